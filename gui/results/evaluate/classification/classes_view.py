"""The confusion matrix over the report of each class."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from engine.evaluation.results import Evaluation
from engine.metrics.figures import confusion_matrix
from gui.column_names import class_words
from gui.results.evaluate.classification.class_report import ClassReportTable
from gui.results.evaluate.classification.confusion import ConfusionMatrix
from gui.results.evaluate.every_task.view import EvaluateView
from gui.work.context import Context

_FEW = 12  # classes, up to which matrix and report are whole and one scrolls over both


class ClassesView(EvaluateView):
    """Which class is taken for which. A cell that is clicked chooses its rows."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.confusion = ConfusionMatrix(context.look)
        self.report = ClassReportTable(context.look)
        self._evaluation: Evaluation | None = None
        self._chosen = context.selection.rows
        both = QWidget()
        self._rows = QVBoxLayout(both)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.confusion, 3)
        self._rows.addWidget(self.report, 2)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its tables have it
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(both)
        for widget in (area.viewport(), both):  # the page's own colour is seen through them
            widget.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.confusion.cell_chosen.connect(self._cell_chosen)
        context.look.changed.connect(self._restyle)
        self._restyle()

    @property
    def picture(self) -> QWidget:
        return self.confusion

    def title(self) -> str:
        return self.tr("Confusion matrix")

    def hint(self) -> str:
        if self.of_pictures:
            return self.tr("Click a cell to see its pictures, worst errors first.")
        return self.tr("Click a cell: its rows light up in the plots, in Live and in the table.")

    def show_evaluation(self, evaluation: Evaluation) -> None:
        assert evaluation.confusion is not None
        self._evaluation = evaluation
        names = class_words(evaluation.class_names)
        self.confusion.show_counts(names, evaluation.confusion)
        self.report.show_counts(names, evaluation.confusion, of_pictures=self.of_pictures)
        self.show_chosen(self._chosen)

    def show_chosen(self, rows: np.ndarray) -> None:
        self._chosen = rows
        evaluation = self._evaluation
        if evaluation is None:
            return
        lit = np.isin(evaluation.rows, rows)
        actual, predicted = evaluation.actual[lit], evaluation.predicted[lit]
        self.confusion.show_chosen(confusion_matrix(actual, predicted, len(evaluation.class_names)))

    def make_room(self, height: int) -> None:
        """Of a few classes the matrix is whole, and what has no room under it is scrolled to; of
        many it is whole where that leaves some lines of the report. Before a class, or with
        chosen rows listed under it, the report gives way where it would be cut."""
        spacing = 2 * self._rows.spacing()
        self.confusion.set_sparing(False)
        few = self.report.rowCount() <= _FEW + 2
        report = self.report.sizeHint() if few else self.report.minimumSizeHint()
        least = report.height()
        left = height - spacing - least
        self.confusion.set_sparing(self.confusion.whole_height() > left)
        if self.confusion.whole_height() > left and not few:  # one can scroll to that line
            line = self.report.verticalHeader().defaultSectionSize()
            least, left = least - line, left + line
        self.report.setMinimumHeight(least)
        whole = self.confusion.whole_height()
        self.confusion.setMinimumHeight(whole if few else max(0, min(whole, left)))
        needed = self.confusion.whole_height() + self.report.sizeHint().height() + spacing
        sparing = self.look.presenting or bool(self._chosen.size)
        self.report.setVisible(height >= needed or not sparing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room(self.height())  # a sentence may have come above it

    def _cell_chosen(self, actual: int, predicted: int, add: bool) -> None:
        evaluation = self._evaluation
        if evaluation is not None:
            there = (evaluation.actual == actual) & (evaluation.predicted == predicted)
            self.rows_wanted.emit(evaluation.rows[there], add)

    def _restyle(self) -> None:
        self._rows.setSpacing(self.look.px(8))
