"""Windows beside the work that are never larger than the screen: with large type they scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.widgets.layouts import move_layout

_FRAME = QSize(8, 40)  # what a window manager puts around
# The window manager gives these their size; who resizes one takes its state away as well.
_WHOLE = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


def keep_on_screen(window: QWidget) -> None:
    """From now on ``window`` is at most as large as the screen; where that is less than it needs,
    all that is in it is scrolled. Its layout is complete."""
    _Keeper(window)


class _Keeper(QObject):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._scrolls = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest) and (
            watched is self._window and not self._window.windowState() & _WHOLE
        ):
            self._fit()
        return False

    def _fit(self) -> None:
        window = self._window
        room = window.screen().availableSize() - _FRAME
        if not self._scrolls and window.layout() is not None:
            needed = window.layout().minimumSize()
            if needed.width() > room.width() or needed.height() > room.height():
                self._scroll(needed)
        if window.minimumWidth() > room.width() or window.minimumHeight() > room.height():
            window.setMinimumSize(window.minimumSize().boundedTo(room))
        if window.width() > room.width() or window.height() > room.height():
            window.resize(window.size().boundedTo(room))

    def _scroll(self, needed: QSize) -> None:
        self._scrolls = True
        window, content = self._window, QWidget()
        move_layout(window.layout(), content)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(window.windowTitle())
        window.windowTitleChanged.connect(area.setAccessibleName)  # in the language of now
        area.setWidget(content)
        whole = QVBoxLayout(window)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        window.resize(needed)
