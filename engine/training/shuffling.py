"""The order of the rows in every epoch, from the seed and the epoch's number alone."""

from __future__ import annotations

from typing import Any

import numpy as np


class RowOrders:
    """Orders for blocks of epochs, so that one compiled call can go through many.

    An order depends on nothing but seed and epoch: a run that is restored, replayed or cut
    into other calls sees the same rows in the same order.
    """

    def __init__(
        self, rows: int, filled: int, epochs_in_block: int, seed: int, shuffle: bool
    ) -> None:
        """``filled``: how long an order is; above ``rows`` it goes on with row 0."""
        self._rows = rows
        self._filled = filled
        self._epochs = epochs_in_block
        self._seed = seed
        self._shuffle = shuffle
        self._block = -1
        self._orders: Any = None

    def at(self, epoch: int) -> tuple[Any, int]:
        """The block's orders (epochs, filled) on the device, and the row for ``epoch`` (from 0)."""
        block, index = divmod(epoch, self._epochs)
        if self._orders is None or (self._shuffle and block != self._block):
            import tensorflow as tf

            orders = np.tile(np.arange(self._rows, dtype=np.int32), (self._epochs, 1))
            if self._shuffle:
                generator = np.random.default_rng((self._seed, block))
                orders = generator.permuted(orders, axis=1)
            orders = np.pad(orders, [(0, 0), (0, self._filled - self._rows)])
            with tf.device("cpu:0"):
                self._orders = tf.constant(orders)
            self._block = block
        return self._orders, index

    def left_in_block(self, epoch: int) -> int:
        """How many epochs from ``epoch`` on share its block."""
        return self._epochs - epoch % self._epochs
