"""Reading a text file's rows into columns, as people's files really are, by pandas in chunks."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from engine.data.columns.cells.numbers import MISSING_MARKS
from engine.data.columns.raw_columns import RawColumn
from engine.data.columns.rules.column_texts import WrittenNumbers
from engine.data.reading.assembling import (
    HEADS_LEFT_OUT,
    NO_ROWS,
    ONE_COLUMN,
    NamedColumns,
    assembled,
    check_cells,
    check_texts,
    let_go,
    letters,
)
from engine.data.reading.text.lines import (
    NOT_A_TABLE,
    FirstLines,
    long_lines,
    opened_lines,
    top_of,
    without_end,
)
from engine.data.reading.text.text_form import UNREADABLE
from engine.data.reading.text.watched_text import WatchedText
from engine.data.table import Table
from engine.files.contents import CANCELLED, Contents
from engine.memory import OUT_OF_MEMORY
from engine.messages import EngineError, Message

if TYPE_CHECKING:
    import pandas

    from engine.data.reading.table_form import TableForm

__all__ = ["CANCELLED", "NO_ROWS", "ONE_COLUMN", "NotClosedError", "letters", "parse"]

_CHUNK_CELLS = 100_000
_EARLY = 10  # chunks
_WIDE = 200  # columns
_FEWEST_ROWS = 1000  # at once, since each chunk costs something for each column
_SMALL = 1 << 21  # bytes

_TOO_LONG = re.compile(r"Expected (\d+) fields in line (\d+), saw (\d+)")


class NotClosedError(EngineError):
    """A quotation mark is opened and never closed; without quoting there is a table."""


def parse(
    contents: Contents,
    file: TableForm,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    minimum_columns: int = 2,
) -> Table:
    """The table that ``contents`` hold, read as ``file`` says.

    Args:
        contents: the file's bytes, or where they are.
        file: encoding, separator, header, signs and lines to leave out.
        progress: told the share that is read, 0 … 1.
        cancelled: asked often; True ends the reading.
        minimum_columns: two to learn from; one may be enough to predict from.

    Raises:
        EngineError: the bytes are no table under these options, or it was cancelled.
    """

    def read(keep_text: frozenset[int], notes: list[Message]) -> NamedColumns:
        return _columns(contents, file, progress, cancelled, keep_text, notes)

    return assembled(read, file, minimum_columns, progress, cancelled)


def _columns(
    contents: Contents,
    file: TableForm,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
    keep_text: frozenset[int],
    notes: list[Message],
) -> NamedColumns:
    """The columns, read again where a column is numbers in one chunk and text in another: at
    once where the first chunks show it, else when all the others are known, too."""
    import pandas as pd

    told = 0.0

    def forward(share: float) -> None:
        nonlocal told
        told = max(told, 0.99 * share)
        progress(told)

    as_text: tuple[int, ...] = ()
    skip_long = False
    while True:
        try:
            columns, top, codes, heads = _read(
                contents, file, skip_long, forward, cancelled, as_text, keep_text
            )
        except pd.errors.ParserError as error:
            if "out of memory" in str(error):
                raise EngineError(OUT_OF_MEMORY(), str(error)) from error
            if _TOO_LONG.search(str(error)) is not None and not skip_long:
                skip_long = True
                notes += long_lines(contents, file, cancelled)
                continue
            if file.quote and "inside string" in str(error):
                raise NotClosedError(NOT_A_TABLE(), str(error)) from error
            raise EngineError(NOT_A_TABLE(), str(error)) from error
        mixed = _mixed(columns, codes)
        if not mixed:
            if heads:
                notes.append(HEADS_LEFT_OUT(count=heads))
            return columns, top.header
        let_go(columns)
        as_text += mixed


def _mixed(columns: list[RawColumn], codes: frozenset[int]) -> tuple[int, ...]:
    """The columns that have to be read as text and were not."""
    return tuple(
        place
        for place, column in enumerate(columns)
        if not column.as_text and (column.is_mixed or (place in codes and column.any_value))
    )


def _read(
    contents: Contents,
    file: TableForm,
    skip_long: bool,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
    as_text: tuple[int, ...],
    keep_text: frozenset[int],
) -> tuple[list[RawColumn], FirstLines, frozenset[int], int]:
    """The columns read in chunks, so that no other thread waits long; those among them in
    which codes were seen; and how many lines were the header once more."""
    import pandas as pd

    options: dict[str, Any] = {"quotechar": file.quote} if file.quote else {"quoting": 3}
    try:
        top = top_of(contents, file, cancelled)
        if not top.width:
            return [], top, frozenset(), 0
        if file.reading == 2:
            chosen = [place for place in range(top.width) if _is_chosen(file, top.name(place))]
            as_text = (*as_text, *chosen)
        stream, text = opened_lines(contents, file, cancelled)
        with text:
            above = [text.readline() for _ in range(top.before - file.skip)]
            written = WrittenNumbers(file.decimal, file.thousands, top.sure)
            texts = {*as_text, *keep_text}
            columns = [
                RawColumn(
                    written,
                    place in keep_text,
                    top.name(place),
                    place in top.grouped,
                    file.reading,
                    place in texts,
                )
                for place in range(top.width)
            ]
            watched: Any = WatchedText(
                text, file.separator, file.quote, top.width, _header_line(above, file, top)
            )
            # what stands for a missing value among numbers may be a word among words
            marks: Any = {place: list(MISSING_MARKS) for place in range(top.width)}
            if file.reading == 2:
                small = contents.size <= _SMALL  # soon read as text, so that marks can be named
                marks |= {place: [""] for place in (range(top.width) if small else texts)}
            stream_of_text: Any = watched if file.reading == 2 else text
            reader = pd.read_csv(
                stream_of_text,
                sep=file.separator,
                header=None,
                names=list(range(top.width)),
                index_col=False,
                dtype=dict.fromkeys(texts, object),
                decimal=file.decimal,
                na_values=marks,
                keep_default_na=False,
                skipinitialspace=True,
                on_bad_lines="skip" if skip_long else "error",
                chunksize=max(_FEWEST_ROWS, min(20_000, _CHUNK_CELLS // top.width)),
                engine="c",
                **options,
            )
            with reader:
                for number, chunk in enumerate(reader):
                    if cancelled():
                        raise EngineError(CANCELLED())
                    check_cells(columns[0].rows + len(chunk), top.width)
                    _add(columns, chunk)
                    check_texts(columns)
                    progress(stream.tell() / max(1, contents.size))
                    if number < _EARLY and _mixed(columns, watched.codes):
                        break  # no use to go on: it has to be read once more
            return columns, top, watched.codes, watched.repeated
    except UnicodeError as error:
        raise EngineError(UNREADABLE(encoding=file.encoding), str(error)) from error
    except csv.Error as error:
        raise EngineError(NOT_A_TABLE(), str(error)) from error


def _add(columns: list[RawColumn], chunk: pandas.DataFrame) -> None:
    """The chunk's cells to their columns, those of one type all at once: to take one column
    after the other out of thousands costs more than the cells."""
    places: dict[object, list[int]] = {}
    for place, dtype in enumerate(chunk.dtypes):
        places.setdefault(dtype, []).append(place)
    for alike in places.values():
        cells = chunk.iloc[:, alike].to_numpy().T
        if cells.dtype == object and len(columns) > _WIDE:
            for place, own in zip(alike, cells.tolist(), strict=True):
                columns[place].add_texts(own)
        else:
            for place, values in zip(alike, cells, strict=True):
                columns[place].add(values)


def _header_line(above: list[str], file: TableForm, top: FirstLines) -> str:
    """The header as it is written, where it is one whole line of several names."""
    named = file.reading == 2 and file.header and file.header_lines == 1 and file.heads != "keep"
    if not named or len(without_end(top.header or [])) < 2:
        return ""
    return next((line for line in above if line.strip()), "")


def _is_chosen(file: TableForm, name: str) -> bool:
    """Whether the person chose how a column is read, for which its texts are needed."""
    return any(choice.name == name for choice in file.columns)
