"""Workbooks: .xlsx, .xlsb, .xls and .ods, read with calamine; never run, never calculated."""

from __future__ import annotations

import functools
import io
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.columns.cells.cell_text import tidy
from engine.data.columns.raw_columns import RawColumn
from engine.data.columns.rules.column_texts import WrittenNumbers
from engine.data.reading.assembling import (
    HEADS_LEFT_OUT,
    NO_ROWS,
    NamedColumns,
    assembled,
    check_cells,
    check_texts,
    check_width,
)
from engine.data.reading.heads import Record, joined_names
from engine.data.reading.rows import cell_as_written
from engine.data.reading.workbooks.compound_guard import look_through_compound
from engine.data.reading.workbooks.ods_marks import marks_of_ods
from engine.data.reading.workbooks.repeated_heads import RepeatedHeads
from engine.data.reading.workbooks.sheet_marks import MergedCells, SheetMarks, marks_of
from engine.data.reading.workbooks.workbook_guard import (
    StoppedError,
    kind_of,
    look_through,
    patiently,
)
from engine.data.reading.workbooks.xls_marks import marks_of_xls
from engine.data.table import Table
from engine.files.contents import CANCELLED, Contents
from engine.files.safe_archive import ArchiveError
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

if TYPE_CHECKING:
    from engine.data.reading.table_form import TableForm

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and what is locked with a password
_CHUNK_CELLS = 50_000
_PREVIEW_ROWS = 200
_MOST_AREAS = 100_000
_LONGEST_NAME = 200  # letters of a sheet's name
_NO_MARKS = SheetMarks()
_LOCKED_MARK = "EncryptedPackage".encode("utf-16-le")
_DOCUMENT_MARKS = tuple(  # .doc, .ppt, .hwp
    name.encode("utf-16-le") for name in ("WordDocument", "PowerPoint Document", "BodyText")
)

_ARCHIVE = Sentence(
    "table.archive",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is an archive or another document, not a workbook. Unpack it, and open the table "
        "that is in it: {name}",
    ),
)
_DOCUMENT = Sentence(
    "table.document",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a text or a presentation, not a table. Copy the table in it, and paste it here: "
        "{name}",
    ),
)
_DAMAGED = Sentence(
    "table.workbook_damaged",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This workbook is damaged, or it is not a workbook at all. If a spreadsheet program "
        "can open it, save it there once more as .xlsx: {name}",
    ),
)
_PASSWORD = Sentence(
    "table.password",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This workbook is locked with a password. Save a copy without the password, and open "
        "that: {name}",
    ),
)
_TOO_MUCH = Sentence(
    "table.workbook_too_large",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This workbook would unpack to more than Neurobricks takes. Save the sheet that you need "
        "as “CSV UTF-8”, and open that file: {name}",
    ),
)
_NO_SHEETS = Sentence(
    "table.no_sheets",
    QT_TRANSLATE_NOOP(
        "Engine", "There is no sheet with cells in this workbook. Choose another file: {name}"
    ),
)
_EMPTY_SHEET = Sentence(
    "table.empty_sheet",
    QT_TRANSLATE_NOOP("Engine", "This sheet is empty: {sheet}. Choose another one."),
)
_SHEET_GONE = Sentence(
    "table.sheet_gone",
    QT_TRANSLATE_NOOP(
        "Engine", "The workbook has no sheet of this name: {sheet}. Choose another one."
    ),
)


def is_workbook(head: bytes) -> bool:
    """Whether a file that begins like this is to be read as a workbook (or refused as one)."""
    return head.startswith((_ZIP, _COMPOUND, b"PK\x05\x06"))


