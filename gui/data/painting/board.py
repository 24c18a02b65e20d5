"""The board: a piece of the plane that one paints on with the mouse or the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.data.sources.strokes import Place
from gui.data.painting.answer import Answer
from gui.data.painting.board_picture import BoardPicture
from gui.data.painting.gestures import TOOLS, Tool
from gui.data.painting.painter import Painter
from gui.data.plots.painted import AxisScale
from gui.look.look import Look
from gui.look.spoken import on_language_change

REST_MS = 60  # how often a spray can gives more while the hand rests
_STEPS = 20  # arrow keys cross the board in so many
_SIZES = (6, 8, 10, 13, 16, 20, 25, 31, 39, 50, 64)  # that the wheel and the keys go through
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
        placed(): the board has another place or size.
    """

    painted = Signal()
    placed = Signal()

    def __init__(self, painter: Painter, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._look = look
        self.picture = BoardPicture(painter, look)
        self._hand: QPointF | None = None  # where the mouse is
        self._cross: Place | None = None  # where the keyboard is
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
        on_language_change(self.retranslate)

    # --- what the panel uses -------------------------------------------------------------

    def show_answer(self, answer: Answer | None) -> None:
        """The network's answer, to be seen behind the points."""
        self.picture.answer = answer
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
        """The widget's pixel of a place in the painting's units."""
        x, y = self._scales()
        return QPointF(x.at(at[0]), y.at(at[1]))

    def place_of(self, pixel: QPointF) -> Place:
        """The place, in the painting's units, of one of the widget's pixels."""
        x, y = self._scales()
        return x.back(pixel.x()), y.back(pixel.y())

    def radius(self) -> Place:
        """The brush's size in the plane."""
        field = self.field()
        left, right, bottom, top = self._painter.source.frame
        size = float(self._painter.size * self._look.scale)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.picture.forget()
        self.placed.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.placed.emit()

    def event(self, event: QEvent) -> bool:
        # Delete and Select all would go to the bricks.
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font())
        x, y = self._scales()
        by_keys = self._cross is not None and self.hasFocus()
        hand = self.pixel_of(self._cross) if by_keys and self._cross else self._hand
        self.picture.paint(painter, self.field(), x, y, focus=self.hasFocus())
        if hand is not None or self._painter.gesture is not None:
            painter.setClipRect(self.field())
            self.picture.paint_hand(painter, x, y, hand, by_keys=by_keys)
        self.painted.emit()

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
        others = [step for step in _SIZES if (step > size if larger else step < size)]
        if others:
            self._painter.take_size(min(others) if larger else max(others))

    # --- inside ------------------------------------------------------------------------------

    def _scales(self) -> tuple[AxisScale, AxisScale]:
        left, right, bottom, top = self._painter.source.frame
        field = self.field()
        return (
            AxisScale(left, right, field.left(), field.right()),
            AxisScale(bottom, top, field.bottom(), field.top()),
        )

    def _restyle(self) -> None:
        self.picture.restyle()
        self.updateGeometry()
        self.update()
