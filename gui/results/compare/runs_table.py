"""The table of runs: one line each, to be sorted, chosen, and shown in the plot."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from engine.runs.figures import Key
from gui.figure_words import figure_meaning, figure_text, short_figure_name
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.compare.compared import TEST, TRAINING, VALIDATION, Compared
from gui.texts import message_text, number_text
from gui.widgets.plain_text import tool_tip
from gui.widgets.plots.plots import class_line
from gui.work.runs.run_words import ending_words, network_words, run_title

Index = QModelIndex | QPersistentModelIndex

_RUN, _NETWORK, _FIRST = 0, 1, 2  # columns; then the figures, epochs and seconds
_WIDEST_NETWORK = 130  # pixels at the desk, where the other columns leave no more room
_WIDEST_RUN = 200  # … and of a name, so that the figures beside it are seen
_SHOWN_AT_FIRST = 6  # runs whose curves are drawn without being asked for


class RunsModel(QAbstractTableModel):
    """The runs and whether each one's curves are shown.

    Signals:
        shown_changed(): other curves are to be drawn.
    """

    shown_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: tuple[Compared, ...] = ()
        self.figures: tuple[Key, ...] = ()
        self._hidden: set[str] = set()  # ids of runs whose curves were switched off …
        self._shown: set[str] = set()  # … and on
        self._order: tuple[int, Qt.SortOrder] | None = None

    def show(self, rows: tuple[Compared, ...], figures: tuple[Key, ...]) -> None:
        """Show these runs and figures."""
        self.beginResetModel()
        self.rows, self.figures = rows, figures
        self._sort()
        self.endResetModel()
        self.shown_changed.emit()

    def is_shown(self, row: Compared) -> bool:
        """Whether its curves are drawn: by themselves only those that can be ranked."""
        if row.run.id in self._shown:
            return True
        if row.run.id in self._hidden or row.apart is not None:
            return False
        ranked = [own for own in self._by_number() if own.apart is None]
        return row in ranked[-_SHOWN_AT_FIRST:]

    def colour(self, row: Compared) -> str:
        """The colour of a run, which stays its own."""
        return class_line(row.run.number - 1, self._look.theme).name()

    def place_of(self, run_id: str) -> int | None:
        """Which row a run has; None: there is none."""
        for place, row in enumerate(self.rows):
            if row.run.id == run_id:
                return place
        return None

    def before(self, row: Compared) -> Compared | None:
        """The run that was trained before it, of those that can be ranked with it."""
        older = [
            own
            for own in self._by_number()
            if own.run.number < row.run.number and (own.apart is None) == (row.apart is None)
        ]
        return older[-1] if older else None

    def _by_number(self) -> list[Compared]:
        return sorted(self.rows, key=lambda own: own.run.number)

    # --- Qt's own -------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _FIRST + len(self.figures) + 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _RUN else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            key = self._key(section)
            return None if key is None else tool_tip(figure_meaning(key[1]))
        return None

    def _title(self, section: int) -> str:
        key = self._key(section)
        if key is not None:
            part = {
                TRAINING: self.tr("Training"),
                VALIDATION: self.tr("Validation"),
                TEST: self.tr("Test"),
            }[key[0]]
            return f"{part}\n{short_figure_name(key[1])}"
        if section < _FIRST:
            return self.tr("Run") if section == _RUN else self.tr("Network")
        last = section == self.columnCount() - 1
        return self.tr("Seconds") if last else self.tr("Epochs")

    def _key(self, section: int) -> Key | None:
        place = section - _FIRST
        return self.figures[place] if 0 <= place < len(self.figures) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        column = index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == _RUN:
            shown = self.is_shown(row)
            return Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole and column == _RUN:
            return _swatch(QColor(self.colour(row)), self._look.px(12))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column < _FIRST else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole and row.apart is not None:
            return QColor(self._look.theme.muted)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip("\n".join(self._told(row)))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _RUN:
            return False
        run_id = self.rows[index.row()].run.id
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        (self._shown if on else self._hidden).add(run_id)
        (self._hidden if on else self._shown).discard(run_id)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.shown_changed.emit()
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order) if column >= 0 else None
        self._sort()
        self.layoutChanged.emit()

    def _sort(self) -> None:
        """Runs that cannot be ranked stay below the others, and what is not known comes last."""
        if self._order is None:
            return
        column, order = self._order
        down = order == Qt.SortOrder.DescendingOrder

        def place(row: Compared) -> tuple[bool, bool, Any]:
            value = self._value(row, column)
            return row.apart is not None, value is None, 0 if value is None else value

        known = sorted(self.rows, key=place)
        if down:
            known = sorted(known, key=lambda row: place(row)[2], reverse=True)
            known = sorted(known, key=lambda row: place(row)[:2])
        self.rows = tuple(known)

    def _value(self, row: Compared, column: int) -> Any:
        key = self._key(column)
        if key is not None:
            return row.figures.get(key)
        if column == _RUN:
            return row.run.number
        if column == _NETWORK:
            return network_words(row.run.design)
        last = column == self.columnCount() - 1
        return row.run.seconds if last else row.run.state.epoch

    def _text(self, row: Compared, column: int) -> str:
        value, key = self._value(row, column), self._key(column)
        if key is not None:
            return "–" if value is None else figure_text(key[1], value)
        if column == _RUN:
            return f"★ {run_title(row.run)}" if row.run.star else run_title(row.run)
        if column == _NETWORK:
            return str(value)
        last = column == self.columnCount() - 1
        return number_text(round(value, 1)) if last else number_text(value)

    def _told(self, row: Compared) -> list[str]:
        note = [row.run.note] if row.run.note else []
        lines = [
            run_title(row.run),
            *note,
            network_words(row.run.design),
            ending_words(row.run.ending),
        ]
        if row.apart is not None:
            lines.append(message_text(row.apart))
        if not row.run.has_weights:
            lines.append(self.tr("Only its curves are kept."))
        return lines


class RunsTable(QTableView):
    """Lays the model out. A double click looks at a run.

    Signals:
        wanted(str): the run with that id is to be looked at.
    """

    wanted = Signal(str)

    def __init__(self, look: Look, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.runs = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(20)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._double_clicked)
        model.modelReset.connect(self._lay_out)
        look.changed.connect(self._lay_out)
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def selected(self) -> Compared | None:
        """The run whose line is chosen."""
        index = self.currentIndex()
        return self.runs.rows[index.row()] if index.isValid() else None

    def select(self, run_id: str) -> None:
        """Choose the line of that run."""
        place = self.runs.place_of(run_id)
        if place is not None:
            self.setCurrentIndex(self.runs.index(place, 0))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Runs and their figures"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(min(8, self.model().rowCount())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._height(min(3, self.model().rowCount())))

    def _height(self, rows: int) -> int:
        header = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        return header + rows * self._look.px(28) + bar + 2

    def _lay_out(self) -> None:
        header = self.horizontalHeader()
        for column in (_RUN, _NETWORK):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self._fit_words()
        self.verticalHeader().setDefaultSectionSize(self._look.px(28))
        self.updateGeometry()

    def _fit_words(self) -> None:
        """The name and the network are as wide as their words, where that leaves room for the
        figures."""
        header = self.horizontalHeader()
        widest = max(self._look.px(_WIDEST_RUN), self.viewport().width() // 3)
        name = max(self.sizeHintForColumn(_RUN), header.sectionSizeHint(_RUN))
        header.resizeSection(_RUN, min(name, widest))
        rest = self.viewport().width() - header.length() + header.sectionSize(_NETWORK)
        room = max(rest, self._look.px(_WIDEST_NETWORK))
        header.resizeSection(_NETWORK, min(self.sizeHintForColumn(_NETWORK), room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _double_clicked(self, index: QModelIndex) -> None:
        self.wanted.emit(self.runs.rows[index.row()].run.id)


def _swatch(colour: QColor, size: int) -> QIcon:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(picture.rect(), size / 4, size / 4)
    painter.end()
    return QIcon(picture)
