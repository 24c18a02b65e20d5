"""A small network that has learned a little of drawn shapes, through real Keras."""

from __future__ import annotations

import pytest

from engine.bricks import Conv2D, Dense, Flatten, MaxPooling2D
from engine.data.sources.drawn_pictures import DrawnShapes
from engine.edits.proposal import propose
from engine.training.run.run import Run
from tests.engine.learning import LIBRARY, learned


@pytest.fixture(scope="session")
def shapes_run() -> Run:
    design = propose(LIBRARY, DrawnShapes(rows=80, size=16))
    bricks = (
        Conv2D(filters=5, kernel_size=3),
        MaxPooling2D(pool_size=2),
        Conv2D(filters=3, kernel_size=3, strides=2, padding="same", activation="tanh"),
        Flatten(),
        Dense(units=6, activation="relu"),
        Dense(units=4, activation="softmax"),
    )
    design = design.model_copy(update={"bricks": bricks}).with_training(epochs=3)
    run, _ = learned(design)
    return run


@pytest.fixture(scope="session")
def flat_run() -> Run:
    """Text 3's multi-layer network: the picture's numbers go straight into Dense neurons."""
    design = propose(LIBRARY, DrawnShapes(rows=80, size=16))
    bricks = (
        Flatten(),
        Dense(units=7, activation="relu"),
        Dense(units=4, activation="softmax"),
    )
    design = design.model_copy(update={"bricks": bricks}).with_training(epochs=3)
    run, _ = learned(design)
    return run
