"""What is asked of a table that comes in: looked at, opened, found again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from engine.data.facts import TableFacts
from engine.data.reading.table_file import TableFile
from engine.design import Design
from engine.service.lane import Errand
from engine.service.requests.kinds import DataRequest

if TYPE_CHECKING:
    from engine.data.knowing.library import Library
    from engine.data.reading.table_import import ImportOptions, TablePreview
    from engine.service.table_origins import Origin


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
