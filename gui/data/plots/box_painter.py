"""The box that points of three axes stand in: its far sides, its axes' values and names."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.data.plots.projection import CORNERS, HALF, Projection, place
from gui.look.look import Look

_NAMED = 170  # a lower picture calls its axes x, y, z: the choices above say which they are
_LETTERS = ("x", "y", "z")


@dataclass(frozen=True)
class AxisMarks:
    """What is written along one axis: its name, and words at values from ``low`` to ``high``."""

    name: str
    low: float
    high: float
    marks: tuple[tuple[float, str], ...]


class BoxPainter:
    """Paints the box with ``painter`` as ``projection`` shows it inside ``bounds``."""

    def __init__(
        self, painter: QPainter, projection: Projection, look: Look, bounds: QRectF
    ) -> None:
        self._painter = painter
        self._projection = projection
        self._look = look
        self._bounds = bounds
        self._metrics = QFontMetricsF(painter.font())

    def paint_walls(self) -> None:
        """The sides behind the points, lightly: an edge in front would cross the points."""
        theme = self._look.theme
        fill = QColor(theme.raised)
        fill.setAlphaF(0.5)
        self._painter.setPen(QPen(QColor(theme.line), self._look.scale))
        self._painter.setBrush(fill)
        pixels, _ = self._projection(CORNERS)
        for (axis, side), seen in self._projection.shown_faces().items():
            if not seen:
                corners = pixels[CORNERS[:, axis] * side > 0]
                outline = [QPointF(*corners[index]) for index in (0, 1, 3, 2)]
                self._painter.drawPolygon(QPolygonF(outline))

    def paint_axes(self, axes: Sequence[AxisMarks]) -> None:
        """Paint values and name along the edges where each axis is labelled; an edge that is seen
        too short, end on, gets none."""
        for axis, marks in enumerate(axes):
            edge = self._projection.labelled_edge(axis)
            if edge is not None:
                line = _Edge(self._projection, edge)
                if line.length >= 2 * self._metrics.height():
                    taken, deepest = self._paint_marks(line, axis, marks)
                    self._paint_name(line, axis, marks.name, taken, deepest)

    def _paint_marks(
        self, line: _Edge, axis: int, axis_marks: AxisMarks
    ) -> tuple[list[tuple[float, float]], float]:
        """The values; what they take of the edge's length, and how far out they reach."""
        px, height = self._look.px, self._metrics.height()
        painter = self._painter
        painter.setPen(QPen(QColor(self._look.theme.muted), self._look.scale))
        painter.drawLine(QLineF(line.low, line.high))
        marks = axis_marks.marks
        if len(marks) > 2 and line.length / (len(marks) - 1) < 2.5 * height:
            marks = (marks[0], marks[-1])  # those between would touch each other
        taken: list[tuple[float, float]] = []
        deepest = 0.0
        for value, text in marks:
            word = self._metrics.elidedText(
                text, Qt.TextElideMode.ElideRight, max(line.length / 2, px(48))
            )
            width = self._metrics.horizontalAdvance(word) + 1
            ends = np.array(axis_marks.low), np.array(axis_marks.high)
            share = float(place(np.array(value), *ends))
            spot, at = line.at(axis, share)
            painter.drawLine(QLineF(spot, spot + line.out * px(3)))
            depth = abs(line.out.x()) * width + abs(line.out.y()) * height
            span = abs(line.out.y()) * width + abs(line.out.x()) * height
            # Away from the corner, where another axis ends too.
            inward = -share * span / 2
            at += inward
            centre = spot + line.along * inward + line.out * (px(5) + depth / 2)
            self._write(centre, width, word)
            taken.append((at - span / 2, at + span / 2))
            deepest = max(deepest, depth)
        return taken, deepest

    def _paint_name(
        self,
        line: _Edge,
        axis: int,
        name: str,
        taken: Sequence[tuple[float, float]],
        deepest: float,
    ) -> None:
        """The name along the edge: between the values where it has room, else outside of them."""
        px, metrics = self._look.px, self._metrics
        shown = name if self._bounds.height() >= px(_NAMED) else _LETTERS[axis]
        between = [(before[1], after[0]) for before, after in itertools.pairwise(taken)]
        start, end = max(between, key=lambda gap: gap[1] - gap[0], default=(0.0, 0.0))
        if end - start >= metrics.horizontalAdvance(shown) + px(6):
            at, distance = (start + end) / 2, px(5)
        else:
            at, distance = line.length / 2, px(5) + deepest
            room = max(line.length * 1.25, px(40))
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
        width, height = metrics.horizontalAdvance(shown) + 1, metrics.height()
        painter = self._painter
        painter.save()
        painter.setPen(QColor(self._look.theme.text))
        painter.translate(line.low + line.along * at + line.out * (distance + height / 2))
        painter.rotate(line.upright_angle)
        painter.drawText(
            QRectF(-width / 2, -height / 2, width, height), Qt.AlignmentFlag.AlignCenter, shown
        )
        painter.restore()

    def _write(self, centre: QPointF, width: float, word: str) -> None:
        """A word around ``centre``, moved where it would leave the picture."""
        height, bounds = self._metrics.height(), self._bounds
        left = min(max(centre.x() - width / 2, 1.0), max(1.0, bounds.width() - width - 1.0))
        top = min(max(centre.y() - height / 2, 0.0), max(0.0, bounds.height() - height))
        self._painter.drawText(QRectF(left, top, width, height), Qt.AlignmentFlag.AlignCenter, word)


class _Edge:
    """An edge on the picture: where it goes, and which way is out of the box (unit vectors)."""

    def __init__(self, projection: Projection, ends: tuple[np.ndarray, np.ndarray]) -> None:
        self._projection, self._ends = projection, ends
        self.low, self.high = (QPointF(*pixel) for pixel in projection(np.array(ends))[0])
        way = self.high - self.low
        self.length = hypot(way.x(), way.y())
        self.along = way / self.length if self.length else QPointF(1.0, 0.0)
        out = QPointF(-self.along.y(), self.along.x())
        middle = (self.low + self.high) / 2 - QPointF(*projection.centre)
        self.out = out if QPointF.dotProduct(out, middle) >= 0 else -out

    def at(self, axis: int, share: float) -> tuple[QPointF, float]:
        """The pixel at ``share`` (−1 … 1) of the edge, and how far along it that is."""
        point = self._ends[0].copy()
        point[axis] = share * HALF[axis]
        spot = QPointF(*self._projection(point[None, :])[0][0])
        return spot, QPointF.dotProduct(spot - self.low, self.along)

    @property
    def upright_angle(self) -> float:
        """Degrees to turn text by along the edge: never upside down, upward where it is steep."""
        angle = degrees(atan2(self.along.y(), self.along.x()))
        return angle - 180.0 if angle > 70.0 else angle + 180.0 if angle <= -110.0 else angle
