"""A curve of all thresholds in a square of shares, with the present threshold marked; thin beside
it those of other classes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.evaluation.probabilities import Curve
from gui.look.look import Look
from gui.widgets.plots.plots import Plot, curve_pen

_ROOM = 0.03  # around the square, so that a line along its edge is seen


_THIN = 200  # of 255, how strong the other classes' curves are
_NEAR = 10  # pixels beside a thin curve where a click still means it


class CurvePlot(Plot):
    """From 0 to 1 both ways.

    Signals:
        other_chosen(place): the thin curve of the class at that place was clicked.
    """

    other_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._colour: QColor | None = None
        self._others: dict[int, tuple[pg.PlotCurveItem, QColor]] = {}
        self._curve: pg.PlotCurveItem | None = None
        self._guess: pg.PlotCurveItem | None = None
        self._mark: pg.ScatterPlotItem | None = None
        super().__init__(look, parent)
        self.stand_still()
        self._guess, self._curve = pg.PlotCurveItem(), pg.PlotCurveItem()
        self._mark = pg.ScatterPlotItem()
        self._mark.setZValue(10)
        for item in (self._guess, self._curve, self._mark):
            self.addItem(item, ignoreBounds=True)
        ends = (-_ROOM, 1.0 + _ROOM)
        self.setRange(xRange=ends, yRange=ends, padding=0.0)
        self.restyle()

    def show_curve(
        self,
        curve: Curve | None,
        guess: tuple[float, float],
        mark: tuple[float, float] | None,
        colour: QColor | None = None,
    ) -> None:
        """``guess``: the height at the left and the right end of what guessing gives; ``mark``:
        across and up of the present threshold; ``colour``: of the curve, where it has one of its
        own."""
        assert self._curve is not None
        assert self._guess is not None
        assert self._mark is not None
        if curve is None:
            for item in (self._curve, self._guess, self._mark):
                item.clear()
            return
        self._colour = colour
        self._curve.setPen(curve_pen(self.look, self._colour or self.look.theme.answer))
        self._curve.setData(curve.across, curve.along)
        self._guess.setData(np.array([0.0, 1.0]), np.array(guess))
        self._mark.setData(*([[value] for value in mark] if mark is not None else ([], [])))

    def show_others(self, others: Sequence[tuple[int, Curve | None, QColor]]) -> None:
        """The curves of other classes, thin: each class's place, its curve and its colour."""
        for item, _ in self._others.values():
            self.removeItem(item)
        self._others.clear()
        for place, curve, colour in others:
            if curve is None:
                continue
            item = pg.PlotCurveItem(curve.across, curve.along, clickable=True)
            item.setClickable(True, self.look.px(_NEAR))
            item.setZValue(-5)
            item.sigClicked.connect(self._other_clicked)
            self.addItem(item, ignoreBounds=True)
            self._others[place] = item, colour
        self._pen_others()

    def restyle(self) -> None:
        super().restyle()
        self.getPlotItem().getAxis("left").setWidth(self.look.px(52))
        self.getPlotItem().getAxis("bottom").setHeight(self.look.px(40))
        self.getPlotItem().layout.setContentsMargins(
            self.look.px(4), self.look.px(4), self.look.px(8), 0
        )
        if self._curve is None or self._guess is None or self._mark is None:
            return
        theme = self.look.theme
        self._curve.setPen(curve_pen(self.look, self._colour or theme.answer))
        self._pen_others()
        self._guess.setPen(pg.mkPen(theme.muted, width=1, style=Qt.PenStyle.DashLine))
        self._mark.setSize(self.look.px(12))
        self._mark.setBrush(pg.mkBrush(theme.panel))
        self._mark.setPen(pg.mkPen(theme.accent, width=2 * self.look.scale))

    # --- inside -----------------------------------------------------------------------------

    def _pen_others(self) -> None:
        for item, colour in self._others.values():
            thin = QColor(colour)
            thin.setAlpha(_THIN)
            item.setPen(pg.mkPen(thin, width=max(1, round(self.look.scale))))

    def _other_clicked(self, item: pg.PlotCurveItem, _event: object) -> None:
        for place, (own, _) in self._others.items():
            if own is item:
                self.other_chosen.emit(place)
                return
