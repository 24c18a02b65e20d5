"""The table of weights: what is copied and pasted while it has the keyboard are its numbers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView

from gui.widgets.own_keys import claims

_COPY, _PASTE = QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste
_ALL = QKeySequence.StandardKey.SelectAll


class WeightsTable(QTableView):
    """Cells of weights.

    Signals:
        copy_wanted(), paste_wanted(): by their keys.
    """

    copy_wanted = Signal()
    paste_wanted = Signal()

    def event(self, event: QEvent) -> bool:
        return claims(event, _COPY, _PASTE, _ALL) or bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_COPY):
            self.copy_wanted.emit()
        elif event.matches(_PASTE):
            self.paste_wanted.emit()
        else:
            super().keyPressEvent(event)
