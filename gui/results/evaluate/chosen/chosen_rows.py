"""The chosen rows, worst errors first, with their inputs and what the network thought of them."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.data.knowing.pages import Cells
from engine.evaluation.results import Evaluation
from engine.evaluation.worst import worst_first
from engine.messages import Message
from engine.service.requests.rows_requests import PageOf
from gui.column_names import column_word
from gui.door.question import Question
from gui.look.spoken import on_language_change
from gui.results.evaluate.chosen.chosen_model import ChosenModel, Listed
from gui.results.live.chosen_chip import ChosenChip
from gui.texts import number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.work.context import Context

MOST_LISTED = 200
_MOST_INPUTS = 40
_MOST_CELLS = 40_000  # of which the wanted ones are a part: a page has columns side by side


class ChosenRows(QWidget):
    """Seen while rows are chosen, wherever that was. Enter or a double click keeps one alone.

    Signals:
        row_wanted(int): that row of the table alone is to be chosen.
    """

    row_wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._look = context, context.look
        self._evaluation: Evaluation | None = None
        self._note = ""
        self._asked: tuple[object, tuple[str, ...], bytes] | None = None
        self._question = Question(context.engine)
        self._said = ElidedLabel()
        self.chip = ChosenChip(context.look, context.selection)
        self.model = ChosenModel(context.look, self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.setShowGrid(False)
        self.view.verticalHeader().setVisible(False)
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setResizeContentsPrecision(0)  # by the rows in sight
        self.view.horizontalHeader().setSectionsClickable(False)
        self.view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.view.activated.connect(self._activated)
        head = QHBoxLayout()
        head.setSpacing(context.look.px(8))
        head.addWidget(self._said, 1)
        head.addWidget(self.chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        add_layout(layout, head)
        layout.addWidget(self.view, 1)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_evaluation(self, evaluation: Evaluation | None, note: str = "") -> None:
        """What the network thinks of them now; of several targets the chosen one's alone.
        ``note``: what there is to say of these answers."""
        self._evaluation, self._note = evaluation, note
        self.follow()

    def follow(self) -> None:
        """List the rows that are chosen by now."""
        rows = self._context.selection.rows
        self.setVisible(bool(rows.size) and self._evaluation is not None)
        if self.isHidden() or self._evaluation is None:
            self.model.show(None, ())
            return
        evaluation = self._evaluation
        order = worst_first(evaluation, rows)
        listed = order[:MOST_LISTED]
        names = self._inputs()
        here = self.view.currentIndex()
        self.model.show(Listed(evaluation, listed), tuple(map(column_word, names)))
        if here.isValid() and here.row() < len(listed):
            self.view.setCurrentIndex(self.model.index(here.row(), here.column()))
        self._say(len(order), len(listed))
        self._fit_columns()
        self.view.setVisible(bool(len(listed)))
        self._ask(names, evaluation.rows[listed])

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Chosen rows, worst errors first"))
        self.follow()

    # --- inside -----------------------------------------------------------------------------

    def _say(self, there: int, listed: int) -> None:
        if not there:
            text = self.tr("None of the chosen rows is in this part.")
        elif listed < there:
            text = self.tr("Worst errors first: {listed} of {count} rows of this part").format(
                listed=number_text(listed), count=number_text(there)
            )
        else:
            text = self.tr("Worst errors first, of this part: {count}").format(
                count=number_text(there)
            )
        self._said.setText(" · ".join(filter(None, (self._note, text))))

    def _inputs(self) -> tuple[str, ...]:
        """The input columns that are listed: those of the run, as far as its table is there."""
        design, known = self._context.run.design, self._context.facts.settings
        report = self._context.facts.report
        if design is None or report is None or report.table is None or known is None:
            return ()
        if known.source != design.data.source:
            return ()
        there = {column.name for column in report.table.columns}
        inputs = [column.name for column in design.data.inputs if column.name in there]
        return tuple(inputs[:_MOST_INPUTS])

    def _ask(self, names: tuple[str, ...], rows: np.ndarray) -> None:
        design, report = self._context.run.design, self._context.facts.report
        if not names or not rows.size or design is None or report is None or report.table is None:
            return
        numbers = np.sort(rows)
        asked = (design.data.source, names, numbers.tobytes())
        if asked == self._asked:
            return
        self._asked = asked
        places = {column.name: place for place, column in enumerate(report.table.columns)}
        wanted = [places[name] for name in names]
        first = min(wanted)
        width = min(max(wanted) - first + 1, max(1, _MOST_CELLS // len(numbers)))
        request = PageOf(design.data.source, numbers, range(first, first + width))
        places_in_page = tuple(place - first for place in wanted)
        self._question.ask(
            request, partial(self._answered, numbers, places_in_page), self._not_answered
        )

    def _answered(self, numbers: np.ndarray, places: tuple[int, ...], cells: Cells) -> None:
        self.model.show_cells(
            {
                int(number): tuple(row[at] if at < len(row) else "" for at in places)
                for number, row in zip(numbers, cells, strict=True)
            }
        )
        self._fit_columns()

    def _not_answered(self, _message: Message, _details: str) -> None:
        self._asked = None  # the answers stand there without their inputs

    def _activated(self, index: QModelIndex) -> None:
        self.row_wanted.emit(self.model.row_number(index.row()))

    def _restyle(self) -> None:
        px = self._look.px
        rows = self.view.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(px(22))
        rows.setDefaultSectionSize(px(22))
        self.view.horizontalHeader().setFixedHeight(px(24))
        self.view.setMinimumHeight(px(24 + 22 * 2 + 4))
        self._fit_columns()

    def _fit_columns(self) -> None:
        """As wide as what is in them, a long text shortened."""
        self.view.horizontalHeader().setMaximumSectionSize(self._look.px(160))
        self.view.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            self.view.setColumnWidth(column, self.view.columnWidth(column) + self._look.px(10))
