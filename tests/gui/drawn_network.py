"""A network's picture without TensorFlow: the design's own shapes, weights drawn by lot."""

from __future__ import annotations

import numpy as np

from engine.bricks import Shape
from engine.design import Design
from engine.training.inside.brick_weights import BrickWeights, Spread
from engine.training.inside.network_drawing import has_column
from engine.training.inside.network_picture import (
    INPUTS,
    Incoming,
    NetworkPicture,
    NetworkView,
    Neuron,
    NeuronColumn,
)


def drawn_network(
    design: Design, input_shape: Shape, view: NetworkView, *, run: int = 1, epoch: int = 1
) -> NetworkPicture:
    """As `Run.network` gives it for ``design``, with numbers that mean nothing."""
    random = np.random.default_rng(7)
    x = y = None
    if view.over is not None:
        x = np.linspace(*view.over.x_range, view.over.points * (1 if view.over.y else 3))
        y = np.linspace(*view.over.y_range, view.over.points) if view.over.y else None
    fields: tuple[int, ...] = () if x is None else (len(x),) if y is None else (len(y), len(x))

    def column(brick: str, place: int, shape: Shape) -> NeuronColumn:
        count = shape[-1] if shape[-1] <= view.most else min(view.few, view.most)
        first = min(view.first_of(brick), max(0, shape[-1] - count))
        shown = np.arange(shape[-1])[first : first + count]
        values = random.normal(size=len(shown))
        values[[Neuron(brick, int(unit)) in view.off for unit in shown]] = 0.0
        of_view = random.normal(size=(len(shown), *fields)) if fields else None
        return NeuronColumn(brick, place, shape, shown, values, of_view)

    columns = [column(INPUTS, -1, input_shape)]
    shapes = design.shapes(input_shape)
    for place, (brick, entering, leaving) in enumerate(
        zip(design.bricks, design.entering(input_shape), shapes, strict=True)
    ):
        if not has_column(brick) or leaving is None or entering is None:
            continue
        before, now = columns[-1], column(brick.id, place, leaving)
        bundle = entering[-1] % before.units != 0
        size = (1 if bundle else len(before.shown), len(now.shown))
        weights = random.normal(size=size)
        one = not bundle and entering == before.shape
        incoming = Incoming(
            weights,
            float(np.abs(weights).max()),
            1 if one else 9,
            bundle,
            random.normal(size=len(now.shown)),
            0.01 * weights if view.gradients else None,
            0.01 * weights[0] if view.gradients else None,
            0.02,
            0.01,
            before.values if one else None,
            np.zeros(len(now.shown)) if one else None,
            weights if view.matrices else None,
            weights if view.matrices and view.gradients else None,
            (entering[-1], leaving[-1]),
        )
        sums = random.normal(size=len(now.shown)) if one else None
        columns.append(
            NeuronColumn(
                now.brick, place, leaving, now.shown, now.values, now.fields, sums, incoming
            )
        )
    return NetworkPicture(
        run,
        epoch,
        view,
        tuple(columns),
        view.row or 0,
        x,
        y,
        0.25 if view.off else None,
        0.75 if view.off else None,
        20,
        tuple(brick.id for brick in design.bricks),
    )


def drawn_weights(
    design: Design, input_shape: Shape, brick_id: str, *, run: int = 1, epoch: int = 1
) -> BrickWeights:
    """As `Run.brick_weights` gives it for a dense brick: 0, 0.1, 0.2 … and a bias of 0."""
    place = design.index(brick_id)
    brick = design.bricks[place]
    entering = design.entering(input_shape)[place]
    assert entering is not None
    before = [2 for other in design.bricks[:place] if other.learns]
    given = brick.given_weights()
    count = (entering[-1], brick.answer_width)
    kernel = given.get("kernel", np.arange(count[0] * count[1]).reshape(count) / 10)
    bias = given.get("bias", np.zeros(brick.answer_width))
    arrays = (np.asarray(kernel, np.float32), np.asarray(bias, np.float32))
    numbers = np.concatenate([array.ravel() for array in arrays])
    return BrickWeights(
        brick_id, run, epoch, sum(before), ("kernel", "bias"), arrays, Spread.of(numbers),
        Spread.of(numbers / 10),
    )  # fmt: skip
