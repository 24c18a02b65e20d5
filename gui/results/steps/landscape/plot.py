"""The landscape seen from above: contours of the loss, the balls' ways, the way of training."""

from __future__ import annotations

import itertools

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from engine.explanation.landscape import LandscapeWay, Slice
from gui.look.fixed import BALLS, BLACK, LANDSCAPE_INK, landscape_line
from gui.look.look import Look
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plots import Plot
from gui.widgets.plots.surface import value_image

_CONTOURS = 9
_PIECES = 12  # of the way that training took: each fades by itself
_KEY_STEPS = 40  # presses of an arrow key from one side to the other
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_BESIDE_BALL = ((1.2, 0.5), (-0.2, 0.5), (0.5, 1.5))  # to the left, to the right, above
_SAME = 1e-9  # of a loss: what differs by less differs by rounding
_DIMMED = 0.35  # of a landscape that is not that of now any more
_AROUND = 6.0  # pixels, of a name's width
STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)


class LandscapePlot(Plot):
    """Low is dark, high is bright, on a logarithmic scale. By the keys, arrows move a ring, and
    Enter is a click where it is.

    Signals:
        clicked(float, float): a place of the landscape.
    """

    clicked = Signal(float, float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._image = pg.ImageItem()
        self._contours: list[pg.IsocurveItem] = []
        self._ways: list[pg.GraphicsObject] = []
        self._slice: Slice | None = None
        super().__init__(look, parent)
        self._image.setZValue(-10)
        self.addItem(self._image)
        self.setMouseEnabled(x=False, y=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ring = pg.ScatterPlotItem(pxMode=True)  # where the keys are
        self._ring.setZValue(20)
        self._ring.hide()
        self.addItem(self._ring)
        self._at: tuple[float, float] | None = None
        self.scene().sigMouseClicked.connect(self._clicked)

    def show_slice(self, slice_: Slice, names: tuple[str, str]) -> None:
        """Draw the loss over both weights, which are called ``names``."""
        self._slice, self._at = slice_, None
        x, y = slice_.x, slice_.y
        heights = _heights(slice_.losses)
        step_x, step_y = (x[1] - x[0]), (y[1] - y[0])
        rect = QRectF(x[0] - step_x / 2, y[0] - step_y / 2, np.ptp(x) + step_x, np.ptp(y) + step_y)
        image = value_image(heights, 0.0, 1.0)
        self._image.setImage(image.transpose(1, 0, 2), autoLevels=False)
        self._image.setRect(rect)
        self._take_away()
        for level in np.linspace(0.1, 0.9, _CONTOURS):
            line = pg.IsocurveItem(heights.T, level=level, pen=pg.mkPen(landscape_line(), width=1))
            line.setParentItem(self._image)
            self._contours.append(line)
        balls = 0
        for way in slice_.ways:
            if way.apart is not None:
                self._draw_trained(way)
            else:
                self._draw_ball(way, balls)
                balls += 1
        here = pg.PlotDataItem(
            [slice_.here[0]], [slice_.here[1]], pen=None, symbol="+", symbolSize=self.look.px(14),
            symbolPen=pg.mkPen(LANDSCAPE_INK, width=2), symbolBrush=LANDSCAPE_INK,
        )  # fmt: skip
        self._add(here)
        self.setXRange(float(x[0]), float(x[-1]), padding=0)
        self.setYRange(float(y[0]), float(y[-1]), padding=0)
        self.set_axis_label("bottom", names[0])
        self.set_axis_label("left", names[1])
        self._show_ring()

    def show_none(self) -> None:
        """No landscape."""
        self._slice = self._at = None
        self._image.clear()
        self._take_away()
        self._show_ring()

    def _take_away(self) -> None:
        """The contours, which lie on the picture and not in the plot, and the ways."""
        for line in self._contours:
            line.setParentItem(None)
            self.scene().removeItem(line)
        for item in self._ways:
            self.removeItem(item)
        self._contours, self._ways = [], []

    @property
    def is_dimmed(self) -> bool:
        """Whether what is shown is said to be of before."""
        return self._image.opacity() < 1.0

    def dim(self, dimmed: bool) -> None:
        """Step back what is shown while another landscape is on its way."""
        for item in (self._image, *self._ways):
            item.setOpacity(_DIMMED if dimmed else 1.0)

    def plot_numbers(self) -> PlotNumbers | None:
        """The loss at each place."""
        found = self._slice
        if found is None:
            return None
        item = self.getPlotItem()
        heads = (
            item.getAxis("bottom").labelText or "x",
            item.getAxis("left").labelText or "y",
            self.tr("Loss"),
        )
        x, y = np.meshgrid(found.x, found.y)
        places = (x.ravel().tolist(), y.ravel().tolist(), found.losses.ravel().tolist())
        return PlotNumbers(heads, tuple(zip(*places, strict=True)))

    def _add(self, item: pg.GraphicsObject) -> None:
        self.addItem(item, ignoreBounds=True)
        self._ways.append(item)

    def _draw_ball(self, way: LandscapeWay, number: int) -> None:
        colour = BALLS[number % 3]
        good = np.isfinite(way.points).all(axis=1)
        points = way.points[good]
        pen = pg.mkPen(colour, width=self.look.px(2), style=STYLES[number % 3])
        self._add(pg.PlotDataItem(points[:, 0], points[:, 1], pen=pen))
        end = pg.PlotDataItem(
            points[-1:, 0], points[-1:, 1], pen=None, symbol="o", symbolSize=self.look.px(12),
            symbolPen=pg.mkPen(BLACK), symbolBrush=colour,
        )  # fmt: skip
        self._add(end)
        if len(points):
            name = _BallName(way.name, colour, self.look.font(), _BESIDE_BALL[number % 3])
            name.setPos(float(points[-1, 0]), float(points[-1, 1]))
            self._add(name)

    def _draw_trained(self, way: LandscapeWay) -> None:
        """Fainter where the other weights were farther from the slice."""
        assert way.apart is not None
        good = np.isfinite(way.points).all(axis=1) & np.isfinite(way.apart)
        points, apart = way.points[good], way.apart[good]
        most = float(apart.max(initial=0.0))
        edges = np.linspace(0, max(0, len(points) - 1), _PIECES + 1).astype(int)
        for start, end in itertools.pairwise(edges):
            if end <= start:
                continue
            share = 1.0 if most <= 1e-9 else 1.0 - float(apart[start : end + 1].mean()) / most
            colour = QColor(LANDSCAPE_INK)
            colour.setAlphaF(0.15 + 0.85 * share)
            part = points[start : end + 1]
            pen = pg.mkPen(colour, width=self.look.px(2))
            self._add(pg.PlotDataItem(part[:, 0], part[:, 1], pen=pen))

    # --- the keys -----------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self._slice
        step = _STEPS.get(Qt.Key(event.key()))
        if found is not None and step is not None:
            x, y = self._at or found.here
            self._at = (
                _kept_within(x + step[0] * np.ptp(found.x) / _KEY_STEPS, found.x),
                _kept_within(y + step[1] * np.ptp(found.y) / _KEY_STEPS, found.y),
            )
            self._show_ring()
        elif found is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit(*(self._at or found.here))
        else:
            super().keyPressEvent(event)

    def _show_ring(self) -> None:
        """Light within dark, so that it is seen wherever the landscape is."""
        found, px = self._slice, self.look.px
        self._ring.setVisible(found is not None and self.hasFocus())
        if found is None:
            return
        x, y = self._at or found.here
        dark = {"pen": pg.mkPen(BLACK, width=px(4)), "size": px(20)}
        light = {"pen": pg.mkPen(LANDSCAPE_INK, width=px(2)), "size": px(20)}
        spots = [{"pos": (x, y), "brush": pg.mkBrush(None), **own} for own in (dark, light)]
        self._ring.setData(spots)

    def _clicked(self, event: object) -> None:
        if self._slice is None:
            return
        place = self.getPlotItem().vb.mapSceneToView(event.scenePos())  # type: ignore[attr-defined]
        x, y = float(place.x()), float(place.y())
        inside = self._slice.x[0] <= x <= self._slice.x[-1]
        if inside and self._slice.y[0] <= y <= self._slice.y[-1]:
            self.clicked.emit(x, y)


class _BallName(pg.GraphicsObject):
    """A ball's name beside it, dark behind so that it is read wherever the landscape is."""

    def __init__(self, name: str, colour: str, font: QFont, share: tuple[float, float]) -> None:
        """``share``: which part of its width and height is left of the ball, and above it."""
        super().__init__()
        self._name, self._colour, self._font = name, colour, font
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(name) + _AROUND, metrics.height()
        self._rect = QRectF(-share[0] * width, -share[1] * height, width, height)
        self.setFlag(self.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(10)

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, *_more: object) -> None:
        dark = QColor(BLACK)
        dark.setAlpha(150)
        painter.fillRect(self._rect, dark)
        painter.setFont(self._font)
        painter.setPen(QColor(self._colour))
        painter.drawText(self._rect, Qt.AlignmentFlag.AlignCenter, self._name)


def _kept_within(place: float, ends: np.ndarray) -> float:
    return float(np.clip(place, ends.min(), ends.max()))


def _heights(losses: np.ndarray) -> np.ndarray:
    """The losses on a logarithmic scale from 0 to 1; what is not finite is the highest."""
    finite = losses[np.isfinite(losses)]
    if not finite.size:
        return np.ones_like(losses)
    low, high = float(finite.min()), float(finite.max())
    span = max(high - low, _SAME * max(abs(low), abs(high)), 1e-300)
    share = np.clip((np.nan_to_num(losses, nan=high, posinf=high) - low) / span, 0.0, 1.0)
    heights: np.ndarray = np.log1p(200.0 * share) / np.log1p(200.0)
    return heights
