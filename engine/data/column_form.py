"""How the cells of one column are read: decided once, when a table is read, and kept with it.

`Table.forms` maps each column of a table that was read from a file to its `ColumnForm`. Whoever
has other cells of the same column (rows to predict, a second file, a field that a person types
into) reads them with that form, and never guesses anew::

    form = table.forms.get(name, ColumnForm())
    if not form.is_missing(text):
        number = form.number(text)  # None: none in this form; form.date, form.word likewise

`ColumnForm.numbers` and `ColumnForm.dates` do so for many texts at once; give them each different
text once (see `engine.data.texts.texts_of`). What the person chose for a column instead of what
was seen in it is a `ColumnChoice`, and part of the design: see `TableFile.columns`.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable, Sequence
from typing import Annotated, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from engine.data.dates import date_from, dates_from
from engine.data.numbers import MISSING_MARKS, is_missing, number_from

Meaning = Literal["number", "date", "words"]
DecimalSign = Literal[".", ","]
ThousandsSign = Literal["", ",", ".", " ", "'"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class ColumnForm(_Frozen):
    """What a column's cells mean, and how they are written.

    ``unit`` was written with the numbers and is left out ("" where there is none). Of dates,
    ``day_first`` says what 1/2/2024 is, ``compact`` whether 20240131 is one. ``missing`` are
    the texts that stand for "not known" in this column; an empty cell always does.
    """

    meaning: Meaning = "number"
    decimal: DecimalSign = "."
    thousands: ThousandsSign = ","
    unit: str = ""
    day_first: bool = False
    compact: bool = False
    missing: tuple[str, ...] = MISSING_MARKS

    def is_missing(self, value: object) -> bool:
        """Whether a cell stands for "not known" in this column."""
        if isinstance(value, str):
            text = value.strip()
            return not text or text in _set_of(self.missing)
        return is_missing(value)

    def number(self, value: object) -> float | None:
        """The number that a cell is in this form; None where it is none, or is infinite."""
        return number_from(value, self.decimal, self.thousands)

    def date(self, value: object) -> float | None:
        """Seconds since 1970 of the moment that a cell is in this form; None where it is none."""
        if self.compact and isinstance(value, str):
            found = float(dates_from([value], compact=True)[0])
            return None if np.isnan(found) else found
        return date_from(value, self.day_first)

    def word(self, value: object) -> str:
        """The word that a cell is: its text without stray spaces, Korean letters composed."""
        return tidy(value)

    def numbers(self, texts: Sequence[str]) -> np.ndarray:
        """`number` of each text: float64 (texts,), NaN where missing, infinite where it is none."""
        return self._read(texts, self.number)

    def dates(self, texts: Sequence[str]) -> np.ndarray:
        """`date` of each text: float64 (texts,), NaN where missing, infinite where it is none."""
        return self._read(texts, self.date)

    def dates_among(self, texts: Sequence[str]) -> np.ndarray:
        """`dates` of a column that was read as something else: also 20240131, and what
        1/2/2024 is, is seen from the others."""
        found = dates_from(texts, compact=True)
        missing = np.array([self.is_missing(text) for text in texts], bool)
        return np.where(np.isnan(found) & ~missing, np.inf, found)

    def _read(self, texts: Sequence[str], read: Callable[[object], float | None]) -> np.ndarray:
        found = np.empty(len(texts))
        for place, text in enumerate(texts):
            value = None if self.is_missing(text) else read(text)
            if value is not None:
                found[place] = value
            else:
                found[place] = np.nan if self.is_missing(text) else np.inf
        return found


# How cells are read where no table says it: those of a lesson, or of a sample that comes along.
AS_NUMBERS = ColumnForm()
AS_DATES = ColumnForm(meaning="date")


class ColumnChoice(_Frozen):
    """What the person chose of how the column called ``name`` is read.

    None: as it is seen in the column. ``missing`` are all the texts that count as missing.
    """

    name: Annotated[str, Field(max_length=500)]
    meaning: Meaning | None = None
    decimal: DecimalSign | None = None
    day_first: bool | None = None
    missing: Annotated[tuple[str, ...], Field(max_length=100)] | None = None


@functools.lru_cache(maxsize=256)
def _set_of(marks: tuple[str, ...]) -> frozenset[str]:
    return frozenset(marks)


def tidy(value: object) -> str:
    """A cell's text without stray spaces (of any kind), Korean letters composed."""
    text = str(value)
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFC", text).strip().strip("\ufeff\u200b").strip()
