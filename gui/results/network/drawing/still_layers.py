"""What of a network's picture stays from one picture to the next, painted once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from engine.training.inside.network_picture import NetworkPicture
from gui.results.network.drawing.layout import NetworkLayout, Place
from gui.results.network.naming import Names


@dataclass(frozen=True)
class Window:
    """The part of the picture that a widget shows, and how large."""

    size: QSize
    ratio: float  # pixels of the screen for one of the widget's
    corner: QPointF  # of the picture, in the widget's pixels
    zoom: float

    def enter(self, painter: QPainter) -> None:
        """Paint in the picture's own pixels from now on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(self.corner)
        painter.scale(self.zoom, self.zoom)


class StillLayers:
    """Two pictures of the widget's size: what lies below all that moves, the background with it,
    and what lies above. Both are painted anew where anything that they show is another."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._names: Names | None = None
        self.below, self.above = QPixmap(), QPixmap()

    def forget(self) -> None:
        """The look or the language is another one."""
        self._names = None

    def renew(
        self,
        window: Window,
        layout: NetworkLayout,
        names: Names,
        off: frozenset[Place],
        background: QColor,
        paint: Callable[[QPainter, QPainter], None],
    ) -> None:
        """Have ``paint`` called with a painter of each, where they are out of date."""
        of = (window, layout.measures, layout.size, off, *_shown(layout.picture))
        if self._names is not None and _same(names, self._names) and of == self._of:
            return
        self._of, self._names = of, names
        size = QSize(*(ceil(side * window.ratio) for side in window.size.toTuple()))
        self.below, self.above = QPixmap(size), QPixmap(size)
        painters = []
        for layer, colour in ((self.below, background), (self.above, Qt.GlobalColor.transparent)):
            layer.setDevicePixelRatio(window.ratio)
            layer.fill(colour)
            painters.append(QPainter(layer))
            window.enter(painters[-1])
        paint(*painters)
        for painter in painters:
            painter.end()


def _same(names: Names, before: Names) -> bool:
    """Compared by what they are, not by what is in them, which may be a whole table."""
    return names.design is before.design and names.prepared is before.prepared


def _shown(picture: NetworkPicture) -> tuple[object, ...]:
    """Which neurons there are, and which of them are shown."""
    columns = [(own.brick, own.place, own.shape, own.shown.tobytes()) for own in picture.columns]
    return (picture.bricks, *columns)
