"""One layer of a configuration → the bricks that calculate the same, and where its weights go.

A layer that a brick comes to is one function, listed in ``_KINDS``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from pydantic import ValidationError

from engine.bricks import (
    Activation,
    BatchNormalization,
    Brick,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    GlobalAveragePooling2D,
    LayerNormalization,
    MaxPooling2D,
    Reshape,
    Shape,
    shape_text,
)
from engine.bricks.dense import INITIALIZER_CLASSES
from engine.keras_file.functions import LAYERS, function_of
from engine.keras_file.layers import LayerConfig, shown
from engine.keras_file.scaling import Scaled, normalized, normalized_shape, rescaled
from engine.keras_file.sentences import (
    DOES_NOT_FIT,
    LEFT_OUT,
    NO_BRICK,
    NO_SUCH_VALUE,
    OTHER_EPSILON,
    OWN_LAYER,
    RUNS_CODE,
    SCALED_INSIDE,
)
from engine.messages import EngineError, Message

Arrays = list[np.ndarray]
_EPSILON = 1e-3  # Keras' own default, which the bricks have
SCALING = ("Rescaling", "Normalization")
_CODE = ("Lambda", "TorchModuleWrapper", "JaxLayer", "FlaxLayer", "TFSMLayer")


def _as_they_are(arrays: Arrays) -> Arrays:
    return arrays


@dataclass(frozen=True)
class Piece:
    """``bricks``: what the layer comes to; (): it does nothing here. ``stored``: the shapes of
    its variables in the file; ``given`` makes of them the bricks' own, in ``model.weights``
    order. ``notes``: what is another than it was. ``shape``: what comes in. ``scaling`` makes of
    its variables what the layer does, where it only scales numbers."""

    bricks: tuple[Brick, ...]
    stored: tuple[Shape, ...] = ()
    given: Callable[[Arrays], Arrays] = _as_they_are
    notes: tuple[Message, ...] = ()
    layer: LayerConfig | None = None
    shape: Shape = ()
    scaling: Callable[[Arrays], Scaled] | None = None


def piece_of(layer: LayerConfig, shape: Shape) -> Piece:
    """What ``layer``, into which numbers of ``shape`` come, is here.

    Raises:
        EngineError: there is no brick for it, or none with its values.
    """
    if layer.kind in _CODE:
        raise EngineError(RUNS_CODE(**layer.words))
    if not layer.own:
        raise EngineError(OWN_LAYER(**layer.words, known=known_layers()))
    made = _KINDS.get(layer.kind)
    if made is None:
        raise EngineError(NO_BRICK(**layer.words, known=known_layers()))
    piece = made(layer, shape)
    _check_fits(layer, piece.bricks, shape)
    return replace(piece, layer=layer, shape=shape)


def known_layers() -> str:
    """The layers that can be opened, for a sentence."""
    return ", ".join(kind for kind in _KINDS if kind not in SCALING)


def _check_fits(layer: LayerConfig, bricks: Sequence[Brick], shape: Shape) -> None:
    for brick in bricks:
        if brick.refusal(shape) is not None:
            raise EngineError(DOES_NOT_FIT(**layer.words, shape=shape_text(shape)))
        shape = brick.output_shape(shape)


# --- reading values -----------------------------------------------------------------------------


def _made(kind: type[Brick], layer: LayerConfig, **values: Any) -> Any:
    """A brick with such values; EngineError where one is outside its range."""
    try:
        return kind(**values)
    except ValidationError as error:
        first = error.errors()[0]["loc"]
        setting = str(first[0]) if first else "?"
        raise _no(layer, setting, layer.config.get(setting, values.get(setting))) from error


def _no(layer: LayerConfig, setting: str, value: Any) -> EngineError:
    return EngineError(NO_SUCH_VALUE(**layer.words, setting=setting, value=shown(value)))


def _only(layer: LayerConfig, **usual: Any) -> None:
    """EngineError where a setting is another than the one that the brick has."""
    for setting, value in usual.items():
        given = layer.config.get(setting, value)
        if given != value:
            raise _no(layer, setting, given)


def _square(layer: LayerConfig, setting: str, otherwise: Any) -> Any:
    """One length for both ways, as the bricks have it."""
    value = layer.config.get(setting, otherwise)
    if isinstance(value, list) and value and all(length == value[0] for length in value):
        return value[0]
    if isinstance(value, list):
        raise _no(layer, setting, value)
    return value


def _short(number: Any) -> Any:
    """0.01 and not 0.009999999776482582, which float32 made of it."""
    if isinstance(number, bool) or not isinstance(number, int | float):
        return number
    return float(str(np.float32(number)))


def _flag(layer: LayerConfig, setting: str) -> bool:
    value = layer.config.get(setting, True)
    if not isinstance(value, bool):
        raise _no(layer, setting, value)
    return value


def _notes(layer: LayerConfig, *settings: str, extra: Sequence[str] = ()) -> tuple[Message, ...]:
    """What is said of settings that are there, and that no brick has."""
    left = [*(name for name in settings if layer.config.get(name) is not None), *extra]
    if not left:
        return ()
    return (LEFT_OUT(settings=", ".join(left), layer=shown(layer.name)),)


def _initializer(layer: LayerConfig) -> str | None:
    """The brick's word for the rule that drew the first weights; None: it has none for it."""
    value = layer.config.get("kernel_initializer", "glorot_uniform")
    if isinstance(value, str):
        return value if value in INITIALIZER_CLASSES else None
    if not isinstance(value, dict):
        return None
    own = {kind: name for name, kind in INITIALIZER_CLASSES.items()}
    config = value.get("config")
    usual = {"mean": 0.0, "stddev": 0.05, "minval": -0.05, "maxval": 0.05, "gain": 1.0}
    given = config if isinstance(config, dict) else {}
    if any(name in given and _short(given[name]) != number for name, number in usual.items()):
        return None
    return own.get(str(value.get("class_name")))


