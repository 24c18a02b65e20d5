"""A file of rows of a known table, its cells as they were written: nothing is read into them.

The file's form is not guessed anew: the names of the table's columns tell where its header
stands, and how its lines are cut; see `rows_file`.
"""

from __future__ import annotations

import csv
import io
import itertools
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from engine.data.reading.assembling import check_width, unique_names
from engine.data.reading.heads import joined_names
from engine.data.reading.text.text_form import (
    SAMPLE,
    UNREADABLE,
    encoding_suits,
    opened_text,
    proposed_encoding,
    proposed_numbers,
    proposed_quote,
    proposed_separator,
    reader_options,
    sample_of,
)
from engine.data.reading.workbooks.sheet_marks import MergedCells
from engine.files.contents import CANCELLED, Contents, contents_of
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

if TYPE_CHECKING:
    from engine.data.columns.column_form import DecimalSign
    from engine.data.reading.encodings import EncodingName
    from engine.data.reading.import_options import ImportOptions
    from engine.data.reading.table_form import QuoteSign, Separator, TableForm
    from engine.data.reading.workbooks.workbook import Workbook

_NOT_LINES = Sentence(
    "rows.not_lines",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file does not hold together as lines of cells. Look at quotation marks that are "
        "opened and not closed.",
    ),
)
_ABOVE = Sentence(
    "rows.above",
    QT_TRANSLATE_NOOP("Engine", "Lines above the header that were left out: {count}."),
)
_BELOW = Sentence(
    "rows.below",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The line below the header was taken for a second header, as in the table that was "
        "learned from, and left out: {words}.",
    ),
)
_MERGED = Sentence(
    "rows.merged",
    QT_TRANSLATE_NOOP(
        "Engine", "Merged cells ({count}): each row got the value of the cells that it lies in."
    ),
)
_TOP = 200  # records among which the header is looked for
_CHUNK_CELLS = 100_000
_MOST_SHEETS = 20

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

    ``form`` is how the file is cut, for `rows_file` to find the same again. ``header`` is as it
    was written, ``names`` are the columns' names as a table has them. ``decimal``: the decimal
    sign that the file's own cells can only have. ``notes`` are what there is to say of what is
    not among the rows. `chunks` gives all the rows.
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
        """Of each of `chunks` how many cells its widest row has, empty ones at the end left out;
        0 where none has more than there are columns."""
        for chunk in self.chunks(cancelled=cancelled):
            yield width_of(chunk, len(self.names))


class Rows(Protocol):
    """What a `RowsFile` is for who answers its rows, wherever it is read."""

    @property
    def header(self) -> tuple[str, ...]:
        """As it was written."""

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


def rows_at(
    path: Path,
    needed: Sequence[str],
    trained: TableForm | None = None,
    options: ImportOptions | None = None,
) -> RowsFile:
    """The rows of the file at ``path``, see `rows_file`."""
    return rows_file(contents_of(path), needed, trained, options)


def width_of(rows: list[Cells], columns: int) -> int:
    """How many cells the widest of ``rows`` has, empty ones at its end left out; 0 where none has
    more than ``columns``."""
    width = 0
    for cells in rows:
        if len(cells) > columns:
            filled = [place for place, cell in enumerate(cells, 1) if cell not in ("", None)]
            width = max(width, filled[-1] if filled else 0)
    return width


def rows_file(
    contents: Contents,
    needed: Sequence[str],
    trained: TableForm | None = None,
    options: ImportOptions | None = None,
) -> RowsFile:
    """The rows that ``contents`` hold.

    Args:
        contents: a text file or a workbook.
        needed: the names of the columns that are to be found.
        trained: the table that is known, where that was a file: its separator, its
            encoding and its sheet are tried first.
        options: what the person has set; None: as found.

    Raises:
        EngineError: it is no table.
    """
    from engine.data.reading.import_options import ImportOptions
    from engine.data.reading.text.no_table import refuse_what_is_no_text
    from engine.data.reading.workbooks.workbook import Workbook, is_workbook

    options = options or ImportOptions()
    if is_workbook(contents.head(SAMPLE)):
        return _of_workbook(Workbook(contents), needed, trained, options)
    refuse_what_is_no_text(contents.head(SAMPLE), contents)
    return _of_text(contents, needed, trained, options)


