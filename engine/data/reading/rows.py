"""Rows of a known table, their cells as they were written: nothing is read into them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from engine.data.columns.cells.numbers import value_text
from engine.files.contents import CANCELLED
from engine.messages import EngineError, Message

if TYPE_CHECKING:
    from engine.data.columns.column_form import DecimalSign
    from engine.data.reading.encodings import EncodingName
    from engine.data.reading.import_options import ImportOptions
    from engine.data.reading.table_form import QuoteSign, Separator, TableForm

_CHUNK_CELLS = 100_000

Cell = object  # a text as it was written; of a workbook also a number or a moment
Cells = list[Cell]


@dataclass(frozen=True)
class RowsForm:
    """How a file of rows is cut into cells; of a workbook only ``sheet`` means anything."""

    format: Literal["text", "workbook"] = "text"
    encoding: EncodingName = "utf-8"
    separator: Separator = ","
    quote: QuoteSign = '"'
    sheet: str = ""


@dataclass(frozen=True, eq=False)
class RowsFile:
    """The rows, to predict or to test with.

    ``form`` is how the file is cut, to find the same again. ``header`` is as it was written,
    ``names`` are the columns' names as a table has them. ``decimal``: the decimal sign that the
    file's own cells can only have. ``notes`` are what there is to say of what is not among the
    rows. `chunks` gives all the rows.
    """

    form: RowsForm
    header: tuple[str, ...]
    names: tuple[str, ...]
    decimal: DecimalSign
    notes: tuple[Message, ...]
    _records: Callable[[], Iterator[tuple[float, Cells]]]

    def chunks(
        self,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[list[Cells]]:
        """The rows in their order, some thousands at a time.

        A row may have fewer cells than there are columns, or more. Lines without any sign at
        the end of the file are no rows; elsewhere they are.

        Raises:
            EngineError: the file does not hold together, or it was cancelled.
        """
        size = max(50, min(10_000, _CHUNK_CELLS // max(1, len(self.names))))
        chunk: list[Cells] = []
        nothing = 0  # lines without any sign that may turn out to stand at the end
        for share, cells in self._records():
            if not cells:
                nothing += 1
                continue
            chunk += [[] for _ in range(nothing)]
            nothing = 0
            chunk.append(cells)
            if len(chunk) >= size:
                yield chunk
                chunk = []
                progress(share)
                if cancelled():
                    raise EngineError(CANCELLED())
        if chunk:
            yield chunk

    def widths(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[int]:
        """How many cells the widest row of each of `chunks` has, empty ones at the end left out;
        0 where none has more than there are columns."""
        for chunk in self.chunks(cancelled=cancelled):
            yield width_of(chunk, len(self.names))


class Rows(Protocol):
    """What a `RowsFile` is for who answers its rows, wherever it is read."""

    @property
    def header(self) -> tuple[str, ...]:
        """The columns' names as they were written."""

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names as a table has them."""

    @property
    def decimal(self) -> DecimalSign:
        """The decimal sign that the file's own cells can only have."""

    @property
    def notes(self) -> tuple[Message, ...]:
        """What there is to say of what is not among the rows."""

    def chunks(
        self,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[list[Cells]]:
        """See `RowsFile.chunks`."""

    def widths(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[int]:
        """See `RowsFile.widths`."""


OpenRows = Callable[[Path, Sequence[str], "TableForm | None", "ImportOptions | None"], Rows]


def width_of(rows: list[Cells], columns: int) -> int:
    """How many cells the widest of ``rows`` has, empty ones at its end left out; 0 where none has
    more than ``columns``."""
    width = 0
    for cells in rows:
        if len(cells) > columns:
            filled = [place for place, cell in enumerate(cells, 1) if cell not in ("", None)]
            width = max(width, filled[-1] if filled else 0)
    return width


def is_blank(cells: Cells) -> bool:
    """Whether there is nothing in any of the cells."""
    return all(_is_blank(cell) for cell in cells)


def is_too_long(cells: Cells, names: Sequence[str]) -> bool:
    """Whether there are filled cells beyond the columns."""
    return len(cells) > len(names) and not is_blank(cells[len(names) :])


def _is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip(" \t\r\n\u00a0\u3000\ufeff"))


def cell_as_written(cell: Cell) -> str:
    """A cell's text; a workbook's numbers and moments as a person writes them."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime.timedelta):
        return value_text(cell.total_seconds())
    return value_text(cell)
