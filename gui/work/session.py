"""What is going on with the open design: its data, its checks, its run.

The session listens to the document, asks the engine, and tells the widgets. Widgets read
its properties and listen to its signals; to change the design they ask the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from engine.checks import check
from engine.data.facts import DataReport, PreparedFacts, TableFacts
from engine.data.settings import DataSettings
from engine.data.view import View
from engine.design import Design
from engine.findings import Finding
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.service.requests import Report
from engine.training.frames import Ending, Figures, History, Picture, TrainedState
from engine.training.run_record import RunRecord, new_id
from gui.door.engine_door import EngineDoor
from gui.door.question import Question
from gui.work.document import Document
from gui.work.history_buffer import HistoryBuffer
from gui.work.row_selection import RowSelection

RUN_DIED = Sentence(
    "run.died",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The part that trains networks ended unexpectedly, perhaps for lack of memory. What was "
        "learned up to epoch {epoch} is kept; Train goes on from there.",
    ),
)
RunState = Literal["idle", "preparing", "running", "paused", "ended"]
FACTS_MS = 250  # how often the facts of a painting are worked out while it is painted
Place = Literal["live", "board"]  # where the run's picture is seen: the living picture, a board


class Session(QObject):
    """The open design at work. ``selection`` holds the rows that the person has chosen.

    Signals:
        report_changed(): ``report`` (the data's facts) is new, or is being worked out.
        findings_changed(): ``findings`` are new.
        run_wanted(): Train was pressed, and ``run_design`` is what will be trained.
        run_started(int): a run with that number begins from its first weights.
        run_followed(): the run has the design's new rows; its weights are what they were.
        run_forgotten(): there is no run any more (the curves have to go).
        figures_arrived(Figures): consecutive epochs, none missing, in order.
        picture_arrived(Picture): the newest picture; call ``picture_painted`` after drawing.
        state_changed(): ``state``, ``epoch``, ``seconds_left`` or ``ending`` changed.
        run_caught_up(): the answer to `catch_up`.
        report_progressed(float): the share of the table that is read, where that takes long.
        answer_failed(Message): what went wrong that nobody waits for an answer to.
    """

    report_changed = Signal()
    findings_changed = Signal()
    run_wanted = Signal()
    run_started = Signal(int)
    run_followed = Signal()
    run_forgotten = Signal()
    figures_arrived = Signal(object)
    picture_arrived = Signal(object)
    state_changed = Signal()
    run_caught_up = Signal()
    report_progressed = Signal(float)
    answer_failed = Signal(object)

    def __init__(
        self, document: Document, engine: EngineDoor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.engine = engine
        self.selection = RowSelection(self)
        self._reports = Question(engine)
        self._report: DataReport | None = None
        self._report_of: DataSettings | None = None
        self._findings: tuple[Finding, ...] = ()
        self._state: RunState = "idle"
        self._run_number = 0
        self._run_id = ""  # of the document's run that it is, or will be
        self._has_weights = True  # of an old run perhaps only the curves are kept
        self._run_design: Design | None = None
        self._epoch = 0
        self._goal = 0
        self._seconds_left: float | None = None
        self._ending: Ending | None = None
        self._before: tuple[Design | None, Ending | None] | None = None  # Train was pressed
        self._is_built = False
        self._buffer = HistoryBuffer()
        self._catching_up = False
        self._one_epoch = False  # Train was pressed for one epoch
        self._last: tuple[TrainedState, float] | None = None  # what was sent of the run last
        self._left: _LeftRun | None = None  # was running when it was reset
        self._facts_wait = False  # they were asked for a moment ago
        self._views: dict[Place, View | None] = {"live": None, "board": None}
        document.changed.connect(self._design_changed)
        document.opened.connect(self._opened)
        document.run_put.connect(self._run_put)
        engine.run_built.connect(self._run_built)
        engine.run_begun.connect(self._run_begun)
        engine.run_followed.connect(self._run_followed)
        engine.figures_ready.connect(self._figures_ready)
        engine.picture_ready.connect(self._picture_ready)
        engine.run_paused.connect(self._run_paused)
        engine.run_resumed.connect(self._run_resumed)
        engine.run_stands.connect(self._run_stands)
        engine.run_kept.connect(self._run_kept)
        engine.training_died.connect(self._training_died)
        engine.replaced.connect(self._training_replaced)
        engine.run_ended.connect(self._run_ended)
        engine.answer_failed.connect(self.answer_failed)
        engine.set_speed(document.design.speed)
        self._request_report(document.design.data)

    # --- reading -----------------------------------------------------------------------

    @property
    def report(self) -> DataReport | None:
        """The facts of the design's data; None while they are being worked out anew."""
        return self._report

    @property
    def report_is_current(self) -> bool:
        """Whether ``report`` belongs to the design's present data settings."""
        return self._report is not None and self._report_of == self.document.design.data

    @property
    def report_settings(self) -> DataSettings | None:
        """The data settings that ``report`` tells of; None where there is no report yet."""
        return self._report_of

    @property
    def only_points_changed(self) -> bool:
        """Whether ``report`` is out of date by painted points alone: it still tells what the
        columns and classes are, and the next one is there in a moment."""
        known, data = self._report_of, self.document.design.data
        return (
            known is not None
            and known != data
            and data.source.rows_may_change
            and data.source.same_outputs(known.source)
            and known.model_copy(update={"source": data.source}) == data
        )

    @property
    def prepared(self) -> PreparedFacts | None:
        return self._report.prepared if self._report is not None else None

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self._findings

    @property
    def state(self) -> RunState:
        return self._state

    @property
    def run_number(self) -> int:
        """The number of the run that the figures belong to; 0: none yet."""
        return self._run_number

    @property
    def run_design(self) -> Design | None:
        """The design that the run was started with."""
        return self._run_design

    @property
    def run_is_current(self) -> bool:
        """Whether the run's weights still fit the design: Train goes on instead of anew."""
        learned = self._run_design
        return learned is not None and self._has_weights and self.document.design.continues(learned)

    @property
    def is_built(self) -> bool:
        """Of a run that is being prepared, whether its network is there and is compiled now."""
        return self._is_built

    @property
    def epoch(self) -> int:
        return self._epoch

    @property
    def goal(self) -> int:
        """The epoch at which the run will have come to its end."""
        return max(self._goal, self._epoch)

    @property
    def seconds_left(self) -> float | None:
        return self._seconds_left

    @property
    def ending(self) -> Ending | None:
        return self._ending

    @property
    def kept_epoch(self) -> int | None:
        """The best epoch, where its weights were kept instead of the last one's."""
        ending = self._ending
        if self._state != "ended" or ending is None or ending.best_epoch is None:
            return None
        return ending.best_epoch if 0 < ending.best_epoch < self._epoch else None

    @property
    def history(self) -> History:
        """All epochs of the run so far. Views of a growing buffer: do not write."""
        return self._buffer.history()

    # --- asking ------------------------------------------------------------------------

    def train(self) -> None:
        """Start, or go on: from a pause, or for as many epochs again after the end."""
        if self._state == "paused":
            self.engine.resume()
        elif self._state in ("idle", "ended"):
            self._begin(one_epoch=False)

    def train_one_epoch(self) -> None:
        """One epoch further, then pause; starts a run where there is none."""
        if self._state == "paused":
            self.engine.step()
        elif self._state == "running":
            self.engine.pause()
        elif self._state in ("idle", "ended"):
            self._begin(one_epoch=True)

    def _begin(self, *, one_epoch: bool) -> None:
        design = self.document.design
        goes_on = self._state == "ended" and self.run_is_current
        self._before = (self._run_design, self._ending) if goes_on else None
        self._is_built = goes_on
        self._state = "preparing"
        self._one_epoch = one_epoch
        self._ending = None
        self._last = None
        self._run_design = design
        self.run_wanted.emit()
        if goes_on:
            self.engine.go_on(design, one_epoch=one_epoch)
        else:
            self._run_id, self._has_weights = new_id(), True
            self._run_number = self.engine.train(design, one_epoch=one_epoch)
        self.state_changed.emit()

    def pause(self) -> None:
        self.engine.pause()

    def stop(self) -> None:
        """End the run and keep what it has learned; one that has not begun is given up."""
        if self._state == "preparing":
            self._give_up()
        else:
            self.engine.stop()

    def _give_up(self) -> None:
        """All is as it was before Train; what the engine is compiling comes to nothing."""
        self.engine.give_up()
        if self._before is not None:  # it was to go on
            self._run_design, self._ending = self._before
            self._state = "ended"
        elif self.document.run is not None:
            self._bring_back(self.document.run)
        else:
            self._forget_run()
            return
        self.state_changed.emit()

    def reset(self) -> None:
        """Back to the first weights: the curves go, the next Train starts anew.

        It can be undone: the run comes back as far as it got, though it was learning.
        """
        if self._state == "running":
            # Its weights come a moment later, and with them the step that can be undone.
            self._leave(self._back())
            self.document.look_at_none()
            self._forget_run()
        elif self.document.run is not None:
            self.document.leave_run(self._back())
        else:
            self._forget_run()  # it had not learned anything yet

    def _leave(self, step: str = "") -> None:
        """Let the run that learns be kept as far as it got, though it is not looked at now."""
        design = self._run_design or self.document.design
        self._left = _LeftRun(self._run_number, self._run_id, design, self._buffer, step)
        self.engine.catch_up()

    def _back(self) -> str:
        return self.tr("Back to the first weights")

    def _run_put(self, run: RunRecord | None) -> None:
        if self._state == "running":
            self._leave()
        if run is None:
            self._forget_run()
        else:
            self._bring_back(run)
            self.state_changed.emit()

    def _forget_run(self) -> None:
        self.engine.reset()
        self._state = "idle"
        self._run_number = 0
        self._run_id, self._has_weights = "", True
        self._run_design = None
        self._epoch = self._goal = 0
        self._seconds_left = None
        self._ending = None
        self._buffer = HistoryBuffer()
        self.run_forgotten.emit()
        self.state_changed.emit()

    def catch_up(self) -> None:
        """Make the document's run what has been learned by now; then `run_caught_up` comes."""
        if self._state == "running":
            self._catching_up = True
            self.engine.catch_up()
        else:
            self.run_caught_up.emit()

    def look_again(self) -> None:
        """The data could not be had; perhaps they can now."""
        if self._report is None or self._report.problem is not None:
            self._request_report(self.document.design.data)

    def set_view(self, view: View | None, place: Place = "live") -> None:
        """Which picture the run draws from now on for ``place``; None: none.

        There is one picture at a time: where both places want one, the living picture's.
        """
        self._views[place] = view
        self.engine.set_view(self._views["live"] or self._views["board"])

    def picture_painted(self, place: Place = "live") -> None:
        """The last picture is on the screen: the next may come.

        The living picture's word counts, unless only the other place wants pictures.
        """
        served: Place = "board" if self._views["board"] and not self._views["live"] else "live"
        if place == served:
            self.engine.picture_painted()

    def stop_reading(self) -> None:
        """Read the table no further; the report then says that it was cancelled."""
        self._reports.break_off()

    # --- hearing -----------------------------------------------------------------------

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data.source != after.data.source:
            self.selection.clear()
            self._follow_rows(after)
        if before.data != after.data:
            self._work_out_facts()
        if before.speed != after.speed:
            self.engine.set_speed(after.speed)
        if (
            self._state in ("running", "paused")
            and before.training.learning_rate != after.training.learning_rate
            and self._run_design is not None
            and after.continues(self._run_design)
        ):
            self.engine.set_learning_rate(after.training.learning_rate)
        self._check()
        self.state_changed.emit()

    def _follow_rows(self, design: Design) -> None:
        """Painted rows changed: the run goes on with them, or says that it cannot."""
        learned = self._run_design
        if learned is None:
            return
        source, before = design.data.source, learned.data.source
        if design.follows(learned):
            self._run_design = design
            self.engine.follow(design)
        elif self._state in ("preparing", "running", "paused") and (
            source.rows_may_change and before.rows_may_change
        ):
            self.engine.stop_for_other_classes()

    def _run_followed(self, number: int) -> None:
        if number == self._run_number:
            self.run_followed.emit()

    def _request_report(self, settings: DataSettings) -> None:
        self._reports.ask(
            Report(settings),
            partial(self._report_ready, settings),
            partial(self._report_failed, settings),
            self.report_progressed.emit,
        )

    def _report_failed(self, settings: DataSettings, problem: Message, details: str) -> None:
        nothing = TableFacts(0, (), ())
        self._report_ready(settings, DataReport(nothing, None, None, problem, details=details))

    def _report_ready(self, settings: DataSettings, report: DataReport) -> None:
        if settings == self.document.design.data:
            self._report = report
            self._report_of = settings
            self.report_changed.emit()
            self._check()

    def _check(self) -> None:
        report = self._report if self.report_is_current else None
        if report is None and self.only_points_changed:
            return  # in a moment there are facts: nothing comes and goes with each stroke
        findings = check(self.document.design, report)
        if findings != self._findings:
            self._findings = findings
            self.findings_changed.emit()

    def _work_out_facts(self) -> None:
        """Ask for a report; of points that are being painted, a few times a second."""
        data = self.document.design.data
        if not self.only_points_changed:
            self._request_report(data)
            self.report_changed.emit()
        elif not self._facts_wait:
            self._facts_wait = True
            self._request_report(data)
            QTimer.singleShot(FACTS_MS, self._facts_are_due)

    def _facts_are_due(self) -> None:
        self._facts_wait = False
        if self.only_points_changed:
            self._work_out_facts()

    def _opened(self, run: RunRecord | None) -> None:
        """Another document was opened: its run is shown as it was, and can go on."""
        self._left = None
        if run is None:
            self._forget_run()
        else:
            self._bring_back(run)
            self._follow_rows(self.document.design)
            self.state_changed.emit()

    def _bring_back(self, run: RunRecord) -> None:
        self._buffer = HistoryBuffer(run.history)
        self._run_number = self.engine.restore(run)
        self._run_id, self._has_weights = run.id, run.has_weights
        self._run_design = run.design
        self._epoch = self._goal = run.state.epoch
        self._ending = run.ending
        self._state = "ended"
        self._seconds_left = None
        self.run_started.emit(self._run_number)

    def _run_built(self, number: int) -> None:
        if number == self._run_number:
            if self.document.runs.find(self._run_id) is not None:
                self._run_id = new_id()  # it was to go on and could not: what is kept stays
            self._buffer = HistoryBuffer()
            self._has_weights = True
            self._epoch = 0
            self._is_built = True
            self.run_started.emit(number)
            self.state_changed.emit()

    def _run_begun(self, number: int, _continued: bool, goal: int) -> None:
        if number != self._run_number:
            return
        self._state = "running"
        self._goal = goal
        self.state_changed.emit()

    def _figures_ready(self, figures: Figures, seconds_left: float | None) -> None:
        if self._left is not None and figures.run == self._left.number:
            self._left.buffer.append(figures)
        if figures.run != self._run_number:
            return
        self._buffer.append(figures)
        self._epoch = figures.last_epoch
        self._seconds_left = seconds_left
        self.figures_arrived.emit(figures)
        self.state_changed.emit()

    def _picture_ready(self, picture: Picture) -> None:
        if picture.run == self._run_number:
            self.picture_arrived.emit(picture)
        else:
            self.engine.picture_painted()

    def _run_paused(self, number: int) -> None:
        if number == self._run_number:
            self._state = "paused"
            self.state_changed.emit()

    def _run_resumed(self, number: int) -> None:
        if number == self._run_number:
            self._state = "running"
            self.state_changed.emit()

    def _run_stands(self, number: int, state: TrainedState | None, seconds: float) -> None:
        if number == self._run_number and state is not None and self._state == "running":
            self._keep(number, state, seconds)
            self._last = (state, seconds)
        left = self._left
        if left is not None and number == left.number:
            self._left = None
            history = _frozen(left.buffer.history())
            if state is not None and state.epoch > 0:
                run = RunRecord(number, left.design, history, state, None, seconds, left.id)
                if left.step:
                    self.document.note_left(left.step, run)
                else:
                    self.document.keep_run(run, choose=False)
        if self._catching_up:
            self._catching_up = False
            self.run_caught_up.emit()

    def _run_kept(self, number: int, state: TrainedState, seconds: float) -> None:
        if number == self._run_number:
            self._last = (state, seconds)

    def _training_died(self, message: Message) -> None:
        """What was learned last is there, and can go on; the document is what it was."""
        left, self._left = self._left, None
        state, last, run = self._state, self._last, self.document.run
        if state in ("running", "paused"):
            if last is not None:
                learned, seconds = last
                ending = Ending("stopped", learned.epoch, RUN_DIED(epoch=learned.epoch))
                design = self._run_design or self.document.design
                history = _frozen(self.history, learned.epoch)
                number, run_id = self._run_number, self._run_id
                run = RunRecord(number, design, history, learned, ending, seconds, run_id)
                self.document.keep_run(run)
                self._bring_back(run)
            else:
                self._run_ended(self._run_number, Ending("failed", 0, message), None, 0.0)
        elif state == "preparing":
            self._run_ended(self._run_number, Ending("failed", 0, message), None, 0.0)
        elif run is not None and run.has_weights:
            self._run_number = self.engine.restore(run)
        if self._catching_up or left is not None:
            self._catching_up = False
            self.run_caught_up.emit()
        self.state_changed.emit()
        self.answer_failed.emit(self._ending.message if self._ending and last else message)

    def _training_replaced(self) -> None:
        """Another process trains from now on: it has to know what this one knew."""
        run = self.document.run
        if self._state == "preparing":
            design = self._run_design or self.document.design
            if self._before is not None and run is not None:
                self._run_number = self.engine.restore(run)
                self.engine.go_on(design, one_epoch=self._one_epoch)
            else:
                self._run_number = self.engine.train(design, one_epoch=self._one_epoch)
        elif self._state == "ended" and run is not None and run.has_weights:
            self._run_number = self.engine.restore(run)

    def _keep(self, number: int, state: TrainedState, seconds: float) -> None:
        design = self._run_design or self.document.design
        history = _frozen(self.history)
        record = RunRecord(number, design, history, state, self._ending, seconds, self._run_id)
        self.document.keep_run(record)

    def _run_ended(
        self, number: int, ending: Ending, state: TrainedState | None, seconds: float
    ) -> None:
        if number != self._run_number:
            return
        self._ending = ending
        self._epoch = ending.epoch
        self._seconds_left = None
        if state is not None:
            self._state = "ended"
            self._keep(number, state, seconds)
        elif self.document.run is not None:
            # A run that could not begin has pushed the one before out of the engine.
            self._bring_back(self.document.run)
            self._ending = ending
        else:
            self._state = "idle"
            self._run_design = None
        self.state_changed.emit()


@dataclass
class _LeftRun:
    """A run that was left while it learned: its last figures are still on their way.

    ``step``: what an undo of leaving it is called; "": there is none.
    """

    number: int
    id: str
    design: Design
    buffer: HistoryBuffer
    step: str


def _frozen(history: History, epochs: int | None = None) -> History:
    """A copy that the growing buffer does not share, of the first ``epochs``."""
    return History({name: values[:epochs].copy() for name, values in history.values.items()})
