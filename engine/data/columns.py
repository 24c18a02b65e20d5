"""A table's columns as numbers, categories and classes."""

from __future__ import annotations

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


def categories_of(series: pandas.Series) -> np.ndarray:
    """Objects (rows,): each value as text, None where missing."""
    import pandas as pd

    codes, values = pd.factorize(series.to_numpy(dtype=object), use_na_sentinel=True)
    texts = np.empty(len(values) + 1, dtype=object)  # the last place is for "missing": code −1
    for place, value in enumerate(values):
        texts[place] = None if is_missing(value) else value_text(value).strip()
    chosen: np.ndarray = texts[codes]
    return chosen


def in_order(texts: set[str]) -> tuple[str, ...]:
    """Categories or classes in their order: as numbers where all are, else as text."""
    numbers = {text: number_from(text) for text in texts}
    if all(number is not None for number in numbers.values()):
        return tuple(sorted(texts, key=lambda text: (numbers[text], text)))
    return tuple(sorted(texts))


def is_numeric(series: pandas.Series) -> bool:
    """Whether the column came as numbers (truth values are not)."""
    import pandas as pd

    return pd.api.types.is_numeric_dtype(series) and not pd.api.types.is_bool_dtype(series)
