"""The view of a regression's answers beside the truth."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.evaluation.results import Evaluation
from gui.results.evaluate.every_task.view import EvaluateView, held
from gui.results.evaluate.regression.actual_predicted import ActualPredictedPlot
from gui.work.context import Context


class ScatterView(EvaluateView):
    """Actual against predicted. A point that is clicked, or a rectangle, chooses its rows."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.plot = ActualPredictedPlot(context.look)
        self._held = held(self.plot)
        self.plot.rows_wanted.connect(self.rows_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._held)

    @property
    def picture(self) -> QWidget:
        return self._held

    def title(self) -> str:
        return self.tr("Actual against predicted values")

    def hint(self) -> str:
        return self.tr(
            "Click a point, or drag a rectangle: the rows light up in the plots, in Live and in "
            "the table."
        )

    def show_evaluation(self, evaluation: Evaluation) -> None:
        self.plot.setAccessibleDescription(self.hint())  # till the keys are at a point
        self.plot.show_values(
            evaluation.part,
            evaluation.target_names[0],
            evaluation.actual[:, 0],
            evaluation.predicted[:, 0],
            evaluation.rows,
        )

    def show_chosen(self, rows: np.ndarray) -> None:
        self.plot.show_chosen_rows(rows)
