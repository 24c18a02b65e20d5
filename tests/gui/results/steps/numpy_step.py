"""One step of a dense network by NumPy, as text 3 writes it: for windows without TensorFlow.

It stands in for `engine.explanation.explained.explained`; a test holds it against that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engine.explanation.chosen_rows import Cells, ChosenRows
from engine.explanation.explained import Explained, Network, WeightPlace, chosen_rows
from engine.explanation.functions import FORMULAS
from engine.explanation.landscape import Ball, LandscapeWay, Slice
from engine.explanation.one_step import BrickStep, Step, WeightStep
from engine.tasks import task_named
from engine.training.network.weights import brick_names

_FUNCTIONS = {
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": lambda z: (
        np.exp(z - z.max(1, keepdims=True))
        / np.exp(z - z.max(1, keepdims=True)).sum(1, keepdims=True)
    ),
}


def drawn_weights(network: Network, seed: int = 5) -> list[np.ndarray]:
    """Small random weights for the design's dense bricks."""
    generator = np.random.default_rng(seed)
    found, inputs = [], int(np.prod(network.prepared.facts.input_shape))
    for brick in network.design.bricks:
        if hasattr(brick, "units"):
            found += [generator.normal(size=(inputs, brick.units)) * 0.5, np.zeros(brick.units)]
            inputs = brick.units
    return found


def numpy_explained(
    network: Network, chosen: ChosenRows, before: int = 0, cells: Cells | None = None
) -> Explained:
    """The same answer, of dense bricks alone; other bricks hand their numbers on."""
    design, prepared = network.design, network.prepared
    rows = chosen_rows(network, chosen, cells)
    weights = drawn_weights(network)
    if network.weights is not None and [w.shape for w in weights] == [
        np.shape(w) for w in network.weights
    ]:
        weights = [np.asarray(w, np.float64) for w in network.weights]
    step = _forward(network, rows.x, weights)
    if rows.y is not None:
        step = _backward(step, rows.y, design.training.learning_rate, prepared.facts.task)
    answers = task_named(prepared.facts.task).answers(step.output, prepared.decode_targets)
    return Explained(
        step, tuple(brick_names(design.bricks)), design, prepared.facts, rows.numbers, rows.part,
        rows.of, network.run, network.epoch, before, np.asarray(answers.values),
    )  # fmt: skip


def numpy_losses_at(
    network: Network,
    chosen: ChosenRows,
    places: list[WeightPlace],
    values: np.ndarray,
    before: int = 0,
    cells: Cells | None = None,
) -> np.ndarray:
    """The losses with other values in a few weights."""
    found = []
    for point in values:
        own = numpy_explained(network, chosen)
        weights = [np.array(w.values) for brick in own.step.bricks for w in brick.weights]
        for place, value in zip(places, point, strict=True):
            at = sum(len(brick.weights) for brick in own.step.bricks[: place.brick])
            at += [w.name for w in own.step.bricks[place.brick].weights].index(place.name)
            weights[at][place.index] = value
        found.append(numpy_explained(replace(network, weights=weights), chosen).step.loss)
    return np.array(found)


def numpy_slice(
    network: Network,
    chosen: ChosenRows,
    places: tuple[WeightPlace, WeightPlace],
    reach: float,
    points: int,
    *,
    start: tuple[float, float] | None = None,
    balls: Sequence[Ball] = (),
    steps: int = 50,
    way: Sequence[object] = (),
    before: int = 0,
    cells: Cells | None = None,
) -> Slice:
    """A coarse landscape, and balls that go three steps of plain gradient descent."""
    own = numpy_explained(network, chosen)
    here = [
        float(w.values[place.index])
        for place in places
        for w in own.step.bricks[place.brick].weights
        if w.name == place.name
    ]
    x, y = (np.linspace(value - reach, value + reach, 5) for value in here)
    grid = np.stack([np.tile(x, 5), np.repeat(y, 5)], axis=1)
    losses = numpy_losses_at(network, chosen, list(places), np.concatenate([[here], grid]))
    ways = []
    for ball in balls:
        met = [np.array(here if start is None else start)]
        for _ in range(3):
            around = met[-1] + 1e-5 * np.array([[0, 0], [1, 0], [0, 1]])
            low, right, up = numpy_losses_at(network, chosen, list(places), around)
            met.append(met[-1] - ball.rate * np.array([right - low, up - low]) / 1e-5)
        way = np.array(met)
        ways.append(
            LandscapeWay(ball.name, way, numpy_losses_at(network, chosen, list(places), way))
        )
    return Slice(places, x, y, losses[1:].reshape(5, 5), (here[0], here[1]), losses[0], tuple(ways))


def _forward(network: Network, x: np.ndarray, weights: list[np.ndarray]) -> Step:
    bricks, at, now = [], 0, np.asarray(x, np.float64)
    for brick in network.design.bricks:
        entering = now
        if hasattr(brick, "units"):
            kernel, bias = weights[at : at + 2]
            at += 2
            z = entering.reshape(len(entering), -1) @ kernel + bias
            function = brick.bends_with
            now = z if function is None else _FUNCTIONS[function](z)
            own = (WeightStep("kernel", kernel), WeightStep("bias", bias))
            bricks.append(BrickStep(brick, entering, now, None if function is None else z, own))
        else:
            bricks.append(BrickStep(brick, entering, now, None, ()))
    return Step(np.asarray(x, np.float64), tuple(bricks))


def _backward(step: Step, y: np.ndarray, rate: float, task: str) -> Step:
    answer, m = step.output, len(y)
    if task == "regression":
        losses = ((answer - y) ** 2).mean(1)
        arriving = 2 * (answer - y) / y.size
    else:
        z = step.bricks[-1].sums
        assert z is not None
        if y.shape[1] == 1:
            losses = (np.logaddexp(0, z) - y * z).mean(1)
        else:
            losses = np.logaddexp.reduce(z, axis=1) - (y * z).sum(1)
        arriving = (answer - y) / m  # by the sums: what the last function would have to undo
    bricks = []
    for brick in reversed(step.bricks):
        gradient = arriving
        if not brick.weights:
            bricks.append(replace(brick, gradient=gradient))
            continue
        through = gradient
        is_answer = brick is step.bricks[-1] and task != "regression"
        if brick.function is not None and not is_answer:
            slope = FORMULAS[brick.function].slope
            assert slope is not None
            through = gradient * slope(brick.sums, brick.leaving)
        kernel, bias = brick.weights
        entering = brick.entering.reshape(m, -1)
        taught = tuple(
            replace(weight, gradient=found, after=weight.values - rate * found)
            for weight, found in ((kernel, entering.T @ through), (bias, through.sum(0)))
        )
        bricks.append(
            replace(
                brick,
                gradient=gradient,
                sums_gradient=None if brick.sums is None else through,
                weights=taught,
            )
        )
        arriving = (through @ kernel.values.T).reshape(brick.entering.shape)
    loss = float(losses.mean())
    return replace(
        step, bricks=tuple(reversed(bricks)), y=y, losses=losses, loss=loss, learning_rate=rate
    )
