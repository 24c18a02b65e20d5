"""A design's Keras model with its epochs compiled, set back for every run that uses it."""

from __future__ import annotations

import math
import weakref
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import numpy as np

from engine.bricks import Brick
from engine.design import Design
from engine.tasks import task_named
from engine.training.compiled_key import CompiledKey
from engine.training.epochs.compiled_epochs import CompiledEpochs, Span
from engine.training.frames import TrainedState
from engine.training.inside.looking_in import LookingIn
from engine.training.inside.network_drawing import NetworkDrawer
from engine.training.network.keras_model import (
    brick_seeds,
    layers_of,
    optimizer_of,
)
from engine.training.rows.device_data import DeviceData
from engine.training.rows.seen_rows import seen_rows
from engine.training_settings import TrainingSettings

# The generator of shuffled orders begins anew with each block of epochs: about so many row
# numbers. They are part of what a seed means, so they stay.
_BLOCK_NUMBERS = 65536
_BLOCK_EPOCHS = 8192
# Several blocks are made at once, so that they cut no call short: up to so many row numbers.
_NUMBERS_AT_ONCE = 262144
# Rows that are answered at once: so many numbers go in, and so many rows, at most. What lies
# between the bricks of a network of pictures takes many times that.
_ANSWERED_NUMBERS = 2_000_000
_ANSWERED_ROWS = (256, 16384)  # at least, at most


@dataclass(frozen=True)
class Snapshot:
    """All variables at one moment. TensorFlow shares their memory until they change."""

    values: tuple[Any, ...]


