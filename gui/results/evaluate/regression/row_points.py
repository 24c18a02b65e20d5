"""Rows as points that can be chosen: what every scatter of answers has in common."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QWidget

from engine.data.parts import PARTS, Part
from gui.look.look import Look
from gui.results.live.curves.readout import Readout
from gui.widgets.plots.flat_scatter import FlatScatter
from gui.widgets.plots.plots import point_size
from gui.widgets.plots.point_style import PointStyle

MOST_POINTS = 2000  # of many rows, drawn evenly
MOST_CHOSEN = 500  # of those that are chosen, drawn besides


class RowPoints(FlatScatter):
    """Each row a point; pointing at one, or reaching it with the keys, names it.

    Signals:
        rows_wanted(rows, add): numbers of rows in the table, and whether they are to be added.
    """

    rows_wanted = Signal(object, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._all = np.zeros((0, 2))
        self._numbers = np.zeros(0, np.int64)
        self._drawn = np.zeros(0, np.int64)  # which of all are drawn
        self._lit = np.zeros(0, np.int64)
        self._part: Part = "test"
        super().__init__(look, parent)
        self._readout = Readout(look, self)
        self.picked.connect(self._picked)
        self.reached.connect(self._say)
        self.scene().sigMouseMoved.connect(self._pointer_moved)

    def show_rows(self, part: Part, points: np.ndarray, rows: np.ndarray) -> None:
        """Draw ``rows`` at ``points`` (rows, 2); those at no finite place are left out, and of
        many a sample, evenly chosen, with the chosen ones."""
        finite = np.isfinite(points).all(axis=1)
        moved = bool(len(self._all)) and self.box.viewRect() != self._whole
        same = part == self._part and moved  # somebody looks at a piece of it
        self._part, self._all, self._numbers = part, points[finite], rows[finite]
        self._readout.hide()
        self._draw(keep_view=same)

    def show_chosen_rows(self, rows: np.ndarray) -> None:
        """Light up ``rows``: numbers in the table."""
        self._lit = rows
        self._draw(keep_view=True)

    def told(self, place: int) -> str:
        """What there is to say of the row at ``place`` of those that are drawn."""
        raise NotImplementedError

    def row_at(self, place: int) -> int:
        """The number in the table, from 0, of the row at ``place`` of those that are drawn."""
        return int(self._numbers[self._drawn[place]])

    def restyle(self) -> None:
        super().restyle()
        self.getPlotItem().getAxis("bottom").setHeight(self.look.px(40))
        self.getPlotItem().layout.setContentsMargins(
            self.look.px(8), self.look.px(8), self.look.px(16), 0
        )
        self._draw(keep_view=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._readout.hide()

    # --- inside -----------------------------------------------------------------------------

    def _draw(self, *, keep_view: bool) -> None:
        lit = np.isin(self._numbers, self._lit)
        wanted = np.zeros(len(self._numbers), bool)
        wanted[_evenly(np.arange(len(wanted)), MOST_POINTS)] = True
        wanted[_evenly(np.flatnonzero(lit), MOST_CHOSEN)] = True
        self._drawn = np.flatnonzero(wanted)
        size = point_size(self.look, len(self._drawn))
        self.show_points(
            self._all[self._drawn],
            np.zeros(len(self._drawn), np.int64),
            (self._style(),),
            size,
            keep_view=keep_view,
        )
        self.show_chosen(lit[self._drawn])

    def _style(self) -> PointStyle:
        theme = self.look.theme
        fill = QColor(theme.parts[PARTS.index(self._part)])
        fill.setAlpha(200)
        return PointStyle("o", pg.mkBrush(fill), pg.mkPen(theme.panel, width=1))

    def _picked(self, places: np.ndarray, add: bool) -> None:
        """Of a sample, a rectangle means all that lie in it; but a click means one."""
        self.rows_wanted.emit(self._numbers[self._drawn[places]], add)

    def _area_chosen(self, area: QRectF, add: bool) -> None:
        x, y = self._all[:, 0], self._all[:, 1]
        inside = (x >= area.left()) & (x <= area.right())
        inside &= (y >= area.top()) & (y <= area.bottom())
        self.rows_wanted.emit(self._numbers[inside], add)

    def _pointer_moved(self, position: QPointF) -> None:
        if not len(self._drawn) or not self.box.sceneBoundingRect().contains(position):
            self._readout.hide()
            return
        nearest, away = self._nearest(self.box.mapSceneToView(position))
        if nearest is None or away > self.look.px(12):
            self._readout.hide()
            return
        self._read_out(nearest)

    def _read_out(self, place: int) -> None:
        x, y = self._all[self._drawn[place]]
        point = self.mapFromScene(self.box.mapViewToScene(QPointF(x, y)))
        self._readout.show_at(point, self.told(place))

    def _say(self, place: int) -> None:
        """The keys are at that point: show and speak what it is."""
        self._read_out(place)
        words = self.told(place).replace("\n", ". ")
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _evenly(places: np.ndarray, most: int) -> np.ndarray:
    if len(places) <= most:
        return places
    return places[np.linspace(0, len(places) - 1, most).astype(int)]
