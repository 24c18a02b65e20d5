"""Numbers and missing values as people write them.

A cell of more than 64 characters is text, whatever it looks like: no pattern is tried on it.
"""

from __future__ import annotations

import datetime
import functools
import math
import re
import unicodedata

from engine.data.columns.cells.cell_text import narrow
from engine.data.columns.cells.dates import date_from, date_text
from engine.data.columns.cells.units import CURRENCIES, UNITS

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
    "--",
    "NaT",
    "#DIV/0!",
    "#VALUE!",
    "#REF!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "0000-00-00",  # MySQL's empty date
    "0000-00-00 00:00:00",
    "결측",
    "결측치",
)
_MISSING = frozenset(MISSING_MARKS)
LONGEST = 64  # characters of a number with all that is written beside it
INFINITIES = frozenset(("inf", "infinity", "∞"))
_PLAIN = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_SPACES = " \u00a0\u2009\u202f"  # plain, no-break, thin, narrow no-break
_UNIT = re.compile(
    rf"([+-]?)\s*({'|'.join(map(re.escape, CURRENCIES))})?\s*([+-]?[0-9.][^a-zA-Z%‰가-힣]*?)\s*"
    rf"({'|'.join(map(re.escape, sorted((*UNITS, *CURRENCIES), key=len, reverse=True)))})?"
)
UNIT_NAMES = {name.casefold(): name for name in UNITS if len(name) > 1 and name.isascii()}
_END = re.compile(r"(.*[0-9.\s])([A-Za-z]{2,5})")  # 5.5 Kg
ABOUT = re.compile(r"(?:약|대략|≈|≒|ca\.|approx\.|about|circa)\s*(?=[0-9₩$€£¥])", re.IGNORECASE)
_POWER = re.compile(
    r"([+-]?[0-9][0-9.,]*)\s*[×xX*·]\s*10\s*"
    r"(?:(?:\^|\*\*)\s*([+-]?[0-9]{1,3})|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))"
)
LARGE = re.compile(r"([^A-Za-z]*[0-9])\s?([KkM])")  # 1.2K, 3M
RAISED = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
TRIANGLES = "△▲▽▼"
# What a number can begin with: of words hardly any pattern need be tried.
BEGINS = frozenset(
    f"0123456789+-.('’{TRIANGLES}{FRACTIONS}약대≈≒cCaA" + "".join(sign[0] for sign in CURRENCIES)
)
_BRACKETS = re.compile(r"\(([^()+-]+)\)([^0-9]*)")
_AMOUNT = re.compile(  # 1억 2,000만원
    r"(?:([0-9][0-9,.]*)\s*조)?\s*(?:([0-9][0-9,.]*)\s*억)?\s*"
    r"(?:(?:([0-9][0-9,.]*)\s*천)?\s*([0-9][0-9,.]*)?\s*(백)?\s*만)?\s*"
    r"(?:([0-9][0-9,.]*)\s*천)?\s*([0-9][0-9,.]*)?\s*(원|명|개|건)?"
)


@functools.cache
def grouped_form(decimal: str, thousands: str) -> re.Pattern[str] | None:
    """1,234 and 1,234.5: signs between groups of three, as in Korea and in English. The first
    group never begins with 0: 0,125 is no thousand."""
    if not thousands:
        return None
    sign = {" ": f"[{_SPACES}]", "'": "['’]"}.get(thousands, re.escape(thousands))
    groups = rf"[1-9][0-9]{{0,2}}({sign}[0-9]{{3}})+"
    if thousands == ",":  # 1,23,456, as in India
        groups = rf"(?:{groups}|[1-9][0-9]?(?:,[0-9]{{2}})+,[0-9]{{3}})"
    return re.compile(rf"[+-]?{groups}({re.escape(decimal)}[0-9]*)?")


def thousands_beside(decimal: str, thousands: str) -> str:
    """The sign between thousands that is meant: never the decimal sign itself."""
    if thousands == decimal:
        return "." if decimal == "," else ","
    return thousands


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


def number_from(value: object, decimal: str = ".", thousands: str = ",") -> float | None:
    """The number that ``value`` stands for, None where it stands for none.

    Text may group thousands ("1,234"), begin with a sign, be negative as accountants write it
    ("(1,234)", "△1,234", "1,234-"), be written in full width ("１２"), and carry a usual unit,
    which is only dropped ("12%", "₩1,200", "1,200원", "3.5 kg"): see `number_and_unit`.
    ``decimal`` is "." or ","; ``thousands`` is "", ",", ".", " " (of any width) or "'".
    Infinity is no number here.
    """
    if isinstance(value, str):
        parsed = number_and_unit(value, decimal, thousands)
        return None if parsed is None else parsed[0]
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def number_and_unit(
    text: str, decimal: str = ".", thousands: str = ","
) -> tuple[float, str] | None:
    """The number that ``text`` stands for, and the unit written with it ("": none).

    An amount of several Korean units is in "원" ("1억 2,000만원") or what else is counted,
    else in "만" ("1억 2,000만").
    """
    if len(text) > LONGEST:
        return None
    text = narrow(text)
    if text[:1] not in BEGINS:
        return None
    number = _bare(text, decimal, thousands)
    if number is not None:
        return number, ""
    negative = False
    if text[:1] and text[0] in TRIANGLES:
        text, negative = text[1:].lstrip(), True
    elif text[:1] == "(":
        inside = _BRACKETS.fullmatch(text)
        if inside is None:
            return None
        text, negative = inside[1].strip() + inside[2], True
    elif text[-1:] == "-" and text[:1].isdigit():
        text, negative = text[:-1], True
    if negative and text[:1] in ("", "+", "-"):
        return None
    found = _measured(text, decimal, thousands)
    if found is None:
        return None
    return (-found[0], found[1]) if negative else found


