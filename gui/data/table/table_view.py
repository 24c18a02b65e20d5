"""The table on the screen: painted in one go, its rows chosen with mouse and keys."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QItemSelectionModel, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from gui.data.columns.small_distribution import missing_brush
from gui.data.table.column_model import ColumnModel
from gui.data.table.row_head import RowHead
from gui.look.look import Look
from gui.widgets.own_keys import claims
from gui.work.looking.row_selection import RowSelection

_MENU_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_OWN_KEYS = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class TableView(QTableView):
    """A read-only table. The rows that are chosen are those of the `RowSelection`, which
    everybody shares: Qt's own selection is not used, for a half of a million rows chosen in a
    plot would be half a million ranges in it.

    Signals:
        menu_wanted(int), card_wanted(int): of that column; asked for with the keys.
        sort_wanted(int, bool): by that column, whether descending.
        copy_wanted(): the chosen rows are to go to the clipboard.
    """

    menu_wanted = Signal(int)
    card_wanted = Signal(int)
    sort_wanted = Signal(int, bool)
    copy_wanted = Signal()

    def __init__(self, look: Look, selection: RowSelection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = selection
        self._mask = np.zeros(0, bool)  # of the table's rows
        self._anchor = -1  # a place: where a choice of several rows begins
        self._dragging = False
        self.picking = False  # rows are being chosen here, so they are in sight
        self.setVerticalHeader(RowHead(look, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget())  # nothing is drawn where the scroll bars meet
        self.verticalHeader().sectionPressed.connect(self._head_pressed)
        self.verticalHeader().sectionEntered.connect(self._head_entered)

    # --- which rows are chosen ---------------------------------------------------------------

    def show_chosen(self) -> None:
        """Draw the rows that are chosen by now."""
        rows = self._rows.rows
        size = int(rows[-1]) + 1 if rows.size else 0
        if self._mask.shape[0] < size or not size:
            self._mask = np.zeros(size, bool)
        else:
            self._mask[:] = False
        self._mask[rows] = True
        self.viewport().update()
        self.verticalHeader().viewport().update()

    def chosen(self, place: int) -> bool:
        """Whether the row at ``place`` is chosen."""
        row = self._model().pages.row_at(place)
        return row < self._mask.shape[0] and bool(self._mask[row])

    def forget_anchor(self) -> None:
        """The rows lie otherwise now."""
        self._anchor = -1

    def _model(self) -> ColumnModel:
        model = self.model()
        assert isinstance(model, ColumnModel)
        return model

    def _pick(self, place: int, modifiers: Qt.KeyboardModifier) -> None:
        """Choose the row at ``place``: alone, with Shift all from the anchor on, with Ctrl
        as well as the others, or no longer."""
        self.picking = True
        self._choose(place, modifiers)
        self.picking = False

    def _choose(self, place: int, modifiers: Qt.KeyboardModifier) -> None:
        pages = self._model().pages
        if modifiers & _SHIFT and 0 <= self._anchor < pages.rows:
            first, last = sorted((self._anchor, place))
            rows = pages.rows_between(first, last)
            if modifiers & _CONTROL:
                rows = np.append(self._rows.rows, rows)
            self._rows.choose(rows)
            return
        self._anchor = place
        row = pages.row_at(place)
        if not modifiers & _CONTROL:
            self._rows.choose(np.array([row]))
        elif self.chosen(place):
            self._rows.choose(self._rows.rows[self._rows.rows != row])
        else:
            self._rows.choose(np.append(self._rows.rows, row))

    # --- mouse -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._dragging = event.button() == Qt.MouseButton.LeftButton and index.isValid()
        if self._dragging:
            self._pick(index.row(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = self.rowAt(round(event.position().y()))
        if self._dragging and place >= 0 and place != self._anchor:
            self._pick(place, _SHIFT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._dragging = False

    def _head_pressed(self, place: int) -> None:
        self._go_to(place, max(0, self.currentIndex().column()))
        self._pick(place, QApplication.keyboardModifiers())

    def _head_entered(self, place: int) -> None:
        self._pick(place, _SHIFT)

    def _go_to(self, place: int, column: int) -> None:
        self.selectionModel().setCurrentIndex(
            self.model().index(place, column), QItemSelectionModel.SelectionFlag.NoUpdate
        )

    # --- keys --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        return claims(event, *_OWN_KEYS) or bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._choose_all()
        elif event.key() == Qt.Key.Key_Escape and self._rows.rows.size:
            self._rows.clear()
        elif not self.currentIndex().isValid() or not self._pressed_on_cell(event):
            self._move(event)

    def _choose_all(self) -> None:
        rows = self._model().rowCount()
        if rows:
            self.picking = True
            self._rows.choose(self._model().pages.rows_between(0, rows - 1))
            self.picking = False

    def _pressed_on_cell(self, event: QKeyEvent) -> bool:
        """Whether the key does something with the present cell's column or row."""
        column, modifiers = self.currentIndex().column(), event.modifiers()
        if event.key() in _MENU_KEYS:
            if modifiers & _ALT:
                self.card_wanted.emit(column)
            else:
                self.menu_wanted.emit(column)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & _ALT:
            self.sort_wanted.emit(column, event.key() == Qt.Key.Key_Down)
        elif event.key() == Qt.Key.Key_Space:
            self._pick(self.currentIndex().row(), modifiers)
        else:
            return False
        return True

    def _move(self, event: QKeyEvent) -> None:
        extends = event.modifiers() & _SHIFT and (event.key() in _MOVES or event.key() in _ENDS)
        if extends and self._anchor < 0:
            self._anchor = self.currentIndex().row()
        super().keyPressEvent(event)
        if extends and self.currentIndex().isValid():
            self._pick(self.currentIndex().row(), _SHIFT)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self.model().rowCount():
            self._go_to(0, 0)
        self.horizontalHeader().viewport().update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.horizontalHeader().viewport().update()

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """All cells in sight in one go.

        Cell by cell Qt would ask for six things and call back each time; while the data lane
        works, every call waits for its turn.
        """
        model = self._model()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = event.rect()
        rows, columns = model.rowCount(), model.columnCount()
        if not rows or not columns:
            return
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        left, right = self.columnAt(area.left()), self.columnAt(area.right())
        if first < 0 or left < 0:
            return
        places = range(first, (last if last >= 0 else rows - 1) + 1)
        marked = {place for place in places if self.chosen(place)}
        theme = self._look.theme
        for place in marked:
            line = QRect(
                0, self.rowViewportPosition(place), area.right() + 1, self.rowHeight(place)
            )
            painter.fillRect(line, QColor(theme.selection))
        painter.setFont(self.font())
        for section in range(left, (right if right >= 0 else columns - 1) + 1):
            self._paint_column(painter, model, section, places, marked)
        self._paint_lines(painter, places, left, right if right >= 0 else columns - 1)

    def _paint_column(
        self,
        painter: QPainter,
        model: ColumnModel,
        section: int,
        places: range,
        marked: set[int],
    ) -> None:
        theme, px = self._look.theme, self._look.px
        column = model.settings(section)
        writing = model.writing(section)
        ignored = column is None or column.role == "ignored"
        ink = QColor(theme.muted if ignored else theme.text)
        x, width = self.columnViewportPosition(section), self.columnWidth(section)
        metrics = painter.fontMetrics()
        room = width - px(16)
        side = Qt.AlignmentFlag.AlignRight if writing.is_number else Qt.AlignmentFlag.AlignLeft
        is_target = column is not None and column.role == "target"
        for place in places:
            line = QRect(x, self.rowViewportPosition(place), width, self.rowHeight(place))
            if is_target and place not in marked:
                tint = QColor(theme.selection)
                tint.setAlphaF(0.45)
                painter.fillRect(line, tint)
            text = model.pages.text(place, section)
            inner = QRectF(line.left() + px(8), line.top(), room, line.height() - 1)
            if text is None:
                self._paint_waiting(painter, inner, place + section, writing.is_number)
                continue
            if not text:
                self._paint_missing(painter, inner, writing.is_number)
                continue
            if writing.is_far(text):
                self._paint_far(painter, QPointF(line.left() + px(6), inner.center().y()))
            odd = model.is_odd(section, text)
            painter.setPen(QColor(theme.warning) if odd else ink)
            shown = writing.short(text)
            if len(shown) > 6:
                shown = metrics.elidedText(
                    shown.replace("\n", " ")[:300], Qt.TextElideMode.ElideRight, room
                )
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_missing(self, painter: QPainter, inner: QRectF, at_right: bool) -> None:
        """A small hatched field: a gap is seen, and does not shout."""
        px = self._look.px
        width, height = px(18), px(9)
        left = inner.right() - width if at_right else inner.left()
        field = QRectF(left, inner.center().y() - height / 2, width, height)
        painter.setPen(QPen(QColor(self._look.theme.disabled), 1))
        painter.setBrush(missing_brush(self._look))
        painter.drawRoundedRect(field, 2, 2)

    def _paint_waiting(self, painter: QPainter, inner: QRectF, number: int, at_right: bool) -> None:
        """A quiet bar where a text is going to be."""
        height = self._look.px(6)
        width = min(inner.width(), self._look.px(28 + number * 7 % 24))
        left = inner.right() - width if at_right else inner.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.raised))
        bar = QRectF(left, inner.center().y() - height / 2, width, height)
        painter.drawRoundedRect(bar, height / 2, height / 2)

    def _paint_far(self, painter: QPainter, middle: QPointF) -> None:
        """A small hollow diamond beside an outlier."""
        half = self._look.px(3)
        painter.setPen(QPen(QColor(self._look.theme.warning), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(
            [
                middle + QPointF(0, -half),
                middle + QPointF(half, 0),
                middle + QPointF(0, half),
                middle + QPointF(-half, 0),
            ]
        )

    def _paint_lines(self, painter: QPainter, places: range, left: int, right: int) -> None:
        """Hairlines between rows and columns, and the outline of the present cell."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(self._look.theme.line))
        end = self.columnViewportPosition(right) + self.columnWidth(right) - 1
        bottom = self.rowViewportPosition(places[-1]) + self.rowHeight(places[-1]) - 1
        for place in places:
            y = self.rowViewportPosition(place) + self.rowHeight(place) - 1
            painter.drawLine(0, y, end, y)
        for section in range(left, right + 1):
            x = self.columnViewportPosition(section) + self.columnWidth(section) - 1
            painter.drawLine(x, 0, x, bottom)
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            painter.setPen(QColor(self._look.theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.visualRect(current).adjusted(0, 0, -1, -1))
