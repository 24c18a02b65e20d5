"""Dates and times as people write them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

import numpy as np

_TIME = r"""
    (?:[T\s]\s*
        (?P<half>오전|오후|[AaPp]\.?[Mm]\.?)?\s*
        (?P<hour>\d{1,2})\s*(?::|시)\s*
        (?:(?P<minute>\d{1,2})\s*(?:분)?)?\s*
        (?::?\s*(?P<second>\d{1,2})(?:[.,]\d{1,9})?\s*(?:초)?)?\s*
        (?P<after>[AaPp]\.?[Mm]\.?)?
        \s*(?:Z|UTC|[+-]\d{2}:?\d{2})?   # the hour counts as written, wherever that was
    )?
"""
_WEEKDAY = r"(?:\s*\(?[월화수목금토일](?:요일)?\)?)?"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FORMS = tuple(
    re.compile(form, re.VERBOSE | re.IGNORECASE)
    for form in (
        # 2024-01-31, 2024/1/31, 2024. 1. 31.
        rf"(?P<year>\d{{4}})\s?[-./]\s?(?P<month>\d{{1,2}})\s?[-./]\s?(?P<day>\d{{1,2}})\.?"
        rf"{_WEEKDAY}{_TIME}",
        # 31.01.2024 and 31-01-2024: the day first, as wherever these signs are used
        rf"(?P<day>\d{{1,2}})(?P<sign>[-.])\s?(?P<month>\d{{1,2}})(?P=sign)\s?(?P<year>\d{{4}})"
        rf"{_TIME}",
        # 1/31/2024 or 31/1/2024
        rf"(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/(?P<year>\d{{4}}){_TIME}",
        # 2024년 1월 31일
        rf"(?P<year>\d{{4}})\s?년\s?(?P<month>\d{{1,2}})\s?월\s?(?:(?P<day>\d{{1,2}})\s?일)?"
        rf"{_WEEKDAY}{_TIME}",
        # 31 Jan 2024, 31-Jan-2024; Jan 31, 2024
        rf"(?P<day>\d{{1,2}})[\s-]{_MONTH}[\s,-]\s?(?P<year>\d{{4}}){_TIME}",
        rf"{_MONTH}\s(?P<day>\d{{1,2}}),?\s(?P<year>\d{{4}}){_TIME}",
        # 2024-01, 2024/1: the first of the month
        r"(?P<year>\d{4})[-/](?P<month>\d{1,2})",
    )
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_SLASHES = re.compile(r"\s*(\d{1,2})/(\d{1,2})/\d{4}")
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_DAY = 86_400


def date_from(value: object, day_first: bool = False) -> float | None:
    """Seconds since 1970 of the date, and the time, that ``value`` is; None where it is none.

    The hour is taken as written, without regard to a time zone. ``day_first`` says what
    1/2/2024 is; where only one reading is a date, that one is taken.
    """
    if isinstance(value, datetime.datetime):
        if value != value:  # NaT
            return None
        return _seconds(value.year, value.month, value.day) + (
            value.hour * 3600 + value.minute * 60 + value.second
        )
    if isinstance(value, datetime.date):
        return float(_seconds(value.year, value.month, value.day))
    if not isinstance(value, str) or not 6 <= len(value) <= 60:
        return None
    text = value.strip()
    for form in _FORMS:
        found = form.fullmatch(text)
        if found is not None:
            return _from_parts(found.groupdict(), day_first)
    return None


def _from_parts(parts: dict[str, str | None], day_first: bool) -> float | None:
    year = int(parts["year"] or 0)
    if parts.get("one") is not None:
        one, two = int(parts["one"] or 0), int(parts["two"] or 0)
        day, month = (one, two) if (day_first and two <= 12) or one > 12 else (two, one)
    else:
        word = parts.get("word")
        month = int(parts["month"] or 0) if word is None else _MONTHS.index(word.lower()) + 1
        day = int(parts.get("day") or 1)
    hour, minute = int(parts.get("hour") or 0), int(parts.get("minute") or 0)
    second = int(parts.get("second") or 0)
    half = (parts.get("half") or parts.get("after") or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half in ("오후", "pm", "p.m."):
        hour = hour % 12 + 12
    elif half:
        hour %= 12
    if hour > 24 or minute > 59 or second > 59 or year < 1000:
        return None
    try:
        return float(_seconds(year, month, day) + hour * 3600 + minute * 60 + second)
    except ValueError:  # the 31st of June
        return None


def _seconds(year: int, month: int, day: int) -> int:
    return (datetime.date(year, month, day).toordinal() - _EPOCH) * _DAY


def dates_from(
    texts: Sequence[str], compact: bool = False, day_first: bool | None = None
) -> np.ndarray:
    """`date_from` of each text: float64 (texts,), NaN where one is no date.

    What 1/2/2024 is, ``day_first`` says, or (None) the others: a 13 or more can only be a
    day. ``compact`` takes 20240131, too, which a number may be as well. Ends early, all NaN,
    where the first hundred are hardly ever dates.
    """
    seconds = np.full(len(texts), np.nan)
    if day_first is None:
        day_first = days_first(texts)
    found = 0
    for place, text in enumerate(texts):
        moment = date_from(text, day_first)
        if moment is None and compact:
            parts = _COMPACT.fullmatch(text.strip())
            moment = None if parts is None else _from_parts(parts.groupdict(), day_first)
        if moment is not None:
            seconds[place] = moment
            found += 1
        if place == 99 and found < 50:
            return np.full(len(texts), np.nan)
    return seconds


def days_first(texts: Sequence[str]) -> bool:
    """Whether some text's first part between slashes can only be a day, and no second one."""
    for text in texts:
        found = _SLASHES.match(text)
        if found is None:
            if text.strip():
                return False
        elif int(found[1]) > 12:
            return True
        elif int(found[2]) > 12:
            return False
    return False


def date_text(seconds: float) -> str:
    """2024-01-31, or 2024-01-31 13:00 where it is not midnight; "" for NaN."""
    if not np.isfinite(seconds):
        return ""
    days, rest = divmod(round(seconds), _DAY)
    try:
        text = datetime.date.fromordinal(_EPOCH + days).isoformat()
    except (ValueError, OverflowError):
        return ""
    if rest:
        text += f" {rest // 3600:02}:{rest // 60 % 60:02}"
        if rest % 60:
            text += f":{rest % 60:02}"
    return text
