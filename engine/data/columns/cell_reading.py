"""A person's own cells read as one input column is: in the trained table's form, cell by cell.

Nothing is refused as a whole: what cannot be read is named, with its place.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.data.columns.cells.cell_text import alike, tidy
from engine.data.columns.cells.dates import date_from, date_text, is_time
from engine.data.columns.cells.numbers import number_and_unit, value_text
from engine.data.columns.column_form import ColumnForm
from engine.data.limits import LARGEST_NUMBER
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_NOT_A_NUMBER = Sentence(
    "encode.not_a_number",
    QT_TRANSLATE_NOOP("Engine", "Column {column}: “{value}” is not a number."),
)
_OTHER_UNIT = Sentence(
    "encode.other_unit",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Column {column}: “{value}” is in another unit than the table that was learned from "
        "({unit}). Write it in that unit.",
    ),
)
_NO_UNIT = Sentence(
    "encode.no_unit",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Column {column}: “{value}” has a unit, and the table that was learned from has none. "
        "Write the plain number, as it is meant there.",
    ),
)
_NOT_A_DATE = Sentence(
    "encode.not_a_date",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Column {column}: “{value}” is not a date. Write it like this: {example}.",
    ),
)
_NOT_A_TIME = Sentence(
    "encode.not_a_time",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Column {column}: “{value}” is not a time of day. Write it like this: {example}.",
    ),
)
_UNKNOWN_CATEGORY = Sentence(
    "encode.unknown_category",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Column {column}: the network has never met “{value}”. It knows: {known}.",
    ),
)
_VALUE_MISSING = Sentence(
    "encode.value_missing",
    QT_TRANSLATE_NOOP("Engine", "Column {column}: a value is missing."),
)
_COUNTS_AS_MISSING = Sentence(
    "encode.counts_as_missing",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Column {column}: “{value}” counts as a missing value, as in the table that was learned "
        "from.",
    ),
)
_SHOWN = 12  # known categories named in a sentence
_SIMPLE = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
_LONGEST = 50  # letters of a value in a sentence


@dataclass(frozen=True, eq=False)
class ReadCells:
    """``values``: float64 (cells,), as an encoder takes them, NaN where nothing stands or
    nothing could be read; ``problems``: by the cell's place, why it cannot be used."""

    values: np.ndarray
    problems: dict[int, Message] = field(default_factory=dict)


def read_numbers(
    column: str, values: Sequence[object], form: ColumnForm, gaps_allowed: bool
) -> ReadCells:
    """Numbers in ``form``: a number that came as one is itself, whatever the form."""

    def read(value: object) -> float | Message:
        number = form.number(value)
        if number is not None and abs(number) <= LARGEST_NUMBER:
            return number
        if form.counts_as_missing(value):
            return np.nan  # as in the table
        told = value_text(value).strip()[:_LONGEST]
        measured = number_and_unit(told, form.decimal, form.thousands)
        if measured is None or not measured[1]:
            return _NOT_A_NUMBER(column=column, value=told)
        if form.unit:
            return _OTHER_UNIT(column=column, value=told, unit=form.unit)
        return _NO_UNIT(column=column, value=told)

    if isinstance(values, np.ndarray) and values.dtype.kind in "iuf":
        numbers = values.astype(np.float64)
        numbers[np.abs(numbers) > LARGEST_NUMBER] = np.nan  # as in a table
        return _with_gaps(ReadCells(numbers), column, gaps_allowed)
    plain = form.decimal == "." and not form.unit and form.plain_factor == 1.0
    quick = _SIMPLE.fullmatch if plain else None
    return _each(column, values, form, read, gaps_allowed, quick)


def read_dates(
    column: str, values: Sequence[object], form: ColumnForm, gaps_allowed: bool, example: float
) -> ReadCells:
    """Dates in ``form``, seconds since 1970; ``example`` is one such moment."""
    compact = form.model_copy(update={"compact": True})

    def read(value: object) -> float | Message:
        known = form.date(value)
        if known is not None and form.day_first is None and isinstance(value, str):
            # the table's dates do not say what 1/2/2024 is
            if len({date_from(value, first, form.short) for first in (True, False)} - {None}) > 1:
                known = None
        elif known is None:
            # typed as 20240131, or as a workbook's number of that kind
            text = value_text(value).strip()
            known = compact.date(text)
        if known is None and form.counts_as_missing(value):
            return np.nan  # as in the table
        if known is None:
            told = value_text(value).strip()[:_LONGEST]
            said = _NOT_A_TIME if is_time(np.array(example)) else _NOT_A_DATE
            return said(column=column, value=told, example=date_text(example))
        return known

    if isinstance(values, np.ndarray) and values.dtype.kind in "iuf":
        seconds = values.astype(np.float64)
        return _with_gaps(ReadCells(seconds), column, gaps_allowed)
    return _each(column, values, form, read, gaps_allowed)


