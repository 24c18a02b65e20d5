"""A row of the table is taken by its number or by lot, to fill the fields with."""

from __future__ import annotations

import random

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.look.spoken import on_language_change
from gui.results.predict.table_rows import TableRows
from gui.widgets.calm_wheel import CalmSpinBox
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.work.context import Context


class RowBar(QWidget):
    """Knows the row that was taken, and the one above it, until it is left.

    Signals:
        taken(int): the row of that number, from 1, is here.
    """

    taken = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = context.look
        self._rows = TableRows(context)
        self.row: dict[str, str] | None = None  # by column; None: none is taken
        self.above: dict[str, str] = {}
        self._label, self.number, self.random = PlainLabel(), CalmSpinBox(), QPushButton()
        self._label.setBuddy(self.number)
        self.number.setSpecialValueText("–")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, self.number, self.random):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self.number.valueChanged.connect(self._ask)
        self.random.clicked.connect(self.take_any)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self._label.setText(self.tr("Row of the table"))
        self.number.setAccessibleName(self.tr("Number of the row to take"))
        set_tool_tip(self.number, self.tr("Fills the fields with this row of the table."))
        self.random.setText(self.tr("Any row"))
        set_tool_tip(self.random, self.tr("Fills the fields with a row drawn by lot."))

    def _restyle(self) -> None:
        self._layout.setSpacing(self._look.px(8))

    def show_rows(self, count: int) -> None:
        """So many rows can be taken."""
        self.number.setRange(0, count)
        self.setVisible(count > 0)

    def take_any(self) -> None:
        """Take a row by lot."""
        last = self.number.maximum()
        if last > 0:
            self.number.setValue(random.randint(1, last))

    def leave(self) -> None:
        """What is in the fields is no row of the table any more."""
        self.forget()
        self.number.setValue(0)

    def forget(self) -> None:
        """The row that was taken is of another table."""
        self.row, self.above = None, {}

    def _ask(self, number: int) -> None:
        self._rows.take(number, self._take)

    def _take(self, number: int, row: dict[str, str], above: dict[str, str]) -> None:
        if number == self.number.value():  # else it has gone on meanwhile
            self.row, self.above = row, above
            self.taken.emit(number)
