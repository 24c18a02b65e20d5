"""Is it right as often as it is sure: in bars, and in one sentence."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.evaluation.probabilities import SURE_BINS, Sureness, bin_of, sureness
from engine.evaluation.results import Evaluation
from gui.column_names import class_word
from gui.figure_words import percent_text
from gui.look.look import Look
from gui.results.evaluate.every_task.bars_plot import Bar, BarsPlot
from gui.results.evaluate.every_task.bars_view import BarsView
from gui.texts import number_text
from gui.work.context import Context

_MANY = 30  # rows, from which on it is said whether it is too sure
_CLEARLY = 0.05  # of a share that it is too sure or not sure enough


class CertaintyPlot(BarsPlot):
    """A bar for each tenth of a probability: how often it came true. On the dashed line the two
    are alike."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._honest: pg.PlotCurveItem | None = None
        super().__init__(look, parent)
        self._honest = pg.PlotCurveItem(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
        self._honest.setZValue(10)
        self.addItem(self._honest, ignoreBounds=True)
        self.restyle()

    def show_bars(self, bars: object, x_range: tuple[float, float]) -> None:
        super().show_bars(bars, x_range)  # type: ignore[arg-type]
        self.setRange(xRange=x_range, yRange=(0.0, 1.04), padding=0.0)

    def restyle(self) -> None:
        super().restyle()
        self.getPlotItem().getAxis("left").setWidth(self.look.px(52))
        if self._honest is not None:
            pen = pg.mkPen(self.look.theme.text, width=1, style=Qt.PenStyle.DashLine)
            self._honest.setPen(pen)


class CertaintyView(BarsView):
    """Of two classes the second's probability against how often rows are of it; of several how
    sure it was of its answer against how often that was right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, CertaintyPlot(context.look), parent)

    def title(self) -> str:
        return self.tr("Certainty (calibration)")

    def retranslate(self) -> None:
        self.plot.setAccessibleName(self.tr("How often it is right, by how sure it is"))
        evaluation = self.evaluation
        if evaluation is not None and len(evaluation.class_names) == 2:
            name = class_word(evaluation.class_names[1])
            across = self.tr("Probability of “{name}”").format(name=name)
            up = self.tr("Really “{name}”").format(name=name)
        else:
            across, up = self.tr("Sure of its answer"), self.tr("Share that is right")
        self.plot.set_axis_label("bottom", across)
        self.plot.set_axis_label("left", up)
        self.show_bars()

    def show_bars(self) -> None:
        evaluation = self.evaluation
        if evaluation is None or evaluation.probabilities is None:
            return
        two = len(evaluation.class_names) == 2
        shares = evaluation.probabilities
        said = shares[:, 1] if two else shares.max(axis=1)
        true = evaluation.actual == 1 if two else evaluation.predicted == evaluation.actual
        if not np.isfinite(said).all():
            self.say_no_numbers()
            return
        bins = bin_of(said)
        bars = []
        for place in np.unique(bins).tolist():
            there = bins == place
            bars.append(self._bar(place, evaluation, there, true[there]))
        self.plot.show_bars(bars, (0.0, 1.0))
        self.say(self._sentences(sureness(evaluation.actual, shares)))

    # --- inside -----------------------------------------------------------------------------

    def _bar(self, place: int, evaluation: Evaluation, there: np.ndarray, true: np.ndarray) -> Bar:
        rows, right = int(there.sum()), int(true.sum())
        low, high = place / SURE_BINS, (place + 1) / SURE_BINS
        if len(evaluation.class_names) == 2:
            sentence = self.tr(
                "Rows given {low} to {high} for “{name}”: {rows}\nof these, “{name}”: {right} "
                "({share})"
            )
            if self.of_pictures:
                sentence = self.tr(
                    "Pictures given {low} to {high} for “{name}”: {rows}\nof these, “{name}”: "
                    "{right} ({share})"
                )
        else:
            sentence = self.tr(
                "Rows that it was {low} to {high} sure of: {rows}\nof these, right: {right} "
                "({share})"
            )
            if self.of_pictures:
                sentence = self.tr(
                    "Pictures that it was {low} to {high} sure of: {rows}\nof these, right: "
                    "{right} ({share})"
                )
        told = sentence.format(
            low=percent_text(low, 0),
            high=percent_text(high, 0),
            name=class_word(evaluation.class_names[1]),
            rows=number_text(rows),
            right=number_text(right),
            share=percent_text(right / rows),
        )
        colour = QColor(self.look.theme.answer)
        colour.setAlpha(110 if rows < _MANY else 200)  # of few rows it may be chance
        gap = 0.004
        return Bar(low + gap, high - gap, right / rows, colour, evaluation.rows[there], told)

    def _sentences(self, found: tuple[Sureness, ...]) -> str:
        """The bin with most rows in words, as of 100; then whether it is too sure on the whole."""
        if not found:
            return ""
        largest = max(found, key=lambda own: own.rows)
        of_hundred = self.tr(
            "Of 100 rows that it is {sure} sure of, {right} are right (measured on {rows} rows)."
        )
        few = self.tr("On so few rows that may be chance.")
        if self.of_pictures:
            of_hundred = self.tr(
                "Of 100 pictures that it is {sure} sure of, {right} are right (measured on {rows} "
                "pictures)."
            )
            few = self.tr("On so few pictures that may be chance.")
        sentences = [
            of_hundred.format(
                sure=percent_text(largest.sure, 0),
                right=number_text(round(100.0 * largest.right)),
                rows=number_text(largest.rows),
            )
        ]
        rows = sum(own.rows for own in found)
        sure = sum(own.rows * own.sure for own in found) / rows
        right = sum(own.rows * own.right for own in found) / rows
        if rows < _MANY:
            sentences.append(few)
        elif sure - right > _CLEARLY:
            sentences.append(
                self.tr("It is surer than it should be: {sure} sure on average, {right} right.")
            )
        elif right - sure > _CLEARLY:
            sentences.append(self.tr("It could be surer: {sure} sure on average, {right} right."))
        else:
            sentences.append(
                self.tr("It is about as sure as it is right: {sure} and {right} on average.")
            )
        words = {"sure": percent_text(sure), "right": percent_text(right)}
        return " ".join([sentences[0], sentences[1].format(**words)])
