"""A text file's lines: taken from the file, the header above, how wide rows are, odd ones."""

from __future__ import annotations

import csv
import io
import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from engine.data.columns.rules.decimal_signs import bare_numbers, decimal_sign, either_sign
from engine.data.reading.assembling import check_width
from engine.data.reading.heads import joined_names
from engine.data.reading.text.text_form import opened_text, reader_options
from engine.files.contents import CANCELLED, Contents
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

if TYPE_CHECKING:
    from engine.data.reading.table_form import TableForm

_PIECE = 1 << 18  # bytes
_LONGEST_LINE = 16 << 20  # bytes
_TOP_LINES = 100_000  # beyond which no row is looked for that says how many columns there are
_WIDTH_ROWS = 100  # so many rows say how many columns there are
_SHOWN = 5

NOT_A_TABLE = Sentence(
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
            raise EngineError(NOT_A_TABLE(), f"a line of over {_LONGEST_LINE} bytes")
        return len(piece)


@dataclass(frozen=True)
class FirstLines:
    """What a file's first lines show.

    Attributes:
        header: the names; None without a header.
        width: of the rows; 0 where there is none.
        before: how many lines stand above the first row.
        sure: whether the first rows show which sign is the decimal one.
        grouped: where they do not, the columns that hold nothing but numbers like 1.234.
    """

    header: list[str] | None
    width: int
    before: int
    sure: bool = False
    grouped: frozenset[int] = frozenset()

    def name(self, place: int) -> str:
        """The name of a column by its place from 0; "": it has none."""
        return self.header[place].strip() if self.header and place < len(self.header) else ""


def opened_lines(
    contents: Contents, file: TableForm, cancelled: Callable[[], bool]
) -> tuple[BinaryIO, io.TextIOWrapper]:
    """The file's bytes as they are taken, and its text below the lines to skip."""
    stream = contents.open()
    watched = io.BufferedReader(_Watched(stream, cancelled), _PIECE)
    text = opened_text(contents, file.encoding, watched)
    for _ in range(file.skip):
        text.readline()
    return stream, text


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


def top_of(contents: Contents, file: TableForm, cancelled: Callable[[], bool]) -> FirstLines:
    """What the first lines show.

    Raises:
        EngineError: there are more columns than a table may have, or it was cancelled.
    """
    _, text = opened_lines(contents, file, cancelled)
    with text:
        records = _records(text, file, _TOP_LINES)
        header: list[str] | None = None
        before = file.skip
        if file.header:
            lines = list(itertools.islice(records, file.header_lines))
            if not lines:
                return FirstLines(None, 0, before)
            header, before = lines[0][2], lines[-1][1]
            check_width(max(len(without_end(line[2])) for line in lines))
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
            return FirstLines(header, 0, before)
        widths = Counter(len(without_end(row[2])) for row in rows)
        width = max(len(header or ()), widths.most_common(1)[0][0])
        # a line may end in separators that stand for nothing
        wide = max(
            (len(row[2]) for row in rows if len(without_end(row[2])) <= width), default=width
        )
        width = max(width, wide)
        check_width(max(len(without_end(row[2])) for row in rows[:1]))
        sure, grouped = _signs([row[2][:width] for row in rows], width)
        return FirstLines(header, width, rows[0][0], sure, grouped)


def _signs(rows: list[list[str]], width: int) -> tuple[bool, frozenset[int]]:
    """Whether the rows show which sign is the decimal one, and the columns that do not."""
    if decimal_sign(bare_numbers(cell for row in rows for cell in row)) is not None:
        return True, frozenset()
    columns = [[row[place] for row in rows if place < len(row)] for place in range(width)]
    known = [[cell for cell in cells if cell.strip()] for cells in columns]
    grouped = (place for place, cells in enumerate(known) if cells and either_sign(cells) == ".")
    return False, frozenset(grouped)


def without_end(fields: list[str]) -> list[str]:
    """``fields`` without the empty ones at their end."""
    length = len(fields)
    while length and not fields[length - 1].strip():
        length -= 1
    return fields[:length]


def long_lines(contents: Contents, file: TableForm, cancelled: Callable[[], bool]) -> list[Message]:
    """Which lines are longer than the others, if any holds anything: read once more, for these
    files only."""
    width = top_of(contents, file, cancelled).width
    count = 0
    lines: list[str] = []
    _, text = opened_lines(contents, file, cancelled)
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
