"""Columns that were read, put together to a table: names, gaps, notes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.columns.raw_columns import RawColumn, TextNeededError
from engine.data.columns.rules.taken import Taken
from engine.data.limits import MAXIMUM_COLUMNS
from engine.data.table import Table
from engine.files.contents import CANCELLED
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

if TYPE_CHECKING:
    from engine.data.reading.table_form import TableForm

NamedColumns = tuple[list[RawColumn], list[str] | None]  # and their names; None: they have none

NO_ROWS = Sentence(
    "table.no_rows",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no row below the header. If the first row holds values, say that it does not "
        "name the columns; else choose another file: {name}",
    ),
)
ONE_COLUMN = Sentence(
    "table.one_column",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Only one column was found, and a network needs at least two: one to predict, and one "
        "to predict it from. Is another separator right?",
    ),
)
_TOO_MANY_COLUMNS = Sentence(
    "table.too_many_columns",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table has {count} columns; Neurobricks takes up to {maximum}. Leave out the columns "
        "that are not needed; if each column is an example, swap rows and columns.",
    ),
)
MAXIMUM_CELLS = 50_000_000
_MAXIMUM_TEXTS = 800 << 20  # bytes that the different texts take in memory

_TOO_MANY_CELLS = Sentence(
    "table.too_many_cells",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table has more than {count} cells, which is more than Neurobricks takes. Leave out "
        "columns that are not needed, or take a part of the rows.",
    ),
)
_TOO_MANY_TEXTS = Sentence(
    "table.too_many_texts",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Nearly every cell of this table is a text of its own, too many to keep in memory. Leave "
        "out the columns with names, sentences or codes.",
    ),
)
_NO_VALUES = Sentence(
    "table.no_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No cell below the header holds a value. Fill them in the program that the table comes "
        "from, or choose another file or sheet: {name}",
    ),
)
_RENAMED = Sentence(
    "table.renamed",
    QT_TRANSLATE_NOOP(
        "Engine", "Some columns had no name or the same name, and got new ones: {names}."
    ),
)
HEADS_LEFT_OUT = Sentence(
    "table.heads_left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The line of the column names stands once more among the rows, as in joined files. It "
        "was left out there ({count}).",
    ),
)
_SUM_ROW = Sentence(
    "table.sum_row",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last row begins with “{value}”. If it adds up the other rows, take it out of the "
        "file: a network would learn from it as from any other.",
    ),
)
_SUM_ROW_AT = Sentence(
    "table.sum_row",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Row {row} begins with “{value}”. If it adds up other rows, take it out of the file: a "
        "network would learn from it as from any other.",
    ),
)
_SUMS_ABOVE, _SUMS_BELOW = 2, 5  # rows looked at: a footnote may stand below the sum
_SUMS = frozenset(
    (
        "합계",
        "총계",
        "총합계",
        "총합",
        "소계",
        "계",
        "합",
        "평균",
        "전국",
        "전체",
        "total",
        "sum",
        "average",
        "mean",
    )
)
_SUMS_MORE = frozenset(("grand total", "subtotal", "gesamt", "summe"))


def check_width(count: int) -> None:
    """EngineError where a table has more columns than can be shown and learned from."""
    if count > MAXIMUM_COLUMNS:
        raise EngineError(_TOO_MANY_COLUMNS(count=count, maximum=MAXIMUM_COLUMNS))


def check_cells(rows: int, columns: int) -> None:
    """EngineError where there are more cells than memory is meant for."""
    if rows * columns > MAXIMUM_CELLS:
        raise EngineError(_TOO_MANY_CELLS(count=MAXIMUM_CELLS))


def check_texts(columns: Sequence[RawColumn]) -> None:
    """EngineError where the different texts of all columns take more than memory is meant for."""
    if sum(column.size_of_texts for column in columns) > _MAXIMUM_TEXTS:
        raise EngineError(_TOO_MANY_TEXTS())


def assembled(
    read: Callable[[frozenset[int], list[Message]], NamedColumns],
    file: TableForm,
    minimum_columns: int,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Table:
    """The table of the columns that ``read`` gives, read as often as it takes: a column may turn
    out to be words when the texts of its numbers are lost.

    Args:
        read: given the places of the columns whose texts it has to keep, and a list for what
            there is to tell.
        file: how the rows are read.
        minimum_columns: fewer are no table.
        progress: told 1.0 at the end.
        cancelled: asked often; True ends the work.

    Raises:
        EngineError: too few columns, no values, or it was cancelled.
    """
    keep_text: frozenset[int] = frozenset()
    while True:
        notes: list[Message] = []
        columns, header = read(keep_text, notes)
        table, again = _put_together(columns, header, file, minimum_columns, notes, cancelled)
        let_go(columns)
        if table is not None:
            progress(1.0)
            return table
        keep_text |= again


def let_go(columns: Sequence[RawColumn]) -> None:
    """Forget the texts of columns that are not needed any more."""
    for column in columns:
        column.let_go()


def _put_together(
    columns: list[RawColumn],
    header: list[str] | None,
    file: TableForm,
    minimum_columns: int,
    notes: list[Message],
    cancelled: Callable[[], bool],
) -> tuple[Table | None, frozenset[int]]:
    """The table; or the places of columns whose texts have to be read once more."""
    import pandas as pd

    name = file.name
    width = max(len(columns), len(header or ()))
    if not columns:
        raise EngineError(ONE_COLUMN() if width < minimum_columns else NO_ROWS(name=name))
    given = [*(header or ()), *[""] * (width - len(header or ()))]
    # a separator at the end of every line leaves a column without a name and without values
    kept = [
        place for place, column in enumerate(columns) if given[place].strip() or column.any_value
    ]
    if len(kept) < minimum_columns:
        raise EngineError(ONE_COLUMN())
    check_width(len(kept))
    if not any(columns[place].any_value for place in kept):
        raise EngineError(_NO_VALUES(name=name))
    names, renamed = unique_names([given[place] for place in kept], len(kept))
    if renamed and header is not None:
        notes.append(_RENAMED(names=", ".join(renamed[:10])))
    values: dict[str, Any] = {}
    again = set()
    for column_name, place in zip(names, kept, strict=True):
        if cancelled():
            raise EngineError(CANCELLED())
        try:
            values[column_name] = columns[place].joined(column_name, file.choice(column_name))
        except TextNeededError:
            again.add(place)
    if again:
        return None, frozenset(again)
    empty = _empty_rows(values)
    if empty is not None:  # a footnote is no empty row
        empty[[row for place in kept for row in columns[place].odd_rows]] = False
        if empty.all():
            raise EngineError(_NO_VALUES(name=name))
        empty = empty if empty.any() else None
    left = np.arange(columns[0].rows) if empty is None else np.flatnonzero(~empty)
    taken: list[Taken] = []
    for column_name, place in zip(names, kept, strict=True):
        taken += columns[place].told(column_name, empty)
    notes += [each.message for each in taken]
    if empty is not None:
        values = {column_name: own[~empty] for column_name, own in values.items()}
    for row in _first_and_last(len(left)):
        odd = [columns[place].odd_text(int(left[row]) + 1) for place in kept]
        notes += _sum_row(values, odd, row, len(left))
    forms = {name: columns[place].form for name, place in zip(names, kept, strict=True)}
    frame = pd.DataFrame(values, copy=False)
    ways = tuple(each for each in taken if each.ways)
    return Table(frame, 0, tuple(notes), MappingProxyType(forms), ways), frozenset()


def _empty_rows(values: dict[str, Any]) -> np.ndarray | None:
    """Spreadsheets leave rows of nothing but separators behind: bool (rows,), None: no such."""
    import pandas as pd

    empty: np.ndarray | None = None
    for column in values.values():
        missing = pd.isna(column)
        empty = missing if empty is None else empty & missing
        if not empty.any():
            return None
    return empty


def _first_and_last(rows: int) -> list[int]:
    """The rows, from 0, that may add up the others."""
    return sorted({*range(min(_SUMS_ABOVE, rows)), *range(max(0, rows - _SUMS_BELOW), rows)})


def _sum_row(values: dict[str, Any], odd: list[str], row: int, rows: int) -> list[Message]:
    """``odd``: what each column has in the ``row`` that is none of its numbers or dates."""
    for column, text in zip(values.values(), odd, strict=True):
        if len(column) < 3:
            return []
        first = text or column[row]
        if isinstance(first, str):
            word = first.strip().rstrip(":").casefold()
            if word not in _SUMS and word not in _SUMS_MORE:
                return []
            return [
                _SUM_ROW(value=first) if row == rows - 1 else _SUM_ROW_AT(row=row + 1, value=first)
            ]
        if first == first and not isinstance(first, np.datetime64):
            return []
    return []


def unique_names(header: list[str] | None, width: int) -> tuple[list[str], list[str]]:
    """``width`` column names, none empty and none twice; and those that had to be made up."""
    given = [" ".join(unicodedata.normalize("NFC", name[:400]).split()) for name in header or []]
    given += [""] * (width - len(given))
    names: dict[str, None] = {}
    made_up: list[str] = []
    taken = set(given)
    numbers: dict[str, int] = {}  # the next one for a name that stands several times
    for place, name in enumerate(given[:width], start=1):
        wished = name or letters(place)
        unique, number = wished, numbers.get(wished, 2)
        while unique in names or (unique != name and unique in taken):
            unique, number = f"{wished} ({number})", number + 1
        numbers[wished] = number
        if unique != name:
            made_up.append(unique)
        names[unique] = None
    return list(names), made_up


def letters(place: int) -> str:
    """The name of column ``place``, from 1, as spreadsheets have it: A, B, …, Z, AA, AB, …

    Everybody knows these, whatever their language.
    """
    name = ""
    while place > 0:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
