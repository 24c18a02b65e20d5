"""What there is to see on the board: answer, points, what is chosen, the hand, the axes."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPixmap

from engine.data.sources.painted import CLASS_NAMES, height_range
from gui.data.painting.answer import Answer
from gui.data.painting.gestures import Line, Select
from gui.data.painting.painter import Painter
from gui.data.painting.point_layer import PointLayer
from gui.data.painting.words import empty_text
from gui.data.plots.painted import AxisScale, cut, paint_ticks, tick_text
from gui.look.look import Look
from gui.widgets.plots.plots import class_brush, class_colour, class_rim, class_symbol, point_size
from gui.widgets.plots.point_style import PointStyle
from gui.widgets.plots.surface import value_colours

_VALUE_STEPS = 32  # heights share this many looks
_THIN = ("+", "x", "star")  # a rim of the ground's colour would leave little of them
_RING = Qt.BrushStyle.NoBrush


class BoardPicture:
    """Paints the painter's points as the look has it, with ``answer`` behind them.

    The points lie on a picture of their own, which is kept: to move the mouse over 20,000 of
    them draws none anew.
    """

    def __init__(self, painter: Painter, look: Look) -> None:
        self._painter = painter
        self._look = look
        self.answer: Answer | None = None
        self._points = PointLayer()
        self._rings = PointLayer()
        self._layer: QPixmap | None = None
        self._drawn: tuple[object, ...] = ()  # what the layer shows
        self.restyle()

    def forget(self) -> None:
        """The board's size is another."""
        self._layer = None

    def restyle(self) -> None:
        """Take colours and sizes from the look again."""
        theme = self._look.theme
        rim = theme.text if theme.is_dark else theme.panel
        width = self._look.scale
        pen = pg.mkPen(rim, width=width)
        styles = []
        for code in range(len(CLASS_NAMES)):
            thin = class_symbol(code) in _THIN
            edge = QColor(theme.text) if thin else class_rim(code, theme)
            rimmed = pg.mkPen(edge, width=width)
            styles.append(PointStyle(class_symbol(code), class_brush(code), rimmed))
        styles.append(PointStyle("o", QBrush(QColor(theme.plain)), pen))
        for step in np.linspace(0, len(value_colours()) - 1, _VALUE_STEPS).astype(int):
            colour = QColor(*(int(part) for part in value_colours()[step][:3]))
            styles.append(PointStyle("o", QBrush(colour), pen))
        self._points.take(styles)
        wide, narrow = (
            pg.mkPen(colour, width=width * self._look.scale)
            for colour, width in ((theme.panel, 4), (theme.text, 2))
        )
        self._rings.take([PointStyle("o", QBrush(_RING), pen) for pen in (wide, narrow)])
        self._layer = None

    # --- the board -----------------------------------------------------------------------

    def paint(
        self, painter: QPainter, field: QRectF, x: AxisScale, y: AxisScale, *, focus: bool
    ) -> None:
        """All but the hand; ``focus``: the keyboard is here."""
        painter.save()
        painter.setClipRect(field)
        self._paint_ground(painter, field, x, y)
        painter.drawPixmap(0, 0, self._drawn_points(painter, x, y))
        self._paint_chosen(painter, x, y)
        if self.answer is not None:
            self.answer.paint_curve(painter, x, y)
        painter.restore()
        self._paint_axes(painter, field, x, y, focus)
        if not len(self._painter.points):
            self._paint_invitation(painter, field)

    def _paint_ground(self, painter: QPainter, field: QRectF, x: AxisScale, y: AxisScale) -> None:
        theme = self._look.theme
        painter.fillRect(field, QColor(theme.panel))
        if self.answer is not None:
            self.answer.paint_surface(painter, x, y)
            return
        painter.setPen(QPen(QColor(theme.raised), self._look.scale))
        for place in map(x.at, x.ticks(8)):
            painter.drawLine(QPointF(place, field.top()), QPointF(place, field.bottom()))
        for place in map(y.at, y.ticks(8)):
            painter.drawLine(QPointF(field.left(), place), QPointF(field.right(), place))

    def _drawn_points(self, painter: QPainter, x: AxisScale, y: AxisScale) -> QPixmap:
        points, source = self._painter.points, self._painter.source
        ratio = painter.device().devicePixelRatioF()
        key = (points, source.frame, source.mode, ratio)
        same = len(self._drawn) == len(key) and self._drawn[0] is points
        if self._layer is None or not same or self._drawn[1:] != key[1:]:
            layer = QPixmap(painter.device().width() * ratio, painter.device().height() * ratio)
            layer.setDevicePixelRatio(ratio)
            layer.fill(Qt.GlobalColor.transparent)
            brush = QPainter(layer)
            self._points.paint(
                brush, _pixels(points, x, y), self._looks_of(points), self._point_size()
            )
            brush.end()
            self._layer, self._drawn = layer, key
        return self._layer

    def _looks_of(self, points: np.ndarray) -> np.ndarray:
        """Each point's place in the styles: a class's, the curve's, a height's."""
        mode, first = self._painter.source.mode, len(CLASS_NAMES)
        if mode == "classes":
            return points[:, 2].astype(np.intp)
        if mode == "curve":
            return np.full(len(points), first)
        low, high = height_range(points[:, 2])
        share = (points[:, 2] - low) / (high - low)
        step = np.clip(share * _VALUE_STEPS, 0, _VALUE_STEPS - 1).astype(np.intp)
        found: np.ndarray = first + 1 + step
        return found

    def _paint_chosen(self, painter: QPainter, x: AxisScale, y: AxisScale) -> None:
        chosen, points, gesture = self._painter.chosen, self._painter.points, self._painter.gesture
        if isinstance(gesture, Select):
            inside = gesture.inside
            chosen = inside | chosen if self._painter.adding else inside
        if len(chosen) != len(points) or not chosen.any():
            return
        pixels = _pixels(points[chosen], x, y)
        size = self._point_size() + self._look.px(4)
        for style in (0, 1):
            self._rings.paint(painter, pixels, np.full(len(pixels), style), size)

    def _paint_axes(
        self, painter: QPainter, field: QRectF, x: AxisScale, y: AxisScale, focus: bool
    ) -> None:
        theme, px = self._look.theme, self._look.px
        painter.setBrush(_RING)
        painter.setPen(QPen(QColor(theme.accent if focus else theme.line), self._look.scale))
        painter.drawRect(field)
        paint_ticks(painter, self._look, x, field.bottom())
        metrics = QFontMetricsF(painter.font())
        painter.setPen(QColor(theme.muted))
        room = field.left() - px(4)
        for value in y.ticks(max(1, int(field.height() / px(48)))):
            place = QRectF(0.0, y.at(value) - metrics.height() / 2, room, metrics.height())
            place.moveTop(min(max(place.top(), 0.0), field.bottom() - metrics.height()))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, cut(metrics, tick_text(value), room))

    def _paint_invitation(self, painter: QPainter, field: QRectF) -> None:
        """An empty board says what to do."""
        px = self._look.px
        text = empty_text(self._painter.source.mode, CLASS_NAMES[self._painter.code])
        room = field.adjusted(px(16), px(40), -px(16), -px(8))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.setPen(QColor(self._look.theme.muted))
        painter.drawText(room, int(flags), text)

    def _point_size(self) -> int:
        return point_size(self._look, len(self._painter.points))

    # --- the hand ------------------------------------------------------------------------

    def paint_hand(
        self, painter: QPainter, x: AxisScale, y: AxisScale, at: QPointF | None, *, by_keys: bool
    ) -> None:
        """A line or a rectangle under way, the brush's ring, and the keyboard's cross."""
        theme, gesture, scale = self._look.theme, self._painter.gesture, self._look.scale
        painter.setBrush(_RING)
        if isinstance(gesture, Select | Line):
            start, end = (
                QPointF(x.at(place[0]), y.at(place[1])) for place in (gesture.start, gesture.at)
            )
            if isinstance(gesture, Line):
                painter.setPen(QPen(QColor(theme.text), scale, Qt.PenStyle.DashLine))
                painter.drawLine(start, end)
            else:
                fill = QColor(theme.accent)
                fill.setAlpha(40)
                painter.setPen(QPen(QColor(theme.accent), scale))
                painter.setBrush(fill)
                painter.drawRect(QRectF(start, end).normalized())
                painter.setBrush(_RING)
        if at is None:
            return
        if by_keys:
            arm = self._look.px(10)
            for colour, width in ((theme.panel, 4.0), (theme.accent, 2.0)):
                painter.setPen(QPen(QColor(colour), width * scale))
                painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))
                painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))
        if size := self._ring_size():
            for ring, width in ((QColor(theme.panel), 3.0), (self._ring_colour(), 1.5)):
                painter.setPen(QPen(ring, width * scale))
                painter.drawEllipse(at, size, size)

    def _ring_size(self) -> float:
        """The radius in pixels of the ring under the mouse: that of the brush, or of a point where
        the tool sets single ones; 0: the tool has no ring."""
        if self._painter.tool == "select":
            return 0.0
        if self._painter.tool in ("point", "line"):
            return self._point_size() / 2 + self._look.px(1)
        return self._painter.size * self._look.scale

    def _ring_colour(self) -> QColor:
        painter = self._painter
        paints = painter.tool in ("spray", "point", "line")
        if paints and painter.source.mode == "classes":
            return class_colour(painter.code)
        return QColor(self._look.theme.text)


def _pixels(points: np.ndarray, x: AxisScale, y: AxisScale) -> np.ndarray:
    return np.column_stack([x(points[:, 0]), y(points[:, 1])])
