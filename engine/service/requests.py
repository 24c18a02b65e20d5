"""All that can be asked of the engine: each request is a named frozen value.

A `DataRequest` is answered with the tables, a `RunRequest` with the present run (see
`run_requests`, `step_requests`, `file_requests`). To add one, add its class with how it is
answered; the window asks it through `gui.door.engine_door.EngineDoor.ask`. What works it out is
imported where it is answered: the window needs only the values.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import numpy as np
from typing_extensions import override

from engine.data.facts import ColumnValues, DataReport, PlotRows, TableFacts
from engine.data.reading.table_file import TableFile
from engine.data.settings import DataSettings, Role
from engine.data.source import Source
from engine.design import Design
from engine.messages import Message
from engine.service.lane import Errand
from engine.service.lent import Lent, lent
from engine.service.messages import Request

if TYPE_CHECKING:
    from engine.data.knowing.library import Library
    from engine.data.knowing.relations import Correlations, Telling
    from engine.data.reading.table_import import ImportOptions, TablePreview
    from engine.service.table_origins import Origin
    from engine.training.run import Run

LONG = 0.5  # seconds, from which on it is told how far a report is


class DataRequest(Request):
    """Answered in the data process, with the tables.

    Attributes:
        lane: which of its lanes answers, see `engine.service.services.DataService`.
        may_hang: it reads a stranger's file, perhaps in native code, which does not hear that
            the answer is not wanted any more; see `gui.door.stuck_files`.
    """

    lane: ClassVar[Literal["data", "preparing", "files", "leaving"]] = "data"
    may_hang: ClassVar[bool] = False

    def answer(self, library: Library, errand: Errand) -> Any:
        """What was asked for; an EngineError says why it cannot be had."""
        raise NotImplementedError


class RunRequest(Request):
    """Answered on the training lane, with the present run.

    Attributes:
        without_run: the design whose network answers at its first weights where there is no
            run; None: then there is no answer.
    """

    without_run: Design | None = None

    def answer(self, run: Run, errand: Errand) -> Any:
        """What was asked for; an EngineError says why it cannot be had."""
        raise NotImplementedError


class NetworkRequest(Request):
    """Answered on the training lane, with the present run, or without one where there is none."""

    def answer(self, run: Run | None, errand: Errand) -> Any:
        """What was asked for; an EngineError says why it cannot be had."""
        raise NotImplementedError


# --- the facts of the data --------------------------------------------------------------------


@dataclass(frozen=True)
class Report(DataRequest):
    """The facts of ``settings``. Once it takes long, it tells the share of the table that is
    read; broken off, the report says that it was cancelled."""

    settings: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> DataReport:
        began = time.monotonic()

        def tell(share: float) -> None:
            if time.monotonic() - began > LONG:
                errand.progress(share)

        return library.report(self.settings, tell, errand.cancelled)

    def helps(self, later: Sequence[Request]) -> bool:
        """The table that is being read is the next one's, too."""
        source = self.settings.source
        return any(isinstance(next_, Report) and next_.settings.source == source for next_ in later)


@dataclass(frozen=True)
class RowParts(DataRequest):
    """What each row of the table is used for."""

    settings: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> np.ndarray:
        return library.row_parts(self.settings)


@dataclass(frozen=True, eq=False)
class KeepSeen(DataRequest):
    """Keep what was seen in pictures among the opened files; its fingerprint."""

    data: bytes

    @override
    def answer(self, library: Library, errand: Errand) -> str:
        return library.store.add(self.data)


@dataclass(frozen=True)
class Kept(DataRequest):
    """The bytes of the opened file with that fingerprint; None: there is none."""

    fingerprint: str

    @override
    def answer(self, library: Library, errand: Errand) -> bytes | None:
        return library.store.get(self.fingerprint)


@dataclass(frozen=True, eq=False)
class Correlate(DataRequest):
    """How each two columns of a sample of rows go together."""

    plot: PlotRows
    data: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> Correlations:
        from engine.data.knowing.relations import comparable, correlations

        return correlations(comparable(self.plot, self.data))


@dataclass(frozen=True, eq=False)
class TellTarget(DataRequest):
    """How much each input alone tells about the target."""

    plot: PlotRows
    data: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[Telling, ...]:
        from engine.data.knowing.relations import telling

        return telling(self.plot, self.data)


# --- parts of a table -------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class PageOf(DataRequest):
    """Texts of the cells of ``rows`` (numbers from 0) and ``columns`` (places from 0)."""

    source: Source
    rows: np.ndarray
    columns: range

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[tuple[str, ...], ...]:
        from engine.data.knowing import pages

        return pages.cells(library.table(self.source), self.rows, self.columns)


@dataclass(frozen=True)
class SortRows(DataRequest):
    """The rows' numbers in the order of a column."""

    source: Source
    column: str
    descending: bool

    @override
    def answer(self, library: Library, errand: Errand) -> np.ndarray:
        from engine.data.knowing import pages

        return pages.sorted_rows(library.table(self.source), self.column, self.descending)


@dataclass(frozen=True, eq=False)
class RowsAsText(DataRequest):
    """``rows`` as a spreadsheet takes them from the clipboard."""

    source: Source
    rows: np.ndarray

    @override
    def answer(self, library: Library, errand: Errand) -> str:
        from engine.data.knowing import pages

        return pages.as_text(library.table(self.source), self.rows)


