"""What a run sends while it learns: frozen values whose arrays nobody writes to again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from engine.data.view import View
from engine.messages import Message

EndingReason = Literal["done", "stopped", "early", "diverged", "failed"]


@dataclass(frozen=True)
class Figures:
    """The figures of consecutive epochs, in order, none missing.

    ``values`` maps ``loss``, the metric's name, and (with validation rows) ``val_loss`` and
    ``val_`` + metric, to float64 arrays of shape (epochs,). ``first_epoch`` counts from 1.
    For regression with a scaled target the metric is already in the target's own units.
    """

    run: int
    first_epoch: int
    values: dict[str, np.ndarray]

    @property
    def epochs(self) -> int:
        """How many epochs these are."""
        return len(next(iter(self.values.values()), ()))

    @property
    def last_epoch(self) -> int:
        """The last of them, counted from 1."""
        return self.first_epoch + self.epochs - 1


@dataclass(frozen=True)
class Picture:
    """The network's answer over a `View`, in the person's own units.

    For a curve ``values`` has shape (points, outputs); for a surface (y points, x points,
    outputs), row 0 at the lowest y. Outputs: the target's value (regression), the
    probability of the second class (binary, one output), or of every class.
    """

    run: int
    epoch: int
    view: View
    x: np.ndarray
    y: np.ndarray | None
    values: np.ndarray


@dataclass(frozen=True)
class Ending:
    """How a run came to rest.

    ``best_epoch`` is set where the best weights were kept; it was the best of the epochs from
    ``compared_from`` on: a run that goes on begins to compare anew.
    """

    reason: EndingReason
    epoch: int
    message: Message
    details: str = ""
    best_epoch: int | None = None
    compared_from: int = 1


@dataclass(frozen=True)
class TrainedState:
    """A network's weights and optimizer at an epoch, enough to predict and to go on.

    ``weights`` are in Keras' ``model.weights`` order, ``optimizer`` in
    ``optimizer.variables`` order. ``seed_state`` are the random generators' own numbers.
    ``rows`` is a mark of which rows were in which part ("": an older file did not say).
    """

    epoch: int
    weights: tuple[np.ndarray, ...]
    optimizer: tuple[np.ndarray, ...]
    seed_state: tuple[np.ndarray, ...] = ()
    rows: str = ""


@dataclass(frozen=True)
class History:
    """All epochs of one run: name → float64 array of shape (epochs,)."""

    values: dict[str, np.ndarray] = field(default_factory=dict)

    @property
    def epochs(self) -> int:
        """How many epochs these are."""
        return len(next(iter(self.values.values()), ()))

    def extended(self, figures: Figures) -> History:
        """This history with ``figures`` appended."""
        if not self.values:
            return History(dict(figures.values))
        return History(
            {
                name: np.concatenate([values, figures.values[name]])
                for name, values in self.values.items()
            }
        )
