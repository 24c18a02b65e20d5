"""A table's columns as numbers, dates, categories and classes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.natural_order import naturally_ordered
from engine.data.columns.cells.numbers import number_from
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules.series_texts import seconds_of, texts_of
from engine.data.kinds import kind_named
from engine.data.limits import LARGEST_NUMBER
from engine.data.settings import ColumnSettings
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

if TYPE_CHECKING:
    import pandas

_TEXT_AS_NUMBER = Sentence(
    "prepare.text_as_number",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} holds text (such as “{value}”) and cannot be read as numbers. "
        "Make it a category, or ignore it.",
    ),
)
_TEXT_AS_DATE = Sentence(
    "prepare.text_as_date",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} holds something that cannot be read as a date (such as “{value}”). "
        "Mend it in the table, read the column as something else, or ignore it.",
    ),
)
_INFINITE = Sentence(
    "prepare.infinite",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} has a value that is infinite or too large to calculate with, in "
        "row {row}. Mend it in the table, or ignore the column.",
    ),
)
_MOST_SORTED = 5_000  # far more than are ever of use; sorting many would hold others up


def numbers_of(series: pandas.Series, form: ColumnForm | None = None) -> np.ndarray:
    """float64 (rows,), NaN where missing; texts are read in ``form``, the column's own.

    Raises:
        EngineError: a value is text, infinite or beyond float32.
    """
    if series.dtype == np.float64:
        numbers = series.to_numpy()  # the table's own: nobody writes to it
    elif is_numeric(series):
        numbers = series.to_numpy(dtype=np.float64, na_value=np.nan)
    else:
        texts = texts_of(series)
        found = (form or ColumnForm()).numbers(texts.names)
        wrong = np.flatnonzero(np.isinf(found))
        if wrong.size:
            value = texts.names[int(wrong[0])][:50]
            raise EngineError(_TEXT_AS_NUMBER(column=str(series.name), value=value))
        numbers = np.append(found, np.nan)[texts.codes]
    bad = np.flatnonzero(np.abs(numbers) > LARGEST_NUMBER)
    if bad.size:
        raise EngineError(_INFINITE(column=str(series.name), row=int(bad[0]) + 1))
    return numbers


def numbers_at(series: pandas.Series, rows: np.ndarray) -> np.ndarray:
    """The ``rows`` of a column of numbers: float64 (rows,), NaN where missing. To ask pandas for
    rows costs more than a few rows do, where a table has thousands of columns."""
    if isinstance(series.dtype, np.dtype):
        picked: np.ndarray = series.to_numpy()[rows].astype(np.float64, copy=False)
        return picked
    return series.iloc[rows].to_numpy(dtype=np.float64, na_value=np.nan)  # type: ignore[no-any-return]


def dates_of(series: pandas.Series, form: ColumnForm | None = None) -> np.ndarray:
    """Seconds since 1970 as written, whatever the time zone: float64 (rows,), NaN where missing.

    Texts are read in ``form``, the column's own.

    Raises:
        EngineError: a value is no date.
    """
    seconds = seconds_of(series)
    if seconds is not None:
        return seconds
    texts = texts_of(series)
    found = (form or ColumnForm()).dates_among(texts.names)
    wrong = np.flatnonzero(np.isinf(found))
    if wrong.size:
        value = texts.names[int(wrong[0])][:50]
        raise EngineError(_TEXT_AS_DATE(column=str(series.name), value=value))
    chosen: np.ndarray = np.append(found, np.nan)[texts.codes]
    return chosen


@dataclass(frozen=True, eq=False)
class Categories:
    """A column of categories: ``codes`` (rows,) are places in ``names``, −1 where missing."""

    codes: np.ndarray
    names: tuple[str, ...]

    def __getitem__(self, rows: np.ndarray) -> Categories:
        return Categories(self.codes[rows], self.names)

    def only_used(self) -> Categories:
        """The same without the names that no row has."""
        used = np.bincount(self.codes[self.codes >= 0], minlength=len(self.names)) > 0
        if used.all():
            return self
        return self.named(name for name, kept in zip(self.names, used, strict=True) if kept)

    def named(self, names: Iterable[str]) -> Categories:
        """The same rows with places in ``names``, −1 where a row's own is not among them."""
        names = tuple(names)
        places = {name: place for place, name in enumerate(names)}
        # the last one serves code −1
        found = [places.get(name, -1) for name in self.names]
        return Categories(np.array([*found, -1], np.int32)[self.codes], names)


def categories_of(series: pandas.Series) -> Categories:
    """The column as categories: each value as text, in order."""
    texts = texts_of(series)
    if len(texts.names) > _MOST_SORTED:
        return Categories(texts.codes, tuple(texts.names))
    names = in_order(set(texts.names))
    places = {name: place for place, name in enumerate(names)}
    # the last place serves code −1
    order = np.array([*(places[text] for text in texts.names), -1], np.int32)
    return Categories(order[texts.codes], names)


def in_order(texts: set[str]) -> tuple[str, ...]:
    """Categories or classes in their order: as numbers where all are, else as text."""
    numbers: dict[str, float] = {}
    for text in texts:
        number = number_from(text)
        if number is None:
            return tuple(sorted(texts))
        numbers[text] = number
    return tuple(sorted(texts, key=lambda text: (numbers[text], text)))


def names_of(column: ColumnSettings, found: Iterable[str]) -> tuple[str, ...]:
    """The values of ``column`` in the order in which they count, of those ``found`` in rows.

    First come those that ``order`` names, all of them; the rest follows in natural order.
    """
    rest = set(found) - set(column.order)
    if kind_named(column.kind).is_ordered(column):
        return (*column.order, *naturally_ordered(rest))
    return (*column.order, *in_order(rest))


def is_numeric(series: pandas.Series) -> bool:
    """Whether the column came as numbers (truth values are not)."""
    import pandas as pd

    return pd.api.types.is_numeric_dtype(series) and not pd.api.types.is_bool_dtype(series)
