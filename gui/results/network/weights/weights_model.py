"""A brick's weights as a table that can be typed into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics

from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from gui.figure_words import short_value_text
from gui.results.network.naming import subscript
from gui.results.network.weights.weight_cells import WeightCells, read_number
from gui.widgets.names_apart import names_apart
from gui.widgets.plain_text import tool_tip

_Index = QModelIndex
_NO_ROOM = Sentence(
    "weights.no_room",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{rows} × {columns} numbers have no room here, where there are {room_rows} × "
        "{room_columns}: nothing was pasted. Choose the cell where the first of them is to stand.",
    ),
)
_TURN_FIRST = Sentence(
    "weights.turn_first",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{rows} × {columns} numbers have no room here, where there are {room_rows} × "
        "{room_columns}: nothing was pasted. They fit the other way round: turn the table by the "
        "button above it.",
    ),
)


class WeightsModel(QAbstractTableModel):
    """Shows `WeightCells`; what is typed is asked for, and not kept here.

    Signals:
        typed(int, int, float): that cell of the cells is to have that number.
        refused(str): what was typed is no number.
    """

    typed = Signal(int, int, float)
    refused = Signal(str)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._cells: WeightCells | None = None
        self._turned = False
        self._editable = False
        self._inputs: tuple[str, ...] = ()
        self._neurons: tuple[str, ...] = ()
        self._metrics: QFontMetrics | None = None
        self._rooms = (0, 0)
        self._cut: list[str] = []  # the inputs' names, as far as there is room

    def set_rooms(self, metrics: QFontMetrics, above: int, beside: int) -> None:
        """How wide a name may be above a column and beside a row, in pixels."""
        self._metrics, self._rooms = metrics, (above, beside)
        self._cut_names()

    @property
    def cells(self) -> WeightCells | None:
        """The weights that are shown; None where there are none."""
        return self._cells

    def show_cells(
        self,
        cells: WeightCells | None,
        *,
        editable: bool,
        inputs: tuple[str, ...],
        neurons: tuple[str, ...],
    ) -> None:
        """``inputs`` and ``neurons``: what these are called where they have names."""
        before = self._cells
        same = before is not None and cells is not None and before.parts == cells.parts
        self._editable = editable
        if same and (inputs, neurons) == (self._inputs, self._neurons):
            self._cells = cells
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._cells, self._inputs, self._neurons = cells, inputs, neurons
        self._cut_names()
        self.endResetModel()

    def turn(self, turned: bool) -> None:
        """Show a row for each neuron (as the texts' W), or for each input (as Keras' kernel)."""
        self.beginResetModel()
        self._turned = turned
        self._cut_names()
        self.endResetModel()

    def values(self) -> np.ndarray:
        """The numbers as they are shown, float64 (rows, columns): turned where `turned` is."""
        if self._cells is None:
            return np.zeros((0, 0))
        return self._cells.values.T if self._turned else self._cells.values

    def place(self, index: QModelIndex) -> tuple[int, int]:
        """The row and column of the cells that ``index`` shows."""
        row, column = index.row(), index.column()
        return (column, row) if self._turned else (row, column)

    def of_neuron(self, unit: int, source: int = 0) -> QModelIndex:
        """Where the weight of a neuron stands."""
        return self.index(unit, source) if self._turned else self.index(source, unit)

    @property
    def turned(self) -> bool:
        """Whether a row stands for a neuron; otherwise for an input."""
        return self._turned

    def no_room(self, index: QModelIndex, block: np.ndarray) -> Message:
        """Why ``block`` cannot be pasted from ``index`` on, and what else can be done."""
        rows, columns = self.values().shape
        lying = block.T.shape
        of_the_other_way = lying[0] <= rows and lying[1] <= columns and lying != block.shape
        sentence = _TURN_FIRST if of_the_other_way else _NO_ROOM
        return sentence(
            rows=block.shape[0],
            columns=block.shape[1],
            room_rows=rows - index.row(),
            room_columns=columns - index.column(),
        )

    # --- Qt's questions -----------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.values())

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.values().shape[1]

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._editable else flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._cells is None:
            return None
        value = float(self._cells.values[self.place(index)])
        if role == Qt.ItemDataRole.DisplayRole:
            return short_value_text(value)
        if role == Qt.ItemDataRole.EditRole:
            return f"{value:.9g}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row, column = self.place(index)
            return f"{self._row_name(row)}, {self._column_name(column)}: {short_value_text(value)}"
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self._cells is None:
            return False
        if str(value) == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        number = read_number(str(value))
        if number is None:
            self.refused.emit(str(value))
            return False
        self.typed.emit(*self.place(index), number)
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        whole = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if self._cells is None or not (whole or role == Qt.ItemDataRole.DisplayRole):
            return None
        sideways = orientation == Qt.Orientation.Horizontal
        if sideways != self._turned:
            name = self._column_name(section)
        else:
            name = self._row_name(section, self._inputs if whole else self._cut)
        return tool_tip(name) if role == Qt.ItemDataRole.ToolTipRole else name

    def _cut_names(self) -> None:
        self._cut = list(self._inputs)
        if self._metrics is not None:
            self._cut = names_apart(self._cut, self._metrics, self._rooms[not self._turned])

    def _row_name(self, row: int, inputs: Sequence[str] | None = None) -> str:
        """``inputs``: what these are called; None: by their whole names."""
        assert self._cells is not None
        names = self._inputs if inputs is None else inputs
        name, place = self._cells.part(row)
        if name == "kernel":
            known = names[place] if place < len(names) else ""
            return known or f"x{subscript(place + 1)}"
        return self.tr("b (bias)") if name == "bias" else name

    def _column_name(self, column: int) -> str:
        known = self._neurons[column] if column < len(self._neurons) else ""
        number = f"z{subscript(column + 1)}"
        return f"{number} {known}".strip()
