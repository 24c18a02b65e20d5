"""A design's model with its epochs compiled: the only loop over batches that there is.

One compiled call goes through many epochs, or through a piece of one. The data, the order
of the rows, class weights and the learning rate are arguments or variables, so that none of
them compiles anew; what does is in `CompiledKey`.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.bricks import Brick
from engine.data.preparing.scaling import LARGEST_LOG
from engine.design import Design
from engine.tasks import task_named
from engine.training.keras_model import (
    keras_model,
    layers_of,
    loss_function,
    optimizer_of,
)
from engine.training_settings import TrainingSettings

# Shuffled orders are made for a block of epochs at once: about so many row numbers.
_ORDER_NUMBERS = 65536
_MOST_EPOCHS = 8192
# Rows of a validation batch. Its size changes no figure, since nothing is learned there.
_VALIDATION_BATCH = 1024
_CHANGING_BATCH = 128  # of rows that may change: their last batch may be nearly empty
_PREDICT_BATCH = 16384


@dataclass(frozen=True)
class CompiledKey:
    """All that the compiled functions depend on. Seeds and the learning rate are not in it.

    Where ``rows_may_change``, ``training_rows`` and ``validation_rows`` are the rows that
    there is room for, and how many there are is an argument of every call.
    """

    bricks: str
    inputs: int
    outputs: int
    task: str
    training_rows: int
    validation_rows: int
    batch_size: int
    loss: str
    optimizer: str
    momentum: float
    weight_decay: float
    rows_may_change: bool = False
    log_targets: tuple[bool, ...] = ()  # which targets are logarithms, (): none


# Room for rows that may change: a call's shapes are fixed, so the room grows by such steps.
_ROOM = (1024, 4096, 20480)


def room_for(rows: int) -> int:
    """The room that ``rows`` rows which may change are given; 0 for none."""
    if not rows:
        return 0
    return next((room for room in _ROOM if rows <= room), -(-rows // _ROOM[-1]) * _ROOM[-1])


def compiled_key(
    design: Design, inputs: int, outputs: int, training_rows: int, validation_rows: int
) -> CompiledKey:
    """The key of ``design`` for data of such a shape."""
    settings = design.training
    bricks = [brick.model_dump(exclude={"id", "seed"}) for brick in design.bricks]
    rows_may_change = design.data.source.rows_may_change
    if rows_may_change:
        training_rows, validation_rows = room_for(training_rows), room_for(validation_rows)
    logs: tuple[bool, ...] = ()
    if not task_named(design.data.task).has_classes:
        logs = tuple(target.scaling == "log" for target in design.data.targets)
    return CompiledKey(
        bricks=repr(bricks),
        inputs=inputs,
        outputs=outputs,
        task=design.data.task,
        training_rows=training_rows,
        validation_rows=validation_rows,
        batch_size=min(settings.batch_size, training_rows),
        loss=settings.loss,
        optimizer=settings.optimizer,
        momentum=settings.momentum if settings.optimizer == "sgd" else 0.0,
        weight_decay=settings.weight_decay if settings.optimizer == "adamw" else 0.0,
        rows_may_change=rows_may_change,
        log_targets=logs if any(logs) else (),
    )


@dataclass(frozen=True)
class Steps:
    """An epoch's steps: whole batches, the last partial one, then validation batches."""

    whole: int
    rest: int  # rows of the partial batch, 0: there is none
    validation: int

    @property
    def training(self) -> int:
        return self.whole + (self.rest > 0)

    @property
    def all(self) -> int:
        return self.training + self.validation


