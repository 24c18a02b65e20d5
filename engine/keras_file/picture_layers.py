"""Layers over pictures → bricks: convolution, pooling, and what changes pictures in training."""

from __future__ import annotations

from typing import Any

from engine.bricks import (
    Brick,
    Conv2D,
    GlobalAveragePooling2D,
    RandomContrast,
    RandomFlip,
    RandomRotation,
    RandomTranslation,
    RandomZoom,
    Shape,
)
from engine.bricks.random_contrast import VALUE_RANGE
from engine.bricks.random_rotation import FULL_TURN
from engine.keras_file.functions import function_of
from engine.keras_file.layers import LayerConfig
from engine.keras_file.piece import Piece, flag, initializer, left_out, made, no, only, square
from engine.messages import Message


def conv2d(layer: LayerConfig, shape: Shape) -> Piece:
    """A `Conv2D`, square in all it has."""
    only(layer, data_format="channels_last", groups=1)
    if square(layer, "dilation_rate", 1) != 1:
        raise no(layer, "dilation_rate", layer.config["dilation_rate"])
    brick = made(
        Conv2D,
        layer,
        filters=layer.config.get("filters"),
        kernel_size=square(layer, "kernel_size", None),
        strides=square(layer, "strides", 1),
        padding=layer.config.get("padding", "valid"),
        activation=function_of(layer),
        use_bias=flag(layer, "use_bias"),
    )
    extra = ["kernel_initializer"] * (initializer(layer) != "glorot_uniform")
    names = ("kernel_regularizer", "bias_regularizer", "activity_regularizer")
    names += ("kernel_constraint", "bias_constraint")  # type: ignore[assignment]
    kernel = (brick.kernel_size, brick.kernel_size, shape[-1], brick.filters)
    stored = (kernel, kernel[3:]) if brick.use_bias else (kernel,)
    return Piece((brick,), stored, notes=left_out(layer, *names, extra=extra))


def pooling(kind: type[Brick], layer: LayerConfig, shape: Shape) -> Piece:
    """A pooling layer, as a brick of ``kind``."""
    only(layer, data_format="channels_last")
    size, strides = square(layer, "pool_size", 2), square(layer, "strides", None)
    padding = layer.config.get("padding", "valid")
    brick = made(
        kind,
        layer,
        pool_size=size,
        strides=None if strides == size else strides,
        padding=padding,
    )
    return Piece((brick,))


def global_average_pooling(layer: LayerConfig, shape: Shape) -> Piece:
    """A `GlobalAveragePooling2D`."""
    only(layer, data_format="channels_last", keepdims=False)
    return Piece((GlobalAveragePooling2D(),))


def _either_way(layer: LayerConfig, setting: str) -> float:
    """The share of a setting that is meant to both sides, as the bricks have it."""
    value = layer.config.get(setting)
    if isinstance(value, list) and len(value) == 2 and value[0] == -value[1]:
        value = value[1]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise no(layer, setting, value)
    return float(abs(value))


def _filled(layer: LayerConfig) -> tuple[Any, tuple[Message, ...]]:
    """What stands beside a moved picture, and what is said of what no brick has."""
    other = [
        name
        for name, usual in (("interpolation", "bilinear"), ("fill_value", 0.0))
        if layer.config.get(name, usual) != usual
    ]
    return layer.config.get("fill_mode", "reflect"), left_out(layer, extra=other)


def random_flip(layer: LayerConfig, shape: Shape) -> Piece:
    """A `RandomFlip`."""
    return Piece((made(RandomFlip, layer, mode=layer.config.get("mode")),))


def random_rotation(layer: LayerConfig, shape: Shape) -> Piece:
    """A `RandomRotation`, to both sides alike."""
    mode, notes = _filled(layer)
    degrees = round(_either_way(layer, "factor") * FULL_TURN, 9)
    return Piece((made(RandomRotation, layer, degrees=degrees, fill_mode=mode),), notes=notes)


def random_translation(layer: LayerConfig, shape: Shape) -> Piece:
    """A `RandomTranslation`, to both sides alike."""
    mode, notes = _filled(layer)
    shares = {name: _either_way(layer, name) for name in ("height_factor", "width_factor")}
    return Piece((made(RandomTranslation, layer, **shares, fill_mode=mode),), notes=notes)


def random_zoom(layer: LayerConfig, shape: Shape) -> Piece:
    """A `RandomZoom`, both ways alike."""
    mode, notes = _filled(layer)
    factor = _either_way(layer, "height_factor")
    if layer.config.get("width_factor") is not None:
        notes += left_out(layer, "width_factor")
    return Piece((made(RandomZoom, layer, factor=factor, fill_mode=mode),), notes=notes)


def random_contrast(layer: LayerConfig, shape: Shape) -> Piece:
    """A `RandomContrast`, within 0 … 1."""
    other = layer.config.get("value_range", [0, 255]) != list(VALUE_RANGE)
    factor = layer.config.get("factor")
    extra = ["value_range"] * other
    if isinstance(factor, list) and len(factor) == 2:  # what a single number comes to in Keras
        extra += ["factor"] * (factor[0] != factor[1])
        factor = factor[1]
    brick = made(RandomContrast, layer, factor=factor)
    return Piece((brick,), notes=left_out(layer, extra=extra))
