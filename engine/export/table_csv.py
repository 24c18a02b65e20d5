"""A table as a CSV file that pandas reads back as it is here."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Literal

import numpy as np

from engine.data.columns.cells.dates import is_time
from engine.data.columns.cells.numbers import number_from
from engine.data.columns.rules.series_texts import moments, texts_of
from engine.data.kinds import kind_named
from engine.data.preparing.columns import dates_of, is_numeric, numbers_of
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.table import Table
from engine.messages import EngineError
from engine.tasks import task_named

if TYPE_CHECKING:
    import pandas

# How a column stands in the file: as numbers, as words, as dates, or as times of day.
Held = Literal["number", "words", "date", "time"]
_TIME = "%H:%M:%S"


@dataclass(frozen=True, eq=False)
class CsvTable:
    """``frame``: what the file holds, an index from 0. ``held``: how each column stands in it.

    ``as_text`` are the columns that pandas has to be told to read as text; ``keeps_marks``: some
    words, such as NA, are what it takes for a gap.
    """

    frame: pandas.DataFrame
    held: dict[str, Held]
    as_text: tuple[str, ...] = ()
    keeps_marks: bool = False

    def gaps(self, name: str) -> bool:
        """Whether a row lacks the column's value."""
        return bool(self.frame[name].isna().any())


def csv_table(table: Table, settings: DataSettings) -> CsvTable:
    """The rows of ``table`` as they were read: numbers as numbers, dates as dates, words as
    words; columns that the design does not use as they are."""
    import pandas as pd

    columns: dict[str, pandas.Series | np.ndarray] = {}
    held: dict[str, Held] = {}
    as_text: list[str] = []
    keeps_marks = False
    known = {column.name: column for column in settings.columns}
    for name in map(str, table.frame.columns):
        values, how = _column(table, name, known.get(name), settings)
        columns[name], held[name] = values, how
        if how == "words" and (reading := _reading(values)) != "plain":
            as_text.append(name)
            keeps_marks = keeps_marks or reading == "marks"
    frame = pd.DataFrame(columns, columns=pd.Index(list(columns), dtype=object))
    return CsvTable(frame, held, tuple(as_text), keeps_marks)


def write_csv(frame: pandas.DataFrame, stream: BinaryIO) -> None:
    """Write ``frame`` as UTF-8; gaps are empty, dates as in ISO 8601."""
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="")
    frame.to_csv(text, index=False, lineterminator="\n")
    text.flush()
    text.detach()


def _column(
    table: Table, name: str, column: ColumnSettings | None, settings: DataSettings
) -> tuple[pandas.Series | np.ndarray, Held]:
    import pandas as pd

    series, form = table.frame[name], table.forms.get(name)
    is_class = (
        column is not None and column.role == "target" and task_named(settings.task).has_classes
    )
    try:
        kind = kind_named(column.kind) if column is not None and not is_class else None
        if kind is not None and kind.is_moment:
            seconds = dates_of(series, form)
            times = is_time(seconds[~np.isnan(seconds)])
            dates = pd.Series(moments(seconds))
            if times.size and times.all():
                return dates.dt.strftime(_TIME), "time"
            return dates, "date"
        if kind is not None and kind.is_number:
            numbers = series if is_numeric(series) else numbers_of(series, form)
            return numbers, "number"
    except EngineError:
        pass  # a column that is not used, and is none of such: its words as they are
    if is_numeric(series) and not _has_words(column):
        return series, "number"
    texts = texts_of(series)
    names = np.array([*texts.names, None], object)
    return names[texts.codes], "words"


def _has_words(column: ColumnSettings | None) -> bool:
    """Whether a person named values of the column that are no numbers."""
    if column is None:
        return False
    fill = (column.missing_value,) if column.missing == "value" else ()
    return any(number_from(name) is None for name in (*fill, *column.order))


def _reading(values: pandas.Series | np.ndarray) -> Literal["plain", "text", "marks"]:
    """What pandas has to be told so that it reads these words as they are."""
    import pandas as pd

    names = pd.unique(pd.Series(values, dtype=object).dropna())
    buffer = io.StringIO()
    pd.DataFrame({"column": names}).to_csv(buffer, index=False, lineterminator="\n")
    text = buffer.getvalue()
    wanted = [str(name) for name in names]
    if not any(map(_may_be_number, wanted)) and _read(text, wanted):
        return "plain"
    return "text" if _read(text, wanted, dtype=str) else "marks"


def _may_be_number(text: str) -> bool:
    """Whether pandas may take a chunk of such texts for numbers or truth values."""
    if text.casefold() in ("true", "false"):
        return True
    try:
        float(text)
    except ValueError:
        return False
    return True


def _read(text: str, wanted: Sequence[str], **options: type) -> bool:
    import pandas as pd

    found = pd.read_csv(io.StringIO(text), **options)["column"].tolist()  # type: ignore[call-overload]
    return bool(found == list(wanted))
