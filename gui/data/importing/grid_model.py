"""The cells of a small table that is being typed, as a Qt model with its own undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QUndoCommand, QUndoStack

from engine.data.columns.cells.numbers import is_missing, number_from
from engine.data.reading.text.csv_table import letters
from gui.data.table.cell_block import Block
from gui.look.look import Look
from gui.widgets.plain_text import tool_tip

_Index = QModelIndex | QPersistentModelIndex
Place = tuple[int, int]  # row and column; row 0 holds the columns' names
Cells = dict[Place, str]

_LEAST_ROWS = 11  # names and ten rows
_LEAST_COLUMNS = 3
_SPARE = 1  # empty rows and columns beyond the last that holds anything
_MOSTLY = 0.5


class GridModel(QAbstractTableModel):
    """A sheet without an end: a new row and a new column stand ready beyond the last used.

    Row 0 holds the columns' names. Each change is one step of ``undo_stack``.

    Signals:
        edited(): cells are others.
    """

    edited = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cells: Cells = {}
        self._rows, self._columns = _LEAST_ROWS, _LEAST_COLUMNS
        self._numbers: frozenset[int] = frozenset()
        self._words: Cells = {}
        self.undo_stack = QUndoStack(self)

    # --- what is in it ------------------------------------------------------------------------

    @property
    def words_among_numbers(self) -> Cells:
        """Cells that are no number, in columns that mostly hold numbers; from the top."""
        return self._words

    @property
    def used_rows(self) -> int:
        """Rows below the names that hold anything."""
        return len({row for row, _ in self._cells if row > 0})

    @property
    def used_columns(self) -> int:
        """Columns that hold anything below their name."""
        return len({column for row, column in self._cells if row > 0})

    def text(self, row: int, column: int) -> str:
        """What the cell holds, "" where nothing was typed; row 0 holds the columns' names."""
        return self._cells.get((row, column), "")

    def table(self) -> Block:
        """The names and the rows, without rows and columns that hold nothing but a name."""
        columns = sorted({column for row, column in self._cells if row > 0})
        rows = sorted({row for row, _ in self._cells if row > 0})
        return [[self.text(row, column) for column in columns] for row in (0, *rows)]

    def block(self, places: Iterable[Place]) -> Block:
        """The rectangle around ``places``; what is not among them is empty."""
        chosen = set(places)
        if not chosen:
            return []
        rows = range(min(row for row, _ in chosen), max(row for row, _ in chosen) + 1)
        columns = range(min(at for _, at in chosen), max(at for _, at in chosen) + 1)
        return [
            [self.text(row, at) if (row, at) in chosen else "" for at in columns] for row in rows
        ]

    # --- changing it --------------------------------------------------------------------------

    def begin_with(self, block: Sequence[Sequence[str]]) -> None:
        """These cells, names first, and nothing to undo."""
        self.undo_stack.clear()
        self._take({}, self._cells)
        self._take(
            {
                (row, column): cell
                for row, cells in enumerate(block)
                for column, cell in enumerate(cells)
                if cell
            },
            {},
        )

    def fill(self, row: int, column: int, block: Block, text: str) -> Place:
        """Write ``block`` from that cell on, as one step; returns its last cell.

        A block whose first row is words above numbers brings the columns' names: below the
        names of an empty sheet it goes one row up.
        """
        if row == 1 and self.used_rows == 0 and _has_names(block):
            row = 0
        width = max(len(cells) for cells in block)
        wanted = {
            (row + down, column + right): cells[right] if right < len(cells) else ""
            for down, cells in enumerate(block)
            for right in range(width)
        }
        self._change(wanted, text)
        return row + len(block) - 1, column + width - 1

    def clear(self, places: Iterable[Place], text: str) -> None:
        """Empty these cells, as one step."""
        self._change(dict.fromkeys(places, ""), text)

    # --- Qt -----------------------------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._rows

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._columns

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        text = self.text(row, column)
        theme = self._look.theme
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return text or (letters(column + 1) if self._nameless(row, column) else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            if (row, column) in self._words:
                return self.tr("This is not a number, but most of its column is.")
            return tool_tip(text) if len(text) > 16 else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = column in self._numbers
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            if self._nameless(row, column):
                return QColor(theme.muted)
            return QColor(theme.warning) if (row, column) in self._words else None
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(theme.raised) if row == 0 else None
        if role == Qt.ItemDataRole.FontRole and ((row, column) in self._words or row == 0):
            font = QFont(self._look.font())
            if row == 0 and text:
                font.setWeight(QFont.Weight.DemiBold)
            font.setItalic((row, column) in self._words)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self.text(0, column) or letters(column + 1)
            if row == 0:
                return self.tr("Column name {column}: {text}").format(
                    column=letters(column + 1), text=text
                )
            return self.tr("Row {row}, {column}: {text}").format(row=row, column=name, text=text)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole:
                return str(section) if section else " "
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self._change({(index.row(), index.column()): str(value)}, self.tr("Type"))
        return True

    # --- inside -------------------------------------------------------------------------------

    def _nameless(self, row: int, column: int) -> bool:
        """A name that is still to be given, where the column holds something already."""
        return row == 0 and not self.text(0, column) and any(at == column for _, at in self._cells)

    def _change(self, wanted: Cells, text: str) -> None:
        after = {
            place: cell
            for place, cell in ((place, _tidy(cell)) for place, cell in wanted.items())
            if cell != self._cells.get(place, "")
        }
        if after:
            before = {place: self._cells.get(place, "") for place in after}
            self.undo_stack.push(_Step(self, text, before, after))

    def _take(self, after: Cells, before: Cells) -> None:
        """Cells become ``after``; those of ``before`` that it does not name become empty."""
        for place in before:
            self._cells.pop(place, None)
        for place, cell in after.items():
            if cell:
                self._cells[place] = cell
            else:
                self._cells.pop(place, None)
        self._grow()
        self._look_through()
        self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, self._columns - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self._rows - 1)
        self.edited.emit()

    def _grow(self) -> None:
        """Never smaller: a row that goes away under the current cell would move the person."""
        rows = max((row for row, _ in self._cells), default=0) + 1 + _SPARE
        columns = max((column for _, column in self._cells), default=0) + 1 + _SPARE
        if rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()
        if columns > self._columns:
            self.beginInsertColumns(QModelIndex(), self._columns, columns - 1)
            self._columns = columns
            self.endInsertColumns()

    def _look_through(self) -> None:
        """Which columns hold numbers, and what in them is none."""
        total: dict[int, int] = {}
        words: dict[int, list[Place]] = {}
        for place in sorted(self._cells):
            row, column = place
            if row == 0 or is_missing(self._cells[place]):
                continue
            total[column] = total.get(column, 0) + 1
            if number_from(self._cells[place]) is None:
                words.setdefault(column, []).append(place)
        self._numbers = frozenset(
            column
            for column, count in total.items()
            if count - len(words.get(column, ())) > _MOSTLY * count
        )
        self._words = {
            place: self._cells[place]
            for column in sorted(self._numbers)
            for place in words.get(column, ())
        }


class _Step(QUndoCommand):
    def __init__(self, model: GridModel, text: str, before: Cells, after: Cells) -> None:
        super().__init__(text)
        self._model = model
        self._before, self._after = before, after

    def redo(self) -> None:
        self._model._take(self._after, {})

    def undo(self) -> None:
        self._model._take(self._before, {})


def _tidy(text: str) -> str:
    return " ".join(text.replace("\0", "").split())


def _has_names(block: Block) -> bool:
    if len(block) < 2 or any(number_from(cell) is not None for cell in block[0]):
        return False
    below = [cell for cells in block[1:] for cell in cells]
    return all(block[0]) and any(number_from(cell) is not None for cell in below)
