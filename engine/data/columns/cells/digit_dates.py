"""Dates that are written as numbers: 20240131, 202401, 240131, 2024.1 for January, 20240131093000,
seconds since 1970, and the days that spreadsheets count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from engine.data.columns.cells.codes import is_id_name
from engine.data.columns.cells.dates import compact_date, date_from

DigitForm = Literal[
    "", "compact", "yymmdd", "y.m", "y.mm", "unix", "unix_ms", "stamp", "spreadsheet"
]
SINCE_1970: dict[DigitForm, float] = {"unix": 1.0, "unix_ms": 1000.0}  # how many make a second
CERTAIN = 8  # so many different numbers are hardly all days or months by chance
_DATE_NAME = re.compile(
    r"date|ymd|yyyymm|yymm|(?<![a-z])dt(?![a-z])|날짜|일자|일시|년월|연월|기준일|기준월|시점"
    r"|생년월일|생일|birth|(?<![a-z])(dob|ym|yearmonth|year_month|month)(?![a-z])|월$|일$",
    re.IGNORECASE,
)
_CLOCK_NAME = re.compile(
    r"(?<![a-z])(date|time|datetime|timestamp|time_?stamp|unix_?time|unix|epoch|ts|created|updated)"
    r"(?![a-z])|[_ ]at$|날짜|일자|일시|시각|시간|시점|타임",
    re.IGNORECASE,
)
_CLOCK_NAME_JOINED = re.compile(r"[a-z](Date|Time|At|Ts)$")  # createdAt, eventTime
# of a column that holds the days of a spreadsheet, whose cells lost their look on the way
_DAY_NAME = re.compile(
    r"(?<![a-z])(date|datetime|dob|birthday|birthdate)(?![a-z])|[a-z]Date$|날짜|일자|일시|생년월일|생일|기준일"
)
_ANY = re.compile(
    r"[0-9]{5}(?:\.[0-9]+)?|[0-9]{6}|[0-9]{8}|[0-9]{14}|(?:19|20)[0-9]{2}\.[0-9]{1,2}|[0-9]{9,10}(?:\.[0-9]+)?|[0-9]{12,13}"
)
_COUNTED = re.compile(r"[0-9]{9,13}(?:\.[0-9]+)?")
COUNTED_FROM, COUNTED_TO = 631_152_000.0, 4_102_444_800.0  # the years 1990 to 2099
_STAMP = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})?)?")
_SPREADSHEET = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")
SPREADSHEET_FROM, SPREADSHEET_TO = 18_264.0, 55_153.0  # the years 1950 to 2050
SPREADSHEET_EPOCH = 25_569.0  # 1 January 1970, in days since the end of 1899
_MONTH = re.compile(r"((?:19|20)[0-9]{2})\.([0-9]{1,2})")
_DAY = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})")


def is_date_name(name: str) -> bool:
    """Whether a column of this name holds dates."""
    return _DATE_NAME.search(name) is not None


def is_clock_name(name: str) -> bool:
    """Whether a column of this name may hold seconds since 1970, as computers count time."""
    return bool(_CLOCK_NAME.search(name) or _CLOCK_NAME_JOINED.search(name))


def since_1970(low: float, high: float) -> DigitForm | None:
    """The form in which numbers from ``low`` to ``high`` are moments of our time; None: in none."""
    for form, many in SINCE_1970.items():
        if COUNTED_FROM * many <= low and high < COUNTED_TO * many:
            return form
    return None


def digit_date(text: str, form: DigitForm) -> float | None:
    """The moment that ``text`` is in ``form``, seconds since 1970; None where it is none.

    ``y.mm`` is a month of two digits of which a final zero was lost: 2024.1 is October.
    """
    if form == "compact":
        return compact_date(text)
    if form == "yymmdd":
        found = _DAY.fullmatch(text.strip().zfill(6))
        return None if found is None else date_from("-".join(found.groups()))
    if form in SINCE_1970:
        if _COUNTED.fullmatch(text.strip()) is None:
            return None
        counted = float(text)
        return counted / SINCE_1970[form] if since_1970(counted, counted) == form else None
    if form == "stamp":
        parts = _STAMP.fullmatch(text.strip())
        if parts is None:
            return None
        clock = f"{parts[4]}:{parts[5] or '00'}:{parts[6] or '00'}"
        return date_from(f"{parts[1]}-{parts[2]}-{parts[3]} {clock}")
    if form == "spreadsheet":
        if _SPREADSHEET.fullmatch(text.strip()) is None:
            return None
        days = float(text)
        if not SPREADSHEET_FROM <= days < SPREADSHEET_TO:
            return None
        return float(round((days - SPREADSHEET_EPOCH) * 86_400.0))
    found = _MONTH.fullmatch(text.strip()) if form else None
    if found is None:
        return None
    month = found[2].ljust(2, "0") if form == "y.mm" else found[2]
    return date_from(f"{found[1]}-{month}")


def form_of(texts: Sequence[str]) -> DigitForm:
    """The form in which all ``texts`` are dates; "": in none."""
    if not texts or _ANY.fullmatch(texts[0].zfill(6) if texts[0].isdigit() else texts[0]) is None:
        return ""
    forms: tuple[DigitForm, ...] = ("compact", "yymmdd", "spreadsheet")
    if _COUNTED.fullmatch(texts[0]) or (texts[0].isdigit() and len(texts[0]) == 14):
        forms = ("stamp", "unix", "unix_ms")
    elif _SPREADSHEET.fullmatch(texts[0]) and "." in texts[0]:
        forms = ("spreadsheet",)
    elif "." in texts[0]:
        ends = {text.partition(".")[2] for text in texts}
        lost = "1" in ends and "10" not in ends and any(end[:1] == "0" for end in ends)
        forms = ("y.mm",) if lost and not ends & set("23456789") else ("y.m",)
    elif max(map(len, texts)) < 5:
        forms = ()  # 1225 is no day of the year 2000
    for form in forms:
        if all(digit_date(text, form) is not None for text in texts):
            return form
    return ""


def dates_form(texts: Sequence[str], name: str) -> DigitForm:
    """As `form_of`, where the column's name or the many values leave little doubt that these
    are dates; else ""."""
    form = form_of(texts)
    if form in SINCE_1970:
        return form if is_clock_name(name) else ""
    if form == "spreadsheet":
        return form if _DAY_NAME.search(name) is not None else ""
    if not form or is_date_name(name) or (form == "stamp" and is_clock_name(name)):
        return form
    if is_id_name(name) or form == "yymmdd" or len(texts) < CERTAIN:
        return ""
    if form == "y.m" and not any(text.endswith(".10") for text in texts):
        return ""
    return form


# By name, for what reads cells elsewhere as they are read here.
PATTERNS: dict[str, re.Pattern[str]] = {
    "counted": _COUNTED,
    "month": _MONTH,
    "day": _DAY,
    "stamp": _STAMP,
    "spreadsheet": _SPREADSHEET,
}
