"""Thousands of points on the board, each in its class's colour and shape or its height's colour."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pyqtgraph.graphicsItems.ScatterPlotItem import renderSymbol
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from gui.widgets.plots.point_style import PointStyle


class PointLayer:
    """Draws all points in one call, as pyqtgraph does: 20,000 take some 5 ms, where one call
    for each takes 30. Points that came later lie above."""

    def __init__(self) -> None:
        self._styles: tuple[PointStyle, ...] = ()
        self._key: tuple[float, float] | None = None
        self._atlas = QPixmap()  # every look beside the other, in squares
        self._side = 1
        self._fragments = PrimitiveArray(QPainter.PixmapFragment, 10)

    def take(self, styles: Sequence[PointStyle]) -> None:
        """Paint points in these looks from now on."""
        self._styles = tuple(styles)
        self._key = None

    def paint(
        self, painter: QPainter, pixels: np.ndarray, style_of: np.ndarray, size: float
    ) -> None:
        """Points at ``pixels`` (n, 2), each in the look at its place in the styles taken."""
        if not len(pixels):
            return
        ratio = painter.device().devicePixelRatioF()
        if self._key != (size, ratio):
            self._draw_atlas(size, ratio)
        self._fragments.resize(len(pixels))
        fragments = self._fragments.ndarray()
        fragments[:, 0:2] = pixels
        fragments[:, 2] = style_of * self._side
        fragments[:, 3] = 0.0
        fragments[:, 4:6] = self._side
        fragments[:, 6:8] = 1.0 / ratio
        fragments[:, 8] = 0.0
        fragments[:, 9] = 1.0
        painter.drawPixmapFragments(*self._fragments.drawargs(), self._atlas)

    def _draw_atlas(self, size: float, ratio: float) -> None:
        self._key = (size, ratio)
        images = [
            renderSymbol(style.symbol, size, style.pen, style.brush, dpr=ratio)
            for style in self._styles
        ]
        side = self._side = max(image.width() for image in images)
        self._atlas = QPixmap(side * len(images), side)
        self._atlas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._atlas)
        for place, image in enumerate(images):
            image.setDevicePixelRatio(1.0)
            painter.drawImage(
                place * side + (side - image.width()) // 2, (side - image.height()) // 2, image
            )
        painter.end()
