"""What is asked about files of strangers that are no tables to learn from: they are read in the
data process, which may die of them.
"""

from __future__ import annotations

import contextlib
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from typing_extensions import override

from engine.brickfile.bundle import Bundle
from engine.data.columns.column_form import DecimalSign
from engine.data.reading.rows import Cells, OpenRows, width_of
from engine.data.reading.rows_file import rows_at
from engine.data.reading.rows_in_turn import RowsToRead
from engine.data.reading.table_file import TableFile
from engine.files.contents import CANCELLED
from engine.files.file_stamp import stamp_of
from engine.lessons.course import Course
from engine.lessons.pages_file import read_pages
from engine.messages import EngineError, Message
from engine.service.lane import Errand
from engine.service.messages.crossing import Request
from engine.service.requests.kinds import DataRequest, RunRequest

if TYPE_CHECKING:
    from engine.data.knowing.library import Library
    from engine.keras_file.opening import OpenedNetwork
    from engine.prediction.answer_table import AnsweredTable
    from engine.training.run.run import Run


@dataclass(frozen=True, eq=False)
class OpenedBrick:
    """What a ``.brick`` file holds. Its tables are in the stores of opened files by now, and not
    in ``bundle``; ``stamp``: what the file held when it was read, see `stamp_of`."""

    bundle: Bundle
    stamp: str


@dataclass(frozen=True)
class OpenBrick(DataRequest):
    """The ``.brick`` file at ``path``; answered with an `OpenedBrick`."""

    lane = "files"
    may_hang = True
    path: Path

    @override
    def answer(self, library: Library, errand: Errand) -> OpenedBrick:
        from engine.brickfile import brick_file

        before = stamp_of(self.path)  # written in between, it counts as changed
        bundle = brick_file.read(self.path, brick_file.LIMITS, errand.progress, errand.cancelled)
        for data in bundle.tables.values():
            library.store.add(data)
        return OpenedBrick(replace(bundle, tables={}), before)


@dataclass(frozen=True)
class OpenNetwork(DataRequest):
    """The network that Keras saved at ``path``; answered with an `OpenedNetwork`."""

    lane = "files"
    may_hang = True
    path: Path

    @override
    def answer(self, library: Library, errand: Errand) -> OpenedNetwork:
        from engine.keras_file.opening import open_network

        return open_network(self.path, errand.progress, errand.cancelled)


@dataclass(frozen=True)
class ReadWeights(DataRequest):
    """The weights in the file at ``path`` by name, of those that a network has: ``shapes``."""

    lane = "files"
    may_hang = True
    path: Path
    shapes: tuple[tuple[str, tuple[int, ...]], ...]

    @override
    def answer(self, library: Library, errand: Errand) -> dict[str, np.ndarray]:
        from engine.training.network.weights_file import read_weights

        known = {name: np.broadcast_to(np.float32(0), shape) for name, shape in self.shapes}
        return read_weights(self.path, known)


@dataclass(frozen=True)
class ReadPages(DataRequest):
    """The teacher's file of lesson pages at ``path``; answered with a `Course`."""

    lane = "files"
    may_hang = True
    path: Path

    @override
    def answer(self, library: Library, errand: Errand) -> Course:
        return read_pages(self.path)


# --- rows to be answered, asked by the training lane --------------------------------------------


@dataclass(frozen=True)
class RowsHead:
    """What is known of a file of rows before they are read, see `RowsFile`."""

    header: tuple[str, ...]
    names: tuple[str, ...]
    decimal: DecimalSign
    notes: tuple[Message, ...]


@dataclass(frozen=True)
class RowsChunk:
    """Some rows, pickled: they only pass through the window, which need not look at them.

    ``width``: see `width_of`; ``share`` of the file is read, 0 … 1.
    """

    rows: bytes
    width: int
    share: float


@dataclass(frozen=True)
class HeadOfRows(DataRequest):
    """Open the file; answered with a `RowsHead`."""

    lane = "files"
    may_hang = True
    which: RowsToRead

    def answer(self, library: Library, errand: Errand) -> RowsHead:
        """Its head; EngineError where it holds no such rows."""
        file = library.rows.file(self.which)
        return RowsHead(file.header, file.names, file.decimal, file.notes)


