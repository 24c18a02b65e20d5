"""The chosen rows in the living picture, and choosing them there."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QBrush, QColor, QPen

from gui.look.look import Look
from gui.results.live.picture.data_points import DataPoints
from gui.results.live.picture.picture_plot import PicturePlot
from gui.widgets.plots.flat_scatter import FADED, LARGER
from gui.work.looking.row_selection import RowSelection

_REACH = 12  # pixels at the desk from a click to its point


class ChosenPoints(QObject):
    """Chosen rows are ringed and larger, the others fade; a click chooses the row under it, with
    Shift besides the others, and beside the rows none.

    What is chosen is an item of its own that is there only while it has points: an item costs
    0.3 ms in every frame.
    """

    def __init__(
        self, plot: PicturePlot, points: DataPoints, look: Look, selection: RowSelection
    ) -> None:
        super().__init__(plot)
        self._plot, self._points = plot, points
        self._look, self._selection = look, selection
        self._item = pg.ScatterPlotItem()
        self._item.setZValue(15)
        plot.addItem(self._item, ignoreBounds=True)
        self._item.setVisible(False)
        plot.place_clicked.connect(self._clicked)
        selection.changed.connect(self.draw)

    def draw(self) -> None:
        """Light up what is chosen of the rows that are drawn by now."""
        drawn = self._points.drawn
        lit = np.flatnonzero(np.isin(drawn.rows, self._selection.rows))
        self._item.setVisible(bool(lit.size))
        self._points.fade(FADED if lit.size else 1.0)
        if not lit.size:
            self._item.clear()
            return
        ring = pg.mkPen(self._look.theme.text, width=2 * self._look.scale)
        self._item.setData(
            x=drawn.x[lit],
            y=drawn.y[lit],
            size=round(drawn.size * LARGER),
            symbol=[drawn.symbols[place] for place in lit],
            brush=[self._filled(drawn.brushes[place], drawn.pens[place]) for place in lit],
            pen=ring,
        )

    def _filled(self, brush: QBrush, pen: QPen) -> QBrush:
        """How a chosen mark is filled: a hollow one, of which the edge tells what it is, palely in
        the edge's colour."""
        if brush.color() != QColor(self._look.theme.panel):
            return brush
        fill = QColor(pen.color())
        fill.setAlpha(110)
        return QBrush(fill)

    def _clicked(self, place: QPointF, add: bool) -> None:
        drawn = self._points.drawn
        if drawn.rows.size:
            width, height = self._plot.getPlotItem().getViewBox().viewPixelSize()
            away = np.hypot((drawn.x - place.x()) / width, (drawn.y - place.y()) / height)
            nearest = int(away.argmin())
            if away[nearest] <= self._look.px(_REACH):
                chosen = drawn.rows[nearest : nearest + 1]
                if add:
                    chosen = np.append(self._selection.rows, chosen)
                self._selection.choose(chosen)
                return
        if not add:
            self._selection.clear()
