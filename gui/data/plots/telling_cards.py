"""The little pictures of one input against the target: what they show, and which rows lie where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from engine.data.knowing.relations import box
from gui.data.plots.painted import FADED, AxisScale, PointPainter, cut, paint_ticks
from gui.look.look import CLASS_COLOURS, Look
from gui.widgets.plots.plots import class_line

_MOST_WORDS = 8  # categories in a picture
_AXIS = 110  # a lower picture has no room for the values below it


@dataclass(frozen=True)
class Input:
    """One input of the sample: its values, the words that they are codes of, the target."""

    values: np.ndarray
    words: tuple[str, ...]
    date: bool
    labels: np.ndarray


class TellingPicture(Protocol):
    """Painted into ``place``; ``rows_in`` answers for the same place."""

    def paint(self, painter: QPainter, place: QRectF, chosen: np.ndarray) -> None:
        """Paint into ``place``. ``chosen``, bool, of the sample: these rows stand out, the others
        fade."""
        ...

    def rows_in(self, place: QRectF, area: QRectF) -> np.ndarray:
        """Bool, of the sample: the rows that lie inside ``area``."""
        ...


def _above_axis(place: QRectF, look: Look) -> QRectF:
    """What is left of ``place`` above the values."""
    if place.height() < look.px(_AXIS):
        return place
    return place.adjusted(0, 0, 0, -QFontMetricsF(look.font()).height() - look.px(4))


class _Measured:
    """What pictures with the input's values across have in common."""

    def __init__(self, look: Look, column: Input) -> None:
        self._look = look
        self._column = column
        self._known = np.isfinite(column.values)
        known = column.values[self._known]
        self._ends = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
        if column.words:
            self._ends = (-0.5, len(column.words) - 0.5)

    def _across(self, place: QRectF) -> AxisScale:
        inset = self._look.px(5)
        return AxisScale(*self._ends, place.left() + inset, place.right() - inset)

    def _paint_axis(self, painter: QPainter, place: QRectF, upright: bool) -> None:
        painter.setPen(QPen(QColor(self._look.theme.line), self._look.scale))
        inner = _above_axis(place, self._look)
        if upright:
            painter.drawLine(inner.bottomLeft(), inner.topLeft())
        painter.drawLine(inner.bottomLeft(), inner.bottomRight())
        if inner.height() < place.height() and self._known.any():
            column, scale = self._column, self._across(place)
            line = inner.bottom()
            paint_ticks(
                painter, self._look, scale, line, date=column.date, words=column.words, spare=True
            )


class PointsPicture(_Measured, TellingPicture):
    """A number to be predicted: upwards."""

    def __init__(
        self, look: Look, column: Input, points: PointPainter, style_of: np.ndarray, most: int
    ) -> None:
        super().__init__(look, column)
        self._points, self._style_of = points, style_of
        self._y = column.labels.astype(np.float64)
        self._x = column.values
        self._seen = self._known & np.isfinite(self._y) & (style_of >= 0)
        drawn = np.flatnonzero(self._seen)
        if drawn.size > most:
            drawn = np.sort(np.random.RandomState(0).choice(drawn, most, replace=False))
        self._drawn = drawn
        if len(np.unique(self._x[self._seen])) <= _MOST_WORDS:  # many would lie on one another
            shift = np.random.RandomState(1).uniform(-0.18, 0.18, self._x.size)
            self._x = self._x + shift * _least_step(self._x[self._seen])
            if not column.words and self._seen.any():
                seen = self._x[self._seen]
                self._ends = float(seen.min()), float(seen.max())

    def paint(self, painter: QPainter, place: QRectF, chosen: np.ndarray) -> None:
        """A point for each drawn row, and a ring around each chosen one."""
        self._paint_axis(painter, place, upright=True)
        rows = self._drawn
        if not rows.size:
            return
        across, upward = self._across(place), self._upward(place)
        size = self._look.px(4 if rows.size > 100 else 6)
        if place.width() * place.height() > self._look.px(300) ** 2:
            size *= 1.5
        some = bool(chosen.any())
        painter.setOpacity(FADED if some else 1.0)
        pixels = np.column_stack([across(self._x[rows]), upward(self._y[rows])])
        self._points.paint(painter, pixels, self._style_of[rows], size)
        painter.setOpacity(1.0)
        rows = np.flatnonzero(self._seen & chosen)  # each of them, drawn before or not
        painter.setPen(QPen(QColor(self._look.theme.text), 1.5))
        painter.setBrush(QColor(self._look.theme.plain))
        for x, y in zip(
            across(self._x[rows]).tolist(), upward(self._y[rows]).tolist(), strict=True
        ):
            painter.drawEllipse(QPointF(x, y), size * 0.8, size * 0.8)

    def rows_in(self, place: QRectF, area: QRectF) -> np.ndarray:
        x, y = self._across(place)(self._x), self._upward(place)(self._y)
        inside = (x >= area.left()) & (x <= area.right()) & (y >= area.top()) & (y <= area.bottom())
        return np.asarray(inside & self._seen)

    def _upward(self, place: QRectF) -> AxisScale:
        inner, inset = _above_axis(place, self._look), self._look.px(5)
        seen = self._y[self._seen]
        ends = (float(seen.min()), float(seen.max())) if seen.size else (0.0, 1.0)
        return AxisScale(*ends, inner.bottom() - inset, inner.top() + inset)


