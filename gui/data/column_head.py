"""The heads of the table: a column's name, and below it a chip that says what it is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from engine.data.settings import Role
from gui.data.column_model import ColumnModel
from gui.data.words import ROLE_ICONS, role_word
from gui.icons import icon
from gui.look import FAMILY_COLOURS, Look, text_on


class ColumnHead(QHeaderView):
    """Paints the heads. A click reaches its owner as ``sectionClicked``."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._hovered = -1
        self._current = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def set_current(self, section: int) -> None:
        """The column that the keyboard is on gets an outline."""
        if section != self._current:
            self._current = section
            self.viewport().update()

    # --- Qt --------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(54))

    def sectionSizeFromContents(self, section: int) -> QSize:
        model = self.model()
        name = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        words = [role_word(role) for role in ROLE_ICONS]
        metrics = self.fontMetrics()
        chip = max(metrics.horizontalAdvance(word) for word in words) + self._look.px(42)
        wanted = metrics.horizontalAdvance(name) + self._look.px(18)
        return QSize(max(chip, min(wanted, self._look.px(150))), self._look.px(54))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        if not isinstance(model, ColumnModel) or not rect.isValid():
            return
        theme, px = self._look.theme, self._look.px
        column = model.settings(section)
        role: Role = column.role if column is not None else "ignored"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = section == self._hovered
        painter.fillRect(rect, QColor(theme.selection if hovered else theme.raised))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(px(8), px(5), -px(8), -px(5))
        half = inner.height() // 2
        name = str(model.headerData(section, Qt.Orientation.Horizontal))
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted if role == "ignored" else theme.text))
        painter.drawText(
            QRect(inner.left(), inner.top(), inner.width(), half),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, inner.width()),
        )
        self._paint_chip(
            painter,
            QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half),
            role,
        )
        if section == self._current and self.parentWidget().hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return bool(super().viewportEvent(event))

    # --- inside ----------------------------------------------------------------------------

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()

    def _paint_chip(self, painter: QPainter, place: QRect, role: Role) -> None:
        theme, px = self._look.theme, self._look.px
        word = role_word(role)
        metrics = painter.fontMetrics()
        width = min(metrics.horizontalAdvance(word) + px(28), place.width())
        chip = QRectF(place.left(), place.top() + px(1), width, place.height() - px(2))
        fills = {"input": FAMILY_COLOURS["input"], "target": theme.accent}
        fill = fills.get(role)
        if fill is None:
            painter.setPen(QColor(theme.line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ink = QColor(theme.muted)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            ink = text_on(fill)
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        side = px(13)
        mark = icon(ROLE_ICONS[role], self._look, ink.name())
        mark.paint(
            painter,
            QRect(int(chip.left()) + px(6), int(chip.center().y() - side / 2), side, side),
        )
        painter.setPen(ink)
        painter.drawText(
            chip.adjusted(px(6) + side + px(3), 0, -px(4), 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            word,
        )
