"""The curves of several runs in one plot: training solid, validation dashed; where a design was
trained with several seeds, their mean in a band of their spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.training.run.run_record import RunRecord
from engine.trials.spread import Spread
from gui.figure_words import figure_name, is_percent
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.compare.band import Band, band_of
from gui.results.compare.smoothing import smoothed
from gui.results.live.curves.scale import round_up, top_of
from gui.widgets.plots.plots import Plot, curve_pen, left_axis_width
from gui.widgets.plots.thinning import ThinnedCurve

Against = Literal["epochs", "seconds"]

_MARGIN = 0.03
_FAINT = 90  # how opaque the raw line under a smoothed one is, of 255
_BAND = 45  # and how opaque a band


@dataclass(frozen=True)
class Shown:
    """A run whose curves are drawn, in its colour. ``spread``: of its design; None: there is
    none, or another run's curves show it."""

    run: RunRecord
    colour: str
    spread: Spread | None = None


class ComparedPlot(Plot):
    """Draws one figure of every run, against epochs or against seconds of learning."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._runs: tuple[Shown, ...] = ()
        self._figure = "loss"
        self._against: Against = "epochs"
        self._weight = 0.0
        self._scaled = False
        self._loss_axis: float | None = None
        self._curves: list[pg.PlotCurveItem] = []
        self._bands: list[pg.FillBetweenItem] = []
        super().__init__(look, parent)
        self.stand_still()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def curves(self) -> int:
        """How many curves are drawn."""
        return len(self._curves)

    @property
    def bands(self) -> int:
        """How many spreads are drawn."""
        return len(self._bands)

    def show_runs(
        self, runs: Sequence[Shown], *, scaled: bool, loss_axis: float | None = None
    ) -> None:
        """Draw these; ``scaled``: their loss has no units of the person's own. ``loss_axis``:
        where its axis ends, whatever the curves do."""
        self._runs, self._scaled, self._loss_axis = tuple(runs), scaled, loss_axis
        self.draw()

    def set_figure(self, name: str) -> None:
        """``loss``, or the name of a metric."""
        self._figure = name
        self.draw()

    def set_against(self, against: Against) -> None:
        """Which figure the curves are drawn against: epochs or seconds."""
        self._against = against
        self.draw()

    def set_smoothing(self, weight: float) -> None:
        """0: the curves as they are; up to 1: without their jitter, the raw lines thin below."""
        self._weight = weight
        self.draw()

    def draw(self) -> None:
        """Bring the screen up to date."""
        for item in (*self._bands, *self._curves):
            self.removeItem(item)
        self._curves.clear()
        self._bands.clear()
        ends, highest = [0.0], [0.0]
        for shown in self._runs:
            history = shown.run.history
            unit = 1.0
            if self._against == "seconds" and history.epochs:
                unit = shown.run.seconds / history.epochs
            ends.append(history.epochs * unit)
            for name in (self._figure, f"val_{self._figure}"):
                values = history.values.get(name)
                if values is None or not len(values):
                    continue
                band = band_of(shown.spread, name) if shown.spread is not None else None
                if band is not None:
                    self._draw(values, unit, shown.colour, name, faint=True)
                    ends.append(float(band.at[-1]) * unit)
                    highest.append(self._draw_band(band, unit, shown.colour, name))
                    continue
                if self._weight > 0.0:
                    self._draw(values, unit, shown.colour, name, faint=True)
                    values = smoothed(values, self._weight)
                highest.append(self._draw(values, unit, shown.colour, name))
        top = 1.0 if is_percent(self._figure) else round_up(max(highest))
        if self._figure == "loss" and self._loss_axis is not None:
            top = self._loss_axis
        self.setXRange(0.0, max(ends) or 1.0, padding=0.0)
        self.setYRange(-_MARGIN * top, (1.0 + _MARGIN) * top, padding=0.0)
        self._label()

    def _draw(
        self, values: np.ndarray, unit: float, colour: str, name: str, *, faint: bool = False
    ) -> float:
        """Draw a curve; how high it reaches."""
        thinned = ThinnedCurve()
        thinned.extend(values)
        x, y = thinned.points()
        shade = QColor(colour)
        pen = curve_pen(self.look, shade.name())
        if faint:
            shade.setAlpha(_FAINT)
            pen = pg.mkPen(shade, width=1)
        if name.startswith("val_"):
            pen.setStyle(Qt.PenStyle.DashLine)
        curve = pg.PlotCurveItem(x * unit, y, pen=pen, antialias=False, skipFiniteCheck=True)
        curve.setZValue(0 if faint else 1)
        self.addItem(curve, ignoreBounds=True)
        self._curves.append(curve)
        return float(top_of(y)) if len(y) else 0.0

    def _draw_band(self, band: Band, unit: float, colour: str, name: str) -> float:
        """Draw the mean of some seeds and how far they spread; how high it reaches."""
        shade = QColor(colour)
        pen = curve_pen(self.look, shade.name())
        if name.startswith("val_"):
            pen.setStyle(Qt.PenStyle.DashLine)
        edges = []
        for y, own in ((band.low, None), (band.high, None), (band.mean, pen)):
            curve = pg.PlotCurveItem(band.at * unit, y, pen=own, antialias=False)
            curve.setZValue(2)
            self.addItem(curve, ignoreBounds=True)
            self._curves.append(curve)
            edges.append(curve)
        shade.setAlpha(_BAND)
        fill = pg.FillBetweenItem(edges[0], edges[1], brush=pg.mkBrush(shade))
        fill.setZValue(-1)
        self.addItem(fill, ignoreBounds=True)
        self._bands.append(fill)
        return float(band.high.max())

    def sizeHint(self) -> QSize:
        """No higher than it must be: it takes what room there is, and asks for none."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    # --- looks ----------------------------------------------------------------------------

    def restyle(self) -> None:
        super().restyle()
        self.getPlotItem().getAxis("bottom").setHeight(self.look.px(36))
        self.getPlotItem().layout.setContentsMargins(
            self.look.px(8), self.look.px(8), self.look.px(12), 0
        )
        if self._runs:
            self.draw()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Curves of the runs: training solid, validation dashed"))
        self._label()

    def _label(self) -> None:
        seconds = self._against == "seconds"
        self.set_axis_label("bottom", self.tr("Seconds") if seconds else self.tr("Epoch"))
        self.set_axis_label("left", figure_name(self._figure, self._scaled))
        low, high = self.getPlotItem().getViewBox().viewRange()[1]
        axis = self.getPlotItem().getAxis("left")
        axis.setWidth(left_axis_width(self.look, self.look.px(60), low, high))
