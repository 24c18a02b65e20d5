"""Dates that are written as numbers: 20240131, 202401, 240131, and 2024.1 for January."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from engine.data.columns.codes import is_id_name
from engine.data.columns.dates import compact_date, date_from

DigitForm = Literal["", "compact", "yymmdd", "y.m", "y.mm"]
CERTAIN = 8  # so many different numbers are hardly all days or months by chance
_DATE_NAME = re.compile(
    r"date|ymd|yyyymm|yymm|(?<![a-z])dt(?![a-z])|날짜|일자|일시|년월|연월|기준일|기준월|시점"
    r"|생년월일|생일|birth|(?<![a-z])(dob|ym|yearmonth|year_month|month)(?![a-z])|월$|일$",
    re.IGNORECASE,
)
_ANY = re.compile(r"[0-9]{6}|[0-9]{8}|(?:19|20)[0-9]{2}\.[0-9]{1,2}")
_MONTH = re.compile(r"((?:19|20)[0-9]{2})\.([0-9]{1,2})")
_DAY = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})")


def is_date_name(name: str) -> bool:
    """Whether a column of this name holds dates."""
    return _DATE_NAME.search(name) is not None


def digit_date(text: str, form: DigitForm) -> float | None:
    """The moment that ``text`` is in ``form``, seconds since 1970; None where it is none.

    ``y.mm`` is a month of two digits of which a final zero was lost: 2024.1 is October.
    """
    if form == "compact":
        return compact_date(text)
    if form == "yymmdd":
        found = _DAY.fullmatch(text.strip().zfill(6))
        return None if found is None else date_from("-".join(found.groups()))
    found = _MONTH.fullmatch(text.strip()) if form else None
    if found is None:
        return None
    month = found[2].ljust(2, "0") if form == "y.mm" else found[2]
    return date_from(f"{found[1]}-{month}")


def form_of(texts: Sequence[str]) -> DigitForm:
    """The form in which all ``texts`` are dates; "": in none."""
    if not texts or _ANY.fullmatch(texts[0].zfill(6) if texts[0].isdigit() else texts[0]) is None:
        return ""
    forms: tuple[DigitForm, ...] = ("compact", "yymmdd")
    if "." in texts[0]:
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
    named = is_date_name(name)
    if not form or named:
        return form
    if is_id_name(name) or form == "yymmdd" or len(texts) < CERTAIN:
        return ""
    if form == "y.m" and not any(text.endswith(".10") for text in texts):
        return ""
    return form
