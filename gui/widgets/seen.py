"""Whether a person can see a widget, so that nothing is drawn that nobody sees."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWindowStateChangeEvent
from PySide6.QtWidgets import QWidget


def is_seen(widget: QWidget) -> bool:
    """Whether ``widget`` is shown, in a window that is not minimised.

    Qt calls the widgets of a minimised window visible.
    """
    return widget.isVisible() and not widget.window().isMinimized()


class _Windows(QObject):
    changed = Signal(QWidget, bool)  # a window, and whether it is minimised now


_windows: list[_Windows] = []


def _told_by() -> _Windows:
    if not _windows or not shiboken6.isValid(_windows[-1]):
        _windows[:] = [_Windows()]
    return _windows[-1]


def tell_window_state(window: QWidget, event: QEvent) -> None:
    """To be called by a window's ``changeEvent``: its widgets hear whether it was minimised.

    An event filter on each widget would be called for every event of it, also while Qt destroys
    it.
    """
    if isinstance(event, QWindowStateChangeEvent):
        was = bool(event.oldState() & Qt.WindowState.WindowMinimized)
        if was != window.isMinimized():
            _told_by().changed.emit(window, window.isMinimized())


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
        _told_by().changed.connect(self._changed)

    def _changed(self, window: QWidget, minimised: bool) -> None:
        if self._widget.window() is window:
            (self.lost if minimised else self.back).emit()
