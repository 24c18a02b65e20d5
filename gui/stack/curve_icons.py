"""Small drawings of the activation functions, for the lists that they are chosen from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from gui.look.look import Look
from gui.widgets.plots.activation_curves import ACTIVATION_CURVES

_REACH = 3.5  # drawn from −3.5 to 3.5

_TOPS = {"softsign": 1.3, "tanh": 1.3, "sigmoid": 1.3}  # what a drawing reaches up to


def curve_icon(name: str, look: Look) -> QIcon:
    """The curve of the activation function ``name``; no icon where it is no curve."""
    curve = ACTIVATION_CURVES.get(name)
    if curve is None:
        return _bars(look) if name == "softmax" else QIcon()
    size, ratio = look.px(18), 2
    picture, painter = _canvas(size, ratio)
    painter.setPen(QPen(QColor(look.theme.disabled), 1))
    painter.drawLine(QPointF(0, size / 2), QPointF(size, size / 2))
    top = _TOPS.get(name, _REACH)
    points = []
    for step in range(25):
        x = -_REACH + 2 * _REACH * step / 24
        y = min(max(curve(x) / top, -1.0), 1.0)
        points.append(QPointF(size * step / 24, size / 2 - y * (size / 2 - 1)))
    painter.setPen(QPen(QColor(look.theme.text), 1.6 * look.scale))
    painter.drawPolyline(QPolygonF(points))
    painter.end()
    return QIcon(picture)


def _bars(look: Look) -> QIcon:
    """Shares that add up to one: what softmax gives."""
    size = look.px(18)
    picture, painter = _canvas(size, 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.theme.text))
    for place, share in enumerate((0.25, 0.9, 0.45)):
        width = size / 5
        painter.drawRect(
            round(size * 0.1 + place * width * 1.5),
            round(size * (1 - share)),
            round(width),
            round(size * share),
        )
    painter.end()
    return QIcon(picture)


def _canvas(size: int, ratio: int) -> tuple[QPixmap, QPainter]:
    picture = QPixmap(size * ratio, size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return picture, painter
