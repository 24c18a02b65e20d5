"""What is asked of the rows and cells of a table: to be shown, sorted, plotted, taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from typing_extensions import override

from engine.data.facts import ColumnValues, PlotRows
from engine.data.settings import DataSettings
from engine.data.source import Source
from engine.service.lane import Errand
from engine.service.requests.kinds import DataRequest

if TYPE_CHECKING:
    from engine.data.knowing.library import Library


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
