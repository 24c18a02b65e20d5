"""The first rows of a file that is about to be opened, as a Qt model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from engine.data.numbers import is_missing, number_from
from engine.data.table_import import TablePreview

_Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """Text as it would be read; columns of numbers stand to the right."""

    _preview: TablePreview | None = None
    _numbers: frozenset[int] = frozenset()

    def show_preview(self, preview: TablePreview | None) -> None:
        self.beginResetModel()
        self._preview = preview
        self._numbers = _columns_of_numbers(preview) if preview is not None else frozenset()
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if self._preview is None or inner else len(self._preview.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if self._preview is None or inner else len(self._preview.names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._preview is None or not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._preview.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if self._preview is None or orientation != Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._preview.names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        right = column in self._numbers
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def _columns_of_numbers(preview: TablePreview) -> frozenset[int]:
    columns = []
    for place in range(len(preview.names)):
        values = [row[place] for row in preview.rows if not is_missing(row[place])]
        if values and all(number_from(value, preview.decimal) is not None for value in values):
            columns.append(place)
    return frozenset(columns)
