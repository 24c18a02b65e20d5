"""The score against a setting: the mean of the seeds, how far they spread, and each of them."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.trials.lesson import Taught
from engine.trials.settings import value_text
from engine.trials.sweep import Sweep
from gui.look.look import Look
from gui.look.theme import Theme
from gui.results.trials.trials_plot import TrialsPlot
from gui.texts import message_text
from gui.widgets.plots.plot_numbers import Cell, PlotNumbers
from gui.widgets.plots.plots import class_line, curve_pen

_FAINT = 110  # how opaque the mark of one seed is, of 255
_APART = 0.12  # of the room of a value, between the lines of a second setting
_MARGIN = 0.06


def line_colour(line: int, theme: Theme) -> str:
    """The colour of the line of a second setting's value, by its place."""
    return class_line(line, theme).name()


class SweepPlot(TrialsPlot):
    """Values of the first setting stand side by side; of a second one, each has its line."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._sweep: Sweep | None = None
        self._taught: Taught | None = None
        super().__init__(look, parent)

    def show_sweep(self, sweep: Sweep | None, taught: Taught | None) -> None:
        """Draw it; ``taught``: which value is the best, and which are as good."""
        self._sweep, self._taught = sweep, taught
        self.draw()

    def plot_numbers(self) -> PlotNumbers | None:
        """The score of each value (of each two) with each seed."""
        sweep = self._sweep
        if sweep is None:
            return None
        heads = [message_text(tried.setting.words) for tried in sweep.tried]
        rows: list[tuple[Cell, ...]] = []
        for point in sweep.points:
            values = [value_text(value) for value in point.values]
            for score in point.scores:
                rows.append((*values, score.seed, score.figure))
        seed, score_head = self.tr("Seed"), self.tr("Score")
        return PlotNumbers((*heads, seed, score_head), tuple(rows)) if rows else None

    def draw(self) -> None:
        """Bring the screen up to date."""
        self.clear_all()
        sweep = self._sweep
        if sweep is None:
            self._label()
            return
        lines = len(sweep.tried[1].values) if len(sweep.tried) > 1 else 1
        across = len(sweep.tried[0].values)
        seen: list[float] = []
        for line in range(lines):
            colour = QColor(line_colour(line, self.look.theme))
            shift = _APART * (line - (lines - 1) / 2.0)
            places = [place * lines + line for place in range(across)]
            known = [
                (place + shift, sweep.points[at], at)
                for place, at in enumerate(places)
                if sweep.points[at].scores
            ]
            known = [own for own in known if np.isfinite(own[1].figures).all()]
            if not known:
                continue
            x = np.array([own[0] for own in known])
            figures = [own[1].figures for own in known]
            mean = np.array([own.mean() for own in figures])
            spread = np.array([own.std(ddof=1) if len(own) > 1 else 0.0 for own in figures])
            seen += [*(mean - spread), *(mean + spread), *np.concatenate(figures)]
            self.add(pg.PlotCurveItem(x, mean, pen=curve_pen(self.look, colour.name())))
            bars = pg.ErrorBarItem(
                x=x, y=mean, height=2.0 * spread, beam=0.08, pen=pg.mkPen(colour, width=1)
            )
            self.add(bars)
            faint = QColor(colour)
            faint.setAlpha(_FAINT)
            self.add(
                pg.ScatterPlotItem(
                    np.concatenate(
                        [np.full(len(own), at) for at, own in zip(x, figures, strict=True)]
                    ),
                    np.concatenate(figures),
                    size=self.look.px(5),
                    brush=pg.mkBrush(faint),
                    pen=None,
                )
            )
            self.add(self._marks(x, mean, [own[2] for own in known], colour))
        self._fit(across, seen)
        self._label()

    def _marks(
        self, x: np.ndarray, mean: np.ndarray, places: list[int], colour: QColor
    ) -> pg.ScatterPlotItem:
        """The means: the winner's large, those that cannot be told from it filled."""
        taught, theme = self._taught, self.look.theme
        spots = []
        for at, value, place in zip(x, mean, places, strict=True):
            best = taught is not None and place == taught.best
            alike = taught is None or best or place in taught.alike
            spots.append(
                {
                    "pos": (at, value),
                    "size": self.look.px(16 if best else 10),
                    "symbol": "star" if best else "o",
                    "brush": pg.mkBrush(colour if alike else QColor(theme.panel)),
                    "pen": pg.mkPen(theme.text if best else colour, width=1),
                }
            )
        return pg.ScatterPlotItem(spots)

    def _fit(self, across: int, seen: list[float]) -> None:
        self.setXRange(-0.5, across - 0.5, padding=0.0)
        low, high = (min(seen), max(seen)) if seen else (0.0, 1.0)
        room = _MARGIN * ((high - low) or abs(high) or 1.0)
        self.setYRange(low - room, high + room, padding=0.0)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The score against the setting"))
        self._label()

    def _label(self) -> None:
        sweep = self._sweep
        axis = self.getPlotItem().getAxis("bottom")
        if sweep is None:
            axis.setTicks([])
            self.count_nothing()
            return
        texts = [value_text(value) for value in sweep.tried[0].values]
        axis.setTicks([list(enumerate(texts))])
        self.set_axis_label("bottom", message_text(sweep.tried[0].setting.words))
        ends = self.getPlotItem().getViewBox().viewRange()[1]
        self.label_left(sweep.figure, tuple(ends), scaled=sweep.design.data.target_is_scaled)
