"""Rows as they enter what learns: where the first brick never changes, as that brick sees them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from engine.bricks import Brick, Shape


def seen_shape(bricks: Sequence[Brick], input_shape: Shape) -> Shape:
    """The shape of a row as `seen_rows` gives it."""
    if bricks and bricks[0].sees_once:
        return bricks[0].output_shape(input_shape)
    return input_shape


def seen_rows(
    bricks: Sequence[Brick],
    rows: np.ndarray,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> np.ndarray:
    """``rows`` (rows, *input_shape) for the network of ``bricks``, whose first layer hands them on
    where they were seen already.

    Raises:
        EngineError: ``cancelled`` said so.
    """
    if not bricks or not bricks[0].sees_once or rows.ndim != 4:
        return rows
    if not len(rows):
        return np.zeros((0, *bricks[0].output_shape(rows.shape[1:])), np.float32)
    return bricks[0].seen_once(rows, progress, cancelled)
