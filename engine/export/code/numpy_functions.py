"""Activation functions and losses as NumPy writes them, with their slopes."""

from __future__ import annotations

from typing import NamedTuple


class Function(NamedTuple):
    """``value`` and ``slope``: expressions of ``z``; of the slope, what the error is multiplied by.

    ``needs``: other functions that they call.
    """

    value: str
    slope: str
    needs: tuple[str, ...] = ()


FUNCTIONS: dict[str, Function] = {
    "relu": Function("np.maximum(z, 0)", "np.where(z > 0, 1.0, 0.0)"),
    "leaky_relu": Function("np.where(z > 0, z, 0.2 * z)", "np.where(z > 0, 1.0, 0.2)"),
    "elu": Function(
        "np.where(z > 0, z, np.expm1(np.minimum(z, 0)))",
        "np.where(z > 0, 1.0, np.exp(np.minimum(z, 0)))",
    ),
    "selu": Function(
        "1.0507009873554805 * np.where(z > 0, z, 1.6732632423543772 * np.expm1(np.minimum(z, 0)))",
        "1.0507009873554805 * np.where(z > 0, 1.0, 1.6732632423543772 * np.exp(np.minimum(z, 0)))",
    ),
    "silu": Function("z * sigmoid(z)", "sigmoid(z) * (1 + z * (1 - sigmoid(z)))", ("sigmoid",)),
    "softplus": Function("np.logaddexp(0, z)", "sigmoid(z)", ("sigmoid",)),
    "softsign": Function("z / (1 + np.abs(z))", "1 / (1 + np.abs(z)) ** 2"),
    "tanh": Function("np.tanh(z)", "1 - np.tanh(z) ** 2"),
    "sigmoid": Function("1 / (1 + np.exp(-z))", "sigmoid(z) * (1 - sigmoid(z))"),
}
SOFTMAX = """def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)"""

# The spread of first weights, by Keras' names for their rules.
FIRST_WEIGHTS: dict[str, str] = {
    "glorot_uniform": "random.uniform(-1, 1, ({i}, {o})) * np.sqrt(6 / ({i} + {o}))",
    "glorot_normal": "random.normal(size=({i}, {o})) * np.sqrt(2 / ({i} + {o}))",
    "he_uniform": "random.uniform(-1, 1, ({i}, {o})) * np.sqrt(6 / {i})",
    "he_normal": "random.normal(size=({i}, {o})) * np.sqrt(2 / {i})",
    "lecun_uniform": "random.uniform(-1, 1, ({i}, {o})) * np.sqrt(3 / {i})",
    "lecun_normal": "random.normal(size=({i}, {o})) * np.sqrt(1 / {i})",
    "random_uniform": "random.uniform(-0.05, 0.05, ({i}, {o}))",
    "random_normal": "random.normal(size=({i}, {o})) * 0.05",
    "zeros": "np.zeros(({i}, {o}))",
    "ones": "np.ones(({i}, {o}))",
}
