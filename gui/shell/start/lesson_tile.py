"""A lesson in the gallery: its picture, its title and one line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from engine.recipes import Recipe
from gui.look.look import RESOURCES, Look
from gui.look.spoken import on_language_change
from gui.texts import engine_text
from gui.widgets.plain_text import set_tool_tip

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PICTURE_HEIGHT = 120


class LessonTile(QAbstractButton):
    """One thing to press: a quiet card that lights up under the mouse and the keyboard.

    Signals:
        chosen(str): the lesson's name.
        step_wanted(LessonTile, int, int): an arrow key: so many tiles right, so many down.
    """

    chosen = Signal(str)
    step_wanted = Signal(object, int, int)

    def __init__(self, lesson: Recipe, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lesson = lesson
        self._look = look
        self._picture = QPixmap()
        self._picture_theme = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._say)
        look.changed.connect(self._restyle)
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        title, line = engine_text(self.lesson.title), engine_text(self.lesson.line)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        set_tool_tip(self, line)
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(216), px(_PICTURE_HEIGHT + 68))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.step_wanted.emit(self, *_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, px = self._look, self._look.theme, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.hasFocus()
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(card, px(12), px(12))
        painter.fillPath(shape, QColor(theme.panel))
        picture = QRectF(card.left(), card.top(), card.width(), px(_PICTURE_HEIGHT))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(picture, QColor(theme.selection if lit else theme.raised))
        self._paint_picture(painter, picture)
        painter.restore()
        pen = QPen(QColor(theme.accent if lit else theme.line), 2 if self.hasFocus() else 1)
        painter.strokePath(shape, pen)

        text = card.adjusted(px(12), px(_PICTURE_HEIGHT + 10), -px(12), -px(8))
        font = look.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(look.font())
        painter.setPen(QColor(theme.muted))
        below = text.adjusted(0, metrics.height() + px(4), 0, 0)
        painter.drawText(
            below,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self.accessibleDescription(),
        )

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        theme = self._look.theme.shade
        if self._picture_theme != theme:
            self._picture_theme = theme
            folder = RESOURCES / "recipes"
            self._picture = QPixmap(str(folder / f"{self.lesson.name}-{theme}.png"))
        if self._picture.isNull():
            return
        # It fills its place; what is left over above and below, or at the sides, is cut.
        size = QSizeF(place.size())
        size.scale(QSizeF(self._picture.size()), Qt.AspectRatioMode.KeepAspectRatio)
        part = QRectF(QPointF(), size)
        part.moveCenter(QRectF(self._picture.rect()).center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._picture, part)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _say(self) -> None:
        self.chosen.emit(self.lesson.name)
