"""A word that reads upwards, beside what it names."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.look import Look


class TurnedLabel(QWidget):
    """Quiet text from below upwards; where it has no room, a shorter one, elided at last."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.text = self._short = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        look.changed.connect(self.updateGeometry)

    def setText(self, text: str, short: str = "") -> None:
        """``short`` stands there where ``text`` has no room."""
        self.text, self._short = text, short or text
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self._look.font()).height() + self._look.px(4), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.font())
        painter.setPen(QColor(self._look.theme.muted))
        painter.translate(0, self.height())
        painter.rotate(-90)
        place = QRect(0, 0, self.height(), self.width())
        metrics = painter.fontMetrics()
        fits = metrics.horizontalAdvance(self.text) <= place.width()
        shown = self.text if fits else self._short
        text = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
