"""A column's texts, each once, and dates as numbers: worked out without holding others up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.dates import date_from, dates_from
from engine.data.columns.cells.numbers import is_missing, value_text

if TYPE_CHECKING:
    import pandas

_CHUNK = 50_000  # rows that pandas looks at in one call, which no other thread can interrupt
_FEW = 20  # so many texts tell whether a column can be one of dates


@dataclass(frozen=True, eq=False)
class Texts:
    """``codes`` (rows,) are places in ``names``, −1 where missing; ``counts`` of each name.

    Nobody writes to them. Names are stripped, differ from each other, and stand in the order
    of their first row (or of the column's own categories); each is in the column at least once.
    """

    codes: np.ndarray
    names: Sequence[str]
    counts: np.ndarray


def texts_of(series: pandas.Series) -> Texts:
    """The column's different texts, and which of them each row has."""
    codes, values = _coded(series)
    texts: list[str | None] = []
    read = _is_words(series)  # what stands for a missing value was sorted out before
    tidy = True
    for begin in range(0, len(values), _CHUNK):
        chunk = values[begin : begin + _CHUNK]
        found = [
            None if not read and is_missing(value) else value_text(value).strip() for value in chunk
        ]
        tidy = tidy and found == chunk
        texts += found
    if not tidy:  # some are equal but for blanks, or stand for nothing
        names: dict[str, int] = {}
        same = [-1 if text is None else names.setdefault(text, len(names)) for text in texts]
        codes = np.array([*same, -1], np.intp)[codes]
        texts = list(names)
    kept = [text for text in texts if text is not None]
    counts = np.bincount(codes[codes >= 0], minlength=len(kept))
    used = counts > 0
    if used.all():
        return Texts(codes, kept, counts)
    places = np.append(np.cumsum(used) - 1, -1)  # the last one serves code −1
    return Texts(places[codes], [kept[place] for place in np.flatnonzero(used)], counts[used])


def _is_words(series: pandas.Series) -> bool:
    import pandas as pd

    return isinstance(series.dtype, pd.CategoricalDtype)


def _coded(series: pandas.Series) -> tuple[np.ndarray, list[object]]:
    """Codes into the values, −1 where missing."""
    import pandas as pd

    values: list[object] = []
    if _is_words(series):
        for begin in range(0, len(series.cat.categories), _CHUNK):
            values += series.cat.categories[begin : begin + _CHUNK].tolist()
        return series.cat.codes.to_numpy().astype(np.intp), values
    rows = series.to_numpy()
    places: dict[object, int] = {}
    codes = np.empty(rows.shape[0], np.intp)
    for begin in range(0, rows.shape[0], _CHUNK):
        part, found = pd.factorize(rows[begin : begin + _CHUNK], use_na_sentinel=True)
        known = [places.setdefault(value, len(places)) for value in found]
        codes[begin : begin + _CHUNK] = np.array([*known, -1], np.intp)[part]
    return codes, list(places)


def dates_in(names: Sequence[str]) -> np.ndarray | None:
    """Seconds since 1970 of each of the texts; None where not every one is a date."""
    if not names or any(date_from(text) is None for text in names[:_FEW]):
        return None
    seconds = dates_from(names)
    return None if np.isnan(seconds).any() else seconds


def seconds_of(series: pandas.Series) -> np.ndarray | None:
    """Seconds since 1970 of a column that was read as dates, NaN where missing; else None."""
    import pandas as pd

    if not pd.api.types.is_datetime64_any_dtype(series):
        return None
    if isinstance(series.dtype, pd.DatetimeTZDtype):
        series = series.dt.tz_localize(None)  # the hour counts as written
    moments = series.to_numpy()
    seconds = moments.astype("datetime64[s]").astype(np.int64).astype(np.float64)
    seconds[np.isnat(moments)] = np.nan
    return seconds


def moments(seconds: np.ndarray) -> np.ndarray:
    """Seconds since 1970, NaN where missing, as datetime64[s]: what `seconds_of` undoes."""
    found = np.full(seconds.shape, np.datetime64("NaT", "s"), "datetime64[s]")
    known = np.isfinite(seconds)
    found[known] = seconds[known].astype(np.int64).astype("datetime64[s]")
    return found
