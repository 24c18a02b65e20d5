"""One figure of every fold, and how far the folds lie apart."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.trials.cross_validation import CrossValidation
from gui.figure_words import figure_name, figure_text, is_percent
from gui.look.look import Look
from gui.results.trials.trials_plot import TrialsPlot
from gui.texts import number_text
from gui.widgets.plots.plot_numbers import Cell, PlotNumbers
from gui.widgets.plots.plots import curve_pen

_MARGIN = 0.12  # above and below what is drawn, of its height
_ALONE = 0.2  # the height that is seen of a share where all folds are the same
_BAND = 45  # how opaque the spread is, of 255
_APART = 0.5  # of the room of a fold, that its repeats take


class FoldsPlot(TrialsPlot):
    """A point for each training, the folds side by side; their mean as a line, the standard
    deviation as a band about it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._found: CrossValidation | None = None
        self._figure = ""
        self._scaled = False
        super().__init__(look, parent)

    def show_folds(self, found: CrossValidation | None, figure: str, *, scaled: bool) -> None:
        """Draw ``figure`` of each; ``scaled``: the loss is that of a scaled target."""
        self._found, self._figure, self._scaled = found, figure, scaled
        self.draw()

    def plot_numbers(self) -> PlotNumbers | None:
        """All figures of every fold."""
        found = self._found
        if found is None:
            return None
        names = list(found.means)
        heads = (
            self.tr("Repeat"),
            self.tr("Fold"),
            self.tr("Training data"),
            self.tr("Test data"),
            self.tr("Epochs"),
            *(figure_name(name, self._scaled) for name in names),
        )
        rows: list[tuple[Cell, ...]] = [
            (
                own.repeat + 1,
                own.fold + 1,
                own.training_rows,
                own.test_rows,
                own.epochs,
                *(own.figures[name] for name in names),
            )
            for own in found.folds
        ]
        return PlotNumbers(heads, tuple(rows))

    def draw(self) -> None:
        """Bring the screen up to date."""
        self.clear_all()
        found, figure = self._found, self._figure
        if found is None or figure not in found.means:
            self._label((0.0, 1.0))
            return
        repeats = 1 + max(own.repeat for own in found.folds)
        folds = 1 + max(own.fold for own in found.folds)
        step = _APART / repeats
        x = np.array([own.fold + step * (own.repeat - (repeats - 1) / 2.0) for own in found.folds])
        y = np.array([own.figures[figure] for own in found.folds])
        mean, spread = found.means[figure], found.deviations[figure]
        theme = self.look.theme
        ends = (-0.6, folds - 0.4)
        band = QColor(theme.answer)
        band.setAlpha(_BAND)
        area = pg.LinearRegionItem(
            (mean - spread, mean + spread), "horizontal", pg.mkBrush(band), movable=False
        )
        for line in area.lines:
            line.setPen(pg.mkPen(None))
        self.add(area)
        self.add(
            pg.PlotCurveItem(
                np.array(ends), np.full(2, mean), pen=curve_pen(self.look, theme.answer)
            )
        )
        told = [
            self.tr("Fold {fold}: {value}\nTest data: {rows}").format(
                fold=number_text(own.fold + 1),
                value=figure_text(figure, own.figures[figure]),
                rows=number_text(own.test_rows),
            )
            for own in found.folds
        ]
        points = pg.ScatterPlotItem(
            x,
            y,
            size=self.look.px(11),
            brush=pg.mkBrush(theme.panel),
            pen=pg.mkPen(theme.text, width=max(1, round(1.5 * self.look.scale))),
            data=told,
            hoverable=True,
            tip=_tip,
        )
        self.add(points)
        low, high = min(y.min(), mean - spread), max(y.max(), mean + spread)
        alone = _ALONE if is_percent(figure) else abs(high)
        room = _MARGIN * ((high - low) or alone or 1.0)
        low, high = low - room, high + room
        if is_percent(figure):  # nobody looks for more than all
            low, high = max(low, -0.5 * room), min(high, 1.0 + 0.5 * room)
        self.setXRange(*ends, padding=0.0)
        self.setYRange(low, high, padding=0.0)
        self._label((low, high))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The figure of each fold"))
        self.draw()

    # --- inside -----------------------------------------------------------------------------

    def _label(self, ends: tuple[float, float]) -> None:
        found = self._found
        axis = self.getPlotItem().getAxis("bottom")
        folds = 1 + max(own.fold for own in found.folds) if found is not None else 0
        every = max(1, folds // 10)
        axis.setTicks([[(fold, number_text(fold + 1)) for fold in range(0, folds, every)]])
        self.set_axis_label("bottom", self.tr("Fold"))
        if found is None or not self._figure:
            self.set_axis_label("left", "")
            self.count_nothing()
        else:
            self.label_left(self._figure, ends, scaled=self._scaled)


def _tip(x: float, y: float, data: str) -> str:
    return data
