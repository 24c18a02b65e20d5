"""Predict: type a row, read the network's answer beside it."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.data.settings import DataSettings
from engine.evaluation.results import Prediction
from engine.messages import Message
from engine.service.requests.run_requests import Predict
from engine.training.frames import Figures
from gui.look.spoken import on_language_change
from gui.results.pictures.by_rows import by_rows
from gui.results.predict.answer import AnswerPanel, answer_texts
from gui.results.predict.answers_of_then import answers_of_then
from gui.results.predict.followed_row import FollowedRow, inputs_that_look_back
from gui.results.predict.input_column import InputColumn
from gui.results.predict.input_fields import InputFields
from gui.results.predict.predict_table import PredictTable
from gui.results.predict.remembered import Remembered
from gui.results.predict.row_bar import RowBar
from gui.results.predict.shares import SharesPanel
from gui.texts import message_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import wrapped_label
from gui.widgets.plots.plots import class_codes
from gui.widgets.seen import Sight, is_seen
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

TYPING_MS = 150  # of quiet before an answer is asked for
_NO_BOUND = 16_777_215  # Qt's QWIDGETSIZE_MAX
LEARNING_MS = 500  # between two answers while the network learns


class PredictPage(QWidget):
    """Fields for the columns that the run was taught with, and its answer for them.

    Signals:
        answered(Prediction, rows): the answer to those rows is shown.
    """

    answered = Signal(object, object)

    def __init__(
        self, context: Context, pictures: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        """``pictures``: what is shown instead where the rows are pictures."""
        super().__init__(parent)
        self._context = context
        self._run, self._facts = context.run, context.facts
        self._of_rows = QWidget()
        self._question = RunQuestion(context.engine, context.back)
        self._again = False  # the fields changed meanwhile
        self._keep: list[dict[str, list[str]]] = []  # asked for with Enter
        self._touched = False  # somebody has asked something, so the plots show where it lies
        self._taking = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self._note = wrapped_label("muted")
        self.row_bar = RowBar(context)
        self._fields = InputFields(context.look, sliders=True)
        self._problem = wrapped_label("error")
        self._problem.setVisible(False)
        self.follows = FollowedRow()
        self._answer = AnswerPanel(context.look)
        self.shares = SharesPanel(context)
        self.table = PredictTable(context)
        self._kept = Remembered(context.look, context.document.answers, context.run)
        self._lay_out()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(by_rows(context, self._of_rows, pictures))
        self.row_bar.taken.connect(self._row_taken)
        self._fields.edited.connect(self._edited)
        self._fields.slid.connect(self._slid)
        self._fields.entered.connect(self._entered)
        self._kept.changed.connect(self._make_room)
        self.shares.opened.connect(self._give_shares_room)
        self._facts.changed.connect(self._report_changed)
        self._run.started.connect(self._run_changed)
        self._run.forgotten.connect(self._run_changed)
        self._run.progressed.connect(self._figures_arrived)
        self._run.state_changed.connect(self._state_changed)
        context.back.moved.connect(self._looked_back)
        context.document.opened.connect(self._opened)
        context.look.changed.connect(self._restyle)
        self._state = self._run.state
        self._restyle()
        self.retranslate()
        self._refresh()
        on_language_change(self.retranslate)
        sight = Sight(self)
        sight.lost.connect(self._timer.stop)
        sight.back.connect(self._refresh)

    def _lay_out(self) -> None:
        area = _WholeWidth()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the fields
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        typed = QWidget()
        column = QVBoxLayout(typed)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fields)
        column.addWidget(self.follows)
        column.addStretch(1)
        area.setWidget(typed)
        area.viewport().setAutoFillBackground(False)
        typed.setAutoFillBackground(False)
        self._area = area
        left = QVBoxLayout()
        left.addWidget(area, 1)
        left.addWidget(self._problem)
        self._middle = QHBoxLayout()
        add_layout(self._middle, left, 6)
        self._why = QScrollArea()
        self._why.setWidgetResizable(True)
        self._why.setFrameShape(QScrollArea.Shape.NoFrame)
        self._why.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._why.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._why.setWidget(self.shares)
        self._why.viewport().setAutoFillBackground(False)
        self.shares.setAutoFillBackground(False)
        self._right = QVBoxLayout()
        self._right.addWidget(self._answer, 1)
        self._right.addWidget(self._why)
        self._right.addStretch(1)
        add_layout(self._middle, self._right, 5)
        layout = QVBoxLayout(self._of_rows)
        layout.addWidget(self._note)
        layout.addWidget(self.row_bar)
        add_layout(layout, self._middle, 3)
        whole = QHBoxLayout()
        whole.addWidget(self.table.outcome, 1)
        whole.addStretch(0)
        whole.addWidget(self.table, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        add_layout(layout, whole)
        layout.addWidget(self._kept)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        self._say_what_is_followed()
        self._show_note()
        self._say_not_trained()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _restyle(self) -> None:
        px = self._context.look.px
        self._of_rows.layout().setContentsMargins(px(16), px(12), px(16), px(8))
        self._of_rows.layout().setSpacing(px(8))
        self._middle.setSpacing(px(24))
        self._give_shares_room()

    def _give_shares_room(self) -> None:
        """Closed, they are a button; open, they take what the answer leaves."""
        is_open = self.shares.button.isChecked()
        closed = self.shares.button.sizeHint().height() + self._context.look.px(4)
        self._why.setMinimumHeight(closed)
        self._why.setMaximumHeight(_NO_BOUND if is_open else closed)
        # Bars give way to the shares down to the first few of them, and can be scrolled.
        for place, share in enumerate((1, 2, 0) if is_open else (0, 0, 1)):
            self._right.setStretch(place, share)

    def _make_room(self) -> None:
        """The list takes its share of the page once there is something in it."""
        self._of_rows.layout().setStretch(4, 2 if self._kept.count else 0)

    # --- the fields ---------------------------------------------------------------------------

    def _data(self) -> DataSettings:
        """The data that the network was taught with; before that, the design's."""
        run_design = self._run.design
        return (run_design or self._context.document.design).data

    def _report_changed(self) -> None:
        """Hidden, it waits till it is shown: a field for each input takes its time."""
        if self._of_rows.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Make the fields of the present data and ask anew."""
        report = self._facts.report
        table = report.table if report is not None else None
        prepared = report.prepared if report is not None else None
        columns = [
            InputColumn(
                column,
                table.column(column.name) if table is not None else None,
                prepared.learned_of(column.name) if prepared is not None else None,
            )
            for column in self._data().inputs
        ]
        self._taking = True
        changed = self._fields.set_columns(columns)
        self._taking = False
        rows = report.table.rows if report is not None and report.table.columns else 0
        self.row_bar.show_rows(rows)
        self._show_note()
        self._say_not_trained()
        self._say_what_is_followed()
        if changed:
            self._leave_the_table()
        self._ask_soon(0)

    def _row_taken(self, number: int) -> None:
        row = self.row_bar.row or {}
        self._taking = True
        self._fields.take_row({n: row[n] for n in self._fields.columns if n in row})
        self._taking = False
        self._context.selection.choose(np.array([number - 1]))
        self._touched = True
        self._say_what_is_followed()
        self._ask_soon(0)

    def _edited(self) -> None:
        if not self._taking:
            self._touched = True
            self._leave_the_table()
            self._ask_soon(TYPING_MS)

    def _slid(self) -> None:
        """A slider is dragged: the answer moves with it, as fast as there are answers."""
        self._touched = True
        self._leave_the_table()
        if is_seen(self._of_rows):
            self._ask()

    def _leave_the_table(self) -> None:
        """What is in the fields is no row of the table any more."""
        self.row_bar.leave()
        self._say_what_is_followed()

    def _entered(self) -> None:
        """Enter keeps the answer for what is typed, and readies the field for the next."""
        rows = self._typed()
        if rows is not None and self._run.can_answer:
            self._keep.append(rows)
            self._ask()
        self._fields.select_all()

    def _typed(self) -> dict[str, list[str]] | None:
        values = self._fields.values()
        return {name: [text] for name, text in values.items()} if values is not None else None

    # --- asking -------------------------------------------------------------------------------

    def _ask_soon(self, milliseconds: int) -> None:
        if is_seen(self._of_rows):
            self._timer.start(milliseconds)

    def _looked_back(self) -> None:
        self._show_note()
        self._ask_soon(0)

    def _ask(self) -> None:
        """Ask for what is to be kept first, then for what is in the fields."""
        self._timer.stop()
        if not self._run.can_answer:
            return
        rows = self._keep[0] if self._keep else self._typed()
        if self._question.waits:
            self._again = True
        elif rows is None:
            self._say_no_answer(self.tr("The answer comes when every value can be read."))
        else:
            before = self._row_before() if not self._keep else {}
            asked = {name: [*before.get(name, ()), *texts] for name, texts in rows.items()}
            self._question.ask(
                Predict(asked),
                partial(self._predicted, rows, asked, self._touched),
                partial(self._failed, rows),
            )

    def _row_before(self) -> dict[str, list[str]]:
        """The table's row before the one that was taken from it, where an input looks at it;
        else nothing: the row follows the table's last."""
        if not self.row_bar.above or not inputs_that_look_back(self._data()):
            return {}
        if self._data().split.order_by and self._data().split.method != "shuffled":
            return {}  # the row before in time may be any
        return {name: [text] for name, text in self.row_bar.above.items()}

    def _say_what_is_followed(self) -> None:
        before = self.row_bar.number.value() - 1 if self._row_before() else None
        self.follows.show_followed(inputs_that_look_back(self._data()), before)

    def _predicted(
        self,
        rows: dict[str, list[str]],
        asked: dict[str, list[str]],
        touched: bool,
        prediction: Prediction,
    ) -> None:
        self._problem.setVisible(False)
        prediction = prediction.only(np.array([len(prediction.values) - 1]))
        if not prediction.are_numbers[0]:
            self._without_answer(rows, self.tr("The network gives no number for this row."))
            return
        codes = class_codes(self._data().source, prediction.class_names)
        self._answer.show_prediction(prediction, codes, self._fields.outside(rows))
        self._show_actual()
        self.shares.show_for(asked, prediction)
        self._give_shares_room()
        if touched:
            self._context.asked.show(self._fields.on_axes(rows), prediction)
        if self._keep and rows is self._keep[0]:
            del self._keep[0]
            typed = {name: texts[0] for name, texts in rows.items()}
            answered = zip(prediction.target_names, answer_texts(prediction, 0), strict=True)
            cells = {**typed, **dict(answered)}
            self._context.document.answers.keep(cells, self._run.id)
        self.answered.emit(prediction, rows)
        self._go_on()

    def _failed(self, rows: dict[str, list[str]], message: Message, _details: str) -> None:
        self._problem.setText(message_text(message))
        self._problem.setVisible(True)
        self._without_answer(rows, self.tr("The answer comes when every value can be read."))

    def _without_answer(self, rows: dict[str, list[str]], why: str) -> None:
        if self._keep and rows is self._keep[0]:
            del self._keep[0]
        self._say_no_answer(why)
        self._go_on()

    def _say_no_answer(self, why: str) -> None:
        """The last answer is not one to what stands in the fields now."""
        self._answer.show_sentence(why)
        self._context.asked.clear()
        self.shares.forget()

    def _go_on(self) -> None:
        if self._again or self._keep:
            self._again = False
            self._ask()

    def _show_actual(self) -> None:
        row = self.row_bar.row or {}
        targets = [column.name for column in self._data().targets]
        self._answer.show_actual([row.get(name) or "" for name in targets])

    def _opened(self, _run: object) -> None:
        """Another document is there: what was typed for the last one is not for it."""
        self._fields.set_columns([])
        self.row_bar.forget()
        self._touched = False
        self._problem.setVisible(False)
        self._run_changed()

    # --- the run ------------------------------------------------------------------------------

    def _run_changed(self, number: int = 0) -> None:
        self._question.forget()
        self._again = False
        self._keep.clear()
        self._context.asked.clear()
        self.shares.forget()
        self._report_changed()

    def _figures_arrived(self, figures: Figures) -> None:
        if self._context.back.epoch is not None:
            return  # an earlier epoch stays what it was
        if is_seen(self._of_rows) and not self._question.waits and not self._timer.isActive():
            self._timer.start(LEARNING_MS)

    def _state_changed(self) -> None:
        state = self._run.state
        if state != self._state:
            self._state = state
            self._say_not_trained()
            if state in ("paused", "ended"):
                self._ask_soon(0)
        self._show_note()

    def _show_note(self) -> None:
        epoch = self._context.back.epoch
        self._note.setText(answers_of_then(epoch))
        self._note.setVisible(self._run.is_outdated or epoch is not None)

    def _say_not_trained(self) -> None:
        if self._run.number > 0:  # opened from a file: the engine may still be loading
            if not self._answer.has_prediction:
                self._answer.show_sentence(self.tr("The answer comes in a moment."))
        else:
            self._answer.show_sentence(
                self.tr(
                    "Press Train first. Then type values here, and the network's answer "
                    "appears beside them."
                )
            )


class _WholeWidth(QScrollArea):
    """Scrolled up and down alone, so it is as wide as what it holds needs, its scroll bar too."""

    def minimumSizeHint(self) -> QSize:
        hint, held = super().minimumSizeHint(), self.widget()
        if held is None:
            return hint
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(hint.width(), held.minimumSizeHint().width() + bar), hint.height())
