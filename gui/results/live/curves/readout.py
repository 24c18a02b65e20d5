"""The small box that tells the exact values under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from gui.look.look import Look
from gui.widgets.plain_text import PlainLabel


class Readout(PlainLabel):
    """Lies over a plot, beside a point of it, and never in the pointer's way."""

    def __init__(self, look: Look, plot: QWidget) -> None:
        super().__init__(parent=plot)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVisible(False)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_at(self, point: QPoint, text: str) -> None:
        """Show ``text`` beside ``point`` of the plot, wholly inside it."""
        self.setText(text)
        self.adjustSize()
        plot = self.parentWidget()
        gap = self._look.px(8)
        x = point.x() + gap
        if x + self.width() > plot.width():
            x = point.x() - gap - self.width()
        y = min(point.y() + gap, plot.height() - self.height())
        self.move(max(0, x), max(0, y))
        self.setVisible(True)

    def _restyle(self) -> None:
        theme, px = self._look.theme, self._look.px
        self.setStyleSheet(
            f"background: {theme.panel}; color: {theme.text}; border: 1px solid {theme.line};"
            f"border-radius: {px(6)}px; padding: {px(4)}px;"
        )
