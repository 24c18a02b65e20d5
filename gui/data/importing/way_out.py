"""The button beside what keeps a table from being opened, where one click leads on."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from engine.messages import Message
from gui.look.spoken import on_language_change

Way = Literal["again", "paste", "type"]

_WAYS: dict[str, Way] = {
    "table.picture": "type",
    "table.pdf": "paste",
    "table.document": "paste",
    "table.locked": "again",
    "table.cannot_read": "again",
    "table.gone": "again",
    "table.changed": "again",
}


class WayOut(QPushButton):
    """Hidden where there is no such way.

    Signals:
        taken(str): "again": the file may be readable now; "paste", "type": the table comes in
            in that way instead.
    """

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way: Way | None = None
        self.setAutoDefault(False)
        self.clicked.connect(self._take)
        self.offer(None)
        on_language_change(self.retranslate)

    def offer(self, problem: Message | None, *, only_again: bool = False) -> None:
        """Lead out of ``problem``; ``only_again``: another table would be of no use here."""
        way = _WAYS.get(problem.code) if problem is not None else None
        self._way = None if only_again and way != "again" else way
        self.retranslate()
        self.setVisible(self._way is not None)

    def retranslate(self) -> None:
        words = {
            "again": self.tr("Try again"),
            "paste": self.tr("Paste the table"),
            "type": self.tr("Type the table"),
        }
        self.setText(words.get(self._way or "", ""))

    def _take(self) -> None:
        if self._way is not None:
            self.taken.emit(self._way)
