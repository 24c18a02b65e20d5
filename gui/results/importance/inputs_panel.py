"""Which inputs matter: how much worse the answers get without each, and how they go with one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.data.kinds import kind_named
from engine.data.parts import Part
from engine.evaluation.importance import REPEATS, Importance
from engine.evaluation.response import Response
from engine.files.contents import CANCELLED
from engine.messages import Message
from engine.service.requests.run_requests import ImportanceOf, ResponseTo
from gui.column_names import column_word, short_word
from gui.figure_words import percent_text, value_text
from gui.look.spoken import on_language_change
from gui.results.importance.asking import LongQuestion
from gui.results.importance.response_plot import ResponsePlot
from gui.texts import message_text, number_text, with_percent_sign
from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.plots.signed_bars import SignedBar, SignedBars
from gui.work.context import Context

_LOW = 200  # pixels at the desk, below which there is no room for words
QUICKLY = 300_000  # rows × columns × repeats × inputs that are answered without being asked for


class InputsPanel(QWidget):
    """Bars for the columns, the one that matters most first; beside them the curve of one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._look, self._run = context, context.look, context.run
        self._part: Part = "test"
        self._importance: Importance | None = None
        self._of: tuple[int, int | None, int, Part] | None = None  # what is shown, or asked for
        self._column = ""  # whose curve is looked at
        self._problem: Message | None = None
        self._asking, self._curve_asking = LongQuestion(context), LongQuestion(context)
        self.button, self.cancel_button = QPushButton(), QPushButton()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        # Where there is little height, the picture has it: a tool tip has all of the words.
        self.sentence, self.notes = ElidedLabel(lines=2), ElidedLabel(lines=2)
        self.said = ElidedLabel()
        self.notes.setProperty("role", "warning")
        self.said.setProperty("role", "muted")
        self.bars = SignedBars(context.look)
        self.column, self.output = CalmComboBox(), CalmComboBox()
        self.plot = ResponsePlot(context.look)
        self._lay_out()
        self._savers = [
            PictureSaver(self.bars, context.look, self._bars_name),
            PictureSaver(self.plot, context.look, self._plot_name),
        ]
        self.button.clicked.connect(self._ask)
        self.cancel_button.clicked.connect(self._cancel)
        self.bars.clicked.connect(self._bar_clicked)
        self.column.activated.connect(self._column_chosen)
        self.output.activated.connect(self._show_curve)
        self._run.started.connect(self._forget)
        self._run.forgotten.connect(self._forget)
        self._run.state_changed.connect(self._look_again)
        context.back.moved.connect(self._look_again)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.sentence, 1)
        for widget in (self.bar, self.cancel_button, self.button):
            self._row.addWidget(widget)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.bars)
        area.viewport().setAutoFillBackground(False)
        self.bars.setAutoFillBackground(False)
        self.area = area
        self._choices = QHBoxLayout()
        self._choices.addWidget(self.column, 1)
        self._choices.addWidget(self.output, 1)
        right = QVBoxLayout()
        add_layout(right, self._choices)
        right.addWidget(self.plot, 1)
        right.addWidget(self.said)
        self._middle = QHBoxLayout()
        self._middle.addWidget(area, 2)
        add_layout(self._middle, right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_layout(layout, self._row)
        add_layout(layout, self._middle, 1)
        layout.addWidget(self.notes)

    def _bars_name(self) -> str:
        return self.tr("How much each input matters")

    def _plot_name(self) -> str:
        return column_word(self._column)

    # --- what is looked at --------------------------------------------------------------------

    def look_at(self, part: Part) -> None:
        """The rows are those of ``part``."""
        if part != self._part:
            self._part = part
            self._look_again()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Find out"))
        told = self.tr("Shuffles each input and sees how much worse the answers get.")
        set_tool_tip(self.button, told)
        self.button.setAccessibleDescription(told)
        self.cancel_button.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Columns shuffled"))
        self.bars.setAccessibleName(self.tr("How much each input matters"))
        self.column.setAccessibleName(self.tr("Input whose curve is shown"))
        self.output.setAccessibleName(self.tr("Answer whose curve is shown"))
        self.plot.setAccessibleName(self.tr("How the answer goes with one input"))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where it is low, the bars and the picture have the height, once they are there."""
        found = self._importance is not None
        low = found and self.height() < self._look.px(_LOW)
        self.sentence.setVisible(not low)
        self.notes.setVisible(bool(self.notes.text()) and not low)
        self.said.setVisible(found and not low)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._asking.waits or self._curve_asking.waits:
            self._cancel()

    # --- asking -------------------------------------------------------------------------------

    def _now(self) -> tuple[int, int | None, int, Part]:
        return self._run.number, self._context.back.epoch, self._run.epoch, self._part

    @property
    def _rests(self) -> bool:
        return self._run.can_answer and self._run.state in ("paused", "ended")

    def _rows(self) -> int:
        prepared = self._context.facts.prepared
        if prepared is None:
            return 0
        parts = {
            "training": prepared.training_rows,
            "validation": prepared.validation_rows,
            "test": prepared.test_rows,
        }
        return parts[self._part]

    def _is_quick(self) -> bool:
        prepared, design = self._context.facts.prepared, self._run.design
        if prepared is None or design is None:
            return False
        inputs = len(prepared.input_names)
        return 0 < self._rows() * len(design.data.inputs) * REPEATS * inputs <= QUICKLY

    def _look_again(self) -> None:
        """Another run, epoch or part: what was found out is of the last one. Who lets it learn on
        does not wait for what is still being found out."""
        waits = self._asking.waits or self._curve_asking.waits
        if self._of != self._now() or (waits and not self._rests):
            self._of = None
            self._importance = self._problem = None
            self._asking.forget()
            self._curve_asking.forget()
            self.plot.show_response(None)
        if self.isVisible() and self._of is None and self._rests and self._is_quick():
            self._ask()
        self._show()

    def _ask(self) -> None:
        if not self._rests:
            return
        self._of, self._problem = self._now(), None
        self.bar.setValue(0)
        request = ImportanceOf(self._part)
        self._asking.ask(request, partial(self._found, self._of), self._failed, self._progressed)
        self._show()

    def _found(self, of: object, found: Importance) -> None:
        if of != self._of:
            return
        self._importance = found
        names = [column.column for column in found.columns]
        if self._column not in names and names:
            self._column = names[0]
        self._ask_curve()
        self._show()

    def _failed(self, message: Message, _details: str) -> None:
        self._problem = message if message.code != CANCELLED.code else None
        self._show()

    def _cancel(self) -> None:
        self._asking.forget()
        self._curve_asking.forget()
        if self._importance is None:
            self._of = None
        self._show()

    def _forget(self, _number: int = 0) -> None:
        self._asking.forget()
        self._curve_asking.forget()
        self._of = None
        self._look_again()

    def _progressed(self, share: float) -> None:
        self.bar.setValue(round(1000 * share))

    def _bar_clicked(self, place: int) -> None:
        found = self._importance
        if found is not None:
            self._choose(found.columns[place].column)

    def _column_chosen(self, place: int) -> None:
        self._choose(str(self.column.itemData(place)))

    def _choose(self, column: str) -> None:
        self._column = column
        self._ask_curve()
        self._show()

    def _ask_curve(self) -> None:
        if not self._column or not self._rests:
            return
        request = ResponseTo(self._part, self._column)
        answer = partial(self._curve_answered, self._of)
        self._curve_asking.ask(request, answer, self._failed, lambda share: None)

    def _curve_answered(self, of: object, response: Response) -> None:
        if of == self._of and response.column == self._column:
            self.plot.show_response(response)
            self._show_curve()

    # --- drawing ------------------------------------------------------------------------------

    def _show(self) -> None:
        at_work, found = self._asking.waits, self._importance
        self.bar.setVisible(at_work)
        self.cancel_button.setVisible(at_work)
        self.button.setVisible(not at_work and found is None)
        self.button.setEnabled(self._rests and self._rows() > 0)
        for widget in (self.area, self.column, self.plot):
            widget.setVisible(found is not None)
        self.output.setVisible(False)
        notes = [message_text(note) for note in found.notes] if found is not None else []
        self.notes.setText(" ".join(notes))
        self.sentence.setText(self._told())
        self._make_room()
        if found is None:
            return
        names = [own.column for own in found.columns]
        lit = names.index(self._column) if self._column in names else -1
        self.bars.show_bars(
            [
                SignedBar(
                    column_word(own.column),
                    own.mean,
                    self._growth(own.mean),
                    own.deviation,
                    short_word(own.column),
                )
                for own in found.columns
            ],
            lit,
        )
        if [self.column.itemData(place) for place in range(self.column.count())] != names:
            self.column.clear()
            for name in names:
                self.column.addItem("", name)
        for place, name in enumerate(names):
            self.column.setItemText(place, column_word(name))
        self.column.setCurrentIndex(lit)
        self._show_curve()

    def _told(self) -> str:
        """What is found, or what there is to do."""
        found = self._importance
        if self._problem is not None:
            return message_text(self._problem)
        if self._asking.waits:
            return self.tr("Each input is shuffled in turn…")
        if found is None:
            if self._run.number == 0:
                return self.tr("Press Train first.")
            if not self._rests:
                return self.tr("Pause or stop the training first.")
            if not self._rows():
                return self.tr("This part of the data has no rows.")
            return self.tr("How much worse do the answers get without each input?")
        rows, repeats = number_text(found.rows), number_text(REPEATS)
        if self._classes:
            words = self.tr(
                "With one input shuffled, so many more of {rows} rows are answered wrongly (mean "
                "and spread of {repeats} shufflings; as they are: {error})."
            )
            error = percent_text(found.error)
        else:
            words = self.tr(
                "With one input shuffled, the answers to {rows} rows are off by so much more (mean "
                "and spread of {repeats} shufflings; as they are: {error})."
            )
            error = value_text(found.error)
        return words.format(rows=rows, repeats=repeats, error=error)

    @property
    def _classes(self) -> bool:
        prepared = self._context.facts.prepared
        return prepared is not None and bool(prepared.class_names)

    def _growth(self, value: float) -> str:
        if self._classes:
            points = round(100.0 * value, 1)
            text = with_percent_sign(number_text(abs(points)))
            return text if points == 0.0 else f"{'−' if points < 0 else '+'}{text}"
        text = value_text(abs(value))
        return text if value == 0.0 else f"{'−' if value < 0 else '+'}{text}"

    def _show_curve(self) -> None:
        response = self.plot.response
        if response is None or self._importance is None:
            self.said.setText("")
            return
        names = response.outputs
        if [self.output.itemData(place) for place in range(self.output.count())] != list(names):
            self.output.clear()
            for name in names:
                self.output.addItem("", name)
            self.output.setCurrentIndex(len(names) - 1 if self._classes else 0)
        for place, name in enumerate(names):
            text = name if self._classes else column_word(name)
            self.output.setItemText(place, text)
        self.output.setVisible(len(names) > 1)
        output = max(0, self.output.currentIndex())
        if self._classes:
            left = self.tr("Probability of {name}").format(name=names[output])
        else:
            left = column_word(names[output])
        self.plot.show_response(response, output, left, self._is_date(response.column))
        told = [
            self.tr("Thick: the mean of {rows} rows. Thin: single rows.").format(
                rows=number_text(response.rows)
            )
        ]
        if not response.known.all():
            told.append(self.tr("Grey: no row that was learned from is near."))
        self.said.setText(" ".join(told))
        self.plot.setAccessibleDescription(self.said.text())

    def _is_date(self, column: str) -> bool:
        design = self._run.design
        inputs = design.data.inputs if design is not None else ()
        return any(own.name == column and kind_named(own.kind).is_moment for own in inputs)

    def _restyle(self) -> None:
        px = self._look.px
        self.bar.setFixedWidth(px(120))
        for layout in (self._row, self._choices, self.layout()):
            layout.setSpacing(px(8))
        self._middle.setSpacing(px(16))
