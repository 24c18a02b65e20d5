"""Actual against predicted: for a regression, how near each row's answer comes."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from engine.data.parts import Part
from gui.column_names import column_word
from gui.figure_words import value_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.evaluate.regression.row_points import RowPoints
from gui.texts import number_text
from gui.widgets.plots.plots import curve_pen, left_axis_width


class ActualPredictedPlot(RowPoints):
    """Each row a point; on the diagonal the answer is exact. Both axes show the same values."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._diagonal: pg.InfiniteLine | None = None
        self._target = ""
        self._spread = 0.0
        super().__init__(look, parent)
        self._diagonal = pg.InfiniteLine(pos=(0.0, 0.0), angle=45.0)
        self._diagonal.setZValue(5)
        self.addItem(self._diagonal, ignoreBounds=True)
        self.restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_values(
        self, part: Part, target: str, actual: np.ndarray, predicted: np.ndarray, rows: np.ndarray
    ) -> None:
        """Show one target's values, shapes (rows,)."""
        self._target = target
        self._spread = float(np.nanstd(actual)) if len(actual) else 0.0
        self.show_rows(part, np.stack([actual, predicted], axis=1).astype(float), rows)
        self._fit_left_axis()
        self.retranslate()

    def told(self, place: int) -> str:
        actual, predicted = (float(value) for value in self._all[self._drawn[place]])
        return self.tr("Row {row}\nActual: {actual}\nPredicted: {predicted}").format(
            row=number_text(self.row_at(place) + 1),
            actual=value_text(actual, self._spread),
            predicted=value_text(predicted, self._spread),
        )

    def restyle(self) -> None:
        super().restyle()
        self._fit_left_axis()
        if self._diagonal is not None:
            self._diagonal.setPen(curve_pen(self.look, self.look.theme.muted))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Actual against predicted values"))
        self.set_axis_label(
            "bottom", self.tr("Actual: {name}").format(name=column_word(self._target))
        )
        self.set_axis_label("left", self.tr("Predicted"))

    # --- inside -----------------------------------------------------------------------------

    def _ends(self) -> tuple[np.ndarray, np.ndarray]:
        return np.full(2, self._all.min()), np.full(2, self._all.max())

    def _fit_left_axis(self) -> None:
        low, high = self._whole.top(), self._whole.bottom()
        width = left_axis_width(self.look, self.look.px(68), low, high)
        self.getPlotItem().getAxis("left").setWidth(width)
