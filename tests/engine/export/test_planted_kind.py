"""One more kind of thing that leaves, planted in this one file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import pytest

from engine.data.knowing.library import Library
from engine.export.kind import ExportJob, ExportKind
from engine.export.kinds import KINDS, export
from engine.export.names import FACTS, Kind, KindFacts, needs_keras
from engine.export.sizes import estimated_bytes
from engine.messages import EngineError
from engine.recipes import RECIPES

STUB: Kind = "stub"  # type: ignore[assignment]


class Stub(ExportKind):
    """How many bricks there are, as a text."""

    name: ClassVar[Kind] = STUB

    def contents(self, job: ExportJob, out: Path) -> Mapping[Path, bytes]:
        job.went_on(0.5)
        return {out: f"bricks: {len(job.design.bricks)}\n".encode()}


@pytest.fixture(autouse=True)
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, STUB, Stub())
    monkeypatch.setitem(FACTS, STUB, KindFacts((".txt",), trained=False))


def test_it_is_written_as_every_other(tmp_path: Path) -> None:
    design = RECIPES[0].make()
    job, out = ExportJob(design, Library(), "en"), tmp_path / "tower.txt"
    assert export(job, STUB, out) == (out,)
    assert out.read_text() == f"bricks: {len(design.bricks)}\n"
    with pytest.raises(EngineError, match="already"):
        export(job, STUB, out)
    with pytest.raises(EngineError, match=r"\.txt"):
        export(job, STUB, tmp_path / "tower.pdf")


def test_what_nobody_has_measured_has_no_size_and_is_written_without_keras() -> None:
    report = Library().report(RECIPES[0].make().data)
    assert estimated_bytes(STUB, report.table, 10) is None
    assert not needs_keras(STUB, eyes=False)
