"""The figures of all parts side by side: what it knows by heart, and what it can do on new rows."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.data.parts import PARTS, Part
from engine.evaluation.measures import of_target
from engine.evaluation.results import Evaluation
from engine.metrics import METRICS
from engine.service.requests.kinds import RunRequest
from engine.service.requests.run_requests import DrawCurves, Evaluate
from gui.figure_words import (
    figure_meaning,
    figure_name,
    figure_text,
    steady_number,
    target_is_scaled,
)
from gui.look.spoken import on_language_change
from gui.results.evaluate.every_task.view import EvaluateView
from gui.texts import number_text
from gui.widgets.plain_text import set_tool_tip
from gui.work.context import Context


class PartsView(EvaluateView):
    """A row for each figure, a column for each part that has rows. It goes on with the run."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._found: dict[Part, Evaluation] = {}
        self._areas: dict[Part, tuple[float | None, float | None]] = {}  # under both curves
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setShowGrid(False)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def picture(self) -> QWidget:
        return self.table

    def title(self) -> str:
        return self.tr("Figures of all parts")

    def requests(self, part: Part) -> tuple[RunRequest, ...]:
        prepared = self.context.facts.prepared
        if prepared is None:
            return ()
        closed = self.context.document.lesson.test_is_closed
        rows = {
            "training": prepared.training_rows,
            "validation": prepared.validation_rows,
            "test": 0 if closed else prepared.test_rows,
        }
        there = [other for other in PARTS if rows[other]]
        found: list[RunRequest] = [Evaluate(other) for other in there if other != part]
        if any(own.confusion is not None for own in self._found.values()):
            found += [DrawCurves(other) for other in there]
        return tuple(found)

    def take(self, request: RunRequest, answer: object) -> None:
        if isinstance(request, DrawCurves) and isinstance(answer, tuple):
            names = ("roc_auc_score", "average_precision_score")
            roc, precision = (_mean([own.figures.get(name) for own in answer]) for name in names)
            self._areas[request.part] = (roc, precision)
            self._show()
            return
        if isinstance(answer, Evaluation) and self._found:
            own = next(iter(self._found.values()))
            name = own.target_names[0] if own.target_names else ""
            if answer.run != own.run:
                return
            if len(answer.target_names) > 1 and name in answer.target_names:
                answer = of_target(answer, answer.target_names.index(name))
            self._found[answer.part] = answer
            self._show()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        kept = {
            part: other
            for part, other in self._found.items()
            if other.run == evaluation.run and other.target_names == evaluation.target_names
        }
        if any(other.run != evaluation.run for other in self._found.values()):
            self._areas.clear()  # of another run
        self._found = {**kept, evaluation.part: evaluation}
        self._show()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Figures of all parts"))
        self._show()

    # --- inside -----------------------------------------------------------------------------

    def _show(self) -> None:
        if not self._found:
            return
        closed = self.context.document.lesson.test_is_closed
        parts = [part for part in PARTS if part in self._found and not (closed and part == "test")]
        if not parts:
            return
        figures = list(_figures(next(iter(self._found.values()))))
        watched = [name for name in figures if name in METRICS]
        others = [name for name in figures if name not in METRICS and name != "loss"]
        names = [*watched, *others, *(["loss"] if "loss" in figures else [])]
        words = {
            "training": self.tr("Training"),
            "validation": self.tr("Validation"),
            "test": self.tr("Test"),
        }
        table = self.table
        table.setColumnCount(len(parts))
        design = self.context.run.design
        scaled = design is not None and target_is_scaled(design.data)
        counted = self.tr("Pictures") if self.of_pictures else self.tr("Rows")
        titles = [counted, *(figure_name(name, scaled) for name in names)]
        classes = next(iter(self._found.values())).confusion is not None
        areas = [self.tr("AUC (ROC)"), self.tr("Mean precision (AP)")] if classes else []
        titles += areas
        table.setRowCount(len(titles))
        for row, title in enumerate(titles):
            head = QTableWidgetItem(title)
            told = figure_meaning(names[row - 1]) if 0 < row <= len(names) else title
            set_tool_tip(head, told)
            table.setVerticalHeaderItem(row, head)
        for column, part in enumerate(parts):
            table.setHorizontalHeaderItem(column, QTableWidgetItem(words[part]))
            own = _figures(self._found[part])
            texts = [number_text(len(self._found[part].rows))]
            texts += [figure_text(name, own[name]) if name in own else "–" for name in names]
            if areas:
                known = self._areas.get(part, (None, None))
                texts += ["–" if area is None else steady_number(area) for area in known]
            for row, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                told = f"{words[part]}, {titles[row]}: {text}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
                table.setItem(row, column, item)

    def _restyle(self) -> None:
        px = self.look.px
        mode = QHeaderView.ResizeMode
        self.table.horizontalHeader().setSectionResizeMode(mode.Stretch)
        down = self.table.verticalHeader()
        down.setSectionResizeMode(mode.Fixed)
        down.setMinimumSectionSize(px(28))
        down.setDefaultSectionSize(px(28))
        down.setMaximumWidth(px(220))


def _figures(evaluation: Evaluation) -> dict[str, float]:
    """The figures by name; of numbers the mean squared error is added, since the loss of a
    scaled target has no units of the person's own."""
    if evaluation.confusion is not None:
        return dict(evaluation.figures)
    errors = evaluation.predicted.astype(np.float64) - evaluation.actual
    return {**evaluation.figures, "mean_squared_error": float((errors**2).mean())}


def _mean(areas: list[float | None]) -> float | None:
    """The mean over the classes; None where a class has none: it is not defined then, as in
    scikit-learn."""
    known = [area for area in areas if area is not None]
    return sum(known) / len(known) if known and len(known) == len(areas) else None
