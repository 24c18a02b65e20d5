"""The rows in the living picture: each class by colour and shape, or by value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor, QPen

from engine.data.facts import PlotRows
from gui.look.look import Look
from gui.widgets.plots.plots import (
    Plot,
    class_colour,
    class_line,
    class_rim,
    class_symbol,
    point_size,
)
from gui.widgets.plots.point_style import parts_from_below
from gui.widgets.plots.surface import SHADES, value_colours

_Style = tuple[str, QBrush, QPen]
_VALUE_STEPS = 32  # values share this many brushes: a brush for each point takes ten times as long


@dataclass(frozen=True)
class Drawn:
    """The points that are drawn: where, which rows of the table they are, and how they look."""

    x: np.ndarray
    y: np.ndarray
    rows: np.ndarray
    size: int
    symbols: Sequence[str]
    brushes: Sequence[QBrush]
    pens: Sequence[QPen]


_NOTHING = Drawn(np.zeros(0), np.zeros(0), np.zeros(0, np.int64), 6, (), (), ())


class DataPoints:
    """The rows on a plot: those that are learned from filled, those kept apart hollow.

    All are one item: each item costs 0.3 ms in every frame, whatever it holds.
    """

    def __init__(self, plot: Plot, look: Look) -> None:
        self._look = look
        self.drawn = _NOTHING
        self._item = pg.ScatterPlotItem()
        self._item.setZValue(10)
        plot.addItem(self._item, ignoreBounds=True)

    def clear(self) -> None:
        """Draw no rows."""
        self.drawn = _NOTHING
        self._item.clear()

    def fade(self, opacity: float) -> None:
        """Draw all of them so strongly, 0 … 1."""
        self._item.setOpacity(opacity)

    def show(
        self,
        x: np.ndarray,
        y: np.ndarray,
        rows: PlotRows,
        *,
        classes: Sequence[int],
        with_kept_apart: bool,
        by_value: tuple[float, float] | None,
    ) -> None:
        """Draw the rows at ``x``, ``y``.

        Args:
            classes: for each class of ``rows.labels`` its place among the colours and shapes;
                none for regression.
            with_kept_apart: whether validation and test rows are drawn too.
            by_value: for regression on a surface: the labels' range on the colour scale.
        """
        placed = np.isfinite(x) & np.isfinite(y) & np.isfinite(rows.labels)
        if not with_kept_apart:
            placed &= rows.part == 0
        # Those that are learned from lie above the others; where nothing but the part is told, the
        # few above the many.
        by_part = not classes and by_value is None
        below = parts_from_below(rows.part[placed]) if by_part else (2, 1, 0)
        order = np.flatnonzero(placed)
        height = np.argsort(below)  # of each part
        order = order[np.argsort(height[rows.part[order]], kind="stable")]
        if classes:
            styles = self._class_styles(classes)
            chosen = [styles[part == 0][label] for part, label in _pairs(rows, order)]
        elif by_value is not None:
            steps = _value_steps(rows.labels[order], by_value)
            value_styles = self._value_styles()
            learned = rows.part[order] == 0
            chosen = [
                value_styles[bool(own)][step] for own, step in zip(learned, steps, strict=True)
            ]
        else:
            part_styles = self._part_styles()
            chosen = [part_styles[part] for part in rows.part[order]]
        symbols, brushes, pens = zip(*chosen, strict=True) if chosen else ((), (), ())
        size = point_size(self._look, len(rows.part))
        self.drawn = Drawn(x[order], y[order], rows.row[order], size, symbols, brushes, pens)
        self._item.setData(
            x=x[order],
            y=y[order],
            size=size,
            symbol=list(symbols),
            brush=list(brushes),
            pen=list(pens),
        )

    # --- inside: shared brushes and pens, one for each kind of point -------------------------

    def _class_styles(self, classes: Sequence[int]) -> dict[bool, list[_Style]]:
        theme = self._look.theme
        return {
            True: [
                self._filled(class_symbol(i), class_colour(i), class_rim(i, theme)) for i in classes
            ],
            False: [self._hollow(class_symbol(i), class_line(i, theme)) for i in classes],
        }

    def _part_styles(self) -> list[_Style]:
        theme = self._look.theme
        training, *kept_apart = (QColor(colour) for colour in theme.parts)
        return [
            self._filled("o", training, theme.panel),
            *(self._hollow("o", colour) for colour in kept_apart),
        ]

    def _value_styles(self) -> dict[bool, list[_Style]]:
        """On the surface's own colours, so that a row that vanishes is predicted well."""
        theme = self._look.theme
        shades = np.linspace(0, SHADES - 1, _VALUE_STEPS).astype(int)
        colours = [QColor(*(int(c) for c in value_colours()[shade])) for shade in shades]
        learned, kept_apart = pg.mkPen(theme.panel, width=1), pg.mkPen(theme.text, width=1)
        return {
            True: [("o", QBrush(colour), learned) for colour in colours],
            False: [("d", QBrush(colour), kept_apart) for colour in colours],
        }

    def _filled(self, symbol: str, colour: QColor, rim: str | QColor) -> _Style:
        return symbol, QBrush(colour), pg.mkPen(rim, width=self._look.scale)

    def _hollow(self, symbol: str, colour: QColor) -> _Style:
        width = 1.5 * self._look.scale
        return symbol, QBrush(QColor(self._look.theme.panel)), pg.mkPen(colour, width=width)


def _pairs(rows: PlotRows, order: np.ndarray) -> zip[tuple[int, int]]:
    return zip(rows.part[order].tolist(), rows.labels[order].astype(int).tolist(), strict=True)


def _value_steps(labels: np.ndarray, value_range: tuple[float, float]) -> list[int]:
    low, high = value_range
    span = high - low if high > low else 1.0
    step = np.clip((labels - low) / span * _VALUE_STEPS, 0, _VALUE_STEPS - 1)
    return list(step.astype(int).tolist())
