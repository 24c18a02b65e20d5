"""Dates and times as people write them."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np

from engine.data.columns.cells.cell_text import narrow

_CLOCK = r"""
        (?P<half>오전|오후|[AaPp]\.?[Mm]\.?)?\s*
        (?P<hour>\d{1,2})\s*(?::|시|[hH](?![a-z]))\s*
        (?:(?P<minute>\d{1,2})\s*(?:분)?)?\s*
        (?::?\s*(?P<second>\d{1,2})(?:[.,]\d{1,9})?\s*(?:초)?)?\s*
        (?P<after>오전|오후|[AaPp]\.?[Mm]\.?)?
"""
_TIME = rf"""
    (?:[T\s_]\s*{_CLOCK}
        # the hour counts as written, wherever that was
        \s*(?:Z|KST|JST|(?:UTC|GMT)(?:[+-]\d{{1,2}}(?::?\d{{2}})?)?|[+-]\d{{2}}(?::?\d{{2}})?)?
    )?
"""
_WEEKDAY = (
    r"(?:\s*\(?(?:[월화수목금토일](?:요일)?|[月火水木金土日](?:曜日)?|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)\)?)?"
)
_WEEKDAY_BEFORE = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:mo|di|mi|do|fr|sa|so)|"
    r"(?:mon|diens|mitt|donners|frei|sams|sonn)[a-z]*|[월화수목금토일](?:요일)?)\.?,?\s+(?=\D{0,9}\d)",
    re.IGNORECASE,
)
WEEKDAY_LETTERS = frozenset(["mo", "tu", "we", "th", "fr", "sa", "su", "di", "mi", "do", "so"])
# English, German, French and Spanish; the first letters tell them
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan jän ene", "feb fév fev", "mar mär mrz", "apr avr abr", "may mai", "jun juin"),
            *("jul juil", "aug aoû ago", "sep", "oct okt", "nov", "dec dez déc dic"),
        ),
        start=1,
    )
    for name in names.split()
}
# whole names, where nothing else in a text shows that it is a date
_MONTH_NAMES = (
    *("january januar janvier enero", "february februar février fevrier febrero"),
    *("march märz maerz mars marzo", "april avril abril", "may mai mayo", "june juni juin junio"),
    *("july juli juillet julio", "august août aout agosto", "september septembre septiembre sept"),
    *("october oktober octobre octubre", "november novembre noviembre"),
    *("december dezember décembre decembre diciembre",),
)
MONTHS_IN_FULL = {
    name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()
} | _MONTHS
_MONTH_IN_FULL = (
    rf"(?P<whole>{'|'.join(sorted(MONTHS_IN_FULL, key=len, reverse=True))})(?![a-zäéû])\.?"
)
_MONTH = rf"(?P<word>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})[a-zäéû]*\.?"
_ENGLISH = r"(?P<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"


def _compiled(*forms: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.VERBOSE | re.IGNORECASE) for form in forms)


# By how many digits they begin with, so that few are tried on a cell.
_YEAR_FIRST = _compiled(
    # 2024-01-31, 2024/1/31, 2024. 1. 31.
    rf"(?P<year>\d{{4}})\s?(?P<sign>[-./])\s?(?P<month>\d{{1,2}})\s?(?P=sign)\s?"
    rf"(?P<day>\d{{1,2}})\.?{_WEEKDAY}{_TIME}",
    # 2024년 1월 31일, 2024年1月31日
    rf"(?P<year>\d{{4}})\s?[년年]\s?(?P<month>\d{{1,2}})\s?[월月]\s?"
    rf"(?:(?P<day>\d{{1,2}})\s?[일日])?{_WEEKDAY}{_TIME}",
    # 2024-Jan-05, 2024 January 5, 2024 Jan
    rf"(?P<year>\d{{4}})[\s/-]\s?{_MONTH_IN_FULL}(?:[\s/-]\s?(?P<day>\d{{1,2}}))?{_TIME}",
    # 2024-01, 2024/1: the first of the month
    r"(?P<year>\d{4})[-/](?P<month>\d{1,2})",
    # 2024. 1. and 2024.01.: the point behind it shows that it is no number
    r"(?P<year>(?:19|20)\d{2})\.\s?(?P<month>0?[1-9]|1[0-2])\.",
    # 2024.1/4, as statistics offices write a quarter; 2024년 1분기, 2024 1Q
    r"(?P<year>(?:19|20)\d{2})\s?[-.년]?\s?제?(?P<quarter>[1-4])\s?(?:/\s?4\s?(?:분기)?|사?분기|Q)",
    # 2024Q1, 2024-Q1
    r"(?P<year>(?:19|20)\d{2})\s?[-./]?\s?Q\s?(?P<quarter>[1-4])",
)
_YEAR_LAST = _compiled(
    # 31.01.2024: the day first, as wherever this sign is used
    rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4}}){_TIME}",
    # 1/31/2024 or 31/1/2024, 31-01-2024 or 01-31-2024
    rf"(?P<one>\d{{1,2}})(?P<sign>[-/])\s?(?P<two>\d{{1,2}})(?P=sign)\s?(?P<year>\d{{4}})"
    rf"{_TIME}",
    # 24년 1월 31일
    rf"(?P<year>\d{{2}})\s?년\s?(?P<month>\d{{1,2}})\s?월\s?(?:(?P<day>\d{{1,2}})\s?일)?"
    rf"{_WEEKDAY}{_TIME}",
    # 31 Jan 2024, 31-Jan-2024, 31. Januar 2024, 3rd of May 2024
    # 1er janvier 2024, 5 de enero de 2024
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º)?(?:\.?\s|[/-])?(?:(?:of|de)\s)?{_MONTH}"
    rf"[\s,/-]?\s?(?:del?\s)?(?P<year>\d{{4}}|\d{{2}}){_TIME}",
    # 1Q 2024, 1분기 2024
    r"(?P<quarter>[1-4])\s?(?:Q|분기)[\s/-]?\s?(?P<year>(?:19|20)\d{2})",
    # 24년 1분기
    r"(?P<year>\d{2})\s?년\s?제?(?P<quarter>[1-4])\s?(?:/\s?4\s?(?:분기)?|사?분기)",
    # 01/2024, 1-2024: the first of the month
    r"(?P<month>0?[1-9]|1[0-2])[-/](?P<year>(?:19|20)\d{2})",
    # 24.01.31, 24-1-31, 24/1/3; with the year last 31.01.24, 31/1/24, 1/31/24
    rf"(?P<before>\d{{1,2}})(?P<sign>[-./])\s?(?P<middle>\d{{1,2}})(?P=sign)\s?"
    rf"(?P<last>\d{{1,2}})\.?{_WEEKDAY}{_TIME}",
)
_WORD_FIRST = _compiled(
    # Jan 31, 2024; January 31st, 2024
    rf"{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}}){_TIME}",
    # Jan 2024, Jan-2024, enero de 2024
    rf"{_MONTH}[\s/-](?:del?\s)?(?P<year>\d{{4}})",
    # Jan-24, as spreadsheets write a month
    rf"{_ENGLISH}[-']\s?(?P<year>\d{{2}})",
    # Q1 2024, Q1-2024
    r"Q(?P<quarter>[1-4])[\s/-]?\s?(?P<year>(?:19|20)\d{2})",
)
FIRST_LETTERS = frozenset(name[:2] for name in _MONTHS) | {"q1", "q2", "q3", "q4"}
_SHORT = _YEAR_LAST[-1]
_DIGITS = re.compile(r"\d{1,5}")
_ONLY_TIME = re.compile(_CLOCK, re.VERBOSE | re.IGNORECASE)
_HOUR_OF_HALF = re.compile(r"(\d{1,2})\s?([ap]\.?m\.?)", re.IGNORECASE)  # 3pm
_UHR = re.compile(r"(.*\s)?(\d{1,2})(?:[.:](\d{2}))?\s?uhr(?:\s?(\d{2}))?", re.IGNORECASE)
# 14h30 and 2:05 may be lengths of time as well
LENGTHS = re.compile(r"\d{1,2}\s?h\s?(\d{2})?(min)?|\d:\d{2}(:\d{2})?", re.IGNORECASE)
_ZONE = re.compile(
    r":\d{2}(?:[.,]\d{1,9})?\s*"
    r"(Z|KST|JST|(?:UTC|GMT)(?:[+-][\d:]{1,5})?|[+-]\d{2}(?::?\d{2})?)\Z"
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_COMPACT_MONTH = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})")
_EITHER = re.compile(r"\s*(\d{1,2})([-/])\s?(\d{1,2})\2\s?\d{4}")
POINTS = re.compile(r"\s*\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")
SINGLE_DIGITS = re.compile(r"(?=.*(?:\b\d\b))\d{1,2}([-./])\d{1,2}\1\d{1,2}")  # 24.1.2
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_DAY = 86_400
_FIRST_DAY = (datetime.date.min.toordinal() - _EPOCH) * _DAY
CENTURY = 30  # 24 is 2024, and 85 is 1985, as spreadsheets have it
ShortDate = Literal["ymd", "dmy", "mdy"]
SHORT_DATES: tuple[ShortDate, ...] = ("ymd", "dmy", "mdy")


def date_from(
    value: object, day_first: bool | None = None, short: ShortDate = "ymd"
) -> float | None:
    """Seconds since 1970 of the date, and the time, that ``value`` is; None where it is none.

    The hour is taken as written, without regard to a time zone. ``day_first`` says what
    1/2/2024 and 1-2-2024 are (None: the month first between slashes, the day first between
    dashes; where only one reading is a date, that one is taken), ``short`` what 24.01.02 is.
    A time of day without a date is a moment of the first day that there is, 1
    January of the year 1: see `is_time`.
    """
    if isinstance(value, datetime.datetime):
        if value != value:  # NaT
            return None
        return _seconds(value.year, value.month, value.day) + (
            value.hour * 3600 + value.minute * 60 + value.second
        )
    if isinstance(value, datetime.date):
        return float(_seconds(value.year, value.month, value.day))
    if not isinstance(value, str) or not 2 <= len(value) <= 60:
        return None
    text = narrow(value)
    if not text[-1:].isdigit() and text.isalpha():
        return None  # a word, by far the most frequent
    if text[:2].lower() in WEEKDAY_LETTERS or text[:1] in "월화수목금토일":
        text = _WEEKDAY_BEFORE.sub("", text, count=1)
    hour = _UHR.fullmatch(text) if "hr" in text.lower() else None
    if hour is not None:
        text = f"{hour[1] or ''}{hour[2]}:{hour[3] or hour[4] or '00'}"
    if len(text) >= 6:
        for form in _forms_for(text):
            found = form.fullmatch(text)
            if found is not None:
                return _from_parts(found.groupdict(), day_first, short)
    half = _HOUR_OF_HALF.fullmatch(text)
    if half is not None:  # 3pm
        text = f"{half[1]}:00 {half[2]}"
    named = "시" in text or "h" in text.lower()
    found = _ONLY_TIME.fullmatch(text) if ":" in text or named else None
    if found is None or (found["minute"] is None and not named):
        return None
    if int(found["hour"]) > 23 or (len(found["minute"] or "00") < 2 and "시" not in text):
        return None
    return _from_parts(found.groupdict() | {"year": "1", "month": "1"}, day_first, short)


def _forms_for(text: str) -> tuple[re.Pattern[str], ...]:
    """The forms that a text can have, as its beginning shows."""
    digits = _DIGITS.match(text)
    if digits is None:
        return _WORD_FIRST if text[:2].lower() in FIRST_LETTERS else ()
    size = digits.end()
    return _YEAR_FIRST if size == 4 else _YEAR_LAST if size <= 2 else ()


def zones_among(texts: Iterable[str]) -> tuple[str, ...]:
    """The time zones written behind the times of day, in the order met: +09:00, Z."""
    found = (_ZONE.search(text) for text in texts)
    return tuple(dict.fromkeys(each[1] for each in found if each is not None))


def is_time(seconds: np.ndarray) -> np.ndarray:
    """Whether moments are times of day, without a date: bool, of the same shape."""
    found: np.ndarray = seconds < _FIRST_DAY + _DAY
    return found


def _from_parts(
    parts: dict[str, str | None], day_first: bool | None, short: ShortDate
) -> float | None:
    if parts.get("before") is not None:
        three = (parts["before"], parts["middle"], parts["last"])
        found = dict(zip(short, (int(part or 0) for part in three), strict=True))
        if len(parts["before" if short == "ymd" else "last"] or "") < 2:
            return None
        year, month, day = found["y"], found["m"], found["d"]
    else:
        year = int(parts["year"] or 0)
    if len(parts.get("year") or "00") == 2:
        year += 2000 if year < CENTURY else 1900
    if parts.get("one") is not None:
        one, two = int(parts["one"] or 0), int(parts["two"] or 0)
        if day_first is None:
            day_first = one > 12 if one > 12 or two > 12 else parts["sign"] == "-"
        day, month = (one, two) if day_first else (two, one)
    elif parts.get("quarter") is not None:  # its first day
        day, month = 1, 3 * int(parts["quarter"] or 1) - 2
    elif parts.get("before") is None:
        word = parts.get("word") or parts.get("whole")
        # a pattern that ignores case takes ſ for s, and İ for i, which are no month's letters
        named = MONTHS_IN_FULL.get((word or "").casefold(), 0)
        month = int(parts["month"] or 0) if word is None else named
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
    if hour > 24 or minute > 59 or second > 59 or 1 < year < 1000:
        return None
    try:
        return float(_seconds(year, month, day) + hour * 3600 + minute * 60 + second)
    except ValueError:  # the 31st of June
        return None


def _seconds(year: int, month: int, day: int) -> int:
    return (datetime.date(year, month, day).toordinal() - _EPOCH) * _DAY


def dates_from(
    texts: Sequence[str],
    compact: bool = False,
    day_first: bool | None = None,
    short: ShortDate | None = None,
) -> np.ndarray:
    """`date_from` of each text: float64 (texts,), NaN where one is no date.

    What 1/2/2024 is, ``day_first`` says, or (None) the others: a 13 or more can only be a
    day; what 24.01.02 is, ``short``, or (None) the first order in which all are dates.
    ``compact`` takes 20240131, too, which a number may be as well. Ends early, all NaN,
    where the first hundred are hardly ever dates.
    """
    seconds = np.full(len(texts), np.nan)
    if day_first is None:
        day_first = days_first(texts)
    order = short if short is not None else next(iter(short_orders(texts)), SHORT_DATES[0])
    found = 0
    for place, text in enumerate(texts):
        moment = date_from(text, day_first, order)
        if moment is None and compact:
            moment = compact_date(text)
        if moment is not None:
            seconds[place] = moment
            found += 1
        if place == 99 and found < 50:
            return np.full(len(texts), np.nan)
    return seconds


def compact_date(text: str) -> float | None:
    """The moment that 20240131 or 202401 is; None where ``text`` is neither."""
    parts = _COMPACT.fullmatch(text.strip()) or _COMPACT_MONTH.fullmatch(text.strip())
    return None if parts is None else _from_parts(parts.groupdict(), None, "ymd")


def days_first(texts: Iterable[str]) -> bool | None:
    """Whether 1/2/2024 (or 1-2-2024) is the first of February, as the others show: what most
    of those say of which a part can only be a day; None where nothing tells."""
    days = months = 0
    for text in texts:
        found = _EITHER.match(text)
        if found is not None:
            one, two = int(found[1]) > 12, int(found[3]) > 12
            days += one and not two
            months += two and not one
    return days > months if days or months else None


def usual_order(texts: Sequence[str]) -> bool | None:
    """`days_first` where nothing tells: as in dates with points beside them, else as the sign
    is mostly used; None where no text is like 1/2/2024."""
    signs = Counter(found[2] for text in texts if (found := _EITHER.match(text)) is not None)
    if not signs:
        return None
    return any(map(POINTS.match, texts)) or signs["-"] > signs["/"]


def either_order(texts: Iterable[str]) -> bool:
    """Whether some text is 1/2/2024, and nothing tells which of both is the day."""
    texts = list(texts)
    if days_first(texts) is not None:
        return False
    found = map(_EITHER.match, texts)
    return any(each is not None and each[1] != each[3] for each in found)


def short_orders(texts: Iterable[str]) -> tuple[ShortDate, ...]:
    """The orders in which most of those texts that are like 24.01.02 are dates, nearly all of
    them; (): none is.

    First comes the one with the fewest years: days and months differ, years hardly do.
    """
    short = [text for text in texts if _SHORT.fullmatch(narrow(text)) is not None]
    years: dict[ShortDate, int] = {}
    known: dict[ShortDate, int] = {}
    for order in SHORT_DATES if short else ():
        if order == "mdy" and "." in short[0]:
            continue
        moments = [date_from(text, short=order) for text in short]
        dates = [date_text(moment)[:4] for moment in moments if moment is not None]
        years[order], known[order] = len(set(dates)), len(dates)
    most = max(known.values(), default=0)
    if most < 0.95 * len(short):
        return ()
    return tuple(
        sorted((o for o in years if known[o] == most and most), key=lambda order: years[order])
    )


def date_text(seconds: float) -> str:
    """2024-01-31, or 2024-01-31 13:00 where it is not midnight; of a time of day only 13:00;
    "" for NaN."""
    if not np.isfinite(seconds):
        return ""
    days, rest = divmod(round(seconds), _DAY)
    if _FIRST_DAY <= days * _DAY <= _FIRST_DAY + _DAY:
        rest += days * _DAY - _FIRST_DAY  # an axis may end at 24:00
        return f"{rest // 3600:02}:{rest // 60 % 60:02}" + (f":{rest % 60:02}" if rest % 60 else "")
    try:
        text = datetime.date.fromordinal(_EPOCH + days).isoformat()
    except (ValueError, OverflowError):
        return ""
    if rest:
        text += f" {rest // 3600:02}:{rest // 60 % 60:02}"
        if rest % 60:
            text += f":{rest % 60:02}"
    return text


# By name, for what reads cells elsewhere as they are read here.
PATTERNS: dict[str, re.Pattern[str]] = {
    **{f"year_first_{place}": form for place, form in enumerate(_YEAR_FIRST)},
    **{f"year_last_{place}": form for place, form in enumerate(_YEAR_LAST)},
    **{f"word_first_{place}": form for place, form in enumerate(_WORD_FIRST)},
    "weekday": _WEEKDAY_BEFORE,
    "digits": _DIGITS,
    "only_time": _ONLY_TIME,
    "hour_of_half": _HOUR_OF_HALF,
    "uhr": _UHR,
    "compact": _COMPACT,
    "compact_month": _COMPACT_MONTH,
    "either": _EITHER,
}
