"""A workbook's rows of a known table, from the sheet that has most of its columns."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.data.reading.assembling import unique_names
from engine.data.reading.rows import Cells, RowsFile, RowsForm
from engine.data.reading.rows_header import TOP, header_in, joined_at, most_lines, notes_beside
from engine.data.reading.workbooks.sheet_marks import MergedCells
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

if TYPE_CHECKING:
    from engine.data.reading.import_options import ImportOptions
    from engine.data.reading.table_form import TableForm
    from engine.data.reading.workbooks.workbook import Workbook

_MERGED = Sentence(
    "rows.merged",
    QT_TRANSLATE_NOOP(
        "Engine", "Merged cells ({count}): each row got the value of the cells that it lies in."
    ),
)
_MOST_SHEETS = 20


def rows_of_workbook(
    book: Workbook, needed: Sequence[str], trained: TableForm | None, options: ImportOptions
) -> RowsFile:
    """The rows of a sheet of ``book``, see `rows_file.rows_file`.

    Raises:
        EngineError: none of the sheets that are asked for can be read.
    """
    names = [options.sheet] if options.sheet is not None else _sheets(book, trained)
    best: tuple[int, int, int, str, list[Cells]] | None = None
    for name in names:
        try:
            records = list(itertools.islice(_sheet_rows(book, name), TOP))
        except EngineError:
            if len(names) == 1:
                raise
            continue
        place, found, lines = header_in(records, needed, most_lines(trained))
        if best is None or found > best[0]:
            best = (found, place, lines, name, records)
        if found == len(set(needed)):
            break
    if best is None:
        as_shown = replace(options, sheet=book.first_with_cells())
        return rows_of_workbook(book, needed, None, as_shown)
    found, place, lines, sheet, records = best
    headed = (trained is None or trained.header or found > 0) and options.header is not False
    place = (place if found else _first_filled(records)) if headed else -1
    width = max(map(len, records), default=0)
    first = joined_at(records, place, lines if found else 1) if headed else []
    unique, _ = unique_names(first if headed else None, width)

    def rows() -> Iterator[tuple[float, Cells]]:
        height = max(1, book.sheet(sheet).end[0] + 1)
        for number, cells in enumerate(_sheet_rows(book, sheet)):
            if number > place:
                empty = all(cell == "" for cell in cells)
                yield number / height, [] if empty else cells

    notes = notes_beside(records, place, lines, 0)
    merged = sum(1 for area in book.marks(sheet).merged_down if area[1][0] > place)
    if merged:
        notes = (*notes, _MERGED(count=merged))
    form = RowsForm("workbook", sheet=sheet)
    return RowsFile(form, tuple(first or unique), tuple(unique), ".", notes, rows)


def _sheets(book: Workbook, trained: TableForm | None) -> list[str]:
    """The one that is called as the trained one first, then in the workbook's order."""
    own = [trained.sheet] if trained is not None and trained.sheet in book.sheets else []
    return list(dict.fromkeys([*own, book.first_with_cells(), *book.sheets[:_MOST_SHEETS]]))


def _first_filled(records: list[Cells]) -> int:
    return next((place for place, cells in enumerate(records) if any(c != "" for c in cells)), 0)


def _sheet_rows(book: Workbook, name: str) -> Iterator[Cells]:
    """A sheet's rows; cells that are merged downwards have their value in every row."""
    sheet = book.sheet(name)
    merged = MergedCells(book.marks(name).merged_down, sheet.start[1])
    merged.down = True
    for line, row in enumerate(sheet.iter_rows()):
        yield merged.fill(line, list(row))
