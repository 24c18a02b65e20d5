"""A view of bars under a sentence: what certainty and the spread of errors have in common."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.evaluation.results import Evaluation
from gui.look.spoken import on_language_change
from gui.results.evaluate.every_task.bars_plot import BarsPlot
from gui.results.evaluate.every_task.view import EvaluateView, held
from gui.widgets.plain_text import wrapped_label
from gui.work.context import Context


class BarsView(EvaluateView):
    """A bar that is clicked chooses its rows. Who inherits names the axes in `retranslate`, and
    draws bars and sentence in `show_bars`."""

    def __init__(self, context: Context, plot: BarsPlot, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.evaluation: Evaluation | None = None
        self.plot = plot
        self.plot.rows_wanted.connect(self.rows_wanted)
        self._held = held(plot)
        self._said = wrapped_label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._said)
        layout.addWidget(self._held, 1)
        context.look.changed.connect(self._restyle)
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def picture(self) -> QWidget:
        return self._held

    def hint(self) -> str:
        if self.of_pictures:
            return self.tr("Click a bar to see its pictures, worst errors first.")
        return self.tr("Click a bar: its rows light up in the plots, in Live and in the table.")

    def show_evaluation(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self.retranslate()

    def show_chosen(self, rows: np.ndarray) -> None:
        self.plot.show_chosen_rows(rows)

    def retranslate(self) -> None:
        """Every word of it, and what is drawn."""
        raise NotImplementedError

    def show_bars(self) -> None:
        """Draw the newest evaluation."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """The sentence above the bars; a screen reader says it of the plot."""
        self._said.setText(words)
        self.plot.setAccessibleDescription(words)

    def say_no_numbers(self) -> None:
        """There is nothing to draw: the network has diverged."""
        self.plot.show_bars((), (0.0, 1.0))
        self.say(self.tr("The network's answers are no numbers any more."))

    def _restyle(self) -> None:
        self.show_bars()
