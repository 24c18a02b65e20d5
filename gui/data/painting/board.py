"""The board: a piece of the plane that one paints on with the mouse or the keyboard."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.data.painted_source import CLASS_NAMES
from engine.data.strokes import Place
from gui.data.painting.answer import Answer
from gui.data.painting.gestures import TOOLS, Line, Select, Tool
from gui.data.painting.heights import value_range
from gui.data.painting.painter import Painter
from gui.data.painting.point_layer import PointLayer
from gui.data.painting.words import empty_text
from gui.data.plots.painted import Scale, cut, paint_ticks, tick_text
from gui.data.plots.point_style import PointStyle
from gui.look import Look
from gui.results.surface import value_colours
from gui.widgets.plots import class_brush, class_colour, class_symbol, point_size

REST_MS = 60  # how often a spray can gives more while the hand rests
_STEPS = 20  # arrow keys cross the board in so many
_VALUE_STEPS = 32
_SIZE_STEP = 1.2
TOOL_KEYS: dict[Tool, str] = {
    "spray": "S",
    "point": "P",
    "line": "L",
    "erase": "E",
    "move": "M",
    "jitter": "J",
    "select": "V",
}
CLASS_KEYS = "1234567890"
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TWO_ENDS: tuple[Tool, ...] = ("line", "move", "select")  # by keyboard: put down, go, lift
_MOUSE = Qt.MouseButton.LeftButton
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Board(QWidget):
    """Shows the painting with the network's answer behind it; mouse and keys go to the painter.

    Signals:
        painted(): what there was to see is on the screen.
        resized(): the board has another size.
    """

    painted = Signal()
    resized = Signal()

    def __init__(self, painter: Painter, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._look = look
        self._answer: Answer | None = None
        self._hand: QPointF | None = None  # where the mouse is
        self._cross: Place | None = None  # where the keyboard is
        self._drawing = PointLayer()
        self._layer: QPixmap | None = None  # all points, as long as nothing about them changes
        self._drawn: np.ndarray | None = None
        self._rest = QTimer(self)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(painter.rest)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        painter.changed.connect(self.update)
        painter.held_changed.connect(self.update)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    # --- what the panel uses -------------------------------------------------------------

    @property
    def answer(self) -> Answer | None:
        return self._answer

    def show_answer(self, answer: Answer | None) -> None:
        """The network's answer, to be seen behind the points."""
        self._answer = answer
        self.update()

    def field(self) -> QRectF:
        """Where one paints: all of the widget but its axes, never much longer than wide."""
        px = self._look.px
        place = QRectF(self.rect()).adjusted(px(32), px(6), -px(10), -px(22))
        longest = 1.5
        width = min(place.width(), place.height() * longest)
        height = min(place.height(), place.width() * longest)
        return QRectF(place.center().x() - width / 2, place.top(), width, height)

    def pixel_of(self, at: Place) -> QPointF:
        x, y = self._scales()
        return QPointF(x.at(at[0]), y.at(at[1]))

    def place_of(self, pixel: QPointF) -> Place:
        x, y = self._scales()
        return x.back(pixel.x()), y.back(pixel.y())

    def radius(self) -> Place:
        """The brush's size in the plane."""
        field = self.field()
        left, right, bottom, top = self._painter.source.frame
        size = self._brush_pixels()
        return (
            size * (right - left) / max(field.width(), 1.0),
            size * (top - bottom) / max(field.height(), 1.0),
        )

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Board to paint on"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move the cross, with Shift in small steps; the space bar paints there. "
                "Digits choose the class, letters the tool, Escape cancels."
            )
        )
        self.update()

    # --- Qt --------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self._look.px(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(120))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layer = None
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        # Delete and Select all would go to the bricks.
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != _MOUSE:
            super().mousePressEvent(event)
            return
        self._cross = None
        self._hand = event.position()
        if not self.field().adjusted(-4, -4, 4, 4).contains(event.position()):
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._painter.press(self.place_of(event.position()), self.radius(), add=shift)
        self._rest.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand = event.position()
        if event.buttons() & _MOUSE and self._painter.gesture is not None:
            self._painter.go(self.place_of(event.position()))
            self._rest.start()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == _MOUSE:
            self._rest.stop()
            self._painter.release()

    def leaveEvent(self, event: QEvent) -> None:
        self._hand = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._resize_brush(event.angleDelta().y() > 0)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._ensure_cross()
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._cross = None
        if self._painter.gesture is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._rest.stop()
            self._painter.release()
        super().focusOutEvent(event)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._rest.stop()
        self._painter.cancel()
        super().hideEvent(event)

    # --- keys ----------------------------------------------------------------------------------

    def _is_ours(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return True
        plain = event.modifiers() & ~_FREE == Qt.KeyboardModifier.NoModifier
        if key == Qt.Key.Key_Escape:
            return self._painter.gesture is not None or bool(self._painter.chosen.any())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return plain
        letters = set(CLASS_KEYS) | set(TOOL_KEYS.values()) | {"[", "]"}
        return plain and (key in _ARROWS or key in _PRESSES or event.text().upper() in letters)

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; whether it asked for something."""
        painter, key, text = self._painter, event.key(), event.text().upper()
        if not self._is_ours(event):
            return False
        if event.matches(QKeySequence.StandardKey.SelectAll):
            painter.choose_all()
        elif key == Qt.Key.Key_Escape:
            self._rest.stop()
            if not painter.cancel():
                painter.choose_none()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            painter.erase_chosen()
        elif key in _ARROWS:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(*_ARROWS[Qt.Key(key)], fine=fine)
        elif key in _PRESSES:
            self._press_by_key()
        elif text in CLASS_KEYS:
            if painter.source.mode == "classes":
                painter.take_class(CLASS_KEYS.index(text))
        elif text in ("[", "]"):
            self._resize_brush(text == "]")
        elif text == TOOL_KEYS["jitter"] and painter.chosen.any():
            painter.jitter_chosen(self.radius())
        else:
            painter.take(next(tool for tool in TOOLS if TOOL_KEYS[tool] == text))
        return True

    def _ensure_cross(self) -> Place:
        if self._cross is None:
            left, right, bottom, top = self._painter.source.frame
            if self._hand is not None and self.field().contains(self._hand):
                self._cross = self.place_of(self._hand)
            else:
                self._cross = ((left + right) / 2, (bottom + top) / 2)
        return self._cross

    def _step(self, right: int, up: int, *, fine: bool) -> None:
        x, y = self._ensure_cross()
        low_x, high_x, low_y, high_y = self._painter.source.frame
        steps = _STEPS * (5 if fine else 1)
        self._cross = (
            min(max(x + right * (high_x - low_x) / steps, low_x), high_x),
            min(max(y + up * (high_y - low_y) / steps, low_y), high_y),
        )
        self._painter.go(self._cross)
        self.update()

    def _press_by_key(self) -> None:
        at, painter = self._ensure_cross(), self._painter
        if painter.gesture is not None:
            painter.release()
        else:
            painter.press(at, self.radius())
            if painter.tool not in _TWO_ENDS:
                painter.release()

    def _resize_brush(self, larger: bool) -> None:
        size = self._painter.size
        step = max(1, round(size * (_SIZE_STEP - 1.0)))
        self._painter.take_size(size + step if larger else size - step)

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font())
        field = self.field()
        x, y = self._scales()
        painter.save()
        painter.setClipRect(field)
        self._paint_ground(painter, field, x, y)
        painter.drawPixmap(0, 0, self._points_drawn(field, x, y))
        self._paint_chosen(painter, x, y)
        if self._answer is not None:
            self._answer.paint_curve(painter, x, y)
        self._paint_hand(painter, x, y)
        painter.restore()
        self._paint_axes(painter, field, x, y)
        if not len(self._painter.points):
            self._paint_invitation(painter, field)
        self.painted.emit()

    def _paint_ground(self, painter: QPainter, field: QRectF, x: Scale, y: Scale) -> None:
        theme = self._look.theme
        painter.fillRect(field, QColor(theme.panel))
        if self._answer is not None:
            self._answer.paint_surface(painter, x, y)
            return
        painter.setPen(QPen(QColor(theme.raised), self._look.scale))
        for value in x.ticks(8):
            painter.drawLine(
                QPointF(x.at(value), field.top()), QPointF(x.at(value), field.bottom())
            )
        for value in y.ticks(8):
            painter.drawLine(
                QPointF(field.left(), y.at(value)), QPointF(field.right(), y.at(value))
            )

    def _points_drawn(self, field: QRectF, x: Scale, y: Scale) -> QPixmap:
        """All points on one transparent picture: moving the mouse draws none of them anew."""
        points = self._painter.points
        ratio = self.devicePixelRatioF()
        if self._layer is None or self._drawn is not points:
            layer = QPixmap(self.size() * ratio)
            layer.setDevicePixelRatio(ratio)
            layer.fill(Qt.GlobalColor.transparent)
            pen = QPainter(layer)
            pixels = np.column_stack([x(points[:, 0]), y(points[:, 1])])
            size = point_size(self._look, len(points))
            self._drawing.paint(pen, pixels, self._looks_of(points), size)
            pen.end()
            self._layer, self._drawn = layer, points
        return self._layer

    def _looks_of(self, points: np.ndarray) -> np.ndarray:
        mode = self._painter.source.mode
        if mode == "classes":
            return points[:, 2].astype(np.intp)
        first = len(CLASS_NAMES)
        if mode == "curve":
            return np.full(len(points), first)
        low, high = value_range(points[:, 2])
        share = (points[:, 2] - low) / (high - low)
        found: np.ndarray = (
            first + 1 + np.clip(share * _VALUE_STEPS, 0, _VALUE_STEPS - 1).astype(int)
        )
        return found

    def _paint_chosen(self, painter: QPainter, x: Scale, y: Scale) -> None:
        chosen, points, gesture = self._painter.chosen, self._painter.points, self._painter.gesture
        if isinstance(gesture, Select):
            inside = gesture.inside
            chosen = inside | chosen if self._painter.adding else inside
        if len(chosen) != len(points) or not chosen.any():
            return
        size = point_size(self._look, len(points)) / 2 + self._look.px(2)
        places = np.column_stack([x(points[chosen, 0]), y(points[chosen, 1])])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((self._look.theme.panel, 4), (self._look.theme.text, 2)):
            painter.setPen(QPen(QColor(colour), width * self._look.scale))
            for place in places[:2000].tolist():
                painter.drawEllipse(QPointF(*place), size, size)

    def _paint_hand(self, painter: QPainter, x: Scale, y: Scale) -> None:
        """The brush's ring, a line or a rectangle under way, and the keyboard's cross."""
        theme, gesture = self._look.theme, self._painter.gesture
        at = self._hand
        if self._cross is not None and self.hasFocus():
            at = self.pixel_of(self._cross)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if isinstance(gesture, Select):
            area = QRectF(self.pixel_of(gesture.start), self.pixel_of(gesture.at)).normalized()
            fill = QColor(theme.accent)
            fill.setAlpha(40)
            painter.setPen(QPen(QColor(theme.accent), self._look.scale))
            painter.setBrush(fill)
            painter.drawRect(area)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if at is None:
            return
        if self._cross is not None and self.hasFocus():
            arm = self._look.px(10)
            for colour, width in ((theme.panel, 4.0), (theme.accent, 2.0)):
                painter.setPen(QPen(QColor(colour), width * self._look.scale))
                painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))
                painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))
        tool = self._painter.tool
        if tool in ("spray", "erase", "move", "jitter"):
            size = self._brush_pixels()
        elif tool in ("point", "line"):
            size = point_size(self._look, len(self._painter.points)) / 2 + self._look.px(1)
        else:
            return
        colour = class_colour(self._painter.code) if self._paints_class() else QColor(theme.text)
        for ring, width in ((QColor(theme.panel), 3.0), (colour, 1.5)):
            painter.setPen(QPen(ring, width * self._look.scale))
            painter.drawEllipse(at, size, size)
        if isinstance(gesture, Line):
            painter.setPen(QPen(QColor(theme.text), self._look.scale, Qt.PenStyle.DashLine))
            painter.drawLine(self.pixel_of(gesture.start), self.pixel_of(gesture.at))

    def _paint_axes(self, painter: QPainter, field: QRectF, x: Scale, y: Scale) -> None:
        theme, px = self._look.theme, self._look.px
        focus = self.hasFocus()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent if focus else theme.line), self._look.scale))
        painter.drawRect(field)
        paint_ticks(painter, self._look, x, field.bottom())
        metrics = QFontMetricsF(painter.font())
        painter.setPen(QColor(theme.muted))
        most = max(1, int(field.height() / px(48)))
        for value in y.ticks(most):
            room = field.left() - px(4)
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

    # --- inside ------------------------------------------------------------------------------

    def _scales(self) -> tuple[Scale, Scale]:
        left, right, bottom, top = self._painter.source.frame
        field = self.field()
        return (
            Scale(left, right, field.left(), field.right()),
            Scale(bottom, top, field.bottom(), field.top()),
        )

    def _brush_pixels(self) -> float:
        return float(self._painter.size * self._look.scale)

    def _paints_class(self) -> bool:
        painter = self._painter
        return painter.source.mode == "classes" and painter.tool in ("spray", "point", "line")

    def _restyle(self) -> None:
        theme = self._look.theme
        rim = theme.text if theme.name == "dark" else theme.panel
        pen = pg.mkPen(rim, width=1.5 if self._look.presenting else 1)
        styles = [
            PointStyle(class_symbol(code), class_brush(code), pen)
            for code in range(len(CLASS_NAMES))
        ]
        styles.append(PointStyle("o", QBrush(QColor(theme.training)), pen))
        table = value_colours()
        for step in range(_VALUE_STEPS):
            shade = table[int(step * (len(table) - 1) / (_VALUE_STEPS - 1))]
            colour = QColor(*(int(part) for part in shade[:3]))
            styles.append(PointStyle("o", QBrush(colour), pen))
        self._drawing.take(styles)
        self._layer = None
        self.updateGeometry()
        self.update()
