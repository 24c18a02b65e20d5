"""A run learns, rests, is saved and restored, and ends well whatever happens."""

from __future__ import annotations

import numpy as np

from engine.bricks import Dense
from tests.engine.training.prepared_rows import design_for, rows_of


def never() -> bool:
    return False


def test_every_epoch_arrives_in_order(trainer):
    prepared = rows_of("regression", 50, 3)
    design = design_for(prepared, [Dense(units=4), Dense(units=1, activation="linear")])
    run = trainer.start(design, prepared, 7)
    expected = 1
    while run.epoch < 300:
        figures = run.advance(300 - run.epoch, never)
        assert figures.run == 7
        assert figures.first_epoch == expected
        expected += figures.epochs
        assert run.epoch == expected - 1
    assert expected == 301
    assert np.isfinite(figures.values["loss"]).all()
