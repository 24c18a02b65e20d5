"""The pictures as a list for Qt: who they are, what a screen reader says, what is dragged."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from gui.column_names import class_word
from gui.data.pictures.shelf import Shelf
from gui.texts import number_text

Index = QModelIndex | QPersistentModelIndex
DRAGGED = "application/x-neurobricks-pictures"
_ROOT = QModelIndex()


class PictureModel(QAbstractListModel):
    """A row for each picture of the shelf, in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.shelf: Shelf | None = None

    def show_shelf(self, shelf: Shelf | None) -> None:
        """Show other pictures, or the same ones in other classes."""
        self.beginResetModel()
        self.shelf = shelf
        self.endResetModel()

    def numbers(self, indexes: Iterable[Index]) -> np.ndarray:
        """The pictures' numbers, in their order, int64."""
        if self.shelf is None:
            return np.zeros(0, np.int64)
        found: np.ndarray = self.shelf.numbers[sorted(index.row() for index in indexes)]
        return found

    # --- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self.shelf is None else len(self.shelf)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
        if self.shelf is None or role not in spoken:
            return None
        section = self.shelf.section(index.row())
        return self.tr("{name}: picture {number} of {count}").format(
            name=class_word(self.shelf.classes[section]),
            number=number_text(index.row() - int(self.shelf.starts[section]) + 1),
            count=number_text(self.shelf.count(section)),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.shelf is not None and self.shelf.can_change:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def mimeData(self, indexes: Iterable[Index]) -> QMimeData:
        data = QMimeData()
        data.setData(DRAGGED, self.numbers(indexes).tobytes())
        return data


def dragged_numbers(data: QMimeData) -> np.ndarray | None:
    """The numbers of pictures that are dragged; None: something else is."""
    if not data.hasFormat(DRAGGED):
        return None
    return np.frombuffer(data.data(DRAGGED).data(), np.int64)
