"""One picture, large, with what lies over it; a picture can be dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.look import Look
from gui.widgets.pictures.picture_wall import paint_picture


class ShownPicture(QWidget):
    """As large a square as there is room for; without a picture it says what to do."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._image: QImage | None = None
        self._over: QImage | None = None
        self._empty = ""
        self._lit = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.updateGeometry)

    def show_picture(self, image: QImage | None, over: QImage | None = None) -> None:
        """Show ``image`` and, smoothly enlarged, ``over`` upon it."""
        self._image, self._over = image, over
        self.update()

    def say(self, empty: str) -> None:
        """What stands there while there is no picture."""
        self._empty = empty
        self.update()

    def light(self, lit: bool) -> None:
        """Whether something is held over it that can be dropped."""
        self._lit = lit
        self.update()

    @property
    def image(self) -> QImage | None:
        """The picture that is shown; None where there is none."""
        return self._image

    def place(self) -> QRect:
        """The square in which the picture lies."""
        side = max(1, min(self.width(), self.height()) - 2)
        square = QRect(0, 0, side, side)
        square.moveCenter(self.rect().center())
        square.moveTop(1)
        return square

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(64), self._look.px(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, place, theme = QPainter(self), self.place(), self._look.theme
        if self._image is None:
            painter.setPen(QColor(theme.muted))
            painter.setFont(self._look.font())
            inner = place.adjusted(8, 8, -8, -8)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, int(flags), self._empty)
        else:
            paint_picture(painter, place, self._image)
            if self._over is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(place, self._over)
        width = self._look.px(2) if self._lit else 1
        pen = QPen(QColor(theme.accent if self._lit else theme.line), width)
        if self._image is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRect(place)
