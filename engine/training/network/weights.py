"""A network's weights by name, and those that it begins with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from engine.bricks import Brick, Shape
from engine.design import Design
from engine.messages import EngineError
from engine.training.network.keras_model import keras_model
from engine.training.network.weight_limit import STATE_DOES_NOT_FIT


def brick_names(bricks: Sequence[Brick]) -> Iterator[str]:
    """Each brick's kind and which of that kind it is, from 1: ``dense_1``, ``dropout_1``."""
    met: Counter[str] = Counter()
    for brick in bricks:
        kind: str = brick.model_dump(include={"kind"})["kind"]
        met[kind] += 1
        yield f"{kind}_{met[kind]}"


def first_weights(design: Design, input_shape: Shape) -> dict[str, np.ndarray]:
    """What the network begins with, by name, such as ``dense_1/kernel``, in ``model.weights``
    order: float32 as a run draws them; float64 and exact where a person gave the numbers."""
    model = keras_model(design.bricks, input_shape, design.training.seed)
    found: dict[str, np.ndarray] = {}
    for name, brick, layer in zip(
        brick_names(design.bricks), design.bricks, model.layers, strict=True
    ):
        exact = brick.given_weights()
        for variable in layer.weights:
            value = exact.get(variable.name)
            drawn = np.array(variable.value.numpy())
            found[f"{name}/{variable.name}"] = drawn if value is None else value
    return found


def named(first: dict[str, np.ndarray], weights: Sequence[np.ndarray]) -> dict[str, np.ndarray]:
    """``weights``, in ``model.weights`` order, by the names of ``first``.

    Raises:
        EngineError: they are not of that network.
    """
    if [array.shape for array in first.values()] != [np.shape(array) for array in weights]:
        raise EngineError(STATE_DOES_NOT_FIT())
    return dict(zip(first, weights, strict=True))
