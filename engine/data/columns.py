"""A table's columns as numbers, dates, categories and classes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.dates import dates_from
from engine.data.natural_order import naturally_ordered
from engine.data.numbers import is_missing, number_from, value_text
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
        "The column {column} has a value that is infinite or too large to reckon with, in row "
        "{row}. Mend it in the table, or ignore the column.",
    ),
)
_LARGEST = float(np.finfo(np.float32).max)
_CHUNK = 50_000  # values looked up at once: other threads get their turn in between


def numbers_of(series: pandas.Series) -> np.ndarray:
    """float64 (rows,), NaN where missing.

    Raises:
        EngineError: a value is text, infinite or beyond float32.
    """
    if series.dtype == np.float64:
        numbers = series.to_numpy()  # the table's own: nobody writes to it
    elif is_numeric(series):
        numbers = series.to_numpy(dtype=np.float64, na_value=np.nan)
    else:
        numbers = np.full(len(series), np.nan)
        for row, value in enumerate(series.to_numpy(dtype=object)):
            if is_missing(value):
                continue
            number = number_from(value)
            if number is None:
                raise EngineError(
                    _TEXT_AS_NUMBER(column=str(series.name), value=value_text(value)[:50])
                )
            numbers[row] = number
    bad = np.flatnonzero(np.abs(numbers) > _LARGEST)
    if bad.size:
        raise EngineError(_INFINITE(column=str(series.name), row=int(bad[0]) + 1))
    return numbers


def dates_of(series: pandas.Series) -> np.ndarray:
    """Seconds since 1970 as written, whatever the time zone: float64 (rows,), NaN where missing.

    Raises:
        EngineError: a value is no date.
    """
    import pandas as pd

    if pd.api.types.is_datetime64_any_dtype(series):
        if series.dt.tz is not None:
            series = series.dt.tz_localize(None)
        moments = series.to_numpy(dtype="datetime64[s]")
        seconds = moments.astype(np.int64).astype(np.float64)
        seconds[np.isnat(moments)] = np.nan
        return seconds
    values = categories_of(series)
    found = dates_from(values.names, compact=True)
    wrong = np.flatnonzero(np.isnan(found))
    if wrong.size:
        value = values.names[int(wrong[0])][:50]
        raise EngineError(_TEXT_AS_DATE(column=str(series.name), value=value))
    chosen: np.ndarray = np.append(found, np.nan)[values.codes]
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
    import pandas as pd

    if isinstance(series.dtype, pd.CategoricalDtype):
        codes = series.cat.codes.to_numpy()
        values: Sequence[object] = series.cat.categories.tolist()
    else:
        codes, values = _factorized(series)
    texts = [None if is_missing(value) else value_text(value).strip() for value in values]
    names = in_order({text for text in texts if text is not None})
    places = {name: place for place, name in enumerate(names)}
    # the last place serves code −1
    order = np.array([-1 if text is None else places[text] for text in (*texts, None)], np.int32)
    return Categories(order[codes], names)


def _factorized(series: pandas.Series) -> tuple[np.ndarray, list[object]]:
    """The place (rows,) of each value among the different ones, −1 where missing."""
    import pandas as pd

    codes = np.empty(len(series), np.int32)
    values: list[object] = []
    places: dict[object, int] = {}
    for start in range(0, len(series), _CHUNK):
        rows = slice(start, start + _CHUNK)
        own, found = pd.factorize(series.iloc[rows].to_numpy(), use_na_sentinel=True)
        known = []
        for value in list(found):
            if value not in places:
                places[value] = len(values)
                values.append(value)
            known.append(places[value])
        codes[rows] = np.array([*known, -1], np.int32)[own]
    return codes, values


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
    if column.kind == "category" and column.encoding == "ordered":
        return (*column.order, *naturally_ordered(rest))
    return (*column.order, *in_order(rest))


def is_numeric(series: pandas.Series) -> bool:
    """Whether the column came as numbers (truth values are not)."""
    import pandas as pd

    return pd.api.types.is_numeric_dtype(series) and not pd.api.types.is_bool_dtype(series)
