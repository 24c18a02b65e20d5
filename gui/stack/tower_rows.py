"""The tower's rows as Qt's item views know them: places, hits, cursor, selection, scrolling."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from gui.stack.brick_painter import BrickPainter
from gui.stack.tower_layout import TowerLayout
from gui.stack.tower_model import TowerModel

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction


class TowerRows(QListView):
    """What a list of bricks of different heights has to answer; `TowerView` lays it out.

    All of the geometry is its own. It is a QListView because Qt tells screen readers of the
    rows of that class and its like alone, not of any other item view.
    """

    def __init__(
        self, model: TowerModel, painter: BrickPainter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.tower_model = model
        self.painter = painter
        self._layout = TowerLayout((), None, QRect(), 0)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._layout.slots):
            return QRect()
        return self._layout.slots[index.row()].body.translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._layout.row_at(point.y() + self.verticalOffset())
        if row is None or not self.visualRect(self.tower_model.index(row)).contains(point):
            return QModelIndex()
        return self.tower_model.index(row)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        rect = self._whole(index)
        bar, room = self.verticalScrollBar(), self.painter.metrics.margin
        if rect.isNull():
            return
        if rect.top() - room < 0:
            bar.setValue(bar.value() + rect.top() - room)
        elif rect.bottom() + room > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() + room - self.viewport().height())

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        row, last = self.currentIndex().row(), self.tower_model.rowCount() - 1
        if row < 0:
            return self.tower_model.index(0)
        page = max(1, self.viewport().height() // self.painter.metrics.body - 1)
        steps = {
            Action.MoveUp: -1,
            Action.MoveLeft: -1,
            Action.MovePrevious: -1,
            Action.MoveDown: 1,
            Action.MoveRight: 1,
            Action.MoveNext: 1,
            Action.MovePageUp: -page,
            Action.MovePageDown: page,
            Action.MoveHome: -row,
            Action.MoveEnd: last - row,
        }
        return self.tower_model.index(min(max(row + steps.get(action, 0), 0), last))

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        area = rect.normalized().translated(0, self.verticalOffset())
        selection = QItemSelection()
        for row, slot in enumerate(self._layout.slots):
            if slot.body.top() <= area.bottom() and slot.body.bottom() >= area.top():
                selection.select(self.tower_model.index(row), self.tower_model.index(row))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(self.visualRect(index))
        return region

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self.painter.metrics.body // 2)
        bar.setRange(0, max(0, self._layout.height - self.viewport().height()))

    def _whole(self, index: Index) -> QRect:
        """The brick with its sentences, in the viewport."""
        rect = self.visualRect(index)
        if not rect.isNull():
            for _, place in self._layout.slots[index.row()].sentences:
                rect = rect.united(place.translated(0, -self.verticalOffset()))
        return rect
