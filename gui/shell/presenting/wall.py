"""Presenting: type grows with the window, and with it whatever is measured by it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.look.look import Look

_REST_MS = 100  # once for all the sizes that a window has on its way to the wall's


class Wall(QObject):
    """Fits the look to ``window`` while one is presenting."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self._fit)
        window.installEventFilter(self)

    def present(self, on: bool) -> None:
        """Present as large as the screen; a window that stays smaller is fitted afterwards."""
        self._look.present(on, self._window.screen().size())
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._soon.start()
        return False

    def _fit(self) -> None:
        if self._look.presenting:
            self._look.present(True, self._window.size())