@dataclass(frozen=True)
class OutlierRows(DataRequest):
    """The numbers of the rows in which a column has an outlier."""

    source: Source
    column: str

    @override
    def answer(self, library: Library, errand: Errand) -> np.ndarray:
        from engine.data.knowing.summary import outlier_rows

        return outlier_rows(library.table(self.source), self.column)


@dataclass(frozen=True, eq=False)
class PlotWith(DataRequest):
    """A sample of rows for the plots with all of ``rows`` (numbers from 0) that are used."""

    settings: DataSettings
    rows: np.ndarray

    @override
    def answer(self, library: Library, errand: Errand) -> PlotRows:
        return library.plot_with(self.settings, self.rows)


@dataclass(frozen=True, eq=False)
class ValuesOf(DataRequest):
    """A column of ``rows`` (numbers from 0) as it is drawn; None where no axis holds its words."""

    settings: DataSettings
    column: str
    rows: np.ndarray

    @override
    def answer(self, library: Library, errand: Errand) -> ColumnValues | None:
        from engine.data.knowing.summary import column_values

        prepared = library.prepared(self.settings)
        return column_values(library.table(self.settings.source), prepared, self.column, self.rows)


@dataclass(frozen=True)
class CellsOf(DataRequest):
    """The names and all rows of a small table as text."""

    source: Source

    @override
    def answer(
        self, library: Library, errand: Errand
    ) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        return library.cells(self.source)


# --- tables that come in ----------------------------------------------------------------------


@dataclass(frozen=True)
class PreviewTable(DataRequest):
    """The first rows of a table, read as ``options`` say."""

    may_hang = True
    origin: Origin
    options: ImportOptions

    @override
    def answer(self, library: Library, errand: Errand) -> TablePreview:
        return self.origin.preview(library, self.options)


@dataclass(frozen=True)
class LookThrough(DataRequest):
    """What a whole small table is; nothing of it is kept."""

    may_hang = True
    origin: Origin
    options: ImportOptions

    @override
    def answer(self, library: Library, errand: Errand) -> TableFacts:
        return self.origin.look(library, self.options, errand.cancelled)


@dataclass(frozen=True)
class OpenTable(DataRequest):
    """``design`` with a table for its data."""

    may_hang = True
    origin: Origin
    options: ImportOptions
    design: Design

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        file = self.origin.open(library, self.options, errand.progress, errand.cancelled)
        return self.origin.take(library, self.design, file)


@dataclass(frozen=True)
class UseCells(DataRequest):
    """``design`` with typed cells, the names first, as a table called ``name``."""

    design: Design
    cells: tuple[tuple[str, ...], ...]
    name: str

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        table = library.open_cells(self.cells[0], self.cells[1:], self.name)
        from engine.service.table_origins import keep_or_take

        return keep_or_take(library, self.design, table)


@dataclass(frozen=True)
class FindAgain(DataRequest):
    """``design`` with the present place of its large table, or of its second one."""

    may_hang = True
    design: Design
    source: TableFile
    path: Path

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        design = self.design
        found = library.find_again(self.source, self.path, cancelled=errand.cancelled)
        return design.with_data(design.data.model_copy(update={"source": found}))


# --- changes of a design that look at its rows ------------------------------------------------


@dataclass(frozen=True)
class TakeSource(DataRequest):
    """``design`` with another source, and all that is proposed for it.

    ``keep``: with other values of the present source; None where only the source changes.
    """

    design: Design
    source: Source
    keep: bool = False

    @override
    def answer(self, library: Library, errand: Errand) -> Design | None:
        from engine.edits import data_and_tower

        change = data_and_tower.change_source if self.keep else data_and_tower.take_source
        return change(library, self.design, self.source)


@dataclass(frozen=True)
class PaintOnTop(DataRequest):
    """``design`` with its rows as the beginning of a painting; None where they cannot be."""

    design: Design

    @override
    def answer(self, library: Library, errand: Errand) -> Design | None:
        from engine.edits import painting

        return painting.on_top(self.design, library.table(self.design.data.source))


@dataclass(frozen=True)
class ChangeTarget(DataRequest):
    """``design`` with ``column`` as its target; ``too``: as one more, or no longer.

    ``role``: what the column that is no target any more is then.
    """

    design: Design
    column: str
    too: bool = False
    role: Role | None = None

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        from engine.data.preparing import edits
        from engine.edits import data_and_tower

        change = data_and_tower.toggle_target if self.too else data_and_tower.change_target
        after = change(library, self.design, self.column)
        if self.role is None:
            return after
        return after.with_data(edits.with_role(after.data, self.column, self.role))


@dataclass(frozen=True)
class ChangeTask(DataRequest):
    """``design`` with another task."""

    design: Design
    task: str

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        from engine.edits import data_and_tower

        return data_and_tower.change_task(library, self.design, self.task)


# --- what the training lane asks --------------------------------------------------------------


@dataclass(frozen=True)
class Prepare(DataRequest):
    """The prepared data of ``settings``, as the training lane learns from them."""

    lane = "preparing"
    settings: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> Lent:
        return lent(library.prepared(self.settings))


@dataclass(frozen=True)
class PutIntoWords(Request):
    """Sentences in the person's language: the window answers this."""

    messages: tuple[Message, ...]
