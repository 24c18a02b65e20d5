"""A calm outline around what a page of a lesson speaks of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from gui.look.look import Look
from gui.widgets.seen import Sight

_LOOK_MS = 200  # how often it is looked whether the place has moved: columns are dragged, too


class Outline(QWidget):
    """Only the ring is a widget: what moves inside it is not painted a second time for it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._where: Callable[[], QRect | None] | None = None
        self._inside = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.follow)
        sight = Sight(self)
        sight.lost.connect(self._timer.stop)
        sight.back.connect(self._go_on)
        look.changed.connect(self.follow)
        self.hide()

    def surround(self, where: Callable[[], QRect | None] | None) -> None:
        """Stand around the rectangle, in the parent, that ``where`` gives; None: nowhere."""
        self._where = where
        if where is None:
            self._timer.stop()
            self.hide()
        else:
            self._timer.start()
            self.follow()

    def _go_on(self) -> None:
        """The window is seen again."""
        self.surround(self._where)

    @property
    def inside(self) -> QRect:
        """What it stands around, in the parent; empty where it is nowhere to be seen."""
        return self._inside if self.isVisible() else QRect()

    def follow(self) -> None:
        """Move to where the place that is pointed at lies now."""
        if self._where is None:
            return
        rect = self._where()
        parent = self.parentWidget()
        if rect is None or rect.isEmpty() or parent is None:
            self.hide()
            return
        width = self._look.px(3)
        whole = rect.adjusted(-width, -width, width, width) & parent.rect()
        if rect != self._inside or whole != self.geometry():
            self._inside = rect
            self.setGeometry(whole)
            inner = self.rect().adjusted(width + 1, width + 1, -width - 1, -width - 1)
            self.setMask(QRegion(self.rect()) - QRegion(inner))
        if not self.isVisible():
            self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = self._look.px(3)
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._look.theme.accent), width))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 4, 4)
        painter.end()