@dataclass(frozen=True)
class DeviceData:
    """The rows as TensorFlow holds them: arguments of every compiled call.

    Rows that may change are filled up to the room that there is for them; ``steps`` and the
    numbers of rows are without what was filled up.
    """

    steps: Steps
    training_rows: int
    validation_rows: int
    x: Any
    y: Any
    weights: Any  # (rows,) float32: each row's class weight
    scale: Any  # (2, targets) float32: own units (or logarithms) = value × first + second row
    validation_x: Any  # (batches, rows, inputs)
    validation_y: Any
    validation_mask: Any  # (batches, rows): 1 for a row, 0 for what fills the last batch up


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
        owner: a weak reference to the run whose weights are in the model now.
    """

    def __init__(self, key: CompiledKey, bricks: Sequence[Brick], settings: TrainingSettings):
        import keras

        self.key = key
        self.owner: weakref.ref[Any] | None = None
        most = _CHANGING_BATCH if key.rows_may_change else _VALIDATION_BATCH
        self.validation_batch = min(key.validation_rows, most)
        self.compiled = False
        self.order_epochs = max(1, min(_MOST_EPOCHS, _ORDER_NUMBERS // key.training_rows))
        with keras.device("cpu:0"):
            self.model = keras_model(bricks, (key.inputs,), settings.seed)
            self.optimizer = optimizer_of(settings)
            self.optimizer.build(self.model.trainable_variables)
        self._first_optimizer = tuple(value.numpy() for value in self.optimizer.variables)
        self._generators = _generators(self.model.layers)
        self._variables = (
            *self.model.weights,
            *self.optimizer.variables,
            *self._generators,
        )
        # XLA makes an epoch 4 to 80 times as fast (text 2's deep network: 0.5 ms against 1.9;
        # text 4's line: 0.0005 ms against 0.05; also with the two normalizations). Only random
        # numbers are slow in it on a CPU (with Dropout or GaussianNoise 14 ms against 2.3), so
        # designs that draw them do without; they also draw what `fit` draws.
        # Rows that may change and see each other need a last batch of any size: not in XLA.
        mixes_rows = any(brick.mixes_rows for brick in bricks)
        self._by_xla = not any(brick.random_in_training for brick in bricks)
        self._by_xla &= not (mixes_rows and key.rows_may_change)
        # A partial batch is another shape, which needs a second copy of the step and nearly
        # twice the time to compile. Filled up with rows of no weight it needs none, except
        # where the rows of a batch see each other, or draw random numbers by its shape.
        self._fills_up = self._by_xla and not mixes_rows
        filled = -(-key.training_rows // key.batch_size) * key.batch_size
        self.order_rows = filled if self._fills_up else key.training_rows
        self._loss = loss_function(settings)
        self._metric = task_named(key.task).metric.function(key.outputs)
        self._epochs = self._compiled_epochs()
        self._predict = self._compiled_predict()
        self._losses = self._compiled_losses()

    # --- weights ------------------------------------------------------------------------

    def reset(self, bricks: Sequence[Brick], settings: TrainingSettings) -> None:
        """Back to the first weights of ``settings.seed``, the optimizer fresh.

        A new Keras model for each run would leak 3.5 to 8 MB of graph; setting this one back
        leaks nothing and needs no compiling. Each layer is drawn anew outside the model.
        """
        shape: tuple[int | None, ...] = (None, self.key.inputs)
        for layer, fresh in zip(self.model.layers, layers_of(bricks, settings.seed), strict=True):
            fresh.build(shape)
            shape = fresh.compute_output_shape(shape)
            for variable, first in zip(layer.variables, fresh.variables, strict=True):
                variable.assign(first.value.value())
        for variable, value in zip(self.optimizer.variables, self._first_optimizer, strict=True):
            variable.assign(value)
        self.learning_rate = settings.learning_rate

    @property
    def weight_count(self) -> int:
        return int(self.model.count_params())

    @property
    def learning_rate(self) -> float:
        return float(self.optimizer.learning_rate.numpy())

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        self.optimizer.learning_rate.assign(rate)

    def snapshot(self) -> Snapshot:
        return Snapshot(tuple(variable.value.value() for variable in self._variables))

    def put_back(self, snapshot: Snapshot) -> None:
        for variable, value in zip(self._variables, snapshot.values, strict=True):
            variable.assign(value)

    def weight_values(self, snapshot: Snapshot | None = None) -> tuple[np.ndarray, ...]:
        """The weights in ``model.weights`` order, of now or of ``snapshot``."""
        count = len(self.model.weights)
        values = (snapshot or self.snapshot()).values[:count]
        return tuple(_own_array(value) for value in values)

    def optimizer_values(self) -> tuple[np.ndarray, ...]:
        return tuple(_own_array(variable) for variable in self.optimizer.variables)

    def generator_values(self) -> tuple[np.ndarray, ...]:
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

    @staticmethod
    def _set(variables: Sequence[Any], values: Sequence[np.ndarray]) -> None:
        for variable, value in zip(variables, values, strict=True):
            if tuple(variable.shape) != np.shape(value):
                raise ValueError(f"shape {np.shape(value)} does not fit {tuple(variable.shape)}")
        for variable, value in zip(variables, values, strict=True):
            variable.assign(value)

    # --- computing ----------------------------------------------------------------------

    def steps_for(self, training_rows: int, validation_rows: int) -> Steps:
        """What an epoch of so many rows is made of."""
        whole, rest = divmod(training_rows, self.key.batch_size)
        batches = -(-validation_rows // self.validation_batch) if validation_rows else 0
        return Steps(whole, rest, batches)

    def device_data(
        self,
        x: np.ndarray,
        y: np.ndarray,
        weights: np.ndarray,
        scale: np.ndarray,
        validation_x: np.ndarray,
        validation_y: np.ndarray,
    ) -> DeviceData:
        """The arrays put where the compiled calls want them, validation filled up to batches."""
        import tensorflow as tf

        training_rows, validation_rows = len(x), len(validation_x)
        room = self.steps_for(self.key.training_rows, self.key.validation_rows)
        x, y = _filled(x, self.key.training_rows), _filled(y, self.key.training_rows)
        weights = _filled(weights, self.key.training_rows)
        filled = room.validation * self.validation_batch
        mask = (np.arange(filled) < validation_rows).astype(np.float32)
        validation_x = _filled(validation_x, filled)
        validation_y = _filled(validation_y, filled)
        if room.validation:
            batches = (room.validation, self.validation_batch)
            validation_x = validation_x.reshape(*batches, -1)
            validation_y = validation_y.reshape(*batches, -1)
            mask = mask.reshape(batches)
        arrays = (x, y, weights, scale, validation_x, validation_y, mask)
        steps = self.steps_for(training_rows, validation_rows)
        with tf.device("cpu:0"):
            held = (tf.constant(array, tf.float32) for array in arrays)
            return DeviceData(steps, training_rows, validation_rows, *held)

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
        (count, 4), the sums of the last one, and whether every weight is still finite. Sums:
        loss and metric over training rows, loss and metric over validation rows.
        """
        sums, last, finite = self._epochs(
            data.x,
            data.y,
            data.weights,
            data.scale,
            data.validation_x,
            data.validation_y,
            data.validation_mask,
            order,
            totals.astype(np.float32),
            np.array([first, count, start, stop, data.training_rows], np.int32),
        )
        self.compiled = True
        return sums.numpy()[:count], last.numpy(), bool(finite.numpy())

    def predict(self, x: np.ndarray) -> np.ndarray:
        """Outputs (rows, outputs) in inference mode."""
        pieces = [
            self._predict(x[start : start + _PREDICT_BATCH]).numpy()
            for start in range(0, len(x), _PREDICT_BATCH)
        ]
        return pieces[0] if len(pieces) == 1 else np.concatenate(pieces)

    def loss(self, x: np.ndarray, y: np.ndarray) -> float:
        """The mean loss with regularization, as Keras' ``evaluate`` gives it."""
        total = 0.0
        for start in range(0, len(x), _PREDICT_BATCH):
            part = slice(start, start + _PREDICT_BATCH)
            total += float(self._losses(x[part], y[part]).numpy()) * len(x[part])
        return total / len(x)

    def _compiled_predict(self) -> Any:
        import tensorflow as tf

        rows = tf.TensorSpec((None, self.key.inputs), tf.float32)

        def predict(x: Any) -> Any:
            return self.model(x, training=False)

        # Without XLA: one trace serves any number of rows, and the grid takes about 1 ms.
        return tf.function(predict, input_signature=[rows], autograph=False)

    def _compiled_losses(self) -> Any:
        import tensorflow as tf

        x = tf.TensorSpec((None, self.key.inputs), tf.float32)
        y = tf.TensorSpec((None, self.key.outputs), tf.float32)

        def losses(x: Any, y: Any) -> Any:
            loss = tf.reduce_mean(self._loss(y, self.model(x, training=False)))
            return tf.add_n([loss, *self.model.losses])

        return tf.function(losses, input_signature=[x, y], autograph=False)

    def _compiled_epochs(self) -> Any:
        """The function behind `epochs`.

        Exactly the sums that ``fit`` keeps: of each batch its mean weighted loss plus the
        regularization, times its rows; of the metric each row unweighted.
        """
        import tensorflow as tf

        key, model, optimizer = self.key, self.model, self.optimizer
        room = self.steps_for(key.training_rows, key.validation_rows)
        batch = key.batch_size
        trainable, fills_up = model.trainable_variables, self._fills_up

        def own_units(values: Any, scale: Any) -> Any:
            logs = values * scale[0] + scale[1]
            return tf.sign(logs) * tf.math.expm1(tf.minimum(tf.abs(logs), LARGEST_LOG))

        def metric_sum(y: Any, outputs: Any, scale: Any, mask: Any) -> Any:
            figures = self._metric(y, outputs)
            if figures.shape.rank == 2:
                figures *= scale[0]
                if key.log_targets:
                    bent = self._metric(own_units(y, scale), own_units(outputs, scale))
                    figures = tf.where(tf.constant(key.log_targets), bent, figures)
                figures = tf.reduce_mean(figures, axis=-1)
            return tf.reduce_sum(figures if mask is None else figures * mask)

        def learn(x: Any, y: Any, weights: Any, scale: Any, mask: Any, rows: Any) -> Any:
            if mask is not None:
                weights *= mask
            with tf.GradientTape() as tape:
                outputs = model(x, training=True)
                loss = tf.reduce_sum(self._loss(y, outputs) * weights) / rows
                loss = tf.add_n([loss, *model.losses])
            if trainable:
                gradients = tape.gradient(loss, trainable)
                optimizer.apply_gradients(zip(gradients, trainable, strict=True))
            zero = tf.zeros(())
            return tf.stack([loss * rows, metric_sum(y, outputs, scale, mask), zero, zero])

        def judge(x: Any, y: Any, scale: Any, mask: Any) -> Any:
            outputs = model(x, training=False)
            loss = tf.reduce_sum(self._loss(y, outputs) * mask)
            if model.losses:
                loss += tf.add_n(model.losses) * tf.reduce_sum(mask)
            zero = tf.zeros(())
            return tf.stack([zero, zero, loss, metric_sum(y, outputs, scale, mask)])

        def epochs(
            x: Any,
            y: Any,
            weights: Any,
            scale: Any,
            validation_x: Any,
            validation_y: Any,
            validation_mask: Any,
            order: Any,
            totals: Any,
            span: Any,
        ) -> Any:
            first, count, start, stop, present = tf.unstack(span)
            training_rows, training_steps = key.training_rows, room.training
            if key.rows_may_change:
                training_rows, training_steps = present, -(-present // batch)

            def learn_rows(rows: Any, mask: Any, count: Any) -> Any:
                x_rows, y_rows, own = (
                    tf.gather(x, rows),
                    tf.gather(y, rows),
                    tf.gather(weights, rows),
                )
                return learn(x_rows, y_rows, own, scale, mask, count)

            def epoch(index: Any, totals: Any, sums: Any) -> Any:
                # A gather: XLA would compile a slice at a moving start anew for every value.
                rows = tf.gather(order, first + index)
                totals = tf.where(start > 0, totals, tf.zeros_like(totals))

                def full(step: Any, totals: Any) -> Any:
                    if key.rows_may_change and not fills_up:
                        chosen = rows[step * batch : tf.minimum((step + 1) * batch, training_rows)]
                        count = tf.cast(tf.shape(chosen)[0], tf.float32)
                        return step + 1, totals + learn_rows(chosen, None, count)
                    chosen = tf.slice(rows, [step * batch], [batch])
                    if not fills_up:
                        return step + 1, totals + learn_rows(chosen, None, float(batch))
                    count = tf.minimum(batch, training_rows - step * batch)
                    mask = tf.cast(tf.range(batch) < count, tf.float32)
                    count = tf.cast(count, tf.float32)
                    return step + 1, totals + learn_rows(chosen, mask, count)

                whole = room.whole if not (fills_up or key.rows_may_change) else training_steps
                end = tf.minimum(stop, whole)
                _, totals = tf.while_loop(lambda step, _: step < end, full, (start, totals))
                if room.rest and not (fills_up or key.rows_may_change):
                    chosen = rows[room.whole * batch :]
                    totals = tf.cond(
                        (start <= room.whole) & (stop > room.whole),
                        lambda: totals + learn_rows(chosen, None, float(room.rest)),
                        lambda: totals,
                    )
                if room.validation:

                    def held_out(step: Any, totals: Any) -> Any:
                        at = step - training_steps
                        parts = (validation_x, validation_y, validation_mask)
                        x_rows, y_rows, mask = (tf.gather(part, at) for part in parts)
                        return step + 1, totals + judge(x_rows, y_rows, scale, mask)

                    begin = tf.maximum(start, training_steps)
                    _, totals = tf.while_loop(
                        lambda step, _: step < stop, held_out, (begin, totals)
                    )
                sums = tf.tensor_scatter_nd_update(sums, [[index]], [totals])
                return index + 1, totals, sums

            _, totals, sums = tf.while_loop(
                lambda index, *_: index < count,
                epoch,
                (tf.constant(0), totals, tf.zeros((self.order_epochs, 4))),
            )
            finite = [tf.reduce_all(tf.math.is_finite(variable)) for variable in trainable]
            return sums, totals, tf.reduce_all(tf.stack([tf.constant(True), *finite]))

        return tf.function(epochs, jit_compile=self._by_xla, autograph=False)


def _filled(rows: np.ndarray, length: int) -> np.ndarray:
    """``rows`` with their last one repeated up to ``length``: what fills up has no weight."""
    fill = length - len(rows)
    return np.concatenate([rows, np.repeat(rows[-1:], fill, 0)]) if fill > 0 else rows


def _own_array(value: Any) -> np.ndarray:
    """A copy that TensorFlow does not write to; an array also where it has no axes."""
    return np.array(value.numpy())


def _generators(layers: Sequence[Any]) -> list[Any]:
    """The layers' random generators' states: variables that are not weights."""
    return [
        variable
        for layer in layers
        for variable in layer.variables
        if not any(variable is weight for weight in layer.weights)
    ]
