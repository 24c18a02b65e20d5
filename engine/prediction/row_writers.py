"""The files that answered tables are written to: CSV, or a workbook for Excel."""

from __future__ import annotations

import contextlib
import csv
import io
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Protocol

from engine.data.columns.cells.numbers import value_text
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # of a workbook's sheet
_LONGEST = 32_767  # letters of a cell
_DIGITS = 15  # that a workbook keeps of a number

_TOO_LARGE = Sentence(
    "answers.too_large",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A sheet of Excel holds at most {rows} rows and {columns} columns. Save this table as CSV.",
    ),
)


class RowWriter(Protocol):
    """Takes one row after the other."""

    def writerow(self, row: Sequence[str], /) -> object:
        """Write ``row``, a text for each cell."""


@contextlib.contextmanager
def row_writer(stream: BinaryIO, path: Path) -> Iterator[RowWriter]:
    """What writes rows to ``stream``, as the ending of ``path`` says: ``.xlsx``, else CSV.

    CSV is in UTF-8 with a byte-order mark: without it, Excel reads Korean as something else.
    """
    if path.suffix.lower() == ".xlsx":
        with _workbook(stream) as writer:
            yield writer
        return
    text = io.TextIOWrapper(stream, "utf-8-sig", errors="replace", newline="")
    yield csv.writer(text)
    text.flush()
    text.detach()


@contextlib.contextmanager
def _workbook(stream: BinaryIO) -> Iterator[RowWriter]:
    import xlsxwriter

    # Row by row: half a million rows need not be held.
    book = xlsxwriter.Workbook(stream, {"constant_memory": True})
    try:
        yield _SheetWriter(book.add_worksheet())
    except BaseException:
        with contextlib.suppress(Exception):  # it is thrown away: only its own files are to go
            book.close()
        raise
    book.close()


class _SheetWriter:
    def __init__(self, sheet: object) -> None:
        self._sheet = sheet
        self._row = 0

    def writerow(self, row: Sequence[str]) -> None:
        """A cell is a number only where Excel shows it letter for letter: 0007 and 1E5 are
        texts, and nothing is a formula."""
        if self._row >= MOST_ROWS or len(row) > MOST_COLUMNS:
            raise EngineError(_TOO_LARGE(rows=MOST_ROWS, columns=MOST_COLUMNS))
        sheet = self._sheet
        for place, text in enumerate(row):
            number = same_number(text)
            if number is not None:
                sheet.write_number(self._row, place, number)  # type: ignore[attr-defined]
            elif text:
                sheet.write_string(self._row, place, text[:_LONGEST])  # type: ignore[attr-defined]
        self._row += 1


def same_number(text: str) -> float | None:
    """The number that is written exactly like ``text``, with no more digits than a workbook
    keeps; None: there is none."""
    if not text or text[0] not in "-0123456789" or len(text) > _DIGITS + 3:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    digits = sum(letter.isdigit() for letter in text)
    fits = math.isfinite(number) and digits <= _DIGITS and value_text(number) == text
    return number if fits else None
