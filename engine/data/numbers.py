"""Numbers and missing values as people write them."""

from __future__ import annotations

import math
import re

MISSING_MARKS = (
    "",
    "NA",
    "N/A",
    "n/a",
    "#N/A",
    "NaN",
    "nan",
    "null",
    "NULL",
    "None",
    "<NA>",
    "?",
    "-",
    "결측",
    "결측치",
)
_MISSING = frozenset(MISSING_MARKS)
# 1,234 and 1,234.5: commas between groups of three, as in Korea and in English
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?")
_GROUPED_COMMA = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]*)?")
_PLAIN = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")


def is_missing(value: object) -> bool:
    """Whether ``value`` (text, number, None) stands for "not known"."""
    if value is None:
        return True
    if isinstance(value, str):
        return value.strip() in _MISSING
    try:
        return bool(value != value)  # NaN, NaT
    except TypeError:  # pandas.NA
        return True


def number_from(value: object, decimal: str = ".") -> float | None:
    """The number that ``value`` stands for, None where it stands for none.

    Text may group thousands ("1,234"), end in a percent sign (only dropped), and begin with
    a sign; ``decimal`` is "." or ",". Infinity is no number here.
    """
    if isinstance(value, str):
        text = value.strip().removesuffix("%").rstrip().replace("−", "-")
        if decimal == ",":
            if _GROUPED_COMMA.fullmatch(text):
                text = text.replace(".", "")
            text = text.replace(",", ".")
        elif _GROUPED.fullmatch(text):
            text = text.replace(",", "")
        number = float(text) if _PLAIN.fullmatch(text) else math.nan
    else:
        try:
            number = float(value)  # type: ignore[arg-type]
        except (TypeError, ValueError, OverflowError):
            return None
    return number if math.isfinite(number) else None


def value_text(value: object) -> str:
    """A cell as a person reads it: whole numbers without ".0", "" for a missing value."""
    if is_missing(value):
        return ""
    if isinstance(value, str):
        return value
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return str(value)
    if math.isfinite(number) and number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return repr(number)
