"""How the answer goes with one input: thin lines for single rows under the thick mean."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from engine.evaluation.response import Response
from gui.column_names import column_word
from gui.look.look import Look
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plots import Plot, curve_pen, left_axis_width
from gui.widgets.plots.value_axis import ValueAxis

_MARGIN = 0.05  # of the values' range, above and below
_FAINT = 70  # of 255: how opaque a single row's line is


class ResponsePlot(Plot):
    """Draws a `Response` of one output; where no row was learned from, it is grey."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._lines: pg.PlotCurveItem | None = None
        self._mean: pg.PlotCurveItem | None = None
        self._empty: list[pg.LinearRegionItem] = []
        self._response: Response | None = None
        self._output = 0
        self._left = ""
        self._span = (0.0, 1.0)
        self._across = ValueAxis("bottom", look)
        super().__init__(look, parent, axes={"bottom": self._across})
        self.stand_still()
        self._lines = pg.PlotCurveItem(connect="finite", antialias=True)
        self._mean = pg.PlotCurveItem()
        self._mean.setZValue(10)
        for item in (self._lines, self._mean):
            self.addItem(item, ignoreBounds=True)
        self.restyle()

    @property
    def response(self) -> Response | None:
        """What is drawn."""
        return self._response

    def show_response(
        self, response: Response | None, output: int = 0, left: str = "", is_date: bool = False
    ) -> None:
        """Draw one ``output``; ``left``: its name. None: draw nothing."""
        self._response, self._output, self._left = response, output, left
        if response is not None:
            self._across.show_column(response.words, is_date)
        self._draw()

    def plot_numbers(self) -> PlotNumbers | None:
        """The mean at each place, and each single row's answer."""
        response = self._response
        if response is None:
            return None
        heads = [column_word(response.column), self.tr("Mean")]
        heads += [self.tr("Row {number}").format(number=row + 1) for row in response.numbers]
        places = response.words or tuple(response.places.tolist())
        values = response.lines[:, :, self._output].T.tolist()
        means = response.mean[:, self._output].tolist()
        rows = [(place, mean, *own) for place, mean, own in zip(places, means, values, strict=True)]
        return PlotNumbers(tuple(heads), tuple(rows))

    def restyle(self) -> None:
        super().restyle()
        px = self.look.px
        self.getPlotItem().getAxis("left").setWidth(left_axis_width(self.look, px(64), *self._span))
        self.getPlotItem().getAxis("bottom").setHeight(px(40))
        self.getPlotItem().layout.setContentsMargins(px(4), px(4), px(12), 0)
        self._draw()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self._lines is not None:  # Qt asks before the plot is made
            self._name_axes()

    # --- inside -----------------------------------------------------------------------------

    def _draw(self) -> None:
        if self._lines is None or self._mean is None:
            return
        for region in self._empty:
            self.removeItem(region)
        self._empty.clear()
        response = self._response
        if response is None:
            self._lines.clear()
            self._mean.clear()
            return
        x = response.places
        single = response.lines[:, :, self._output]
        mean = response.mean[:, self._output]
        apart = np.full((len(single), 1), np.nan)  # a line's end is no line to the next one
        self._lines.setData(
            np.tile(np.append(x, np.nan), len(single)),
            np.concatenate([single, apart], axis=1).ravel(),
        )
        self._mean.setData(x, mean)
        colour = QColor(self.look.theme.plain)
        colour.setAlpha(_FAINT)
        self._lines.setPen(pg.mkPen(colour, width=1))
        self._mean.setPen(curve_pen(self.look, self.look.theme.answer))
        values = np.concatenate([single.ravel(), mean])
        values = values[np.isfinite(values)]
        low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
        room = _MARGIN * (high - low) or 0.5
        self._span = low - room, high + room
        beside = 0.5 if response.words else 0.02 * float(np.ptp(x)) or 0.5
        self.setRange(
            xRange=(float(x[0]) - beside, float(x[-1]) + beside), yRange=self._span, padding=0.0
        )
        self.getPlotItem().getAxis("left").setWidth(
            left_axis_width(self.look, self.look.px(64), *self._span)
        )
        self._name_axes()
        for begin, end in _stretches(~response.known):
            self._grey(x, begin, end)

    def _name_axes(self) -> None:
        """Each name in the middle of its axis, as long as that is."""
        if self._response is not None:
            self.set_axis_label("bottom", column_word(self._response.column))
            self.set_axis_label("left", self._left)

    def _grey(self, x: np.ndarray, begin: int, end: int) -> None:
        """Places ``begin`` … ``end`` have no row near them."""
        half = (x[1] - x[0]) / 2.0 if len(x) > 1 else 0.5
        shade = QColor(self.look.theme.disabled)
        shade.setAlpha(90)
        region = pg.LinearRegionItem(
            (float(x[begin]) - half, float(x[end]) + half),
            movable=False,
            brush=pg.mkBrush(shade),
            pen=pg.mkPen(None),
        )
        region.setZValue(5)  # over the single rows' lines, under the mean
        self.addItem(region, ignoreBounds=True)
        self._empty.append(region)


def _stretches(wanted: np.ndarray) -> list[tuple[int, int]]:
    """The first and the last place of each stretch of True, bool (places,)."""
    edges = np.diff(np.concatenate([[0], wanted.astype(int), [0]]))
    begins, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1) - 1
    return list(zip(begins.tolist(), ends.tolist(), strict=True))
