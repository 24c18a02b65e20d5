"""Numbers and missing values as people write them."""

from __future__ import annotations

import datetime
import functools
import math
import re

from engine.data.dates import date_from, date_text

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
    "결측",
    "결측치",
)
_MISSING = frozenset(MISSING_MARKS)
_PLAIN = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_SPACES = " \u00a0\u2009\u202f"  # plain, no-break, thin, narrow no-break
_CURRENCIES = ("US$", "₩", "￦", "$", "€", "£", "¥", "￥", "KRW", "USD", "EUR", "JPY", "GBP")
_UNITS = (
    *("%", "％", "‰", "원", "천원", "만원", "백만원", "억원", "달러", "엔", "유로", "위안"),
    *("kg", "g", "mg", "t", "톤", "㎏", "㎎", "lb", "lbs", "oz", "km", "m", "cm", "mm", "㎞"),
    *("㎝", "㎜", "ft", "in", "inch", "mi", "㎡", "m²", "m2", "m³", "m3", "평", "L", "l", "ℓ"),
    *("mL", "ml", "cc", "℃", "°C", "°F", "°", "도", "명", "개", "점", "세", "살", "회", "건", "권"),
    *("년", "개월", "일", "시간", "분", "초", "h", "hr", "hrs", "hours", "min", "sec", "s", "ms"),
    *("days", "years", "yrs", "kWh", "kW", "MW", "Hz", "kHz", "MHz", "GHz", "GB", "MB", "KB", "TB"),
    *("kcal", "cal", "km/h", "kph", "mph", "m/s", "hPa", "kPa", "Pa", "bar", "ppm", "dB", "px"),
    *("pts", "㎍/㎥", "µg/m³"),
)
_UNIT = re.compile(
    rf"([+-]?)\s*({'|'.join(map(re.escape, _CURRENCIES))})?\s*([+-]?[0-9.][^a-zA-Z%％₩가-힣]*?)\s*"
    rf"({'|'.join(map(re.escape, sorted((*_UNITS, *_CURRENCIES), key=len, reverse=True)))})?"
)


@functools.cache
def _grouped(decimal: str, thousands: str) -> re.Pattern[str] | None:
    """1,234 and 1,234.5: signs between groups of three, as in Korea and in English."""
    if not thousands:
        return None
    sign = {" ": f"[{_SPACES}]", "'": "['’]"}.get(thousands, re.escape(thousands))
    return re.compile(rf"[+-]?[0-9]{{1,3}}({sign}[0-9]{{3}})+({re.escape(decimal)}[0-9]*)?")


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

    Text may group thousands ("1,234"), begin with a sign, and carry a usual unit, which is
    only dropped ("12%", "₩1,200", "1,200원", "3.5 kg"): see `unit_of`. ``decimal`` is "." or
    ","; ``thousands`` is "", ",", ".", " " (of any width) or "'". Infinity is no number here.
    """
    if isinstance(value, str):
        text = value.strip().replace("−", "-")
        number = _bare(text, decimal, thousands)
        if number is None and text:
            parts = _UNIT.fullmatch(text)
            if parts is None or (parts[2] and parts[4]):
                return None
            number = _bare(parts[1] + parts[3], decimal, thousands)
        return number
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _bare(text: str, decimal: str, thousands: str) -> float | None:
    if not _PLAIN.fullmatch(text):
        grouped = _grouped(decimal, thousands_beside(decimal, thousands))
        if grouped is not None and grouped.fullmatch(text):
            text = "".join(sign for sign in text if sign in "+-0123456789" or sign == decimal)
        text = text.replace(decimal, ".") if decimal == "," else text
        if not _PLAIN.fullmatch(text):
            return None
    elif decimal == ",":
        grouped = _grouped(decimal, thousands_beside(decimal, thousands))
        if grouped is not None and grouped.fullmatch(text):
            text = text.replace(".", "")
    number = float(text)
    return number if math.isfinite(number) else None


def unit_of(text: str) -> str:
    """The unit written with a number, "" where there is none; see `number_from`."""
    parts = _UNIT.fullmatch(text.strip().replace("−", "-"))
    return "" if parts is None else parts[2] or parts[4] or ""


def value_text(value: object) -> str:
    """A cell as a person reads it: whole numbers without ".0", "" for a missing value."""
    if is_missing(value):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime.date):  # pandas' moments are such, too
        return date_text(date_from(value) or 0.0)
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return str(value)
    if math.isfinite(number) and number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return repr(number)
