"""A small drawn curve with its axes: a function, perhaps with a point or a way on it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.look import Look
from gui.widgets.plots.activation_curves import ACTIVATION_CURVES
from gui.widgets.plots.plot_numbers import PlotNumbers

_POINTS = 61
_REACH = 4.0  # to either side of 0, at least


@dataclass(frozen=True)
class Drawn:
    """``curve`` from ``low`` to ``high``. ``point``: where a dot lies on it; ``way``: dots in
    their order, joined; ``across`` and ``along``: what the axes are called, "" for nothing."""

    curve: Callable[[float], float]
    low: float
    high: float
    point: float | None = None
    way: tuple[float, ...] = ()
    across: str = ""
    along: str = ""


def drawn_activation(function: str, total: float | None) -> Drawn | None:
    """An activation function with one neuron's sum on it; None of one that is no curve."""
    curve = ACTIVATION_CURVES.get(function)
    if curve is None or (total is not None and not math.isfinite(total)):
        return None
    reach = max(_REACH, abs(total or 0.0) * 1.15)
    return Drawn(curve, -reach, reach, total, (), "", "")


class FunctionPlot(QWidget):
    """Draws it as large as there is room; without one it takes none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._drawn: Drawn | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    @property
    def drawn(self) -> Drawn | None:
        """What is drawn; None: nothing."""
        return self._drawn

    def show_drawn(self, drawn: Drawn | None) -> None:
        """Draw that from now on; None: nothing."""
        self._drawn = drawn
        self.setVisible(drawn is not None)
        self.update()

    def plot_numbers(self) -> PlotNumbers | None:
        """The points that the curve is drawn through, or those of the way on it."""
        drawn = self._drawn
        if drawn is None:
            return None
        xs = drawn.way or tuple(np.linspace(drawn.low, drawn.high, _POINTS).tolist())
        heads = (drawn.across or "x", drawn.along or "y")
        return PlotNumbers(heads, tuple((x, _value(drawn.curve, x)) for x in xs))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(132), self._look.px(92))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(132), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn = self._drawn
        if drawn is None:
            return
        px, theme = self._look.px, self._look.theme
        span = drawn.high - drawn.low
        xs = [drawn.low + span * step / (_POINTS - 1) for step in range(_POINTS)]
        ys = [_value(drawn.curve, x) for x in xs]
        low, high = min(*ys, 0.0), max(*ys, 0.0)
        height = (high - low) or 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font())
        line = painter.fontMetrics().height() if drawn.across else 0
        area = QRectF(self.rect()).adjusted(px(4), px(8) + line, -px(4), -px(8) - line)

        def at(x: float, y: float) -> QPointF:
            return QPointF(
                area.left() + (x - drawn.low) / span * area.width(),
                area.bottom() - (y - low) / height * area.height(),
            )

        upright = min(max(0.0, drawn.low), drawn.high)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(at(drawn.low, 0.0), at(drawn.high, 0.0))
        painter.drawLine(at(upright, low), at(upright, high))
        painter.setPen(QPen(QColor(theme.answer), 2 * self._look.scale))
        painter.drawPolyline(QPolygonF([at(x, y) for x, y in zip(xs, ys, strict=True)]))
        if drawn.across:
            self._name_axes(painter, drawn)
        way = [at(x, _value(drawn.curve, x)) for x in drawn.way]
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF(way))
        dots = list(way)
        if drawn.point is not None:
            dots.append(at(drawn.point, _value(drawn.curve, drawn.point)))
            painter.drawLine(at(drawn.point, 0.0), dots[-1])
        painter.setPen(QPen(QColor(theme.panel), px(1)))
        painter.setBrush(QColor(theme.accent))
        for dot in dots:
            painter.drawEllipse(dot, px(4), px(4))
        painter.end()

    def _name_axes(self, painter: QPainter, drawn: Drawn) -> None:
        painter.setPen(QColor(self._look.theme.muted))
        whole = QRectF(self.rect())
        below = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        painter.drawText(whole, below, drawn.across)
        above = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(whole, above, drawn.along)


def _value(curve: Callable[[float], float], x: float) -> float:
    try:
        return float(curve(x))
    except OverflowError:
        return 0.0
