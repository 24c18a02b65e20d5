"""How the errors are spread: many small ones, or a few large ones."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.data.knowing.relations import bin_edges
from engine.data.knowing.relations import bin_of as bin_between
from engine.data.parts import PARTS
from engine.evaluation.results import Evaluation
from gui.column_names import column_word
from gui.figure_words import value_text
from gui.look.spoken import on_language_change
from gui.results.evaluate.bars_plot import Bar, BarsPlot
from gui.results.evaluate.view import EvaluateView, held
from gui.texts import number_text
from gui.widgets.plain_text import PlainLabel
from gui.widgets.plots import curve_pen, left_axis_width
from gui.work.context import Context


class SpreadView(EvaluateView):
    """A histogram of actual − predicted, in the person's own units; a bar chooses its rows."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._evaluation: Evaluation | None = None
        self.plot = BarsPlot(context.look)
        self._held = held(self.plot)
        self.plot.rows_wanted.connect(self.rows_wanted)
        self._exact = pg.InfiniteLine(0.0, angle=90.0)
        self._exact.setZValue(10)
        self.plot.addItem(self._exact, ignoreBounds=True)
        self._said = PlainLabel()
        self._said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._said)
        layout.addWidget(self._held, 1)
        context.look.changed.connect(self._show)
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def picture(self) -> QWidget:
        return self._held

    def title(self) -> str:
        return self.tr("Spread of the errors")

    def hint(self) -> str:
        return self.tr("Click a bar: its rows light up in the plots, in Live and in the table.")

    def show_evaluation(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        self.retranslate()

    def show_chosen(self, rows: np.ndarray) -> None:
        self.plot.show_chosen_rows(rows)

    def retranslate(self) -> None:
        self.plot.setAccessibleName(self.tr("Spread of the errors"))
        name = self._evaluation.target_names[0] if self._evaluation is not None else ""
        self.plot.set_axis_label("left", self.tr("Rows"))
        self.plot.set_axis_label(
            "bottom", self.tr("{name}: actual − predicted").format(name=column_word(name))
        )
        self._show()

    # --- inside -----------------------------------------------------------------------------

    def _show(self) -> None:
        self._exact.setPen(curve_pen(self.look, self.look.theme.muted))
        evaluation = self._evaluation
        if evaluation is None or evaluation.confusion is not None:
            return
        residuals = evaluation.actual[:, 0] - evaluation.predicted[:, 0]
        residuals = np.asarray(residuals, np.float64)
        known = residuals[np.isfinite(residuals)]
        if not known.size:
            self.plot.show_bars((), (0.0, 1.0))
            self._said.setText(self.tr("The network's answers are no numbers any more."))
            return
        edges = bin_edges(known)
        places = bin_between(residuals, edges)
        colour = QColor(self.look.theme.parts[PARTS.index(evaluation.part)])
        colour.setAlpha(200)
        bars = []
        for place in np.unique(places[places >= 0]).tolist():
            rows = evaluation.rows[places == place]
            told = self.tr("{low} to {high}: {rows} rows").format(
                low=value_text(float(edges[place])),
                high=value_text(float(edges[place + 1])),
                rows=number_text(len(rows)),
            )
            bars.append(
                Bar(float(edges[place]), float(edges[place + 1]), len(rows), colour, rows, told)
            )
        low, high = min(0.0, float(edges[0])), max(0.0, float(edges[-1]))
        room = 0.03 * (high - low)
        most = max(bar.height for bar in bars)
        width = left_axis_width(self.look, self.look.px(52), 0.0, most)
        self.plot.getPlotItem().getAxis("left").setWidth(width)
        self.plot.show_bars(bars, (low - room, high + room))
        words = self._sentence(np.abs(known))
        self._said.setText(words)
        self.plot.setAccessibleDescription(words)

    def _sentence(self, off: np.ndarray) -> str:
        half, most = np.quantile(off, (0.5, 0.9))
        return self.tr(
            "Half of the answers are off by at most {half}, nine of ten by at most {most}; the "
            "worst one by {worst}."
        ).format(
            half=value_text(float(half)),
            most=value_text(float(most)),
            worst=value_text(float(off.max())),
        )
