"""How a picture of the grid is painted: chosen, reached by the keys, under the hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gui.look.look import Look, text_on
from gui.texts import number_text


def draw_picture(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    picture: QPixmap | None,
    *,
    chosen: bool,
    current: bool,
) -> None:
    """Paint ``picture`` into ``rect``; None: it is still to come. ``current``: the keys are
    there."""
    theme, px = look.theme, look.px
    if picture is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(rect, px(4), px(4))
    else:
        painter.drawPixmap(rect, picture, QRectF(picture.rect()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if chosen:
        inner = rect.adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(theme.accent), px(3)))
        painter.drawRoundedRect(inner, px(3), px(3))
        _draw_tick(painter, look, rect)
    if current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.text), 1, Qt.PenStyle.DotLine))
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))


def _draw_tick(painter: QPainter, look: Look, rect: QRectF) -> None:
    """Draw a tick, so that colour alone need not tell what is chosen."""
    theme, px = look.theme, look.px
    side = px(16)
    spot = QRectF(rect.right() - side, rect.top(), side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(spot, px(3), px(3))
    painter.setPen(QPen(text_on(theme.accent), max(1.5, px(2))))
    left, middle = spot.left(), spot.center()
    painter.drawPolyline(
        [
            QPointF(left + 0.24 * side, middle.y()),
            QPointF(left + 0.43 * side, middle.y() + 0.2 * side),
            QPointF(left + 0.77 * side, middle.y() - 0.22 * side),
        ]
    )


def dragged_picture(look: Look, picture: QPixmap | None, count: int) -> QPixmap:
    """The picture under the hand, and how many come with it."""
    px = look.px
    side = px(56)
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(look.theme.raised))
    painter = QPainter(pixmap)
    if picture is not None:
        painter.drawPixmap(pixmap.rect(), picture)
    if count > 1:
        mark = QRect(side - px(28), side - px(18), px(28), px(18))
        painter.fillRect(mark, QColor(look.theme.accent))
        painter.setFont(look.font())
        painter.setPen(text_on(look.theme.accent))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, number_text(count))
    painter.end()
    return pixmap
