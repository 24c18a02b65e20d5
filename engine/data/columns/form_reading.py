"""How a cell is read in the form of its column: a number, a date, a word, or nothing known."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.cell_text import alike, tidy
from engine.data.columns.cells.dates import ShortDate, compact_date, date_from
from engine.data.columns.cells.digit_dates import DigitForm, digit_date
from engine.data.columns.cells.numbers import (
    is_infinite,
    is_missing,
    number_and_unit,
    number_from,
    value_text,
)
from engine.data.columns.cells.ranges import range_of
from engine.data.columns.cells.ratios import fraction_of
from engine.data.columns.cells.units import COUNTERS, converted, same_unit
from engine.data.limits import LARGEST_NUMBER


class ReadsCells:
    """Reads cells as its attributes say, which are those of `column_form.ColumnForm`. It leaves
    with a model, too, where that class does not (`engine.export.preparation`)."""

    if TYPE_CHECKING:
        meaning: str
        decimal: str
        thousands: str
        unit: str
        units: str
        converts: Sequence[str]
        plain_factor: float
        percent: str
        up: str
        middles: bool
        width: float
        fractions: bool
        day_first: bool | None
        short: ShortDate
        compact: bool
        digits: DigitForm
        missing: tuple[str, ...]
        odd: tuple[str, ...]
        apart: tuple[str, ...]
        labels: tuple[str, ...]

    def is_missing(self, value: object) -> bool:
        """Whether a cell stands for "not known" in this column."""
        if isinstance(value, str):
            text = value.strip()
            return not text or text in _set_of(self.missing)
        return is_missing(value)

    def counts_as_missing(self, value: object) -> bool:
        """Whether a cell that holds something stands for nothing: one of `odd`, or a number that is
        infinite, or measured otherwise than the column is."""
        if not isinstance(value, str):
            number = float(value) if isinstance(value, int | float) else 0.0
            return not abs(number) <= LARGEST_NUMBER
        text = value.strip()
        if text in _set_of(self.odd) or is_infinite(text):
            return True
        parsed = number_and_unit(value, self.decimal, self.thousands)
        return parsed is not None and (abs(parsed[0]) > LARGEST_NUMBER or parsed[1] in self.apart)

    def number(self, value: object) -> float | None:
        """The number that a cell is in this form; None where it is none, or is infinite."""
        if not isinstance(value, str):
            return number_from(value)
        parsed = number_and_unit(value, self.decimal, self.thousands)
        if parsed is None:
            if self.fractions and (number := fraction_of(value)) is not None:
                return number
            return self._middle(value) if self.middles else None
        number, unit = parsed
        if self.up and value.strip()[:1] in self.up:
            number = abs(number)
        if self.units == "as_they_stand" or unit == self.unit != "":
            return number
        if not unit:
            return number * self.plain_factor if self.plain_factor else None
        if self.percent == "hundredths" and unit == "%":
            return number / 100.0
        if same_unit(unit, self.unit):
            return number
        if self.unit and any(same_unit(unit, other) for other in self.converts):
            return converted(number, unit, self.unit)
        return number if not self.unit and unit in COUNTERS else None

    def date(self, value: object) -> float | None:
        """Seconds since 1970 of the moment that a cell is in this form; None where it is none."""
        moment = date_from(value, self.day_first, self.short)
        if moment is None and self.digits:
            moment = digit_date(value_text(value), self.digits)
        return compact_date(value_text(value)) if moment is None and self.compact else moment

    def word(self, value: object) -> str:
        """The word that a cell is: its text without stray spaces, Korean letters composed."""
        text = tidy(value_text(value))
        return _label_of(self.labels).get(alike(text), text) if self.labels else text

    def numbers(self, texts: Sequence[str]) -> np.ndarray:
        """`number` of each text: float64 (texts,), NaN where missing, infinite where it is none."""
        return self._read(texts, self.number)

    def dates(self, texts: Sequence[str]) -> np.ndarray:
        """`date` of each text: float64 (texts,), NaN where missing, infinite where it is none."""
        return self._read(texts, self.date)

    def _middle(self, text: str) -> float | None:
        found = range_of(text, self.decimal, self.thousands)
        return None if found is None else found.middle(self.width)

    def _read(self, texts: Sequence[str], read: Callable[[object], float | None]) -> np.ndarray:
        found = np.empty(len(texts))
        for place, text in enumerate(texts):
            if self.is_missing(text):
                found[place] = np.nan
                continue
            value = read(text)
            found[place] = np.inf if value is None else value
        return found


@functools.lru_cache(maxsize=256)
def _set_of(marks: tuple[str, ...]) -> frozenset[str]:
    return frozenset(marks)


@functools.lru_cache(maxsize=64)
def _label_of(labels: tuple[str, ...]) -> dict[str, str]:
    return {alike(label): label for label in reversed(labels)}
