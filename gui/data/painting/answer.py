"""The network's answer behind the painted points: a surface with its boundaries, or a curve."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from engine.tasks import AnswerView
from engine.training.frames import Picture
from gui.data.plots.painted import AxisScale
from gui.look.look import Look
from gui.widgets.plots.surface import boundaries, class_image, value_image

_CURVE = 2.0  # how thick at the desk


class Answer:
    """One picture, ready to be painted."""

    def __init__(
        self,
        picture: Picture,
        view: AnswerView,
        look: Look,
        colours: tuple[str, ...],
        value_range: tuple[float, float],
    ) -> None:
        """``colours`` are those of the classes that the network tells apart."""
        self.picture = picture
        self._look = look
        self._lines = np.empty((0, 2))
        self._image: QImage | None = None
        if picture.y is not None:
            values = picture.values
            if view == "value":
                pixels = value_image(values[..., 0], *value_range)
            else:
                pixels = class_image(values, look.theme.panel, colours)
                self._lines = boundaries(values, picture.x, picture.y)
            self._pixels = np.ascontiguousarray(pixels[::-1])  # the image only looks at it
            rows, columns = pixels.shape[:2]
            self._image = QImage(
                self._pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888
            )

    def paint_surface(self, painter: QPainter, x: AxisScale, y: AxisScale) -> None:
        """Paint the surface and its boundaries, behind the points."""
        picture = self.picture
        if self._image is None or picture.y is None:
            return
        left, right = (x.at(float(value)) for value in (picture.x[0], picture.x[-1]))
        bottom, top = (y.at(float(value)) for value in (picture.y[0], picture.y[-1]))
        across = (right - left) / (len(picture.x) - 1)
        up = (bottom - top) / (len(picture.y) - 1)
        place = QRectF(left - across / 2, top - up / 2, right - left + across, bottom - top + up)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)
        if len(self._lines):
            painter.setPen(self._pen(self._look.theme.text))
            ends = np.column_stack([x(self._lines[:, 0]), y(self._lines[:, 1])]).reshape(-1, 4)
            painter.drawLines([QLineF(*end) for end in ends.tolist()])

    def paint_curve(self, painter: QPainter, x: AxisScale, y: AxisScale) -> None:
        """Paint the curve, in front of the points."""
        picture = self.picture
        if picture.y is not None:
            return
        painter.setPen(self._pen(self._look.theme.answer))
        values = picture.values[:, 0]
        seen = np.isfinite(values)
        places = np.column_stack([x(picture.x[seen]), y(np.clip(values[seen], -1e9, 1e9))])
        painter.drawPolyline(QPolygonF([QPointF(*place) for place in places.tolist()]))

    def _pen(self, colour: str) -> QPen:
        pen = QPen(QColor(colour), _CURVE * self._look.scale)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen
