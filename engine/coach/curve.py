"""A run's curve, looked at from some way off: levels, falls and turns instead of single epochs."""

from __future__ import annotations

from functools import cached_property

import numpy as np

MOST_POINTS = 600  # a curve of 100,000 epochs says no more than this many means of it
_LEAST_WINDOW = 3


class Curve:
    """One figure of every epoch, float64 (epochs,), epoch 1 first. Nobody writes to it."""

    def __init__(self, values: np.ndarray) -> None:
        self.values = values
        self.epochs = len(values)
        self._block = max(1, -(-self.epochs // MOST_POINTS))

    @cached_property
    def points(self) -> np.ndarray:
        """At most `MOST_POINTS` means of equally many epochs each; the first epochs of a rest
        that fills no block are left out."""
        if self._block == 1:
            return self.values
        rest = self.epochs % self._block
        return np.asarray(self.values[rest:].reshape(-1, self._block).mean(axis=1))

    @property
    def is_finite(self) -> bool:
        """Whether every figure is a number."""
        return bool(np.isfinite(self.values).all())

    def _window(self, share: float) -> int:
        return max(_LEAST_WINDOW, round(share * len(self.points)))

    def level(self, share: float = 0.1, ago: float = 0.0) -> float:
        """The median over a ``share`` of all epochs that ends such a share ``ago``."""
        end = len(self.points) - (self._window(ago) if ago else 0)
        window = self.points[max(0, end - self._window(share)) : max(1, end)]
        return float(np.median(window)) if len(window) else float("nan")

    @property
    def first(self) -> float:
        """What it begins with: the median of its first three epochs."""
        return float(np.median(self.values[:3]))

    @property
    def now(self) -> float:
        """Where it stands: the level of the last tenth."""
        return self.level()

    def fall(self, share: float = 0.1) -> float:
        """By which share of itself it fell between the last two windows of such a share; below
        0: it rose."""
        before = self.level(share, ago=share)
        return (before - self.level(share)) / max(abs(before), 1e-12)

    @property
    def noise(self) -> float:
        """How far neighbouring points lie apart in the last fifth: the median."""
        steps = np.abs(np.diff(self.points[-2 * self._window(0.1) :]))
        return float(np.median(steps)) if len(steps) else 0.0

    @property
    def falls_on(self) -> bool:
        """Whether nearly every point of the second half lies below the one before: slow or not,
        it moves."""
        steps = np.diff(self.points[len(self.points) // 2 :])
        return len(steps) > 2 and float((steps < 0.0).mean()) >= 0.8

    def swing(self, share: float = 0.2) -> float:
        """By which factor single epochs differ in the last ``share``: the ninth tenth of them
        divided by the first."""
        last = self.values[-max(10, round(share * self.epochs)) :]
        low, high = np.quantile(last, [0.1, 0.9])
        return float(high / max(low, 1e-12))

    @cached_property
    def smooth(self) -> np.ndarray:
        """The points, each the mean of those about it: a twenty-fifth of all."""
        window = max(1, len(self.points) // 25)
        if window == 1:
            return self.points
        padded = np.pad(self.points, (window // 2, window - 1 - window // 2), mode="edge")
        return np.convolve(padded, np.ones(window) / window, mode="valid")

    @cached_property
    def best_epoch(self) -> int:
        """The epoch of the least figure, where the curve as a whole is lowest."""
        place = int(self.smooth.argmin())
        rest = self.epochs - len(self.points) * self._block
        middle = rest + place * self._block
        reach = self._block * max(1, len(self.points) // 25)
        start = max(0, middle - reach)
        return start + int(self.values[start : middle + reach + self._block].argmin()) + 1

    @property
    def best(self) -> float:
        """The lowest level of the curve as a whole."""
        return float(self.smooth.min())

    def at(self, epoch: int) -> float:
        """The smoothed figure at ``epoch``, from 1."""
        rest = self.epochs - len(self.points) * self._block
        place = (epoch - 1 - rest) // self._block
        return float(self.smooth[min(max(0, place), len(self.smooth) - 1)])
