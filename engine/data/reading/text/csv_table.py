"""Reading a text file's rows into a table, as people's files really are."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from engine.data.columns.cells.numbers import MISSING_MARKS
from engine.data.columns.raw_columns import RawColumn
from engine.data.columns.rules.column_texts import WrittenNumbers
from engine.data.columns.rules.decimal_signs import bare_numbers, decimal_sign, either_sign
from engine.data.reading.assembling import (
    HEADS_LEFT_OUT,
    NO_ROWS,
    ONE_COLUMN,
    assembled,
    check_cells,
    check_texts,
    check_width,
    letters,
)
from engine.data.reading.heads import joined_names
from engine.data.reading.text.text_form import UNREADABLE, opened_text, reader_options
from engine.data.reading.text.watched_text import WatchedText
from engine.data.table import Table
from engine.files.contents import CANCELLED, Contents
from engine.memory import OUT_OF_MEMORY
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

if TYPE_CHECKING:
    import pandas

    from engine.data.reading.table_form import TableForm

__all__ = ["CANCELLED", "NO_ROWS", "ONE_COLUMN", "NotClosedError", "letters", "parse"]

_CHUNK_CELLS = 100_000
_EARLY = 10  # chunks
_WIDE = 200  # columns
_FEWEST_ROWS = 1000  # at once, since each chunk costs something for each column
_PIECE = 1 << 18  # bytes
_LONGEST_LINE = 16 << 20  # bytes
_TOP_LINES = 100_000  # beyond which no row is looked for that says how many columns there are
_SMALL = 1 << 21  # bytes
_WIDTH_ROWS = 100  # so many rows say how many columns there are

_NOT_A_TABLE = Sentence(
    "table.not_a_table",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file does not hold together as a table. Look at the separator, and at quotation "
        "marks that are opened and not closed.",
    ),
)
_LEFT_OUT = Sentence(
    "table.lines_left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some lines have more fields than the others and were left out ({count}). If they are "
        "needed, mend them in the file: lines {lines}",
    ),
)
_TOO_LONG = re.compile(r"Expected (\d+) fields in line (\d+), saw (\d+)")
_SHOWN = 5


class _Watched(io.RawIOBase):
    """A file's bytes on their way to a reader that looks at many at a stretch.

    Raises:
        EngineError: the reading was cancelled, or a line is so long that it is none.
    """

    def __init__(self, stream: BinaryIO, cancelled: Callable[[], bool]) -> None:
        self._stream = stream
        self._cancelled = cancelled
        self._since = 0  # bytes since the last line began

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._stream.close()
        super().close()

    def readinto(self, target: Any) -> int:
        if self._cancelled():
            raise EngineError(CANCELLED())
        piece = self._stream.read(min(len(target), _PIECE))
        target[: len(piece)] = piece
        end = max(piece.rfind(b"\n"), piece.rfind(b"\r"))
        self._since = len(piece) - end - 1 if end >= 0 else self._since + len(piece)
        if self._since > _LONGEST_LINE:
            raise EngineError(_NOT_A_TABLE(), f"a line of over {_LONGEST_LINE} bytes")
        return len(piece)


class NotClosedError(EngineError):
    """A quotation mark is opened and never closed; without quoting there is a table."""


@dataclass(frozen=True)
class _Top:
    """``header``: its names, None without one; ``width``: of the rows, 0 where there is none;
    ``before``: the lines above the first row. ``sure``: the first rows show which sign is the
    decimal one; else ``grouped`` are the columns that hold nothing but numbers like 1.234."""

    header: list[str] | None
    width: int
    before: int
    sure: bool = False
    grouped: frozenset[int] = frozenset()

    def name(self, place: int) -> str:
        return self.header[place].strip() if self.header and place < len(self.header) else ""


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
    keep_text: frozenset[int] = frozenset()
    while True:
        notes: list[Message] = []
        columns, top = _columns(contents, file, progress, cancelled, keep_text, notes)
        table, again = assembled(columns, top.header, file, minimum_columns, notes, cancelled)
        _let_go(columns)
        if table is not None:
            progress(1.0)
            return table
        keep_text |= again


def _columns(
    contents: Contents,
    file: TableForm,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
    keep_text: frozenset[int],
    notes: list[Message],
) -> tuple[list[RawColumn], _Top]:
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
                notes += _long_lines(contents, file, cancelled)
                continue
            if file.quote and "inside string" in str(error):
                raise NotClosedError(_NOT_A_TABLE(), str(error)) from error
            raise EngineError(_NOT_A_TABLE(), str(error)) from error
        mixed = _mixed(columns, codes)
        if not mixed:
            if heads:
                notes.append(HEADS_LEFT_OUT(count=heads))
            return columns, top
        _let_go(columns)
        as_text += mixed


def _mixed(columns: list[RawColumn], codes: frozenset[int]) -> tuple[int, ...]:
    """The columns that have to be read as text and were not."""
    return tuple(
        place
        for place, column in enumerate(columns)
        if not column.as_text and (column.is_mixed or (place in codes and column.any_value))
    )


def _let_go(columns: list[RawColumn]) -> None:
    for column in columns:
        column.let_go()


def _text(
    contents: Contents, file: TableForm, cancelled: Callable[[], bool]
) -> tuple[BinaryIO, io.TextIOWrapper]:
    stream = contents.open()
    watched = io.BufferedReader(_Watched(stream, cancelled), _PIECE)
    text = opened_text(contents, file.encoding, watched)
    for _ in range(file.skip):
        text.readline()
    return stream, text


def _read(
    contents: Contents,
    file: TableForm,
    skip_long: bool,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
    as_text: tuple[int, ...],
    keep_text: frozenset[int],
) -> tuple[list[RawColumn], _Top, frozenset[int], int]:
    """The columns read in chunks, so that no other thread waits long; those among them in
    which codes were seen; and how many lines were the header once more."""
    import pandas as pd

    options: dict[str, Any] = {"quotechar": file.quote} if file.quote else {"quoting": 3}
    try:
        top = _top(contents, file, cancelled)
        if not top.width:
            return [], top, frozenset(), 0
        if file.reading == 2:
            chosen = [place for place in range(top.width) if _is_chosen(file, top.name(place))]
            as_text = (*as_text, *chosen)
        stream, text = _text(contents, file, cancelled)
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
        raise EngineError(_NOT_A_TABLE(), str(error)) from error


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


def _header_line(above: list[str], file: TableForm, top: _Top) -> str:
    """The header as it is written, where it is one whole line of several names."""
    named = file.reading == 2 and file.header and file.header_lines == 1 and file.heads != "keep"
    if not named or len(_without_end(top.header or [])) < 2:
        return ""
    return next((line for line in above if line.strip()), "")


def _records(
    text: io.TextIOWrapper, file: TableForm, most_lines: int | None = None
) -> Iterator[tuple[int, int, list[str]]]:
    """Records that hold anything, with the lines before them and up to their end; no more of
    them beyond ``most_lines``."""
    reader = csv.reader(text, **reader_options(file.separator, file.quote))  # type: ignore[arg-type]
    before = file.skip
    for fields in reader:
        after = file.skip + reader.line_num
        if any(field.strip() for field in fields):
            yield before, after, fields
        elif most_lines is not None and reader.line_num > most_lines:
            return  # a file of blank lines
        before = after


def _top(contents: Contents, file: TableForm, cancelled: Callable[[], bool]) -> _Top:
    _, text = _text(contents, file, cancelled)
    with text:
        records = _records(text, file, _TOP_LINES)
        header: list[str] | None = None
        before = file.skip
        if file.header:
            lines = list(itertools.islice(records, file.header_lines))
            if not lines:
                return _Top(None, 0, before)
            header, before = lines[0][2], lines[-1][1]
            check_width(max(len(_without_end(line[2])) for line in lines))
            if file.header_lines > 1:
                header = joined_names([line[2] for line in lines])
        elif file.skip_below:
            before = file.skip
        last_left_out = before + file.skip_below
        rows = [
            record
            for record in itertools.islice(records, _WIDTH_ROWS)
            if record[0] >= last_left_out
        ]
        if not rows:
            return _Top(header, 0, before)
        widths = Counter(len(_without_end(row[2])) for row in rows)
        width = max(len(header or ()), widths.most_common(1)[0][0])
        # a line may end in separators that stand for nothing
        wide = max(
            (len(row[2]) for row in rows if len(_without_end(row[2])) <= width), default=width
        )
        width = max(width, wide)
        check_width(max(len(_without_end(row[2])) for row in rows[:1]))
        sure, grouped = _signs([row[2][:width] for row in rows], width)
        return _Top(header, width, rows[0][0], sure, grouped)


def _signs(rows: list[list[str]], width: int) -> tuple[bool, frozenset[int]]:
    """Whether the rows show which sign is the decimal one, and the columns that do not."""
    if decimal_sign(bare_numbers(cell for row in rows for cell in row)) is not None:
        return True, frozenset()
    columns = [[row[place] for row in rows if place < len(row)] for place in range(width)]
    known = [[cell for cell in cells if cell.strip()] for cells in columns]
    grouped = (place for place, cells in enumerate(known) if cells and either_sign(cells) == ".")
    return False, frozenset(grouped)


def _is_chosen(file: TableForm, name: str) -> bool:
    """Whether the person chose how a column is read, for which its texts are needed."""
    return any(choice.name == name for choice in file.columns)


def _without_end(fields: list[str]) -> list[str]:
    length = len(fields)
    while length and not fields[length - 1].strip():
        length -= 1
    return fields[:length]


def _long_lines(
    contents: Contents, file: TableForm, cancelled: Callable[[], bool]
) -> list[Message]:
    """Which lines are longer than the others, if any holds anything: read once more, for these
    files only."""
    width = _top(contents, file, cancelled).width
    count = 0
    lines: list[str] = []
    _, text = _text(contents, file, cancelled)
    with text:
        for number, (before, _, fields) in enumerate(_records(text, file)):
            if number % 10_000 == 0 and cancelled():
                raise EngineError(CANCELLED())
            if len(fields) > width:
                count += 1
                if len(lines) < _SHOWN:
                    lines.append(str(before + 1))
    more = ", …" if count > len(lines) else ""
    return [_LEFT_OUT(count=count, lines=", ".join(lines) + more)] if count else []