# --- text -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Cut:
    """A way to cut a text file's lines, and where that finds the header."""

    encoding: EncodingName
    separator: Separator
    quote: QuoteSign
    records: list[Cells] = field(compare=False)
    place: int = 0  # of the header among the records, -1: there is none
    found: int = 0  # how many of the needed names it has
    lines: int = 1  # of names, of which the header is the last
    width: int = 0  # how many columns there are, where that is more than the header has
    by_place: bool = False  # there is no header: columns are named by their places


def _of_text(
    contents: Contents,
    needed: Sequence[str],
    trained: TableForm | None,
    options: ImportOptions,
) -> RowsFile:
    cut = _best_cut(contents, needed, trained, options)
    headed = trained is None or trained.header or cut.found > 0 or options.header is True
    headed = headed and options.header is not False and not cut.by_place
    if (cut.found == 0 or not headed) and not cut.by_place:
        cut = _Cut(cut.encoding, cut.separator, cut.quote, cut.records, 0 if headed else -1)
    first = _joined(cut.records, cut.place, cut.lines) if headed else []
    width = max(len(first), cut.width) if headed else max(map(len, cut.records), default=0)
    check_width(width)
    below = _second_header(cut, trained) if headed else 0
    names, _ = unique_names(first if headed else None, width)
    cells = [[str(cell).strip() for cell in record] for record in cut.records[cut.place + 1 :]]
    decimal, _ = proposed_numbers(cells, cut.separator)

    def records() -> Iterator[tuple[float, Cells]]:
        stream = contents.open()
        try:
            with opened_text(contents, cut.encoding, stream) as text:
                reader = csv.reader(text, **_csv_options(cut, contents))  # type: ignore[arg-type]
                for cells in itertools.islice(reader, cut.place + 1 + below, None):
                    yield stream.tell() / max(1, contents.size), list(cells)
        except UnicodeError as error:
            raise EngineError(UNREADABLE(encoding=cut.encoding), str(error)) from error
        except csv.Error as error:
            raise EngineError(_NOT_LINES(), str(error)) from error

    notes = _notes(cut.records, cut.place, cut.lines, below)
    form = RowsForm("text", cut.encoding, cut.separator, cut.quote)
    return RowsFile(form, tuple(first or names), tuple(names), decimal, notes, records)


def _best_cut(
    contents: Contents,
    needed: Sequence[str],
    trained: TableForm | None,
    options: ImportOptions,
) -> _Cut:
    """The way that finds most of ``needed``; of such that with the fewest lines too long, and
    of such the first."""
    best: _Cut | None = None
    best_score = (0, 0)
    for encoding in _encodings(contents, trained, options):
        sample = sample_of(contents, encoding)
        quote = options.quote
        if quote is None:
            quote = proposed_quote(sample, contents.size <= SAMPLE)
        for separator in _separators(sample, quote, trained, options):
            way = _Cut(encoding, separator, quote, [])
            records = _sampled(sample, way, contents)
            place, found, lines = _header_in(records, needed, _most_lines(trained))
            cut = _Cut(encoding, separator, quote, records, place, found, lines)
            if trained is not None:
                cut = _as_wide_as_needed(cut, needed)
            headless = trained is not None and not trained.header
            if headless and not cut.found and options.header is not True:
                assert trained is not None
                cut = _by_place(cut, needed, trained)
            width = cut.width or len(records[place])
            too_long = sum(len(row) > width for row in records[place + 1 :])
            score = (cut.found, -too_long)
            if best is None or score > best_score:
                best, best_score = cut, score
    assert best is not None
    return best