class CompiledModel:
    """A Keras model, its optimizer and its compiled functions, used by one run at a time.

    Attributes:
        model: the Keras model.
        optimizer: its optimizer.
        order_rows: how many row numbers an epoch's order has, filled up to whole batches.
        order_epochs: how many epochs one block of row orders holds.
        order_blocks: how many blocks are made at once.
        generator_layers: of each random generator the place of its layer.
        owner: a weak reference to the run whose weights are in the model now.
    """

    def __init__(self, key: CompiledKey, bricks: Sequence[Brick], settings: TrainingSettings):
        import keras

        self.key = key
        self._bricks = tuple(bricks[:1])  # the one that may see each row once
        self.owner: weakref.ref[Any] | None = None
        self.compiled = False
        rows = key.training_rows
        self.order_epochs = max(1, min(_BLOCK_EPOCHS, _BLOCK_NUMBERS // rows))
        self.order_blocks = max(1, min(4, _NUMBERS_AT_ONCE // (rows * self.order_epochs)))
        self._by_xla = _by_xla(bricks, key)
        with keras.device("cpu:0"):
            layers = _layers_of(bricks, settings.seed, self._by_xla)
            self.model = keras.Sequential([keras.Input(key.input_shape), *layers])
            self.optimizer = optimizer_of(settings)
            self.optimizer.build(self.model.trainable_variables)
        self._first_optimizer = tuple(value.numpy() for value in self.optimizer.variables)
        self._generators = _generators(self.model.layers)
        self.generator_layers = tuple(
            place for place, layer in enumerate(self.model.layers) for _ in _generators([layer])
        )
        self._variables = (
            *self.model.weights,
            *self.optimizer.variables,
            *self._generators,
        )
        self.state_bytes = sum(
            math.prod(own.shape) * np.dtype(own.dtype).itemsize for own in self._variables
        )
        mixes_rows = any(brick.mixes_rows for brick in bricks)
        # A partial batch is another shape, which needs a second copy of the step and nearly
        # twice the time to compile. Filled up with rows of no weight it needs none, except
        # where a row's result depends on the other rows of its batch.
        self._fills_up = self._by_xla and not mixes_rows
        filled = -(-key.training_rows // key.batch_size) * key.batch_size
        self.order_rows = filled if self._fills_up else key.training_rows
        self._loss = settings.own_loss.function()
        self._metric = task_named(key.task).metric.function(key.output_shape[-1])
        epochs = CompiledEpochs(
            key,
            self.model,
            self.optimizer,
            self._loss,
            self._metric,
            self._fills_up,
            self.order_epochs * self.order_blocks,
        )
        self._epochs = epochs.function(self._by_xla)
        self._predict = self._compiled_predict()
        self._measure = self._compiled_measure()

    # --- weights ------------------------------------------------------------------------

    def reset(self, bricks: Sequence[Brick], settings: TrainingSettings) -> None:
        """Back to the first weights of ``settings.seed``, the optimizer fresh.

        A new Keras model for each run would leak 3.5 to 8 MB of graph; setting this one back
        leaks nothing and needs no compiling. Each layer is drawn anew outside the model.
        """
        shape: tuple[int | None, ...] = (None, *self.key.input_shape)
        for layer, fresh in zip(self.model.layers, layers_of(bricks, settings.seed), strict=True):
            fresh.build(shape)
            shape = fresh.compute_output_shape(shape)
            for variable, first in zip(layer.variables, fresh.variables, strict=True):
                variable.assign(first.value.value())
        for variable, value in zip(self.optimizer.variables, self._first_optimizer, strict=True):
            variable.assign(value)
        self.learning_rate = settings.learning_rate

    @property
    def weight_names(self) -> tuple[tuple[str, ...], ...]:
        """What Keras calls the weights of each brick, in ``model.weights`` order."""
        return tuple(
            tuple(variable.name for variable in layer.weights) for layer in self.model.layers
        )

    @property
    def weight_count(self) -> int:
        """How many numbers the model holds."""
        return int(self.model.count_params())

    @property
    def learning_rate(self) -> float:
        """The optimizer's rate; setting it compiles nothing."""
        return float(self.optimizer.learning_rate.numpy())

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        self.optimizer.learning_rate.assign(rate)

    def snapshot(self) -> Snapshot:
        """All variables as they are now."""
        return Snapshot(tuple(variable.value.value() for variable in self._variables))

    def put_back(self, snapshot: Snapshot) -> None:
        """All variables as they were at ``snapshot``."""
        for variable, value in zip(self._variables, snapshot.values, strict=True):
            variable.assign(value)

    def weight_values(self, snapshot: Snapshot | None = None) -> tuple[np.ndarray, ...]:
        """The weights in ``model.weights`` order, of now or of ``snapshot``."""
        count = len(self.model.weights)
        values = (snapshot or self.snapshot()).values[:count]
        return tuple(_own_array(value) for value in values)

    def state_values(
        self, snapshot: Snapshot
    ) -> tuple[tuple[np.ndarray, ...], tuple[np.ndarray, ...], tuple[np.ndarray, ...]]:
        """The weights, the optimizer's variables and the random generators' states, each in its
        own order, as they were at ``snapshot``."""
        values = tuple(_own_array(value) for value in snapshot.values)
        first = len(self.model.weights)
        then = first + len(self.optimizer.variables)
        return values[:first], values[first:then], values[then:]

    def optimizer_values(self) -> tuple[np.ndarray, ...]:
        """Copies of the optimizer's variables, in its own order."""
        return tuple(_own_array(variable) for variable in self.optimizer.variables)

    def generator_values(self) -> tuple[np.ndarray, ...]:
        """Copies of the states of the layers' random generators."""
        return tuple(_own_array(variable) for variable in self._generators)

    def set_weights(self, values: Sequence[np.ndarray]) -> None:
        """Raises ValueError where number, shapes or types do not fit; then nothing is set."""
        self._set(self.model.weights, values)

    def set_all(
        self,
        weights: Sequence[np.ndarray],
        optimizer: Sequence[np.ndarray],
        generators: Sequence[np.ndarray],
    ) -> None:
        """All variables at once; ValueError where they do not fit, and then nothing is set."""
        variables = [*self.model.weights, *self.optimizer.variables, *self._generators]
        counts = (len(weights), len(optimizer), len(generators))
        if counts != (
            len(self.model.weights),
            len(self.optimizer.variables),
            len(self._generators),
        ):
            raise ValueError(f"{counts} arrays do not fit this model")
        self._set(variables, [*weights, *optimizer, *generators])

    def take_over(self, other: CompiledModel, state: TrainedState, design: Design) -> bool:
        """Go on from ``state``, which another model of the same weights and optimizer had; a
        generator that ``other`` had not begins anew. Whether both have the same generators."""
        *generators, _ = state.seed_state
        if self.generator_layers == other.generator_layers:
            self.set_all(state.weights, state.optimizer, generators)
            return True
        self.reset(design.bricks, design.training)
        known = dict(zip(other.generator_layers, generators, strict=True))
        own = zip(self.generator_layers, self.generator_values(), strict=True)
        generators = [known.get(place, value) for place, value in own]
        self.set_all(state.weights, state.optimizer, generators)
        return False

    @staticmethod
    def _set(variables: Sequence[Any], values: Sequence[np.ndarray]) -> None:
        for variable, value in zip(variables, values, strict=True):
            if tuple(variable.shape) != np.shape(value):
                raise ValueError(f"shape {np.shape(value)} does not fit {tuple(variable.shape)}")
        for variable, value in zip(variables, values, strict=True):
            variable.assign(value)

    # --- computing ----------------------------------------------------------------------

    def epochs(
        self,
        data: DeviceData,
        order: Any,
        totals: np.ndarray,
        first: int,
        count: int,
        start: int,
        stop: int,
    ) -> tuple[np.ndarray, np.ndarray, bool]:
        """Steps ``start`` to ``stop`` of each of ``count`` epochs; ``first`` is a row of ``order``.

        ``totals`` (4,) are the sums so far where ``start`` > 0. Returns the sums of each epoch
        (count, 4), the sums of the last one, and whether every weight is still finite. The four
        are `Sums`.
        """
        span = Span(first, count, start, stop, data.training_rows)
        sums, last, finite = self._epochs(
            data.tensors, order, totals.astype(np.float32), np.array(span, np.int32)
        )
        self.compiled = True
        return sums.numpy()[:count], last.numpy(), bool(finite.numpy())

    def compile(self, data: DeviceData, given_up: Callable[[], bool]) -> bool:
        """Trace and compile the epochs by a call that learns nothing; whether that was done.

        ``given_up`` is asked between the two. XLA itself cannot be left in the middle.
        """
        import tensorflow as tf

        if self.compiled:
            return True
        epochs = self.order_epochs * self.order_blocks
        order = tf.zeros((epochs, self.order_rows), tf.int32)
        totals = np.zeros(4, np.float32)
        self._epochs.get_concrete_function(data.tensors, order, totals, np.zeros(5, np.int32))
        if given_up():
            return False
        self.epochs(data, order, totals, 0, 0, 0, 0)
        return True

    def predict(
        self, x: np.ndarray, went_on: Callable[[float], None] = lambda share: None
    ) -> np.ndarray:
        """Outputs (rows, *output_shape) in inference mode. ``went_on`` is told the share that is
        done, 0 … 1, between pieces; what it raises ends the work."""
        x = seen_rows(self._bricks, x)
        pieces = []
        for part in _pieces(x):
            went_on(part.start / len(x))
            pieces.append(self._predict(x[part]).numpy())
        return pieces[0] if len(pieces) == 1 else np.concatenate(pieces)

    @cached_property
    def network(self) -> NetworkDrawer:
        """What draws its neurons and weights."""
        return NetworkDrawer(self.model, self._loss)

    @cached_property
    def inside(self) -> LookingIn:
        """What tells of what goes on inside it."""
        return LookingIn(self.model, partial(seen_rows, self._bricks))

    def measured(
        self,
        x: np.ndarray,
        y: np.ndarray,
        went_on: Callable[[float], None] = lambda share: None,
    ) -> tuple[np.ndarray, float]:
        """`predict`, and the mean loss with regularization, as Keras' ``evaluate`` gives it."""
        x = seen_rows(self._bricks, x)
        total, pieces = 0.0, []
        for part in _pieces(x):
            went_on(part.start / len(x))
            outputs, loss = self._measure(x[part], y[part])
            pieces.append(outputs.numpy())
            total += float(loss.numpy()) * len(x[part])
        return np.concatenate(pieces), total / len(x)

    def guess_loss(self, y: np.ndarray) -> float:
        """The mean loss of answering every row of ``y`` (rows, *output_shape) with their mean."""
        import tensorflow as tf

        guess = np.broadcast_to(y.mean(axis=0), y.shape)
        return float(tf.reduce_mean(self._loss(tf.constant(y), tf.constant(guess))).numpy())

    def _compiled_predict(self) -> Any:
        import tensorflow as tf

        rows = tf.TensorSpec((None, *self.key.input_shape), tf.float32)

        def predict(x: Any) -> Any:
            return self.model(x, training=False)

        # Without XLA: one trace serves any number of rows, and the grid takes about 1 ms.
        return tf.function(predict, input_signature=[rows], autograph=False)

    def _compiled_measure(self) -> Any:
        import tensorflow as tf

        x = tf.TensorSpec((None, *self.key.input_shape), tf.float32)
        y = tf.TensorSpec((None, *self.key.output_shape), tf.float32)

        def measure(x: Any, y: Any) -> Any:
            outputs = self.model(x, training=False)
            loss = tf.reduce_mean(self._loss(y, outputs))
            return outputs, tf.add_n([loss, *self.model.losses])

        return tf.function(measure, input_signature=[x, y], autograph=False)


def _pieces(x: np.ndarray) -> Iterator[slice]:
    """Where ``x`` (rows, ...) is cut, to be answered piece by piece."""
    least, most = _ANSWERED_ROWS
    rows = min(most, max(least, _ANSWERED_NUMBERS // max(1, math.prod(x.shape[1:]))))
    for start in range(0, len(x), rows):
        yield slice(start, start + rows)


def _by_xla(bricks: Sequence[Brick], key: CompiledKey) -> bool:
    """Whether XLA compiles the epochs: it makes them 4 to 80 times as fast, mostly.

    Not where a brick is slow in it, as a convolution is (measured in `Conv2D`; pooling is not:
    2.2 ms an epoch against 8.8); nor where one draws random numbers by Keras' own operations,
    which are slow in it on a processor (a layer's Dropout 34 ms an epoch against 2.3); nor
    where the last batch may have any number of rows, because they may change and see each
    other.
    """
    for brick in bricks:
        if brick.slow_in_xla:
            return False
        if brick.random_in_training and brick.layer_drawn_ahead(0) is None:
            return False
    return not (key.rows_may_change and any(brick.mixes_rows for brick in bricks))


def _layers_of(bricks: Sequence[Brick], seed: int, drawn_ahead: bool) -> Iterator[Any]:
    """The bricks' Keras layers, in order, not yet built."""
    for brick, own in zip(bricks, brick_seeds(bricks, seed), strict=True):
        ahead = brick.layer_drawn_ahead(own) if drawn_ahead else None
        yield brick.layer(own) if ahead is None else ahead


def _own_array(value: Any) -> np.ndarray:
    """A copy that TensorFlow does not write to; an array also where it has no axes."""
    return np.asarray(value.numpy())


def _generators(layers: Sequence[Any]) -> list[Any]:
    """The layers' random generators' states: variables that are not weights."""
    return [
        variable
        for layer in layers
        for variable in layer.variables
        if not any(variable is weight for weight in layer.weights)
    ]
