"""A table's columns as numbers, categories and classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.numbers import is_missing, number_from, value_text
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
_INFINITE = Sentence(
    "prepare.infinite",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} has a value that is infinite or too large to reckon with, in row "
        "{row}. Mend it in the table, or ignore the column.",
    ),
)
_LARGEST = float(np.finfo(np.float32).max)


def numbers_of(series: pandas.Series) -> np.ndarray:
    """float64 (rows,), NaN where missing.

    Raises:
        EngineError: a value is text, infinite or beyond float32.
    """
    if is_numeric(series):
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
        places = np.append(np.cumsum(used) - 1, -1)  # the last one serves code −1
        names = tuple(name for name, kept in zip(self.names, used, strict=True) if kept)
        return Categories(places[self.codes], names)


def categories_of(series: pandas.Series) -> Categories:
    """The column as categories: each value as text, in order."""
    import pandas as pd

    if isinstance(series.dtype, pd.CategoricalDtype):
        codes = series.cat.codes.to_numpy()
        values: Sequence[object] = series.cat.categories.tolist()
    else:
        codes, found = pd.factorize(series.to_numpy(), use_na_sentinel=True)
        values = list(found)
    texts = [None if is_missing(value) else value_text(value).strip() for value in values]
    names = in_order({text for text in texts if text is not None})
    places = {name: place for place, name in enumerate(names)}
    # the last place serves code −1
    order = np.array([-1 if text is None else places[text] for text in (*texts, None)], np.intp)
    return Categories(order[codes], names)


def in_order(texts: set[str]) -> tuple[str, ...]:
    """Categories or classes in their order: as numbers where all are, else as text."""
    numbers: dict[str, float] = {}
    for text in texts:
        number = number_from(text)
        if number is None:
            return tuple(sorted(texts))
        numbers[text] = number
    return tuple(sorted(texts, key=lambda text: (numbers[text], text)))


def is_numeric(series: pandas.Series) -> bool:
    """Whether the column came as numbers (truth values are not)."""
    import pandas as pd

    return pd.api.types.is_numeric_dtype(series) and not pd.api.types.is_bool_dtype(series)