def _penalties(layer: LayerConfig) -> dict[str, float] | None:
    """L1 and L2 of the kernel; None: it is another kind of penalty."""
    value = layer.config.get("kernel_regularizer")
    if value is None:
        return {}
    if isinstance(value, str):
        return {value: 0.01} if value in ("l1", "l2") else None
    kind, config = (
        (value.get("class_name"), value.get("config")) if isinstance(value, dict) else ("", 0)
    )
    if kind not in ("L1", "L2", "L1L2") or not isinstance(config, dict):
        return None
    found = {name: _short(config.get(name) or 0.0) for name in ("l1", "l2")}
    return found if all(isinstance(number, float) for number in found.values()) else None


# --- the kinds ----------------------------------------------------------------------------------


def _dense(layer: LayerConfig, shape: Shape) -> Piece:
    penalties, initializer = _penalties(layer), _initializer(layer)
    brick = _made(
        Dense,
        layer,
        units=layer.config.get("units"),
        activation=function_of(layer),
        use_bias=_flag(layer, "use_bias"),
        kernel_initializer=initializer or "glorot_uniform",
        **(penalties or {}),
    )
    extra = ["kernel_regularizer"] * (penalties is None)
    extra += ["kernel_initializer"] * (initializer is None)
    names = ("bias_regularizer", "activity_regularizer", "kernel_constraint", "bias_constraint")
    kernel = (shape[-1], brick.units)
    stored = (kernel, kernel[1:]) if brick.use_bias else (kernel,)
    if layer.config.get("lora_rank") is not None:
        raise _no(layer, "lora_rank", layer.config["lora_rank"])
    return Piece((brick,), stored, notes=_notes(layer, *names, extra=extra))


