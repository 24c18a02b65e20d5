"""Tables and prepared data, each worked out once and kept; safe from any thread.

What reads and works out is imported where it is first needed: the window is there sooner.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

import numpy as np

from engine.data.columns.cells.numbers import value_text
from engine.data.facts import DataReport, Evidence, PlotRows, TableFacts
from engine.data.knowing.without_rows import facts_without_rows
from engine.data.reading.rows_in_turn import RowsInTurn
from engine.data.reading.table_file import TableFile
from engine.data.settings import DataSettings
from engine.data.source import Source
from engine.data.sources.without_names import NumbersWithoutNames
from engine.data.table import Table
from engine.files.contents import CANCELLED
from engine.files.store import TableStore
from engine.memory import OUT_OF_MEMORY, give_back
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

if TYPE_CHECKING:
    from engine.data.pictures.bringing import Brought
    from engine.data.preparing.preparation import RoomFor
    from engine.data.preparing.prepared import Prepared
    from engine.data.reading.table_import import ImportOptions

Value = TypeVar("Value")
log = logging.getLogger(__name__)
_OLDER_BYTES = 128 << 20  # of tables, and of prepared data, that were looked at before the newest

_NOT_WORKED_OUT = Sentence(
    "report.not_worked_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This table could not be worked out as it is set. Read the columns as other kinds, or "
        "choose other inputs and another target.",
    ),
)
_TABLE_READ = 0.6  # of a report is done when its table is read


class _Kept(Generic[Value]):
    """The last few results. Who asks for what is being worked out waits for it, and works it out
    itself where the one that did has been given up.

    Beside the newest one, only so many are kept as together weigh no more than ``most`` bytes.
    """

    def __init__(
        self, limit: int, weight: Callable[[Value], int] = lambda value: 0, most: int = 0
    ) -> None:
        self._limit, self._weight, self._most = limit, weight, most
        self._futures: OrderedDict[Hashable, Future[Value]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, work: Callable[[], Value]) -> Value:
        with self._lock:
            future = self._futures.get(key)
            mine = future is None
            if future is None:
                future = self._futures[key] = Future()
                while len(self._futures) > self._limit:
                    self._futures.popitem(last=False)
            self._futures.move_to_end(key)
        if mine:
            try:
                future.set_result(work())
                self._drop_heavy()
            except BaseException as error:
                with self._lock:
                    if self._futures.get(key) is future:
                        del self._futures[key]
                future.set_exception(error)
            return future.result()
        try:
            return future.result()
        except EngineError as error:
            if error.message.code != CANCELLED().code:
                raise
        return self.get(key, work)

    def _drop_heavy(self) -> None:
        with self._lock:
            there = [(key, future) for key, future in self._futures.items() if future.done()]
            weight = 0
            for key, future in reversed(there[:-1]):
                weight += self._weight(future.result())
                if weight > self._most:
                    del self._futures[key]


class Library:
    """What the data lane and the training lane share."""

    def __init__(self) -> None:
        self.store = TableStore()
        # Where prepared data are kept: a service keeps them in memory that it can share.
        self.room_for: RoomFor = np.empty
        self.kept_as: Callable[[Prepared], Prepared] = lambda prepared: prepared
        self.rows = RowsInTurn()
        self._tables: _Kept[Table] = _Kept(4, _bytes_of, _OLDER_BYTES)
        self._facts: _Kept[TableFacts] = _Kept(4)
        self._prepared: _Kept[Prepared] = _Kept(4, lambda kept: kept.nbytes, _OLDER_BYTES)
        self._plots: _Kept[PlotRows] = _Kept(4)
        self._marks: _Kept[np.ndarray] = _Kept(2)
        self._evidence: _Kept[Evidence] = _Kept(4)
        self._openings: _Kept[tuple[str, str] | None] = _Kept(4)

    def table(
        self,
        source: Source,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Table:
        """The source's rows; EngineError where they cannot be had."""

        def work() -> Table:
            if isinstance(source, TableFile):
                return source.read(self.store, progress, cancelled)
            return source.read(self.store)

        return self._tables.get(source, work)

    def open_table(
        self,
        path: Path,
        options: ImportOptions | None = None,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> TableFile:
        """Read a file and keep its rows; EngineError where it holds no table.

        See `engine.data.reading.table_import.preview` for what ``options`` can be.
        """
        from engine.data.reading.table_import import read_table

        file, table = read_table(path, options, self.store, progress, cancelled)
        self._tables.get(file, lambda: table)
        return file

    def open_test_table(
        self,
        source: TableFile,
        path: Path,
        options: ImportOptions | None = None,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> TableFile:
        """``source`` with a second file's rows as its test part (split method ``given``).

        The second file is cut and read as ``source`` was, unless ``options`` say other.
        EngineError where the file holds no table, or lacks a column of ``source``.
        """
        from engine.data.reading.rows_file import rows_file
        from engine.data.reading.second_file import with_test_part
        from engine.files.contents import contents_of, fingerprint_of

        own = source.model_copy(update={"test_file": None})
        table = self.table(own)
        contents = contents_of(path)
        rows = rows_file(contents, tuple(map(str, table.frame.columns)), own, options)
        if contents.data is not None:
            fingerprint = self.store.add(contents.data)
        else:
            fingerprint = fingerprint_of(contents, lambda share: None, cancelled)
        decimal, thousands = own.decimal, own.thousands
        if own.format != "text":  # it had its numbers as numbers
            decimal, thousands = rows.decimal, "." if rows.decimal == "," else ","
        if options is not None:
            decimal = options.decimal or decimal
            thousands = thousands if options.thousands is None else options.thousands
        test = TableFile(
            name=contents.name[-400:],
            fingerprint=fingerprint,
            format=rows.form.format,
            sheet=rows.form.sheet,
            encoding=rows.form.encoding,
            separator=rows.form.separator,
            quote=rows.form.quote,
            header=options is None or options.header is not False,
            decimal=decimal,
            thousands=thousands,
            path=str(contents.path) if contents.path is not None else "",
            follows=True,
        )
        joined = with_test_part(table, rows, progress, cancelled, own.written(test))
        if contents.linked:
            self.store.link(fingerprint, contents)
        file = own.model_copy(update={"test_file": test})
        self._tables.get(file, lambda: joined)
        give_back(len(joined.frame))
        return file

    def find_again(
        self,
        source: TableFile,
        path: Path,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> TableFile:
        """``source`` with the place where its large file, or its second one, is now.

        EngineError where the file at ``path`` cannot be read, or is another one than it was.
        """
        from engine.files.contents import ANOTHER, contents_of, fingerprint_of

        contents = contents_of(path)
        found = fingerprint_of(contents, progress, cancelled)
        for file in source.files:
            if file.fingerprint == found:
                if contents.data is None:
                    self.store.link(found, contents)
                    place = str(path.absolute())
                else:
                    self.store.add(contents.data)
                    place = ""  # small enough to travel in the .brick
                moved = file.model_copy(update={"path": place})
                return moved if file is source else source.model_copy(update={"test_file": moved})
        raise EngineError(ANOTHER(name=source.name))

    def open_text(
        self,
        text: str,
        name: str,
        options: ImportOptions | None = None,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> TableFile:
        """What was pasted as a table called ``name``; EngineError where it is none.

        `preview_bytes` of `bytes_of_text`, both in `engine.data.reading`, shows what it would
        become.
        """
        from engine.data.reading.pasted import bytes_of_text
        from engine.data.reading.table_import import read_bytes

        data = bytes_of_text(text)
        file, table = read_bytes(data, name, options, self.store, progress, cancelled)
        self._tables.get(file, lambda: table)
        return file

    def open_cells(
        self, names: Sequence[str], rows: Sequence[Sequence[str]], name: str
    ) -> TableFile:
        """A typed grid of cells as a table called ``name``; EngineError where it is none.

        Empty names become A, B, C …; rows without any value are left out.
        """
        from engine.data.reading.pasted import TYPED, bytes_of_cells
        from engine.data.reading.table_import import read_bytes

        file, table = read_bytes(bytes_of_cells(names, rows), name, TYPED, self.store)
        self._tables.get(file, lambda: table)
        return file

    def bring_pictures(
        self,
        path: Path,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Brought:
        """Read a folder or zip that has a folder of pictures for each class, and keep them.

        `engine.data.sources.pictures.Pictures.of` makes a source of what was brought.
        EngineError where there is none, see `engine.data.pictures.bringing.bring`.
        """
        from engine.data.pictures.bringing import bring

        return bring(path, self.store, progress, cancelled)

    def cells(self, source: Source) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """The names and all rows of a small table as text, to be edited in a grid."""
        frame = self.table(source).frame
        columns = [[value_text(value) for value in frame[name].tolist()] for name in frame.columns]
        return tuple(map(str, frame.columns)), tuple(zip(*columns, strict=True))

    def facts(
        self,
        source: Source,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> TableFacts:
        """The facts of the source's rows; EngineError where they cannot be had."""
        if isinstance(source, NumbersWithoutNames):
            return facts_without_rows(source)

        def work() -> TableFacts:
            from engine.data.knowing.summary import table_facts

            table = self.table(source, progress, cancelled)
            facts = table_facts(table, cancelled)
            give_back(len(table.frame))
            return facts

        return self._facts.get(source, work)

    def prepared(
        self, settings: DataSettings, went_on: Callable[[float], None] = lambda share: None
    ) -> Prepared:
        """The prepared data; EngineError where the settings give none. ``went_on`` is told the
        share that is done; what it raises ends the work."""
        if isinstance(settings.source, NumbersWithoutNames):
            from engine.data.preparing.without_rows import prepared_without_rows

            return prepared_without_rows(settings, settings.source)
        if lacking := settings.lacking:
            raise EngineError(lacking)

        def work() -> Prepared:
            from engine.data.preparing.preparation import prepare

            table = self.table(settings.source)
            prepared = self.kept_as(prepare(table, settings, self.room_for, went_on))
            give_back(len(table.frame))
            return prepared

        return self._prepared.get(settings, work)

    def plot_with(self, settings: DataSettings, besides: np.ndarray) -> PlotRows:
        """The report's sample of rows with those of ``besides`` (numbers in the table)."""
        from engine.data.knowing.summary import plot_rows

        prepared = self.prepared(settings)
        return plot_rows(self.table(settings.source), prepared, besides)

    def row_parts(self, settings: DataSettings) -> np.ndarray:
        """What each row of the table is used for, see `engine.data.knowing.summary.row_parts`;
        EngineError where the settings give no prepared data."""
        from engine.data.knowing.summary import row_parts

        rows = len(self.table(settings.source).frame)
        return row_parts(self.prepared(settings), rows)

    def report(
        self,
        settings: DataSettings,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> DataReport:
        """The facts; never raises, whatever a person or a stranger set: see ``problem``.

        ``progress`` is told the share that is done: a table that is read, then prepared;
        ``cancelled`` is asked often, and the problem then says that it was cancelled.
        """

        def went_on(share: float) -> None:
            if cancelled():
                raise EngineError(CANCELLED())
            progress(_TABLE_READ + (1.0 - _TABLE_READ) * share)

        facts = TableFacts(0, (), ())
        try:
            facts = self.facts(
                settings.source, lambda share: progress(_TABLE_READ * share), cancelled
            )
            went_on(0.0)
            return self._report(settings, facts, went_on)
        except EngineError as error:
            return DataReport(facts, None, None, error.message)
        except MemoryError:
            return DataReport(facts, None, None, OUT_OF_MEMORY())
        except Exception as error:
            log.exception("a report was not foreseen")
            return DataReport(facts, None, None, _NOT_WORKED_OUT(), details=repr(error))

    def _report(
        self, settings: DataSettings, facts: TableFacts, went_on: Callable[[float], None]
    ) -> DataReport:
        from engine.data.knowing.opening import opening_pair
        from engine.data.knowing.summary import plot_rows

        prepared = self.prepared(settings, lambda share: went_on(0.7 * share))
        if not settings.source.has_rows:
            return DataReport(facts, prepared.facts, None, settings.lacking)
        table = self.table(settings.source)
        went_on(0.7)
        plot = self._plots.get(settings, lambda: plot_rows(table, prepared))
        went_on(0.8)
        evidence = self._evidence.get(settings, lambda: self._compare(table, facts, prepared))
        went_on(0.95)
        pair = self._openings.get(settings, lambda: opening_pair(plot, settings))
        return DataReport(facts, prepared.facts, plot, evidence=evidence, opening=pair)

    def _compare(self, table: Table, facts: TableFacts, prepared: Prepared) -> Evidence:
        from engine.data.knowing.evidence import evidence_of
        from engine.data.knowing.picture_evidence import evidence_of_pictures
        from engine.data.preparing.row_marks import row_marks

        if table.album is not None and prepared.facts.sample_shape:
            return Evidence(pictures=evidence_of_pictures(table, table.album, prepared))
        marks = self._marks.get(prepared.settings.source, lambda: row_marks(table))
        evidence = evidence_of(table, facts, prepared, marks)
        give_back(len(table.frame))
        return evidence


def _bytes_of(table: Table) -> int:
    return int(table.frame.memory_usage(index=False).sum())
