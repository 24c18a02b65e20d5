"""Any part of a table as text to show, in any order: nobody has to hold all of it as text."""

from __future__ import annotations

import csv
import heapq
import io
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.dates import date_text
from engine.data.columns.cells.numbers import number_from, value_text
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.rules.series_texts import dates_in, seconds_of, texts_of
from engine.data.preparing.columns import is_numeric
from engine.data.table import Table
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

if TYPE_CHECKING:
    import pandas

MOST_COPIED = 2_000_000  # cells that are worth a place in the clipboard
_PIECE = 20_000  # texts that are sorted, or cells that are written, in one go

_TOO_MUCH = Sentence(
    "pages.too_much",
    QT_TRANSLATE_NOOP(
        "Engine",
        "That is too much to copy: {rows} rows. Choose at most {most} rows of this table.",
    ),
)
Cells = tuple[tuple[str, ...], ...]


def cells(table: Table, rows: np.ndarray, columns: Sequence[int]) -> Cells:
    """The table's ``rows`` (numbers from 0) of ``columns`` (places from 0) as a person reads
    them, "" where missing: one tuple for each row."""
    if not len(columns):
        return tuple(() for _ in rows)
    shown = [_shown(table.frame.iloc[:, place], rows) for place in columns]
    return tuple(zip(*shown, strict=True))


def _shown(series: pandas.Series, rows: np.ndarray) -> list[str]:
    if is_numeric(series) and isinstance(series.dtype, np.dtype):
        return [value_text(value) for value in series.to_numpy()[rows].tolist()]
    series = series.iloc[rows]
    seconds = seconds_of(series)
    if seconds is not None:
        return [date_text(moment) for moment in seconds.tolist()]
    return [value_text(value) for value in series.tolist()]


def sorted_rows(table: Table, name: str, descending: bool = False) -> np.ndarray:
    """All rows' numbers, sorted by the column ``name``: int32 (rows,).

    Equal values stay in the table's order, missing ones come last. Dates are sorted by time;
    texts as numbers where all are numbers, else by their letters.
    """
    ranks = _ranks(table.frame[name], table.forms.get(name))
    order = np.argsort(-ranks if descending else ranks, kind="stable")  # NaN comes last
    return order.astype(np.int32)


def _ranks(series: pandas.Series, form: ColumnForm | None) -> np.ndarray:
    """Numbers in the order of the column's values: float64 (rows,), NaN where missing."""
    seconds = seconds_of(series)
    if seconds is not None:
        return seconds
    if is_numeric(series):
        numbers: np.ndarray = series.to_numpy(dtype=np.float64, na_value=np.nan)
        return numbers
    texts = texts_of(series)
    ranks = None if form is not None else dates_in(texts.names)  # words on purpose
    if ranks is None:
        ranks = _numbers(texts.names)
    if ranks is None:
        ranks = np.empty(len(texts.names))
        for rank, place in enumerate(_sorted(texts.names)):
            ranks[place] = rank
    found: np.ndarray = np.append(ranks, np.nan)[texts.codes]
    return found


def _numbers(texts: Sequence[str]) -> np.ndarray | None:
    """The texts as numbers, None where one is none."""
    numbers = np.empty(len(texts))
    for place, text in enumerate(texts):
        number = number_from(text)
        if number is None:
            return None
        numbers[place] = number
    return numbers


def _sorted(texts: Sequence[str]) -> Iterator[int]:
    """Places of the texts in their order: sorted in pieces and merged, because sorting a
    million at once would let no other thread work for a second."""
    key: Callable[[int], str] = texts.__getitem__
    pieces = [
        sorted(range(begin, min(begin + _PIECE, len(texts))), key=key)
        for begin in range(0, len(texts), _PIECE)
    ]
    return iter(pieces[0]) if len(pieces) == 1 else heapq.merge(*pieces, key=key)


def as_text(table: Table, rows: np.ndarray) -> str:
    """The rows with the columns' names above, as spreadsheets take it from the clipboard.

    Raises:
        EngineError: more than `MOST_COPIED` cells.
    """
    columns = table.frame.shape[1]
    if rows.shape[0] * columns > MOST_COPIED:
        raise EngineError(_TOO_MUCH(rows=int(rows.shape[0]), most=max(1, MOST_COPIED // columns)))
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
    writer.writerow(table.frame.columns)
    step = max(1, _PIECE // max(1, columns))
    for begin in range(0, rows.shape[0], step):
        writer.writerows(cells(table, rows[begin : begin + step], range(columns)))
    return stream.getvalue()
