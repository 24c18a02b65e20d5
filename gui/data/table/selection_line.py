"""One line below the table: how much of it is seen, and how many rows are chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.elided import ElidedLabel


class SelectionLine(QWidget):
    """Says; with rows chosen offers to show only them, and to let them go.

    Signals:
        only_wanted(bool): show only the chosen rows, or all again.
        clear_wanted(): choose none.
    """

    only_wanted = Signal(bool)
    clear_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state = (0, 0, 0, 0)
        self._problem = ""
        self.text = ElidedLabel()
        self.text.setProperty("role", "muted")
        self.only = QPushButton()
        self.clear = QPushButton()
        self.only.clicked.connect(self._only_clicked)
        self.clear.clicked.connect(self.clear_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.text, 1)
        for button in (self.only, self.clear):
            button.setProperty("role", "quiet")
            layout.addWidget(button)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_state(self, rows: int, columns: int, chosen: int, shown: int) -> None:
        """The table's rows and columns; how many rows are chosen; how many are shown."""
        self._state = (rows, columns, chosen, shown)
        self._problem = ""
        self.retranslate()

    def say(self, text: str) -> None:
        """Something that went wrong, until the next change."""
        self._problem = text
        self.retranslate()

    def retranslate(self) -> None:
        rows, columns, chosen, shown = self._state
        filtered = shown < rows
        self.only.setText(self.tr("Show all") if filtered else self.tr("Show only these"))
        self.clear.setText(self.tr("Clear selection"))
        self.only.setVisible(filtered or chosen > 0)
        self.clear.setVisible(chosen > 0)
        if self._problem:
            text = self._problem
        elif not columns:
            text = ""
        elif filtered:
            text = self.tr("{shown} of {rows} rows shown")
        elif chosen:
            text = self.tr("Chosen rows: {chosen}")
        else:
            text = self.tr("Rows: {rows}, columns: {columns}")
        self.text.setText(
            text
            if self._problem
            else text.format(
                rows=number_text(rows),
                columns=number_text(columns),
                chosen=number_text(chosen),
                shown=number_text(shown),
            )
        )

    def _only_clicked(self) -> None:
        rows, _columns, _chosen, shown = self._state
        self.only_wanted.emit(shown >= rows)
