"""An order depends on the seed and the epoch's number, and on nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from engine.training.rows.shuffling import RowOrders


def order(orders: RowOrders, epoch: int) -> np.ndarray:
    held, index = orders.at(epoch)
    return held.numpy()[index]


@pytest.mark.parametrize("blocks", [1, 2, 4])
def test_blocks_made_at_once_change_no_order(blocks: int) -> None:
    singly = RowOrders(10, 12, 3, 1, seed=7, shuffle=True)
    several = RowOrders(10, 12, 3, blocks, seed=7, shuffle=True)
    for epoch in [*range(30), 4, 17]:
        np.testing.assert_array_equal(order(singly, epoch), order(several, epoch))
        assert sorted(order(several, epoch)[:10]) == list(range(10))
        assert not order(several, epoch)[10:].any()
    assert several.left_at_once(3 * blocks + 1) == 3 * blocks - 1


def test_without_shuffling_rows_come_in_their_order() -> None:
    orders = RowOrders(5, 8, 3, 2, seed=7, shuffle=False)
    np.testing.assert_array_equal(order(orders, 11), [0, 1, 2, 3, 4, 0, 0, 0])
