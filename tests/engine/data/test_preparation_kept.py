"""Text 4's split through its own recipe, and every choice of the preparation in a file."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import Bundle
from engine.checks import check
from engine.data.kinds import KINDS, Missing
from engine.data.knowing.library import Library
from engine.data.preparing.edits import with_repeated
from engine.data.preparing.preparation import prepare
from engine.data.settings import (
    ColumnSettings,
    DataSettings,
    DatePart,
    Encoding,
    Role,
    SplitMethod,
    SplitSettings,
)
from engine.data.sources.catalogue import Line
from engine.data.table import Table
from engine.design import Design
from engine.edits.proposal import propose
from engine.recipes import recipe
from engine.scalings import SCALINGS
from engine.tasks import TASKS


def test_the_bikes_are_split_as_text_4_splits_them() -> None:
    from sklearn.model_selection import train_test_split

    library, data = Library(), recipe("bike-rentals").make().data
    frame = library.table(data.source).frame
    rest, test = train_test_split(np.arange(len(frame)), test_size=0.2, random_state=42)
    prepared = library.prepared(data)
    assert prepared.rows["test"].tolist() == test.tolist()
    held = np.concatenate([prepared.rows["training"], prepared.rows["validation"]])
    assert held.tolist() == rest.tolist()
    assert len(prepared.rows["validation"]) == round(0.2 * len(rest))
    cnt = frame["cnt"].to_numpy()
    assert np.allclose(prepared.y["test"][:, 0], cnt[test])


def _columns() -> tuple[ColumnSettings, ...]:
    """Every value of every choice at least once, in columns of their own."""
    choices = {
        "role": get_args(Role),
        "kind": tuple(KINDS),
        "missing": get_args(Missing),
        "scaling": tuple(SCALINGS),
        "encoding": get_args(Encoding),
        "date_parts": [(part,) for part in get_args(DatePart)],
        "order": [("작다", "보통", "크다")],
        "missing_value": ["0,5", "없음"],
    }
    pairs = itertools.chain.from_iterable(
        ((field, value) for value in values) for field, values in choices.items()
    )
    return tuple(
        ColumnSettings.model_validate({"name": f"열 {place}", field: value})
        for place, (field, value) in enumerate(pairs)
    )


@pytest.mark.parametrize("method", get_args(SplitMethod))
@pytest.mark.parametrize("task", TASKS)
def test_every_choice_comes_back_from_a_file(tmp_path: Path, method: str, task: str) -> None:
    split = SplitSettings.model_validate(
        {
            "method": method,
            "test_share": 0.35,
            "validation_share": 0.05,
            "seed": 7,
            "stratified": True,
        }
    )
    data = DataSettings.model_validate(
        {
            "source": Line(noise=0.4, seed=3),
            "columns": _columns(),
            "task": task,
            "repeated": "drop",
            "split": split,
        }
    )
    path = tmp_path / "준비.brick"
    brickfile.write(path, Bundle(Design(data=data)))
    assert brickfile.read(path).design.data == data


def test_of_repeated_rows_the_first_is_used_and_none_is_taught_and_tested() -> None:
    import pandas as pd

    frame = pd.DataFrame({"x": [*range(40)] * 2, "z": ["a", "b"] * 40, "y": [*range(40)] * 2})
    frame.loc[3, "x"] = frame.loc[43, "x"] = np.nan  # left out before, for a missing value
    columns = (
        ColumnSettings(name="x", role="input"),
        ColumnSettings(name="y", role="target"),
    )
    data = DataSettings(source=Line(), columns=columns, repeated="drop")
    prepared = prepare(Table(frame), data)
    used = np.sort(np.concatenate(list(prepared.rows.values())))
    assert used.tolist() == [row for row in range(40) if row != 3]
    facts = prepared.facts
    assert (facts.rows_used, facts.rows_dropped, facts.rows_repeated) == (39, 41, 39)
    both = prepare(Table(frame), with_repeated(data, "keep"))
    assert (both.facts.rows_used, both.facts.rows_repeated) == (78, 0)


def test_a_click_uses_repeated_rows_once() -> None:
    library = Library()
    cells = tuple((str(n % 60), str(n % 60 % 7), str(n % 60 * n % 60)) for n in range(66))
    source = library.open_cells(("x", "z", "y"), cells, "typed")
    design = propose(library, source)
    findings = check(design, library.report(design.data))
    (finding,) = (one for one in findings if one.message.code in ("data.repeated", "data.shared"))
    mended = finding.fixes[0].apply(design)
    report = library.report(mended.data)
    assert report.evidence.repeated_rows == 0
    assert report.prepared is not None
    assert report.prepared.rows_repeated == finding.message.parameters["count"]
