"""A trained network comes out of its file as it went in: to the last bit, and able to go on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.brickfile.brick_file import Bundle, read, write
from engine.bricks import BatchNormalization, Dense, Dropout
from engine.data.knowing.library import Library
from engine.data.parts import Part
from engine.design import Design
from engine.evaluation.results import Evaluation
from engine.recipes import recipe
from engine.training.frames import History
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Run, Trainer

PARTS: tuple[Part, ...] = ("training", "validation", "test")


def iris() -> Design:
    design = recipe("iris").make()
    bricks = (Dense(units=8), BatchNormalization(), Dropout(), *design.bricks[-1:])
    return design.with_bricks(bricks).with_training(optimizer="adam")


DESIGNS = {
    "circles": recipe("circles").make(),
    "eight-points": recipe("eight-points").make(),
    "iris": iris(),
}


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    trainer = Trainer()
    trainer.load()
    return trainer


def learn(run: Run, history: History, epochs: int) -> History:
    goal = run.epoch + epochs
    while run.epoch < goal:
        assert run.ending is None
        figures = run.advance(goal - run.epoch, lambda: False)
        if figures is not None:
            history = history.extended(figures)
    return history


def assert_equal(one: Evaluation | None, other: Evaluation | None) -> None:
    assert one is not None
    assert other is not None
    assert one.figures == other.figures
    np.testing.assert_array_equal(one.predicted, other.predicted)
    np.testing.assert_array_equal(one.actual, other.actual)
    if one.confusion is not None:
        np.testing.assert_array_equal(one.confusion, other.confusion)


@pytest.mark.parametrize("name", DESIGNS)
def test_it_answers_and_goes_on_as_before(name: str, trainer: Trainer, tmp_path: Path) -> None:
    design, library = DESIGNS[name], Library()
    prepared = library.prepared(design.data)
    parts = [part for part in PARTS if len(prepared.x[part])]
    run = trainer.start(design, prepared, 1)
    history = learn(run, History(), 5)
    before = {part: run.evaluate(part) for part in parts}
    record = RunRecord(1, design, history, run.state())
    write(tmp_path / "a.brick", Bundle(design, {}, (record,)))
    went_on = learn(run, history, 5)

    # As on another machine: nothing of before is at hand.
    elsewhere = Library()
    bundle = read(tmp_path / "a.brick")
    (saved,) = bundle.runs
    other = Trainer()
    other.load()
    back = other.start(saved.design, elsewhere.prepared(saved.design.data), 2)
    back.restore(saved.state, saved.history)
    assert back.epoch == 5
    for part in parts:
        assert_equal(back.evaluate(part), before[part])
    for curve, values in learn(back, saved.history, 5).values.items():
        np.testing.assert_array_equal(values, went_on.values[curve], err_msg=curve)
