"""The status line's sentence as a widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.look import Look
from gui.widgets.plain_text import set_tool_tip


class StatusSentence(QWidget):
    """One line that paints itself: a label would lay the window out anew with every number."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self.update)
        self.text = ""
        self.mood = "normal"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, text: str, mood: str) -> None:
        """Say ``text`` in the colour of ``mood``; screen readers are told, too."""
        if (text, mood) != (self.text, self.mood):
            self.text, self.mood = text, mood
            self.setAccessibleName(text)
            set_tool_tip(self, text)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        colours = {"normal": theme.text, "muted": theme.muted, "error": theme.error}
        painter = QPainter(self)
        painter.setFont(self._look.font())
        painter.setPen(QColor(colours[self.mood]))
        text = painter.fontMetrics().elidedText(
            self.text, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
