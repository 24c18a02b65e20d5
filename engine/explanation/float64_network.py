"""A design's network in float64, computed by Keras itself, to be looked into.

Nothing here is a second opinion: the same layers, loss and optimizer as a run has. Only a layer's
activation function is taken off, to show what enters it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.messages import EngineError
from engine.training.network.keras_model import check_trainable, layers_of
from engine.training.network.weight_limit import STATE_DOES_NOT_FIT
from engine.training.network.weights import first_weights
from engine.training.trainer import quiet_tensorflow, row_weights


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
        self.functions = [pair[1] if pair is not None else None for pair in pairs]
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

    def repeat(self, x: np.ndarray, y: np.ndarray, optimizer: Any, count: int) -> None:
        """Take ``count`` steps of these rows, one after the other."""
        import tensorflow as tf

        rows, taught = tf.constant(np.asarray(x, np.float64)), np.asarray(y, np.float64)
        learned = self.learned

        def one() -> None:
            with tf.GradientTape() as tape:
                self.forward(rows, True)
                total = self.loss_of_answer(taught)[2]
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

        with self._changing(x, y, places) as loss:
            points = tf.constant(np.asarray(values, np.float64))
            return array_of(tf.function(lambda: tf.map_fn(loss, points, parallel_iterations=1))())

    def rolled(
        self,
        x: np.ndarray,
        y: np.ndarray,
        places: Sequence[tuple[int, tuple[int, ...]]],
        start: np.ndarray,
        optimizer: Any,
        steps: int,
    ) -> tuple[np.ndarray, np.ndarray]:
        """Where a few weights go from ``start`` on, alone: (steps + 1, places) and the losses
        there. ``places`` as in `losses_at`; all stays as it was."""
        import keras
        import tensorflow as tf

        ball = keras.Variable(np.asarray(start, np.float64), dtype="float64")
        optimizer.build([ball])
        points, losses = [np.array(start, np.float64)], []
        with self._changing(x, y, places) as loss:

            def roll() -> Any:
                with tf.GradientTape() as tape:
                    tape.watch(ball.value)
                    now = loss(ball.value)
                optimizer.apply([tape.gradient(now, ball.value)], [ball])
                return now

            once = tf.function(roll)
            for _ in range(steps):
                losses.append(float(once()))
                points.append(np.array(ball.numpy()))
            losses.append(float(loss(tf.constant(points[-1]))))
        return np.array(points), np.array(losses)

    @contextlib.contextmanager
    def _changing(
        self, x: np.ndarray, y: np.ndarray, places: Sequence[tuple[int, tuple[int, ...]]]
    ) -> Iterator[Callable[[Any], Any]]:
        """Gives the loss as a function of a few weights; afterwards all is as it was.

        Layers read their weights themselves, so that the values given to the function stand in
        for what was there, by what Keras calls a stateless scope. Bricks that draw at random
        draw the same numbers each time.
        """
        import keras
        import tensorflow as tf

        rows, taught = tf.constant(np.asarray(x, np.float64)), np.asarray(y, np.float64)
        drawn = [
            (generator.state, array_of(generator.state))
            for layer in self.layers
            for generator in layer._seed_generators
        ]
        before = {place: array_of(self.weights[place]) for place, _index in places}

        def loss(point: Any) -> Any:
            for state, at_first in drawn:
                state.assign(at_first)
            values = {place: tf.constant(value) for place, value in before.items()}
            for number, (place, index) in enumerate(places):
                values[place] = tf.tensor_scatter_nd_update(
                    values[place], [list(index)], [point[number]]
                )
            given = [(self.weights[place], value) for place, value in values.items()]
            with keras.StatelessScope(state_mapping=given):
                self.forward(rows, True)
                return self.loss_of_answer(taught)[2]

        yield loss
        for state, at_first in drawn:
            state.assign(at_first)

    def loss(self, x: np.ndarray, y: np.ndarray) -> float:
        """The loss of these rows as the weights stand."""
        import tensorflow as tf

        self.forward(tf.constant(np.asarray(x, np.float64)), True)
        return float(self.loss_of_answer(np.asarray(y, np.float64))[2])

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

    def forward(self, rows: Any, training: bool) -> list[tuple[Any, Any, Any]]:
        """For each brick what enters, the sums that its function gets (None), and what leaves."""
        import tensorflow as tf

        passed, now = [], rows
        for layer, function in zip(self.layers, self.functions, strict=True):
            entering, sums = now, None
            now = layer(now, training=training) if layer._call_has_training_arg else layer(now)
            if function is not None:
                sums = now
                now = function.layer(0)(sums)
            self._answer = now
            now = tf.identity(now)  # Flatten may hand on the very tensor
            passed.append((entering, sums, now))
        return passed

    def loss_of_answer(self, y: np.ndarray | None) -> tuple[Any, Any, Any]:
        """Each row's loss, the penalties on weights, and the mean with them, of the answer that
        `forward` came to."""
        import tensorflow as tf

        if y is None:
            return None, None, None
        losses, mean = self.mean_loss(self._answer, y)
        penalties = [penalty for layer in self.layers for penalty in layer.losses]
        penalty = tf.add_n(penalties) if penalties else tf.constant(0.0, tf.float64)
        return losses, penalty, mean + tf.cast(penalty, tf.float64)

    def mean_loss(self, answer: Any, y: np.ndarray) -> tuple[Any, Any]:
        """Each row's loss, times its class's weight, and their mean."""
        import tensorflow as tf

        losses = self.design.training.own_loss.function()(
            tf.constant(np.asarray(y, np.float64)), answer
        )
        # float32 as a run has them
        losses = losses * tf.constant(row_weights(self.design, self._training, y), tf.float64)
        return losses, tf.reduce_mean(losses)


def array_of(value: Any) -> np.ndarray:
    """A tensor or a variable of Keras as an array."""
    return np.array(value.numpy() if hasattr(value, "numpy") else value)
