"""One step of learning, taken apart: every number of the way down, the way back, the update.

Computed by Keras itself, in float64: the same layers, loss and optimizer as a run has, so that
nothing here is a second opinion. Only a layer's activation function is taken off, to show what
enters it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.bricks import Brick
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.messages import EngineError
from engine.training.keras_model import check_trainable, layers_of
from engine.training.trainer import quiet_tensorflow, row_weights
from engine.training.weight_limit import STATE_DOES_NOT_FIT
from engine.training.weights import first_weights


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
            return network.step(x, None, learning=learning)
        made = network.optimizer(optimizer)
        if before:
            network.repeat(x, y, made, before)
        return network.step(x, y, made)


@contextlib.contextmanager
def float64_network(
    design: Design, prepared: Prepared, weights: Sequence[np.ndarray] | None
) -> Iterator[Float64Network]:
    """The design's network with these weights (None: its first ones), to be used inside ``with``.

    Raises:
        EngineError: no network can be made of the design, or the weights do not fit it.
    """
    check_trainable(design, prepared.facts)
    quiet_tensorflow()
    import keras

    first = weights
    if first is None:
        first = tuple(first_weights(design, prepared.facts.input_shape).values())
    with _computing_in("float64"), keras.device("cpu:0"):
        yield Float64Network(design, prepared, first)


@contextlib.contextmanager
def _computing_in(kind: str) -> Iterator[None]:
    """New layers, optimizers and numbers of Keras are of this kind."""
    import keras

    policy, plain = keras.config.dtype_policy(), keras.config.floatx()
    keras.config.set_dtype_policy(kind)
    keras.config.set_floatx(kind)
    try:
        yield
    finally:
        keras.config.set_dtype_policy(policy)
        keras.config.set_floatx(plain)


class Float64Network:
    """A design's network in float64, its activation functions taken off its layers.

    ``layers``: one for each brick; ``weights``: their variables in ``model.weights`` order.
    """

    def __init__(self, design: Design, prepared: Prepared, weights: Sequence[np.ndarray]) -> None:
        self.design = design
        self._training = prepared.y["training"]
        pairs = [brick.split_off() for brick in design.bricks]
        self._functions = [pair[1] if pair is not None else None for pair in pairs]
        bare = [
            pair[0] if pair is not None else brick
            for brick, pair in zip(design.bricks, pairs, strict=True)
        ]
        self.layers = list(layers_of(bare, design.training.seed))
        shape: tuple[int | None, ...] = (None, *prepared.facts.input_shape)
        for layer in self.layers:
            layer.build(shape)
            shape = layer.compute_output_shape(shape)
        self._answer: Any = None  # the very tensor that the last layer gave
        self.weights = [variable for layer in self.layers for variable in layer.weights]
        given = [np.asarray(value) for value in weights]
        if [value.shape for value in given] != [tuple(each.shape) for each in self.weights]:
            raise EngineError(STATE_DOES_NOT_FIT())
        for variable, value in zip(self.weights, given, strict=True):
            variable.assign(value.astype(np.float64))

    def step(
        self, x: np.ndarray, y: np.ndarray | None, optimizer: Any = None, *, learning: bool = False
    ) -> Step:
        """One step taken apart; with ``y`` (and its ``optimizer``) also the way back."""
        import tensorflow as tf

        before = [_array(variable) for variable in self.weights]
        rows = tf.constant(np.asarray(x, np.float64))
        training = learning or y is not None
        with tf.GradientTape(persistent=True) as tape:
            tape.watch(rows)
            passed = self._forward(rows, training)
            losses, penalty, total = self._loss(y)
            leaving = passed[-1][2]
            # Behind a softmax or a sigmoid Keras takes the loss from the sums, past what leaves.
            by_answer = None if y is None else self._mean_loss(leaving, y)[1]
        steps: list[WeightStep] = [
            WeightStep(variable.name, values)
            for variable, values in zip(self.weights, before, strict=True)
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
            steps = self._update(tape, total, before, optimizer)
        del tape
        return Step(
            _array(rows),
            tuple(self._bricks(passed, gradients, steps)),
            None if y is None else np.asarray(y, np.float64),
            None if losses is None else _array(losses),
            0.0 if penalty is None else float(penalty),
            None if total is None else float(total),
            self.design.training.learning_rate if y is not None else None,
            done,
        )

    def repeat(self, x: np.ndarray, y: np.ndarray, optimizer: Any, count: int) -> None:
        """Take ``count`` steps of these rows, one after the other."""
        import tensorflow as tf

        rows, taught = tf.constant(np.asarray(x, np.float64)), np.asarray(y, np.float64)
        learned = self.learned

        def one() -> None:
            with tf.GradientTape() as tape:
                self._forward(rows, True)
                total = self._loss(taught)[2]
            found = tape.gradient(total, [variable.value for variable in learned])
            optimizer.apply(found, learned)

        def all_of_them(steps: Any) -> None:
            for _ in tf.range(steps):
                one()

        if learned:
            tf.function(all_of_them)(tf.constant(count))

    def losses_at(
        self,
        x: np.ndarray,
        y: np.ndarray,
        places: Sequence[tuple[int, tuple[int, ...]]],
        values: np.ndarray,
    ) -> np.ndarray:
        """The loss with other values in a few weights, float64 (points,).

        ``places``: which of ``weights``, and where in it; ``values``: (points, places). All else
        stays, also the numbers that a brick draws at random.
        """
        import tensorflow as tf

        rows, taught = tf.constant(np.asarray(x, np.float64)), np.asarray(y, np.float64)
        were = [(variable, _array(variable)) for variable in self.weights]
        drawn = [
            (generator.state, _array(generator.state))
            for layer in self.layers
            for generator in layer._seed_generators
        ]

        def loss(point: Any) -> Any:
            for state, at_first in drawn:
                state.assign(at_first)
            for number, (place, index) in enumerate(places):
                changed = tf.tensor_scatter_nd_update(
                    self.weights[place].value, [list(index)], [point[number]]
                )
                self.weights[place].value.assign(changed)
            self._forward(rows, True)
            return self._loss(taught)[2]

        points = tf.constant(np.asarray(values, np.float64))
        found = tf.function(lambda: tf.map_fn(loss, points, parallel_iterations=1))()
        for variable, value in were:
            variable.assign(value)
        for state, at_first in drawn:
            state.assign(at_first)
        return _array(found)

    def place_of(self, brick: int, name: str) -> int:
        """Where among ``weights`` the brick's array ``name`` stands; EngineError: nowhere."""
        at = sum(len(layer.weights) for layer in self.layers[:brick])
        names = [variable.name for variable in self.layers[brick].weights]
        if name not in names:
            raise EngineError(STATE_DOES_NOT_FIT())
        return at + names.index(name)

    @property
    def learned(self) -> list[Any]:
        """The weights that learning changes."""
        return [variable for layer in self.layers for variable in layer.trainable_variables]

    def optimizer(self, state: Sequence[np.ndarray] = ()) -> Any:
        """The design's optimizer, fresh or as it was left; EngineError where that is another's."""
        settings = self.design.training
        made = settings.own_optimizer.keras_optimizer(settings.learning_rate)
        made.build(self.learned)
        if state:
            if [np.shape(each) for each in state] != [tuple(v.shape) for v in made.variables]:
                raise EngineError(STATE_DOES_NOT_FIT())
            for variable, value in zip(made.variables, state, strict=True):
                variable.assign(np.asarray(value).astype(variable.dtype))
            made.learning_rate.assign(settings.learning_rate)
        return made

    def _forward(self, rows: Any, training: bool) -> list[tuple[Any, Any, Any]]:
        """Of each brick: what enters, the sums that its function gets (None), what leaves."""
        import tensorflow as tf

        passed, now = [], rows
        for layer, function in zip(self.layers, self._functions, strict=True):
            entering, sums = now, None
            now = layer(now, training=training) if layer._call_has_training_arg else layer(now)
            if function is not None:
                sums = now
                now = function.layer(0)(sums)
            self._answer = now
            now = tf.identity(now)  # Flatten may hand on the very tensor
            passed.append((entering, sums, now))
        return passed

    def _loss(self, y: np.ndarray | None) -> tuple[Any, Any, Any]:
        """Each row's loss, the penalties on weights, and the mean with them, of the answer that
        `_forward` came to."""
        import tensorflow as tf

        if y is None:
            return None, None, None
        losses, mean = self._mean_loss(self._answer, y)
        penalties = [penalty for layer in self.layers for penalty in layer.losses]
        penalty = tf.add_n(penalties) if penalties else tf.constant(0.0, tf.float64)
        return losses, penalty, mean + tf.cast(penalty, tf.float64)

    def _mean_loss(self, answer: Any, y: np.ndarray) -> tuple[Any, Any]:
        """Each row's loss, times its class's weight, and their mean."""
        import tensorflow as tf

        losses = self.design.training.own_loss.function()(
            tf.constant(np.asarray(y, np.float64)), answer
        )
        # float32 as a run has them
        losses = losses * tf.constant(row_weights(self.design, self._training, y), tf.float64)
        return losses, tf.reduce_mean(losses)

    def _update(
        self, tape: Any, total: Any, before: Sequence[np.ndarray], optimizer: Any
    ) -> list[WeightStep]:
        """What the optimizer makes of the gradients."""
        learned = self.learned
        gradients = [tape.gradient(total, variable.value) for variable in learned]
        remembered = [(variable.name, _array(variable)) for variable in optimizer.variables]
        if learned:
            optimizer.apply(gradients, learned)
        by_id = {
            id(variable): gradient for variable, gradient in zip(learned, gradients, strict=True)
        }
        memory = self._memory(optimizer, learned, remembered)
        return [
            WeightStep(
                variable.name,
                values,
                None if by_id.get(id(variable)) is None else _array(by_id[id(variable)]),
                _array(variable),
                memory.get(id(variable), ()),
            )
            for variable, values in zip(self.weights, before, strict=True)
        ]

    @staticmethod
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
                    entry = (name.removeprefix(path + "_"), was, _array(own))
                    found.setdefault(id(variable), []).append(entry)
        return {key: tuple(entries) for key, entries in found.items()}

    def _bricks(
        self,
        passed: Sequence[tuple[Any, Any, Any]],
        gradients: Sequence[tuple[Any, Any]],
        weights: Sequence[WeightStep],
    ) -> list[BrickStep]:
        found, at = [], 0
        for brick, layer, (entering, sums, leaving), (gradient, sums_gradient) in zip(
            self.design.bricks, self.layers, passed, gradients, strict=True
        ):
            own = tuple(weights[at : at + len(layer.weights)])
            at += len(layer.weights)
            found.append(
                BrickStep(
                    brick,
                    _array(entering),
                    _array(leaving),
                    None if sums is None else _array(sums),
                    own,
                    None if gradient is None else _array(gradient),
                    None if sums_gradient is None else _array(sums_gradient),
                    (_array(leaving) == 0) & (_array(entering) != 0)
                    if brick.hides_numbers
                    else None,
                )
            )
        return found


def _array(value: Any) -> np.ndarray:
    return np.array(value.numpy() if hasattr(value, "numpy") else value)
