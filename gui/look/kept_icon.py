"""An icon of a font that is drawn once in each size, and copied from then on."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

# Pictures of one icon: sizes, resolutions and states that are in sight beside each other.
_MOST = 24
_NEARLY = 1e-3  # of a pixel
_UPRIGHT = (
    QTransform.TransformationType.TxNone,
    QTransform.TransformationType.TxTranslate,
    QTransform.TransformationType.TxScale,
)

# What a picture is kept by: width, height, pixels of the device for one, mode, state.
_Key = tuple[int, int, float, QIcon.Mode, QIcon.State]


class KeptIcon(QIconEngine):
    """Copies pictures of another icon instead of having it drawn each time.

    Laying out one letter of an icon font takes as long as painting a line of a table, and every
    button, menu and brick asks for its icon at each painting. What is asked for turned, half
    transparent, between pixels or for a file is drawn by the other icon, as sharp as ever.
    """

    def __init__(self, drawn: QIcon) -> None:
        super().__init__()
        self._drawn = drawn
        self._pictures: dict[_Key, QPixmap] = {}

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """What buttons and menus ask for; ``size`` is in pixels of the device."""
        key = (size.width(), size.height(), 0.0, mode, state)
        kept = self._pictures.get(key)
        if kept is None:
            kept = self._keep(key, self._drawn.pixmap(size, 1.0, mode, state))
        return kept

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """What lists and the tower ask for."""
        pixels = _whole_pixels(painter, rect)
        if pixels is None:
            self._drawn.paint(painter, rect, Qt.AlignmentFlag.AlignCenter, mode, state)
            return
        key = (rect.width(), rect.height(), pixels, mode, state)
        kept = self._pictures.get(key)
        if kept is None:
            kept = self._keep(key, self._picture(rect.size(), pixels, mode, state))
        painter.drawPixmap(rect.topLeft(), kept)

    def _picture(self, size: QSize, pixels: float, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Painted as it would be at its place: `QIcon.pixmap` takes another size of letters."""
        picture = QPixmap(ceil(size.width() * pixels), ceil(size.height() * pixels))
        picture.setDevicePixelRatio(pixels)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        place = QRect(QPoint(), size)
        self._drawn.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode, state)
        painter.end()
        return picture

    def _keep(self, key: _Key, picture: QPixmap) -> QPixmap:
        if len(self._pictures) >= _MOST:
            self._pictures.clear()
        self._pictures[key] = picture
        return picture


def _whole_pixels(painter: QPainter, rect: QRect) -> float | None:
    """How many pixels of the device one of ``rect`` is, where a picture comes to lie upon them
    without being turned, moved between them or let through; None elsewhere, and for files."""
    on_pixels = isinstance(painter.device(), QWidget | QPixmap | QImage)
    if not on_pixels or painter.opacity() != 1.0:
        return None
    to_device = painter.deviceTransform()
    pixels: float = to_device.m11()
    upright = to_device.type() in _UPRIGHT
    if not upright or pixels <= 0 or to_device.m22() != pixels:
        return None
    left, top = (
        pixels * rect.left() + to_device.dx(),
        pixels * rect.top() + to_device.dy(),
    )
    lies = abs(left - round(left)) < _NEARLY and abs(top - round(top)) < _NEARLY
    return pixels if lies else None
