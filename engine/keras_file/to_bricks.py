"""One layer of a configuration → the bricks that calculate the same, and where its weights go.

A layer that a brick comes to is one function, listed in ``_KINDS``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from engine.bricks import (
    Activation,
    AveragePooling2D,
    BatchNormalization,
    Brick,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    LayerNormalization,
    MaxPooling2D,
    Rescaling,
    Reshape,
    Shape,
    shape_text,
)
from engine.keras_file.functions import LAYERS, function_of
from engine.keras_file.layers import LayerConfig, shown
from engine.keras_file.picture_layers import (
    conv2d,
    global_average_pooling,
    pooling,
    random_contrast,
    random_flip,
    random_rotation,
    random_translation,
    random_zoom,
)
from engine.keras_file.piece import (
    Arrays,
    Piece,
    flag,
    initializer,
    left_out,
    made,
    no,
    only,
    short,
)
from engine.keras_file.scaling import normalized, normalized_shape, rescaled
from engine.keras_file.sentences import (
    DOES_NOT_FIT,
    NO_BRICK,
    OTHER_EPSILON,
    OWN_LAYER,
    RUNS_CODE,
    SCALED_INSIDE,
)
from engine.messages import EngineError

_EPSILON = 1e-3  # Keras' own default, which the bricks have
SCALING = ("Rescaling", "Normalization")
_CODE = ("Lambda", "TorchModuleWrapper", "JaxLayer", "FlaxLayer", "TFSMLayer")


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
    found = {name: short(config.get(name) or 0.0) for name in ("l1", "l2")}
    return found if all(isinstance(number, float) for number in found.values()) else None


# --- the kinds ----------------------------------------------------------------------------------


def _dense(layer: LayerConfig, shape: Shape) -> Piece:
    penalties, rule = _penalties(layer), initializer(layer)
    brick = made(
        Dense,
        layer,
        units=layer.config.get("units"),
        activation=function_of(layer),
        use_bias=flag(layer, "use_bias"),
        kernel_initializer=rule or "glorot_uniform",
        **(penalties or {}),
    )
    extra = ["kernel_regularizer"] * (penalties is None)
    extra += ["kernel_initializer"] * (rule is None)
    names = ("bias_regularizer", "activity_regularizer", "kernel_constraint", "bias_constraint")
    kernel = (shape[-1], brick.units)
    stored = (kernel, kernel[1:]) if brick.use_bias else (kernel,)
    if layer.config.get("lora_rank") is not None:
        raise no(layer, "lora_rank", layer.config["lora_rank"])
    return Piece((brick,), stored, notes=left_out(layer, *names, extra=extra))


def _last_axis(layer: LayerConfig, shape: Shape) -> None:
    axis = layer.config.get("axis", -1)
    axis = axis[0] if isinstance(axis, list) and len(axis) == 1 else axis
    if axis not in (-1, len(shape)):
        raise no(layer, "axis", axis)


def _epsilon(layer: LayerConfig) -> float:
    value = layer.config.get("epsilon", _EPSILON)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e6:
        raise no(layer, "epsilon", value)
    return float(value)


def _batch_normalization(layer: LayerConfig, shape: Shape) -> Piece:
    _last_axis(layer, shape)
    if layer.config.get("renorm"):
        raise no(layer, "renorm", True)
    momentum = layer.config.get("momentum", 0.99)
    brick = made(BatchNormalization, layer, momentum=momentum)
    scale, center, epsilon = flag(layer, "scale"), flag(layer, "center"), _epsilon(layer)
    channels = shape[-1:]
    notes = left_out(
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
        raise no(layer, "rms_scaling", True)
    epsilon = _epsilon(layer)
    if abs(epsilon - _EPSILON) > 1e-9:
        raise no(layer, "epsilon", f"{epsilon:g}")
    scale, center = flag(layer, "scale"), flag(layer, "center")
    channels = shape[-1:]

    def given(arrays: Arrays) -> Arrays:
        rest = list(arrays)
        gamma = rest.pop(0) if scale else np.ones(channels, np.float32)
        beta = rest.pop(0) if center else np.zeros(channels, np.float32)
        return [gamma, beta]

    notes = left_out(
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
    brick = made(Dropout, layer, rate=layer.config.get("rate"))
    return Piece((brick,), notes=left_out(layer, "noise_shape"))


def _gaussian_noise(layer: LayerConfig, shape: Shape) -> Piece:
    return Piece((made(GaussianNoise, layer, stddev=layer.config.get("stddev")),))


def _flatten(layer: LayerConfig, shape: Shape) -> Piece:
    only(layer, data_format="channels_last")
    return Piece((Flatten(),) if len(shape) > 1 else ())


def _reshape(layer: LayerConfig, shape: Shape) -> Piece:
    target = layer.config.get("target_shape")
    numbers = isinstance(target, list) and all(
        isinstance(length, int) and not isinstance(length, bool) for length in target
    )
    if not numbers or not isinstance(target, list) or not target:
        raise no(layer, "target_shape", target)
    count, known = math.prod(shape), math.prod(length for length in target if length != -1)
    if target.count(-1) == 1 and known > 0 and count % known == 0:
        target = [count // known if length == -1 else length for length in target]
    if len(target) == 1 and target[0] == count:
        return Piece((Flatten(),) if len(shape) > 1 else ())
    if len(target) != 3:
        raise no(layer, "target_shape", target)
    height, width, channels = target
    return Piece((made(Reshape, layer, height=height, width=width, channels=channels),))


def _rescaling(layer: LayerConfig, shape: Shape) -> Piece:
    scaled = rescaled(layer, shape)
    scale, offset = layer.config.get("scale"), layer.config.get("offset", 0.0)
    numbers = all(isinstance(own, int | float) for own in (scale, offset))
    if len(shape) == 3 and numbers:  # of a picture it is seen as the brick that it is
        return Piece((made(Rescaling, layer, scale=float(scale), offset=float(offset)),))  # type: ignore[arg-type]
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
    "Conv2D": conv2d,
    "MaxPooling2D": partial(pooling, MaxPooling2D),
    "AveragePooling2D": partial(pooling, AveragePooling2D),
    "GlobalAveragePooling2D": global_average_pooling,
    "Reshape": _reshape,
    "Flatten": _flatten,
    "RandomFlip": random_flip,
    "RandomRotation": random_rotation,
    "RandomTranslation": random_translation,
    "RandomZoom": random_zoom,
    "RandomContrast": random_contrast,
    "Identity": _nothing,
    "Rescaling": _rescaling,
    "Normalization": _normalization,
}