def _conv2d(layer: LayerConfig, shape: Shape) -> Piece:
    _only(layer, data_format="channels_last", groups=1)
    if _square(layer, "dilation_rate", 1) != 1:
        raise _no(layer, "dilation_rate", layer.config["dilation_rate"])
    brick = _made(
        Conv2D,
        layer,
        filters=layer.config.get("filters"),
        kernel_size=_square(layer, "kernel_size", None),
        strides=_square(layer, "strides", 1),
        padding=layer.config.get("padding", "valid"),
        activation=function_of(layer),
        use_bias=_flag(layer, "use_bias"),
    )
    extra = ["kernel_initializer"] * (_initializer(layer) != "glorot_uniform")
    names = ("kernel_regularizer", "bias_regularizer", "activity_regularizer")
    names += ("kernel_constraint", "bias_constraint")  # type: ignore[assignment]
    kernel = (brick.kernel_size, brick.kernel_size, shape[-1], brick.filters)
    stored = (kernel, kernel[3:]) if brick.use_bias else (kernel,)
    return Piece((brick,), stored, notes=_notes(layer, *names, extra=extra))


def _last_axis(layer: LayerConfig, shape: Shape) -> None:
    axis = layer.config.get("axis", -1)
    axis = axis[0] if isinstance(axis, list) and len(axis) == 1 else axis
    if axis not in (-1, len(shape)):
        raise _no(layer, "axis", axis)


def _epsilon(layer: LayerConfig) -> float:
    value = layer.config.get("epsilon", _EPSILON)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e6:
        raise _no(layer, "epsilon", value)
    return float(value)


def _batch_normalization(layer: LayerConfig, shape: Shape) -> Piece:
    _last_axis(layer, shape)
    if layer.config.get("renorm"):
        raise _no(layer, "renorm", True)
    momentum = layer.config.get("momentum", 0.99)
    brick = _made(BatchNormalization, layer, momentum=momentum)
    scale, center, epsilon = _flag(layer, "scale"), _flag(layer, "center"), _epsilon(layer)
    channels = shape[-1:]
    notes = _notes(
        layer,
        *("beta_regularizer", "gamma_regularizer", "beta_constraint", "gamma_constraint"),
        extra=_unlearned(scale, center),
    )
    changed = abs(epsilon - _EPSILON) > 1e-9
    if changed:
        notes += (OTHER_EPSILON(value=f"{epsilon:g}", layer=shown(layer.name)),)

    def given(arrays: Arrays) -> Arrays:
        rest = list(arrays)
        gamma = rest.pop(0) if scale else np.ones(channels, np.float32)
        beta = rest.pop(0) if center else np.zeros(channels, np.float32)
        mean, variance = rest
        if changed:  # the same size in all, though another number is under the root
            under = variance.astype(np.float64)
            gamma = gamma * np.sqrt((under + _EPSILON) / (under + epsilon))
        return [gamma.astype(np.float32), beta, mean, variance]

    return Piece((brick,), (channels,) * (2 + scale + center), given, notes)


def _unlearned(scale: bool, center: bool) -> list[str]:
    return ["scale=False"] * (not scale) + ["center=False"] * (not center)


def _layer_normalization(layer: LayerConfig, shape: Shape) -> Piece:
    _last_axis(layer, shape)
    if layer.config.get("rms_scaling"):
        raise _no(layer, "rms_scaling", True)
    epsilon = _epsilon(layer)
    if abs(epsilon - _EPSILON) > 1e-9:
        raise _no(layer, "epsilon", f"{epsilon:g}")
    scale, center = _flag(layer, "scale"), _flag(layer, "center")
    channels = shape[-1:]

    def given(arrays: Arrays) -> Arrays:
        rest = list(arrays)
        gamma = rest.pop(0) if scale else np.ones(channels, np.float32)
        beta = rest.pop(0) if center else np.zeros(channels, np.float32)
        return [gamma, beta]

    notes = _notes(
        layer,
        *("beta_regularizer", "gamma_regularizer", "beta_constraint", "gamma_constraint"),
        extra=_unlearned(scale, center),
    )
    return Piece((LayerNormalization(),), (channels,) * (scale + center), given, notes)


