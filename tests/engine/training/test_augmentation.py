"""Augmentation reaches the training part alone, and no picture made of another leaves a step."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import CATALOGUE, Dense, Flatten
from tests.engine.training.prepared_rows import design_for, prepared_from

AUGMENTATION = [kind for kind in CATALOGUE if kind.augments]


def pictures():
    draw = np.random.default_rng(4)
    x = draw.random((40, 6, 6, 1))
    y = (x[:, :3].mean(axis=(1, 2, 3)) > 0.5).astype(float).reshape(-1, 1)
    return prepared_from("binary", x, y, validation=10, test=10)


def learned(trainer, made, prepared):
    """The run of all epochs, and its curves."""
    run = trainer.start(made, prepared, 1)
    pieces = []
    while run.epoch < made.training.epochs:
        pieces.append(run.advance(made.training.epochs - run.epoch, lambda: False).values)
    return run, {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}


def test_there_are_five():
    assert len(AUGMENTATION) == 5


@pytest.mark.parametrize("kind", AUGMENTATION)
def test_validation_and_test_see_the_pictures_as_they_are(trainer, kind):
    """With weights that hardly move the figures of validation do not either, though those of
    training do; and the answers are those to the very pictures."""
    prepared = pictures()
    bricks = [kind(), Flatten(), Dense(units=1, activation="sigmoid")]
    still = {"learning_rate": 1e-12, "optimizer": "sgd", "epochs": 3, "shuffle": False}
    made = design_for(prepared, bricks, loss="binary_crossentropy", batch_size=8, **still)
    run, values = learned(trainer, made, prepared)
    assert np.ptp(values["val_loss"]) < 1e-7
    assert np.ptp(values["loss"]) > 1e-5
    first, second = (run.evaluate("test") for _ in range(2))
    assert first.figures == second.figures
    kernel, bias = run.state().weights
    score = prepared.x["test"].reshape(10, -1) @ kernel[:, 0] + bias[0]
    right = (score > 0) == (prepared.y["test"][:, 0] > 0.5)
    assert first.figures["accuracy"] == pytest.approx(right.mean())


def test_what_is_drawn_is_told_by_the_seed(trainer):
    prepared = pictures()
    bricks = [kind() for kind in AUGMENTATION] + [Flatten(), Dense(units=1, activation="sigmoid")]

    def losses(seed: int) -> np.ndarray:
        made = design_for(
            prepared, bricks, loss="binary_crossentropy", epochs=3, batch_size=8, seed=seed
        )
        return learned(trainer, made, prepared)[1]["loss"]

    first, again, other = losses(1), losses(1), losses(2)
    np.testing.assert_array_equal(first, again)
    assert not np.allclose(first, other)
