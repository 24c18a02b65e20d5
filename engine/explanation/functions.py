"""The activation functions as formulas: f(z), and its slope f′(z), as schools write them.

Keras computes the numbers of a step; these say by which formula. A test holds them against it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

_SELU_SCALE, _SELU_ALPHA = 1.0507009873554805, 1.6732632423543772


@dataclass(frozen=True)
class FunctionFormula:
    """``formula`` of z, and ``slope_formula`` of z and a = f(z), for a reader; ``slope``: its
    value, arrays of any shape. A softmax has none of its own: every output depends on all."""

    formula: str
    slope_formula: str
    slope: Callable[[np.ndarray, np.ndarray], np.ndarray] | None


def _sigmoid(z: np.ndarray) -> np.ndarray:
    found: np.ndarray = 0.5 * (1.0 + np.tanh(0.5 * z))
    return found


def _normal(z: np.ndarray) -> np.ndarray:
    """How much of the bell curve lies below z."""
    import math

    found: np.ndarray = 0.5 * (1.0 + np.vectorize(math.erf, otypes=[np.float64])(z / np.sqrt(2.0)))
    return found


def _gelu_slope(z: np.ndarray, a: np.ndarray) -> np.ndarray:
    found: np.ndarray = _normal(z) + z * np.exp(-0.5 * z * z) / np.sqrt(2.0 * np.pi)
    return found


def _selu_slope(z: np.ndarray, a: np.ndarray) -> np.ndarray:
    return np.where(z > 0, _SELU_SCALE, a + _SELU_SCALE * _SELU_ALPHA)


def _silu_slope(z: np.ndarray, a: np.ndarray) -> np.ndarray:
    found: np.ndarray = a + _sigmoid(z) * (1.0 - a)
    return found


FORMULAS: dict[str, FunctionFormula] = {
    "linear": FunctionFormula("z", "1", lambda z, a: np.ones_like(z)),
    "relu": FunctionFormula(
        "max(0, z)", "1 (z > 0), 0 (z ≤ 0)", lambda z, a: (z > 0).astype(np.float64)
    ),
    "leaky_relu": FunctionFormula(
        "max(0.2 z, z)", "1 (z > 0), 0.2 (z ≤ 0)", lambda z, a: np.where(z > 0, 1.0, 0.2)
    ),
    "elu": FunctionFormula(
        "z (z > 0), eᶻ − 1 (z ≤ 0)",
        "1 (z > 0), a + 1 (z ≤ 0)",
        lambda z, a: np.where(z > 0, 1.0, a + 1.0),
    ),
    "selu": FunctionFormula(
        "1.0507 z (z > 0), 1.7581 (eᶻ − 1) (z ≤ 0)",
        "1.0507 (z > 0), a + 1.7581 (z ≤ 0)",
        _selu_slope,
    ),
    "gelu": FunctionFormula("z · Φ(z)", "Φ(z) + z · φ(z)", _gelu_slope),
    "silu": FunctionFormula("z / (1 + e⁻ᶻ)", "a + σ(z) (1 − a)", _silu_slope),
    "softplus": FunctionFormula("ln(1 + eᶻ)", "1 / (1 + e⁻ᶻ)", lambda z, a: _sigmoid(z)),
    "softsign": FunctionFormula(
        "z / (1 + |z|)", "1 / (1 + |z|)²", lambda z, a: 1.0 / (1.0 + np.abs(z)) ** 2
    ),
    "tanh": FunctionFormula("(eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)", "1 − a²", lambda z, a: 1.0 - a * a),
    "sigmoid": FunctionFormula("1 / (1 + e⁻ᶻ)", "a (1 − a)", lambda z, a: a * (1.0 - a)),
    "softmax": FunctionFormula("eᶻ / Σ eᶻ", "a (1 − a)", None),
}
