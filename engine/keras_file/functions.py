"""Activation functions as a configuration names them: words, functions, or layers of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from engine.bricks.activations import ActivationName
from engine.keras_file.layers import LayerConfig, shown
from engine.keras_file.sentences import NO_SUCH_FUNCTION
from engine.messages import EngineError

KNOWN: tuple[str, ...] = get_args(ActivationName)
_OTHER_NAMES = {"swish": "silu"}
_LEAKY = 0.2  # the slope of the function leaky_relu; that of the layer is another


def function_of(layer: LayerConfig, key: str = "activation") -> str:
    """The name of the layer's activation function in our words.

    Raises:
        EngineError: no brick has it.
    """
    value = layer.config.get(key)
    if value is None:
        return "linear"
    told = value
    if isinstance(value, dict):
        told = value.get("class_name")
        inner = value.get("config")
        if told in LAYERS and isinstance(inner, dict):
            return LAYERS[told](layer, inner)
        if told == "function" or told is None:
            told = inner.get("name") if isinstance(inner, dict) else inner
    name = str(told).rpartition(">")[2].rpartition(".")[2]
    name = _OTHER_NAMES.get(name, name)
    if name not in KNOWN:
        raise _none(layer, shown(told))
    return name


def _none(layer: LayerConfig, function: str) -> EngineError:
    return EngineError(NO_SUCH_FUNCTION(**layer.words, function=function, known=", ".join(KNOWN)))


def _number(config: Mapping[str, Any], key: str, otherwise: float | None) -> Any:
    value = config.get(key, otherwise)
    return value if isinstance(value, int | float | None) else shown(value)


def _relu(layer: LayerConfig, config: Mapping[str, Any]) -> str:
    slope, most = _number(config, "negative_slope", 0.0), _number(config, "max_value", None)
    threshold = _number(config, "threshold", 0.0)
    if most is None and not threshold and not slope:
        return "relu"
    if most is None and not threshold and slope == _LEAKY:
        return "leaky_relu"
    raise _none(layer, f"ReLU, negative_slope={slope}, max_value={most}, threshold={threshold}")


def _leaky(layer: LayerConfig, config: Mapping[str, Any]) -> str:
    slope = _number(config, "negative_slope", _number(config, "alpha", 0.3))
    if isinstance(slope, float) and abs(slope - _LEAKY) < 1e-6:
        return "leaky_relu"
    if slope == 0:
        return "relu"
    raise _none(layer, f"LeakyReLU, negative_slope={slope}")


def _elu(layer: LayerConfig, config: Mapping[str, Any]) -> str:
    alpha = _number(config, "alpha", 1.0)
    if alpha == 1:
        return "elu"
    raise _none(layer, f"ELU, alpha={alpha}")


def _softmax(layer: LayerConfig, config: Mapping[str, Any]) -> str:
    axis = config.get("axis", -1)
    if axis in (-1, [-1]):
        return "softmax"
    raise _none(layer, f"Softmax, axis={shown(axis)}")


# The layers that are nothing but an activation function.
LAYERS = {"ReLU": _relu, "LeakyReLU": _leaky, "ELU": _elu, "Softmax": _softmax}
