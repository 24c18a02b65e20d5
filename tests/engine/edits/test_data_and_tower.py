"""The tower follows its data: after another target or task it trains at once."""

from __future__ import annotations

import pytest

from engine.bricks import Activation, Dense
from engine.checks import check
from engine.data.knowing.library import Library
from engine.data.sources.catalogue import BikeRentals, Blobs, Circles, Iris, Spiral, Wine
from engine.design import Design
from engine.edits.data_and_tower import (
    change_source,
    change_target,
    change_task,
    fit_ending,
    take_source,
)
from engine.edits.proposal import propose
from engine.tasks import TaskName
from engine.training_settings import TrainingSettings


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


def _errors(library: Library, design: Design) -> list[str]:
    findings = check(design, library.report(design.data))
    return [str(finding.message) for finding in findings if finding.severity == "error"]


@pytest.mark.parametrize(
    ("target", "task", "units", "activation", "loss"),
    [
        ("petal width", "regression", 1, "linear", "mean_squared_error"),
        ("species", "multiclass", 3, "softmax", "categorical_crossentropy"),
    ],
)
def test_another_target_changes_the_ending_alone(
    library: Library, target: str, task: TaskName, units: int, activation: str, loss: str
) -> None:
    first = "species" if target != "species" else "petal width"
    design = change_target(library, propose(library, Iris()), first)
    changed = change_target(library, design, target)
    last = changed.bricks[-1]
    assert isinstance(last, Dense)
    assert (changed.data.task, last.units, last.activation) == (task, units, activation)
    assert changed.training.loss == loss
    assert changed.bricks[:-1] == design.bricks[:-1]
    assert changed.data.column(first).role == "input"
    assert not _errors(library, changed)


def test_another_task_and_back_is_the_same_tower(library: Library) -> None:
    design = propose(library, Circles())
    several = change_task(library, design, "multiclass")
    assert isinstance(several.bricks[-1], Dense)
    assert several.bricks[-1].units == 2
    assert not _errors(library, several)
    back = change_task(library, several, "binary")
    assert back.bricks == design.bricks
    assert back.training.loss == design.training.loss


def test_a_split_off_activation_is_mended_where_it_stands(library: Library) -> None:
    design = propose(library, Wine())
    split = design.activation_split_off(design.bricks[-1].id)
    changed = change_target(library, split, "hue")
    assert not any(
        isinstance(brick, Activation) and brick.function == "softmax" for brick in changed.bricks
    )
    assert not _errors(library, changed)


def test_nothing_to_mend_is_left_as_it_is(library: Library) -> None:
    design = propose(library, Iris())
    assert fit_ending(design, library.report(design.data)) is design
    assert take_source(library, design, Circles()).data.source == Circles()


def test_more_arms_widen_the_towers_end_and_leave_the_rest(library: Library) -> None:
    design = propose(library, Spiral())
    design = design.with_bricks((Dense(units=7), design.bricks[-1]))
    changed = change_source(library, design, Spiral(arms=4))
    assert changed is not None
    assert changed.data.task == "multiclass"
    assert changed.data.source == Spiral(arms=4)
    assert [brick.units for brick in changed.bricks] == [7, 4]  # type: ignore[attr-defined]
    assert _errors(library, changed) == []


def test_fewer_heaps_narrow_the_towers_end(library: Library) -> None:
    changed = change_source(library, propose(library, Blobs(classes=10)), Blobs(classes=2))
    assert changed is not None
    assert _errors(library, changed) == []


def test_another_draw_changes_the_source_alone_and_other_columns_everything(
    library: Library,
) -> None:
    assert change_source(library, propose(library, Spiral()), Spiral(seed=2)) is None
    bikes = propose(library, BikeRentals())
    assert change_source(library, bikes, BikeRentals(rows=200)) is None
    changed = change_source(library, bikes, BikeRentals(calendar=True))
    assert changed is not None
    assert [column.name for column in changed.data.inputs][:3] == ["month", "hour", "workingday"]


@pytest.mark.parametrize("loss", ["huber", "binary_crossentropy"])
def test_a_table_of_nothing_but_words_has_settings_of_its_own(library: Library, loss: str) -> None:
    """What was chosen for other data is nobody's choice for these."""
    rows = [[f"a note {row}", f"another {row}"] for row in range(30)]
    table = library.open_cells(["first", "second"], rows, "words")
    before = propose(library, Circles()).with_training(epochs=200_000, loss=loss)
    taken = take_source(library, before, table)
    assert taken.bricks == before.bricks
    assert taken.training.loss == "mean_squared_error"
    assert taken.training.epochs == TrainingSettings().epochs
