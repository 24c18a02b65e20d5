"""A design is compiled before Train is pressed, and given up when it changes."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import Dense, Dropout, UnknownBrick
from engine.training.trainer import Trainer
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from, rows_of

LINE = Dense(units=1, activation="linear")


def never() -> bool:
    return False


def test_a_warm_design_starts_without_compiling_and_learns_the_same(trainer: Trainer) -> None:
    prepared = rows_of("regression", 50, 3)
    design = design_for(prepared, [Dense(units=11), Dropout(rate=0.2), LINE])
    cold = Trainer().start(design, prepared, 1)
    assert not cold.is_compiled
    fresh = Trainer()
    assert fresh.warm(design, prepared, never)
    run = fresh.start(design, prepared, 2)
    assert run.is_compiled
    for one in (cold, run):
        while one.epoch < 5:
            one.advance(5 - one.epoch, never)
    assert run._compiled._epochs.experimental_get_tracing_count() == 1
    for weight, other in zip(run.state().weights, cold.state().weights, strict=True):
        np.testing.assert_array_equal(weight, other)
    assert fresh.warm(design.with_training(seed=9), prepared, never)  # it is warm already


def test_a_run_under_way_is_not_disturbed(trainer: Trainer) -> None:
    prepared = rows_of("regression", 50, 3)
    design = design_for(prepared, [Dense(units=11), LINE])
    run = trainer.start(design, prepared, 1)
    run.advance(3, never)
    before = run.state()
    assert trainer.warm(design.with_training(batch_size=7), prepared, never)
    assert trainer.warm(design, prepared, never)
    for weight, other in zip(run.state().weights, before.weights, strict=True):
        np.testing.assert_array_equal(weight, other)


@pytest.mark.parametrize("asked", [1, 2, 3])
def test_it_is_given_up_between_its_parts(asked: int) -> None:
    prepared = rows_of("regression", 20, 2)
    design = design_for(prepared, [Dense(units=3), LINE])
    answers = iter([False] * (asked - 1) + [True] * 9)
    fresh = Trainer()
    assert not fresh.warm(design, prepared, lambda: next(answers))
    assert not fresh._models
    assert fresh.warm(design, prepared, never)


def test_what_cannot_train_is_left_alone() -> None:
    prepared = rows_of("regression", 20, 2)
    none = prepared_from("regression", *arrays_of("regression", 5, 2), validation=5)
    fresh = Trainer()
    for bricks in ([], [UnknownBrick(kind="lstm"), LINE], [Dense(units=3)]):
        assert not fresh.warm(design_for(prepared, bricks), prepared, never)
    assert not fresh.warm(design_for(none, [LINE]), none, never)
