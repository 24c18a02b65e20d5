"""How cells are read, as plain data: the engine's own patterns and tables.

Only what is done with them is written once more, in ``resources/page/``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any

from engine.data.columns.cells import cell_text, dates, digit_dates, numbers, ranges, ratios, yes_no
from engine.data.columns.cells.units import COUNTERS, UNITS
from engine.data.columns.rules import decimal_signs
from engine.data.limits import LARGEST_NUMBER
from engine.export.page.patterns import SPACES, in_javascript

_LONG_CHOICE = re.compile(r"[^()]{150,}")
_MODULES = {
    "cell": cell_text,
    "number": numbers,
    "date": dates,
    "digits": digit_dates,
    "range": ranges,
    "ratio": ratios,
    "sign": decimal_signs,
}


@functools.cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that reading a cell needs, by its name; ``grouped.,.`` and such are the
    numbers with signs between thousands, by their decimal sign and that sign."""
    found = {
        f"{room}.{name}": pattern
        for room, module in _MODULES.items()
        for name, pattern in module.PATTERNS.items()
    }
    for decimal in (".", ","):
        for thousands in (",", ".", " ", "'"):
            beside = numbers.thousands_beside(decimal, thousands)
            form = numbers.grouped_form(decimal, beside)
            if form is not None:
                found[f"grouped.{decimal}{beside}"] = form
    return found


def rules() -> dict[str, Any]:
    """All of it for JSON; a pattern as its source and, where it ignores case, ``i``."""
    sources, parts = _shortened({name: in_javascript(own) for name, own in patterns().items()})
    narrow = {chr(old): new for old, new in cell_text.NARROW.items()}
    return {
        "patterns": {
            name: [sources[name], "iu" if own.flags & re.IGNORECASE else "u"]
            for name, own in patterns().items()
        },
        "parts": parts,
        "spaces": SPACES,
        "narrow": [
            "".join(narrow),
            "".join(new if isinstance(new, str) else chr(new) for new in narrow.values()),
        ],
        "units": _units(),
        "counters": sorted(COUNTERS),
        "begins": "".join(sorted(numbers.BEGINS)),
        "triangles": numbers.TRIANGLES,
        "fractions": {sign: unicodedata.numeric(sign) for sign in numbers.FRACTIONS},
        "infinities": sorted(numbers.INFINITIES),
        "longest": numbers.LONGEST,
        "largest": LARGEST_NUMBER,
        "months": dates.MONTHS_IN_FULL,
        "month_letters": sorted(dates.FIRST_LETTERS),
        "weekday_letters": sorted(dates.WEEKDAY_LETTERS),
        "century": dates.CENTURY,
        "since_1970": dates_counted(),
        "spreadsheet": {
            "from": digit_dates.SPREADSHEET_FROM,
            "to": digit_dates.SPREADSHEET_TO,
            "epoch": digit_dates.SPREADSHEET_EPOCH,
        },
        "yes_no": [list(pair) for pair in yes_no.PAIRS],
        "negations": list(yes_no.NEGATIONS),
    }


def _shortened(sources: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """``sources`` with the long choices that several of them share, such as all units, as
    ``§place§`` of a list."""
    parts: list[str] = []

    def place(found: re.Match[str]) -> str:
        if found[0] not in parts:
            parts.append(found[0])
        return f"§{parts.index(found[0])}§"

    return {name: _LONG_CHOICE.sub(place, own) for name, own in sources.items()}, parts


def dates_counted() -> dict[str, Any]:
    """Between which seconds a number is a moment of our time, and how many make a second."""
    own = digit_dates
    return {"from": own.COUNTED_FROM, "to": own.COUNTED_TO, "forms": dict(own.SINCE_1970)}


def _units() -> list[list[Any]]:
    """[name, family, factor, offset] of each."""
    return [[name, own.family, own.factor, own.offset] for name, own in UNITS.items()]
