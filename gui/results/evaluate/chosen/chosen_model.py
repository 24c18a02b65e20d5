"""The chosen rows as a list: what is true, what the network thought, and the inputs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from engine.evaluation.results import Evaluation
from gui.column_names import cell_word, class_word
from gui.figure_words import percent_text, value_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.plain_text import tool_tip

_Index = QModelIndex | QPersistentModelIndex
_OWN = 4  # columns before the inputs: row, truth, answer, and how sure or how far off
_ANSWER = 2


@dataclass(frozen=True)
class Listed:
    """``places`` in ``evaluation``, in the order in which they are listed."""

    evaluation: Evaluation
    places: np.ndarray


class ChosenModel(QAbstractTableModel):
    """A row for each listed one. The inputs' texts come later than the answers."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._listed: Listed | None = None
        self._titles: tuple[str, ...] = ()
        self._cells: dict[int, tuple[str, ...]] = {}
        self._spread = 0.0
        on_language_change(self.retranslate)

    def show(self, listed: Listed | None, titles: tuple[str, ...]) -> None:
        """List those rows; ``titles`` of the inputs that follow."""
        self.beginResetModel()
        self._listed, self._titles = listed, titles
        actual = listed.evaluation.actual if listed is not None else np.zeros(0)
        self._spread = float(np.nanstd(actual)) if actual.size else 0.0
        self.endResetModel()

    def show_cells(self, cells: dict[int, tuple[str, ...]]) -> None:
        """The inputs' texts of each row number."""
        self._cells = cells
        if self.rowCount() and self.columnCount() > _OWN:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, _OWN), last)

    def row_number(self, place: int) -> int:
        """The number in the table, from 0, of the row that is listed at ``place``."""
        assert self._listed is not None
        return int(self._listed.evaluation.rows[self._listed.places[place]])

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))

    # --- Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        if self._listed is None or (parent is not None and parent.isValid()):
            return 0
        return len(self._listed.places)

    def columnCount(self, parent: _Index | None = None) -> int:
        if self._listed is None or (parent is not None and parent.isValid()):
            return 0
        return _OWN + len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or self._listed is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._title(section))
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._listed is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._title(column)}: {self._text(row, column)}"
        if column == _ANSWER and self._is_wrong(row):
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(self._look.theme.error)
            if role == Qt.ItemDataRole.FontRole:
                font = QFont(self._look.font())
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return None

    # --- inside ------------------------------------------------------------------------------

    def _title(self, column: int) -> str:
        assert self._listed is not None
        if column >= _OWN:
            return self._titles[column - _OWN]
        classes = self._listed.evaluation.confusion is not None
        return (
            self.tr("Row"),
            self.tr("Actual"),
            self.tr("Predicted"),
            self.tr("Sure") if classes else self.tr("Off by"),
        )[column]

    def _text(self, row: int, column: int) -> str:
        assert self._listed is not None
        evaluation, place = self._listed.evaluation, int(self._listed.places[row])
        number = int(evaluation.rows[place])
        if column == 0:
            return number_text(number + 1)
        if column >= _OWN:
            texts = self._cells.get(number)
            return cell_word(texts[column - _OWN]) if texts and column - _OWN < len(texts) else ""
        actual, answer = evaluation.actual[place], evaluation.predicted[place]
        if evaluation.confusion is None:
            values = (actual[0], answer[0], answer[0] - actual[0])
            return value_text(float(values[column - 1]), self._spread if column < 3 else 0.0)
        shares = evaluation.probabilities
        if column > 1 and shares is not None and not np.isfinite(shares[place]).all():
            return "–"  # the network gives no number: a class would say nothing
        if column < _OWN - 1:
            return class_word(evaluation.class_names[int((actual, answer)[column - 1])])
        return percent_text(float(shares[place, int(answer)])) if shares is not None else ""

    def _is_wrong(self, row: int) -> bool:
        assert self._listed is not None
        evaluation, place = self._listed.evaluation, self._listed.places[row]
        if evaluation.confusion is None:
            return False
        return bool(evaluation.actual[place] != evaluation.predicted[place])
