"""Which piece of the input space a picture of the network shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """Which picture a run draws: one or two table columns, the others held at their mean
    (a category at its most frequent value). Ranges are in the person's own units.
    """

    x: str
    x_range: tuple[float, float]
    y: str | None = None  # None: a curve over x
    y_range: tuple[float, float] = (0.0, 1.0)
    points: int = 100  # along each axis; a curve takes 3 × as many
