"""The heads of the table: a column's name, what it is for, and how its values lie."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from engine.data.facts import ColumnFacts
from engine.data.kinds import kind_named
from engine.data.settings import Role
from gui.column_names import column_word, fitting_word
from gui.data.columns.small_distribution import paint_distribution, paint_missing, role_colour
from gui.data.table.column_model import ColumnModel
from gui.data.words import ROLE_ICONS, role_word
from gui.figure_words import percent_text
from gui.look.icons import icon
from gui.look.look import Look, text_on
from gui.texts import number_text
from gui.widgets.plain_text import show_tip, tool_tip

HeadPart = Literal["name", "chip", "arrow"]
_HEIGHT = 84
_NAME, _CHIP, _PICTURE = 20, 20, 24  # heights of the three lines
_ARROW = 20


class ColumnHead(QHeaderView):
    """Paints the heads, and says what of them was clicked.

    Signals:
        opened(int): the column is to be looked at.
        menu_wanted(int): its menu is wanted: the chip, or the right button, was clicked.
        sort_wanted(int): its arrow was clicked.
        pointed(int): the mouse is over the head of that column; −1: over none.
    """

    opened = Signal(int)
    menu_wanted = Signal(int)
    sort_wanted = Signal(int)
    pointed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._hovered: tuple[int, HeadPart] | None = None
        self._pressed: tuple[int, HeadPart] | None = None
        self._current = self._open = -1
        self._sorted: tuple[int, bool] | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def set_current(self, section: int) -> None:
        """The column that the keyboard is on gets an outline."""
        if section != self._current:
            self._current = section
            self.viewport().update()

    def set_open(self, section: int) -> None:
        """The column whose card is open is marked; −1: none is."""
        if section != self._open:
            self._open = section
            self.viewport().update()

    def set_sorted(self, section: int, descending: bool) -> None:
        """The column that the rows are sorted by; −1: none."""
        self._sorted = (section, descending) if section >= 0 else None
        self.viewport().update()

    def part_at(self, place: QPoint) -> tuple[int, HeadPart] | None:
        """Which column, and what of its head, is at ``place`` of the viewport."""
        section = self.logicalIndexAt(place)
        if section < 0:
            return None
        inner = self._inner(self._rect(section))
        if self._arrow(inner).contains(place):
            return section, "arrow"
        chip = self._chip_rect(inner, self._role(section)).toAlignedRect()
        return section, "chip" if chip.contains(place) else "name"

    # --- Qt --------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(_HEIGHT))

    def sectionSizeFromContents(self, section: int) -> QSize:
        model = self.model()
        height = self._look.px(_HEIGHT)
        if not isinstance(model, ColumnModel) or section >= model.columnCount():
            return QSize(self._look.px(80), height)
        px, metrics = self._look.px, self.fontMetrics()
        facts = model.facts(section)
        chip = self._widest_chip()
        if facts.missing:
            chip += metrics.horizontalAdvance(self._missing_text(facts)) + px(26)
        wanted = metrics.horizontalAdvance(column_word(facts.name)[:60]) + px(_ARROW + 18)
        return QSize(max(chip + px(16), min(wanted, px(168))), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """All heads in sight in one go, which is quicker than one by one."""
        model = self.model()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.fillRect(self.viewport().rect(), QColor(theme.raised))
        if isinstance(model, ColumnModel) and model.columnCount():
            first = self.visualIndexAt(max(0, event.rect().left()))
            last = self.visualIndexAt(event.rect().right())
            last = self.count() - 1 if last < 0 else last
            for section in range(max(0, first), last + 1):
                self._paint_head(painter, self._rect(section), section, model)
        bottom = self.viewport().height() - 0.5
        painter.setPen(QColor(theme.line))
        painter.drawLine(QPointF(0, bottom), QPointF(self.viewport().width(), bottom))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.part_at(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.part_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        resizing = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        super().mouseReleaseEvent(event)
        hit, self._pressed = self._pressed, None
        if resizing or hit is None or hit != self.part_at(event.position().toPoint()):
            return
        section, part = hit
        if event.button() == Qt.MouseButton.RightButton or part == "chip":
            self.menu_wanted.emit(section)
        elif part == "arrow":
            self.sort_wanted.emit(section)
        else:
            self.opened.emit(section)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.part_at(event.pos())
            if hit is not None and hit[1] == "arrow":
                show_tip(event.globalPos(), tool_tip(self._arrow_hint(hit[0])), self)
                return True
        return bool(super().viewportEvent(event))

    # --- inside ----------------------------------------------------------------------------

    def _arrow_hint(self, section: int) -> str:
        if self._sorted is None or self._sorted[0] != section:
            return self.tr("Sort: smallest first")
        if not self._sorted[1]:
            return self.tr("Sort: largest first")
        return self.tr("Back to the table's own order")

    def _hover(self, hit: tuple[int, HeadPart] | None) -> None:
        if hit != self._hovered:
            before, self._hovered = self._hovered, hit
            if (before or (-1,))[0] != (hit or (-1,))[0]:
                self.pointed.emit(hit[0] if hit is not None else -1)
            self.viewport().update()

    def _role(self, section: int) -> Role:
        model = self.model()
        column = model.settings(section) if isinstance(model, ColumnModel) else None
        return column.role if column is not None else "ignored"

    def _rect(self, section: int) -> QRect:
        left = self.sectionViewportPosition(section)
        return QRect(left, 0, self.sectionSize(section), self.viewport().height())

    def _inner(self, rect: QRect) -> QRect:
        px = self._look.px
        return rect.adjusted(px(8), px(4), -px(8), -px(6))

    def _arrow(self, inner: QRect) -> QRect:
        side = self._look.px(_ARROW)
        return QRect(inner.right() - side + self._look.px(5), inner.top(), side, side)

    def _widest_chip(self) -> int:
        words = [role_word(role) for role in ROLE_ICONS]
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return widest + self._look.px(28)

    def _chip_rect(self, inner: QRect, role: Role) -> QRectF:
        px = self._look.px
        width = self.fontMetrics().horizontalAdvance(role_word(role)) + px(28)
        top = inner.top() + px(_NAME) + px(1)
        return QRectF(inner.left(), top, min(width, inner.width()), px(_CHIP) - px(1))

    def _missing_text(self, facts: ColumnFacts) -> str:
        share = facts.missing / max(1, facts.count + facts.missing)
        return "<" + percent_text(0.01, 0) if share < 0.005 else percent_text(share, 0)

    def _paint_head(self, painter: QPainter, rect: QRect, section: int, model: ColumnModel) -> None:
        theme, px = self._look.theme, self._look.px
        role = self._role(section)
        facts = model.facts(section)
        hovered = self._hovered[1] if self._hovered and self._hovered[0] == section else None
        if section == self._open:
            painter.fillRect(rect, QColor(theme.selection))
        elif hovered == "name":
            painter.fillRect(rect, QColor(theme.panel))
        painter.setPen(QColor(theme.line))
        edge = rect.right() + 0.5
        painter.drawLine(QPointF(edge, rect.top()), QPointF(edge, rect.bottom()))
        painter.save()
        painter.setClipRect(rect)
        inner = self._inner(rect)
        sorts = self._sorted is not None and self._sorted[0] == section
        room = inner.width() - px(_ARROW) + px(4)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted if role == "ignored" else theme.text))
        metrics = painter.fontMetrics()
        word = fitting_word(facts.name, lambda text: metrics.horizontalAdvance(text) <= room)
        painter.drawText(
            QRect(inner.left(), inner.top(), room, px(_NAME)),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(word, Qt.TextElideMode.ElideRight, room),
        )
        self._paint_arrow(painter, self._arrow(inner), sorts, hovered == "arrow")
        chip = self._chip_rect(inner, role)
        self._paint_chip(painter, chip, role, hovered == "chip")
        if facts.missing:
            self._paint_missing(painter, inner, chip, facts)
        bottom = QRectF(
            inner.left(), inner.bottom() + 1 - px(_PICTURE), inner.width(), px(_PICTURE)
        )
        self._paint_picture(painter, bottom, facts, role)
        if section == self._current and self.parentWidget().hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, place: QRectF, facts: ColumnFacts, role: Role
    ) -> None:
        px = self._look.px
        area = place.adjusted(0, px(4), 0, 0)
        paint_distribution(painter, area, facts, role_colour(role, self._look), self._look)
        if not kind_named(facts.kind).can_be_input and facts.count:
            painter.setPen(QColor(self._look.theme.muted))
            text = self.tr("{count} different").format(count=number_text(facts.distinct))
            width = int(area.width())
            painter.drawText(
                area,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
                painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width),
            )

    def _paint_arrow(self, painter: QPainter, place: QRect, sorts: bool, hovered: bool) -> None:
        """Up or down where the rows are sorted by this column, else a faint pair."""
        theme, px = self._look.theme, self._look.px
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(place, px(4), px(4))
        middle = QPointF(place.center()) + QPointF(0.5, 0.5)
        wide, high = px(4), px(4.5)
        strong = QColor(theme.accent if sorts else theme.text if hovered else theme.muted)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong)
        descending = self._sorted is not None and self._sorted[1]
        if sorts:
            painter.drawPolygon(_triangle(middle, wide * 1.2, high * 1.2, down=descending))
            return
        gap = px(1.5) + high / 2
        painter.drawPolygon(_triangle(middle - QPointF(0, gap), wide * 0.8, high * 0.8, down=False))
        painter.drawPolygon(_triangle(middle + QPointF(0, gap), wide * 0.8, high * 0.8, down=True))

    def _paint_chip(self, painter: QPainter, chip: QRectF, role: Role, hovered: bool) -> None:
        theme, px = self._look.theme, self._look.px
        if role == "ignored":
            painter.setPen(QColor(theme.text if hovered else theme.disabled))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ink = QColor(theme.muted)
        else:
            fill = role_colour(role, self._look)
            painter.setPen(QPen(QColor(theme.text), 1) if hovered else Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            ink = text_on(fill.name())
        radius = chip.height() / 2
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side = px(13)
        mark = icon(ROLE_ICONS[role], self._look, ink.name())
        top = round(chip.center().y() - side / 2)
        mark.paint(painter, QRect(int(chip.left()) + px(6), top, side, side))
        painter.setPen(ink)
        painter.drawText(
            chip.adjusted(px(6) + side + px(3), 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            role_word(role),
        )

    def _paint_missing(
        self, painter: QPainter, inner: QRect, chip: QRectF, facts: ColumnFacts
    ) -> None:
        """A hatched field and how many per cent are missing, at the right of the chip."""
        px = self._look.px
        text = self._missing_text(facts)
        width = painter.fontMetrics().horizontalAdvance(text)
        side = px(9)
        left = inner.right() + 1 - width
        if left - side - px(4) < chip.right() + px(4):
            return
        middle = chip.center().y()
        paint_missing(
            painter, QRectF(left - side - px(4), middle - side / 2, side, side), self._look
        )
        painter.setPen(QColor(self._look.theme.muted))
        painter.drawText(
            QRectF(left, chip.top(), width + 1, chip.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            text,
        )


def _triangle(middle: QPointF, wide: float, high: float, *, down: bool) -> QPolygonF:
    tip = high / 2 if down else -high / 2
    return QPolygonF(
        [
            middle + QPointF(-wide, -tip),
            middle + QPointF(wide, -tip),
            middle + QPointF(0, tip),
        ]
    )
