"""A long curve as few points, without losing a spike."""

from __future__ import annotations

import numpy as np

BUCKETS = 250  # two points of each are drawn: about 500 points a curve


class ThinnedCurve:
    """A growing curve over 1, 2, 3 …, kept as the lowest and highest value of each bucket.

    Adding values costs in proportion to the new ones only: once the buckets are full,
    neighbours are joined and each is twice as wide from then on. Values that are not finite
    are left out.
    """

    def __init__(self, buckets: int = BUCKETS) -> None:
        if buckets < 2 or buckets % 2:
            raise ValueError("the number of buckets has to be even, so that all can be paired")
        self._width = 1
        self._filled = 0
        self._count = 0
        self._low = np.empty(buckets)
        self._low_at = np.empty(buckets)
        self._high = np.empty(buckets)
        self._high_at = np.empty(buckets)
        self._rest = np.empty(0)  # the values of the bucket that is not full yet

    def __len__(self) -> int:
        """How many values the curve stands for."""
        return self._count

    def extend(self, values: np.ndarray) -> None:
        """Add ``values``, shape (new,), at the curve's end."""
        start = self._count - len(self._rest)
        waiting = np.concatenate([self._rest, values])
        self._count += len(values)
        while len(waiting) >= self._width:
            fits = min(len(waiting) // self._width, len(self._low) - self._filled)
            taken = fits * self._width
            self._fill(waiting[:taken].reshape(fits, self._width), start)
            start += taken
            waiting = waiting[taken:]
            if self._filled == len(self._low):
                self._join_neighbours()
        self._rest = waiting.copy()

    def points(self) -> tuple[np.ndarray, np.ndarray]:
        """What to draw: x (from 1) ascending, and y; about two points for each bucket."""
        low, high = self._low[: self._filled], self._high[: self._filled]
        low_at, high_at = self._low_at[: self._filled], self._high_at[: self._filled]
        if len(self._rest):
            start = self._count - len(self._rest)
            rest = _extremes(self._rest[None, :], start)
            low, low_at, high, high_at = (
                np.concatenate([kept, new])
                for kept, new in zip((low, low_at, high, high_at), rest, strict=True)
            )
        low_first = low_at <= high_at
        x = np.column_stack(
            [np.where(low_first, low_at, high_at), np.where(low_first, high_at, low_at)]
        ).ravel()
        y = np.column_stack([np.where(low_first, low, high), np.where(low_first, high, low)])
        y = y.ravel()
        keep = np.isfinite(y)
        keep[1::2] &= low_at != high_at
        x, y = x[keep], y[keep]
        if len(self._rest) and np.isfinite(self._rest[-1]) and (not len(x) or x[-1] < self._count):
            x, y = np.append(x, self._count), np.append(y, self._rest[-1])
        return x, y

    def _fill(self, values: np.ndarray, start: int) -> None:
        """Fill the next buckets with the rows of ``values``, which begin at place ``start``."""
        place = slice(self._filled, self._filled + len(values))
        self._low[place], self._low_at[place], self._high[place], self._high_at[place] = _extremes(
            values, start
        )
        self._filled += len(values)

    def _join_neighbours(self) -> None:
        half = self._filled // 2
        for value, at, better in (
            (self._low, self._low_at, np.less_equal),
            (self._high, self._high_at, np.greater_equal),
        ):
            left, right = value[0 : self._filled : 2], value[1 : self._filled : 2]
            take_left = better(left, right)
            joined_at = np.where(take_left, at[0 : self._filled : 2], at[1 : self._filled : 2])
            value[:half] = np.where(take_left, left, right)
            at[:half] = joined_at
        self._filled = half
        self._width *= 2


def _extremes(
    values: np.ndarray, start: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Lowest value and its place, highest and its place, of each row of ``values``.

    Places count from 1; a row without a finite value gives +inf and −inf.
    """
    finite = np.isfinite(values)
    if finite.all():
        for_low = for_high = values
    else:
        for_low = np.where(finite, values, np.inf)
        for_high = np.where(finite, values, -np.inf)
    rows = np.arange(len(values))
    low_in, high_in = for_low.argmin(axis=1), for_high.argmax(axis=1)
    first = start + 1 + rows * values.shape[1]
    return for_low[rows, low_in], first + low_in, for_high[rows, high_in], first + high_in