class Workbook:
    """A workbook whose archive was looked through."""

    def __init__(self, contents: Contents, cancelled: Callable[[], bool] = lambda: False) -> None:
        """
        Raises:
            EngineError: it is none, damaged, locked with a password or too large.
        """
        self._name = contents.name
        if contents.data is None:
            raise EngineError(_TOO_MUCH(name=self._name))
        data = contents.data
        if data.startswith(_COMPOUND):
            if _LOCKED_MARK in data:
                raise EngineError(_PASSWORD(name=self._name))
            if any(mark in data for mark in _DOCUMENT_MARKS):
                raise EngineError(_DOCUMENT(name=self._name))
        self._cancelled = cancelled
        self._data = data
        self._kind = "xls"
        self._look_through(data, cancelled)
        self._book = self._try(lambda: _opened(data))
        self.sheets: tuple[str, ...] = self._try(lambda: _sheets(self._book))
        if not self.sheets:
            raise EngineError(_NO_SHEETS(name=self._name))

    def _look_through(self, data: bytes, cancelled: Callable[[], bool]) -> None:
        try:
            if data.startswith(_COMPOUND):
                look_through_compound(data, cancelled)
                return
            kind = kind_of(data)
            if kind is None:
                raise EngineError(_ARCHIVE(name=self._name))
            if kind == "document":
                raise EngineError(_DOCUMENT(name=self._name))
            if kind == "locked":
                raise EngineError(_PASSWORD(name=self._name))
            self._kind = kind
            look_through(data, kind, cancelled)
        except ArchiveError as error:
            said = _TOO_MUCH if error.trouble in ("hostile", "too_large") else _DAMAGED
            raise EngineError(said(name=self._name), error.details) from error
        except StoppedError as error:
            raise EngineError(CANCELLED()) from error
        except (EngineError, MemoryError):
            raise
        except Exception as error:  # such as an encoding that nobody knows
            raise EngineError(_DAMAGED(name=self._name), repr(error)) from error

    def _try(self, work: Callable[[], Any]) -> Any:
        """What ``work`` gives; whatever the library makes of a broken file is a sentence."""
        import python_calamine

        try:
            return patiently(work, self._cancelled)
        except python_calamine.PasswordError as error:
            raise EngineError(_PASSWORD(name=self._name), str(error)) from error
        except (KeyboardInterrupt, SystemExit, EngineError, MemoryError):
            raise
        except StoppedError as error:
            raise EngineError(CANCELLED()) from error
        except BaseException as error:  # its own panics are no Exceptions
            raise EngineError(_DAMAGED(name=self._name), repr(error)) from error

    def sheet(self, name: str) -> Any:
        """The sheet of that name; EngineError where there is none, or it is empty."""
        if name not in self.sheets:
            raise EngineError(_SHEET_GONE(sheet=name[:100]))
        sheet = self._try(lambda: self._book.get_sheet_by_name(name))
        if sheet.start is None:
            raise EngineError(_EMPTY_SHEET(sheet=name[:100]))
        check_width(sheet.end[1] - sheet.start[1] + 1)
        check_cells(sheet.end[0] + 1, sheet.end[1] + 1)
        return sheet

    def first_with_cells(self) -> str:
        """The first sheet that holds a table, or anything at all."""
        best = ""
        for name in self.sheets[:20]:
            sheet = self._try(functools.partial(self._book.get_sheet_by_name, name))
            if sheet.start is not None and sheet.end[0] > sheet.start[0]:
                if sheet.end[1] > sheet.start[1]:
                    return name
                best = best or name
        return best or self.sheets[0]

    def marks(self, name: str) -> SheetMarks:
        """What is merged, hidden and never calculated in the sheet, as far as it is known."""
        if self._kind == "xlsx":
            return marks_of(self._data, name)
        if self._kind == "ods":
            return marks_of_ods(self._data, name)
        merged = self._try(lambda: self._book.get_sheet_by_name(name).merged_cell_ranges)
        seen = marks_of_xls(self._data, name) if self._kind == "xls" else None
        seen = SheetMarks(known=False) if seen is None else seen
        return replace(seen, merged=tuple(merged or ())[:_MOST_AREAS])

    def beginning(
        self,
        name: str,
        most: int = _PREVIEW_ROWS,
        marks: SheetMarks = _NO_MARKS,
        across: bool = False,
    ) -> list[Record]:
        """The first rows that hold anything, as text; lines count from the sheet's first row.

        Of ``marks``, merged cells are filled (``across``: along the row as well), and what is
        hidden is not there.
        """
        records = []
        sheet = self.sheet(name)
        merged = MergedCells(marks.merged, sheet.start[1])
        merged.down, merged.across = True, across
        kept = _kept(sheet, marks)
        for line, row in enumerate(itertools.islice(sheet.iter_rows(), most)):
            row = merged.fill(line, row)
            if line in marks.hidden_rows:
                continue
            fields = [shown_text(row[place]) for place in kept]
            if any(fields):
                records.append(Record(line, line + 1, fields))
        if not records:
            raise EngineError(_EMPTY_SHEET(sheet=name[:100]))
        return records


def _kept(sheet: Any, marks: SheetMarks) -> list[int]:
    """The places in a row of the columns that are there."""
    first, last = sheet.start[1], sheet.end[1]
    return [
        column - first for column in range(first, last + 1) if column not in marks.hidden_columns
    ]