def _as_wide_as_needed(cut: _Cut, needed: Sequence[str]) -> _Cut:
    """``cut`` with the columns beyond its header, where the trained table had such, too: it gave
    them names of its own."""
    wanted = set(needed)
    if cut.found == len(wanted):
        return cut
    header = _joined(cut.records, cut.place, cut.lines)
    width = max(map(len, cut.records[cut.place + 1 :]), default=0)
    names, _ = unique_names(header, max(width, len(header)))
    found = len(wanted.intersection(names))
    return replace(cut, found=found, width=len(names)) if found > cut.found else cut


def _by_place(cut: _Cut, needed: Sequence[str], trained: TableForm) -> _Cut:
    """``cut`` without a header, as the trained table is: its columns are A, B, C … The lines
    above that table are left out here, too, where they are no rows."""
    width = max(map(len, cut.records), default=0)
    names, _ = unique_names(None, width)
    above = trained.skip if all(len(row) < width for row in cut.records[: trained.skip]) else 0
    found = len(set(needed).intersection(names))
    return replace(cut, found=found, width=width, place=above - 1, by_place=True)


def _encodings(
    contents: Contents, trained: TableForm | None, options: ImportOptions
) -> list[EncodingName]:
    if options.encoding is not None:
        return [options.encoding]
    found = proposed_encoding(contents)
    ways = [found.encoding, *found.others[:1]]
    own = trained.encoding if trained is not None and trained.format == "text" else None
    if own is not None and own not in ways and encoding_suits(contents, own):
        ways.append(own)
    return ways


def _separators(
    sample: str, quote: QuoteSign, trained: TableForm | None, options: ImportOptions
) -> list[Separator]:
    if options.separator is not None:
        return [options.separator]
    ways: list[Separator] = []
    if trained is not None and trained.format == "text":
        ways.append(trained.separator)
    ways.append(proposed_separator(sample, quote))
    ways += [",", ";", "\t", "|"]
    return list(dict.fromkeys(ways))


def _csv_options(cut: _Cut, contents: Contents) -> dict[str, object]:
    """Cells are kept with their spaces, except where a quotation mark stands behind one."""
    options = reader_options(cut.separator, cut.quote)
    sample = sample_of(contents, cut.encoding)
    spaced = bool(cut.quote) and f"{cut.separator} {cut.quote}" in sample
    return options | {"skipinitialspace": spaced or cut.separator == " "}


def _sampled(sample: str, cut: _Cut, contents: Contents) -> list[Cells]:
    reader = csv.reader(io.StringIO(sample, newline=""), **_csv_options(cut, contents))  # type: ignore[arg-type]
    records: list[Cells] = []
    try:
        for cells in itertools.islice(reader, _TOP):
            records.append(list(cells))
    except csv.Error as error:
        if not records:
            raise EngineError(_NOT_LINES(), str(error)) from error
    return records or [[]]


def _second_header(cut: _Cut, trained: TableForm | None) -> int:
    """How many records below the header are words above numbers, as in the trained table."""
    from engine.data.reading.heads import Record, proposed_beginning

    if trained is None or not trained.skip_below:
        return 0
    tidy = [[str(cell).strip() for cell in record] for record in cut.records[cut.place :]]
    records = [Record(line, line + 1, cells) for line, cells in enumerate(tidy) if any(cells)]
    return proposed_beginning(records, header=True).skip_below


# --- workbooks ------------------------------------------------------------------------------


