"""Actual against predicted: for a regression, how near each row's answer comes."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from engine.data.parts import Part
from gui.column_names import column_word
from gui.figure_words import value_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.live.readout import Readout
from gui.texts import number_text
from gui.widgets.plots import Plot, curve_pen, left_axis_width, margin_share, point_size

MOST_POINTS = 2000
_MARGIN = 0.05  # of the values' range, on each side
_REACH = 12.0  # pixels from the pointer to a point that it still means


class ActualPredictedPlot(Plot):
    """Each row a point; on the diagonal the answer is exact. Pointing at one names it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._diagonal: pg.InfiniteLine | None = None
        self._points: pg.ScatterPlotItem | None = None
        self._actual = self._predicted = self._rows = np.empty(0)
        self._part: Part = "test"
        self._target = ""
        self._ends = self._span = (0.0, 1.0)
        self._spread = 0.0
        super().__init__(look, parent)
        self.setMouseEnabled(x=False, y=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.getPlotItem().disableAutoRange()
        self._diagonal = pg.InfiniteLine(pos=(0.0, 0.0), angle=45.0)
        self._points = pg.ScatterPlotItem()
        self._points.setZValue(5)
        self.addItem(self._diagonal, ignoreBounds=True)
        self.addItem(self._points, ignoreBounds=True)
        self._readout = Readout(look, self)
        self.getPlotItem().getViewBox().sigResized.connect(self._resized)
        self.scene().sigMouseMoved.connect(self._pointer_moved)
        self.restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_rows(
        self, part: Part, target: str, actual: np.ndarray, predicted: np.ndarray, rows: np.ndarray
    ) -> None:
        """Show one target's values, shapes (rows,); at most 2,000, evenly chosen."""
        finite = np.flatnonzero(np.isfinite(actual) & np.isfinite(predicted))
        if len(finite) > MOST_POINTS:
            finite = finite[np.linspace(0, len(finite) - 1, MOST_POINTS).astype(int)]
        self._part, self._target = part, target
        self._actual, self._predicted, self._rows = actual[finite], predicted[finite], rows[finite]
        if len(finite):
            values = np.concatenate([self._actual, self._predicted])
            self._ends = float(values.min()), float(values.max())
            self._fit_span()
        self._spread = float(self._actual.std()) if len(finite) else 0.0
        self._readout.hide()
        self._draw()
        self.retranslate()

    def restyle(self) -> None:
        super().restyle()
        self._fit_left_axis()
        self.getPlotItem().getAxis("bottom").setHeight(self.look.px(40))
        self.getPlotItem().layout.setContentsMargins(
            self.look.px(8), self.look.px(8), self.look.px(16), 0
        )
        self._draw()

    def _fit_left_axis(self) -> None:
        width = left_axis_width(self.look, self.look.px(68), *self._span)
        self.getPlotItem().getAxis("left").setWidth(width)

    def _fit_span(self) -> None:
        """The same values on both axes, each point whole."""
        low, high = self._ends
        box, size = self.getPlotItem().getViewBox(), point_size(self.look, len(self._actual))
        share = margin_share(min(box.width(), box.height()), size, _MARGIN)
        margin = share * (high - low) or 0.5
        self._span = low - margin, high + margin
        self.setRange(xRange=self._span, yRange=self._span, padding=0.0)
        self._fit_left_axis()

    def _resized(self, _box: object) -> None:
        if len(self._rows):
            self._fit_span()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Actual against predicted values"))
        self.set_axis_label(
            "bottom", self.tr("Actual: {name}").format(name=column_word(self._target))
        )
        self.set_axis_label("left", self.tr("Predicted"))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._readout.hide()

    # --- inside -----------------------------------------------------------------------------

    def _draw(self) -> None:
        if self._points is None or self._diagonal is None:
            return
        theme = self.look.theme
        colour = QColor(
            {
                "training": theme.training,
                "validation": theme.validation,
                "test": theme.test,
            }[self._part]
        )
        self._diagonal.setPen(curve_pen(self.look, theme.muted))
        colour.setAlpha(200)
        self._points.setData(
            self._actual,
            self._predicted,
            size=point_size(self.look, len(self._actual)),
            brush=QBrush(colour),
            pen=pg.mkPen(theme.panel, width=1),
        )

    def _pointer_moved(self, position: QPointF) -> None:
        view = self.getPlotItem().getViewBox()
        if not len(self._rows) or not view.sceneBoundingRect().contains(position):
            self._readout.hide()
            return
        at = view.mapSceneToView(position)
        width, height = view.viewPixelSize()
        apart = np.hypot((self._actual - at.x()) / width, (self._predicted - at.y()) / height)
        nearest = int(apart.argmin())
        if apart[nearest] > _REACH:
            self._readout.hide()
            return
        point = QPointF(self._actual[nearest], self._predicted[nearest])
        self._readout.show_at(self.mapFromScene(view.mapViewToScene(point)), self._told(nearest))

    def _told(self, index: int) -> str:
        return self.tr("Row {row}\nActual: {actual}\nPredicted: {predicted}").format(
            row=number_text(int(self._rows[index]) + 1),
            actual=value_text(float(self._actual[index]), self._spread),
            predicted=value_text(float(self._predicted[index]), self._spread),
        )
