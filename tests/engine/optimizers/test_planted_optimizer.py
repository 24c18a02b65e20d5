"""An optimizer more, planted in this one file: the catalogue's line is all that it needs."""

from __future__ import annotations

from typing import Annotated, ClassVar

import numpy as np
import pytest
from pydantic import Field

from engine.bricks import Dense
from engine.checks import check
from engine.form import Form
from engine.optimizers import OPTIMIZERS, Optimizer
from tests.engine.learning import trainer
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from


class Lion(Optimizer):
    """Steps of one size, by the sign of the moving gradient."""

    name: ClassVar[str] = "lion"
    keras_class: ClassVar[str] = "Lion"
    title: ClassVar[str] = "Lion"
    usual_rate: ClassVar[float] = 0.0001
    fastest_rate: ClassVar[float] = 0.1

    beta_1: Annotated[float, Field(ge=0.0, lt=1.0), Form(label="Memory")] = 0.9


@pytest.fixture(autouse=True)
def lion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(OPTIMIZERS, "lion", Lion)


def test_it_learns_as_fit_does_with_its_own_line_of_code():
    import keras

    x, y = arrays_of("regression", 40, 3)
    prepared = prepared_from("regression", x, y)
    design = design_for(
        prepared,
        [Dense(units=1, activation="linear", seed=2)],
        optimizer="lion",
        beta_1=0.5,
        learning_rate=0.01,
        epochs=5,
        shuffle=False,
    )
    line = design.training.own_optimizer.code(0.01)
    assert line == "keras.optimizers.Lion(learning_rate=0.01, beta_1=0.5)"
    model = keras.Sequential([keras.Input((x.shape[1],)), design.bricks[0].layer(0)])
    model.compile(eval(line, {"keras": keras}), "mean_squared_error")
    expected = model.fit(x, y, batch_size=32, epochs=5, shuffle=False, verbose=0).history["loss"]
    run, losses = trainer().start(design, prepared, 1), []
    while run.epoch < 5:
        figures = run.advance(5 - run.epoch, lambda: False)
        assert figures is not None
        losses += figures.values["loss"].tolist()
    np.testing.assert_allclose(losses, expected, rtol=1e-4)


def test_it_says_itself_what_rate_is_too_fast():
    x, y = arrays_of("regression", 40, 3)
    prepared = prepared_from("regression", x, y)
    design = design_for(prepared, [Dense(units=1)], optimizer="lion", learning_rate=0.2)
    finding = next(f for f in check(design, None) if f.message.code == "training.too_fast")
    assert finding.fixes[0].apply(design).training.learning_rate == 0.0001
