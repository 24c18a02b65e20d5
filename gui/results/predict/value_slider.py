"""A slider for one input: what it can be moved to lies within what was learned."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from engine.data.columns.cells.numbers import value_text
from gui.results.predict.input_column import InputColumn
from gui.widgets.calm_wheel import CalmSlider

_STEPS = 400  # places of a handle; a screen shows no more
_DAY, _MINUTE = 86_400.0, 60.0  # seconds


def _holds_moments(entry: InputColumn) -> bool:
    """Whether its values are dates or times of day, in seconds."""
    return entry.kind.is_measured and not entry.kind.is_number


class Grid:
    """Evenly spaced values from the least that was learned to the greatest, in steps that a
    person would take: whole numbers, days, minutes, or round decimals."""

    def __init__(self, entry: InputColumn) -> None:
        low, high = entry.ends
        step = (high - low) / _STEPS
        facts = entry.facts
        if _holds_moments(entry):
            unit = _MINUTE if entry.clock or high - low < 2 * _DAY else _DAY
            step = max(unit, math.ceil(step / unit) * unit)
        elif facts is not None and facts.whole:
            step = max(1.0, math.ceil(step))
        else:
            step = 10.0 ** math.floor(math.log10(step))
        self.first, self.step = math.floor(low / step + 1e-9) * step, step
        if self.first < low:  # the ends are reached, and nothing beyond them
            self.first += step
        self.low, self.high = low, high
        self.count = max(0, math.floor((high - self.first) / step + 1e-9))
        self._decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step < 1.0 else 0

    def value(self, place: int) -> float:
        """The value at ``place``, 0 … `count`; the first and the last are what was learned."""
        if place <= 0:
            return self.low
        if place >= self.count:
            return self.high
        return round(self.first + place * self.step, self._decimals)

    def place(self, value: float) -> int:
        """The place nearest to ``value``; the first or the last for what lies beyond."""
        return min(max(round((value - self.first) / self.step), 0), self.count)


class ValueSlider(CalmSlider):
    """Moves the value of a field. The keyboard has the field itself and its arrow keys.

    Signals:
        slid(str): a person moved it to that value, written as the column writes it.
    """

    slid = Signal(str)

    def __init__(self, entry: InputColumn, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.take(entry)
        self.valueChanged.connect(self._moved)

    def take(self, entry: InputColumn) -> None:
        """Go by what is known of the column now."""
        self._entry, self._grid, self._last = entry, Grid(entry), entry.usual
        with QSignalBlocker(self):
            self.setRange(0, self._grid.count)
            self.setPageStep(max(1, self._grid.count // 10))

    def show_text(self, text: str) -> None:
        """Stand where the field's ``text`` is; what cannot be read moves nothing."""
        value = self._entry.value(text)
        self._last = text
        if value is None:
            return
        with QSignalBlocker(self):
            self.setValue(self._grid.place(value))
        self.setAccessibleDescription(text)

    def step(self, steps: int) -> None:
        """Move by so many steps, as an arrow key does; a tenth of the way counts ten."""
        single = max(1, self._grid.count // 100)
        value = self._entry.value(self._last)
        if value is None:
            return
        if not self._grid.low <= value <= self._grid.high:
            self._moved(self._grid.place(value))
        else:
            self.setValue(self.value() + steps * single)

    def _moved(self, place: int) -> None:
        entry = self._entry
        value = self._grid.value(place)
        own = entry.kind.value_text(value) if _holds_moments(entry) else value_text(value)
        text = entry.written(own)
        self.setAccessibleDescription(text)
        self.slid.emit(text)