def _measured(text: str, decimal: str, thousands: str) -> tuple[float, str] | None:
    number = _bare(text, decimal, thousands)
    if number is not None:
        return number, ""
    parts = _UNIT.fullmatch(text) if text else None
    if parts is not None:
        number = _bare(parts[1] + parts[3], decimal, thousands)
        if number is not None:
            if parts[2] and parts[4] and UNITS[parts[2]].family != UNITS[parts[4]].family:
                return None
            return number, parts[4] or parts[2] or ""
    return _amount(text) or _rarely(text, decimal, thousands)


def _rarely(text: str, decimal: str, thousands: str) -> tuple[float, str] | None:
    """What is seldom written: about 30, 3M, 5.5KG, 1½, 1.2×10³."""
    about = ABOUT.match(text)
    if about is not None:
        return _measured(text[about.end() :], decimal, thousands)
    large = LARGE.fullmatch(text)
    if large is not None:
        found = _measured(large[1], decimal, thousands)
        return None if found is None else (found[0] * (1e6 if large[2] == "M" else 1e3), found[1])
    unit = _END.fullmatch(text)
    if unit is not None:
        name = UNIT_NAMES.get(unit[2].casefold())
        number = _bare(unit[1].strip(), decimal, thousands)
        return (number, name) if name is not None and number is not None else None
    if text[-1:] in FRACTIONS and text:
        whole = text[:-1].strip()
        number = _bare(whole, decimal, thousands) if whole.lstrip("+-") else 0.0
        if number is None or not number.is_integer():
            return None
        part = unicodedata.numeric(text[-1])
        return (number - part if whole[:1] == "-" else number + part), ""
    power = _POWER.fullmatch(text)
    if power is not None:
        number = _bare(power[1], decimal, thousands)
        size = int((power[2] or power[3]).translate(RAISED))
        return None if number is None or abs(size) > 300 else (number * 10.0**size, "")
    return None


def _amount(text: str) -> tuple[float, str] | None:
    """1억 2,000만원, 3만5천, 2조 1,500억: 천 and 백 before 만 count its thousands and hundreds."""
    sign = -1.0 if text[:1] == "-" else 1.0
    text = text.lstrip("+-")
    if not any(word in text for word in "조억만천"):
        return None
    parts = _AMOUNT.fullmatch(text)
    if parts is None or not text[:1].isdigit():
        return None
    total = 0.0
    for figure, factor in (
        *((parts[1], 1e12), (parts[2], 1e8), (parts[3], 1e7)),
        (parts[4], 1e6 if parts[5] else 1e4),
        *((parts[6], 1e3), (parts[7], 1.0)),
    ):
        if figure is not None:
            number = _bare(figure, ".", ",")
            if number is None:
                return None
            total += round(number * factor, 6)
    return (sign * total, parts[8]) if parts[8] else (sign * total / 1e4, "만")


def _bare(text: str, decimal: str, thousands: str) -> float | None:
    if not _PLAIN.fullmatch(text):
        grouped = grouped_form(decimal, thousands_beside(decimal, thousands))
        if grouped is not None and grouped.fullmatch(text):
            text = "".join(sign for sign in text if sign in "+-0123456789" or sign == decimal)
        text = text.replace(decimal, ".") if decimal == "," else text
        if not _PLAIN.fullmatch(text):
            return None
    elif decimal == ",":
        grouped = grouped_form(decimal, thousands_beside(decimal, thousands))
        if grouped is not None and grouped.fullmatch(text):
            text = text.replace(".", "")
    number = float(text)
    return number if math.isfinite(number) else None


def is_infinite(text: str) -> bool:
    """Whether ``text`` is infinite: in words, as a sign, or as a number beyond all (1e999)."""
    text = narrow(text[: LONGEST + 1])
    if text.lower().strip("+-") in INFINITIES:
        return True
    return bool(_PLAIN.fullmatch(text)) and len(text) <= LONGEST and math.isinf(float(text))


def unit_of(text: str, decimal: str = ".", thousands: str = ",") -> str:
    """The unit written with a number, "" where there is none; see `number_and_unit`."""
    parsed = number_and_unit(text, decimal, thousands)
    return "" if parsed is None else parsed[1]


def value_text(value: object) -> str:
    """A cell as a person reads it: whole numbers without ".0", "" for a missing value."""
    if isinstance(value, str):
        return value if value.strip() else ""
    if is_missing(value):
        return ""
    if isinstance(value, datetime.date):  # pandas' moments are such, too
        return date_text(date_from(value) or 0.0)
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return str(value)
    if math.isfinite(number) and number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return repr(number)


# By name, for what reads cells elsewhere as they are read here.
PATTERNS: dict[str, re.Pattern[str]] = {
    "plain": _PLAIN,
    "unit": _UNIT,
    "end": _END,
    "about": ABOUT,
    "power": _POWER,
    "large": LARGE,
    "brackets": _BRACKETS,
    "amount": _AMOUNT,
}
