"""Figures of scaled targets are in the person's own units, in every scaling."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import Dense
from engine.data.preparing.preparation import prepare
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import EightPoints
from engine.data.table import Table
from engine.design import Design
from engine.evaluation.measures import of_target
from engine.training_settings import TrainingSettings

SCALINGS = ("none", "standardize", "minmax", "maxabs", "robust", "log")


@pytest.mark.parametrize("second", SCALINGS)
def test_the_metric_of_each_epoch_is_in_own_units(trainer, second):
    import pandas as pd

    random = np.random.default_rng(3)
    x = random.uniform(0, 3, 60)
    frame = pd.DataFrame({"x": x, "price": np.exp(2 * x) * 1000, "rooms": 3 + x})
    data = DataSettings(
        source=EightPoints(),
        columns=(
            ColumnSettings(name="x", role="input", scaling="standardize"),
            ColumnSettings(name="price", role="target", scaling="log"),
            ColumnSettings(name="rooms", role="target", scaling=second),
        ),
        split=SplitSettings(test_share=0.2, validation_share=0.25),
    )
    prepared = prepare(Table(frame), data)
    design = Design(
        data=data,
        bricks=(Dense(units=8, activation="tanh"), Dense(units=2, activation="linear")),
        training=TrainingSettings(
            epochs=80, batch_size=7, loss="mean_squared_error", learning_rate=0.01
        ),
    )
    run = trainer.start(design, prepared, 1)
    last = {}
    while run.epoch < 80:
        figures = run.advance(80 - run.epoch, lambda: False)
        last = {name: values[-1] for name, values in figures.values.items()}
    evaluation = run.evaluate("validation")
    assert last["val_mean_absolute_error"] == pytest.approx(
        evaluation.figures["mean_absolute_error"], rel=1e-3
    )
    rows = prepared.rows["validation"]
    own = frame[["price", "rooms"]].to_numpy()[rows]
    assert evaluation.actual == pytest.approx(own, rel=1e-4)
    answers = run.predict({"x": frame["x"].to_numpy()[rows]}).values
    assert answers == pytest.approx(evaluation.predicted, rel=1e-4)
    each = [of_target(evaluation, place).figures["mean_absolute_error"] for place in (0, 1)]
    assert each == pytest.approx(np.abs(answers - own).mean(axis=0), rel=1e-3)
    # both are learned, each in its own size
    assert each[0] < 0.5 * own[:, 0].mean()
    assert each[1] < 2.0
