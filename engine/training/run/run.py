"""One run: it can pause anywhere, be saved, restored and replayed to the bit."""

from __future__ import annotations

import math
import weakref
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.data.source import NOISE
from engine.data.view import View
from engine.design import Design
from engine.evaluation.measures import evaluation_of
from engine.evaluation.results import Evaluation, Prediction
from engine.memory import give_back
from engine.messages import EngineError
from engine.tasks import task_named
from engine.training.epochs.compiled import CompiledModel, Snapshot
from engine.training.epochs.compiled_epochs import Sums
from engine.training.frames import (
    Change,
    Ending,
    Figures,
    History,
    LearnedAs,
    Past,
    Picture,
    TrainedState,
)
from engine.training.inside.brick_weights import BrickWeights
from engine.training.inside.looking_in import LookingIn
from engine.training.inside.network_picture import NetworkPicture, NetworkView
from engine.training.network.keras_model import own_words
from engine.training.network.weight_limit import STATE_DOES_NOT_FIT
from engine.training.network.weights import brick_names
from engine.training.rows.device_data import DeviceData, steps_for
from engine.training.rows.shuffling import RowOrders
from engine.training.run.changes import NewChanges
from engine.training.run.learned_as import changes_between, design_as, learned_as
from engine.training.run.pace import CALL_SECONDS, Pace, Taken, Watch
from engine.training.run.past import IN_A_FILE, PastKeeper, within
from engine.training.run.plateau import Plateau, reduced
from engine.training.run.run_sentences import (
    DIVERGED,
    DONE_WITH_BEST,
    DONE_WITH_BEST_SINCE,
    EARLY,
    EARLY_SINCE,
    FAILED,
    NO_ROWS,
    NOT_BUILT,
    NOT_PREDICTED,
)
from engine.training.run.stopping import BestSoFar
from engine.training.run.watching import watched


def goal_of(epoch: int, design: Design) -> int:
    """The epoch at which a run of ``design`` ends that begins, or goes on, after ``epoch``:
    Train teaches for as many epochs as the design says, however many there were before."""
    return epoch + design.training.epochs


