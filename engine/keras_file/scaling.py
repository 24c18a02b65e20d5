"""Layers that only scale numbers (x × size + move): no brick has that, but the weights beside do.

`Rescaling` and `Normalization` come to such a `Scaled`; it goes into the next layer that weighs
numbers, or into the linear one right before it. A layer that cannot take it is told so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.bricks import BatchNormalization, Brick, Conv2D, Dense, Flatten, Reshape, Shape
from engine.keras_file.layers import LayerConfig
from engine.keras_file.sentences import SCALES_INPUTS
from engine.messages import EngineError

Arrays = list[np.ndarray]
_EPSILON = 1e-3  # of the normalization bricks
_LEAST = 1e-7  # what Keras takes a spread of 0 for


@dataclass(frozen=True, eq=False)
class Scaled:
    """``size`` and ``move``, float64, of each number of one row in its order: (numbers,)."""

    size: np.ndarray
    move: np.ndarray

    def then(self, other: Scaled) -> Scaled:
        """This first, and the ``other`` behind it."""
        return Scaled(self.size * other.size, self.move * other.size + other.move)


def rescaled(layer: LayerConfig, shape: Shape) -> Scaled:
    """What a `Rescaling` of numbers of ``shape`` does."""
    return _scaled(layer, shape, layer.config.get("scale"), layer.config.get("offset", 0.0))


def is_adapted(layer: LayerConfig) -> bool:
    """Whether what a `Normalization` takes away stands among the weights, not in its settings."""
    return layer.config.get("mean") is None


def normalized(layer: LayerConfig, shape: Shape, arrays: Arrays) -> Scaled:
    """What a `Normalization` of numbers of ``shape`` does; ``arrays``: its variables, if any."""
    mean, variance = layer.config.get("mean"), layer.config.get("variance")
    if is_adapted(layer):
        mean, variance = arrays[:2]
    spread = np.sqrt(np.maximum(_numbers(layer, variance), 0.0))
    spread = np.maximum(spread, _LEAST)
    return _scaled(layer, shape, 1.0 / spread, -_numbers(layer, mean) / spread)


def normalized_shape(layer: LayerConfig, shape: Shape) -> tuple[Shape, ...]:
    """The shapes of the variables of a `Normalization`."""
    axis = layer.config.get("axis", -1)
    axis = axis[0] if isinstance(axis, list | tuple) and len(axis) == 1 else axis
    if layer.config.get("invert") or axis not in (-1, len(shape), None):
        raise _refused(layer)
    own: Shape = () if axis is None else shape[-1:]
    return (own, own, ()) if is_adapted(layer) else ()


def _numbers(layer: LayerConfig, value: object) -> np.ndarray:
    """Numbers as a configuration writes them: alone, in lists, or as an array of Keras'."""
    if isinstance(value, dict):
        inner = value.get("config")
        value = inner.get("value") if isinstance(inner, dict) else None
    try:
        numbers = np.asarray(value, np.float64)
    except (TypeError, ValueError) as error:
        raise _refused(layer) from error
    if not np.isfinite(numbers).all():
        raise _refused(layer)
    return numbers


def _scaled(layer: LayerConfig, shape: Shape, size: object, move: object) -> Scaled:
    try:
        size, move = (
            np.broadcast_to(_numbers(layer, value), shape).reshape(-1) for value in (size, move)
        )
    except ValueError as error:
        raise _refused(layer) from error
    return Scaled(size, move)


def _refused(layer: LayerConfig) -> EngineError:
    return EngineError(SCALES_INPUTS(**layer.words))


# --- into a layer beside ------------------------------------------------------------------------


def keeps_order(brick: Brick) -> bool:
    """Whether numbers go through in their order, so that what scales them may stand behind."""
    return isinstance(brick, Flatten | Reshape)


def takes_ahead(brick: Brick) -> Brick | None:
    """The brick that takes in a scaling ahead of it; None where it cannot."""
    if isinstance(brick, Dense | Conv2D):
        return brick.changed(use_bias=True)
    return brick if isinstance(brick, BatchNormalization) else None


def takes_behind(brick: Brick) -> Brick | None:
    """The brick that takes in a scaling behind it; None where it cannot."""
    linear = isinstance(brick, Dense | Conv2D) and brick.bends_with is None
    return brick.changed(use_bias=True) if linear else None


def put_ahead(
    brick: Brick, shape: Shape, arrays: Arrays, scaled: Scaled, layer: LayerConfig
) -> Arrays:
    """The weights of ``brick``, into which numbers of ``shape`` come, with ``scaled`` ahead of
    them inside.

    Raises:
        EngineError: they are not scaled alike where the brick weighs them alike.
    """
    size, move = (_by_channel(value, shape, layer) for value in (scaled.size, scaled.move))
    if isinstance(brick, BatchNormalization):
        return _into_normalization(arrays, size, move)
    if isinstance(brick, Conv2D) and brick.padding == "same" and move.any():
        raise _refused(layer)  # what fills up the edge is 0 before and after
    kernel = arrays[0].astype(np.float64)
    bias = arrays[1] if len(arrays) > 1 else np.zeros(kernel.shape[-1])
    axes = tuple(range(kernel.ndim - 1))
    moved = bias + (kernel * move[:, None]).sum(axis=axes)
    return _single(kernel * size[:, None], moved)


def put_behind(shape: Shape, arrays: Arrays, scaled: Scaled, layer: LayerConfig) -> Arrays:
    """The weights of a linear layer, which leaves numbers of ``shape``, with ``scaled`` behind
    them inside."""
    size, move = (_by_channel(value, shape, layer) for value in (scaled.size, scaled.move))
    kernel = arrays[0].astype(np.float64)
    bias = arrays[1] if len(arrays) > 1 else np.zeros(kernel.shape[-1])
    return _single(kernel * size, bias * size + move)


def _into_normalization(arrays: Arrays, size: np.ndarray, move: np.ndarray) -> Arrays:
    gamma, beta, mean, variance = (array.astype(np.float64) for array in arrays)
    if not size.all():
        return _single(gamma * 0.0, beta + gamma * (move - mean) / np.sqrt(variance + _EPSILON),
                       mean * 0.0, np.ones_like(variance))  # fmt: skip
    spread = (variance + _EPSILON) / size**2
    wanted = np.maximum(spread - _EPSILON, 0.0)
    gamma *= np.sign(size) * np.sqrt((wanted + _EPSILON) / spread)
    return _single(gamma, beta, (mean - move) / size, wanted)


def as_normalization(scaled: Scaled) -> Arrays:
    """The weights of a `BatchNormalization` that does the same: what it takes away is the centre
    and the spread that the scaling stood for."""
    some = scaled.size != 0.0
    size = np.where(some, scaled.size, 1.0)
    variance = np.where(some, np.maximum(1.0 / size**2 - _EPSILON, 0.0), 1.0)
    gamma = np.where(some, size * np.sqrt(variance + _EPSILON), 0.0)
    beta = np.where(some, 0.0, scaled.move)
    return _single(gamma, beta, np.where(some, -scaled.move / size, 0.0), variance)


def _by_channel(values: np.ndarray, shape: Shape, layer: LayerConfig) -> np.ndarray:
    """One number for each place of the last axis."""
    rows = values.reshape(-1, shape[-1])
    if not (rows == rows[0]).all():
        raise _refused(layer)
    first: np.ndarray = rows[0]
    return first


def _single(*arrays: np.ndarray) -> Arrays:
    return [np.asarray(array, np.float32) for array in arrays]
