"""The confusion matrix: which class is taken for which."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QPolygon,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGridLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.figure_words import percent_text
from gui.look.look import Look, text_on
from gui.look.spoken import on_language_change
from gui.results.evaluate.classification.turned_label import TurnedLabel
from gui.texts import number_text
from gui.widgets.plain_text import CARD, PlainLabel, one_line, set_tool_tip

_SHARE = Qt.ItemDataRole.UserRole
_LIT = Qt.ItemDataRole.UserRole + 1  # whether some of the cell's rows are chosen
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_SHORTENED = 56  # pixels at the desk in which the middle of a name may be left out
_LARGEST = 32  # pixels at the desk that a count is high


class ConfusionMatrix(QWidget):
    """A row for each actual class, a column for each predicted one.

    Each cell has its count and its share of the row; right answers lie on the diagonal and
    have a colour, an outline and a corner of their own. A cell that is clicked, or pressed with
    the keys, tells so; one with chosen rows has a thick outline.

    Signals:
        cell_chosen(int, int, bool): actual and predicted class, and whether Shift or Ctrl is
            held: its rows are to be added.
    """

    cell_chosen = Signal(int, int, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: tuple[str, ...] = ()
        self._counts: np.ndarray | None = None
        self.setProperty(CARD, "confusion-matrix")
        self._across = PlainLabel()  # what the columns are
        self._across.setProperty("role", "muted")
        self._across.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._down = TurnedLabel(look)  # what the rows are
        self._chosen: np.ndarray | None = None
        self._table = _CellTable()
        self._table.cell_pressed.connect(self.cell_chosen)
        self._cells = _CellDelegate(look, self._table)
        self._table.setItemDelegate(self._cells)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.setCornerButtonEnabled(False)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._across, 0, 1)
        layout.addWidget(self._down, 1, 0)
        layout.addWidget(self._table, 1, 1)
        layout.setColumnStretch(1, 1)
        layout.setRowStretch(1, 1)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_counts(self, names: tuple[str, ...], counts: np.ndarray) -> None:
        """Show ``counts``, shape (classes, classes), actual by predicted."""
        self._counts = counts
        if names != self._names or self._table.rowCount() != len(names):
            self._names = names
            self._begin_table()
        totals = counts.sum(axis=1)
        self._cells.set_longest(number_text(int(counts.max(initial=0))))
        for row, actual in enumerate(names):
            for column, predicted in enumerate(names):
                count = int(counts[row, column])
                share = count / totals[row] if totals[row] else 0.0
                item = self._table.item(row, column)
                item.setText(number_text(count))
                item.setData(_SHARE, share)
                told = self._told(actual, predicted, count, share)
                set_tool_tip(item, told)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        self._light()

    def show_chosen(self, counts: np.ndarray) -> None:
        """How many of each cell's rows are chosen, shape (classes, classes)."""
        self._chosen = counts
        self._light()

    def _light(self) -> None:
        counts, size = self._chosen, len(self._names)
        fits = counts is not None and counts.shape == (size, size)
        for row in range(size):
            for column in range(size):
                lit = bool(fits and counts is not None and counts[row, column])
                self._table.item(row, column).setData(_LIT, lit)
        self._table.viewport().update()

    def set_sparing(self, sparing: bool) -> None:
        """Whether a cell has room for its count alone."""
        lines = 1 if sparing else 2
        height = lines * QFontMetrics(self._look.font()).height() + self._look.px(
            2 if lines > 1 else 6
        )
        self._table.verticalHeader().setMinimumSectionSize(height)

    def whole_height(self) -> int:
        """The least height at which every class is seen without scrolling."""
        head = self._across.sizeHint().height() + self._table.horizontalHeader().height()
        head += self._look.px(10) + 2 * self._table.frameWidth()
        return head + len(self._names) * self._table.verticalHeader().minimumSectionSize()

    def retranslate(self) -> None:
        self._across.setText(self.tr("Predicted: what the network takes them for"))
        self._down.setText(self.tr("Actual: what they are"), self.tr("Actual"))
        self._table.setAccessibleName(self.tr("Confusion matrix"))
        if self._counts is not None:
            self.show_counts(self._names, self._counts)

    # --- inside -----------------------------------------------------------------------------

    def _begin_table(self) -> None:
        size = len(self._names)
        self._table.setRowCount(size)
        self._table.setColumnCount(size)
        for index, name in enumerate(self._names):
            for header, said in (
                (self._table.setHorizontalHeaderItem, self.tr("Predicted: {name}")),
                (self._table.setVerticalHeaderItem, self.tr("Actual: {name}")),
            ):
                item = QTableWidgetItem(name)
                set_tool_tip(item, name)
                spoken = said.format(name=one_line(name))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                header(index, item)
            for column in range(size):
                self._table.setItem(index, column, QTableWidgetItem())
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_classes()

    def _name_classes(self) -> None:
        """Names above the columns where they fit; else numbers, which stand before the rows'
        names as well: of ten long names, nothing would be left but dots."""
        size = len(self._names)
        if self._table.columnCount() != size or not size:
            return
        metrics = QFontMetrics(self._look.font())
        room = (self._table.width() - self._table.verticalHeader().width()) // size
        room = max(room, self._table.horizontalHeader().minimumSectionSize()) - self._look.px(12)
        widest = max(metrics.horizontalAdvance(name) for name in self._names)
        numbered = widest > room and room < self._look.px(_SHORTENED)
        for index, name in enumerate(self._names):
            number = number_text(index + 1)
            self._table.horizontalHeaderItem(index).setText(number if numbered else name)
            row = f"{number}  {name}" if numbered else name
            self._table.verticalHeaderItem(index).setText(row)

    def _told(self, actual: str, predicted: str, count: int, share: float) -> str:
        return self.tr(
            "Actual: {actual}. Predicted: {predicted}. {count}, which is {share} of this class."
        ).format(
            actual=actual,
            predicted=predicted,
            count=number_text(count),
            share=percent_text(share),
        )

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setSpacing(px(4))
        metrics = QFontMetrics(self._look.font())
        across, down = self._table.horizontalHeader(), self._table.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(px(44 if len(self._names) < 8 else 36))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.set_sparing(False)
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        self._name_classes()
        down.setFixedWidth(min(widest + px(20), px(120 if len(self._names) > 4 else 160)))


