"""What is given at least the room that it needs: where there is less, one scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.look.look import Look

# In pixels at the desk, the least room in which nothing of the work is cut; and presenting.
_LEAST, _LEAST_WALL = QSize(960, 620), QSize(800, 400)


class RoomyArea(QScrollArea):
    """Holds ``content``, which is as large as the area, but never smaller than ``least``, in pixels
    at the desk: with large type on a small screen, what would be cut is scrolled instead. What
    the keyboard comes to is brought into sight. ``on_wall``: the same while presenting."""

    def __init__(
        self, content: QWidget, look: Look, least: QSize = _LEAST, on_wall: QSize = _LEAST_WALL
    ) -> None:
        super().__init__()
        self._look = look
        self._least, self._on_wall = least, on_wall
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(_Holder(content))
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        least = self._on_wall if self._look.presenting else self._least
        scale = self._look.scale
        self.widget().setMinimumSize(round(least.width() * scale), round(least.height() * scale))


class _Holder(QWidget):
    """Without a layout: that would ask for the height that all words in it would like to have,
    where the content makes do with less."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.setGeometry(self.rect())
