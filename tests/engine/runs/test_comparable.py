"""Runs are ranked where their figures are of the same rows, and only there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from engine.bricks import Dense
from engine.data.columns.column_form import ColumnChoice
from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.design import Design
from engine.runs.comparable import can_be_ranked, identity
from engine.training.frames import History, TrainedState
from engine.training.run.run_record import RunRecord

ROWS = "\n".join(f"{n},{n * n % 7},{'' if n == 3 else n % 5},{n % 2}" for n in range(40))
LIBRARY = Library()
FINGERPRINT = LIBRARY.store.add(f"a,b,c,y\n{ROWS}\n".encode())
DATA = DataSettings(
    source=TableFile(fingerprint=FINGERPRINT, name="a.csv"),
    columns=(
        ColumnSettings(name="a", role="input"),
        ColumnSettings(name="b", role="input"),
        ColumnSettings(name="c", role="ignored"),
        ColumnSettings(name="y", role="target"),
    ),
)
DESIGN = Design(data=DATA, bricks=(Dense(units=1),))


def run_of(design: Design, *, remembers: bool = True) -> RunRecord:
    rows = LIBRARY.prepared(design.data).rows_mark if remembers else ""
    return RunRecord(1, design, History(), TrainedState(1, (np.zeros(1),), (), rows=rows))


def column(name: str, **changes: object) -> Callable[[Design], Design]:
    def change(design: Design) -> Design:
        own = design.data.column(name)
        return design.with_data(design.data.with_column(own.model_copy(update=changes)))

    return change


def data(**changes: object) -> Callable[[Design], Design]:
    return lambda design: design.with_data(design.data.model_copy(update=changes))


def source(**changes: object) -> Callable[[Design], Design]:
    return lambda design: data(source=design.data.source.model_copy(update=changes))(design)


def split(**changes: object) -> Callable[[Design], Design]:
    return lambda design: data(split=SplitSettings(**changes))(design)  # type: ignore[arg-type]


ALIKE: dict[str, Callable[[Design], Design]] = {
    "the very same": lambda design: design,
    "other bricks": lambda design: design.inserted(0, Dense(units=8)),
    "other training": lambda design: design.with_training(learning_rate=0.5, seed=9, epochs=3),
    "an input more, with no gap": column("b", role="ignored"),
    "an input is scaled": column("a", scaling="standardize"),
    "an input is a category": column("b", kind="category"),
    "the target is scaled": column("y", scaling="standardize"),
    "the file lies elsewhere, with another name": source(name="b.csv"),
    "an input is read otherwise": source(columns=(ColumnChoice(name="a", missing=("?",)),)),
    "its gaps are filled": lambda design: column("c", role="input", missing="mean")(design),
}
OTHER: dict[str, tuple[Callable[[Design], Design], str]] = {
    "other rows": (source(fingerprint="0" * 64), "runs.other_rows"),
    "another decimal sign": (source(decimal=",", thousands="."), "runs.other_rows"),
    "the target is read otherwise": (
        source(columns=(ColumnChoice(name="y", missing=("?",)),)),
        "runs.other_rows",
    ),
    "another task": (data(task="binary"), "runs.other_task"),
    "another target": (
        lambda design: column("y", role="input")(column("b", role="target")(design)),
        "runs.other_target",
    ),
    "another seed": (split(seed=7), "runs.other_split"),
    "another share": (split(test_share=0.3), "runs.other_split"),
    "other validation rows": (split(validation_share=0.1), "runs.other_split"),
    "in order": (split(method="in_order"), "runs.other_split"),
    "validation rows learned": (split(final=True), "runs.other_split"),
    "rows with a gap left out": (column("c", role="input"), "runs.other_left_out"),
}


@pytest.mark.parametrize("name", ALIKE)
def test_what_makes_no_difference(name: str) -> None:
    one, other = run_of(DESIGN), run_of(ALIKE[name](DESIGN))
    assert can_be_ranked(one, other) is None
    assert can_be_ranked(other, one) is None
    assert identity(one) == identity(other)


@pytest.mark.parametrize("name", OTHER)
def test_what_makes_a_difference(name: str) -> None:
    change, code = OTHER[name]
    changed = change(DESIGN)
    remembers = "fingerprint" not in name and name != "other rows"
    one, other = run_of(DESIGN), run_of(changed, remembers=remembers)
    message = can_be_ranked(one, other)
    assert message is not None
    assert message.code == code
    assert can_be_ranked(other, one) == message
    assert identity(one) != identity(other)


def test_of_an_older_run_the_settings_are_compared() -> None:
    one = run_of(DESIGN)
    older = replace(one, state=replace(one.state, rows=""))
    assert can_be_ranked(one, older) is None
    other = run_of(split(seed=7)(DESIGN), remembers=False)
    assert can_be_ranked(one, other) is not None


def test_a_setting_that_the_split_does_not_use_is_no_difference() -> None:
    one = run_of(split(method="in_order", seed=1)(DESIGN), remembers=False)
    other = run_of(split(method="in_order", seed=2)(DESIGN), remembers=False)
    assert can_be_ranked(one, other) is None
