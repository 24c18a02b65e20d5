"""The network's layers, computed with NumPy alone."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

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
    windows = _windows(z, own["kernel_size"], own["strides"], own["padding"], 0.0)
    summed: np.ndarray = np.einsum("nhwcyx,yxcf->nhwf", windows, kernel, optimize=True)
    if own["use_bias"]:
        summed = summed + next(weights)
    return ACTIVATIONS[own["activation"]](summed)


def _max_pooling2d(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    size = own["pool_size"]
    largest: np.ndarray = _windows(z, size, own["strides"] or size, own["padding"], -np.inf).max(
        axis=(-2, -1)
    )
    return largest


def _average_pooling2d(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    size, step = own["pool_size"], own["strides"] or own["pool_size"]
    means: np.ndarray = np.nanmean(  # what fills up the edge does not count
        _windows(z, size, step, own["padding"], np.nan), axis=(-2, -1)
    )
    return means


def _rescaling(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    scaled: np.ndarray = z * own["scale"] + own["offset"]
    return scaled


def _global_average_pooling2d(
    own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]
) -> np.ndarray:
    means: np.ndarray = z.mean(axis=(1, 2))
    return means


def _flatten(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    return z.reshape(len(z), -1)


def _reshape(own: Layer, z: np.ndarray, weights: Iterator[np.ndarray]) -> np.ndarray:
    return z.reshape(len(z), own["height"], own["width"], own["channels"])


def _windows(z: np.ndarray, size: int, step: int, padding: str, outside: float) -> np.ndarray:
    """Each window of a picture: (rows, height, width, channels) → (rows, places down, places
    across, channels, size, size). "same" pads as Keras does, more behind than before."""
    if padding == "same":
        around = [(0, 0)]
        for length in z.shape[1:3]:
            missing = max(0, (math.ceil(length / step) - 1) * step + size - length)
            around.append((missing // 2, missing - missing // 2))
        z = np.pad(z, [*around, (0, 0)], constant_values=outside)
    found = np.lib.stride_tricks.sliding_window_view(z, (size, size), axis=(1, 2))
    windows: np.ndarray = found[:, ::step, ::step]
    return windows


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
}
_AT_ONCE = 4096  # rows


def outputs_of(
    layers: Sequence[Layer], weights: Sequence[np.ndarray], inputs: np.ndarray
) -> np.ndarray:
    """What leaves the network: (rows, *input_shape) → (rows, outputs), float64.

    ``weights``: all arrays in the order of the layers, as Keras has them.
    """
    exact = [np.asarray(array, np.float64) for array in weights]
    found = []
    for first in range(0, max(1, len(inputs)), _AT_ONCE):
        z = np.asarray(inputs[first : first + _AT_ONCE], np.float64)
        rest = iter(exact)
        for own in layers:
            z = LAYERS[own["kind"]](own, z, rest)
        found.append(z)
    return np.concatenate(found)
