"""A field for each input column, in the column's own units."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from engine.data.facts import ColumnFacts
from engine.data.numbers import number_from
from engine.data.settings import ColumnSettings
from gui.look import Look
from gui.results.words import value_text


class _NumberField(QLineEdit):
    """Selects what it holds when it is entered: the next number is typed over it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self.selectAll)  # after the click has placed its cursor


@dataclass(frozen=True)
class _Row:
    column: ColumnSettings
    facts: ColumnFacts | None
    label: QLabel
    field: QLineEdit | QComboBox
    problem: QLabel


class InputFields(QWidget):
    """Numbers are typed, categories chosen; an empty number stands for the column's mean.

    Signals:
        edited(): a field changed.
        entered(): Enter was pressed in a field.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[_Row] = []
        self._key: object = None
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        look.changed.connect(self._restyle)
        self._restyle()

    def set_columns(self, columns: list[tuple[ColumnSettings, ColumnFacts | None]]) -> bool:
        """Make the fields for ``columns``, filled with what is usual there.

        Returns whether they are others than before; what was typed by hand is kept.
        """
        key = [(column.name, column.kind, facts) for column, facts in columns]
        if key == self._key:
            return False
        self._key = key
        kept = {
            row.column.name: row.field.text()
            for row in self._rows
            if isinstance(row.field, QLineEdit) and row.field.isModified()
        }
        for row in self._rows:
            for widget in (row.label, row.field, row.problem):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._grid.setRowStretch(2 * len(self._rows), 0)
        self._rows.clear()
        for index, (column, facts) in enumerate(columns):
            self._rows.append(self._make_row(index, column, facts))
        self._grid.setRowStretch(2 * len(self._rows), 1)
        self.take(kept)
        self._restyle()
        self.retranslate()
        return True

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(row.column.name for row in self._rows)

    def take(self, texts: dict[str, str]) -> None:
        """Put ``texts`` into the fields of those names."""
        for row in self._rows:
            text = texts.get(row.column.name)
            if text is None or text == _text(row.field):
                continue
            if isinstance(row.field, QComboBox):
                place = row.field.findText(text)
                if place >= 0:
                    row.field.setCurrentIndex(place)
            else:
                row.field.setText(text)

    def values(self) -> dict[str, str] | None:
        """What is in the fields, by column; None where one cannot be read (it says so)."""
        texts: dict[str, str] = {}
        readable = True
        for row in self._rows:
            text = _text(row.field).strip()
            if row.column.kind == "number":
                if not text and row.facts is not None and row.facts.mean is not None:
                    text = repr(row.facts.mean)
                understood = number_from(text) is not None
                row.problem.setVisible(not understood)
                readable = readable and understood
            texts[row.column.name] = text
        return texts if readable and texts else None

    def select_all(self) -> None:
        """Select what the field with the cursor holds, to be typed over."""
        for row in self._rows:
            if row.field.hasFocus() and isinstance(row.field, QLineEdit):
                row.field.selectAll()

    def retranslate(self) -> None:
        for row in self._rows:
            row.problem.setText(self.tr("Please type a number, such as 1.5"))
            facts = row.facts
            if facts is not None and facts.minimum is not None and facts.maximum is not None:
                told = self.tr("In the table: from {low} to {high}").format(
                    low=value_text(facts.minimum), high=value_text(facts.maximum)
                )
                row.field.setToolTip(told)
                row.field.setAccessibleDescription(told)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- inside -----------------------------------------------------------------------------

    def _make_row(self, index: int, column: ColumnSettings, facts: ColumnFacts | None) -> _Row:
        label = QLabel()
        label.setToolTip(column.name)
        field: QLineEdit | QComboBox
        if column.kind == "number" or facts is None or not facts.values:
            field = _NumberField()
            mean = facts.mean if facts is not None else None
            if mean is not None:
                usual = str(round(mean)) if facts is not None and facts.whole else f"{mean:.4g}"
                field.setPlaceholderText(usual)
                field.setText(usual)
            field.textChanged.connect(self.edited)
            field.returnPressed.connect(self.entered)
        else:
            field = QComboBox()
            field.addItems([value for value, _ in facts.values])
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(6)
            field.currentIndexChanged.connect(self.edited)
        field.setAccessibleName(column.name)
        label.setBuddy(field)
        problem = QLabel()
        problem.setProperty("role", "error")
        problem.setWordWrap(True)
        problem.setVisible(False)
        self._grid.addWidget(label, 2 * index, 0)
        self._grid.addWidget(field, 2 * index, 1)
        self._grid.addWidget(problem, 2 * index + 1, 0, 1, 2)
        return _Row(column, facts, label, field, problem)

    def _restyle(self) -> None:
        px = self._look.px
        self._grid.setContentsMargins(0, 0, px(12), 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        metrics = QFontMetrics(self._look.font())
        for row in self._rows:
            row.label.setText(
                metrics.elidedText(row.column.name, Qt.TextElideMode.ElideMiddle, px(120))
            )


def _text(field: QLineEdit | QComboBox) -> str:
    return field.currentText() if isinstance(field, QComboBox) else field.text()
