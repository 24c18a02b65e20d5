"""The loss against one weight: where it stands, how steep it is there, where the nudge leads."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.steps.pages.nudge_page import Nudged, weight_name
from gui.widgets.plots.plots import Plot


class NudgePlot(Plot):
    """The curve that the engine computed, with its tangent."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._curve = pg.PlotCurveItem()
        self._tangent = pg.PlotCurveItem()
        self._points = pg.ScatterPlotItem()
        self._nudged: Nudged | None = None
        super().__init__(look, parent)
        for item in (self._curve, self._tangent, self._points):
            self.addItem(item)
        self.setMouseEnabled(x=False, y=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The loss against this weight"))
        self.set_axis_label("left", self.tr("Loss"))
        if self._nudged is not None:
            self.set_axis_label("bottom", weight_name(self._nudged.place))

    def show_nudged(self, nudged: Nudged | None, value: float, gradient: float) -> None:
        """The loss around ``value`` of the weight, where its gradient is known."""
        self._nudged = nudged
        if nudged is None:
            return
        along, losses = nudged.along, nudged.losses
        good = np.isfinite(losses)
        self._curve.setData(along[good], losses[good])
        reach = 0.25 * float(np.ptp(along))
        ends = np.array([value - reach, value + reach])
        self._tangent.setData(ends, nudged.before + gradient * (ends - value))
        self._points.setData([value, value + nudged.by], [nudged.before, nudged.after])
        if good.any():
            low, high = float(losses[good].min()), float(losses[good].max())
            span = (high - low) or 1.0
            self.setYRange(low - 0.1 * span, high + 0.05 * span, padding=0)
        self.setXRange(float(along[0]), float(along[-1]), padding=0)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        super().restyle()
        theme, px = self.look.theme, self.look.px
        self._curve.setPen(pg.mkPen(theme.text, width=px(2)))
        self._tangent.setPen(pg.mkPen(theme.gradient, width=px(1.5), style=Qt.PenStyle.DashLine))
        self._points.setSize(px(9))
        self._points.setBrush(pg.mkBrush(theme.answer))
        self._points.setPen(pg.mkPen(theme.panel))
