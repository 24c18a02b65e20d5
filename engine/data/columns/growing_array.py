"""One array that becomes longer where it lies."""

from __future__ import annotations

import numpy as np


class GrowingArray:
    """One array that becomes longer where it lies.

    A list of pieces, joined at the end, would leave memory full of holes as large as the
    table: each column's pieces lie between those of the others.
    """

    def __init__(self) -> None:
        self._array = np.empty(0, np.int64)
        self._size = 0

    @property
    def values(self) -> np.ndarray:
        """What there is so far; not to be kept."""
        return self._array[: self._size]

    def add(self, values: np.ndarray) -> None:
        """Append; whole numbers become decimals where such come to them."""
        dtype = np.result_type(self._array, values) if self._size else values.dtype
        if dtype != self._array.dtype:
            self._array = self._array.astype(dtype)
        size = self._size + values.shape[0]
        if size > self._array.shape[0]:
            self._array.resize(size + size // 8, refcheck=False)
        self._array[self._size : size] = values
        self._size = size

    def replace(self, values: np.ndarray) -> None:
        """``values``, which nobody else holds, instead of what there was."""
        self._array, self._size = values, values.shape[0]

    def take(self) -> np.ndarray:
        """All of it; nothing is left."""
        array, size = self._array, self._size
        self.replace(np.empty(0, np.int64))
        array.resize(size, refcheck=False)
        return array
