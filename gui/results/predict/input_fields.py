"""A field for each input column, in the column's own units."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from engine.data.columns.cells.dates import date_text
from engine.data.settings import ColumnSettings
from engine.messages import Message
from gui.column_names import column_word, fitting_word
from gui.figure_words import value_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.predict.input_column import InputColumn
from gui.results.predict.value_slider import ValueSlider
from gui.texts import engine_text, message_text
from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.names_apart import names_apart
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label

_WHOLE = 8  # letters of a number that are seen at once, at least
_SHORTEST = 48  # and so long is one at least
_HANDLE = 20  # pixels at the desk that a slider's handle needs
_NAMES = 120  # and that a column's name has


class _TypedField(QLineEdit):
    """Selects what it holds when it is entered: the next value is typed over it.

    Signals:
        stepped(int): an arrow key asks for the next value up or down, or ten of them.
    """

    stepped = Signal(int)
    _STEPS: ClassVar[dict[int, int]] = {
        Qt.Key.Key_Up: 1,
        Qt.Key.Key_Down: -1,
        Qt.Key.Key_PageUp: 10,
        Qt.Key.Key_PageDown: -10,
    }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = self._STEPS.get(event.key())
        if steps is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self.stepped.emit(steps)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self.selectAll)  # after the click has placed its cursor


@dataclass(frozen=True)
class _Row:
    input: InputColumn
    label: PlainLabel
    field: QLineEdit | QComboBox
    problem: PlainLabel
    slider: ValueSlider | None

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """Its widgets: name, field, problem, and slider where there is one."""
        own = (self.label, self.field, self.problem)
        return own if self.slider is None else (*own, self.slider)

    @property
    def column(self) -> ColumnSettings:
        return self.input.column


class InputFields(QWidget):
    """Numbers and dates are typed or moved by a slider, categories and yes/no chosen.

    An empty field is a gap, where the preparation fills it; else it stands for what it held at
    first.

    Args:
        sliders: whether there are sliders.

    Signals:
        edited(): a field changed.
        slid(): a slider moved; it goes on while it is dragged.
        entered(): Enter was pressed in a field.
    """

    edited = Signal()
    slid = Signal()
    entered = Signal()

    def __init__(self, look: Look, *, sliders: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sliders = sliders
        self._sliding = False
        self._rows: list[_Row] = []
        self._key: object = None
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 0 if sliders else 1)  # the handle needs the room more
        self._grid.setColumnStretch(2, 1)
        look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self.retranslate)

    def set_columns(self, columns: list[InputColumn]) -> bool:
        """Make the fields for ``columns``, filled with what is usual there.

        Returns whether they are others than before; what was typed by hand is kept.
        """
        key = [
            (
                entry.column.name,
                entry.column.kind,
                entry.gap_allowed,
                entry.facts,
                entry.choices,
                entry.slides,
            )
            for entry in columns
        ]
        if key == self._key:
            self._learn(columns)
            return False
        self._key = key
        kept = {
            row.column.name: row.field.text()
            for row in self._rows
            if isinstance(row.field, QLineEdit) and row.field.isModified()
        }
        for row in self._rows:
            for widget in row.widgets:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._grid.setRowStretch(2 * len(self._rows), 0)
        self._rows.clear()
        for index, entry in enumerate(columns):
            self._rows.append(self._make_row(index, entry))
        self._grid.setRowStretch(2 * len(self._rows), 1)
        self.take(kept)
        self._restyle()
        self.retranslate()
        return True

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that have a field, in its order."""
        return tuple(row.column.name for row in self._rows)

    def take_row(self, texts: dict[str, str]) -> None:
        """Put a row of the table into the fields of those names, written as they are."""
        inputs = {row.column.name: row.input for row in self._rows}
        self.take({name: inputs[name].written(text) for name, text in texts.items()})

    def take(self, texts: dict[str, str]) -> None:
        """Put ``texts`` into the fields of those names; a gap where it is allowed."""
        for row in self._rows:
            text = texts.get(row.column.name)
            if text is None or text == _text(row.field):
                continue
            if isinstance(row.field, QComboBox):
                if row.field.findData(text) < 0 and text:  # a word beyond those that are listed
                    row.field.addItem(text, text)
                place = row.field.findData(text)
                if place >= 0:
                    row.field.setCurrentIndex(place)
            elif text or row.input.gap_allowed:
                row.field.setText(text)
                row.field.setCursorPosition(0)

    def values(self) -> dict[str, str] | None:
        """What is in the fields, by column; None where one cannot be read (it says so)."""
        texts: dict[str, str] = {}
        readable = True
        for row in self._rows:
            entry = row.input
            text = _text(row.field).strip()
            if not text and not entry.gap_allowed and entry.kind.is_number:
                text = entry.usual
            problem = entry.problem(text)
            readable = readable and problem is None
            self._tell(row, problem, text)
            texts[row.column.name] = text
        return texts if readable and texts else None

    def on_axes(self, rows: dict[str, list[str]]) -> dict[str, float | str]:
        """The first of ``rows``, given as text: each value on its column's axis, or a word. What
        has no place is left out."""
        found: dict[str, float | str] = {}
        for row in self._rows:
            text = rows.get(row.column.name, [""])[0]
            value = row.input.value(text) if row.input.kind.is_measured else text
            if value is not None and value != "":
                found[row.column.name] = value
        return found

    def outside(self, rows: dict[str, list[str]]) -> tuple[str, ...]:
        """The columns in which a value of ``rows``, given as text, lies beyond all that was
        learned from, or is a word that was never met there."""
        return tuple(
            row.column.name
            for row in self._rows
            if any(
                row.input.is_outside(text) or row.input.is_unmet(text)
                for text in rows.get(row.column.name, [])
            )
        )

    def _tell(self, row: _Row, problem: Message | None, text: str) -> None:
        """Say under a field what is wrong with it, or that it is outside what was learned."""
        outside = problem is None and row.input.is_outside(text)
        unmet = problem is None and row.input.is_unmet(text)
        if problem is not None and problem.code in ("encode.other_unit", "encode.no_unit"):
            row.problem.setText(message_text(problem))
        elif problem is not None:
            kind = row.input.kind
            asked = kind.clock_please if row.input.clock and kind.clock_please else kind.please
            words = engine_text(asked)
            row.problem.setText(words.format(example=row.input.example))
        elif outside:
            low, high = row.input.learned_ends
            words = self.tr("Outside what was learned ({low} to {high})")
            row.problem.setText(words.format(low=low, high=high))
        elif unmet:
            words = self.tr(
                "A word that has no input of its own: it was rare in the rows that "
                "were learned from, or not met there at all."
            )
            row.problem.setText(words)
        role = "error" if problem is not None else "warning"
        if row.problem.property("role") != role:
            row.problem.setProperty("role", role)
            row.problem.style().unpolish(row.problem)
            row.problem.style().polish(row.problem)
        row.problem.setVisible(problem is not None or outside or unmet)

    def select_all(self) -> None:
        """Select what the field with the cursor holds, to be typed over."""
        for row in self._rows:
            if row.field.hasFocus() and isinstance(row.field, QLineEdit):
                row.field.selectAll()

    def retranslate(self) -> None:
        for row in self._rows:
            entry, field = row.input, row.field
            set_tool_tip(row.label, column_word(entry.column.name))
            field.setAccessibleName(column_word(entry.column.name))
            if row.slider is not None:
                name = self.tr("{column}, slider").format(column=column_word(entry.column.name))
                row.slider.setAccessibleName(name)
            gap = self._gap(entry)
            if isinstance(field, QComboBox):
                place = field.findData("")
                if place >= 0:
                    field.setItemText(place, gap)
            else:
                field.setPlaceholderText(gap if entry.gap_allowed else entry.usual)
            self._explain(field, entry)
        self._restyle()  # the names are cut to what there is room for

    # --- inside -----------------------------------------------------------------------------

    def _explain(self, field: QWidget, entry: InputColumn) -> None:
        """What the column's values reach from and to, in the table."""
        facts = entry.facts
        if facts is None or facts.minimum is None or facts.maximum is None:
            return
        if entry.kind.is_moment:
            low, high = date_text(facts.minimum), date_text(facts.maximum)
        else:
            low, high = value_text(facts.minimum), value_text(facts.maximum)
        told = self.tr("In the table: from {low} to {high}").format(low=low, high=high)
        set_tool_tip(field, told)
        field.setAccessibleDescription(told)

    def _gap(self, entry: InputColumn) -> str:
        """What stands in a field that is left empty."""
        fill = entry.learned.fill if entry.learned is not None else ""
        if fill:
            return self.tr("empty (filled with {value})").format(value=fill)
        return self.tr("empty")

    def _learn(self, columns: list[InputColumn]) -> None:
        """The same fields, but what fills their gaps may be another value."""
        if [entry.learned for entry in columns] == [row.input.learned for row in self._rows]:
            return
        self._rows = [
            dataclasses.replace(row, input=entry)
            for entry, row in zip(columns, self._rows, strict=True)
        ]
        for row in self._rows:
            if row.slider is not None:
                row.slider.take(row.input)
                row.slider.show_text(_text(row.field))
        self.retranslate()

    def _make_row(self, index: int, entry: InputColumn) -> _Row:
        label = PlainLabel()
        set_tool_tip(label, column_word(entry.column.name))
        field: QLineEdit | QComboBox
        if entry.choices:
            field = CalmComboBox()
            for value in entry.choices:
                field.addItem(value, value)
            if entry.gap_allowed:
                field.addItem("", "")
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(6)
            field.setCurrentIndex(max(0, field.findData(entry.usual)))
            field.currentIndexChanged.connect(self.edited)
        else:
            field = _TypedField()
            field.setText(entry.usual)
            field.textChanged.connect(self._field_changed)
            field.returnPressed.connect(self.entered)
        field.setAccessibleName(column_word(entry.column.name))
        label.setBuddy(field)
        problem = wrapped_label("error")
        problem.setVisible(False)
        slider = None
        if self._sliders and isinstance(field, _TypedField) and entry.slides:
            slider = ValueSlider(entry)
            slider.show_text(entry.usual)
            slider.slid.connect(partial(self._slid, field))
            field.textChanged.connect(slider.show_text)
            field.stepped.connect(slider.step)
            self._grid.addWidget(slider, 2 * index, 2)
        self._grid.addWidget(label, 2 * index, 0)
        across = 1 if slider is not None else 2
        self._grid.addWidget(field, 2 * index, 1, 1, across)
        self._grid.addWidget(problem, 2 * index + 1, 0, 1, 3)
        return _Row(entry, label, field, problem, slider)

    def _slid(self, field: QLineEdit, text: str) -> None:
        """A slider moved: its field says where to, and the answer need not wait for quiet."""
        self._sliding = True
        field.setText(text)
        field.setCursorPosition(0)
        field.setModified(True)
        self._sliding = False
        self.slid.emit()

    def _field_changed(self) -> None:
        if not self._sliding:
            self.edited.emit()

    def _restyle(self) -> None:
        px = self._look.px
        self._grid.setContentsMargins(0, 0, px(12), 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        metrics = QFontMetrics(self._look.font())
        room = px(_NAMES)
        words = [
            fitting_word(row.column.name, lambda text: metrics.horizontalAdvance(text) <= room)
            for row in self._rows
        ]
        for row, word in zip(self._rows, names_apart(words, metrics, room), strict=True):
            if row.slider is not None:
                row.slider.setMinimumHeight(px(_HANDLE))
                row.slider.setMinimumWidth(px(_SHORTEST))
            if row.input.kind.is_moment:  # its end alone says nothing
                longest = max(("2024-12-31", *row.input.learned_ends), key=len)
                row.field.setMinimumWidth(metrics.horizontalAdvance(longest) + px(20))
            elif isinstance(row.field, QLineEdit):  # a number is seen whole
                longest = max((*row.input.learned_ends, row.field.text()), key=len)[:_WHOLE]
                row.field.setMinimumWidth(metrics.horizontalAdvance(longest) + px(18))
            if row.slider is not None:
                row.field.setMaximumWidth(row.field.minimumWidth() + px(12))
            row.label.setText(word)


def _text(field: QLineEdit | QComboBox) -> str:
    return str(field.currentData() or "") if isinstance(field, QComboBox) else field.text()
