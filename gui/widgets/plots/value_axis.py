"""An axis of a column's own values: numbers, dates or the words of its categories."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from gui.column_names import class_words
from gui.look.look import Look
from gui.widgets.plots.date_marks import date_texts, date_ticks
from gui.widgets.plots.plots import PlainAxis

_BESIDE = 96  # pixels at the desk that a word may take of a picture's width


class ValueAxis(PlainAxis):
    """Numbers as ever; dates at round days, months and years; of words as many as fit."""

    def __init__(self, side: str, look: Look) -> None:
        super().__init__(side)
        self._look = look
        self._words: tuple[str, ...] = ()
        self._date = False

    def show_column(self, words: tuple[str, ...] = (), date: bool = False) -> None:
        """``words`` of its categories, or whether its numbers are seconds since 1970."""
        self._words, self._date = class_words(words), date
        self.picture = None
        self.update()

    def tickValues(
        self, low: float, high: float, size: float
    ) -> list[tuple[float | None, list[float]]]:
        if not (self._words or self._date) or not (high > low and size > 0):
            return super().tickValues(low, high, size)
        metrics = self._metrics()
        upright = self.orientation in ("left", "right")
        line = metrics.height() * 1.2
        if self._date:
            room = line * 2 if upright else metrics.horizontalAdvance("2024-12-31") * 1.3
            return [(None, date_ticks(low, high, max(1, int(size / room))))]
        apart = line if upright else self._look.px(36)
        every = max(1, math.ceil(apart / (size / (high - low))))
        first, last = max(0, math.ceil(low)), min(len(self._words) - 1, math.floor(high))
        codes = range(-(-first // every) * every, last + 1, every)
        return [(float(every), [float(code) for code in codes])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self._date:
            return date_texts(list(values))
        if not self._words:
            return list(super().tickStrings(values, scale, spacing))
        metrics = self._metrics()
        room = float(self._look.px(_BESIDE))
        if self.orientation in ("top", "bottom"):
            low, high = self.range
            room = self.geometry().width() * spacing / max(high - low, 1e-9) - self._look.px(8)
        elide = Qt.TextElideMode.ElideRight
        return [
            metrics.elidedText(self._words[int(value)], elide, max(room, 0.0)) for value in values
        ]

    def _metrics(self) -> QFontMetricsF:
        font = self.style["tickFont"]
        return QFontMetricsF(font if font is not None else QFont(self._look.font()))
