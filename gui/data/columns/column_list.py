"""All columns with what is done to each, in one line; a click opens the column's own page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from engine.data.facts import DataReport
from engine.data.settings import DataSettings
from gui.column_names import column_word
from gui.data.columns.column_effect import summary
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.plain_text import set_tool_tip

_SUMMARY = Qt.ItemDataRole.UserRole + 1
_NAME = Qt.ItemDataRole.UserRole + 3
_IGNORED = Qt.ItemDataRole.UserRole + 2
_MOST_ROWS = 12  # of many columns, so many are seen without scrolling in the list
_FEW = 100  # so many are all seen: the page scrolls, and nothing inside it


class ColumnList(QListWidget):
    """One line for each column: its name, and how it is made ready.

    Signals:
        chosen(str): the column of that name was clicked, or Enter was pressed on it.
        hovered(str): the mouse is over the column of that name; "": over none.
    """

    chosen = Signal(str)
    hovered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key: object = None
        self._shown: tuple[DataSettings, DataReport | None] | None = None
        self.setItemDelegate(_Line(look, self))
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._chosen)
        self.itemEntered.connect(self._entered)
        self.itemActivated.connect(self._chosen)
        self.currentItemChanged.connect(self._show_current)
        look.changed.connect(self._restyle)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_columns(self, data: DataSettings, report: DataReport | None) -> None:
        """Show the columns of ``data``, with what ``report`` has learned of each; without a report
        only with what is set."""
        self._shown = (data, report)
        prepared = report.prepared if report is not None else None
        key = (data.columns, data.task, prepared.learned if prepared is not None else None)
        if key == self._key:
            return
        self._key = key
        names = [column.name for column in data.columns]
        if names != [self.item(row).data(_NAME) for row in range(self.count())]:
            self.clear()
            for name in names:
                item = QListWidgetItem()
                item.setData(_NAME, name)
                self.addItem(item)
            self._restyle()
        for row, column in enumerate(data.columns):
            learned = prepared.learned_of(column.name) if prepared is not None else None
            text = summary(column, data, learned)
            item = self.item(row)
            item.setText(column_word(column.name))
            item.setData(_SUMMARY, text)
            item.setData(_IGNORED, column.role == "ignored")
            set_tool_tip(item, f"{item.text()}\n{text}")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, text)

    def line(self, name: str) -> str:
        """What is said of the column called ``name``."""
        items = (self.item(row) for row in range(self.count()))
        return next(str(item.data(_SUMMARY)) for item in items if item.data(_NAME) == name)

    def sizeHint(self) -> QSize:
        rows = max(1, self.count()) if self.count() <= _FEW else _MOST_ROWS
        return QSize(self._look.px(280), rows * self._look.px(40) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self.sizeHint().height())

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Columns and how they are made ready"))
        self.setAccessibleDescription(self.tr("Press Enter on a column to change it."))
        self._key = None
        if self._shown is not None:
            self.show_columns(*self._shown)

    # --- inside ----------------------------------------------------------------------------

    def _entered(self, item: QListWidgetItem) -> None:
        self.hovered.emit(item.data(_NAME))

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit("")
        super().leaveEvent(event)

    def _chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_NAME))

    def _show_current(self, item: QListWidgetItem | None) -> None:
        """The page that the list stands on follows the keys."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if item is not None and self.hasFocus() and isinstance(above, QScrollArea):
            line = self.visualItemRect(item)
            spot = self.viewport().mapTo(above.widget(), line.center())
            above.ensureVisible(spot.x(), spot.y(), 0, line.height())

    def _restyle(self) -> None:
        self.doItemsLayout()
        self.updateGeometry()


class _Line(QStyledItemDelegate):
    """The name above, what is done below it in quiet type."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._look.px(120), self._look.px(40))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, px = self._look.theme, self._look.px
        rect: QRect = option.rect
        painter.save()
        painter.setFont(self._look.font())
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.raised))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, QColor(theme.selection))
        painter.setPen(QPen(QColor(theme.line)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(0, px(2), -px(20), -px(2))
        metrics = painter.fontMetrics()
        half = inner.height() // 2
        ignored = bool(index.data(_IGNORED))
        for top, text, colour in (
            (0, str(index.data()), theme.muted if ignored else theme.text),
            (half, str(index.data(_SUMMARY) or ""), theme.muted),
        ):
            painter.setPen(QColor(colour))
            painter.drawText(
                QRect(inner.left(), inner.top() + top, inner.width(), half),
                Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width()),
            )
        painter.setPen(QColor(theme.muted))
        painter.drawText(
            rect.adjusted(0, 0, -px(6), 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            "›",
        )
        painter.restore()
