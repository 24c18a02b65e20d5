"""The small controls in the corners of the curves: none of them belongs in a saved picture."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QToolButton

from gui.widgets.plot_saving import is_pictured


class CornerBox(QCheckBox):
    """A box to tick."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not is_pictured(self):
            super().paintEvent(event)


class CornerButton(QToolButton):
    """A button that opens a menu."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not is_pictured(self):
            super().paintEvent(event)
