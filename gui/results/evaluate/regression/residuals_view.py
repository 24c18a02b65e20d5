"""How far off each answer is, against what was predicted or against any input."""

from __future__ import annotations

from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.data.facts import ColumnValues
from engine.evaluation.results import Evaluation
from engine.messages import Message
from engine.service.requests.rows_requests import ValuesOf
from gui.column_names import column_choices, column_word
from gui.door.question import Question
from gui.figure_words import value_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.evaluate.every_task.view import EvaluateView, held
from gui.results.evaluate.regression.row_points import RowPoints
from gui.texts import number_text
from gui.widgets.elided import ElidedComboBox, ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.widgets.plots.plots import curve_pen, left_axis_width
from gui.work.context import Context

_PREDICTED = ""  # in the choice: against the prediction itself


class ResidualPlot(RowPoints):
    """Each row a point; on the line the answer is exact."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._exact: pg.InfiniteLine | None = None
        self._spread = 0.0
        super().__init__(look, parent)
        self._exact = pg.InfiniteLine(0.0, angle=0.0)
        self._exact.setZValue(5)
        self.addItem(self._exact, ignoreBounds=True)
        self.restyle()

    def show_residuals(
        self, evaluation: Evaluation, across: np.ndarray, residuals: np.ndarray
    ) -> None:
        """Draw ``residuals`` (rows,) over ``across`` (rows,)."""
        self._spread = float(np.nanstd(evaluation.actual)) if len(evaluation.rows) else 0.0
        points = np.stack([across, residuals], axis=1).astype(float)
        self.show_rows(evaluation.part, points, evaluation.rows)
        low, high = self._whole.top(), self._whole.bottom()
        width = left_axis_width(self.look, self.look.px(68), low, high)
        self.getPlotItem().getAxis("left").setWidth(width)

    def told(self, place: int) -> str:
        return self.tr("Row {row}\nActual − predicted: {residual}").format(
            row=number_text(self.row_at(place) + 1),
            residual=value_text(float(self._all[self._drawn[place], 1])),
        )

    def restyle(self) -> None:
        super().restyle()
        if self._exact is not None:
            self._exact.setPen(curve_pen(self.look, self.look.theme.muted))

    def _ends(self) -> tuple[np.ndarray, np.ndarray]:
        """With the line: whether all lie on one side of it is what one looks for."""
        low, high = super()._ends()
        return np.minimum(low, [np.inf, 0.0]), np.maximum(high, [-np.inf, 0.0])


class ResidualsView(EvaluateView):
    """A column is chosen; a point that is clicked, or a rectangle, chooses its rows."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._evaluation: Evaluation | None = None
        self._values: ColumnValues | None = None
        self._known: tuple[object, str, bytes] | None = None  # what `_values` are of
        self._question = Question(context.engine)
        self.plot = ResidualPlot(context.look)
        self._held = held(self.plot)
        self.plot.rows_wanted.connect(self.rows_wanted)
        self._label = PlainLabel()
        self._label.setProperty("role", "muted")
        self.column = ElidedComboBox()
        self.column.setMinimumContentsLength(8)
        self._label.setBuddy(self.column)
        self.column.activated.connect(self._column_chosen)
        self._caption = ElidedLabel(lines=2)
        self._caption.setProperty("role", "muted")
        self._top = QHBoxLayout()
        self._top.addWidget(self._label)
        self._top.addWidget(self.column)
        self._top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_layout(layout, self._top)
        layout.addWidget(self._held, 1)
        layout.addWidget(self._caption)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def picture(self) -> QWidget:
        return self._held

    def title(self) -> str:
        return self.tr("Residuals")

    def hint(self) -> str:
        return self.tr(
            "Click a point, or drag a rectangle: the rows light up in the plots, in Live and in "
            "the table."
        )

    def show_evaluation(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        self._offer()
        self._ask()
        self._draw()

    def show_chosen(self, rows: np.ndarray) -> None:
        self.plot.show_chosen_rows(rows)

    def retranslate(self) -> None:
        self._label.setText(self.tr("Against"))
        self.column.setAccessibleName(self.tr("Column that the residuals are drawn against"))
        set_tool_tip(
            self.column, self.tr("A pattern against an input is something it has not learned.")
        )
        self.plot.setAccessibleName(self.tr("Residuals"))
        self._offer()
        self._draw()

    # --- inside -----------------------------------------------------------------------------

    def _offer(self) -> None:
        chosen = self.column.currentData() or _PREDICTED
        design = self.context.run.design
        names = [column.name for column in design.data.inputs] if design is not None else []
        own = self.tr("the prediction")
        entries = [(_PREDICTED, own, own), *column_choices(names)]
        self.column.offer(entries, chosen if chosen in names else _PREDICTED)

    def _column_chosen(self) -> None:
        self._ask()
        self._draw()

    def _wanted(self) -> tuple[object, str, bytes] | None:
        evaluation, design = self._evaluation, self.context.run.design
        name = self.column.currentData() or _PREDICTED
        if name == _PREDICTED or evaluation is None or design is None:
            return None
        return design.data, name, evaluation.rows.tobytes()

    def _ask(self) -> None:
        wanted, evaluation = self._wanted(), self._evaluation
        design = self.context.run.design
        if wanted is None or wanted == self._known or evaluation is None or design is None:
            return
        self._values, self._known = None, wanted
        request = ValuesOf(design.data, wanted[1], evaluation.rows)
        self._question.ask(request, partial(self._answered, wanted), self._not_answered)

    def _answered(self, wanted: tuple[object, str, bytes], values: ColumnValues | None) -> None:
        if wanted == self._known:
            self._values = values
            self._draw()

    def _not_answered(self, _message: Message, _details: str) -> None:
        self._known = None  # the table is no more: there is nothing to draw against

    def _draw(self) -> None:
        evaluation = self._evaluation
        if evaluation is None or evaluation.confusion is not None:
            return
        residuals = evaluation.actual[:, 0] - evaluation.predicted[:, 0]
        wanted, axis = self._wanted(), self.plot.axes["bottom"]
        none = np.zeros(0)
        if wanted is None:
            axis.show_column()
            across, name = evaluation.predicted[:, 0], self.tr("Predicted")
        elif self._values is None or len(self._values.values) != len(residuals):
            across, name = none, column_word(wanted[1])
        else:
            axis.show_column(self._values.words or (), self._values.date)
            across, name = self._values.values, column_word(wanted[1])
        self.plot.set_axis_label("bottom", name)
        self.plot.set_axis_label("left", self.tr("Actual − predicted"))
        if len(across):
            self.plot.show_residuals(evaluation, across, residuals)
            text = self.tr("Above the line it answered too little, below it too much.")
            known = np.isfinite(across) & np.isfinite(residuals)
            if known.sum() < len(known):
                text += " " + self.tr("Rows without a value here: {count}.").format(
                    count=number_text(int((~known).sum()))
                )
        else:
            self.plot.clear_points()
            text = (
                self.tr("This column has too many different words to draw.")
                if self._values is None and self._known == wanted and not self._question.waits
                else self.tr("Reading the column …")
            )
        self._caption.setText(text)
        self.plot.setAccessibleDescription(text)

    def _restyle(self) -> None:
        self.layout().setSpacing(self.look.px(4))
        self._top.setSpacing(self.look.px(8))
