"""All weights of one brick as they are now, and how they and their gradients are spread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

BINS = 41
MOST_NUMBERS = 262_144  # of a brick that are handed over one by one


@dataclass(frozen=True)
class Spread:
    """How many of the numbers lie where: ``counts`` (bins,) of equally wide bins from ``low`` to
    ``high``, which are finite; ``count`` numbers in all, with ``mean`` and ``deviation``."""

    counts: np.ndarray
    low: float
    high: float
    count: int
    mean: float
    deviation: float

    @classmethod
    def of(cls, numbers: np.ndarray) -> Spread:
        """The spread of ``numbers``, of any shape; those that are not finite are only counted."""
        flat = np.asarray(numbers, np.float64).ravel()
        finite = flat[np.isfinite(flat)]
        if not finite.size:
            return cls(np.zeros(BINS, np.int64), 0.0, 0.0, flat.size, 0.0, 0.0)
        low, high = float(finite.min()), float(finite.max())
        room = (low, high) if high > low else (low - 0.5, high + 0.5)
        counts, _ = np.histogram(finite, BINS, room)
        return cls(counts, *room, flat.size, float(finite.mean()), float(finite.std()))


@dataclass(frozen=True)
class BrickWeights:
    """The weights of the brick with that id after ``epoch`` of ``run`` (0: first weights).

    ``names`` and ``arrays`` are Keras' own, in its order; ``first``: where the first of them
    stands among ``model.weights``. Of a very large brick there are no ``arrays``. ``weights``:
    how the numbers that it learns are spread; ``gradients``: the same for those of the loss by
    them, over some rows of the training part. Both None: it learns nothing.
    """

    brick: str
    run: int
    epoch: int
    first: int
    names: tuple[str, ...]
    arrays: tuple[np.ndarray, ...]
    weights: Spread | None = None
    gradients: Spread | None = None

    def array(self, name: str) -> np.ndarray | None:
        """The array called so; None where there is none."""
        return dict(zip(self.names, self.arrays, strict=False)).get(name)
