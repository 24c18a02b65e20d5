"""Epochs learned in compiled calls: how much goes into one, and back to before the last."""

from __future__ import annotations

from functools import partial

import numpy as np

from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.memory import give_back
from engine.messages import EngineError
from engine.tasks import task_named
from engine.training.epochs.compiled import CompiledModel, Snapshot
from engine.training.epochs.compiled_epochs import Sums
from engine.training.frames import (
    Ending,
)
from engine.training.network.keras_model import own_words
from engine.training.rows.device_data import DeviceData
from engine.training.rows.shuffling import RowOrders
from engine.training.run.pace import CALL_SECONDS, CallTaken, Pace, Watch
from engine.training.run.past import PastKeeper
from engine.training.run.run_sentences import (
    DIVERGED,
    NOT_BUILT,
)
from engine.training.run.standing import StandingNetwork, state_then


class LearningNetwork(StandingNetwork):
    """A network that learns whole epochs, or some steps of one, in a call at a time.

    It can be put back to where it stood before the last call, so that it is never left with
    numbers that are not finite.

    Attributes:
        past: what is kept so that any of its epochs can be looked at again.
        ending: set when it came to rest by itself (early, done with the best weights put
            back, diverged, failed).
    """

    def __init__(
        self,
        compiled: CompiledModel,
        data: DeviceData,
        design: Design,
        prepared: Prepared,
        number: int,
    ) -> None:
        super().__init__(compiled, data, design, prepared, number)
        self.ending: Ending | None = None
        self._orders = self._row_orders()
        self._call_seconds = CALL_SECONDS
        self._begin_measuring()
        self._metric = task_named(design.data.task).metric.name
        # The variables after epoch `_before_epoch`
        self._before, self._before_epoch = compiled.snapshot(), 0
        self.past = PastKeeper()

    @property
    def call_seconds(self) -> float:
        """How long `advance` takes about; longer calls cost less in all."""
        return self._call_seconds

    @call_seconds.setter
    def call_seconds(self, seconds: float) -> None:
        self._call_seconds = seconds
        self._training_pace.call_seconds = self._validation_pace.call_seconds = seconds

    def learn_steps(self, step: int) -> None:
        """Learn up to ``step`` of the epoch under way, where it is not there yet."""
        if step > self._step:
            self._take_model()
            self._go(1, self._step, step)
            self._step = step

    def _begin_measuring(self) -> None:
        self._training_pace = Pace(self._call_seconds)
        self._validation_pace = Pace(self._call_seconds)

    def compile(self) -> None:
        """Compile the epochs now, by a call that learns nothing.

        Raises:
            EngineError: Keras could not build the network.
        """
        self._take_model()
        try:
            self._go(0, 0, 0)
        except Exception as error:
            raise EngineError(NOT_BUILT(), own_words(error)) from error
        give_back(self._data.training_rows)  # compiling leaves some 100 MB

    def _row_orders(self) -> RowOrders:
        compiled, settings = self._compiled, self.design.training
        return RowOrders(
            self._data.training_rows,
            compiled.order_rows,
            compiled.order_epochs,
            compiled.order_blocks,
            settings.seed,
            settings.shuffle,
        )

    def _call(self, limit: int) -> np.ndarray:
        """One compiled call; the sums of the epochs that it completed, (epochs, 4)."""
        steps = self._data.steps
        if self._step == 0:
            self._remember_before()
            count = self._epochs_in_a_call(limit)
            if count:
                watch = Watch()
                sums, finite = self._go(count, 0, steps.all)
                taken = watch.taken()
                self._training_pace.measured(count * steps.training, taken)
                if steps.validation:
                    share = steps.validation / steps.all
                    held_out = CallTaken(taken.clock * share, taken.processor * share)
                    self._validation_pace.measured(count * steps.validation, held_out)
                if finite and np.isfinite(sums[:, 0]).all():
                    self.epoch += count
                    self._totals = np.zeros(4, np.float32)
                    return sums
                return self._diverge(sums)
        start = self._step
        training = start < steps.training
        pace = self._training_pace if training else self._validation_pace
        stop = min(start + max(1, int(pace.steps)), steps.training if training else steps.all)
        watch = Watch()
        sums, finite = self._go(1, start, stop)
        pace.measured(stop - start, watch.taken())
        if not (finite and np.isfinite(self._totals[0])):
            return self._diverge(sums[:0])
        self._step = stop % steps.all
        if self._step:
            return sums[:0]
        self.epoch += 1
        self._totals = np.zeros(4, np.float32)
        return sums

    def _epochs_in_a_call(self, limit: int) -> int:
        """How many whole epochs go into the next call; 0: not even one does."""
        steps = self._data.steps
        seconds = steps.training * self._training_pace.step_seconds
        seconds += steps.validation * self._validation_pace.step_seconds
        count = int(self._call_seconds / seconds)
        if count == 0 and seconds < 1.5 * self._call_seconds:
            count = 1
        return min(count, limit, self._orders.left_at_once(self.epoch))

    def _go(self, count: int, start: int, stop: int) -> tuple[np.ndarray, bool]:
        orders, index = self._orders.at(self.epoch)
        sums, self._totals, finite = self._compiled.epochs(
            self._data, orders, self._totals, index, count, start, stop
        )
        return sums, finite

    def _figures(self, sums: np.ndarray) -> dict[str, np.ndarray]:
        data = self._data
        of = Sums(*sums.T.astype(np.float64))
        rows, held = data.training_rows, data.validation_rows
        values = {"loss": of.loss / rows, self._metric: of.metric / rows}
        if held:
            values["val_loss"] = of.validation_loss / held
            values[f"val_{self._metric}"] = of.validation_metric / held
        return values

    def _remember_before(self, *, jumped: bool = False) -> None:
        compiled = self._compiled
        self._before, self._before_epoch = compiled.snapshot(), self.epoch
        rows = self._prepared.rows_mark
        progress = np.array([self._step, *self._totals], np.float64)
        then = partial(state_then, compiled, self._before, self.epoch, rows, progress)
        size = compiled.state_bytes + progress.nbytes
        self.past.note(self.epoch, size, then, jumped=jumped)

    def _put_back_before(self) -> None:
        self._compiled.put_back(self._before)
        self.epoch = self._before_epoch
        self._step = 0
        self._totals = np.zeros(4, np.float32)

    def _replay(self, snapshot: Snapshot, snapshot_epoch: int, epoch: int) -> bool:
        """Set the model to how it was after ``epoch``; whether its weights are finite."""
        self._compiled.put_back(snapshot)
        self.epoch = snapshot_epoch
        finite = True
        if epoch > snapshot_epoch:
            _, finite = self._go(epoch - snapshot_epoch, 0, self._data.steps.all)
        self._totals = np.zeros(4, np.float32)
        self.epoch = epoch
        return finite

    def _diverge(self, sums: np.ndarray) -> np.ndarray:
        """Back to the last epoch whose loss and weights are finite; the sums up to there."""
        broken = np.flatnonzero(~np.isfinite(sums[:, 0]))
        good = int(broken[0]) if len(broken) else max(len(sums) - 1, 0)
        start = self._before_epoch
        self._put_back_before()
        while good and not self._replay(self._before, start, start + good):
            good -= 1
        if not good:
            self._put_back_before()
        usual = self.design.training.own_optimizer.usual_rate
        lower = min(usual, self._compiled.learning_rate / 10)  # what the coach proposes as well
        message = DIVERGED(epoch=self.epoch, rate=f"{lower:.3g}")
        self.ending = Ending("diverged", self.epoch, message)
        return sums[:good]
