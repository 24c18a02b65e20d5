"""What a sheet of an .ods says beside its cells: what is merged, hidden, never calculated."""

from __future__ import annotations

from collections.abc import Iterable
from xml.parsers import expat

from engine.data.reading.assembling import letters
from engine.data.reading.workbooks.sheet_marks import Area, SheetMarks
from engine.data.reading.workbooks.workbook_guard import entry_pieces
from engine.files.safe_archive import ArchiveError

_MOST_AREAS = 100_000
_MOST_ROWS, _MOST_COLUMNS = 1 << 20, 16_384
_HIDDEN = ("collapse", "filter")
_FILLED = (":value-type", ":formula", ":value", "-value")


def marks_of_ods(data: bytes, sheet: str) -> SheetMarks:
    """What the .ods ``data`` says of the sheet called ``sheet``; nothing, where that is not told
    in the way it always is."""
    try:
        return _walked(entry_pieces(data, "content.xml"), sheet)
    except (ArchiveError, expat.ExpatError, LookupError, ValueError):
        return SheetMarks()


class _DoneError(Exception):
    """Ends the parsing: the sheet that was asked for has been read whole."""


def _walked(pieces: Iterable[bytes], sheet: str) -> SheetMarks:
    def refuse(*_: object) -> None:
        raise ValueError("a document type of its own")

    walk = _Walk(sheet)
    parser = expat.ParserCreate()
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.StartDoctypeDeclHandler = refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except _DoneError:
        pass
    return walk.marks()


class _Walk:
    """Counts rows and columns, which may be repeated, of the one sheet."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self._depth = 0  # tables within each other; a cell may hold one
        self._inside = False
        self._row = self._column = self._times = self._columns = self._width = 0
        self._hidden_row = False
        self._waiting: list[tuple[int, int]] = []  # hidden rows without a cell, so far
        self._rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._merged: list[Area] = []
        self._formulas, self._first = 0, ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            self._depth += 1
            if self._depth == 1:
                self._inside = attributes.get("table:name") == self._sheet
            return
        if not self._inside or self._depth > 1:
            return
        if tag == "table:table-column":
            times = _times(attributes, "table:number-columns-repeated")
            if attributes.get("table:visibility") in _HIDDEN:
                end = min(self._columns + times, _MOST_COLUMNS)
                self._hidden_columns.update(range(self._columns, end))
            self._columns += times
        elif tag == "table:table-row":
            self._column = 0
            self._times = _times(attributes, "table:number-rows-repeated")
            self._hidden_row = attributes.get("table:visibility") in _HIDDEN
            if self._hidden_row:
                self._waiting.append((self._row, self._times))
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._cell(attributes)

    def end(self, tag: str) -> None:
        if tag == "table:table":
            self._depth -= 1
            if self._inside and not self._depth:
                raise _DoneError
        elif tag == "table:table-row" and self._inside and self._depth == 1:
            self._row += self._times

    def marks(self) -> SheetMarks:
        columns = frozenset(place for place in self._hidden_columns if place < self._width)
        rows, merged = frozenset(self._rows), tuple(self._merged)
        return SheetMarks(rows, columns, merged, self._formulas, self._first)

    def _cell(self, attributes: dict[str, str]) -> None:
        times = _times(attributes, "table:number-columns-repeated")
        if any(name.endswith(_FILLED) for name in attributes):
            self._width = max(self._width, self._column + times)
            for begin, count in self._waiting:  # the sheet goes on below them
                self._rows.update(range(begin, min(begin + count, _MOST_ROWS)))
            self._waiting = []
        rows = _times(attributes, "table:number-rows-spanned")
        columns = _times(attributes, "table:number-columns-spanned")
        if rows * columns > 1 and len(self._merged) < _MOST_AREAS:
            last = self._row + rows - 1, self._column + columns - 1
            self._merged.append(((self._row, self._column), last))
        if "table:formula" in attributes and not _has_value(attributes):
            self._formulas += times * self._times
            self._first = self._first or f"{letters(self._column + 1)}{self._row + 1}"
        self._column += times


def _has_value(attributes: dict[str, str]) -> bool:
    """Whether a formula was worked out: a text stands in the cell itself."""
    kind = attributes.get("office:value-type") or attributes.get("calcext:value-type")
    if kind in ("string", "error"):
        return True
    return any(name.startswith("office:") and name.endswith("value") for name in attributes)


def _times(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return max(1, int(text)) if text.isdigit() and len(text) < 8 else 1
