"""Where on the curve the time machine stands."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor, QPen

from gui.look.look import Look
from gui.results.live.curves.curves import CurvesPlot


class MomentLine:
    """An upright line at the epoch that is looked at; none at the present."""

    def __init__(self, curves: CurvesPlot, look: Look) -> None:
        self._look = look
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._line.setZValue(4)
        self._line.setVisible(False)
        curves.addItem(self._line, ignoreBounds=True)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Draw the line in the theme's colour, wider while presenting."""
        pen = QPen(QColor(self._look.theme.accent), self._look.px(2))
        pen.setCosmetic(True)
        self._line.setPen(pen)

    def show(self, epoch: int | None) -> None:
        """Draw the line at ``epoch``; None: the present is looked at, and there is no line."""
        self._line.setVisible(epoch is not None)
        if epoch is not None and self._line.value() != epoch:
            self._line.setValue(epoch)
