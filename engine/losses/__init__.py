"""The catalogue: every loss by its name. Which of them fit a task, the task says.

A new loss is one class, listed here, and named by the tasks that it fits.
"""

from __future__ import annotations

from typing import Annotated

from engine.catalogue import one_of
from engine.losses.base import Across, Loss
from engine.losses.classes import (
    BinaryCrossentropy,
    BinaryFocalCrossentropy,
    CategoricalCrossentropy,
    CategoricalFocalCrossentropy,
    Hinge,
    KullbackLeiblerDivergence,
)
from engine.losses.numbers import (
    Huber,
    LogCosh,
    MeanAbsoluteError,
    MeanSquaredError,
    MeanSquaredLogarithmicError,
)
from engine.messages import Message

LOSSES: dict[str, type[Loss]] = {
    loss.name: loss
    for loss in (
        MeanSquaredError,
        MeanAbsoluteError,
        Huber,
        LogCosh,
        MeanSquaredLogarithmicError,
        BinaryCrossentropy,
        BinaryFocalCrossentropy,
        Hinge,
        CategoricalCrossentropy,
        CategoricalFocalCrossentropy,
        KullbackLeiblerDivergence,
    )
}


LossName = Annotated[str, one_of(LOSSES, "loss")]


def loss_word(name: str) -> Message:
    """What the loss ``name`` is called, as a part of a sentence."""
    return Message(f"loss.{name}", LOSSES[name].title)


__all__ = ["LOSSES", "Across", "Loss", "LossName", "loss_word"]
