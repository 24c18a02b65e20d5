"""How points look, and the colours of a continuous target; the same in two and three axes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor, QPen

from gui.widgets.plots.plots import PART_FILLS

_STEPS = 16  # how many colours a continuous target is drawn in; brushes are shared


@dataclass(frozen=True)
class PointStyle:
    """How points look: shape and colour of what they are, filling of their part."""

    symbol: str
    brush: QBrush
    pen: QPen

    def strong(self, ring: str) -> PointStyle:
        """How a chosen point looks: ringed in the colour ``ring``, its part still to be told."""
        fill = QColor(self.brush.color())
        full, pale, _hollow = PART_FILLS
        fill.setAlpha({full: 255, pale: 110}.get(fill.alpha(), 40))
        return PointStyle(self.symbol, QBrush(fill), pg.mkPen(ring, width=2))


def parts_from_below(part: np.ndarray) -> tuple[int, ...]:
    """Training, validation and test (0, 1, 2) in the order in which they are drawn: what has fewer
    of the rows lies above, or it could not be seen; of as many rows, training.

    Args:
        part: each row's part, shape (rows,).
    """
    counts = np.bincount(part[part >= 0].astype(np.intp), minlength=3)
    return tuple(sorted((2, 1, 0), key=lambda one: -counts[one]))


def value_steps(values: np.ndarray) -> np.ndarray:
    """Each value's place 0 … 15 in `value_colours`; −1 where there is no value."""
    known = np.isfinite(values)
    steps = np.full(values.shape, -1)
    if known.any():
        least, greatest = values[known].min(), values[known].max()
        width = (greatest - least) or 1.0
        share = (values[known] - least) / width
        steps[known] = np.minimum((share * _STEPS).astype(int), _STEPS - 1)
    return steps


def value_colours(dark: bool) -> list[QColor]:
    """Viridis without the end that the background swallows; safe for colour-blind eyes."""
    start, stop = (0.25, 1.0) if dark else (0.0, 0.9)
    colours = pg.colormap.get("viridis").getLookupTable(start, stop, _STEPS)
    return [QColor(int(red), int(green), int(blue)) for red, green, blue in colours[:, :3]]
