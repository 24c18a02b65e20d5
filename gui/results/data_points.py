"""The rows in the living picture: each class by colour and shape, or by value."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor, QPen

from engine.data.facts import PlotRows
from gui.look import Look
from gui.results.surface import SHADES, value_colours
from gui.widgets.plots import Plot, class_colour, class_symbol

_VALUE_STEPS = 32  # values share this many brushes: a brush for each point takes ten times as long


class DataPoints:
    """Scatter items on a plot: rows that are learned from filled, rows kept apart hollow."""

    def __init__(self, plot: Plot, look: Look) -> None:
        self._plot = plot
        self._look = look
        self._items: list[pg.ScatterPlotItem] = []

    def clear(self) -> None:
        for item in self._items:
            self._plot.removeItem(item)
        self._items.clear()

    def show(
        self,
        x: np.ndarray,
        y: np.ndarray,
        rows: PlotRows,
        *,
        classes: int,
        with_kept_apart: bool,
        by_value: tuple[float, float] | None,
    ) -> None:
        """Draw the rows at ``x``, ``y``.

        Args:
            classes: how many classes ``rows.labels`` has; 0 for regression.
            with_kept_apart: whether validation and test rows are drawn too.
            by_value: for regression on a surface: the labels' range on the colour scale.
        """
        self.clear()
        learned = rows.part == 0
        placed = np.isfinite(x) & np.isfinite(y)
        for filled, chosen in ((True, learned), (False, ~learned)):
            if not filled and not with_kept_apart:
                continue
            mask = placed & chosen
            if classes:
                for index in range(classes):
                    of_class = mask & (rows.labels == index)
                    colour = class_colour(index)
                    self._add(x[of_class], y[of_class], class_symbol(index), colour, filled)
            elif by_value is not None:
                self._add_by_value(x[mask], y[mask], rows.labels[mask], by_value, filled)
            else:
                self._add_by_part(x[mask], y[mask], rows.part[mask])

    def _add_by_part(self, x: np.ndarray, y: np.ndarray, part: np.ndarray) -> None:
        theme = self._look.theme
        for index, colour in enumerate((theme.training, theme.validation, theme.test)):
            of_part = part == index
            self._add(x[of_part], y[of_part], "o", QColor(colour), index == 0)

    def _add(self, x: np.ndarray, y: np.ndarray, symbol: str, colour: QColor, filled: bool) -> None:
        if not len(x):
            return
        theme = self._look.theme
        self._add_item(
            pg.ScatterPlotItem(
                x,
                y,
                symbol=symbol,
                size=self._size(),
                brush=QBrush(colour) if filled else QBrush(QColor(theme.panel)),
                pen=self._outline(theme.panel) if filled else self._hollow(colour),
            )
        )

    def _add_by_value(
        self,
        x: np.ndarray,
        y: np.ndarray,
        labels: np.ndarray,
        value_range: tuple[float, float],
        filled: bool,
    ) -> None:
        """Points on the surface's own colour scale: one that vanishes is predicted well."""
        if not len(x):
            return
        low, high = value_range
        span = high - low if high > low else 1.0
        step = np.clip((labels - low) / span * _VALUE_STEPS, 0, _VALUE_STEPS - 1).astype(int)
        brushes = [
            QBrush(QColor(*(int(c) for c in value_colours()[shade])))
            for shade in np.linspace(0, SHADES - 1, _VALUE_STEPS).astype(int)
        ]
        theme = self._look.theme
        self._add_item(
            pg.ScatterPlotItem(
                x,
                y,
                symbol="o" if filled else "d",
                size=self._size(),
                brush=[brushes[index] for index in step],
                pen=self._outline(theme.panel if filled else theme.text),
            )
        )

    def _add_item(self, item: pg.ScatterPlotItem) -> None:
        item.setZValue(10)
        self._plot.addItem(item, ignoreBounds=True)
        self._items.append(item)

    def _size(self) -> float:
        return 13.0 if self._look.presenting else 8.0

    def _outline(self, colour: str) -> QPen:
        return pg.mkPen(colour, width=1)

    def _hollow(self, colour: QColor) -> QPen:
        return pg.mkPen(colour, width=2 if self._look.presenting else 1.5)
