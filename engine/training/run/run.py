"""One run: it can pause anywhere, be saved, restored and replayed to the bit."""

from __future__ import annotations

import math
import weakref
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from engine.data.preparing.prepared import Prepared
from engine.data.source import NOISE
from engine.design import Design
from engine.messages import EngineError
from engine.training.epochs.compiled import CompiledModel
from engine.training.frames import (
    Change,
    Ending,
    Figures,
    History,
    LearnedAs,
    Past,
    TrainedState,
)
from engine.training.network.keras_model import own_words
from engine.training.network.weight_limit import STATE_DOES_NOT_FIT
from engine.training.rows.device_data import DeviceData, steps_for
from engine.training.run.changes import NewChanges
from engine.training.run.learned_as import changes_between, design_as, learned_as
from engine.training.run.learning import LearningNetwork
from engine.training.run.past import IN_A_FILE
from engine.training.run.plateau import Plateau, reduced
from engine.training.run.run_sentences import (
    FAILED,
    NO_ROWS,
)
from engine.training.run.stopping import BestSoFar, ending_with_best
from engine.training.run.watching import watched


def goal_of(epoch: int, design: Design) -> int:
    """The epoch at which a run of ``design`` ends that begins, or goes on, after ``epoch``:
    Train teaches for as many epochs as the design says, however many there were before."""
    return epoch + design.training.epochs


class Run(LearningNetwork):
    """One run. Everything is called on one thread.

    Attributes:
        goal: the epoch at which it is done.
        keep_seen: keeps what its first brick saw of the rows, see `TrainedState.seen`.
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
        super().__init__(compiled, data, design, prepared, number)
        self._compiled_for = compiled_for
        self._wanted: Design | None = None  # what it learns as from the next epoch on
        self.goal = goal_of(0, design)
        self._begin_waiting()
        self._changes = NewChanges()
        self.keep_seen: Callable[[], str] = lambda: ""  # see `TrainedState.seen`
        self._seen: str | None = None
        self._keeps_past = keeps_past
        self._twin_of: Callable[[], Run | None] = lambda: None  # see `twin`
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
        run._twin_of = weakref.ref(self)
        return run

    def way(self, most: int) -> list[Sequence[np.ndarray] | None]:
        """The weights that it had on its way, in `model.weights` order, at ``most`` of the epochs
        up to now; None: its own first ones. Nothing where nothing is kept of it."""
        whole = self._twin_of() or self
        moments = whole.past.on_the_way(self.epoch, most)
        return [None if own.state is None else own.state.weights for own in moments]

    def is_twin_of(self, other: Run) -> bool:
        """Whether it still learns from the rows of ``other``."""
        return self._prepared is other._prepared

    def _begin_waiting(self) -> None:
        """Losses are compared with those from here on."""
        self._best, self._plateau = BestSoFar(self.epoch + 1), Plateau()

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
        settings = self.design.training
        if settings.reduce_on_plateau:
            limit = min(limit, self._plateau.room(self.learning_rate, settings))
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
            rate = reduced(self.learning_rate, settings)
            self._set_rate(rate, by_stall=True)
        elif self.ending is not None and self.ending.reason == "diverged":
            self._remember_before()
        figures = Figures(self.number, first, self._figures(sums), self._changes.take())
        self.past.moved(figures.values["loss"])
        return figures

    # --- deciding -----------------------------------------------------------------------

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
            self.ending = ending_with_best("early", stop, best, settings.patience)
            sums = sums[: stop - first + 1]
        elif self.epoch >= self.goal and self.ending is None:
            self._put_back_best()
            self.ending = ending_with_best("done", self.epoch, best, settings.patience)
        return sums

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

    def _begin_past(self, past: Past | None = None) -> None:
        if self._keeps_past:
            self.past.begin(self.epoch, self.state(), past)
            self.past.learns_as(learned_as(self.design, self.epoch))

    # --- keeping ------------------------------------------------------------------------

    def state_with_past(self) -> TrainedState:
        """The same with as much of its past as a file holds."""
        if self._seen is None:
            self._seen = self.keep_seen()
        return replace(self.state(), past=self.past.within(IN_A_FILE), seen=self._seen)

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
