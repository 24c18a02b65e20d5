"""Whether the point or the comma is the decimal sign: what the cells themselves can tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.data.columns.cells.cell_text import narrow
from engine.data.columns.cells.numbers import LONGEST
from engine.data.columns.column_form import DecimalSign

_SPACE = "[ \u00a0\u2009\u202f]"
_COMMA_NUMBER = re.compile(
    rf"[+-]?([0-9]+|[0-9]{{1,3}}([.'’]|{_SPACE})[0-9.'’\s]*[0-9]{{3}}),[0-9]+"
)
_POINT_NUMBER = re.compile(
    rf"[+-]?([0-9]+|[0-9]{{1,3}}([,'’]|{_SPACE})[0-9,'’\s]*[0-9]{{3}})\.[0-9]+"
)
_EITHER = re.compile(r"[+-]?[1-9][0-9]{0,2}([.,])[0-9]{3}")  # of 0,125 the comma is decimal
_MANY_COMMAS = re.compile(r"[+-]?[1-9][0-9]{0,2}(,[0-9]{3}){2,}")
_MANY_POINTS = re.compile(r"[+-]?[1-9][0-9]{0,2}(\.[0-9]{3}){2,}")
_BARE = re.compile(r"[^0-9+-]*([+-]?[0-9][0-9.,'’\u00a0\u2009\u202f ]*[0-9]|[0-9])[^0-9]*")


def bare_numbers(cells: Iterable[str]) -> list[str]:
    """The cells' numbers without what stands before and behind them, such as units."""
    short = (narrow(cell) for cell in cells if len(cell) <= LONGEST)
    return [bare[1] for cell in short if (bare := _BARE.fullmatch(cell))]


def decimal_sign(numbers: Iterable[str]) -> DecimalSign | None:
    """The sign that `bare_numbers` can only have; None where they do not tell, or differ.

    "1,5" and "0,125" can only have a decimal comma, "1.5" only a point; "1,234" may be either.
    """
    comma = point = False
    for number in numbers:
        if _EITHER.fullmatch(number):
            continue
        if _COMMA_NUMBER.fullmatch(number) or _MANY_POINTS.fullmatch(number):
            comma = True
        if _POINT_NUMBER.fullmatch(number) or _MANY_COMMAS.fullmatch(number):
            point = True
    if comma == point:
        return None
    return "," if comma else "."


def either_sign(cells: Iterable[str]) -> str:
    """The one sign that stands before three last digits in every one of the ``cells`` ("1.234"),
    so that it may part thousands or be the decimal sign; else ""."""
    signs = set()
    for cell in cells:
        found = _EITHER.fullmatch(narrow(cell[: LONGEST + 1]))
        if found is None:
            return ""
        signs.add(found[1])
    return signs.pop() if len(signs) == 1 else ""


# By name, for what reads cells elsewhere as they are read here.
PATTERNS: dict[str, re.Pattern[str]] = {
    "comma_number": _COMMA_NUMBER,
    "point_number": _POINT_NUMBER,
    "either": _EITHER,
    "many_commas": _MANY_COMMAS,
    "many_points": _MANY_POINTS,
    "bare": _BARE,
}
