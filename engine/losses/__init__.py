"""The catalogue: every loss by its name. Which of them fit a task, the task says.

A new loss is one class, listed here, and named by the tasks that it fits.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from engine.losses.base import Loss
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


def _known(name: str) -> str:
    if name not in LOSSES:
        raise ValueError(f"no loss is called {name[:40]!r}")
    return name


LossName = Annotated[str, AfterValidator(_known)]


def loss_word(name: str) -> Message:
    """What the loss ``name`` is called, as a part of a sentence."""
    return Message(f"loss.{name}", LOSSES[name].title)


__all__ = ["LOSSES", "Loss", "LossName", "loss_word"]