class BoxesPicture(_Measured, TellingPicture):
    """Classes: a box for each, one under the other."""

    def __init__(self, look: Look, column: Input, codes: Sequence[int]) -> None:
        """``codes``: the classes' places among the colours."""
        super().__init__(look, column)
        self._class_codes = codes
        self._classes = min(len(codes), len(CLASS_COLOURS))
        self._boxes = [
            box(np.where(column.labels == index, column.values, np.nan))
            for index in range(self._classes)
        ]

    def paint(self, painter: QPainter, place: QRectF, chosen: np.ndarray) -> None:
        self._paint_axis(painter, place, upright=True)
        scale, px = self._across(place), self._look.px
        text = QColor(self._look.theme.text)
        some = bool(chosen.any())
        radius = min(px(3.0), _above_axis(place, self._look).height() / self._classes / 3)
        for index, figures in enumerate(self._boxes):
            if figures is None:
                continue
            lane = self._lane(place, index)
            middle, colour = (
                lane.center().y(),
                class_line(self._class_codes[index], self._look.theme),
            )
            thick = min(lane.height() * 0.62, px(32))
            painter.setOpacity(0.4 if some else 1.0)
            painter.setPen(QPen(text, self._look.scale))
            painter.drawLine(QLineF(scale.at(figures.low), middle, scale.at(figures.high), middle))
            left, right = scale.at(figures.lower_quartile), scale.at(figures.upper_quartile)
            painter.fillRect(
                QRectF(left, middle - thick / 2, max(right - left, 2.0), thick), colour
            )
            painter.setPen(QPen(text, 2 * self._look.scale))
            median = scale.at(figures.median)
            painter.drawLine(QLineF(median, middle - thick / 2, median, middle + thick / 2))
            painter.setPen(QPen(colour, self._look.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._paint_spots(painter, scale, figures.outliers, middle, radius / 2)
            painter.setOpacity(1.0)
            if some:
                painter.setPen(QPen(text, 1.2 * self._look.scale))
                painter.setBrush(colour)
                rows = np.flatnonzero(chosen & self._known & (self._column.labels == index))
                self._paint_spots(painter, scale, rows, middle, radius)

    def rows_in(self, place: QRectF, area: QRectF) -> np.ndarray:
        x = self._across(place)(self._column.values)
        lanes = [n for n in range(self._classes) if self._lane(place, n).intersects(area)]
        inside = self._known & (x >= area.left()) & (x <= area.right())
        return np.asarray(inside & np.isin(self._column.labels, lanes))

    def _lane(self, place: QRectF, index: int) -> QRectF:
        inner = _above_axis(place, self._look)
        tall = inner.height() / self._classes
        return QRectF(inner.left(), inner.top() + index * tall, inner.width(), tall)

    def _paint_spots(
        self, painter: QPainter, scale: AxisScale, rows: np.ndarray, middle: float, radius: float
    ) -> None:
        for value in scale(self._column.values[rows]).tolist():
            painter.drawEllipse(QPointF(value, middle), radius, radius)


class SharesPicture(TellingPicture):
    """Categories and classes: what share of each category's rows is of which class."""

    def __init__(self, look: Look, column: Input, codes: Sequence[int]) -> None:
        """``codes``: the classes' places among the colours."""
        self._look, self._words, self._classes = look, column.words, len(codes)
        self._class_codes = codes
        self._codes = np.where(np.isfinite(column.values), column.values, -1).astype(np.intp)
        self._labels = column.labels.astype(np.intp)
        counts = np.bincount(self._codes[self._codes >= 0], minlength=len(column.words))
        shown = np.argsort(-counts, kind="stable")[:_MOST_WORDS]
        self._shown = [int(code) for code in np.sort(shown[counts[shown] > 0])]

    def paint(self, painter: QPainter, place: QRectF, chosen: np.ndarray) -> None:
        metrics = QFontMetricsF(painter.font())
        some = bool(chosen.any())
        gutter = self._gutter(place)
        for line, code in enumerate(self._shown):
            spot = self._line(place, line)
            painter.setPen(QColor(self._look.theme.muted))
            if gutter:
                painter.drawText(
                    QRectF(place.left(), spot.top(), gutter, spot.height()),
                    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                    cut(metrics, self._words[code], gutter - self._look.px(6)),
                )
            for index, segment, rows in self._segments(spot, code):
                painter.setOpacity(FADED if some else 1.0)
                painter.fillRect(segment, class_line(self._class_codes[index], self._look.theme))
                painter.setOpacity(1.0)
                share = float(chosen[rows].mean()) if some else 0.0
                if share:
                    segment.setWidth(max(segment.width() * share, 2.0))
                    painter.setPen(QPen(QColor(self._look.theme.text), 1.5 * self._look.scale))
                    painter.setBrush(class_line(self._class_codes[index], self._look.theme))
                    painter.drawRect(segment)

    def rows_in(self, place: QRectF, area: QRectF) -> np.ndarray:
        inside = np.zeros(len(self._codes), bool)
        for line, code in enumerate(self._shown):
            for _, segment, rows in self._segments(self._line(place, line), code):
                if segment.intersects(area):
                    inside[rows] = True
        return inside

    def _gutter(self, place: QRectF) -> float:
        """What the words take at the left; 0: there is no room for them."""
        metrics = QFontMetricsF(self._look.font())
        if not self._shown or place.height() / len(self._shown) < metrics.height() * 0.9:
            return 0.0
        widest = max(metrics.horizontalAdvance(self._words[code]) for code in self._shown)
        return float(min(widest + self._look.px(6), place.width() * 0.4))

    def _line(self, place: QRectF, line: int) -> QRectF:
        tall = place.height() / len(self._shown)
        gutter = self._gutter(place)
        return QRectF(
            place.left() + gutter,
            place.top() + (line + 0.12) * tall,
            place.width() - gutter,
            tall * 0.76,
        )

    def _segments(self, spot: QRectF, code: int) -> Iterable[tuple[int, QRectF, np.ndarray]]:
        """Class, place and rows of each part of a category's line."""
        here = self._codes == code
        whole = int(here.sum())
        left = spot.left()
        for index in range(self._classes):
            rows = np.flatnonzero(here & (self._labels == index))
            if rows.size:
                wide = spot.width() * rows.size / whole
                yield index, QRectF(left, spot.top(), wide, spot.height()), rows
                left += wide


def _least_step(values: np.ndarray) -> float:
    steps = np.diff(np.unique(values))
    return float(steps.min()) if steps.size else 1.0
