"""What leaves is the same wherever it is written, and can be cancelled."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.data.knowing.library import Library
from engine.design import Design
from engine.edits.data_and_tower import take_source
from engine.messages import EngineError
from engine.recipes import RECIPES
from engine.service.lane import Errand
from engine.service.requests.export_requests import Export, ExportByKeras, TablesElsewhere

CELLS = (
    ("이름", "키", "날"),
    ("가", "1,5", "2024-03-01"),
    ("나", "2,5", ""),
    ("가", "", "2024-05-02"),
)


@pytest.fixture
def library() -> Library:
    return Library()


@pytest.fixture
def design(library: Library) -> Design:
    table = library.open_cells(CELLS[0], CELLS[1:] * 10, "한글 표")
    return take_source(library, RECIPES[0].make(), table)


def elsewhere(library: Library, **more: object) -> Errand:
    """In another process, which has all data from ``library``."""
    return Errand(
        ask=lambda request: request.answer(library, Errand()),  # type: ignore[attr-defined]
        prepared=library.prepared,
        **more,  # type: ignore[arg-type]
    )


def test_the_data_are_the_same_in_the_other_process(library: Library, design: Design) -> None:
    there = TablesElsewhere(elsewhere(library))
    here, came = library.table(design.data.source), there.table(design.data.source)
    assert came.frame.equals(here.frame)
    assert list(came.frame.columns) == list(here.frame.columns)
    assert dict(came.forms) == dict(here.forms)
    assert (came.test_rows, came.notes, came.taken) == (here.test_rows, here.notes, here.taken)
    assert there.report(design.data).table == library.report(design.data).table
    assert there.prepared(design.data) is library.prepared(design.data)


def test_both_requests_write_the_same_file(
    library: Library, design: Design, tmp_path: Path
) -> None:
    shares: list[float] = []
    one, other = tmp_path / "a.csv", tmp_path / "b.csv"
    Export(design, "data", "en", one, False).answer(library, Errand(progress=shares.append))
    errand = elsewhere(library, progress=shares.append)
    assert ExportByKeras(design, "data", "en", other, False).answer(None, errand) == (other,)
    assert one.read_bytes() == other.read_bytes()
    assert shares == [1.0, 1.0]


@pytest.mark.parametrize("kind", ["data", "notebook"])
def test_nothing_is_written_of_what_was_cancelled(
    kind: str, library: Library, design: Design, tmp_path: Path
) -> None:
    ending = {"data": ".csv", "notebook": ".ipynb"}[kind]
    request = Export(design, kind, "ko", tmp_path / f"a{ending}", False)  # type: ignore[arg-type]
    with pytest.raises(EngineError) as error:
        request.answer(library, Errand(cancelled=lambda: True))
    assert error.value.message.code == "table.cancelled"
    assert list(tmp_path.iterdir()) == []