@dataclass(frozen=True)
class ChunkOfRows(DataRequest):
    """The chunk of that ``number`` as a `RowsChunk`; None: there are no more.

    ``width_only``: how wide it is will do.
    """

    lane = "files"
    may_hang = True
    which: RowsToRead
    number: int
    width_only: bool = False

    def answer(self, library: Library, errand: Errand) -> RowsChunk | None:
        """The chunk; EngineError where the file does not hold together."""
        found = library.rows.chunk(self.which, self.number)
        if found is None:
            return None
        rows, share = found
        width = width_of(rows, len(library.rows.file(self.which).names))
        return RowsChunk(b"" if self.width_only else pickle.dumps(rows, 5), width, share)


@dataclass(frozen=True)
class LeaveRows(DataRequest):
    """The file is not needed any more."""

    lane = "files"

    def answer(self, library: Library, errand: Errand) -> None:
        """Let it go."""
        library.rows.leave()


class RowsElsewhere:
    """Rows that the data process reads: what `rows_at` gives, for who answers them here."""

    def __init__(self, ask: Callable[[Request], Any], which: RowsToRead) -> None:
        """EngineError where the file holds no such rows, or the reading process has died of it."""
        head: RowsHead = ask(HeadOfRows(which))
        self.header, self.names = head.header, head.names
        self.decimal, self.notes = head.decimal, head.notes
        self._ask, self._which = ask, which

    def chunks(
        self,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[list[Cells]]:
        """See `RowsFile.chunks`."""
        for chunk in self._chunks(False, cancelled):
            yield pickle.loads(chunk.rows)
            progress(chunk.share)

    def widths(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[int]:
        """See `RowsFile.widths`."""
        for chunk in self._chunks(True, cancelled):
            yield chunk.width

    def _chunks(self, width_only: bool, cancelled: Callable[[], bool]) -> Iterator[RowsChunk]:
        number = 0
        while True:
            chunk: RowsChunk | None = self._ask(ChunkOfRows(self._which, number, width_only))
            if chunk is None:
                return
            yield chunk
            number += 1
            if cancelled():
                raise EngineError(CANCELLED())


@contextlib.contextmanager
def opened_elsewhere(errand: Errand) -> Iterator[OpenRows]:
    """What opens a file of rows in the other process, and leaves it at the end; here where the
    errand knows of no other."""
    ask = errand.ask
    if ask is None:
        yield rows_at
        return

    def open_rows(
        path: Path, needed: Sequence[str], trained: object, _options: object
    ) -> RowsElsewhere:
        known = trained if isinstance(trained, TableFile) else None
        return RowsElsewhere(ask, RowsToRead(path, tuple(needed), known))

    try:
        yield open_rows
    finally:
        with contextlib.suppress(EngineError):
            ask(LeaveRows())


@dataclass(frozen=True)
class TableColumns:
    """The columns of a file of rows, and those that the network needs beside: ``lacking``."""

    names: tuple[str, ...]
    lacking: tuple[str, ...]


@dataclass(frozen=True)
class ColumnsToAnswer(RunRequest):
    """Which columns the file at ``path`` has for the network, as a `TableColumns`."""

    path: Path

    @override
    def answer(self, run: Run, errand: Errand) -> TableColumns:
        from engine.prediction.by_place import by_place

        source = run.design.data.source
        trained = source if isinstance(source, TableFile) else None
        encoders = run.prepared.encoders
        with opened_elsewhere(errand) as open_rows:
            names = open_rows(self.path, tuple(own.name for own in encoders), trained, None).names
        if by_place(run.prepared, names):
            return TableColumns(names, ())
        return TableColumns(names, tuple(own.name for own in encoders if own.name not in names))


@dataclass(frozen=True, eq=False)
class AnswerTable(RunRequest):
    """All rows of the file at ``path`` answered into ``out``; the run rests meanwhile.

    The file is a stranger's: the data process reads it. ``matching``: see `TableToAnswer`.
    """

    path: Path
    out: Path
    matching: Mapping[str, str] = field(default_factory=dict)

    @override
    def answer(self, run: Run, errand: Errand) -> AnsweredTable:
        from engine.prediction.answer_table import TableToAnswer

        with opened_elsewhere(errand) as open_rows:
            table = TableToAnswer(
                self.path, run.prepared, open_rows=open_rows, matching=self.matching
            )
            said, told, given_up = errand.say, errand.progress, errand.cancelled
            return table.answer(run.answers, self.out, said, told, given_up)