class Run:
    """One run. Everything is called on one thread.

    Attributes:
        number: the run's number, carried by every frame.
        design: the design it was started with.
        epoch: how many epochs are done.
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
        *,
        compiled_for: Callable[[Design, Prepared], CompiledModel],
        keeps_past: bool = True,
    ) -> None:
        """``compiled_for``: the compiled model of another design for the same rows."""
        self.number = number
        self.design = design
        self.epoch = 0
        self.ending: Ending | None = None
        self._compiled = compiled
        self._compiled_for = compiled_for
        self._wanted: Design | None = None  # what it learns as from the next epoch on
        self._data = data
        self._prepared = prepared
        self._step = 0  # steps done of the epoch under way
        self._totals = np.zeros(4, np.float32)  # their sums
        self._orders = self._row_orders()
        self._call_seconds = CALL_SECONDS
        self._begin_measuring()
        self._metric = task_named(design.data.task).metric.name
        self.goal = goal_of(0, design)
        self._begin_waiting()
        self._changes = NewChanges()
        self._parked: TrainedState | None = None
        # The variables after epoch `_before_epoch`
        self._before, self._before_epoch = compiled.snapshot(), 0
        self._grid: tuple[View, np.ndarray, np.ndarray | None, np.ndarray] | None = None
        self.past = PastKeeper()
        self.keep_seen: Callable[[], str] = lambda: ""  # see `TrainedState.seen`
        self._seen: str | None = None
        self._keeps_past = keeps_past
        self.begin()

    def begin(self) -> None:
        """Stand at the first weights, with nothing learned."""
        settings = self.design.training
        self._take_model()
        self._compiled.reset(self.design.bricks, settings)
        self.epoch = self._step = 0
        self._totals = np.zeros(4, np.float32)
        self.ending = None
        self._begin_waiting()
        self._changes.forget()
        if self._keeps_past:
            self.past.begin(0, None)
            self.past.learns_as(learned_as(self.design, 0))
            self.past.rate_changed(0, 0, settings.learning_rate)
        self._remember_before()

    def twin(self) -> Run:
        """Another run of the same design and rows over the same compiled model, which keeps no
        past, does not stop early and reduces no rate by itself: to learn this one's epochs once
        more."""
        design = self.design.with_training(early_stopping=False, reduce_on_plateau=False)
        run = Run(
            self._compiled,
            self._data,
            design,
            self._prepared,
            self.number,
            compiled_for=self._compiled_for,
            keeps_past=False,
        )
        run.call_seconds = self._call_seconds
        return run

    def is_twin_of(self, other: Run) -> bool:
        """Whether it still learns from the rows of ``other``."""
        return self._prepared is other._prepared

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

    def _begin_waiting(self) -> None:
        """Losses are compared with those from here on."""
        self._best, self._plateau = BestSoFar(self.epoch + 1), Plateau()

    def _begin_measuring(self) -> None:
        self._training_pace = Pace(self._call_seconds)
        self._validation_pace = Pace(self._call_seconds)

    @property
    def call_seconds(self) -> float:
        """How long `advance` takes about; longer calls cost less in all."""
        return self._call_seconds

    @call_seconds.setter
    def call_seconds(self, seconds: float) -> None:
        self._call_seconds = seconds
        self._training_pace.call_seconds = self._validation_pace.call_seconds = seconds

    @property
    def prepared(self) -> Prepared:
        """The data that it learns from."""
        return self._prepared

    @property
    def is_compiled(self) -> bool:
        """Whether its epochs are compiled, so that learning begins at once."""
        return self._compiled.compiled

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

    @property
    def guess_loss(self) -> float:
        """The training loss of always giving the one answer that is their mean."""
        return self._compiled.guess_loss(self._prepared.y["training"])

    # --- going on -----------------------------------------------------------------------

    @property
    def learning_rate(self) -> float:
        """The optimizer's learning rate; setting it acts from the next step on."""
        self._take_model()
        return self._compiled.learning_rate

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        self._set_rate(rate)

    def _set_rate(self, rate: float, *, by_stall: bool = False) -> None:
        before = self.learning_rate
        self._compiled.learning_rate = rate
        after = self._compiled.learning_rate
        self._changes.note(Change(self.epoch, "learning_rate", before, after, by_stall=by_stall))
        self.past.rate_changed(self.epoch, self._step, rate)
        if self._step == 0:
            self._remember_before()

    @property
    def ending_allows_going_on(self) -> bool:
        """Whether Train can go on from here."""
        return self.ending is None or self.ending.reason != "failed"

    def go_on(self, design: Design) -> None:
        """Take on all that `Design.continues` lets be of ``design``, clear ``ending``.

        Waiting for a better loss begins anew, as it does in a second ``fit``; a rate that was
        reduced stays. An epoch that is under way is given up where its batches would not fit.

        Raises:
            EngineError: there are no rows to learn from.
        """
        if not len(self._prepared.x["training"]):
            raise EngineError(design.data.lacking or NO_ROWS())
        self.ending = None
        self._begin_waiting()
        anew = self._step > 0 and not learned_as(design, 0).is_same(learned_as(self.design, 0))
        if anew:
            self._step = 0
            self._totals = np.zeros(4, np.float32)
        self.adopt(design)
        self._learn_as_wanted()
        if anew:
            self._begin_past()  # half an epoch is not learned again
        self.goal = goal_of(self.epoch, design)

    def adopt(self, design: Design) -> None:
        """Take on all that `Design.continues` lets be: at once, but batch size and noise from
        the next epoch on, in which ``design`` becomes this run's."""
        changed = design.training.learning_rate != self.design.training.learning_rate
        self._wanted = design
        self.design = design_as(design, learned_as(self.design, self.epoch))
        if changed:
            self.learning_rate = design.training.learning_rate

    def _learn_as_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.learn_as(learned_as(wanted, self.epoch))

    def learn_as(self, known: LearnedAs) -> None:
        """Learn on with that batch size and noise; weights and optimizer stay as they are.

        Raises:
            EngineError: the network could not be built so.
        """
        before = learned_as(self.design, self.epoch)
        if known.is_same(before):
            return
        design = design_as(self.design, known)
        compiled = self._compiled_for(design, self._prepared)
        same = True
        if compiled is not self._compiled:
            self._settle_best()
            other, state = self._compiled, self.state()
            other.owner = None
            self._compiled = compiled
            self._take_model()
            same = compiled.take_over(other, state, design)
        self.design = design
        rows, held = self._data.training_rows, self._data.validation_rows
        self._data = replace(self._data, steps=steps_for(compiled.key, rows, held))
        self._orders = self._row_orders()
        self._begin_measuring()
        now = learned_as(design, self.epoch)
        for change in changes_between(before, now, design):
            self._changes.note(change)
        if not same:
            self._begin_past()  # states of before do not fit
        elif self._keeps_past:
            self.past.learns_as(now)
        self._remember_before()

    def take_rows(
        self, design: Design, compiled: CompiledModel, data: DeviceData, prepared: Prepared
    ) -> None:
        """Learn from other rows from here on, with the weights and the optimizer as they are.

        An epoch that is under way begins anew; waiting for a better loss does, too, and what
        was best before counts no more. ``compiled`` may be another, which has more room.
        """
        self._take_model()
        self._wanted = None
        if compiled is not self._compiled:
            state = self.state()
            self._compiled.owner = None
            self._compiled = compiled
            self._take_model()
            *generators, _ = state.seed_state
            compiled.set_all(state.weights, state.optimizer, generators)
            self._begin_measuring()
        now, then = (getattr(each.data.source, NOISE, None) for each in (design, self.design))
        if now != then and now is not None and then is not None:
            self._changes.note(Change(self.epoch, NOISE, then, now))
        self.design, self._data, self._prepared = design, data, prepared
        self._seen = ""  # of the rows of before
        self._grid = None
        self._orders = self._row_orders()
        self._step = 0
        self._totals = np.zeros(4, np.float32)
        self._begin_waiting()
        self._begin_past()  # what was learned from other rows cannot be learned again
        self._remember_before()

    def advance(self, limit: int, interrupted: Callable[[], bool]) -> Figures | None:
        """Learn for about ``call_seconds``, at most ``limit`` epochs.

        Returns the figures of the epochs that were completed, None if none was: a long
        epoch is left in the middle when ``interrupted`` says so, and gone on with later.
        """
        if limit < 1 or self.ending is not None:
            return None
        self._take_model()
        if self._step == 0:
            self._learn_as_wanted()
        first = self.epoch + 1
        if not self.is_compiled:
            self.compile()  # by itself, so that the pace is measured without it
        try:
            while True:
                sums = self._call(limit)
                if self.ending is not None or len(sums) or interrupted():
                    break
        except EngineError:
            raise
        except Exception as error:
            self._put_back_before()
            message = FAILED(epoch=self.epoch)
            self.ending = Ending("failed", self.epoch, message, own_words(error))
            return None
        if not len(sums):
            return None
        learned, stalls = self._up_to_a_stall(sums, first)
        sums = self._after_early_stopping(learned, first)
        if not len(sums):
            return None
        if stalls and len(sums) == len(learned):
            rate = reduced(self.learning_rate, self.design.training)
            self._set_rate(rate, by_stall=True)
        elif self.ending is not None and self.ending.reason == "diverged":
            self._remember_before()
        figures = Figures(self.number, first, self._figures(sums), self._changes.take())
        self.past.moved(figures.values["loss"])
        return figures

    @property
    def step(self) -> int:
        """How many steps of the epoch under way are done."""
        return self._step

    def learn_steps(self, step: int) -> None:
        """Learn up to ``step`` of the epoch under way, where it is not there yet."""
        if step > self._step:
            self._take_model()
            self._go(1, self._step, step)
            self._step = step

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
                    held_out = Taken(taken.clock * share, taken.processor * share)
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
        settings = self.design.training
        if settings.reduce_on_plateau:
            limit = min(limit, self._plateau.room(self.learning_rate, settings))
        return min(count, limit, self._orders.left_at_once(self.epoch))

    def _go(self, count: int, start: int, stop: int) -> tuple[np.ndarray, bool]:
        orders, index = self._orders.at(self.epoch)
        sums, self._totals, finite = self._compiled.epochs(
            self._data, orders, self._totals, index, count, start, stop
        )
        return sums, finite

    # --- figures ------------------------------------------------------------------------

    def _figures(self, sums: np.ndarray) -> dict[str, np.ndarray]:
        data = self._data
        of = Sums(*sums.T.astype(np.float64))
        rows, held = data.training_rows, data.validation_rows
        values = {"loss": of.loss / rows, self._metric: of.metric / rows}
        if held:
            values["val_loss"] = of.validation_loss / held
            values[f"val_{self._metric}"] = of.validation_metric / held
        return values

    def _up_to_a_stall(self, sums: np.ndarray, first: int) -> tuple[np.ndarray, bool]:
        """The sums up to where the rate is to be reduced, and whether it is; the run stands
        there, with the rate of before."""
        settings = self.design.training
        if not settings.reduce_on_plateau or not len(sums):
            return sums, False
        losses = watched(self._figures(sums))
        count = self._plateau.look(losses, self.learning_rate, settings)
        if count is None:
            return sums, False
        if count < len(sums):
            self._replay(self._before, self._before_epoch, first - 1 + count)
        self.ending = None  # where it diverged, it was later, at a rate that it will not have
        return sums[:count], True

    def _after_early_stopping(self, sums: np.ndarray, first: int) -> np.ndarray:
        """The sums up to where the run stops early, and the best weights put back there."""
        settings = self.design.training
        if not settings.early_stopping or self.ending is not None:
            return sums
        losses = watched(self._figures(sums))
        best = self._best
        better, stop = best.look(losses, first, settings.patience)
        if better and best.epoch == self.epoch:
            best.snapshot, best.snapshot_epoch = self._compiled.snapshot(), self.epoch
        elif better:
            best.snapshot, best.snapshot_epoch = self._before, self._before_epoch
        if stop is not None:
            if stop < self.epoch:
                self._replay(self._before, self._before_epoch, stop)
            self._put_back_best()
            self.ending = self._ending_with_best("early", stop)
            sums = sums[: stop - first + 1]
        elif self.epoch >= self.goal and self.ending is None:
            self._put_back_best()
            self.ending = self._ending_with_best("done", self.epoch)
        return sums

    def _ending_with_best(self, reason: Literal["early", "done"], epoch: int) -> Ending:
        """It tells which epochs were compared: after going on, not those before."""
        best = self._best
        again = best.first > 1
        if reason == "early":
            sentence = EARLY_SINCE if again else EARLY
            patience = self.design.training.patience
            message = sentence(epoch=epoch, patience=patience, best=best.epoch, first=best.first)
        else:
            sentence = DONE_WITH_BEST_SINCE if again else DONE_WITH_BEST
            message = sentence(epoch=epoch, best=best.epoch, first=best.first)
        return Ending(reason, epoch, message, best_epoch=best.epoch, compared_from=best.first)

    def _put_back_best(self) -> None:
        """The best epoch's weights; as in Keras, the optimizer stays where it is."""
        self._settle_best()
        if self._best.weights is None or self._best.epoch == self.epoch:
            return
        self._compiled.set_weights(self._best.weights)
        self._remember_before(jumped=True)

    def _settle_best(self) -> None:
        """Have the best epoch's weights themselves, learned once more from what is kept."""
        best, here = self._best, self.epoch
        if best.snapshot is None:
            return
        end = self._compiled.snapshot()
        self._replay(best.snapshot, best.snapshot_epoch, best.epoch)
        best.weights, best.snapshot = self._compiled.weight_values(), None
        self._compiled.put_back(end)
        self.epoch = here

    # --- going back ---------------------------------------------------------------------

    def _remember_before(self, *, jumped: bool = False) -> None:
        compiled = self._compiled
        self._before, self._before_epoch = compiled.snapshot(), self.epoch
        rows = self._prepared.rows_mark
        progress = np.array([self._step, *self._totals], np.float64)
        then = partial(_state_then, compiled, self._before, self.epoch, rows, progress)
        size = compiled.state_bytes + progress.nbytes
        self.past.note(self.epoch, size, then, jumped=jumped)

    def _begin_past(self, past: Past | None = None) -> None:
        if self._keeps_past:
            self.past.begin(self.epoch, self.state(), past)
            self.past.learns_as(learned_as(self.design, self.epoch))

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

    # --- looking ------------------------------------------------------------------------

    def picture(self, view: View) -> Picture:
        """The network's answer over ``view``; EngineError where a column is no input."""
        if self._grid is None or self._grid[0] != view:
            self._grid = (view, *self._prepared.grid(view))
        _, x, y, rows = self._grid
        values = self._in_own_units(self._outputs(rows))
        if y is not None:
            values = values.reshape(len(y), len(x), *values.shape[1:])
        return Picture(self.number, self.epoch, view, x, y, values)

    def network(self, view: NetworkView) -> NetworkPicture:
        """Its neurons and weights as they are now; EngineError where a column is no input."""
        self._take_model()
        drawer = self._compiled.network
        drawn = drawer.draw(view, self.design, self._prepared, self._data)
        return replace(drawn, run=self.number, epoch=self.epoch)

    def brick_weights(self, brick: str) -> BrickWeights:
        """All weights of one brick as they are now; KeyError where there is none with that id."""
        self._take_model()
        drawer = self._compiled.network
        found = drawer.weights_of(brick, self.design, self._prepared, self._data)
        return replace(found, run=self.number, epoch=self.epoch)

    @property
    def inside(self) -> LookingIn:
        """What goes on inside the network as it is now; to be used at once."""
        self._take_model()
        return self._compiled.inside

    def weights_by_name(self) -> dict[str, np.ndarray]:
        """Its weights as they are now, such as ``dense_1/kernel``, in ``model.weights`` order."""
        self._take_model()
        layers = zip(brick_names(self.design.bricks), self._compiled.weight_names, strict=True)
        names = [f"{brick}/{name}" for brick, own in layers for name in own]
        return dict(zip(names, self._compiled.weight_values(), strict=True))

    def evaluate(self, part: Part) -> Evaluation:
        """How good it is now on ``part``; EngineError where that has no rows."""
        x, y = self._prepared.x[part], self._prepared.y[part]
        if not len(x):
            raise EngineError(self.design.data.lacking or NO_ROWS())
        outputs = self._outputs(x)
        loss = self._compiled.loss(x, y)
        return evaluation_of(self.number, self.epoch, part, self._prepared, outputs, loss)

    def predict(self, rows: Mapping[str, Sequence[object]]) -> Prediction:
        """Answers for a person's own values; EngineError naming what cannot be read."""
        return self.answers(self._prepared.encode(rows))

    def answers(self, inputs: np.ndarray) -> Prediction:
        """Answers for the network's own inputs, float32 (rows, inputs)."""
        outputs = self._outputs(inputs)
        facts = self._prepared.facts
        answers = task_named(facts.task).answers(outputs, self._prepared.decode_targets)
        return Prediction(
            self.number,
            self.epoch,
            facts.task,
            facts.class_names,
            facts.target_names,
            answers.values,
            answers.probabilities,
            self._prepared.target_spreads,
        )

    def outputs(self, inputs: np.ndarray) -> np.ndarray:
        """What leaves the network for its own inputs, float32 (rows, *input_shape)."""
        return self._outputs(inputs)

    def _outputs(self, x: np.ndarray) -> np.ndarray:
        self._take_model()
        if not len(x):
            return np.zeros((0, *self._compiled.key.output_shape), np.float32)
        try:
            return self._compiled.predict(x)
        except Exception as error:
            raise EngineError(NOT_PREDICTED(), own_words(error)) from error

    def _in_own_units(self, outputs: np.ndarray) -> np.ndarray:
        task = task_named(self.design.data.task)
        return task.picture(outputs, self._prepared.decode_targets)

    # --- keeping ------------------------------------------------------------------------

    def state(self) -> TrainedState:
        """All that is needed to go on exactly from here, also from the middle of an epoch."""
        self._take_model()
        progress = np.array([self._step, *self._totals], np.float64)
        return TrainedState(
            self.epoch,
            self._compiled.weight_values(),
            self._compiled.optimizer_values(),
            (*self._compiled.generator_values(), progress),
            self._prepared.rows_mark,
        )

    def state_with_past(self) -> TrainedState:
        """The same with as much of its past as a file holds."""
        if self._seen is None:
            self._seen = self.keep_seen()
        return replace(self.state(), past=within(self.past.past, IN_A_FILE), seen=self._seen)

    def state_at_end(self) -> TrainedState:
        """`state_with_past`, measured on the test rows: runs are compared by that."""
        state = self.state_with_past()
        if not len(self._prepared.y["test"]):
            return state
        figures = self.evaluate("test").figures
        finite = {name: value for name, value in figures.items() if math.isfinite(value)}
        return replace(state, test=finite)

    def restore(self, state: TrainedState, history: History) -> None:
        """Take on a saved state with its past; EngineError where it does not fit the design. A
        past that does not fit is none."""
        self._take_model()
        try:
            if history.epochs not in (0, state.epoch):
                raise ValueError(f"{history.epochs} epochs of figures, {state.epoch} trained")
            *generators, progress = state.seed_state
            step, *totals = np.asarray(progress, np.float64).reshape(5).tolist()
            if not 0 <= step < self._data.steps.all or state.epoch < 0:
                raise ValueError(f"step {step} of epoch {state.epoch}")
            self._compiled.set_all(state.weights, state.optimizer, generators)
        except (ValueError, TypeError) as error:
            raise EngineError(STATE_DOES_NOT_FIT(), own_words(error)) from error
        self.epoch = state.epoch
        self.ending = None
        self._step = int(step)
        self._totals = np.array(totals, np.float32)
        self.goal = goal_of(self.epoch, self.design)
        self._begin_waiting()
        self._plateau.catch_up(watched(history.values), self.design.training)
        past = state.past
        fits = past is not None and state.rows == self._prepared.rows_mark and past.fits(state)
        self._begin_past(past if fits else None)
        self._remember_before()

    def begin_with(self, weights: Sequence[np.ndarray]) -> None:
        """Stand at these weights, in ``model.weights`` order, with nothing learned and a fresh
        optimizer; EngineError where they do not fit."""
        self._take_model()
        self._compiled.reset(self.design.bricks, self.design.training)
        try:
            self._compiled.set_weights(weights)
        except ValueError as error:
            raise EngineError(STATE_DOES_NOT_FIT(), own_words(error)) from error
        self._begin_past()
        self._remember_before()

    def _take_model(self) -> None:
        """Have this run's variables in the compiled model, which another run may have used."""
        compiled = self._compiled
        owner = compiled.owner() if compiled.owner is not None else None
        if owner is self:
            return
        if isinstance(owner, Run):
            owner._parked = owner.state()
        compiled.owner = weakref.ref(self)
        if self._parked is not None:
            *generators, _ = self._parked.seed_state
            compiled.set_all(self._parked.weights, self._parked.optimizer, generators)
            self._parked = None


def _state_then(
    compiled: CompiledModel, snapshot: Snapshot, epoch: int, rows: str, progress: np.ndarray
) -> TrainedState:
    """`Run.state` as it was at ``snapshot``."""
    weights, optimizer, generators = compiled.state_values(snapshot)
    return TrainedState(epoch, weights, optimizer, (*generators, progress), rows)
