"""The threshold between two answers: dragged, and the matrix and the figures follow."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.evaluation.probabilities import HALF
from engine.evaluation.results import Evaluation
from engine.metrics.figures import classification_figures, confusion_matrix
from gui.column_names import class_word, class_words
from gui.figure_words import figure_meaning, figure_name, figure_text, percent_text
from gui.look.spoken import on_language_change
from gui.results.evaluate.classification.confusion import ConfusionMatrix
from gui.results.evaluate.classification.threshold import Threshold
from gui.results.evaluate.classification.threshold_plot import ThresholdPlot
from gui.results.evaluate.every_task.view import EvaluateView
from gui.widgets.calm_wheel import CalmSlider
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.plots.plots import class_codes
from gui.work.context import Context

_STEPS = 100  # of the slider: percent
_BESIDE = 420  # pixels at the desk, from which on the matrix stands beside the bars
_MATRIX = 210  # pixels at the desk that it has there


class ThresholdView(EvaluateView):
    """Rows by how sure the network is, a line to drag, and what comes of it. For looking only:
    the network goes on answering from one half on, and it says so."""

    has_figures = True

    def __init__(
        self, context: Context, threshold: Threshold, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._threshold = threshold
        self._evaluation: Evaluation | None = None
        self._chosen = context.selection.rows
        self._question = ElidedLabel()
        self._value = PlainLabel()
        self._value.setProperty("role", "title")
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(10)
        self.slider.setValue(round(HALF * _STEPS))
        self.usual_button = QPushButton()
        self.usual_button.setProperty("role", "quiet")
        self.plot = ThresholdPlot(context.look)
        self.matrix = ConfusionMatrix(context.look)
        self._figures = wrapped_label()
        self._note = ElidedLabel(lines=2)
        self._note.setProperty("role", "warning")
        self._both = QWidget()  # what is saved
        self._lay_out()
        self.slider.valueChanged.connect(self._slid)
        self.usual_button.clicked.connect(self._usual)
        self.plot.dragged.connect(threshold.choose)
        self.plot.rows_wanted.connect(self.rows_wanted)
        self.matrix.cell_chosen.connect(self._cell_chosen)
        threshold.changed.connect(self._follow)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._question, 3)
        self._top.addWidget(self.slider, 2)
        self._top.addWidget(self._value)
        self._top.addWidget(self.usual_button)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._both)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self.plot, 3)
        self._middle.addWidget(self.matrix, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_layout(layout, self._top)
        layout.addWidget(self._both, 1)
        layout.addWidget(self._figures)
        layout.addWidget(self._note)

    @property
    def picture(self) -> QWidget:
        return self._both

    def title(self) -> str:
        return self.tr("Threshold {percent}").format(percent=self._percent())

    def hint(self) -> str:
        if self.of_pictures:
            return self.tr("Drag the line. Click a bar or a cell to see its pictures.")
        return self.tr("Drag the line. Click a bar or a cell: its rows light up everywhere.")

    def seen(self, evaluation: Evaluation) -> Evaluation:
        return self._threshold.applied(evaluation)

    def note(self) -> str:
        return "" if self._threshold.is_usual else self.title()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        if self._evaluation is None or self._evaluation.class_names != evaluation.class_names:
            self._usual()  # it was of other classes
        self._evaluation = evaluation
        source = self.context.document.design.data.source
        codes = class_codes(source, evaluation.class_names)
        self.plot.show_evaluation(evaluation, codes, of_pictures=self.of_pictures)
        self._follow()

    def show_chosen(self, rows: np.ndarray) -> None:
        self._chosen = rows
        self.plot.show_chosen_rows(rows)
        self._light()

    def retranslate(self) -> None:
        self.usual_button.setText(
            self.tr("Back to {percent}").format(percent=percent_text(HALF, 0))
        )
        set_tool_tip(self.slider, self.tr("A lower threshold finds more, with more false alarms."))
        self._follow()

    # --- inside -----------------------------------------------------------------------------

    def _percent(self) -> str:
        return percent_text(self._threshold.value, 0)

    def _slid(self, value: int) -> None:
        self._threshold.choose(value / _STEPS)

    def _usual(self) -> None:
        self._threshold.choose(HALF)

    def _follow(self) -> None:
        """Everything that depends on the threshold, anew."""
        value, usual = self._threshold.value, self._threshold.is_usual
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(value * _STEPS))
        self.plot.show_threshold(value)
        self._value.setText(self._percent())
        self.usual_button.setVisible(not usual)
        self._note.setVisible(not usual)
        evaluation = self._evaluation
        if evaluation is None:
            return
        name = class_word(evaluation.class_names[1])
        question = self.tr("“{name}” is answered above:").format(name=name)
        self._question.setText(question)
        self.slider.setAccessibleName(f"{question} {self._percent()}")
        self._note.setText(
            self.tr(
                "For looking only: at {percent} here. The figures above, Predict and saved files "
                "answer from {usual} on, as the network does."
            ).format(percent=self._percent(), usual=percent_text(HALF, 0))
        )
        there = self._threshold.applied(evaluation)
        assert there.confusion is not None
        self.matrix.show_counts(class_words(evaluation.class_names), there.confusion)
        figures = classification_figures(there.confusion)
        self._figures.setText(
            "   ".join(
                f"{figure_name(figure)} {figure_text(figure, value)}"
                for figure, value in figures.items()
            )
        )
        set_tool_tip(self._figures, "\n".join(map(figure_meaning, figures)))
        self._light()

    def _light(self) -> None:
        evaluation = self._evaluation
        if evaluation is None:
            return
        there = self._threshold.applied(evaluation)
        lit = np.isin(there.rows, self._chosen)
        counts = confusion_matrix(there.actual[lit], there.predicted[lit], 2)
        self.matrix.show_chosen(counts)

    def _cell_chosen(self, actual: int, predicted: int, add: bool) -> None:
        if self._evaluation is not None:
            there = self._threshold.applied(self._evaluation)
            rows = there.rows[(there.actual == actual) & (there.predicted == predicted)]
            self.rows_wanted.emit(rows, add)

    def _restyle(self) -> None:
        px = self.look.px
        self.layout().setSpacing(px(4))
        self._top.setSpacing(px(8))
        self._middle.setSpacing(px(8))
        self.slider.setMinimumWidth(px(80))
        self.slider.setMinimumHeight(px(20))  # the style sheet's handle is higher than its hint
        self._arrange()

    def _arrange(self) -> None:
        """The matrix beside the bars, never so narrow that its classes have no names; below them
        where there is no room for both."""
        px, directions = self.look.px, QBoxLayout.Direction
        beside = self.width() >= px(_BESIDE)
        self.matrix.setMinimumWidth(px(_MATRIX) if beside else 0)
        self._middle.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
