"""One step of learning, taken apart: every number of the way down, the way back, the update.

Keras computes it, see `engine.explanation.float64_network`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.bricks import Brick
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.explanation.float64_network import Float64Network, array_of, float64_network


@dataclass(frozen=True)
class WeightStep:
    """One of a brick's arrays of weights in this step.

    ``values``: before the step. ``gradient``: of the loss by each of them; None where learning
    does not change them, or there is no target. ``memory``: what the optimizer remembers of
    each, by its name for it, before and after. ``after``: behind the step; a batch
    normalization's moving mean and variance change without a gradient.
    """

    name: str
    values: np.ndarray
    gradient: np.ndarray | None = None
    after: np.ndarray | None = None
    memory: tuple[tuple[str, np.ndarray, np.ndarray], ...] = ()

    @property
    def change(self) -> np.ndarray | None:
        """What the step adds to the weights."""
        return None if self.after is None else self.after - self.values


@dataclass(frozen=True)
class BrickStep:
    """What one brick does with a batch; the first axis of its arrays is the rows'.

    ``entering`` and ``leaving`` are its numbers. ``sums``: what its activation function is
    applied to (z of the texts; ``leaving`` is a); None where it has no function of its own.
    ``gradient`` and ``sums_gradient``: of the loss by ``leaving`` and by ``sums``; None without
    a target. ``silenced``: of a brick that hides numbers, which ones; None for all others.
    """

    brick: Brick
    entering: np.ndarray
    leaving: np.ndarray
    sums: np.ndarray | None
    weights: tuple[WeightStep, ...]
    gradient: np.ndarray | None = None
    sums_gradient: np.ndarray | None = None
    silenced: np.ndarray | None = None

    @property
    def function(self) -> str | None:
        """The activation function between ``sums`` and ``leaving``."""
        return self.brick.bends_with


@dataclass(frozen=True)
class Step:
    """One step for a batch of prepared rows.

    ``x``: float64 (rows, *input_shape); ``y``: float64 (rows, *output_shape), None without a
    target. ``losses``: (rows,), each row's own, times its class's weight; ``penalty``: what the
    bricks' penalties on weights add; ``loss``: the mean of the losses and the penalty, which the
    gradients are of. ``steps_done``: how many steps the optimizer had taken before this one.
    """

    x: np.ndarray
    bricks: tuple[BrickStep, ...]
    y: np.ndarray | None = None
    losses: np.ndarray | None = None
    penalty: float = 0.0
    loss: float | None = None
    learning_rate: float | None = None
    steps_done: int = 0

    @property
    def output(self) -> np.ndarray:
        """What leaves the last brick."""
        return self.bricks[-1].leaving


def one_step(
    design: Design,
    prepared: Prepared,
    x: np.ndarray,
    y: np.ndarray | None = None,
    *,
    weights: Sequence[np.ndarray] | None = None,
    optimizer: Sequence[np.ndarray] = (),
    learning: bool = False,
    before: int = 0,
) -> Step:
    """What ``design`` does with the prepared rows ``x`` (rows, *input_shape), in float64.

    ``y`` (rows, *output_shape): with it, also the loss, every gradient and the update.
    ``weights``: in ``model.weights`` order; None: the first weights. ``optimizer``: in
    ``optimizer.variables`` order; (): fresh. ``learning``: bricks act as they do in training
    (Dropout hides, batch normalization takes the batch's own mean), as is always so with ``y``.
    ``before``: so many steps of the same rows are taken first; there has to be a ``y`` for them.

    Raises:
        EngineError: no network can be made of the design, or the weights do not fit it.
    """
    with float64_network(design, prepared, weights) as network:
        if y is None:
            return taken_apart(network, x, None, learning=learning)
        made = network.optimizer(optimizer)
        if before:
            network.repeat(x, y, made, before)
        return taken_apart(network, x, y, made)


def taken_apart(
    network: Float64Network,
    x: np.ndarray,
    y: np.ndarray | None,
    optimizer: Any = None,
    *,
    learning: bool = False,
) -> Step:
    """One step of ``network`` taken apart; with ``y`` and an ``optimizer`` of it, as
    `Float64Network.optimizer` makes, also the way back and the update."""
    import tensorflow as tf

    before = [array_of(variable) for variable in network.weights]
    rows = tf.constant(np.asarray(x, np.float64))
    training = learning or y is not None
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(rows)
        passed = network.forward(rows, training)
        losses, penalty, total = network.loss_of_answer(y)
        leaving = passed[-1][2]
        # Behind a softmax or a sigmoid Keras takes the loss from the sums, past what leaves.
        by_answer = None if y is None else network.mean_loss(leaving, y)[1]
    steps: list[WeightStep] = [
        WeightStep(variable.name, values)
        for variable, values in zip(network.weights, before, strict=True)
    ]
    gradients: list[tuple[Any, Any]] = [(None, None)] * len(passed)
    done = 0 if optimizer is None else int(optimizer.iterations.numpy())
    if total is not None:
        gradients = [
            (tape.gradient(total, leaving), tape.gradient(total, sums))
            if sums is not None
            else (tape.gradient(total, leaving), None)
            for _entering, sums, leaving in passed
        ]
        if gradients[-1][0] is None:
            gradients[-1] = (tape.gradient(by_answer, leaving), gradients[-1][1])
        steps = _update(network, tape, total, before, optimizer)
    del tape
    return Step(
        array_of(rows),
        tuple(_bricks(network, passed, gradients, steps)),
        None if y is None else np.asarray(y, np.float64),
        None if losses is None else array_of(losses),
        0.0 if penalty is None else float(penalty),
        None if total is None else float(total),
        network.design.training.learning_rate if y is not None else None,
        done,
    )


def _update(
    network: Float64Network, tape: Any, total: Any, before: Sequence[np.ndarray], optimizer: Any
) -> list[WeightStep]:
    """What the optimizer makes of the gradients."""
    learned = network.learned
    gradients = [tape.gradient(total, variable.value) for variable in learned]
    remembered = [(variable.name, array_of(variable)) for variable in optimizer.variables]
    if learned:
        optimizer.apply(gradients, learned)
    by_id = {id(variable): gradient for variable, gradient in zip(learned, gradients, strict=True)}
    memory = _memory(optimizer, learned, remembered)
    return [
        WeightStep(
            variable.name,
            values,
            None if by_id.get(id(variable)) is None else array_of(by_id[id(variable)]),
            array_of(variable),
            memory.get(id(variable), ()),
        )
        for variable, values in zip(network.weights, before, strict=True)
    ]


def _memory(
    optimizer: Any, learned: Sequence[Any], before: Sequence[tuple[str, np.ndarray]]
) -> dict[int, tuple[tuple[str, np.ndarray, np.ndarray], ...]]:
    """What the optimizer remembers of each weight. Keras names its variables
    ``<path of the weight>_<name>``."""
    found: dict[int, list[tuple[str, np.ndarray, np.ndarray]]] = {}
    for variable in learned:
        path = variable.path.replace("/", "_")
        for own, (name, was) in zip(optimizer.variables, before, strict=True):
            if name.startswith(path + "_"):
                entry = (name.removeprefix(path + "_"), was, array_of(own))
                found.setdefault(id(variable), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def _bricks(
    network: Float64Network,
    passed: Sequence[tuple[Any, Any, Any]],
    gradients: Sequence[tuple[Any, Any]],
    weights: Sequence[WeightStep],
) -> list[BrickStep]:
    found, at = [], 0
    for brick, layer, (entering, sums, leaving), (gradient, sums_gradient) in zip(
        network.design.bricks, network.layers, passed, gradients, strict=True
    ):
        own = tuple(weights[at : at + len(layer.weights)])
        at += len(layer.weights)
        found.append(
            BrickStep(
                brick,
                array_of(entering),
                array_of(leaving),
                None if sums is None else array_of(sums),
                own,
                None if gradient is None else array_of(gradient),
                None if sums_gradient is None else array_of(sums_gradient),
                (array_of(leaving) == 0) & (array_of(entering) != 0)
                if brick.hides_numbers
                else None,
            )
        )
    return found
