"""The rows of a class as a table that sorts and filters."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from engine.classroom.measuring import Measured
from gui.classroom.class_goal_words import flag_text, score_text
from gui.texts import number_text
from gui.widgets.plain_text import one_line, tool_tip

Filter = Literal["all", "reached", "not_yet", "to_look_at"]
MEASURED_ROLE = Qt.ItemDataRole.UserRole + 1
_SORT_ROLE = Qt.ItemDataRole.UserRole + 2
_ROOT = QModelIndex()
COLUMNS = (
    "place",
    "class",
    "name",
    "reached",
    "score",
    "neurons",
    "weights",
    "epochs",
    "seconds",
    "at",
    "look",
)
_RIGHT = ("place", "score", "neurons", "weights", "epochs", "seconds")


class ScoresModel(QAbstractTableModel):
    """One row for each person, the best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Measured] = []
        self._figure, self._title = "", ""

    def show_rows(self, rows: list[Measured], figure: str, title: str = "") -> None:
        """``title``: what the figure that counts is called."""
        self.beginResetModel()
        self._rows, self._figure, self._title = rows, figure, title
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            is_score = COLUMNS[section] == "score"
            return self._title if is_score and self._title else _titles()[section]
        return None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        own, name = self._rows[index.row()], COLUMNS[index.column()]
        if role == MEASURED_ROLE:
            return own
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(self._text(index.row(), own, name))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one_line(self._text(index.row(), own, name)) or "–"
        if role == _SORT_ROLE:
            return self._key(index.row(), own, name)
        if role == Qt.ItemDataRole.ToolTipRole and name in ("look", "name"):
            return tool_tip(self._text(index.row(), own, name))
        if role == Qt.ItemDataRole.TextAlignmentRole and name in _RIGHT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: int, own: Measured, name: str) -> str:
        known = own.attempt
        if name == "place":
            return str(row + 1)
        if name == "class":
            return own.class_name
        if name == "name":
            return own.name
        if name == "reached":
            return "" if own.reached is None else "✓" if own.reached else "–"
        if name == "score":
            return score_text(self._figure, own.score) if known is not None else ""
        if name == "seconds":
            return QLocale().toString(own.seconds, "f", 1) if known is not None else ""
        if name == "at":
            return _local(own.at)
        if name == "look":
            return look_text(own)
        return number_text(getattr(known, name)) if known is not None else ""

    def _key(self, row: int, own: Measured, name: str) -> Any:
        known = own.attempt
        if name == "score":
            return own.score if math.isfinite(own.score) else -math.inf
        if name in ("neurons", "weights", "epochs"):
            return getattr(known, name) if known is not None else -1
        if name == "seconds":
            return own.seconds if known is not None else -1.0
        if name == "place":
            return row
        return self._text(row, own, name)


def _local(moment: str) -> str:
    """A moment in UTC as the clock here shows it, without the year."""
    if not moment:
        return ""
    return datetime.fromisoformat(moment).astimezone().strftime("%m-%d %H:%M")


def look_text(own: Measured) -> str:
    """What the teacher should look at."""
    told = " · ".join(map(flag_text, own.flags))
    if own.trouble is not None:
        told = f"{flag_text(own.trouble)} {told}".strip()
    if not own.earlier:
        return told
    again = QCoreApplication.translate("Class", "handed in {count} times").format(
        count=own.earlier + 1
    )
    return f"{told} · {again}" if told else again


def _titles() -> tuple[str, ...]:
    return (
        "",
        QCoreApplication.translate("Class", "Class"),
        QCoreApplication.translate("Class", "Name"),
        QCoreApplication.translate("Class", "Goal"),
        QCoreApplication.translate("Class", "Figure"),
        QCoreApplication.translate("Class", "Neurons"),
        QCoreApplication.translate("Class", "Weights"),
        QCoreApplication.translate("Class", "Epochs"),
        QCoreApplication.translate("Class", "Seconds"),
        QCoreApplication.translate("Class", "Handed in"),
        QCoreApplication.translate("Class", "To look at"),
    )


class ScoresFilter(QSortFilterProxyModel):
    """Sorts by values rather than by words, and lets through what is looked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(_SORT_ROLE)
        self._which: Filter = "all"
        self._text = ""

    def choose(self, which: Filter) -> None:
        """Let through the work that ``which`` names, and nothing else."""
        self.beginResetModel()
        self._which = which
        self.endResetModel()

    def look_for(self, text: str) -> None:
        """Let through only people and classes whose name has ``text`` in it."""
        self.beginResetModel()
        self._text = text.strip().casefold()
        self.endResetModel()

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        own: Measured = self.sourceModel().index(source_row, 0).data(MEASURED_ROLE)
        kept = {
            "all": True,
            "reached": bool(own.reached and own.is_clean),
            "not_yet": not own.reached,
            "to_look_at": not own.is_clean,
        }[self._which]
        return kept and self._text in f"{own.class_name} {own.name}".casefold()
