"""The small controls at the plots of Live: none of them belongs in a saved picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QToolButton

from gui.widgets.plots.plot_saving import is_pictured


class CornerBox(QCheckBox):
    """A box to tick."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not is_pictured(self):
            super().paintEvent(event)


class LegendBox(QCheckBox):
    """A box to tick whose words belong to the legend: in a picture they stand there alone."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not is_pictured(self):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if self.isChecked():
            painter.drawText(self.rect(), flags, self.text())
        painter.end()


class CornerButton(QToolButton):
    """A button that opens a menu."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not is_pictured(self):
            super().paintEvent(event)
