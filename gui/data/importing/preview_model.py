"""The first rows of a table that is about to be opened, as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.data.columns.cells.dates import dates_from, is_time
from engine.data.columns.cells.numbers import is_missing, number_from
from engine.data.columns.cells.yes_no import meaning_yes
from engine.data.facts import ColumnFacts
from engine.data.kinds import CATEGORY, DATE, NUMBER, TEXT, YES_NO, KindName, kind_named
from engine.data.reading.table_import import TablePreview
from gui.data.words import kind_word
from gui.texts import number_text
from gui.widgets.plain_text import tool_tip

_Index = QModelIndex | QPersistentModelIndex
_CATEGORIES = 0.5  # at most so many different words a row are categories


class PreviewModel(QAbstractTableModel):
    """Text as it would be read; columns of numbers stand to the right."""

    _preview: TablePreview | None = None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds: dict[int, KindName | None] = {}
        self._clocks: set[int] = set()  # columns of times of day

    def show_preview(self, preview: TablePreview | None) -> None:
        """Show these first rows; None: an empty table."""
        self.beginResetModel()
        self._preview = preview
        self._kinds.clear()
        self._clocks.clear()
        self.endResetModel()

    def show_facts(self, columns: Sequence[ColumnFacts]) -> None:
        """What reading the whole table said of its columns."""
        known = {column.name: column for column in columns}
        if self._preview is None or not self._preview.names:
            return
        for section, name in enumerate(self._preview.names):
            if name in known:
                self._kinds[section] = known[name].kind
                self._clocks.discard(section)
                if known[name].clock:
                    self._clocks.add(section)
        last = len(self._preview.names) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._preview.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._preview.rows) - 1, last))

    def kind(self, section: int) -> KindName | None:
        """How the column would be read; None where nothing in it can be seen yet. It is
        guessed when it comes into sight: there may be thousands of columns."""
        if self._preview is None or section >= len(self._preview.names):
            return None
        if section not in self._kinds:
            cells = [row[section] for row in self._preview.rows]
            self._kinds[section] = _kind_of(cells, self._preview.decimal)
            if self._kinds[section] == DATE.name and _are_times(cells):
                self._clocks.add(section)
        return self._kinds[section]

    def longest(self, section: int, most: int = 4) -> list[str]:
        """The longest cells of a column."""
        rows = self._preview.rows if self._preview is not None else ()
        return sorted((row[section] for row in rows), key=len, reverse=True)[:most]

    def kind_text(self, section: int) -> str:
        """The word for what this column is taken for; "–" where there is no such column."""
        kind = self.kind(section)
        return kind_word(kind, section in self._clocks) if kind is not None else "–"

    def rowCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if self._preview is None or inner else len(self._preview.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if self._preview is None or inner else len(self._preview.names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._preview is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._preview.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(_shortened(self._preview.rows[index.row()][index.column()]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if self._preview is None:
            return None
        if orientation == Qt.Orientation.Vertical:  # what is odd is told by its row
            return number_text(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self._preview.names):
            return None
        name = self._preview.names[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(f"{_shortened(name)}\n{self.kind_text(section)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name}, {self.kind_text(section)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        kind = self.kind(column)
        right = kind is not None and kind_named(kind).is_number
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def _kind_of(cells: list[str], decimal: str) -> KindName | None:
    """What the first rows look like, until the whole table was read."""
    values = [cell.strip() for cell in cells if not is_missing(cell)]
    if not values:
        return None
    distinct = sorted(set(values))
    if all(number_from(value, decimal) is not None for value in values):
        return NUMBER.name
    if meaning_yes(distinct) is not None:
        return YES_NO.name
    if not np.isnan(dates_from(values)).any():
        return DATE.name
    return CATEGORY.name if len(distinct) <= max(2, _CATEGORIES * len(values)) else TEXT.name


def _are_times(cells: list[str]) -> bool:
    """Whether dates are times of day."""
    return bool(is_time(dates_from([cell for cell in cells if not is_missing(cell)])).all())


def _shortened(text: str) -> str:
    """A tooltip as wide as the screen helps nobody."""
    return text if len(text) <= 400 else text[:399] + "…"
