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
        self, rows: int, filled: int, block_epochs: int, blocks: int, seed: int, shuffle: bool
    ) -> None:
        """``filled``: how long an order is; above ``rows`` it goes on with row 0.

        The generator begins anew with each block of ``block_epochs``; ``blocks`` of them are
        made at once. Another number of blocks changes no order.
        """
        self._rows = rows
        self._filled = filled
        self._block_epochs = block_epochs
        self._blocks = blocks
        self._epochs = block_epochs * blocks
        self._seed = seed
        self._shuffle = shuffle
        self._held = -1  # which epochs' orders are held: these blocks, counted from 0
        self._orders: Any = None

    def at(self, epoch: int) -> tuple[Any, int]:
        """Orders (epochs, filled) on the device, and the row for ``epoch`` (from 0) in them."""
        held, index = divmod(epoch, self._epochs)
        if self._orders is None or (self._shuffle and held != self._held):
            import tensorflow as tf

            orders = np.zeros((self._epochs, self._filled), np.int32)
            orders[:, : self._rows] = np.arange(self._rows, dtype=np.int32)
            for block in range(self._blocks if self._shuffle else 0):
                part = slice(block * self._block_epochs, (block + 1) * self._block_epochs)
                generator = np.random.default_rng((self._seed, held * self._blocks + block))
                chosen = orders[part, : self._rows]
                chosen[:] = generator.permuted(chosen, axis=1)
            with tf.device("cpu:0"):
                self._orders = tf.constant(orders)
            self._held = held
        return self._orders, index

    def left_at_once(self, epoch: int) -> int:
        """How many epochs from ``epoch`` on have their orders made at once."""
        return self._epochs - epoch % self._epochs
