"""After "fix all" a tower builds and learns an epoch through Keras, with finite numbers."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest

from engine.bricks import (
    Activation,
    BatchNormalization,
    Dense,
    Dropout,
    GaussianNoise,
    LayerNormalization,
    UnknownBrick,
)
from engine.checks import fix_all
from engine.data.knowing.library import Library
from engine.design import Design
from engine.recipes import recipe
from engine.training.trainer import Trainer

pytestmark = pytest.mark.usefixtures("without_xla")

# One lesson for each task, and what a beginner does to it.
LESSONS = ("eight-points", "circles", "iris")
TOWERS: dict[str, tuple[Any, ...]] = {
    "nothing": (),
    "no neurons": (Dropout(), Activation(function="tanh")),
    "the output forgotten": (Dense(units=6), Dense(units=5)),
    "one straight line": (
        Dense(units=4, activation="linear"),
        Dropout(rate=0.95),
        Dense(units=4, activation="linear"),
    ),
    "all that is silent": (
        UnknownBrick.model_validate({"kind": "later"}),
        Dense(units=3, activation="softmax", kernel_initializer="zeros"),
        Activation(function="tanh"),
        Dense(units=1, activation="softmax"),
        LayerNormalization(),
        BatchNormalization(),
        GaussianNoise(stddev=0.9),
        Dropout(),
    ),
}
SETTINGS = ("hinge", "kl_divergence", "mean_squared_logarithmic_error", "binary_crossentropy")


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    trainer = Trainer()
    trainer.load()
    return trainer


@pytest.mark.parametrize("lesson", LESSONS)
@pytest.mark.parametrize("tower", TOWERS)
def test_a_mended_tower_learns(lesson: str, tower: str, trainer: Trainer) -> None:
    draw = random.Random(lesson + tower)
    broken: Design = recipe(lesson).make().with_bricks(TOWERS[tower])
    broken = broken.with_training(loss=draw.choice(SETTINGS), learning_rate=1e6, batch_size=1)
    library = Library()
    mended = fix_all(broken, library.report(broken.data))
    run = trainer.start(mended, library.prepared(mended.data), 1)
    while run.epoch < 1:
        assert run.ending is None
        figures = run.advance(1, lambda: False)
    assert figures is not None
    assert all(math.isfinite(values[-1]) for values in figures.values.values())
    assert run.ending is None
