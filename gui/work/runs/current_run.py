"""The run that is looked at: Train, pause, stop, go on, and how far it has got."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.training.frames import Ending, Figures, TrainedState
from engine.training.run.run_record import RunRecord, new_id
from gui.door.engine_door import EngineDoor
from gui.work.document.document import Document
from gui.work.runs.history_buffer import HistoryBuffer
from gui.work.runs.known_run import KnownRun, RunState

RUN_DIED = Sentence(
    "run.died",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The part that trains networks ended unexpectedly, perhaps for lack of memory. What was "
        "learned up to epoch {epoch} is kept; Train goes on from there.",
    ),
)

DIED_AT_ONCE = Sentence(
    "run.died_at_once",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The part that trains networks ended unexpectedly, perhaps for lack of memory, before "
        "anything that this run learned could be kept. Train begins the run again; all else is as "
        "it was.",
    ),
)


@dataclass(frozen=True)
class LeftRun:
    """A run that was left while it learned: its last figures are still on their way.

    ``step``: what an undo of leaving it is called; "": there is none. ``last``: its weights and
    seconds as they were sent last, should its process die before the last figures come.
    """

    number: int
    id: str
    design: Design
    buffer: HistoryBuffer
    step: str
    last: tuple[TrainedState, float] | None


class CurrentRun(KnownRun):
    """What the engine trains for the open document: it is asked here, and heard here what comes
    of it.

    Signals:
        about_to_begin(): a new run is to begin with the open design, which may still be changed.
        wanted(): Train was pressed, and ``design`` is what will be trained.
        started(int): a run with that number begins from its first weights.
        followed(): it has the design's new rows; its weights are what they were.
        forgotten(): there is no run any more (the curves have to go).
        state_changed(): ``state`` or ``ending`` changed, or ``is_current`` may have.
        progressed(Figures): consecutive epochs, none missing, in order; ``epoch``,
            ``seconds_left`` and ``history`` have them already. Up to 30 times a second.
        left(LeftRun): it was left while it learned, and is to be kept as far as it got.
        died(Message): the process that trained has ended, and what is left of the run.
    """

    about_to_begin = Signal()
    wanted = Signal()
    started = Signal(int)
    followed = Signal()
    forgotten = Signal()
    state_changed = Signal()
    progressed = Signal(object)
    left = Signal(object)
    died = Signal(object)

    def __init__(
        self, document: Document, engine: EngineDoor, parent: QObject | None = None
    ) -> None:
        super().__init__(document, parent)
        self._engine = engine
        self._before: tuple[Design | None, Ending | None] | None = None  # Train was pressed
        self._one_epoch = False  # Train was pressed for one epoch
        self._last: tuple[TrainedState, float] | None = None  # what was sent of it last
        document.changed.connect(self._design_changed)
        document.opened.connect(self._opened)
        document.run_put.connect(self._run_put)
        engine.run_built.connect(self._built)
        engine.rows_seen.connect(self._rows_seen)
        engine.run_begun.connect(self._begun)
        engine.run_followed.connect(self._followed)
        engine.run_adopted.connect(self._adopted)
        engine.figures_ready.connect(self._figures_ready)
        engine.run_paused.connect(self._paused)
        engine.run_resumed.connect(self._resumed)
        engine.run_stands.connect(self._stands)
        engine.run_kept.connect(self._kept)
        engine.training_died.connect(self._training_died)
        engine.replaced.connect(self._training_replaced)
        engine.run_ended.connect(self._ended)
        engine.set_speed(document.design.speed)

    def record(self, state: TrainedState, seconds: float) -> RunRecord:
        """The run as it is to be kept, with the weights of ``state`` and all curves."""
        return self._record(state, seconds, self._ending)

    def record_sent_last(self) -> RunRecord | None:
        """The run as far as its weights were sent by itself; None: they were not yet."""
        if self._last is None:
            return None
        state, seconds = self._last
        return self._record(state, seconds, self._ending, state.epoch)

    # --- asking ------------------------------------------------------------------------

    def train(self) -> None:
        """Start, or go on: from a pause, or for as many epochs again after the end."""
        if self._state == "paused":
            self._engine.resume()
        elif self._state in ("idle", "ended"):
            self._begin(one_epoch=False)

    def train_one_epoch(self) -> None:
        """One epoch further, then pause; starts a run where there is none."""
        if self._state == "paused":
            self._engine.step()
        elif self._state == "running":
            self._engine.pause()
        elif self._state in ("idle", "ended"):
            self._begin(one_epoch=True)

    def pause(self) -> None:
        """Let the run rest; it can go on."""
        self._engine.pause()

    def stop(self) -> None:
        """End the run and keep what it has learned; one that has not begun is given up."""
        if self._state == "preparing":
            self._give_up()
        else:
            self._engine.stop()

    def reset(self) -> None:
        """Back to the first weights: the curves go, the next Train starts anew.

        It can be undone: the run comes back as far as it got, though it was learning.
        """
        step = self.tr("Back to the first weights")
        if self._state == "running":
            # Its weights come a moment later, and with them the step that can be undone.
            self._leave(step)
            self._document.look_at_none()
            self._forget()
        elif self._document.run is not None:
            self._document.leave_run(step)
        else:
            self._forget()  # it had not learned anything yet

    # --- beginning and giving up -------------------------------------------------------

    def _begin(self, *, one_epoch: bool) -> None:
        goes_on = self._state == "ended" and self.is_current
        if not goes_on:
            if not self._document.lesson.allows_try(self._document.runs.last_number):
                return
            self.about_to_begin.emit()
        self._engine.wake()  # before it is asked: a process that is new has to know the run
        design = self._document.design
        self._before = (self._design, self._ending) if goes_on else None
        self._is_built = goes_on
        self._seen = None
        self._state = "preparing"
        self._one_epoch = one_epoch
        self._ending = None
        kept = self._document.runs.find(self._id) if goes_on else None
        self._last = (kept.state, kept.seconds) if kept is not None else None
        self._design = design
        self.wanted.emit()
        if goes_on:
            self._engine.go_on(design, one_epoch=one_epoch)
        else:
            self._id, self._has_weights = new_id(), True
            self._number = self._engine.train(design, one_epoch=one_epoch)
        self.state_changed.emit()

    def _give_up(self) -> None:
        """All is as it was before Train; what the engine is compiling comes to nothing."""
        self._engine.give_up()
        if self._before is not None:  # it was to go on
            self._design, self._ending = self._before
            self._state = "ended"
        elif self._document.run is not None:
            self._bring_back(self._document.run)
        else:
            self._forget()
            return
        self.state_changed.emit()

    def _leave(self, step: str = "") -> None:
        """Let the run that learns be kept as far as it got, though it is not looked at now."""
        design = self._design or self._document.design
        self.left.emit(LeftRun(self._number, self._id, design, self._buffer, step, self._last))

    def _forget(self) -> None:
        self._engine.reset()
        self._clear()
        self.forgotten.emit()
        self.state_changed.emit()

    # --- hearing from the document -----------------------------------------------------

    def _design_changed(self, before: Design, after: Design) -> None:
        if not after.data.source.has_rows:
            self._go_back_to_no_rows(after)
        elif before.data.source != after.data.source:
            self._follow_rows(after)
        elif before.data != after.data:
            self._follow_columns(after)
        if before.speed != after.speed:
            self._engine.set_speed(after.speed)
        if (
            self._state in ("running", "paused")
            and (before.training, before.bricks) != (after.training, after.bricks)
            and self._design is not None
            and after.continues(self._design)
        ):
            self._engine.adopt(after)
        self.state_changed.emit()

    def _follow_rows(self, design: Design) -> None:
        """Painted rows changed: the run goes on with them, or says that it cannot."""
        learned = self._design
        if learned is None or learned.data == design.data:
            return  # whoever follows begins its past anew
        source, before = design.data.source, learned.data.source
        if design.follows(learned):
            self._design = design
            self._engine.follow(design)
        elif self._state in ("preparing", "running", "paused") and (
            source.rows_may_change and before.rows_may_change
        ):
            self._engine.stop_for_other_classes()

    @property
    def _without_rows(self) -> RunRecord | None:
        """The run that is kept and looked at, where it came without rows and has not learned from
        any yet."""
        kept = self._document.run
        waits = self._state == "ended" and kept is not None
        return kept if waits and kept and not kept.design.data.source.has_rows else None

    def _follow_columns(self, design: Design) -> None:
        """Whatever becomes of the columns that were brought to a network, it begins with its own
        weights."""
        kept = self._without_rows
        if kept is not None and design.follows(kept.design):
            self._bring_back(kept)
            self._design = design
            self._engine.follow(design)

    def _go_back_to_no_rows(self, design: Design) -> None:
        """The table that was brought is gone again, and nothing was learned from it."""
        kept = self._without_rows
        if kept is not None and self._design != kept.design and design.continues(kept.design):
            self._bring_back(kept)

    def _opened(self, run: RunRecord | None) -> None:
        """Another document was opened: its run is shown as it was, and can go on."""
        if run is None:
            self._forget()
        else:
            self._bring_back(run)
            self._follow_rows(self._document.design)
            self.state_changed.emit()

    def _run_put(self, run: RunRecord | None) -> None:
        if self._state == "running":
            self._leave()
        if run is None:
            self._forget()
        else:
            self._bring_back(run)
            self.state_changed.emit()

    def _bring_back(self, run: RunRecord) -> None:
        self._buffer = HistoryBuffer(run.history)
        self._number = self._engine.restore(run)
        self._id, self._has_weights = run.id, run.has_weights
        self._design = run.design
        self._epoch = self._goal = run.state.epoch
        self._ending = run.ending
        self._state = "ended"
        self._seconds_left = None
        self.started.emit(self._number)

    # --- hearing from the engine -------------------------------------------------------

    def _built(self, number: int) -> None:
        if number == self._number:
            if self._document.runs.find(self._id) is not None:
                self._id = new_id()  # it was to go on and could not: what is kept stays
            self._buffer = HistoryBuffer()
            self._has_weights = True
            self._epoch = 0
            self._is_built = True
            self.started.emit(number)
            self.state_changed.emit()

    def _rows_seen(self, number: int, share: float) -> None:
        if number == self._number and self._state == "preparing":
            self._seen = share
            self.state_changed.emit()

    def _begun(self, number: int, _continued: bool, goal: int) -> None:
        if number == self._number:
            self._goal = goal
            self._compared_from = self._epoch + 1
            self._change_state("running")

    def _followed(self, number: int) -> None:
        if number == self._number:
            self._compared_from = self._epoch + 1
            self._followed_at = (number, self._epoch)
            self.followed.emit()

    def _adopted(self, number: int, design: Design) -> None:
        """What is kept of the run from now on was learned as ``design`` says."""
        if number == self._number:
            self._design = design
            self.state_changed.emit()

    def _figures_ready(self, figures: Figures, seconds_left: float | None) -> None:
        if figures.run == self._number:
            self._buffer.append(figures)
            self._epoch = figures.last_epoch
            self._seconds_left = seconds_left
            self.progressed.emit(figures)

    def _paused(self, number: int) -> None:
        if number == self._number:
            self._change_state("paused")

    def _resumed(self, number: int) -> None:
        if number == self._number:
            self._change_state("running")

    def _change_state(self, state: RunState) -> None:
        self._state = state
        self.state_changed.emit()

    def _stands(self, number: int, state: TrainedState | None, seconds: float) -> None:
        if number == self._number and state is not None and self._state == "running":
            self._last = (state, seconds)

    def _kept(self, number: int, state: TrainedState, seconds: float) -> None:
        if number == self._number:
            self._last = (state, seconds)

    def _ended(
        self, number: int, ending: Ending, state: TrainedState | None, seconds: float
    ) -> None:
        if number != self._number:
            return
        self._ending = ending
        self._epoch = ending.epoch
        self._seconds_left = None
        if state is not None:
            self._state = "ended"
            self._document.keep_run(self.record(state, seconds))
        elif self._document.run is not None:
            # A run that could not begin has pushed the one before out of the engine.
            self._bring_back(self._document.run)
            self._ending = ending
        else:
            self._state = "idle"
            self._design = None
        self.state_changed.emit()

    def _training_died(self, message: Message) -> None:
        """What was learned last is there, and can go on; the document is what it was."""
        state, last, run = self._state, self._last, self._document.run
        if state in ("running", "paused") and last is not None:
            learned, seconds = last
            message = RUN_DIED(epoch=learned.epoch)
            ending = Ending("stopped", learned.epoch, message)
            record = self._record(learned, seconds, ending, learned.epoch)
            self._document.keep_run(record)
            self._bring_back(record)
        elif state in ("preparing", "running", "paused"):
            if state != "preparing":
                message = DIED_AT_ONCE()
            if run is None:
                self._clear()
                self.forgotten.emit()  # curves of a run that there is not any more
            self._ended(self._number, Ending("failed", 0, message), None, 0.0)
        elif run is not None and run.has_weights:
            self._restore(run)
        self.state_changed.emit()
        self.died.emit(message)

    def _training_replaced(self) -> None:
        """Another process trains from now on: it has to know what this one knew."""
        run = self._document.run
        if self._state == "preparing":
            design = self._design or self._document.design
            if self._before is not None and run is not None:
                self._restore(run)
                self._engine.go_on(design, one_epoch=self._one_epoch)
            else:
                self._number = self._engine.train(design, one_epoch=self._one_epoch)
        elif self._state == "ended" and run is not None and run.has_weights:
            self._restore(run)

    def _restore(self, run: RunRecord) -> None:
        """Give a new training process the run, with the rows that it has by now."""
        self._number = self._engine.restore(run)
        now = self._design
        if now is not None and now.data != run.design.data and now.follows(run.design):
            self._engine.follow(now)

    def _record(
        self,
        state: TrainedState,
        seconds: float,
        ending: Ending | None,
        epochs: int | None = None,
    ) -> RunRecord:
        design = self._design or self._document.design
        history = self._buffer.copied(epochs)
        return RunRecord(self._number, design, history, state, ending, seconds, self._id)