def shown_text(cell: object) -> str:
    """A cell's text as it is read: without stray spaces, and Excel's mark for a text."""
    return tidy(cell_as_written(cell))


def _opened(data: bytes) -> Any:
    import python_calamine

    return python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))


def _sheets(book: Any) -> tuple[str, ...]:
    """Sheets with cells; hidden ones last."""
    import python_calamine

    cells = [
        sheet
        for sheet in book.sheets_metadata
        if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    visible = python_calamine.SheetVisibleEnum.Visible
    cells.sort(key=lambda sheet: sheet.visible != visible)
    # a longer name than any program gives would not fit into a design
    return tuple(sheet.name for sheet in cells if len(sheet.name) <= _LONGEST_NAME)


def parse(
    contents: Contents,
    file: TableForm,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    minimum_columns: int = 2,
) -> Table:
    """The table in the sheet that ``file`` names; see `csv_table.parse`."""
    book = Workbook(contents, cancelled)
    name = file.sheet or book.first_with_cells()
    marked = file.header_lines > 1 or file.fill_merged or file.leave_out_hidden
    marks = book.marks(name) if marked else SheetMarks()

    def read(keep_text: frozenset[int], notes: list[Message]) -> NamedColumns:
        sheet = book.sheet(name)
        columns, header, heads = _read(sheet, marks, file, progress, cancelled, keep_text)
        if heads:
            notes.append(HEADS_LEFT_OUT(count=heads))
        if not columns and header is None:
            raise EngineError(NO_ROWS(name=file.name))
        return columns, header

    return assembled(read, file, minimum_columns, progress, cancelled)


def _rows(
    sheet: Any, marks: SheetMarks, file: TableForm, merged: MergedCells
) -> Iterator[list[object]]:
    """The rows' cells as ``file`` wants them, below the lines above the table."""
    hidden = marks.hidden_rows if file.leave_out_hidden else frozenset()
    kept = _kept(sheet, marks if file.leave_out_hidden else SheetMarks())
    whole = len(kept) == sheet.end[1] - sheet.start[1] + 1
    for line, row in enumerate(sheet.iter_rows()):
        cells = merged.fill(line, row) if marks.merged else row
        if line >= file.skip and line not in hidden:
            yield cells if whole else [cells[place] for place in kept]


def _read(
    sheet: Any,
    marks: SheetMarks,
    file: TableForm,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
    keep_text: frozenset[int],
) -> tuple[list[RawColumn], list[str] | None, int]:
    """The columns, their names, and how many rows were the names once more."""
    width, height = sheet.end[1] + 1, sheet.end[0] + 1
    merged = MergedCells(marks.merged, sheet.start[1])
    rows = _rows(sheet, marks, file, merged)
    header: list[str] | None = None
    lines: list[list[str]] = []
    if file.header:
        merged.across = merged.down = file.header_lines > 1
        named = (row for row in rows if any(cell != "" for cell in row))
        lines = [[shown_text(c) for c in row] for row in itertools.islice(named, file.header_lines)]
        if not lines:
            return [], None, 0
        header = joined_names(lines) if file.header_lines > 1 else lines[0]
    merged.across, merged.down = False, file.fill_merged
    rows = itertools.islice(rows, file.skip_below, None)
    form = WrittenNumbers()
    names = [cell.strip() for cell in header or []] + [""] * (width - len(header or []))
    columns = [
        RawColumn(form, place in keep_text, names[place], rules=file.reading)
        for place in range(width)
    ]
    again = RepeatedHeads(lines if file.heads == "drop" else [], shown_text)
    done = 0
    while chunk := list(itertools.islice(rows, max(50, _CHUNK_CELLS // width))):
        if cancelled():
            raise EngineError(CANCELLED())
        done += len(chunk)
        kept = [row for row in chunk if any(cell != "" for cell in row) and not again.is_one(row)]
        for place, cells in enumerate(zip(*kept, strict=True)):
            columns[place].add(_cells(cells, place in keep_text))
        check_texts(columns)
        progress(min(0.99, done / height))
    return ([] if not columns or not columns[0].rows else columns), header, again.count


def _cells(cells: Sequence[object], as_text: bool = False) -> np.ndarray:
    """Numbers where all are; else, and where asked, texts, as a CSV file would have them."""
    if not as_text and all(
        type(cell) is float or type(cell) is int or cell == "" for cell in cells
    ):
        numbers = [np.nan if cell == "" else cell for cell in cells]
        return np.array(numbers, np.float64)
    texts = np.empty(len(cells), object)
    texts[:] = [None if cell == "" else cell_as_written(cell) for cell in cells]
    return texts
