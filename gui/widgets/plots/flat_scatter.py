"""Points of two columns: choose them with the mouse or the keys, move about, zoom."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.look.look import Look
from gui.widgets.focus import RingByKeys
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plot_saving import is_pictured
from gui.widgets.plots.plots import Plot, equal_scales, margin_share
from gui.widgets.plots.point_style import PointStyle
from gui.widgets.plots.value_axis import ValueAxis

FADED = 0.28  # of the rows that are not chosen, where some are
LARGER = 1.5  # a chosen point
_MARGIN = 0.08  # of the values' range, on each side
_REACH = 12  # pixels at the desk from a click to its point
_STEP = 0.1  # of what is seen, for each press of an arrow
_ZOOM = 1.25


class FlatScatter(RingByKeys, Plot):
    """Points that can be chosen.

    Left: drag a rectangle or click a point (Shift adds), click beside them for none; with
    ``moving`` it moves the view, as the middle button always does. Wheel or +/− zoom, arrows
    move, Home or a double click shows all. Page Up and Page Down go from point to point,
    Space chooses the one that is reached.

    Signals:
        picked(places, add): int (n,) of the points as they were given, and whether they are
            to be added to those chosen before.
        reached(int): the keys have gone to that point.
    """

    picked = Signal(object, bool)
    reached = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._places = np.zeros((0, 2))
        self._size = 6
        self._cursor: int | None = None
        self._whole = QRectF(0.0, 0.0, 1.0, 1.0)
        self._extent = np.full(2, 0.5), np.full(2, 0.5)  # the middle and half the width of all
        self._equal = False
        self._points = _Points(pxMode=True)
        self._chosen = _Points(pxMode=True)
        self._mark = _Points(pxMode=True)
        self.box = ChoosingBox()
        self.axes = {side: ValueAxis(side, look) for side in ("bottom", "left")}
        super().__init__(look, parent, axes=dict(self.axes), view_box=self.box)
        for layer, item in enumerate((self._points, self._chosen, self._mark)):
            item.setZValue(10 + layer)
            self.addItem(item)
        self.getPlotItem().disableAutoRange()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.area_chosen.connect(self._area_chosen)
        self.box.place_clicked.connect(self._clicked)
        self.box.whole_wanted.connect(self.show_whole)
        self.box.sigResized.connect(self._resized)
        self.set_moving(False)

    # --- what is shown ---------------------------------------------------------------------

    def show_points(
        self,
        points: np.ndarray,
        style_of: np.ndarray,
        styles: Sequence[PointStyle],
        size: int,
        *,
        keep_view: bool,
        equal: bool = False,
    ) -> None:
        """Draw finite ``points`` (n, 2), each in the style at its place in ``styles``.

        ``equal``: they are places in a plane, and a circle is to look round.
        """
        self._equal = equal
        self._places, self._size = points, size
        self._style_of, self._styles = style_of, tuple(styles)
        self._put(self._points, np.arange(len(points)), self._styles, size)
        self._cursor = None
        self._mark.setData([], [])
        self.show_chosen(np.zeros(len(points), bool))
        self._set_whole()
        if not keep_view:
            self.show_whole()

    def show_chosen(self, chosen: np.ndarray) -> None:
        """Draw those strongly, and fade the others; bool (n,)."""
        where = np.flatnonzero(chosen)
        self._points.setOpacity(FADED if where.size else 1.0)
        strong = [style.strong(self.look.theme.text) for style in self._styles]
        self._put(self._chosen, where, strong, round(self._size * LARGER))

    def clear_points(self) -> None:
        """Take all points away."""
        self._places = np.zeros((0, 2))
        for item in (self._points, self._chosen, self._mark):
            item.setData([], [])

    def plot_numbers(self) -> PlotNumbers | None:
        """Each point once, however it is marked."""
        heads = [self.getPlotItem().getAxis(side).labelText for side in ("bottom", "left")]
        rows = tuple(map(tuple, self._places.tolist()))
        return PlotNumbers((heads[0] or "x", heads[1] or "y"), rows) if rows else None

    def set_moving(self, moving: bool) -> None:
        """Whether a drag with the left button moves the view instead of choosing."""
        self.box.moving = moving
        shape = Qt.CursorShape.OpenHandCursor if moving else Qt.CursorShape.CrossCursor
        self.viewport().setCursor(shape)

    def show_whole(self) -> None:
        """All points, as at first."""
        self.box.setRange(self._whole, padding=0.0)

    def _resized(self, _box: object) -> None:
        if not len(self._places):
            return
        as_at_first = self.box.viewRect() == self._whole
        self._limit()
        if self._equal or as_at_first:
            self.show_whole()

    def restyle(self) -> None:
        super().restyle()
        self.box.restyle(QColor(self.look.theme.accent))

    # --- choosing ------------------------------------------------------------------------------

    def _area_chosen(self, area: QRectF, add: bool) -> None:
        x, y = self._places[:, 0], self._places[:, 1]
        inside = (x >= area.left()) & (x <= area.right())
        inside &= (y >= area.top()) & (y <= area.bottom())
        self.picked.emit(np.flatnonzero(inside), add)

    def _clicked(self, place: QPointF, add: bool) -> None:
        nearest, distance = self._nearest(place)
        if nearest is not None and distance <= self.look.px(_REACH):
            self.picked.emit(np.array([nearest]), add)
        elif not add:
            self.picked.emit(np.zeros(0, np.int64), False)

    def _nearest(self, place: QPointF) -> tuple[int | None, float]:
        """The point nearest to ``place``, and how far it is in pixels."""
        if not len(self._places):
            return None, 0.0
        pixel = self.box.viewPixelSize()
        away = (self._places - np.array([place.x(), place.y()])) / np.array(pixel)
        distances = np.hypot(away[:, 0], away[:, 1])
        nearest = int(distances.argmin())
        return nearest, float(distances[nearest])

    def _step_cursor(self, way: int) -> None:
        """To the next point in reading order: from left to right."""
        order = np.lexsort((self._places[:, 1], self._places[:, 0]))
        if not order.size:
            return
        if self._cursor is None:
            at = 0 if way > 0 else order.size - 1
        else:
            at = int(np.flatnonzero(order == self._cursor)[0]) + way
        self._cursor = int(order[at % order.size])
        x, y = self._places[self._cursor]
        self._mark.setData(
            [x],
            [y],
            symbol="o",
            size=round(self._size * LARGER) + self.look.px(8),
            brush=pg.mkBrush(None),
            pen=pg.mkPen(self.look.theme.accent, width=2),
        )
        if not self.box.viewRect().contains(QPointF(x, y)):
            self.show_whole()
        self.reached.emit(self._cursor)

    # --- Qt ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        seen = self.box.viewRect()
        moves = {
            Qt.Key.Key_Left: (-_STEP, 0.0),
            Qt.Key.Key_Right: (_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, _STEP),
            Qt.Key.Key_Down: (0.0, -_STEP),
        }
        if key in moves:
            across, up = moves[Qt.Key(key)]
            self.box.translateBy(x=across * seen.width(), y=up * seen.height())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):  # + without Shift
            self.box.scaleBy((1 / _ZOOM, 1 / _ZOOM))
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.box.scaleBy((_ZOOM, _ZOOM))
        elif key == Qt.Key.Key_Home:
            self.show_whole()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._step_cursor(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Space and self._cursor is not None:
            add = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.picked.emit(np.array([self._cursor]), add)
        else:
            event.ignore()

    def ring_changed(self) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.ring and not is_pictured(self):
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self.look.theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 4, 4)
            painter.end()

    # --- inside --------------------------------------------------------------------------------

    def _put(
        self,
        item: pg.ScatterPlotItem,
        where: np.ndarray,
        styles: Sequence[PointStyle],
        size: int,
    ) -> None:
        # All points in one item: 48 items, one for each look, take ten times as long to paint.
        looks = [styles[index] for index in self._style_of[where]]
        item.setData(
            self._places[where, 0],
            self._places[where, 1],
            symbol=[style.symbol for style in looks],
            brush=[style.brush for style in looks],
            pen=[style.pen for style in looks],
            size=size,
        )

    def _set_whole(self) -> None:
        """The range of all points; the view cannot leave it, so nothing is ever lost."""
        if not len(self._places):
            return
        # Halves: the range of ±1e308 would be infinite.
        low, high = (end / 2.0 for end in self._ends())
        half = np.where(high > low, high - low, np.maximum(np.abs(high) * 0.1, 0.5))
        self._extent = low + high, half
        self._limit()

    def _ends(self) -> tuple[np.ndarray, np.ndarray]:
        """The least and the greatest values across and up that there is to show, (2,) each."""
        return self._places.min(axis=0), self._places.max(axis=0)

    def _limit(self) -> None:
        """Nothing beyond all points is shown, and each of them whole; of a plane, what the
        plot's shape asks for."""
        middle, half = self._extent
        room = float(self.box.width()), float(self.box.height())
        margin = np.array([margin_share(length, self._size, _MARGIN) for length in room])
        reach = np.minimum(half * (1.0 + 2.0 * margin), 8e307)
        left, bottom = np.clip(middle - reach, -8e307, 8e307)
        right, top = np.clip(middle + reach, -8e307, 8e307)
        if self._equal:
            (left, right), (bottom, top) = equal_scales((left, right), (bottom, top), *room)
        self._whole = QRectF(left, bottom, right - left, top - bottom)
        self.box.setLimits(xMin=left, xMax=right, yMin=bottom, yMax=top)


