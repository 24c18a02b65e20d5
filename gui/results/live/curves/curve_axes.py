"""The axes of the curves: one for the loss, one for the metric, one for the epochs."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics

from gui.figure_words import value_text
from gui.look.look import Look
from gui.results.live.curves.scale import round_up
from gui.texts import axis_texts, number_text, with_percent_sign
from gui.widgets.plots.plots import PlainAxis

MOST_TICKS = 6
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


class OwnAxis(PlainAxis):
    """An axis with a range of its own, whatever the view behind it shows.

    All curves are drawn between 0 and 1; one axis tells what that means for the loss, the
    other for the metric. So one view carries both scales.
    """

    def __init__(self, side: str, look: Look) -> None:
        super().__init__(side)
        self._look = look
        self.percent = False
        self.powers = False  # the range is in powers of ten

    def linkedViewChanged(self, view: pg.ViewBox, new_range: object = None) -> None:
        """The view's range is not this axis' range."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        room = 2.0 * self._look.px(13)  # pixels from one number to the next, at least
        if not self.powers:
            share = max(1.0 / MOST_TICKS, room / max(size, room))
            step = round_up((high - low) * share, _STEPS)
            first, last = math.ceil(low / step), math.floor(high / step)
            return [(step, [index * step for index in range(first, last + 1)])]
        steps = (1.0,) if high - low > 2.0 else (1.0, 2.0, 5.0)
        ticks = [
            power + math.log10(step)
            for power in range(math.floor(low), math.ceil(high) + 1)
            for step in steps
        ]
        ticks = [tick for tick in ticks if low <= tick <= high]
        skip = max(1, math.ceil(len(ticks) * room / max(size, 1.0)))
        return [(1.0, ticks[::skip])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.powers:
            return [_power_of_ten(value) for value in values]
        if self.percent:
            return [with_percent_sign(f"{100.0 * value:.0f}") for value in values]
        return [tick_text(value) for value in values]


class EpochAxis(PlainAxis):
    """Whole epochs, as many as there is room to write out."""

    def __init__(self, look: Look) -> None:
        super().__init__("bottom")
        self._look = look

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        widest = QFontMetrics(self._look.font()).horizontalAdvance(_whole(high))
        room = widest + self._look.px(24)  # from one number's middle to the next one's
        share = max(1.0 / MOST_TICKS, room / max(size, room))
        step = max(1.0, round_up((high - low) * share, _STEPS))
        if step < 10.0:
            step = math.ceil(step)  # no half epochs
        first, last = max(1, math.ceil(low / step)), math.floor(high / step)
        return [(step, [index * step for index in range(first, last + 1)])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [_whole(value) for value in values]


def _whole(value: float) -> str:
    return QLocale().toString(round(value))


def _power_of_ten(exponent: float) -> str:
    """0.01, 5; and what is far smaller as 10⁻⁵ or 2×10⁻⁵."""
    text = number_text(10.0**exponent, 3)
    return text.replace("1.00×10", "10").replace(".00×10", "×10")


def tick_text(value: float) -> str:
    """A number beside an axis: 500,000 written out, 50 million, 5×10¹⁸ by its power."""
    texts = axis_texts([value])
    return texts[0] if texts is not None else value_text(value)
