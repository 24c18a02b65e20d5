"""A square of paper to draw on with pen and eraser: all strokes together are one picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.fixed import ON_PAPER, PAPER, PEN, PEN_RING
from gui.look.look import Look
from gui.look.spoken import on_language_change

SIDE = 256  # pixels of a finished picture, as long as one is kept
THIN, THICK = 2, 40  # of such pixels: how wide a stroke can be
_STEP = 1 / 64  # of the board: how far an arrow key moves the pen
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-_STEP, 0),
    Qt.Key.Key_Right: QPointF(_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, -_STEP),
    Qt.Key.Key_Down: QPointF(0, _STEP),
}


@dataclass(frozen=True)
class Stroke:
    """A line from press to release; places from 0 to 1, thickness in pixels of `SIDE`."""

    places: tuple[tuple[float, float], ...]
    thickness: int
    erases: bool


class DrawingBoard(QWidget):
    """Mouse, finger and keys draw; every stroke can be undone.

    By the keyboard, arrows move the pen, and Space sets it down and takes it up.

    Signals:
        changed(): there are other strokes.
        add_wanted(): Enter was pressed.
    """

    changed = Signal()
    add_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._strokes: list[Stroke] = []
        self._undone: list[Stroke] = []
        self._begun: Stroke | None = None
        self._pen = QPointF(0.5, 0.5)  # of the keyboard
        self._pen_down = False
        self.thickness = 14
        self.erases = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)
        self.retranslate()
        on_language_change(self.retranslate)

    # --- what the page uses --------------------------------------------------------------------

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What was drawn, in order."""
        return tuple(self._strokes)

    @property
    def is_empty(self) -> bool:
        """Whether nothing but wiping was done."""
        return not any(not stroke.erases for stroke in self._strokes)

    @property
    def can_undo(self) -> bool:
        """Whether there is a stroke to take back."""
        return bool(self._strokes)

    @property
    def can_redo(self) -> bool:
        """Whether there is a stroke to bring back."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self._undone.append(self._strokes.pop())
            self._tell()

    def redo(self) -> None:
        """Draw the stroke that was taken back."""
        if self._undone:
            self._strokes.append(self._undone.pop())
            self._tell()

    def clear(self) -> None:
        """A new sheet."""
        self._strokes, self._undone, self._begun, self._pen_down = [], [], None, False
        self._tell()

    def picture(self) -> QImage:
        """What is drawn, black on white, `SIDE` × `SIDE` pixels, grey."""
        image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
        image.fill(QColor(PAPER))
        painter = QPainter(image)
        self._draw(painter, QRectF(0, 0, SIDE, SIDE))
        painter.end()
        return image

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Drawing board"))
        self.setAccessibleDescription(
            self.tr(
                "Draw with the mouse; or move the pen by the arrow keys, and set it down and take "
                "it up by Space. Enter adds the picture."
            )
        )

    # --- Qt --------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        side = self._look.px(200)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = self._look.px(120)
        return QSize(side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = self._paper()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PAPER))
        painter.drawRect(paper)
        painter.setClipRect(paper)
        self._draw(painter, paper)
        if self.is_empty and self._begun is None:
            painter.setPen(QColor(ON_PAPER))
            painter.setFont(self._look.font())
            painter.drawText(paper, Qt.AlignmentFlag.AlignCenter, self.tr("Draw here"))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.edge), 1))
        painter.drawRect(paper)
        if self.hasFocus() and self.focusReason_is_keys:
            at = paper.topLeft() + QPointF(
                self._pen.x() * paper.width(), self._pen.y() * paper.height()
            )
            painter.setPen(QPen(QColor(PEN_RING), 2 if self._pen_down else 1))
            painter.drawEllipse(at, self._look.px(6), self._look.px(6))

    focusReason_is_keys = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.focusReason_is_keys = False
            self._begin(self._place(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._begun is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(self._place(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self.focusReason_is_keys = True
            moved = self._pen + _ARROWS[Qt.Key(event.key())] * (4 if event.modifiers() else 1)
            self._pen = QPointF(min(max(moved.x(), 0.0), 1.0), min(max(moved.y(), 0.0), 1.0))
            if self._pen_down:
                self._go_to(self._pen)
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            self.focusReason_is_keys = True
            self._pen_down = not self._pen_down
            if self._pen_down:
                self._begin(self._pen)
            else:
                self._end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: object) -> bool:
        """Undo and Delete mean strokes here, whatever they mean elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() == event.Type.ShortcutOverride:
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            mine = (event.matches(undo) and self.can_undo) or (
                event.matches(redo) and self.can_redo
            )
            if mine or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                event.accept()
                return True
        return bool(super().event(event))  # type: ignore[arg-type]

    # --- inside ----------------------------------------------------------------------------------

    def _paper(self) -> QRectF:
        side = min(self.width(), self.height()) - 2
        left = (self.width() - side) / 2
        return QRectF(QRect(round(left), 1, side, side))

    def _place(self, pixel: QPointF) -> QPointF:
        paper = self._paper()
        return QPointF(
            (pixel.x() - paper.left()) / max(1.0, paper.width()),
            (pixel.y() - paper.top()) / max(1.0, paper.height()),
        )

    def _begin(self, at: QPointF) -> None:
        self._begun = Stroke(((at.x(), at.y()),), self.thickness, self.erases)
        self.update()

    def _go_to(self, at: QPointF) -> None:
        if self._begun is not None:
            places = (*self._begun.places, (at.x(), at.y()))
            self._begun = replace(self._begun, places=places)
            self.update()

    def _end(self) -> None:
        if self._begun is not None:
            self._strokes.append(self._begun)
            self._begun, self._undone = None, []
            self._tell()

    def _draw(self, painter: QPainter, paper: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = paper.width() / SIDE
        for stroke in (*self._strokes, *((self._begun,) if self._begun is not None else ())):
            pen = QPen(QColor(PAPER if stroke.erases else PEN), stroke.thickness * scale)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            spots = [
                QPointF(paper.left() + x * paper.width(), paper.top() + y * paper.height())
                for x, y in stroke.places
            ]
            if len(spots) == 1:
                painter.drawPoint(spots[0])
            else:
                painter.drawPath(_smooth(spots))

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


def _smooth(spots: list[QPointF]) -> QPainterPath:
    """A line through the middles between the hand's places, bent towards each of them."""
    path = QPainterPath(spots[0])
    for before, after in pairwise(spots[1:]):
        path.quadTo(before, (before + after) / 2)
    path.lineTo(spots[-1])
    return path
