"""Epochs as one TensorFlow function: the only loop over batches that there is.

::

    call       epoch first ─ epoch first+1 ─ … ─ epoch first+count−1
                 │
    epoch      its row of `order`: the numbers of the rows, shuffled
                 │ learn     learn     …  learn             judge       …  judge
    steps      ├─ batch ─┼─ batch ─┼─ … ─┼─ last batch ─┼─ validation ─┼─ … ─┤
               0         1                               training          all
                    └──────── start … stop: the steps that this call takes ┘

A short call takes many whole epochs (start 0, stop all), a long epoch is taken in several
calls of one piece each, which hand their sums on. The last batch of an epoch may be smaller:
either it is filled up with rows that count nothing, or the step is built a second time for it.

The data, the order of the rows, class weights and the learning rate are arguments or
variables, so that none of them compiles anew; what does is in `CompiledKey`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from engine.scalings.scale import LARGEST_LOG
from engine.training.compiled_key import CompiledKey
from engine.training.epochs.learning_pass import learning_pass
from engine.training.epochs.random_layers import RandomLayers
from engine.training.rows.device_data import Tensors, steps_for


class Sums(NamedTuple):
    """What an epoch adds up, exactly the sums that ``fit`` keeps; divided by rows: its figures.

    Of each batch its mean weighted loss plus the regularization, times its rows; of the metric
    each row, unweighted.
    """

    loss: Any
    metric: Any
    validation_loss: Any
    validation_metric: Any

    def learned(self, loss: Any, metric: Any) -> Sums:
        """The sums with one more batch that was learned."""
        return self._replace(loss=self.loss + loss, metric=self.metric + metric)

    def judged(self, loss: Any, metric: Any) -> Sums:
        """The sums with one more batch of validation rows."""
        return self._replace(
            validation_loss=self.validation_loss + loss,
            validation_metric=self.validation_metric + metric,
        )


class Span(NamedTuple):
    """Which steps of which epochs a call goes through: whole numbers."""

    first: Any  # the first epoch's row in the block of orders
    count: Any  # epochs
    start: Any  # step of each epoch to begin with
    stop: Any  # step before which to end
    training_rows: Any  # rows that there are, where they may change


class Batch(NamedTuple):
    """The rows of one step."""

    x: Any
    y: Any
    weights: Any  # (rows,) class weights; 0 for what fills up; None where nothing is learned
    mask: Any  # (rows,) 1 for a row and 0 for what fills up; None: all are rows
    rows: Any  # how many rows, as float32


@dataclass(frozen=True)
class CompiledEpochs:
    """The Keras model, optimizer, loss and metric that the epochs are made of.

    ``fills_up``: a last, smaller batch is filled up with rows that have no weight.
    """

    key: CompiledKey
    model: Any
    optimizer: Any
    loss: Callable[[Any, Any], Any]
    metric: Callable[[Any, Any], Any]
    fills_up: bool
    order_epochs: int  # epochs that orders are made for at once

    @cached_property
    def _random(self) -> RandomLayers:
        return RandomLayers(self.model)

    def function(self, by_xla: bool) -> Any:
        """``(tensors, order, totals, span)`` → sums, last sums, whether the weights are finite.

        ``order``: int32 (order_epochs, row numbers of an epoch). ``totals``: `Sums` so far of
        an epoch that is gone on with, (4,). ``span``: `Span`, int32 (5,). Sums: (order_epochs,
        4), of which the first ``span.count`` are set.
        """
        import tensorflow as tf

        return tf.function(self._call, jit_compile=by_xla, autograph=False)

    # --- loops --------------------------------------------------------------------------

    def _call(self, tensors: Tensors, order: Any, totals: Any, numbers: Any) -> Any:
        import tensorflow as tf

        span = Span(*tf.unstack(numbers))

        def epoch(index: Any, sums: Sums, all_sums: Any) -> Any:
            # A gather: XLA would compile a slice at a moving start anew for every value.
            rows = tf.gather(order, span.first + index)
            goes_on = span.start > 0
            sums = Sums(*(tf.where(goes_on, value, 0.0) for value in sums))
            sums = self._steps(tensors, rows, span, sums)
            all_sums = tf.tensor_scatter_nd_update(all_sums, [[index]], [tf.stack(sums)])
            return index + 1, sums, all_sums

        _, sums, all_sums = tf.while_loop(
            lambda index, *_: index < span.count,
            epoch,
            (tf.constant(0), Sums(*tf.unstack(totals)), tf.zeros((self.order_epochs, 4))),
        )
        weights = self.model.trainable_variables
        finite = [tf.reduce_all(tf.math.is_finite(weight)) for weight in weights]
        return all_sums, tf.stack(sums), tf.reduce_all(tf.stack([tf.constant(True), *finite]))

    def _steps(self, tensors: Tensors, rows: Any, span: Span, sums: Sums) -> Sums:
        """An epoch, or the piece of it from ``span.start`` to ``span.stop``."""
        import tensorflow as tf

        key, one_shape = self.key, self.fills_up or self.key.rows_may_change
        room = steps_for(key, key.training_rows, key.validation_rows)
        training_steps: Any = room.training
        if key.rows_may_change:
            training_steps = -(-span.training_rows // key.batch_size)
        batches = training_steps if one_shape else room.whole

        end = tf.minimum(span.stop, batches)
        sums = self._learn_batches(tensors, rows, span, end, sums)
        if room.rest and not one_shape:
            last = _chosen(tensors, rows[room.whole * key.batch_size :], float(room.rest))

            def learn_rest() -> Sums:
                self._random.put_in(self._random.draw(room.rest, 1), 0)
                learned = self._learn(last, tensors, sums)
                self._random.used(1)
                return learned

            takes_part = (span.start <= room.whole) & (span.stop > room.whole)
            sums = tf.cond(takes_part, learn_rest, lambda: sums)
        if room.validation:

            def judge(step: Any, sums: Sums) -> Any:
                return step + 1, self._judge(step - training_steps, tensors, sums)

            begin = tf.maximum(span.start, training_steps)
            _, sums = tf.while_loop(lambda step, _: step < span.stop, judge, (begin, sums))
        return sums

    def _learn_batches(self, tensors: Tensors, rows: Any, span: Span, end: Any, sums: Sums) -> Sums:
        """The whole batches from ``span.start`` to ``end``.

        Where layers draw random numbers, a loop of its own draws them for some steps at once:
        inside of the loop over steps, XLA would work them out anew wherever they are used.
        """
        import tensorflow as tf

        random, size = self._random, self.key.batch_size

        def some(begin: Any, sums: Sums) -> Any:
            until = end
            numbers: tuple[Any, ...] = ()
            if random:
                at_once = random.steps_at_once(size, -(-self.key.training_rows // size))
                until = tf.minimum(begin + at_once, end)
                numbers = random.draw(size, at_once)

            def learn(step: Any, sums: Sums) -> Any:
                random.put_in(numbers, step - begin)
                return step + 1, self._learn(self._batch(tensors, rows, step, span), tensors, sums)

            _, sums = tf.while_loop(lambda step, _: step < until, learn, (begin, sums))
            random.used(until - begin)
            return until, sums

        if not random:
            _, sums = some(span.start, sums)
            return sums
        _, sums = tf.while_loop(lambda begin, _: begin < end, some, (span.start, sums))
        return sums

    def _batch(self, tensors: Tensors, rows: Any, step: Any, span: Span) -> Batch:
        """The rows of a step; one that is not filled up, of rows that may change, has any size."""
        import tensorflow as tf

        size = self.key.batch_size
        there = span.training_rows if self.key.rows_may_change else self.key.training_rows
        if self.fills_up:
            chosen = tf.slice(rows, [step * size], [size])
            count = tf.minimum(size, there - step * size)
            mask = tf.cast(tf.range(size) < count, tf.float32)
            return _chosen(tensors, chosen, tf.cast(count, tf.float32), mask)
        if self.key.rows_may_change:
            chosen = rows[step * size : tf.minimum((step + 1) * size, there)]
            return _chosen(tensors, chosen, tf.cast(tf.shape(chosen)[0], tf.float32))
        return _chosen(tensors, tf.slice(rows, [step * size], [size]), float(size))

    # --- steps --------------------------------------------------------------------------

    def _learn(self, batch: Batch, tensors: Tensors, sums: Sums) -> Sums:
        """One step of the optimizer."""
        import tensorflow as tf

        model, trainable = self.model, self.model.trainable_variables
        with tf.GradientTape() as tape:
            outputs = learning_pass(model, batch.x)
            loss = tf.reduce_sum(self.loss(batch.y, outputs) * batch.weights) / batch.rows
            loss = tf.add_n([loss, *model.losses])
        if trainable:
            gradients = tape.gradient(loss, trainable)
            self.optimizer.apply_gradients(zip(gradients, trainable, strict=True))
        return sums.learned(loss * batch.rows, self._metric_sum(batch, outputs, tensors.scale))

    def _judge(self, at: Any, tensors: Tensors, sums: Sums) -> Sums:
        """A validation batch: nothing is learned."""
        import tensorflow as tf

        parts = (tensors.validation_x, tensors.validation_y, tensors.validation_mask)
        x, y, mask = (tf.gather(part, at) for part in parts)
        outputs = self.model(x, training=False)
        rows = tf.reduce_sum(mask)
        loss = tf.reduce_sum(self.loss(y, outputs) * mask)
        if self.model.losses:
            loss += tf.add_n(self.model.losses) * rows
        batch = Batch(x, y, None, mask, rows)
        return sums.judged(loss, self._metric_sum(batch, outputs, tensors.scale))

    def _metric_sum(self, batch: Batch, outputs: Any, scale: Any) -> Any:
        import tensorflow as tf

        figures = self.metric(batch.y, outputs)
        if figures.shape.rank == 2:
            figures *= scale[0]
            if self.key.log_targets:
                bent = self.metric(_own_units(batch.y, scale), _own_units(outputs, scale))
                figures = tf.where(tf.constant(self.key.log_targets), bent, figures)
            figures = tf.reduce_mean(figures, axis=-1)
        return tf.reduce_sum(figures if batch.mask is None else figures * batch.mask)


def _chosen(tensors: Tensors, rows: Any, count: Any, mask: Any = None) -> Batch:
    """The rows of such numbers as a batch."""
    import tensorflow as tf

    weights = tf.gather(tensors.weights, rows)
    if mask is not None:
        weights *= mask
    return Batch(tf.gather(tensors.x, rows), tf.gather(tensors.y, rows), weights, mask, count)


def _own_units(values: Any, scale: Any) -> Any:
    """Targets that are logarithms, back in their own units."""
    import tensorflow as tf

    logs = values * scale[0] + scale[1]
    return tf.sign(logs) * tf.math.expm1(tf.minimum(tf.abs(logs), LARGEST_LOG))
