"""Three columns against each other, turned with the mouse; painted without OpenGL.

Why in software: docs/decisions/0011-the-third-axis-is-painted-in-software.md.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols, renderSymbol
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from gui.data.plots.box_painter import AxisMarks, BoxPainter
from gui.data.plots.projection import Projection, Viewpoint, fitted, into_box
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.focus import RingByKeys
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.plot_saving import is_pictured
from gui.widgets.plots.point_style import PointStyle

_DEPTHS = 8  # points share so many sizes and strengths, from far to near
# What is left of a far point's colour, the rest being background; a dark one swallows more.
_FAINTEST = {"light": 0.5, "dark": 0.75}
_KEY_TURN = 6.0  # degrees for each press of an arrow
_WHEEL_ZOOM = 1.15  # for each notch, and each press of + or −
_WRITTEN = 110  # a lower picture is the box alone
_REACH = 8  # pixels at the desk from a click to its point
_FADED = 0.3  # of the rows that are not chosen, where some are
_LARGER = 1.4  # a chosen point
_TALL = 170  # a lower picture has no room for a hint


class Scatter3D(RingByKeys, QWidget):
    """A box of points. Drag or arrows turn it, wheel or +/− zoom, double click or Home reset.

    Signals:
        picked(places, add): int (n,) of the points as they were given, and whether they are
            to be added to those chosen before: a click.
    """

    picked = Signal(object, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._points = np.zeros((0, 3))  # in box coordinates
        self._style_of = np.zeros(0, dtype=int)
        self._styles: tuple[PointStyle, ...] = ()
        self._axes: tuple[AxisMarks, ...] = ()
        self._size = 6
        self._sprites: dict[tuple[int, int, bool], tuple[QPixmap, float]] = {}
        self._view = Viewpoint()
        self._chosen = np.zeros(0, bool)
        self._dragged_from: QPointF | None = None
        self._pressed_at = QPointF()
        self._turned_once = False  # then the hint has done its work
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        look.changed.connect(self._restyle)
        self.retranslate()
        on_language_change(self.retranslate)

    # --- what is shown ---------------------------------------------------------------------

    def show_points(
        self,
        points: np.ndarray,
        style_of: np.ndarray,
        styles: Sequence[PointStyle],
        axes: Sequence[AxisMarks],
        size: int,
    ) -> None:
        """Draw ``points``, finite, of shape (n, 3), in the units of the three ``axes``.

        Args:
            style_of: each point's place in ``styles``, of shape (n,).
            size: of a point in the middle of the box, in pixels.
        """
        low = np.array([axis.low for axis in axes])
        high = np.array([axis.high for axis in axes])
        self._points = into_box(points, low, high)
        self._style_of, self._styles = style_of, tuple(styles)
        self._axes, self._size = tuple(axes), size
        self._chosen = np.zeros(len(points), bool)
        self._sprites.clear()
        self._name()
        self.update()

    def show_chosen(self, chosen: np.ndarray) -> None:
        """Draw those strongly, and fade the others; bool (n,)."""
        self._chosen = chosen
        self.update()

    def clear(self) -> None:
        """Show no points and no axes; the viewpoint stays."""
        self._points, self._style_of = np.zeros((0, 3)), np.zeros(0, dtype=int)
        self._styles, self._axes = (), ()
        self._chosen = np.zeros(0, bool)
        self._sprites.clear()
        self._name()
        self.update()

    @property
    def count(self) -> int:
        """How many points are drawn."""
        return len(self._points)

    @property
    def view(self) -> Viewpoint:
        """Where one looks from."""
        return self._view

    def look_from(self, view: Viewpoint) -> None:
        """Turn and zoom to ``view``."""
        if view != self._view:
            self._view = view
            self.update()

    # --- Qt ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        how = self.tr(
            "Drag or use the arrow keys to turn, the wheel or + and − to zoom. "
            "Double-click or press Home to start again."
        )
        self.setAccessibleDescription(how)
        set_tool_tip(self, how)
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self._look.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sprites.clear()  # a low picture has smaller ones

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = self._pressed_at = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None:
            super().mouseMoveEvent(event)
            return
        way = event.position() - self._dragged_from
        self._dragged_from = event.position()
        # Across the whole picture is half a turn: what is in front stays under the pointer.
        share = 180.0 / max(200, min(self.width(), self.height() * 2))
        self._turn(-way.x() * share, way.y() * share)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            moved = event.position() - self._pressed_at
            if abs(moved.x()) + abs(moved.y()) < QApplication.startDragDistance():
                add = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._pick(event.position(), add)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.look_from(Viewpoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120.0
        self.look_from(self._view.zoomed(_WHEEL_ZOOM**notches))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        turns = {
            Qt.Key.Key_Left: (_KEY_TURN, 0.0),
            Qt.Key.Key_Right: (-_KEY_TURN, 0.0),
            Qt.Key.Key_Up: (0.0, -_KEY_TURN),
            Qt.Key.Key_Down: (0.0, _KEY_TURN),
        }
        if key in turns:
            self._turn(*turns[Qt.Key(key)])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):  # + without Shift
            self.look_from(self._view.zoomed(_WHEEL_ZOOM))
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.look_from(self._view.zoomed(1.0 / _WHEEL_ZOOM))
        elif key == Qt.Key.Key_Home:
            self.look_from(Viewpoint())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:  # an error with the painter still at work would take the process down
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.panel))
        if self._axes:
            projection = self._projection()
            box = BoxPainter(painter, projection, self._look, QRectF(self.rect()))
            box.paint_walls()
            self._paint_points(painter, projection)
            if not self._is_low:
                box.paint_axes(self._axes)
            pictured = is_pictured(self)
            if not self._turned_once and not pictured and self.height() >= self._look.px(_TALL):
                painter.setPen(QColor(theme.muted))
                edge = self._look.px(4)
                painter.drawText(
                    self.rect().adjusted(edge, edge, -edge, -edge),
                    Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight,
                    self.tr("Drag to turn"),
                )
        if self.ring and not is_pictured(self):
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    # --- painting ----------------------------------------------------------------------------

    @property
    def _is_low(self) -> bool:
        """Whether all the height is needed for the box: presenting on a small screen."""
        return self.height() < self._look.px(_WRITTEN)

    def _projection(self) -> Projection:
        """The view, with room round the box for what is written at its edges."""
        px = self._look.px
        side, above, below = (px(8),) * 3 if self._is_low else (px(32), px(12), px(28))
        width, height = self.width() - 2 * side, self.height() - above - below
        return fitted(self._view, side, above, width, height)

    def _paint_points(self, painter: QPainter, projection: Projection) -> None:
        """Far ones first, smaller and paler, so that near ones lie over them."""
        if not len(self._points):
            return
        pixels, nearness = projection(self._points)
        order = np.argsort(nearness, kind="stable")
        _, ends = projection(projection.rotation[2][None, :] * np.array([[-1.4], [1.4]]))
        share = (nearness - ends[0]) / (ends[1] - ends[0])
        steps = np.clip(share * _DEPTHS, 0, _DEPTHS - 1).astype(int)
        some = bool(self._chosen.any())
        pictured = is_pictured(self)
        for chosen in (False, True):
            part = order[self._chosen[order] == chosen]
            painter.setOpacity(_FADED if some and not chosen else 1.0)
            for x, y, style, step in zip(
                pixels[part, 0].tolist(),
                pixels[part, 1].tolist(),
                self._style_of[part].tolist(),
                steps[part].tolist(),
                strict=True,
            ):
                if pictured:  # a sprite would be coarse on paper
                    self._paint_path(painter, x, y, self._look_at(style, step, chosen))
                    continue
                sprite = self._sprites.get((style, step, chosen))
                if sprite is None:
                    sprite = self._sprite(style, step, chosen)
                pixmap, half = sprite
                painter.drawPixmap(QPointF(x - half, y - half), pixmap)
        painter.setOpacity(1.0)

    def _paint_path(
        self, painter: QPainter, x: float, y: float, style: tuple[PointStyle, float]
    ) -> None:
        look, size = style
        painter.setPen(look.pen)
        painter.setBrush(look.brush)
        put = QTransform.fromTranslate(x, y).scale(size, size)
        painter.drawPath(put.map(Symbols[look.symbol]))

    def _sprite(self, style: int, step: int, chosen: bool) -> tuple[QPixmap, float]:
        """A point of ``style`` at depth ``step`` and half its width, drawn once and kept."""
        look, size = self._look_at(style, step, chosen)
        image = renderSymbol(look.symbol, size, look.pen, look.brush, dpr=self.devicePixelRatioF())
        half = image.width() / image.devicePixelRatio() / 2
        sprite = self._sprites[style, step, chosen] = QPixmap.fromImage(image), half
        return sprite

    def _look_at(self, style: int, step: int, chosen: bool) -> tuple[PointStyle, float]:
        """How a point of ``style`` looks at depth ``step``, and its size."""
        near = step / (_DEPTHS - 1)
        faintest = _FAINTEST[self._look.theme.shade]
        strength = faintest + (1.0 - faintest) * near
        given = self._styles[style]
        if chosen:
            given, strength = given.strong(self._look.theme.text), 1.0
        brush, pen = QBrush(given.brush), QPen(given.pen)
        brush.setColor(self._hazy(brush.color(), strength))
        pen.setColor(self._hazy(pen.color(), strength))
        given_size = self._size / 2 if self._is_low else self._size
        size = max(3.0, given_size * (0.72 + 0.56 * near)) * (_LARGER if chosen else 1.0)
        return PointStyle(given.symbol, brush, pen), size

    def _hazy(self, colour: QColor, strength: float) -> QColor:
        """Mixed with the background rather than translucent: near points have to cover."""
        behind = QColor(self._look.theme.panel)
        mixed = [
            strength * own + (1.0 - strength) * other
            for own, other in zip(colour.getRgbF()[:3], behind.getRgbF()[:3], strict=True)
        ]
        return QColor.fromRgbF(*mixed, colour.alphaF())

    # --- inside ----------------------------------------------------------------------------

    def _pick(self, place: QPointF, add: bool) -> None:
        """The point at ``place``; of several the nearest to whoever looks. None: no row."""
        found = np.zeros(0, np.int64)
        if len(self._points):
            pixels, nearness = self._projection()(self._points)
            away = np.hypot(pixels[:, 0] - place.x(), pixels[:, 1] - place.y())
            hit = np.flatnonzero(away <= self._look.px(_REACH))
            if hit.size:
                found = hit[[int(nearness[hit].argmax())]]
        if found.size or not add:
            self.picked.emit(found, add)

    def _turn(self, azimuth: float, elevation: float) -> None:
        self._turned_once = True
        self.look_from(self._view.turned(azimuth, elevation))

    def _name(self) -> None:
        self.setAccessibleName(
            self.tr("Scatter plot of three columns: {columns}").format(
                columns=", ".join(axis.name for axis in self._axes)
            )
            if self._axes
            else self.tr("Scatter plot of three columns")
        )

    def _restyle(self) -> None:
        self._sprites.clear()
        self.update()