def _activation(layer: LayerConfig, shape: Shape) -> Piece:
    name = function_of(layer)
    return Piece((Activation(function=name),) if name != "linear" else ())  # type: ignore[arg-type]


def _function_layer(layer: LayerConfig, shape: Shape) -> Piece:
    name = LAYERS[layer.kind](layer, layer.config)
    return Piece((Activation(function=name),))  # type: ignore[arg-type]


def _dropout(layer: LayerConfig, shape: Shape) -> Piece:
    brick = _made(Dropout, layer, rate=layer.config.get("rate"))
    return Piece((brick,), notes=_notes(layer, "noise_shape"))


def _gaussian_noise(layer: LayerConfig, shape: Shape) -> Piece:
    return Piece((_made(GaussianNoise, layer, stddev=layer.config.get("stddev")),))


def _max_pooling(layer: LayerConfig, shape: Shape) -> Piece:
    _only(layer, data_format="channels_last")
    size, strides = _square(layer, "pool_size", 2), _square(layer, "strides", None)
    padding = layer.config.get("padding", "valid")
    brick = _made(
        MaxPooling2D,
        layer,
        pool_size=size,
        strides=None if strides == size else strides,
        padding=padding,
    )
    return Piece((brick,))


def _global_average_pooling(layer: LayerConfig, shape: Shape) -> Piece:
    _only(layer, data_format="channels_last", keepdims=False)
    return Piece((GlobalAveragePooling2D(),))


def _flatten(layer: LayerConfig, shape: Shape) -> Piece:
    _only(layer, data_format="channels_last")
    return Piece((Flatten(),) if len(shape) > 1 else ())


def _reshape(layer: LayerConfig, shape: Shape) -> Piece:
    target = layer.config.get("target_shape")
    numbers = isinstance(target, list) and all(
        isinstance(length, int) and not isinstance(length, bool) for length in target
    )
    if not numbers or not isinstance(target, list) or not target:
        raise _no(layer, "target_shape", target)
    count, known = math.prod(shape), math.prod(length for length in target if length != -1)
    if target.count(-1) == 1 and known > 0 and count % known == 0:
        target = [count // known if length == -1 else length for length in target]
    if len(target) == 1 and target[0] == count:
        return Piece((Flatten(),) if len(shape) > 1 else ())
    if len(target) != 3:
        raise _no(layer, "target_shape", target)
    height, width, channels = target
    return Piece((_made(Reshape, layer, height=height, width=width, channels=channels),))


def _rescaling(layer: LayerConfig, shape: Shape) -> Piece:
    scaled = rescaled(layer, shape)
    note = SCALED_INSIDE(**layer.words)
    return Piece((), notes=(note,), scaling=lambda arrays: scaled)


def _normalization(layer: LayerConfig, shape: Shape) -> Piece:
    note = SCALED_INSIDE(**layer.words)
    stored = normalized_shape(layer, shape)
    return Piece((), stored, notes=(note,), scaling=partial(normalized, layer, shape))


def _nothing(layer: LayerConfig, shape: Shape) -> Piece:
    return Piece(())


_KINDS: dict[str, Callable[[LayerConfig, Shape], Piece]] = {
    "Dense": _dense,
    "Activation": _activation,
    **dict.fromkeys(LAYERS, _function_layer),
    "Dropout": _dropout,
    "GaussianNoise": _gaussian_noise,
    "BatchNormalization": _batch_normalization,
    "LayerNormalization": _layer_normalization,
    "Conv2D": _conv2d,
    "MaxPooling2D": _max_pooling,
    "GlobalAveragePooling2D": _global_average_pooling,
    "Reshape": _reshape,
    "Flatten": _flatten,
    "Identity": _nothing,
    "Rescaling": _rescaling,
    "Normalization": _normalization,
}
