"""Rows of a file for somebody in another process, who asks for one part after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from engine.data.reading.rows import Cells, RowsFile
from engine.data.reading.rows_file import rows_at
from engine.data.reading.table_file import TableFile


@dataclass(frozen=True)
class RowsToRead:
    """Which rows: of the file at ``path``, with the columns ``needed``, read as the table
    ``trained`` was."""

    path: Path
    needed: tuple[str, ...]
    trained: TableFile | None


@dataclass
class _Reading:
    which: RowsToRead
    file: RowsFile
    next: int = 0  # the number of the chunk that comes
    share: float = 0.0
    chunks: Iterator[list[Cells]] | None = None

    def tell(self, share: float) -> None:
        self.share = share


@dataclass
class RowsInTurn:
    """Keeps the one file that is being read at its place, so that it is read through once.

    Who asks for another chunk than the next one has the file read anew from its beginning.
    """

    _reading: _Reading | None = field(default=None)

    def file(self, which: RowsToRead) -> RowsFile:
        """The file, opened; EngineError where it holds no such rows."""
        return self._opened(which).file

    def chunk(self, which: RowsToRead, number: int) -> tuple[list[Cells], float] | None:
        """The rows of that chunk, and the share of the file that is read then; None: there are no
        more. EngineError where the file does not hold together."""
        reading = self._opened(which)
        if reading.chunks is None or number < reading.next:
            reading.chunks, reading.next = reading.file.chunks(reading.tell), 0
        while reading.next < number:
            reading.next += 1
            if next(reading.chunks, None) is None:
                return None
        reading.next += 1
        rows = next(reading.chunks, None)
        return None if rows is None else (rows, reading.share)

    def leave(self) -> None:
        """Nobody needs the file any more."""
        self._reading = None

    def _opened(self, which: RowsToRead) -> _Reading:
        if self._reading is None or self._reading.which != which:
            self._reading = None
            self._reading = _Reading(which, rows_at(which.path, which.needed, which.trained))
        return self._reading
