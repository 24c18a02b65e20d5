"""The catalogue: every optimizer by its name, in the order in which they are offered.

A new optimizer is one class, listed here; its words and its card: `docs/architecture.md`.
"""

from __future__ import annotations

from typing import Annotated

from engine.catalogue import one_of
from engine.optimizers.adaptive import Adagrad, Adam, Adamax, AdamW, Nadam, RMSprop
from engine.optimizers.base import Optimizer
from engine.optimizers.gradient_descent import StochasticGradientDescent

OPTIMIZERS: dict[str, type[Optimizer]] = {
    optimizer.name: optimizer
    for optimizer in (StochasticGradientDescent, RMSprop, Adam, AdamW, Nadam, Adagrad, Adamax)
}


OptimizerName = Annotated[str, one_of(OPTIMIZERS, "optimizer")]

__all__ = ["OPTIMIZERS", "Optimizer", "OptimizerName"]
