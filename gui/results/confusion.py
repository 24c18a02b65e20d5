"""The confusion matrix: which class is taken for which."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.look import Look, text_on
from gui.results.words import percent_text
from gui.texts import number_text
from gui.widgets.plain_text import PlainLabel, set_tool_tip

_SHARE = Qt.ItemDataRole.UserRole


class ConfusionMatrix(QWidget):
    """A row for each actual class, a column for each predicted one.

    Each cell has its count and its share of the row; right answers lie on the diagonal and
    have a colour and an outline of their own.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: tuple[str, ...] = ()
        self._counts: np.ndarray | None = None
        self._caption = PlainLabel()
        self._caption.setProperty("role", "muted")
        self._caption.setWordWrap(True)
        self._table = QTableWidget()
        self._table.setItemDelegate(_CellDelegate(look, self._table))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.setCornerButtonEnabled(False)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._caption)
        layout.addWidget(self._table, 1)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def show_counts(self, names: tuple[str, ...], counts: np.ndarray) -> None:
        """Show ``counts``, shape (classes, classes), actual by predicted."""
        self._counts = counts
        if names != self._names or self._table.rowCount() != len(names):
            self._names = names
            self._begin_table()
        totals = counts.sum(axis=1)
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
        self._table.viewport().update()

    def whole_height(self) -> int:
        """The least height at which every class is seen without scrolling."""
        head = self._caption.sizeHint().height() + self._table.horizontalHeader().height()
        return head + len(self._names) * self._table.verticalHeader().minimumSectionSize()

    def retranslate(self) -> None:
        self._caption.setText(
            self.tr("Rows: what they are. Columns: what the network takes them for.")
        )
        self._table.setAccessibleName(self.tr("Confusion matrix"))
        if self._counts is not None:
            self.show_counts(self._names, self._counts)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- inside -----------------------------------------------------------------------------

    def _begin_table(self) -> None:
        size = len(self._names)
        self._table.setRowCount(size)
        self._table.setColumnCount(size)
        for index, name in enumerate(self._names):
            for header in (
                self._table.setHorizontalHeaderItem,
                self._table.setVerticalHeaderItem,
            ):
                item = QTableWidgetItem(name)
                set_tool_tip(item, name)
                header(index, item)
            for column in range(size):
                self._table.setItem(index, column, QTableWidgetItem())
        self._restyle()

    def _told(self, actual: str, predicted: str, count: int, share: float) -> str:
        return self.tr(
            "Actual: {actual}. Predicted: {predicted}. {count} rows, {share} of this class."
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
        across.setMinimumSectionSize(px(44))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.setMinimumSectionSize(2 * metrics.height() + px(2))
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        down.setFixedWidth(min(widest + px(20), px(120)))


class _CellDelegate(QStyledItemDelegate):
    """Paints a cell in the strength of its share, count over share."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, theme = self._look, self._look.theme
        share = index.data(_SHARE) or 0.0
        right = index.row() == index.column()
        fill = _between(theme.panel, theme.good if right else theme.error, share)
        cell = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.fillRect(cell, fill)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))
        elif right:
            painter.setPen(QPen(QColor(theme.good), 1))
            painter.drawRect(cell.adjusted(0, 0, -1, -1))
        painter.setPen(text_on(fill.name()) if share else QColor(theme.muted))
        line = QFontMetrics(look.font()).height()
        count, percent = index.data(), percent_text(share, 0)
        if cell.height() >= 2 * line - 2 and share > 0.0:
            top = cell.center().y() - line + 1
            font = look.font()
            font.setBold(True)
            painter.setFont(font)
            _centred(painter, QRect(cell.left(), top, cell.width(), line), count)
            painter.setFont(look.font())
            _centred(painter, QRect(cell.left(), top + line - 1, cell.width(), line), percent)
        else:
            painter.setFont(look.font())
            _centred(painter, cell, count)
        painter.restore()


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
