"""Text 4's split through its own recipe, and every choice of the preparation in a file."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from engine import brickfile
from engine.brickfile import Bundle
from engine.data.library import Library
from engine.data.settings import (
    ColumnKind,
    ColumnSettings,
    DataSettings,
    DatePart,
    Encoding,
    Missing,
    Role,
    Scaling,
    SplitMethod,
    SplitSettings,
    Task,
)
from engine.data.sources import Line
from engine.design import Design
from engine.recipes import recipe


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
        "kind": get_args(ColumnKind),
        "missing": get_args(Missing),
        "scaling": get_args(Scaling),
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
@pytest.mark.parametrize("task", get_args(Task))
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
        {"source": Line(noise=0.4, seed=3), "columns": _columns(), "task": task, "split": split}
    )
    path = tmp_path / "준비.brick"
    brickfile.write(path, Bundle(Design(data=data)))
    assert brickfile.read(path).design.data == data
