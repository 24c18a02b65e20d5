"""One group of rows in the plot of a distribution."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QColor

from engine.data.knowing.relations import BoxFigures


@dataclass(frozen=True, eq=False)
class PlotLane:
    """One group of rows: its name, looks, which rows, how many in each bin, and its box."""

    name: str
    colour: QColor
    symbol: str
    rows: np.ndarray  # bool, of the sample
    counts: np.ndarray
    box: BoxFigures | None  # its outliers are places in the sample
