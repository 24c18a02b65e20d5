"""How far an axis reaches: round, steady, and not led astray by one huge value."""

from __future__ import annotations

import math

import numpy as np

_ROUND = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_ROUND_EPOCHS = (1.0, 2.0, 5.0, 10.0)
OUTLIERS = 0.02  # the share of the highest points that may be cut off …
FAR_ABOVE = 25.0  # … where they are this many times as high as all the others
SHRINK_BELOW = 0.6  # an axis is shortened only when the curve fills less than this of it


def round_up(value: float, steps: tuple[float, ...] = _ROUND) -> float:
    """The next round number at or above a positive ``value``: 1, 1.5, 2, 3 … × a power of ten."""
    if not math.isfinite(value) or value <= 0.0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    for step in steps:
        if value <= step * power * (1.0 + 1e-9):
            return step * power
    return 10.0 * power


def top_of(y: np.ndarray) -> float:
    """How high an axis has to reach for ``y``, shape (points,).

    That is the highest value, unless a few points (the first losses, often) tower over all
    the others and would press them flat: then half as much again as the highest other one.
    """
    if not len(y):
        return 1.0
    top = float(y.max())
    if len(y) < 4 or top <= 0.0:
        return top
    cut = max(1, int(OUTLIERS * len(y)))
    others = float(np.partition(y, -cut - 1)[-cut - 1])
    return 1.5 * others if others > 0.0 and top > FAR_ABOVE * others else top


def steady_top(before: float | None, needed: float) -> float:
    """An axis' new end: ``before`` as long as ``needed`` fits it well, else a round number."""
    if before is not None and SHRINK_BELOW * before <= needed <= before:
        return before
    return round_up(needed)


def log_range(y: np.ndarray) -> tuple[float, float]:
    """The range, in powers of ten and in steps of a half, that shows all positive ``y``."""
    positive = y[y > 0.0]
    if not len(positive):
        return -1.0, 0.0
    low = math.floor(2.0 * math.log10(float(positive.min()))) / 2.0
    high = math.ceil(2.0 * math.log10(float(positive.max()))) / 2.0
    return low, max(high, low + 0.5)


def epochs_shown(epoch: int, goal: int | None) -> float:
    """How far the axis of epochs reaches.

    It grows in round steps so that it does not creep, and never beyond ``goal``; None: the
    run is over, and its last epoch is the end.
    """
    if goal is None:
        return float(max(epoch, 2))
    return float(max(2.0, min(round_up(max(epoch, 10), _ROUND_EPOCHS), max(goal, epoch))))