def _of_workbook(
    book: Workbook, needed: Sequence[str], trained: TableForm | None, options: ImportOptions
) -> RowsFile:
    names = [options.sheet] if options.sheet is not None else _sheets(book, trained)
    best: tuple[int, int, int, str, list[Cells]] | None = None
    for name in names:
        try:
            records = list(itertools.islice(_sheet_rows(book, name), _TOP))
        except EngineError:
            if len(names) == 1:
                raise
            continue
        place, found, lines = _header_in(records, needed, _most_lines(trained))
        if best is None or found > best[0]:
            best = (found, place, lines, name, records)
        if found == len(set(needed)):
            break
    if best is None:
        return _of_workbook(book, needed, None, _with_sheet(options, book.first_with_cells()))
    found, place, lines, sheet, records = best
    headed = (trained is None or trained.header or found > 0) and options.header is not False
    place = (place if found else _first_filled(records)) if headed else -1
    width = max(map(len, records), default=0)
    first = _joined(records, place, lines if found else 1) if headed else []
    unique, _ = unique_names(first if headed else None, width)

    def rows() -> Iterator[tuple[float, Cells]]:
        height = max(1, book.sheet(sheet).end[0] + 1)
        for number, cells in enumerate(_sheet_rows(book, sheet)):
            if number > place:
                empty = all(cell == "" for cell in cells)
                yield number / height, [] if empty else cells

    notes = _notes(records, place, lines, 0)
    merged = sum(1 for area in book.marks(sheet).merged_down if area[1][0] > place)
    if merged:
        notes = (*notes, _MERGED(count=merged))
    form = RowsForm("workbook", sheet=sheet)
    return RowsFile(form, tuple(first or unique), tuple(unique), ".", notes, rows)


def _with_sheet(options: ImportOptions, sheet: str) -> ImportOptions:
    import dataclasses

    return dataclasses.replace(options, sheet=sheet)


def _sheets(book: Workbook, trained: TableForm | None) -> list[str]:
    """The one that is called as the trained one first, then in the workbook's order."""
    own = [trained.sheet] if trained is not None and trained.sheet in book.sheets else []
    return list(dict.fromkeys([*own, book.first_with_cells(), *book.sheets[:_MOST_SHEETS]]))


def _first_filled(records: list[Cells]) -> int:
    return next((place for place, cells in enumerate(records) if any(c != "" for c in cells)), 0)


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
    from engine.data.reading.workbooks.workbook import cell_text

    return cell if isinstance(cell, str) else cell_text(cell)


# --- both -----------------------------------------------------------------------------------


def _header_in(
    records: list[Cells], needed: Sequence[str], most_lines: int
) -> tuple[int, int, int]:
    """The place of the record that has most of the ``needed`` names, how many it has, and in
    how many lines, of which it is the last, they stand."""
    wanted = set(needed)
    best = (0, 0, 1)
    for place in range(len(records)):
        for lines in range(1, min(most_lines, place + 1) + 1):
            joined = _joined(records, place, lines)
            names, _ = unique_names(joined, len(joined))
            found = len(wanted.intersection(names))
            if found > best[1]:
                best = (place, found, lines)
        if best[1] == len(wanted):
            break
    return best


def _joined(records: list[Cells], place: int, lines: int) -> list[str]:
    """The names that so many records say together, of which the last is at ``place``."""
    named = [list(map(cell_as_written, cells)) for cells in records[place - lines + 1 : place + 1]]
    return named[0] if lines == 1 else joined_names(named)


def _most_lines(trained: TableForm | None) -> int:
    return 1 if trained is None else trained.header_lines


def _sheet_rows(book: Workbook, name: str) -> Iterator[Cells]:
    """A sheet's rows; cells that are merged downwards have their value in every row."""
    sheet = book.sheet(name)
    merged = MergedCells(book.marks(name).merged_down, sheet.start[1])
    merged.down = True
    for line, row in enumerate(sheet.iter_rows()):
        yield merged.fill(line, list(row))


def _notes(records: list[Cells], place: int, lines: int, below: int) -> tuple[Message, ...]:
    notes = []
    top = records[: max(0, place - lines + 1)]
    above = sum(1 for cells in top if any(str(cell).strip() for cell in cells))
    if above:
        notes.append(_ABOVE(count=above))
    if below:
        words = " ".join(str(cell).strip() for cell in records[place + 1])
        notes.append(_BELOW(words=unicodedata.normalize("NFC", words)[:80]))
    return tuple(notes)
