"""The first rows of the table as a Qt model, with what each column is for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from engine.data.facts import ColumnFacts, TableFacts
from engine.data.settings import ColumnSettings, DataSettings
from gui.data.words import kind_word, role_word
from gui.look import Look

_DIGITS = 5
_Index = QModelIndex | QPersistentModelIndex


class ColumnModel(QAbstractTableModel):
    """Rows as text. It holds the facts last told and the settings that are drawn."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._table: TableFacts | None = None
        self._settings: dict[str, ColumnSettings] = {}

    def show_table(self, table: TableFacts | None) -> None:
        if table is not self._table:
            self.beginResetModel()
            self._table = table
            self.endResetModel()

    def show_settings(self, data: DataSettings) -> None:
        settings = {column.name: column for column in data.columns}
        if settings != self._settings:
            self._settings = settings
            self.repaint()

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
        return self._table

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self._table.columns) if self._table else ()

    def facts(self, section: int) -> ColumnFacts:
        assert self._table is not None
        return self._table.columns[section]

    def settings(self, section: int) -> ColumnSettings | None:
        """What the design says of a column; None where it does not know it (yet)."""
        return self._settings.get(self.facts(section).name)

    def section_of(self, name: str) -> int:
        """The place of the column called ``name``; −1 where there is none."""
        columns = self._table.columns if self._table is not None else ()
        return next((i for i, column in enumerate(columns) if column.name == name), -1)

    # --- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if self._table is None or inner else len(self._table.first_rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        inner = parent is not None and parent.isValid()
        return 0 if self._table is None or inner else len(self._table.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._table is None or not index.isValid():
            return None
        text = self._table.first_rows[index.row()][index.column()]
        column = self.settings(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _short(text) if self.facts(index.column()).kind == "number" else text
        if role == Qt.ItemDataRole.ToolTipRole:
            return text if text else self.tr("missing")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return text if text else self.tr("missing")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = self.facts(index.column()).kind == "number"
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.BackgroundRole:
            if not text:  # hatched, so that a gap is seen as one
                return QBrush(QColor(self._look.theme.line), Qt.BrushStyle.BDiagPattern)
            if column is not None and column.role == "target":
                return QBrush(QColor(self._look.theme.selection))
        if role == Qt.ItemDataRole.ForegroundRole and (column is None or column.role == "ignored"):
            return QColor(self._look.theme.muted)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        facts = self.facts(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return facts.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._described(facts, self.settings(section))
        return None

    def _described(self, facts: ColumnFacts, column: ColumnSettings | None) -> str:
        role = role_word(column.role if column is not None else "ignored")
        kind = kind_word(column.kind if column is not None else facts.kind)
        if facts.missing:
            text = self.tr("{name}: {role}, {kind}, {missing} missing")
        else:
            text = self.tr("{name}: {role}, {kind}")
        return text.format(name=facts.name, role=role, kind=kind, missing=facts.missing)


def _short(text: str) -> str:
    """A number with so many digits as a person takes in; the tooltip has them all."""
    if len(text) <= _DIGITS + 2:
        return text
    try:
        value = float(text)
    except ValueError:
        return text
    return text if value.is_integer() else f"{value:.{_DIGITS}g}"
