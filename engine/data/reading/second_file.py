"""A second file's rows as the test part of a table, read as the table's own columns were."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.columns.cell_reading import ReadCells, read_dates, read_numbers
from engine.data.columns.cells.cell_text import tidy
from engine.data.columns.cells.numbers import value_text
from engine.data.columns.column_form import AS_NUMBERS, ColumnForm, NumberForm
from engine.data.columns.followed import decimal_of, followed
from engine.data.columns.other_form import other_form
from engine.data.columns.rules.series_texts import moments
from engine.data.columns.rules.taken import Taken
from engine.data.reading.rows import RowsFile, is_blank, is_too_long
from engine.data.table import Table
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence, some

if TYPE_CHECKING:
    import pandas

_LACKING = Sentence(
    "table.test_lacks",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The second file lacks columns that the first one has. Choose a file with the same "
        "columns. It lacks: {names}",
    ),
)
_LEFT_OUT = Sentence(
    "table.test_columns_left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The second file has columns that the first one does not have; they were left out: {names}",
    ),
)
_OTHER_KIND = Sentence(
    "table.test_other_kind",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the second file, some values of the column {column} cannot be read as the first "
        "file's are and count as missing ({count}). Rows: {cells}.",
    ),
)
_TOO_LONG = Sentence(
    "table.test_too_long",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the second file, some rows have more cells than there are columns and were left out "
        "({count}). Rows: {rows}.",
    ),
)
_NO_ROWS = Sentence(
    "table.test_no_rows",
    QT_TRANSLATE_NOOP("Engine", "The second file has no row to test with. Choose another file."),
)
_CELLS = 5


@dataclasses.dataclass(frozen=True)
class SecondForm:
    """How a second file is written beside the first: ``signs`` in numbers, where the person chose
    others; whether it ``follows`` what its own cells prove, but in the columns ``as_the_first``."""

    signs: NumberForm | None = None
    follows: bool = True
    as_the_first: frozenset[str] = frozenset()


def with_test_part(
    table: Table,
    rows: RowsFile,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    written: SecondForm = SecondForm(),
) -> Table:
    """``table``'s rows, then those of the second file as its test part; columns are matched by
    name, and their cells read in the form of the first file's, unless ``written`` says other.

    Raises:
        EngineError: a column of ``table`` is missing, there is no row, or it was cancelled.
    """
    import pandas as pd

    names = [str(name) for name in table.frame.columns]
    lacking = [name for name in names if name not in rows.names]
    if lacking:
        raise EngineError(_LACKING(names=some(lacking)))
    notes = [*table.notes, *rows.notes]
    extra = [name for name in rows.names if name not in names]
    if extra:
        notes.append(_LEFT_OUT(names=some(extra)))
    kept, numbers, too_long = _rows(
        rows, [rows.names.index(name) for name in names], (progress, cancelled)
    )
    if not numbers:
        raise EngineError(_NO_ROWS())
    if too_long:
        notes.append(_TOO_LONG(count=len(too_long), rows=some(list(map(str, too_long)))))
    values: dict[str, Any] = {}
    taken: list[Taken] = []
    forms = [table.forms.get(name, AS_NUMBERS) for name in names]
    if written.signs is not None:
        signs = dataclasses.asdict(written.signs)
        forms = [form.model_copy(update=signs) for form in forms]
    decimal = decimal_of([*zip(forms, kept, strict=True)]) if written.follows else None
    for place, name in enumerate(names):
        form, other = forms[place], None
        if written.follows and name not in written.as_the_first and _is_number(table, name):
            own = table.frame[name].to_numpy(np.float64, na_value=np.nan)
            other = followed(name, kept[place], form, own, decimal)
        if other is not None:
            form, kept[place] = other.form, other.cells
            taken.append(other.taken)
        elif against := other_form(name, kept[place], form):
            notes.append(against)
        values[name], found = _joined(table.frame[name], kept[place], form)
        kept[place] = []  # the texts are given up one column after the other
        notes += _told(name, found, numbers)
    frame = pd.DataFrame(values, copy=False)
    notes += [each.message for each in taken]
    return dataclasses.replace(
        table,
        frame=frame,
        test_rows=len(numbers),
        notes=tuple(notes),
        taken=(*table.taken, *taken),
    )


def _is_number(table: Table, name: str) -> bool:
    return _kind(table.frame[name]) == "number"


def _rows(
    rows: RowsFile,
    places: list[int],
    hearing: tuple[Callable[[float], None], Callable[[], bool]],
) -> tuple[list[list[object]], list[int], list[int]]:
    """The cells of each column, each row's number in its file, and numbers of too long rows."""
    columns: list[list[object]] = [[] for _ in places]
    numbers: list[int] = []
    too_long: list[int] = []
    number = 0
    for chunk in rows.chunks(*hearing):
        for cells in chunk:
            number += 1
            if is_blank(cells):
                continue
            if is_too_long(cells, rows.names):
                too_long.append(number)
                continue
            numbers.append(number)
            for column, place in zip(columns, places, strict=True):
                column.append(cells[place] if place < len(cells) else "")
    return columns, numbers, too_long


def _told(name: str, found: dict[int, str], numbers: list[int]) -> list[Message]:
    if not found:
        return []
    shown = [f"{numbers[place]} (“{text[:30]}”)" for place, text in list(found.items())[:_CELLS]]
    cells = ", ".join([*shown, *["…"] * (len(found) > _CELLS)])
    return [_OTHER_KIND(column=name, count=len(found), cells=cells)]


def _joined(
    own: pandas.Series, cells: list[object], form: ColumnForm
) -> tuple[Any, dict[int, str]]:
    """The column with the second file's cells below it, and the cells that do not suit it."""
    import pandas as pd

    if _kind(own) == "text":
        return _with_words(own, cells, form), {}
    read: ReadCells
    if _kind(own) == "date":
        read = read_dates(str(own.name), cells, form, gaps_allowed=True, example=0.0)
        below = pd.Series(moments(read.values))
    else:
        read = read_numbers(str(own.name), cells, form, gaps_allowed=True)
        below = pd.Series(read.values)
    wrong = {place: value_text(cells[place]) for place in sorted(read.problems)}
    return pd.concat([own, below], ignore_index=True), wrong


def _with_words(own: pandas.Series, cells: list[object], form: ColumnForm) -> Any:
    import pandas as pd

    codes, found = pd.factorize(own, use_na_sentinel=True)
    places = {tidy(value): place for place, value in enumerate(found)}
    below = [
        -1 if form.is_missing(cell) else places.setdefault(form.word(cell), len(places))
        for cell in cells
    ]
    every = np.concatenate([codes, np.array(below, np.intp)])
    return pd.Categorical.from_codes(every, categories=pd.Index(list(places), dtype=object))


def _kind(series: pandas.Series) -> str:
    import pandas as pd

    if pd.api.types.is_datetime64_any_dtype(series):
        return "date"
    numeric = pd.api.types.is_numeric_dtype(series) and not pd.api.types.is_bool_dtype(series)
    return "number" if numeric else "text"