def read_words(
    column: str,
    values: Sequence[object],
    form: ColumnForm,
    gaps_allowed: bool,
    categories: tuple[str, ...],
    by_meaning: Callable[[str], str | None] = lambda text: None,
    unknown: float | None = None,
) -> ReadCells:
    """The place of each value in ``categories``; another spelling of one of them is that one,
    where it can be no other. What is none of them is ``unknown``; None: a problem."""
    known = {name: float(place) for place, name in enumerate(categories)}
    tidy = {_tidy(name): name for name in reversed(categories)}
    same = Counter(map(alike, categories))
    spaceless = {alike(name): name for name in categories if same[alike(name)] == 1}
    codes = form.meaning == "words"  # 007 is no 7, and 1E2 no 100

    def read(value: object) -> float | Message:
        written = form.word(value if isinstance(value, str) else value_text(value))
        text = written
        if text not in known:
            text = tidy.get(_tidy(text), text)  # "RED" for red
        if text not in known and not any(map(str.isdigit, text)):
            text = spaceless.get(alike(text), text)  # "new york" for NewYork
        if text not in known and not (codes and isinstance(value, str)):
            text = _as_the_table(value, form) or text
        if text not in known:
            text = by_meaning(text) or text
        if text not in known and unknown is not None:
            return unknown
        if text not in known:
            named = ", ".join(categories[:_SHOWN])
            if len(categories) > _SHOWN:
                named += ", …"
            return _UNKNOWN_CATEGORY(column=column, value=written[:_LONGEST], known=named)
        return known[text]

    return _each(column, values, form, read, gaps_allowed)


def _as_the_table(value: object, form: ColumnForm) -> str | None:
    """A value as a table's column of numbers or dates names it: "2" for 2.0 and "2.0"."""
    if form.meaning == "date":
        moment = form.date(value)
        return None if moment is None else date_text(moment)
    number = form.number(value)
    return None if number is None else value_text(number)


def _each(
    column: str,
    values: Sequence[object],
    form: ColumnForm,
    read: Callable[[object], float | Message],
    gaps_allowed: bool,
    quick: Callable[[str], object] | None = None,
) -> ReadCells:
    """Each different cell read once. ``quick``: whether a text is a number as Python writes it;
    half a million rows are mostly such."""
    marks = frozenset(form.missing)
    found = np.full(len(values), np.nan)
    problems: dict[int, Message] = {}
    met: dict[object, float | Message] = {}
    for place, value in enumerate(values):
        if quick is not None and type(value) is str and quick(value) and value not in marks:
            found[place] = float(value)
            continue
        key = (type(value), value) if isinstance(value, str | int | float) else None
        known = met.get(key) if key is not None else None
        if known is None:
            known = np.nan if form.is_missing(value) else read(_plain(value))
            if key is not None:
                met[key] = known
        if isinstance(known, Message):
            problems[place] = known
        else:
            found[place] = known
    return _with_gaps(ReadCells(found, problems), column, gaps_allowed, values, form)


def _with_gaps(
    read: ReadCells,
    column: str,
    gaps_allowed: bool,
    cells: Sequence[object] = (),
    form: ColumnForm | None = None,
) -> ReadCells:
    """Where nothing fills a gap, it is a problem, too."""
    if not gaps_allowed:
        for place in np.flatnonzero(np.isnan(read.values)).tolist():
            told = unusable(cells[place], form) if form is not None else ""
            message = _COUNTS_AS_MISSING(column=column, value=told[:_LONGEST])
            read.problems.setdefault(place, message if told else _VALUE_MISSING(column=column))
    return read


def unusable(cell: object, form: ColumnForm) -> str:
    """A cell that holds something and still stands for no value, as a person reads it: infinite,
    or in a unit that counts as missing; "": it is an ordinary gap, or a value."""
    text = value_text(cell).strip() if not isinstance(cell, float) else str(cell)
    if not text or text == "nan" or (isinstance(cell, str) and text in form.missing):
        return ""
    return text if form.is_missing(cell) or form.counts_as_missing(cell) else ""


def _plain(value: object) -> object:
    """A cell as a table has it: texts without their dress, such as the apostrophe before a number
    that is meant as text; truth values as text, lengths of time as seconds."""
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, bool | np.bool_):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.timedelta):
        return value.total_seconds()
    return value


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
