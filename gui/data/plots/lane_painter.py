"""Paints lanes of bars and boxes over one axis, and knows what lies where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTransform

from gui.data.plots.lane import PlotLane
from gui.data.plots.painted import FADED, AxisScale, cut, paint_ticks
from gui.look.look import Look
from gui.texts import number_text

Hit = tuple[Literal["bar", "box", "point"], int, int]  # what, which lane, which bin or row
_REACH = 5  # pixels at the desk from a click to a far point


class LanePainter:
    """Bars above, the box below them; chosen rows strong, the rest faded."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.chosen = np.zeros(0, bool)
        self.scale: AxisScale | None = None
        self.date = False
        self._words: tuple[str, ...] = ()
        self._edges = np.array([0.0, 1.0])
        self._values = np.zeros(0)
        self._bin_of = np.zeros(0, np.intp)
        self._lanes: tuple[PlotLane, ...] = ()
        self._places: list[tuple[QRectF, QRectF]] = []  # bars and box of each lane

    def take(
        self,
        words: tuple[str, ...],
        date: bool,
        edges: np.ndarray,
        values: np.ndarray,
        bin_of: np.ndarray,
    ) -> None:
        """The column: its words or edges, and each row's value and bin."""
        self._words, self.date = words, date
        self._edges, self._values, self._bin_of = edges, values, bin_of

    def lane_place(self, index: int) -> QRectF:
        """Where the lane with that number was last painted, in the canvas' pixels."""
        bars, figures = self._places[index]
        return bars.united(figures)

    # --- painting ------------------------------------------------------------------------------

    def paint(
        self,
        painter: QPainter,
        place: QRectF,
        lanes: Sequence[PlotLane],
        bar: tuple[int, int] | None,
        name: str,
    ) -> None:
        """All lanes inside ``place``; the bar that the keys have reached is outlined, and the
        column's ``name`` stands below the axis ("": nowhere)."""
        px = self._look.px
        metrics = QFontMetricsF(painter.font())
        self._lanes = tuple(lanes)
        counts = (number_text(int(lane.rows.sum())) for lane in lanes)
        words = (*(lane.name for lane in lanes), *counts)
        widest = max(metrics.horizontalAdvance(word) for word in words) + px(22)
        named = len(lanes) > 1 or bool(lanes[0].name)
        left = min(widest, place.width() * 0.3) if named else px(8)
        line = place.bottom() - metrics.height() - px(8)
        if name:
            line -= metrics.height()
        right = place.right() - px(12)
        self.scale = AxisScale(float(self._edges[0]), float(self._edges[-1]), left, right)
        height = (line - place.top()) / len(lanes)
        most = max(1, max(int(lane.counts.max(initial=0)) for lane in lanes))
        self._places = []
        for index, lane in enumerate(lanes):
            whole = QRectF(left, place.top() + index * height, right - left, height)
            gap = min(px(4), height * 0.1)
            share = 0.0 if lane.box is None else min(height * 0.34, px(30))
            bars = whole.adjusted(0, gap, 0, -share - (gap if share else 0))
            figures = QRectF(whole.left(), whole.bottom() - share, whole.width(), share)
            figures.adjust(0, 0, 0, -gap)
            self._places.append((bars, figures))
            self._paint_bars(painter, lane, bars, most, named)
            if lane.box is not None and figures.height() >= 5:
                self._paint_box(painter, lane, figures)
            if named:
                self._paint_name(painter, metrics, lane, whole, left)
            if index:
                painter.setPen(QPen(QColor(self._look.theme.line), 1))
                painter.drawLine(QLineF(0.0, whole.top(), right, whole.top()))
        if bar is not None:
            painter.setPen(QPen(QColor(self._look.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            bars = self._places[bar[0]][0]
            painter.drawRect(
                QRectF(self._left(bar[1]), bars.top(), self._width(bar[1]), bars.height())
            )
        paint_ticks(painter, self._look, self.scale, line, date=self.date, words=self._words)
        if name:
            spot = QRectF(left, place.bottom() - metrics.height() - px(2), right - left, 0)
            spot.setHeight(metrics.height())
            painter.setPen(QColor(self._look.theme.muted))
            shown = cut(metrics, name, spot.width())
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, shown)

    def _left(self, index: int) -> float:
        assert self.scale is not None
        return self.scale.at(float(self._edges[index]))

    def _width(self, index: int) -> float:
        return self._left(index + 1) - self._left(index)

    def _paint_bars(
        self, painter: QPainter, lane: PlotLane, place: QRectF, most: int, named: bool
    ) -> None:
        some = bool(self.chosen.any())
        marked = np.zeros(len(lane.counts), int)
        if some:
            rows = lane.rows & self.chosen & (self._bin_of >= 0)
            marked = np.bincount(self._bin_of[rows], minlength=len(lane.counts))
        gap = 1.0 if not self._words else self._look.px(4)
        pale = QColor(lane.colour)
        pale.setAlphaF(FADED if some else 0.85)
        solid = QColor(lane.colour)
        ring = QPen(QColor(self._look.theme.text), 1.5)
        for index, count in enumerate(lane.counts.tolist()):
            if not count:
                continue
            width = max(1.0, self._width(index) - gap)
            tall = max(1.5, count / most * place.height())
            shape = QRectF(self._left(index) + gap / 2, place.bottom() - tall, width, tall)
            painter.fillRect(shape, pale)
            if marked[index]:
                tall *= marked[index] / count
                shape = QRectF(shape.left(), place.bottom() - tall, width, tall)
                painter.setBrush(solid)
                painter.setPen(ring)
                painter.drawRect(shape)
        if not named:  # one lane has room for what its highest bar holds
            painter.setPen(QColor(self._look.theme.muted))
            top = int(lane.counts.argmax())
            metrics = QFontMetricsF(painter.font())
            text = number_text(int(lane.counts[top]))
            spot = QRectF(0, place.top(), metrics.horizontalAdvance(text) + 4, metrics.height())
            spot.moveLeft(min(self._left(top) + self._width(top) + 4, place.right() - spot.width()))
            painter.drawText(spot, Qt.AlignmentFlag.AlignLeft, text)

    def _paint_box(self, painter: QPainter, lane: PlotLane, place: QRectF) -> None:
        figures, scale = lane.box, self.scale
        assert figures is not None
        assert scale is not None
        theme = self._look.theme
        middle = place.center().y()
        tall = min(place.height(), self._look.px(14))
        lower, median, upper = (
            scale.at(value)
            for value in (figures.lower_quartile, figures.median, figures.upper_quartile)
        )
        some = bool(self.chosen.any())
        painter.setOpacity(0.5 if some else 1.0)
        pen = QPen(QColor(theme.text), max(1.2, self._look.scale))
        painter.setPen(pen)
        for start, end in ((figures.low, lower), (figures.high, upper)):
            far = scale.at(start)
            painter.drawLine(QLineF(far, middle, end, middle))
            painter.drawLine(QLineF(far, middle - tall / 4, far, middle + tall / 4))
        fill = QColor(lane.colour)
        fill.setAlphaF(0.35)
        painter.setBrush(fill)
        painter.drawRect(QRectF(lower, middle - tall / 2, max(upper - lower, 1.0), tall))
        pen.setWidthF(2.5 * self._look.scale)
        painter.setPen(pen)
        painter.drawLine(QLineF(median, middle - tall / 2, median, middle + tall / 2))
        painter.setPen(QPen(lane.colour, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._look.px(2.5)
        for value in scale(self._values[figures.outliers]).tolist():
            painter.drawEllipse(QPointF(value, middle), radius, radius)
        painter.setOpacity(1.0)
        if some:
            rows = lane.rows & self.chosen & np.isfinite(self._values)
            painter.setPen(QPen(QColor(theme.text), 1.2))
            painter.setBrush(lane.colour)
            radius = self._look.px(3)
            for value in scale(self._values[rows]).tolist():
                painter.drawEllipse(QPointF(value, middle), radius, radius)

    def _paint_name(
        self, painter: QPainter, metrics: QFontMetricsF, lane: PlotLane, whole: QRectF, left: float
    ) -> None:
        px, size = self._look.px, self._look.px(8)
        line = metrics.height()
        counted = whole.height() >= 2 * line + px(2)
        top = whole.center().y() - (line if counted else line / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(lane.colour)
        put = QTransform.fromTranslate(px(6), top + line / 2).scale(size, size)
        painter.drawPath(put.map(Symbols[lane.symbol]))
        room = left - px(20)
        painter.setPen(QColor(self._look.theme.text))
        spot = QRectF(px(14), top, room, line)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(spot, flags, cut(metrics, lane.name, room))
        if counted:
            painter.setPen(QColor(self._look.theme.muted))
            spot.translate(0, line)
            painter.drawText(spot, flags, number_text(int(lane.rows.sum())))

    # --- what lies where -------------------------------------------------------------------------

    def hit(self, place: QPointF) -> Hit | None:
        """The bar, the far point or the box at ``place``."""
        if self.scale is None:
            return None
        for number, (bars, figures) in enumerate(self._places):
            lane = self._lanes[number]
            if figures.contains(place) and lane.box is not None:
                return self._hit_box(number, lane, place)
            if bars.contains(place):
                value = self.scale.back(place.x())
                index = int(np.searchsorted(self._edges, value, side="right")) - 1
                if 0 <= index < len(lane.counts) and lane.counts[index]:
                    return "bar", number, index
        return None

    def _hit_box(self, number: int, lane: PlotLane, place: QPointF) -> Hit | None:
        assert lane.box is not None
        assert self.scale is not None
        if lane.box.outliers.size:
            away = np.abs(self.scale(self._values[lane.box.outliers]) - place.x())
            nearest = int(away.argmin())
            if away[nearest] <= self._look.px(_REACH):
                return "point", number, int(lane.box.outliers[nearest])
        low, high = self.scale.at(lane.box.lower_quartile), self.scale.at(lane.box.upper_quartile)
        return ("box", number, 0) if low - 2 <= place.x() <= high + 2 else None