class _CellTable(QTableWidget):
    """Tells which cell was clicked, or pressed with Enter or the space bar.

    Signals:
        cell_pressed(int, int, bool): row and column, and whether Shift or Ctrl is held.
    """

    cell_pressed = Signal(int, int, bool)

    def __init__(self) -> None:
        super().__init__()
        self.cellClicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.currentIndex()
        if event.key() in _PRESSING and place.isValid():
            self._press(place.row(), place.column(), event.modifiers())
        else:
            super().keyPressEvent(event)

    def _clicked(self, row: int, column: int) -> None:
        self._press(row, column, QApplication.keyboardModifiers())

    def _press(self, row: int, column: int, modifiers: Qt.KeyboardModifier) -> None:
        adding = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        self.cell_pressed.emit(row, column, bool(modifiers & adding))


class _CellDelegate(QStyledItemDelegate):
    """Paints a cell in the strength of its share, count over share."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._longest = "0"

    def set_longest(self, count: str) -> None:
        """The longest count that any cell has: all are written in one size."""
        self._longest = count

    def _fonts(self, cell: QRect) -> tuple[QFont, QFont]:
        """The fonts of count and share, as large as a cell allows: the class reads them from
        afar."""
        body = self._look.font().pixelSize()
        large, small = self._look.font(), self._look.font()
        large.setWeight(QFont.Weight.DemiBold)
        widest = QFontMetrics(large).horizontalAdvance(self._longest) / body
        fitting = min(cell.height() * 0.36, cell.width() * 0.8 / max(widest, 0.1))
        size = round(max(body, min(fitting, _LARGEST * self._look.scale)))
        large.setPixelSize(size)
        small.setPixelSize(max(body, round(size * 0.6)))
        return large, small

    def _least_height(self, cell: QRect) -> int:
        """The height of the lowest row: where the height leaves a rest, the first rows are a pixel
        higher, and all are to say the same."""
        table = self.parent()
        rows = table.rowCount() if isinstance(table, QTableWidget) else 0
        return min(cell.height(), table.verticalHeader().length() // rows - 2) if rows else 0

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._look.theme
        share = index.data(_SHARE) or 0.0
        right = index.row() == index.column()
        fill = _between(theme.panel, theme.good if right else theme.error, share)
        cell = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.fillRect(cell, fill)
        if index.data(_LIT):
            painter.setPen(QPen(QColor(theme.text), max(2, round(2 * self._look.scale))))
            painter.drawRect(cell.adjusted(2, 2, -2, -2))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))
        elif right:
            painter.setPen(QPen(QColor(theme.good), 1))
            painter.drawRect(cell.adjusted(0, 0, -1, -1))
        ink = text_on(fill.name()) if share else QColor(theme.muted)
        if right:  # told by a shape as well: green and red are one to many an eye
            self._fold_corner(painter, cell, ink)
        painter.setPen(ink)
        large, small = self._fonts(cell)
        high, low = QFontMetrics(large).height(), QFontMetrics(small).height()
        count = index.data()
        painter.setFont(large)
        if self._least_height(cell) >= high + low - 4 and share > 0.0:
            top = cell.center().y() - (high + low) // 2 + 1
            _centred(painter, QRect(cell.left(), top, cell.width(), high), count)
            painter.setFont(small)
            place = QRect(cell.left(), top + high - 2, cell.width(), low)
            _centred(painter, place, percent_text(share, 0))
        else:
            _centred(painter, cell, count)
        painter.restore()

    def _fold_corner(self, painter: QPainter, cell: QRect, ink: QColor) -> None:
        side = self._look.px(8)
        at = cell.topLeft() + QPoint(2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygon([at, at + QPoint(side, 0), at + QPoint(0, side)]))


def _centred(painter: QPainter, place: QRect, text: str) -> None:
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _between(empty: str, full: str, share: float) -> QColor:
    """``empty`` for 0, ``full`` for 1; small shares are lifted so that they are seen."""
    part = min(1.0, share) ** 0.6
    low, high = QColor(empty), QColor(full)
    return QColor(
        round(low.red() + (high.red() - low.red()) * part),
        round(low.green() + (high.green() - low.green()) * part),
        round(low.blue() + (high.blue() - low.blue()) * part),
    )
