"""Ranges that people write instead of numbers: 8-12, 45+, <1, 65세 이상."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from engine.data.columns.cells.cell_text import narrow
from engine.data.columns.cells.numbers import LONGEST, number_and_unit
from engine.data.columns.cells.units import CURRENCIES, UNITS

_ANY_UNIT = "|".join(map(re.escape, sorted((*UNITS, *CURRENCIES), key=len, reverse=True)))
_NUMBER = rf"(?:{_ANY_UNIT})?\s*[0-9][0-9.,]*\s*(?:[KkM]\b|{_ANY_UNIT})?"
_BETWEEN = re.compile(
    rf"[\[(]?\s*({_NUMBER})\s*(?:-|~|–|—|〜|∼|to|에서|이상|부터)\s*({_NUMBER})\s*"
    rf"(?:미만|이하|까지)?\s*[\])]?|[\[(]\s*({_NUMBER})\s*,\s*({_NUMBER})\s*[\])]"
)
_ABOVE = re.compile(
    rf"(?:>=?|≥|≧|over|above|more than)\s*({_NUMBER})|({_NUMBER})\s*"
    rf"(?:\+|이상|초과|~|-|or more|and over|and above|and older)"
)
_BELOW = re.compile(
    rf"(?:<=?|≤|≦|under|below|less than|up to|~)\s*({_NUMBER})|({_NUMBER})\s*"
    rf"(?:미만|이하|or less|and under|and below)"
)
_ZEROS = re.compile("0[0-9]")  # 010-1234 is no range
_DECADE = re.compile(r"([1-9]0)대(\s*이상)?")  # in one's twenties


@dataclass(frozen=True)
class Range:
    """From ``low`` to ``high``; None where it is open."""

    low: float | None
    high: float | None

    def middle(self, width: float) -> float:
        """Half way; an open end lies ``width`` away, and below a positive number never below 0."""
        low, high = self.low, self.high
        if high is None:
            high = (low or 0.0) + width
        if low is None:
            low = max(0.0, high - width) if high > 0.0 else high - width
        return (low + high) / 2.0

    @property
    def order(self) -> tuple[float, float]:
        """A key that sorts ranges, lowest first."""
        low = float("-inf") if self.low is None else self.low
        return low, float("inf") if self.high is None else self.high


def range_of(text: str, decimal: str = ".", thousands: str = ",") -> Range | None:
    """The range that ``text`` is; None where it is none, a plain number for instance."""
    if len(text) > LONGEST:
        return None
    text = narrow(text).casefold() if text.isascii() else narrow(text)
    decade = _DECADE.fullmatch(text)
    if decade is not None:
        years = float(decade[1])
        return Range(years, None if decade[2] else years + 10.0)
    for form, ends in ((_BETWEEN, (True, True)), (_ABOVE, (True, False)), (_BELOW, (False, True))):
        found = form.fullmatch(text)
        if found is None:
            continue
        parts = [part for part in found.groups() if part is not None]
        values = [_value(part, decimal, thousands) for part in parts]
        if None in values:
            return None
        if ends == (True, True):
            low, high = values
            if low is None or high is None or low >= high or any(map(_ZEROS.match, parts)):
                return None
            return Range(low, high)
        return Range(values[0], None) if ends[0] else Range(None, values[0])
    return None


def ranges_of(texts: Sequence[str]) -> dict[str, Range] | None:
    """Each of the texts as a range, a plain number among them as one that begins and ends
    there; None where one is neither, or where fewer than two are ranges."""
    found: dict[str, Range] = {}
    plain = 0
    for text in texts:
        span = range_of(text)
        if span is None:
            number = number_and_unit(text)
            if number is None:
                return None
            span, plain = Range(number[0], number[0]), plain + 1
        found[text] = span
    return found if len(found) - plain >= 2 else None


def typical_width(ranges: Sequence[Range]) -> float:
    """The middle one of the closed ranges' widths; 0 where there is none."""
    widths = sorted(
        span.high - span.low
        for span in ranges
        if span.low is not None and span.high is not None and span.high > span.low
    )
    return widths[len(widths) // 2] if widths else 0.0


def _value(part: str, decimal: str, thousands: str) -> float | None:
    part = part.strip()
    factor = {"k": 1e3, "m": 1e6}.get(part[-1:].lower(), 1.0) if part[-2:-1].isdigit() else 1.0
    measured = number_and_unit(part, decimal, thousands)
    if measured is None and factor != 1.0:
        measured = number_and_unit(part[:-1], decimal, thousands)
        return None if measured is None else measured[0] * factor
    return None if measured is None else measured[0]


# By name, for what reads cells elsewhere as they are read here.
PATTERNS: dict[str, re.Pattern[str]] = {
    "between": _BETWEEN,
    "above": _ABOVE,
    "below": _BELOW,
    "zeros": _ZEROS,
    "decade": _DECADE,
}