class _Points(pg.ScatterPlotItem):
    """Leaves clicks to the box: it knows the nearest point, and Shift."""

    def mouseClickEvent(self, ev: object) -> None:
        ev.ignore()


class ChoosingBox(pg.ViewBox):
    """A view whose left button chooses, or moves with ``moving``; the middle one moves.

    Signals:
        area_chosen(QRectF, bool): in the axes' units; whether to add.
        place_clicked(QPointF, bool): in the axes' units; whether to add.
        whole_wanted(): a double click.
    """

    area_chosen = Signal(object, bool)
    place_clicked = Signal(object, bool)
    whole_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.moving = False

    def restyle(self, accent: QColor) -> None:
        """Draw the frame around what is being chosen in ``accent``."""
        fill = QColor(accent)
        fill.setAlpha(40)
        self.rbScaleBox.setPen(pg.mkPen(accent, width=1))
        self.rbScaleBox.setBrush(pg.mkBrush(fill))

    def mouseDragEvent(self, ev: object, axis: int | None = None) -> None:
        left = ev.button() == Qt.MouseButton.LeftButton
        if axis is not None or ev.button() == Qt.MouseButton.MiddleButton or (left and self.moving):
            if ev.button() != Qt.MouseButton.RightButton:
                super().mouseDragEvent(ev, axis)
        elif left:
            ev.accept()
            first, now = ev.buttonDownPos(), ev.pos()
            if ev.isFinish():
                self.rbScaleBox.hide()
                corners = [self.mapToView(corner) for corner in (first, now)]
                area = QRectF(QPointF(corners[0]), QPointF(corners[1])).normalized()
                add = bool(ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.area_chosen.emit(area, add)
            else:
                self.updateScaleBox(first, now)
        else:
            ev.ignore()

    def mouseClickEvent(self, ev: object) -> None:
        if ev.button() != Qt.MouseButton.LeftButton:
            ev.ignore()
        elif ev.double():
            ev.accept()
            self.whole_wanted.emit()
        else:
            ev.accept()
            add = bool(ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.place_clicked.emit(QPointF(self.mapToView(ev.pos())), add)
