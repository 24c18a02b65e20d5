"""How sure the network is of each row, with a line to drag between the two answers."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from engine.evaluation.results import Evaluation
from gui.column_names import class_word
from gui.figure_words import percent_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.evaluate.every_task.bars_plot import Bar, BarsPlot
from gui.texts import number_text
from gui.widgets.plots.plots import PlainAxis, class_line, curve_width

_BINS = 20


class CountAxis(PlainAxis):
    """Counts that go downwards are counts as well."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return super().tickStrings([abs(value) for value in values], scale, spacing)

    def tickValues(
        self, low: float, high: float, size: float
    ) -> list[tuple[float | None, list[float]]]:
        """Whole numbers: there is no half row."""
        found = super().tickValues(low, high, size)
        return [
            (spacing, [value for value in values if value == round(value)])
            for spacing, values in found
        ]


class ThresholdPlot(BarsPlot):
    """Upwards the rows of the second class, downwards those of the first, by the probability that
    was given to the second. Right of the line the second is answered: what is above it there and
    below it left of it is right.

    Signals:
        dragged(float): the line was moved there, 0 … 1.
    """

    dragged = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._line: pg.InfiniteLine | None = None
        self._evaluation: Evaluation | None = None
        self._codes: tuple[int, ...] = (0, 1)
        self._of_pictures = False
        super().__init__(look, parent, axes={"left": CountAxis("left")})
        self._line = pg.InfiniteLine(0.5, angle=90.0, movable=True, bounds=(0.0, 1.0))
        self._line.setZValue(20)
        self._line.setCursor(Qt.CursorShape.SplitHCursor)
        self.addItem(self._line, ignoreBounds=True)
        self._ground = pg.InfiniteLine(0.0, angle=0.0)
        self._ground.setZValue(6)
        self.addItem(self._ground, ignoreBounds=True)
        self._line.sigDragged.connect(self._moved)
        self.restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_evaluation(
        self, evaluation: Evaluation, codes: tuple[int, ...], *, of_pictures: bool = False
    ) -> None:
        """``codes``: the classes' places among the colours; ``of_pictures``: each row is one."""
        self._evaluation, self._codes, self._of_pictures = evaluation, codes, of_pictures
        if evaluation.probabilities is None:
            return
        probability = evaluation.probabilities[:, 1]
        edges = np.linspace(0.0, 1.0, _BINS + 1)
        known = np.isfinite(probability)
        places = np.clip((np.where(known, probability, 0.0) * _BINS).astype(int), 0, _BINS - 1)
        bars = []
        for place in range(_BINS):
            for code in (1, 0):
                there = known & (places == place) & (evaluation.actual == code)
                count = int(there.sum())
                if count:
                    bars.append(self._bar(edges, place, code, evaluation.rows[there], count))
        self.show_bars(bars, (0.0, 1.0))
        self.retranslate()

    def is_dragged(self) -> bool:
        return self._line is not None and bool(self._line.moving)

    def show_threshold(self, value: float) -> None:
        """Move the line to ``value``, 0 … 1; `dragged` is not emitted."""
        assert self._line is not None
        if self._line.value() != value:
            self._line.setValue(value)

    def retranslate(self) -> None:
        name, left = self.tr("How sure the network is of each row"), self.tr("Rows")
        if self._of_pictures:
            name, left = self.tr("How sure the network is of each picture"), self.tr("Pictures")
        self.setAccessibleName(name)
        self.set_axis_label("left", left)
        evaluation = self._evaluation
        name = class_word(evaluation.class_names[1]) if evaluation is not None else ""
        self.set_axis_label("bottom", self.tr("Probability of “{name}”").format(name=name))

    def restyle(self) -> None:
        super().restyle()
        if self._line is not None:
            width = curve_width(self.look) + 1
            self._line.setPen(pg.mkPen(self.look.theme.accent, width=width))
            self._line.setHoverPen(pg.mkPen(self.look.theme.accent, width=width + 2))
            self._ground.setPen(pg.mkPen(self.look.theme.muted, width=1))

    # --- inside -----------------------------------------------------------------------------

    def _bar(self, edges: np.ndarray, place: int, code: int, rows: np.ndarray, count: int) -> Bar:
        assert self._evaluation is not None
        sentence = self.tr("“{name}”\ngiven {low} to {high}\nrows: {rows}")
        if self._of_pictures:
            sentence = self.tr("“{name}”\ngiven {low} to {high}\npictures: {rows}")
        told = sentence.format(
            name=class_word(self._evaluation.class_names[code]),
            low=percent_text(float(edges[place]), 0),
            high=percent_text(float(edges[place + 1]), 0),
            rows=number_text(count),
        )
        colour = class_line(self._codes[code], self.look.theme)
        height = count if code == 1 else -count
        return Bar(float(edges[place]), float(edges[place + 1]), height, colour, rows, told)

    def _moved(self, line: pg.InfiniteLine) -> None:
        self.dragged.emit(round(float(line.value()), 2))
