"""The whole table as a Qt model, with what each column is for; its cells come as they are seen."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.data.columns.cells.numbers import number_from
from engine.data.facts import ColumnFacts, TableFacts
from engine.data.kinds import kind_named
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.source import Source
from gui.column_names import cell_word, column_word
from gui.data.table.cell_text import CellText
from gui.data.table.table_pages import TablePages
from gui.data.words import kind_word, part_word, role_word
from gui.door.engine_door import EngineDoor
from gui.texts import number_text
from gui.widgets.plain_text import tool_tip

_Index = QModelIndex | QPersistentModelIndex


class ColumnModel(QAbstractTableModel):
    """Rows as text. It holds the facts last told and the settings that are drawn.

    A place is a row on the screen, from 0; a row is a row of the table, whatever it is
    sorted by.
    """

    def __init__(self, engine: EngineDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages = TablePages(engine, self)
        self.pages.arrived.connect(self._arrived)
        self._table: TableFacts | None = None
        self._source: Source | None = None
        self._settings: dict[str, ColumnSettings] = {}
        self._sections: dict[str, int] = {}
        self._writing: dict[int, CellText] = {}
        self._parts: np.ndarray | None = None

    def show_table(self, table: TableFacts | None, source: Source | None) -> None:
        """``table`` is what is known of the rows of ``source``."""
        if table is self._table and source == self._source:
            return
        self.beginResetModel()
        self._table, self._source = table, source
        columns = table.columns if table is not None else ()
        self._sections = {column.name: place for place, column in enumerate(columns)}
        self._writing.clear()
        self._parts = None
        self._show_pages(None)
        self.endResetModel()

    def show_rows(self, order: np.ndarray | None) -> None:
        """Show these rows, in this order; None: all, in the table's."""
        assert self._table is not None
        self.beginResetModel()
        self._show_pages(order)
        self.endResetModel()

    def _show_pages(self, order: np.ndarray | None) -> None:
        table = self._table
        if table is None:
            self.pages.show(None, 0, 0)
        else:
            columns = len(table.columns)
            self.pages.show(self._source, table.rows, columns, order, table.first_rows)

    def show_settings(self, data: DataSettings) -> None:
        """Draw roles and uses of the columns as ``data`` has them."""
        settings = {column.name: column for column in data.columns}
        if settings != self._settings:
            self._settings = settings
            self.repaint()

    def show_parts(self, parts: np.ndarray | None) -> None:
        """What each row of the table is used for, int8 (rows,): see `Library.row_parts`."""
        if parts is not None and (self._table is None or parts.shape[0] != self._table.rows):
            parts = None
        self._parts = parts
        if self.rowCount():
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def repaint(self) -> None:
        """Roles, words or colours changed; the rows did not."""
        if self.columnCount():
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- reading ---------------------------------------------------------------------------

    @property
    def table(self) -> TableFacts | None:
        """The facts last told; None before a table was read."""
        return self._table

    @property
    def source(self) -> Source | None:
        """The source that these facts are of."""
        return self._source

    @property
    def column_names(self) -> tuple[str, ...]:
        """The columns' names from left to right; none before a table was read."""
        return tuple(column.name for column in self._table.columns) if self._table else ()

    def facts(self, section: int) -> ColumnFacts:
        """What is known of the column at ``section``, which has to be there."""
        assert self._table is not None
        return self._table.columns[section]

    def settings(self, section: int) -> ColumnSettings | None:
        """What the design says of a column; None where it does not know it (yet)."""
        return self._settings.get(self.facts(section).name)

    def section_of(self, name: str) -> int:
        """The place of the column called ``name``; −1 where there is none."""
        return self._sections.get(name, -1)

    def writing(self, section: int) -> CellText:
        """How the column's cells are written."""
        found = self._writing.get(section)
        if found is None:
            assert self._table is not None
            examples = tuple(row[section] for row in self._table.first_rows[:50])
            found = self._writing[section] = CellText(self.facts(section), examples)
        return found

    def is_odd(self, section: int, text: str) -> bool:
        """Whether ``text`` stands in a column that is read as numbers, and is none."""
        column = self.settings(section)
        return (
            column is not None
            and kind_named(column.kind).is_number
            and not self.facts(section).is_number
            and bool(text)
            and number_from(text) is None
        )

    def part(self, place: int) -> int | None:
        """0 training, 1 validation, 2 test, −1 not used; None: not known (yet)."""
        return None if self._parts is None else int(self._parts[self.pages.row_at(place)])

    def _part_text(self, part: int) -> str:
        return part_word(part) if part >= 0 else self.tr("not used")

    # --- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if self._table is None or inner else self.pages.rows

    def columnCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if self._table is None or inner else len(self._table.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._table is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = self.facts(index.column()).is_number
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        text = self.pages.text(index.row(), index.column())
        if text is None:
            return "" if role == Qt.ItemDataRole.DisplayRole else self.tr("loading")
        text = cell_word(text)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.writing(index.column()).short(text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._told(index.column(), text, far=True))
        return self._told(index.column(), text)

    def _told(self, column: int, text: str, *, far: bool = False) -> str:
        if not text:
            return self.tr("missing")
        if far and self.writing(column).is_far(text):
            return self.tr("{value}: far from the others (outlier)").format(value=text)
        if self.is_odd(column, text):
            return self.tr("{value}: not a number").format(value=text)
        return text

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self._row_head(section, role) if section < self.rowCount() else None
        if section >= self.columnCount():
            return None
        facts = self.facts(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column_word(facts.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._described(facts, self.settings(section)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._described(facts, self.settings(section))
        return None

    def _row_head(self, place: int, role: int) -> Any:
        number = number_text(self.pages.row_at(place) + 1)
        if role == Qt.ItemDataRole.DisplayRole:
            return number
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            part = self.part(place)
            if part is None:
                return self.tr("Row {number}").format(number=number)
            text = self.tr("Row {number}: {part}")
            return text.format(number=number, part=self._part_text(part))
        return None

    def _described(self, facts: ColumnFacts, column: ColumnSettings | None) -> str:
        role = role_word(column.role if column is not None else "ignored")
        kind = kind_word(column.kind if column is not None else facts.kind, facts.clock)
        if facts.missing:
            text = self.tr("{name}: {role}, {kind}, {missing} missing")
        else:
            text = self.tr("{name}: {role}, {kind}")
        missing = number_text(facts.missing)
        return text.format(name=column_word(facts.name), role=role, kind=kind, missing=missing)

    def _arrived(self, first: int, last: int, left: int, right: int) -> None:
        self.dataChanged.emit(self.index(first, left), self.index(last, right))
