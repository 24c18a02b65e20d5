"""Whether a person can see a widget, so that nothing is drawn that nobody sees."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWindowStateChangeEvent
from PySide6.QtWidgets import QWidget


def is_seen(widget: QWidget) -> bool:
    """Whether ``widget`` is shown, in a window that is not minimised.

    Qt calls the widgets of a minimised window visible.
    """
    return widget.isVisible() and not widget.window().isMinimized()


class Sight(QObject):
    """Tells a widget when its window is no more minimised, so that it can catch up.

    Not every system sends its widgets show events then.

    Signals:
        lost(), back(): its window was minimised; is there again.
    """

    lost = Signal()
    back = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._window: QWidget | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._widget:
            window = self._widget.window()
            if window is not self._window and window is not self._widget:
                if self._window is not None:
                    self._window.removeEventFilter(self)
                window.installEventFilter(self)
            self._window = window
        elif isinstance(event, QWindowStateChangeEvent) and watched is self._window:
            was = bool(event.oldState() & Qt.WindowState.WindowMinimized)
            if was != self._window.isMinimized():
                (self.back if was else self.lost).emit()
        return False
