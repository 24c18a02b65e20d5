"""Rules that fill weights: a number, or what NumPy draws from a seed, as the texts do."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.bricks import Shape

MOST_SEED = 2**32 - 1


def all_alike(shapes: Sequence[Shape], number: float) -> list[np.ndarray]:
    """Kernels of ``shapes`` in which every weight is ``number``."""
    return [np.full(shape, number, np.float64) for shape in shapes]


def drawn_by_numpy(shapes: Sequence[Shape], seed: int, factor: float) -> list[np.ndarray]:
    """Kernels of ``shapes`` as ``np.random.seed(seed)`` and, layer after layer,
    ``np.random.randn(neurons, inputs) * factor`` give them.

    Such a W has a row for each neuron; Keras' kernel has a column for each.
    """
    random = np.random.RandomState(seed)
    return [
        (random.randn(shape[-1], int(np.prod(shape[:-1]))) * factor).T.reshape(shape)
        for shape in shapes
    ]
