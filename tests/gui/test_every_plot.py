"""Every plot can be saved as a picture, as a drawing, and as its numbers, wherever it stands."""

from __future__ import annotations

from xml.etree import ElementTree

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from gui.data.plots.painted import PaintedPlot
from gui.widgets.plots.plot_numbers import HasNumbers, csv_bytes, numbers_of
from gui.widgets.plots.plot_saving import PictureSaver
from tests.gui.walked import Watched
from tests.gui.whole_window import WholeWindow


def plots(stage: QWidget) -> list[QWidget]:
    """All that is drawn of numbers and can be seen now."""
    kinds = (pg.PlotWidget, PaintedPlot, HasNumbers)
    return [
        own for own in stage.findChildren(QWidget) if isinstance(own, kinds) and own.isVisible()
    ]


def savers_of(plot: QWidget) -> list[PictureSaver]:
    """What saves it: its own, one of its parts, or one of what it is part of."""
    found = plot.findChildren(PictureSaver)  # also of what is a part of it
    widget: QWidget | None = plot
    while widget is not None:
        found += [own for own in widget.children() if isinstance(own, PictureSaver)]
        widget = widget.parentWidget()
    return found


class Plots:
    """Saves each kind of plot where it is first met, and looks for one that cannot be saved."""

    def __init__(self) -> None:
        self.saved: dict[str, int] = {}
        self.without: set[str] = set()
        self.empty: set[str] = set()

    def see(self, scene: str, stage: QWidget, _whole: WholeWindow) -> None:
        for plot in plots(stage):
            name = type(plot).__name__
            savers = savers_of(plot)
            if not savers:
                self.without.add(f"{name} ({scene})")
                continue
            if self.saved.get(name, 0) >= 2:  # in the other scenes it is the same plot
                continue
            saver = savers[0]
            if saver.image().isNull():
                self.empty.add(f"{name} as a picture ({scene})")
            ElementTree.fromstring(saver.svg())
            numbers = numbers_of(saver._target)
            if numbers is not None:
                if csv_bytes(numbers).count(b"\n") <= 1:
                    self.empty.add(f"{name} as numbers ({scene})")
                self.saved[name] = self.saved.get(name, 0) + 1


def test_every_plot_is_saved_as_png_svg_and_csv(walked: Watched) -> None:
    found = walked[Plots]
    assert sorted(found.without) == []
    assert sorted(found.empty) == []
    assert len(found.saved) >= 12, found.saved
