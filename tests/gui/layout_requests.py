"""How often Qt was asked to lay out anew: what comes thirty times a second must not ask for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class LayoutRequests(QObject):
    """Counts those of one widget, after all that its beginning asked for is done."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count, before = 0, -1
        widget.installEventFilter(self)
        while self.count != before:
            before = self.count
            for _ in range(5):
                QApplication.processEvents()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False
