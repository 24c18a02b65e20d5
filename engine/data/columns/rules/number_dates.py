"""Columns of nothing but numbers that are dates all the same: 20240131, 202401, 1704067200."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np

from engine.data.columns.cells.codes import is_id_name
from engine.data.columns.cells.dates import date_text
from engine.data.columns.cells.digit_dates import (
    CERTAIN,
    SINCE_1970,
    SPREADSHEET_FROM,
    SPREADSHEET_TO,
    DigitForm,
    dates_form,
    digit_date,
    form_of,
    is_clock_name,
    is_date_name,
    since_1970,
)
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules import reading_sentences as say
from engine.data.columns.rules.dates_in_texts import digits_remark
from engine.data.columns.rules.taken import ReadingRemark, Way

_FEW = 50  # numbers that tell whether they can be dates
_OLDER_DATE_NAME = re.compile(
    r"date|ymd|yyyymm|\bdt\b|_dt\b|날짜|일자|일시|년월|연월|기준일|기준월", re.IGNORECASE
)


@dataclass
class DatesFound:
    """``seconds`` since 1970 (rows,), NaN where missing, in ``form``; None: they stay numbers.

    ``text_needed``: only the texts show what they are.
    """

    form: ColumnForm = field(default_factory=ColumnForm)
    seconds: np.ndarray | None = None
    remarks: list[ReadingRemark] = field(default_factory=list)
    text_needed: bool = False


def dates_among(name: str, values: np.ndarray, rules: int, text_lost: bool) -> DatesFound:
    """Whether all ``values`` (rows,) are dates, and the column's ``name`` or their number leaves
    no doubt. ``text_lost``: the texts that they came from are not at hand."""
    known = values[np.isfinite(values)] if values.dtype.kind == "f" else values
    if not known.size:
        return DatesFound()
    low, high = float(known.min()), float(known.max())
    if rules == 2:
        epoch = since_1970(low, high) if is_clock_name(name) else None
        if epoch is not None and form_of(_texts(known[:_FEW])) != "stamp":
            return _counted(values, known[0], epoch)
    days, months = low >= 19000101 and high <= 21001231, low >= 190001 and high <= 210012
    if rules == 1:
        if not days or _OLDER_DATE_NAME.search(name) is None:
            return DatesFound()
    else:
        short = low >= 101 and 10101 <= high <= 991231
        dotted = low >= 1900.01 and high < 2100.0 and values.dtype.kind == "f"
        stamp = low >= 1900010100 and high <= 20991231235959
        spreadsheet = low >= SPREADSHEET_FROM and high < SPREADSHEET_TO
        if not (days or months or short or dotted or stamp or spreadsheet) or not form_of(
            _texts(known[:_FEW])
        ):
            return DatesFound()
    found, codes = np.unique(values, return_inverse=True)
    texts = _texts(found)
    written = [text for text in texts if text]
    form = form_of(written)
    if "." in form and text_lost and (is_date_name(name) or len(written) >= CERTAIN):
        return DatesFound(text_needed=True)  # 2024.10 is 2024.1 by now
    form = dates_form(written, name) if rules == 2 else form
    if not form:
        return DatesFound(remarks=_doubts(name, written) if rules == 2 else [])
    remark = digits_remark(written[0], form)
    if rules == 1:
        remark.ways = ()
    read = [digit_date(text, form) for text in texts]
    seconds = np.array([np.nan if moment is None else moment for moment in read])
    digits: DigitForm = "" if form == "compact" else form
    column = ColumnForm(meaning="date", compact=True, digits=digits)
    return DatesFound(column, seconds[codes], [remark])


def _counted(values: np.ndarray, first: float, form: DigitForm) -> DatesFound:
    seconds = values / SINCE_1970[form]
    column = ColumnForm(meaning="date", compact=True, digits=form)
    return DatesFound(column, seconds, [digits_remark(f"{first:.15g}", form)])


def _doubts(name: str, written: list[str]) -> list[ReadingRemark]:
    """That numbers are dates, too, which neither the name nor their count makes certain."""
    form = form_of(written)
    if (
        not form
        or form in (*SINCE_1970, "spreadsheet")
        or (form == "y.m" and len(written) < CERTAIN)
    ):
        return []
    value = written[0]
    moment = digit_date(value, form) or 0.0
    parameters: dict[str, object] = {"value": value, "date": date_text(moment)}
    dates = Way(say.AS_DATES(), (("meaning", "date"),), "date")
    if is_id_name(name):
        words = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(written))
        return [ReadingRemark(say.IDS_LIKE_DATES, parameters, None, (words, dates))]
    if len(value) != 8 and (form in ("compact", "stamp") or len(written) >= CERTAIN):
        return [ReadingRemark(say.MAY_BE_DATES, parameters, None, (dates,))]
    return []


def _texts(values: np.ndarray) -> list[str]:
    return [_text(value) for value in values.tolist()]


def _text(value: float) -> str:
    if value != value:
        return ""
    return f"{value:.15g}" if value == round(value) else f"{value:.11g}"
