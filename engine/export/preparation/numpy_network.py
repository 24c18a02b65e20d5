"""The network's layers, computed with NumPy alone."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from engine.eyes.architecture import DEVIATION, MEAN, blocks

Layer = dict[str, Any]  # what it does: its kind, and the kind's own fields
_BATCH_EPSILON = 1e-3  # as Keras has them
_ROW_EPSILON = 1e-3
_SELU, _SELU_BELOW = 1.0507009873554805, 1.6732632423543772


def _sigmoid(z: np.ndarray) -> np.ndarray:
    """1 / (1 + e^−z), without e to a large number."""
    small: np.ndarray = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0 / (1.0 + small), small / (1.0 + small))


def _softmax(z: np.ndarray) -> np.ndarray:
    powers = np.exp(z - z.max(axis=-1, keepdims=True))
    shares: np.ndarray = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def _gelu(z: np.ndarray) -> np.ndarray:
    error_function = np.vectorize(math.erf, otypes=[np.float64])
    bent: np.ndarray = 0.5 * z * (1.0 + error_function(z / math.sqrt(2.0)))
    return bent


def _elu(z: np.ndarray, below: float = 1.0) -> np.ndarray:
    return np.where(z > 0, z, below * np.expm1(np.minimum(z, 0.0)))


ACTIVATIONS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0.0),
    "leaky_relu": lambda z: np.where(z > 0, z, 0.2 * z),
    "elu": _elu,
    "selu": lambda z: _SELU * _elu(z, _SELU_BELOW),
    "gelu": _gelu,
    "silu": lambda z: z * _sigmoid(z),
    "softplus": lambda z: np.logaddexp(0.0, z),
    "softsign": lambda z: z / (1.0 + np.abs(z)),
    "tanh": np.tanh,
    "sigmoid": _sigmoid,
    "softmax": _softmax,
}


def _dense(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    z = z @ next(weights)
    if own["use_bias"]:
        z = z + next(weights)
    return ACTIVATIONS[own["activation"]](z)


def _activation(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    return ACTIVATIONS[own["function"]](z)


def _as_it_is(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    return z


def _batch_normalization(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    size, centre, mean, variance = (next(weights) for _ in range(4))
    scaled: np.ndarray = (z - mean) / np.sqrt(variance + _BATCH_EPSILON) * size + centre
    return scaled


def _layer_normalization(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    size, centre = next(weights), next(weights)
    off = z - z.mean(axis=-1, keepdims=True)
    spread = np.sqrt(np.square(off).mean(axis=-1, keepdims=True) + _ROW_EPSILON)
    scaled: np.ndarray = off / spread * size + centre
    return scaled


def _conv2d(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    kernel = next(weights)
    size, step = own["kernel_size"], own["strides"]
    found = None
    for y, x, seen in _places(z, size, step, own["padding"], 0.0):
        # a matrix product for each place of the kernel: windows would be many times the picture
        found = seen @ kernel[y, x] if found is None else found + seen @ kernel[y, x]
    assert found is not None
    if own["use_bias"]:
        found = found + next(weights)
    return ACTIVATIONS[own["activation"]](found)


def _max_pooling2d(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    size = own["pool_size"]
    places = _places(z, size, own["strides"] or size, own["padding"], -np.inf)
    return functools.reduce(np.maximum, (seen for _, _, seen in places))


def _average_pooling2d(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    size, step = own["pool_size"], own["strides"] or own["pool_size"]
    sums, counts = np.zeros(()), np.zeros(())
    for _, _, seen in _places(z, size, step, own["padding"], np.nan):
        inside = ~np.isnan(seen)  # what fills up the edge does not count
        sums, counts = sums + np.where(inside, seen, 0.0), counts + inside
    means: np.ndarray = sums / counts
    return means


def _rescaling(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    scaled: np.ndarray = z * own["scale"] + own["offset"]
    return scaled


def _global_average_pooling2d(
    own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]
) -> np.ndarray:
    means: np.ndarray = z.mean(axis=(1, 2))
    return means


def _eyes(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    """What the pre-trained eyes see, in single precision, and rounded to half of it, as the app
    keeps it."""
    z = z.astype(np.float32)
    if z.shape[-1] == 1:
        z = np.repeat(z, 3, axis=-1)
    side = int(own["resolution"])
    z = _bilinear(_bilinear(z, side, 1), side, 2)
    z = z * np.float32(255.0 / DEVIATION) - np.float32(MEAN / DEVIATION)
    z = _bent(_seen(z, 2, weights))
    for block in blocks():
        before = z
        if block.expansion != 1:
            z = _bent(_seen(z, 1, weights))
        z = _bent(_seen(z, block.stride, weights))
        z = _seen(z, 1, weights)
        z = z + before if block.adds else z
    z = _bent(_seen(z, 1, weights))
    means: np.ndarray = z.mean(axis=(1, 2)).astype(np.float16).astype(np.float64)
    return means


def _seen(z: np.ndarray, step: int, weights: Iterator[np.ndarray]) -> np.ndarray:
    """One convolution of the eyes; its kernel has one filter for each channel where it looks at
    each of them alone."""
    kernel, bias = (np.asarray(next(weights), np.float32) for _ in range(2))
    alone = kernel.shape[-1] == 1
    found = np.zeros((), np.float32)
    for y, x, seen in _places(z, kernel.shape[0], step, "same", 0.0):
        found = found + (seen * kernel[y, x, :, 0] if alone else seen @ kernel[y, x])
    return found + bias


def _bent(z: np.ndarray) -> np.ndarray:
    bent: np.ndarray = np.clip(z, 0.0, 6.0)
    return bent


def _bilinear(z: np.ndarray, places: int, axis: int) -> np.ndarray:
    """``places`` values along ``axis`` instead of those that are there, between which they lie."""
    length = z.shape[axis]
    if length == places:
        return z
    at = (np.arange(places) + 0.5) * (length / places) - 0.5
    before, behind = np.floor(at), np.ceil(at)
    share = (at - before).astype(np.float32).reshape([-1 if own == axis else 1 for own in range(4)])
    low = z.take(np.maximum(before, 0).astype(int), axis)
    high = z.take(np.minimum(behind, length - 1).astype(int), axis)
    between: np.ndarray = low + (high - low) * share
    return between


def _flatten(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    return z.reshape(len(z), -1)


def _reshape(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    return z.reshape(len(z), own["height"], own["width"], own["channels"])


def _places(
    z: np.ndarray, size: int, step: int, padding: str, outside: float
) -> Iterator[tuple[int, int, np.ndarray]]:
    """What each place of a window of ``size`` × ``size`` sees as the window goes over a picture:
    its line and column, and (rows, windows down, windows across, channels). "same" pads as Keras
    does, more behind than before."""
    if padding == "same":
        around = [(0, 0)]
        for length in z.shape[1:3]:
            missing = max(0, (math.ceil(length / step) - 1) * step + size - length)
            around.append((missing // 2, missing - missing // 2))
        z = np.pad(z, [*around, (0, 0)], constant_values=outside)
    down, across = ((length - size) // step * step + 1 for length in z.shape[1:3])
    for y in range(size):
        for x in range(size):
            yield y, x, z[:, y : y + down : step, x : x + across : step]


LAYERS: dict[str, Callable[[Layer, np.ndarray, Iterator[np.ndarray]], np.ndarray]] = {
    "dense": _dense,
    "activation": _activation,
    "dropout": _as_it_is,  # these only disturb while learning
    "gaussian_noise": _as_it_is,
    "random_flip": _as_it_is,
    "random_rotation": _as_it_is,
    "random_translation": _as_it_is,
    "random_zoom": _as_it_is,
    "random_contrast": _as_it_is,
    "rescaling": _rescaling,
    "batch_normalization": _batch_normalization,
    "layer_normalization": _layer_normalization,
    "conv2d": _conv2d,
    "max_pooling2d": _max_pooling2d,
    "average_pooling2d": _average_pooling2d,
    "global_average_pooling2d": _global_average_pooling2d,
    "reshape": _reshape,
    "flatten": _flatten,
    "eyes": _eyes,
}
_AT_ONCE, _PICTURES_AT_ONCE, _SEEN_AT_ONCE = 4096, 64, 8  # rows


def outputs_of(
    layers: Sequence[Layer], weights: Sequence[np.ndarray], inputs: np.ndarray
) -> np.ndarray:
    """What leaves the network: (rows, *input_shape) → (rows, outputs), float64.

    ``weights``: all arrays in the order of the layers, as Keras has them; those of the eyes
    (`eyes_weights`) first.
    """
    exact = [np.asarray(array, np.float64) for array in weights]
    found = []
    at_once = _AT_ONCE if np.ndim(inputs) < 3 else _PICTURES_AT_ONCE
    if any(own["kind"] == "eyes" for own in layers):
        at_once = _SEEN_AT_ONCE
    for first in range(0, max(1, len(inputs)), at_once):
        z = np.asarray(inputs[first : first + at_once], np.float64)
        rest = iter(exact)
        for own in layers:
            z = LAYERS[own["kind"]](own, z, rest)
        found.append(z)
    return np.concatenate(found)
