"""Where a typed row lies in a plot: a ring around a cross, whatever the points look like."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QWidget

from gui.look.look import Look

_RING, _CROSS = 22, 12  # pixels at the desk
_ABOVE = 40  # all points and curves


class AskedMark:
    """One mark on ``plot``, above all else; there is none until `show`."""

    def __init__(self, plot: pg.PlotWidget | QWidget, look: Look) -> None:
        self._look = look
        self.item = pg.ScatterPlotItem(pxMode=True)
        self.item.setZValue(_ABOVE)
        plot.addItem(self.item, ignoreBounds=True)

    def show(self, x: float | None, y: float | None) -> None:
        """Put it there; None or no number: nowhere."""
        if x is None or y is None or not (math.isfinite(x) and math.isfinite(y)):
            self.item.clear()
            return
        look, theme = self._look, self._look.theme
        under = pg.mkPen(theme.panel, width=4.5 * look.scale)
        over = pg.mkPen(theme.text, width=2.0 * look.scale)
        ring, cross = look.px(_RING), look.px(_CROSS)
        self.item.setData(
            x=[x] * 4,
            y=[y] * 4,
            size=[ring, cross, ring, cross],
            symbol=["o", "+", "o", "+"],
            brush=[QBrush()] * 4,
            pen=[under, under, over, over],
        )
