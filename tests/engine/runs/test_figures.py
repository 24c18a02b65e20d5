"""The figures beside a run are those of the weights that were kept."""

from __future__ import annotations

import pytest

from engine.recipes import recipe
from engine.runs.figures import figures_of, weights_epoch
from engine.training.run.run_record import RunRecord
from tests.engine.learning import learned


def test_after_early_stopping_they_are_those_of_the_best_epoch() -> None:
    design = recipe("moons").make().with_training(early_stopping=True, patience=3, epochs=400)
    run, history = learned(design)
    assert run.ending is not None
    assert run.ending.best_epoch < run.epoch
    record = RunRecord(1, design, history, run.state_at_end(), run.ending)
    assert weights_epoch(record) == run.ending.best_epoch
    figures = figures_of(record)
    best = run.ending.best_epoch - 1
    assert figures["validation", "loss"] == history.values["val_loss"][best]
    assert figures["validation", "loss"] == pytest.approx(
        run.evaluate("validation").figures["loss"], rel=1e-5
    )
    assert figures["training", "loss"] == history.values["loss"][best]


def test_without_it_they_are_those_of_the_last() -> None:
    design = recipe("moons").make().with_training(early_stopping=False, epochs=5)
    run, history = learned(design)
    record = RunRecord(1, design, history, run.state_at_end(), run.ending)
    assert weights_epoch(record) == 5
    assert figures_of(record)["training", "loss"] == history.values["loss"][-1]
