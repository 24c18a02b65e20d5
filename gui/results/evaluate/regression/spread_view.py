"""How the errors are spread: many small ones, or a few large ones."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.data.knowing.relations import bin_edges
from engine.data.knowing.relations import bin_of as bin_between
from engine.data.parts import PARTS
from gui.column_names import column_word
from gui.figure_words import value_text
from gui.results.evaluate.every_task.bars_plot import Bar, BarsPlot
from gui.results.evaluate.every_task.bars_view import BarsView
from gui.texts import number_text
from gui.widgets.plots.plots import curve_pen, left_axis_width
from gui.work.context import Context


class SpreadView(BarsView):
    """A histogram of actual − predicted, in the person's own units; a bar chooses its rows."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._exact = pg.InfiniteLine(0.0, angle=90.0)
        self._exact.setZValue(10)
        super().__init__(context, BarsPlot(context.look), parent)
        self.plot.addItem(self._exact, ignoreBounds=True)

    def title(self) -> str:
        return self.tr("Spread of the errors")

    def retranslate(self) -> None:
        self.plot.setAccessibleName(self.tr("Spread of the errors"))
        name = self.evaluation.target_names[0] if self.evaluation is not None else ""
        self.plot.set_axis_label("left", self.tr("Rows"))
        self.plot.set_axis_label(
            "bottom", self.tr("{name}: actual − predicted").format(name=column_word(name))
        )
        self.show_bars()

    def show_bars(self) -> None:
        self._exact.setPen(curve_pen(self.look, self.look.theme.muted))
        evaluation = self.evaluation
        if evaluation is None or evaluation.confusion is not None:
            return
        residuals = evaluation.actual[:, 0] - evaluation.predicted[:, 0]
        residuals = np.asarray(residuals, np.float64)
        known = residuals[np.isfinite(residuals)]
        if not known.size:
            self.say_no_numbers()
            return
        edges = bin_edges(known)
        places = bin_between(residuals, edges)
        colour = QColor(self.look.theme.parts[PARTS.index(evaluation.part)])
        colour.setAlpha(200)
        bars = []
        for place in np.unique(places[places >= 0]).tolist():
            rows = evaluation.rows[places == place]
            told = self.tr("{low} to {high} · rows: {rows}").format(
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
        self.say(self._sentence(np.abs(known)))

    # --- inside -----------------------------------------------------------------------------

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
