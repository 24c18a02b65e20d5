"""A number for each row that tells rows apart: equal rows have equal numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.data.preparing.columns import is_numeric
from engine.data.table import Table

if TYPE_CHECKING:
    import pandas

_CHUNK = 5_000  # rows whose texts are hashed at a stretch: the window has its turn between


def row_marks(table: Table) -> np.ndarray:
    """A number for each row, uint64 (rows,): equal for rows that are equal in every column."""
    frame = table.frame
    marks = np.zeros(len(frame), np.uint64)
    for name in frame.columns:
        series = frame[name]
        if isinstance(series.dtype, np.dtype) and series.dtype.kind in "iu":
            # exact: as floats, neighbours of 17 digits would be equal
            found = series.to_numpy().astype(np.int64).view(np.uint64)
        elif is_numeric(series):
            numbers = series.to_numpy(dtype=np.float64, na_value=np.nan) + 0.0  # no −0
            numbers[np.isnan(numbers)] = np.nan  # of all the kinds of NaN the one
            found = numbers.view(np.uint64)
        else:
            found = _text_marks(series)
        marks ^= found + np.uint64(0x9E3779B97F4A7C15)
        marks *= np.uint64(0xBF58476D1CE4E5B9)
        marks ^= marks >> np.uint64(29)
    return marks


def sample_marks(table: Table) -> np.ndarray:
    """`row_marks`, but of pictures equal for the very same picture of the same class, whatever
    their files are called."""
    if table.album is None:
        return row_marks(table)
    import pandas as pd

    from engine.data.pictures.album import PICTURE_COLUMN

    classes = table.frame.drop(columns=PICTURE_COLUMN).iloc[:, :1]
    alike = pd.DataFrame({"same": table.album.same()}).join(classes)
    return row_marks(Table(alike))


def _text_marks(series: pandas.Series) -> np.ndarray:
    import pandas as pd

    if isinstance(series.dtype, pd.CategoricalDtype):  # each text once, however many rows
        known = _marks_of(series.cat.categories.to_numpy())
        found: np.ndarray = np.append(known, np.uint64(0))[series.cat.codes.to_numpy()]
        return found
    return _marks_of(series.to_numpy())


def _marks_of(values: np.ndarray) -> np.ndarray:
    from pandas.util import hash_array

    found = np.empty(values.shape[0], np.uint64)
    for start in range(0, values.shape[0], _CHUNK):
        found[start : start + _CHUNK] = hash_array(values[start : start + _CHUNK])
    return found


def first_of_each(marks: np.ndarray) -> np.ndarray:
    """Which of the rows are the first with their mark, bool (rows,)."""
    first = np.zeros(marks.shape[0], bool)
    first[np.unique(marks, return_index=True)[1]] = True
    return first
