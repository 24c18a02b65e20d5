"""A message box whose texts are shown letter for letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.widgets.plain_text import visible


class MessageBox(QMessageBox):
    """Plain text in all its parts; it goes when it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        super().setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        super().setText(visible(text))

    def setInformativeText(self, text: str) -> None:
        super().setInformativeText(visible(text))

    def setTextFormat(self, format_: Qt.TextFormat) -> None:
        raise TypeError("a message box of ours has no other format")
