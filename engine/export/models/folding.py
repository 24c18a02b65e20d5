"""The network as a Keras model with the scaling of inputs and target inside.

It takes encoded rows in the columns' own units, less the ``centre`` that `preparation.json` names
(0 for most), and answers in the target's: the scaling goes into the first and the last dense layer,
where there is one, else a `Rescaling` stands there. A target that was learned by its logarithm
leaves as that. Of pictures it takes the pixels as they are, 0 to 255.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.bricks import Brick, Dense, Eyes, Shape
from engine.data.preparing.encoders import (
    DateEncoder,
    NumberEncoder,
    OrderedEncoder,
)
from engine.data.preparing.prepared import Prepared
from engine.data.sources.pictures import PictureSource
from engine.design import Design
from engine.export.preparation.description import centre
from engine.eyes.network import eyes_network
from engine.scalings.scale import Scale
from engine.training.network.keras_model import optimizer_of
from engine.training.network.weights import brick_names

if TYPE_CHECKING:
    import keras

_PLAIN = Scale()
_BRIGHTEST = 255.0


def folded_model(
    design: Design, prepared: Prepared, weights: Sequence[np.ndarray], *, learns: bool = True
) -> keras.Sequential:
    """The model, compiled with the design's loss and a fresh optimizer; all names are ASCII.

    Without ``learns`` it can only answer: what changes pictures while learning is left out,
    since Keras' layers for it would act wherever nobody says that nothing is learned.
    """
    import keras

    inputs, outputs = _input_scales(prepared), _output_scales(prepared)
    bricks = [_plain_brick(brick) for brick in design.bricks if learns or not brick.augments]
    arrays = [np.asarray(array, np.float64) for array in weights]
    ahead = behind = None
    if isinstance(design.data.source, PictureSource):
        ahead = keras.layers.Rescaling(1.0 / _BRIGHTEST, name="scale_inputs")
    elif any(scale != _PLAIN for scale in inputs):
        first = bricks[0] if bricks else None
        if isinstance(first, Dense):
            bricks[0], arrays = _into_first(first, arrays, inputs)
        else:
            factors = np.array([1.0 / scale.scale for scale in inputs])
            moves = np.array([_moved(scale) for scale in inputs])
            ahead = _rescaling(factors, moves, prepared.facts.input_shape, "scale_inputs")
    if any(scale != _PLAIN for scale in outputs):
        last = bricks[-1]
        if isinstance(last, Dense) and last.bends_with is None:
            bricks[-1], arrays = _into_last(last, arrays, outputs)
        else:
            factors = np.array([scale.scale for scale in outputs])
            moves = np.array([scale.offset - centre(scale) for scale in outputs])
            behind = _rescaling(factors, moves, prepared.facts.output_shape, "scale_outputs")
    shape = prepared.facts.input_shape
    shapes = [shape, *design.shapes(shape)]  # what enters each brick
    model = keras.Sequential(
        [
            keras.Input(prepared.facts.input_shape, name="inputs"),
            *([ahead] if ahead is not None else []),
            *map(_layer, bricks, brick_names(bricks), shapes),
            *([behind] if behind is not None else []),
        ],
        name="network",
    )
    for variable, array in zip(_own_weights(model), arrays, strict=True):
        variable.assign(array.astype(np.float32))
    own = design.training.own_loss
    loss = getattr(keras.losses, own.keras_class)(**own.own_values) if own.own_values else own.name
    model.compile(optimizer=optimizer_of(design.training), loss=loss)
    model.optimizer.build(model.trainable_variables)  # else loading the file warns
    return model


def _input_scales(prepared: Prepared) -> list[Scale]:
    """How each of the network's inputs is scaled, in their order."""
    found: list[Scale] = []
    for encoder in prepared.encoders:
        if isinstance(encoder, DateEncoder):
            found += encoder.scalings
        elif isinstance(encoder, NumberEncoder | OrderedEncoder):
            found.append(encoder.scaling)
        else:
            found += [_PLAIN] * len(encoder.input_names)
    return found + [own.scaling for own in prepared.derived]


def _output_scales(prepared: Prepared) -> list[Scale]:
    if prepared.facts.class_names:
        return []
    pairs = zip(prepared.target_offset, prepared.target_scale, strict=True)
    return [Scale(float(offset), float(scale)) for offset, scale in pairs]


def _moved(scale: Scale) -> float:
    """(v − offset) / scale of v = x + centre is x / scale + this."""
    return (centre(scale) - scale.offset) / scale.scale


def _into_first(
    brick: Dense, arrays: list[np.ndarray], scales: Sequence[Scale]
) -> tuple[Brick, list[np.ndarray]]:
    """The first dense layer with its inputs' scaling in its kernel and bias."""
    kernel = arrays[0]
    bias = arrays[1] if brick.use_bias else np.zeros(kernel.shape[1])
    rest = arrays[2 if brick.use_bias else 1 :]
    moves = np.array([_moved(scale) for scale in scales])
    scaled = kernel / np.array([scale.scale for scale in scales])[:, None]
    return brick.changed(use_bias=True), [scaled, bias + moves @ kernel, *rest]


def _into_last(
    brick: Dense, arrays: list[np.ndarray], scales: Sequence[Scale]
) -> tuple[Brick, list[np.ndarray]]:
    """The last dense layer with its outputs' scaling in its kernel and bias."""
    kernel = arrays[-2] if brick.use_bias else arrays[-1]
    bias = arrays[-1] if brick.use_bias else np.zeros(kernel.shape[1])
    rest = arrays[: -2 if brick.use_bias else -1]
    factors = np.array([scale.scale for scale in scales])
    moves = np.array([scale.offset - centre(scale) for scale in scales])
    return brick.changed(use_bias=True), [*rest, kernel * factors, bias * factors + moves]


def _rescaling(
    factors: np.ndarray, moves: np.ndarray, shape: tuple[int, ...], name: str
) -> keras.layers.Layer:
    import keras

    return keras.layers.Rescaling(
        factors.reshape(shape).tolist(), moves.reshape(shape).tolist(), name=name
    )


def _plain_brick(brick: Brick) -> Brick:
    """The brick without what its weights began with: they are given."""
    fields = type(brick).model_fields
    return brick.model_copy(
        update={
            name: fields[name].get_default(call_default_factory=True)
            for name in brick.first_fields
            if name in fields
        }
    )


def _own_weights(model: keras.Sequential) -> list[keras.Variable]:
    """All but those of pre-trained eyes, which are a network of their own."""
    import keras

    return [
        variable
        for layer in model.layers
        if not isinstance(layer, keras.Model)
        for variable in layer.weights
    ]


def _layer(brick: Brick, name: str, shape: Shape | None) -> keras.layers.Layer:
    """Its Keras layer under a name of our own: Keras counts through the whole process."""
    if isinstance(brick, Eyes):
        assert shape is not None
        height, width, channels = shape
        return eyes_network((height, width, channels), brick.side, name)
    layer = brick.layer(0)
    return type(layer).from_config({**layer.get_config(), "name": name})
