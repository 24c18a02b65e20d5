"""A plot of what trials gave: nobody moves it, and all of it is drawn anew."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from gui.figure_words import figure_name, is_percent
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.plots.plots import Plot, left_axis_width


class TrialsPlot(Plot):
    """A figure upwards. A subclass writes `draw`, which adds its items by `add` after `clear_all`,
    and `retranslate`; it has what they need before it calls this ``__init__``."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._drawn: list[pg.GraphicsObject] = []
        self._is_there = False
        super().__init__(look, parent)
        self.stand_still()
        self._is_there = True
        self.retranslate()
        on_language_change(self.retranslate)

    def draw(self) -> None:
        """Bring the screen up to date."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Write the words anew."""
        raise NotImplementedError

    def clear_all(self) -> None:
        """Take away what was drawn."""
        for item in self._drawn:
            self.removeItem(item)
        self._drawn.clear()

    def add(self, item: pg.GraphicsObject) -> None:
        """Draw ``item``, until it is drawn anew."""
        self.addItem(item, ignoreBounds=True)
        self._drawn.append(item)

    def label_left(self, figure: str, ends: tuple[float, float], *, scaled: bool) -> None:
        """Name the axis after ``figure``, which is drawn between ``ends``. ``scaled``: the loss
        is that of a scaled target."""
        left = self.getPlotItem().getAxis("left")
        self.set_axis_label("left", figure_name(figure, scaled))
        left.setTicks(None)
        left.percent = is_percent(figure)
        left.setWidth(left_axis_width(self.look, self.look.px(60), *ends))

    def count_nothing(self) -> None:
        """An axis without anything on it has no numbers."""
        left = self.getPlotItem().getAxis("left")
        left.setTicks([])
        left.setWidth(self.look.px(60))

    def restyle(self) -> None:
        super().restyle()
        self.getPlotItem().getAxis("bottom").setHeight(self.look.px(40))
        if self._is_there:
            self.draw()
