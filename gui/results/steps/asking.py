"""Asks for the step that is looked at: when something about it changed, and somebody looks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from engine.data.sources.pictures import PictureSource
from engine.design import Design
from engine.explanation.explained import Explained
from engine.messages import Message
from engine.service.requests.step_requests import ExplainStep
from gui.results.predict.followed_row import inputs_that_look_back
from gui.results.predict.input_column import InputColumn
from gui.results.steps.rows_bar import RowsBar
from gui.widgets.seen import Sight, is_seen
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

ASK_MS = 60  # of quiet before the numbers are asked for


class Asking(QObject):
    """Fills the choice of rows, and asks for the step of what is chosen there.

    While the network learns nothing is asked for by itself: each answer would take the run's time.
    While somebody goes back over the run, one step at a time is asked for, and then the newest.

    Signals:
        answer_arrived(ExplainStep, Explained): the answer to what was asked last.
        failed(Message): why there is none.
        unread(): what was typed cannot be read.
    """

    answer_arrived = Signal(object, object)
    failed = Signal(object)
    unread = Signal()

    def __init__(self, context: Context, rows: RowsBar, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._rows, self._page = context, rows, page
        self._run, self._facts = context.run, context.facts
        self._back = context.back
        self._question = RunQuestion(context.engine, context.back)
        self._again = False  # another epoch is looked at since it was asked
        self._state = self._run.state
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_MS)
        self._timer.timeout.connect(self.ask)
        rows.changed.connect(self.ask_soon)
        self._run.started.connect(self._run_began)
        self._run.forgotten.connect(self.ask_soon)
        self._run.state_changed.connect(self._state_changed)
        self._facts.changed.connect(self.ask_soon)
        self._back.moved.connect(self._looked_back)
        context.document.changed.connect(self._design_changed)
        context.document.opened.connect(self._opened)
        sight = Sight(page)
        sight.lost.connect(self._timer.stop)
        sight.back.connect(self.ask_soon)

    def rest(self) -> None:
        """Nobody looks any more."""
        self._timer.stop()
        self._again = False
        self._question.forget()

    def ask_soon(self) -> None:
        """Ask once it is quiet, where somebody looks."""
        if is_seen(self._page):
            self._timer.start()

    def ask(self) -> None:
        """Ask now for what is chosen."""
        self._timer.stop()
        if not is_seen(self._page):
            return
        self._fill_rows()
        report = self._facts.report
        if report is None or not self._facts.is_current:
            return  # the facts come, and with them this is called again
        rows = self._rows.chosen(self._design().training.batch_size)
        if rows is None:
            self._question.forget()
            self.unread.emit()
            return
        request = ExplainStep(
            self._context.document.design,
            rows,
            self._rows.first_weights,
            self._rows.steps.value(),
            report.table.rows,
        )
        answer = partial(self._answered, request)
        if request.first:
            self._question.ask_of(None, request, answer, self._refused)
        else:
            self._question.ask(request, answer, self._refused)

    def _answered(self, request: ExplainStep, explained: Explained) -> None:
        self.answer_arrived.emit(request, explained)
        self._ask_again()

    def _refused(self, message: Message, _details: str) -> None:
        self.failed.emit(message)
        self._ask_again()

    def _ask_again(self) -> None:
        if self._again:
            self._again = False
            self.ask()

    def _looked_back(self) -> None:
        self._rows.look_back(self._back.epoch is not None)
        now_learns = self._back.epoch is None and self._state in ("running", "preparing")
        if self._rows.first_weights or now_learns:
            return
        self._again = self._question.waits
        if not self._again:
            self.ask()

    def _design(self) -> Design:
        """Whose step it is: the run's, or at its first weights the open design's."""
        learned = self._run.design
        if self._rows.first_weights or learned is None or not self._run.can_answer:
            return self._context.document.design
        return learned

    def _fill_rows(self) -> None:
        """The fields and numbers of the present data."""
        report, design = self._facts.report, self._design()
        if report is None or not report.table.columns:
            return
        prepared, data = report.prepared, design.data
        columns = [
            InputColumn(
                column,
                next((c for c in report.table.columns if c.name == column.name), None),
                prepared.learned_of(column.name) if prepared is not None else None,
            )
            for column in data.inputs
        ]
        targets = tuple(column.name for column in data.targets)
        classes = prepared.class_names if prepared is not None else ()
        forms = tuple(
            (learned.name, learned.form)
            for name in targets
            if prepared is not None and (learned := prepared.learned_of(name)) is not None
        )
        looking_back = inputs_that_look_back(data)
        self._rows.typed.set_columns(columns, targets, classes, forms, looking_back)
        training = prepared.training_rows if prepared is not None else 0
        self._rows.set_data(
            report.table.rows,
            training,
            design.training.batch_size,
            self._run.can_answer,
            of_pictures=isinstance(data.source, PictureSource),
        )

    # --- the run and the document -------------------------------------------------------------

    def _run_began(self, _number: int) -> None:
        self._rows.note_trained()
        self.ask_soon()

    def _state_changed(self) -> None:
        state = self._run.state
        if state != self._state:
            self._state = state
            if state in ("paused", "ended", "idle"):
                self.ask_soon()

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.with_speed(after.speed) != after:
            self.ask_soon()

    def _opened(self, _run: object) -> None:
        self._question.forget()
        self._rows.begin_anew()
        self.ask_soon()
