"""What a sheet of an .xlsx says beside its cells: what is merged, hidden, never calculated.

The reader of cells tells none of it but merged cells, of .xlsx and .xls. It is looked up in the
sheet's own XML, whose tags are found without taking the text apart: nothing in it is believed,
followed or put in another's place. For .ods and .xls see `ods_marks` and `xls_marks`; of .xlsb
it is not known.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.parsers import expat

from engine.data.reading.workbooks.number_looks import Looks, Styles
from engine.data.reading.workbooks.workbook_guard import LIMITS, entry_pieces
from engine.files.safe_archive import MEBIBYTE, ArchiveError, SafeArchive

Area = tuple[tuple[int, int], tuple[int, int]]  # first and last row and column, from 0

_MOST_AREAS = 100_000
_CONTENTS = 16 * MEBIBYTE
_TAG = rb"<(?:[^\s<>/:]+:)?"
_HIDDEN = rb"""\bhidden\s*=\s*["'](?:1|true|on)["']"""
_HIDDEN_ROW = re.compile(_TAG + rb"row\s([^<>]*" + _HIDDEN + rb"[^<>]*)>")
_HIDDEN_COLUMNS = re.compile(_TAG + rb"col\s([^<>]*" + _HIDDEN + rb"[^<>]*)>")
_MERGED = re.compile(
    _TAG
    + rb"""mergeCell\s[^<>]*\bref\s*=\s*["']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"""
)
_FORMULA = re.compile(
    _TAG
    + rb"c\s([^<>]*)>\s*"
    + _TAG
    + rb"f(?:\s[^<>]*)?(?:/>|>[^<>]*</(?:[^\s<>/:]+:)?f>)\s*"
    + rb"(?:("
    + _TAG
    + rb"v\s*/>|"
    + _TAG
    + rb"v>\s*</(?:[^\s<>/:]+:)?v>)\s*)?</"
)
_ERROR = re.compile(
    _TAG
    + rb"""c\s(?=[^<>]*\bt\s*=\s*["']e["'])[^<>]*\br\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["'][^<>]*>"""
)
_BEGINNINGS = (b"<row", b"<c ", b"<mergeCell ", b":row", b":c ", b":mergeCell ", b"<col ")


@dataclass(frozen=True)
class SheetMarks:
    """Rows and columns are counted from 0. ``uncalculated``: formulas that no program has
    worked out yet, whose cells are empty, or 0 (``zeros``); ``formula`` is the place of the
    first. ``errors``: cells such as #DIV/0!, which count as empty; ``error`` is the first one's
    place. ``looks``: columns, A or B, whose numbers are shown in several ways (`Looks.mixed`).
    ``known``: whether the workbook could be asked at all."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    uncalculated: int = 0
    formula: str = ""
    zeros: bool = False
    errors: int = 0
    error: str = ""
    looks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    known: bool = True

    @property
    def merged_down(self) -> tuple[Area, ...]:
        """The merged areas that go over several rows."""
        return tuple(area for area in self.merged if area[0][0] < area[1][0])


def marks_of(data: bytes, sheet: str) -> SheetMarks:
    """What the .xlsx ``data`` says of the sheet called ``sheet``; nothing, where that is not
    told in the way it always is."""
    try:
        archive = SafeArchive(data, LIMITS)
        part = _part(archive, sheet)
        if part not in archive.names:
            return SheetMarks()
        return _marks(entry_pieces(data, part), Looks(_styles(archive)))
    except (ArchiveError, expat.ExpatError, LookupError, ValueError):
        return SheetMarks()


def _part(archive: SafeArchive, sheet: str) -> str:
    """The entry that holds the sheet."""
    found: dict[str, str] = {}

    def look_at_sheet(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "sheet" and attributes.get("name") == sheet:
            found["id"] = next((v for name, v in attributes.items() if name.endswith(":id")), "")

    def look_at_target(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "Relationship" and attributes.get("Id") == found.get("id"):
            found["target"] = attributes.get("Target", "")

    _walk(archive.read("xl/workbook.xml", _CONTENTS), look_at_sheet)
    _walk(archive.read("xl/_rels/workbook.xml.rels", _CONTENTS), look_at_target)
    target = found.get("target", "").replace("\\", "/")
    return target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)


def _styles(archive: SafeArchive) -> dict[int, str | None]:
    """The looks of the cell styles; {}: none has one."""
    if "xl/styles.xml" not in archive.names:
        return {}
    styles = Styles()
    _walk(archive.read("xl/styles.xml", _CONTENTS), styles.start)
    return styles.looks()


def _walk(xml: bytes, look: Callable[[str, dict[str, str]], None]) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("a document type of its own")

    parser = expat.ParserCreate()
    parser.StartElementHandler = look
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(xml, True)


def _marks(pieces: Iterable[bytes], looks: Looks) -> SheetMarks:
    rows: set[int] = set()
    columns: set[int] = set()
    merged: list[Area] = []
    formulas, first = 0, ""
    errors, error = 0, ""
    for text in _whole_tags(pieces):
        for found in _HIDDEN_ROW.finditer(text):
            if place := _number(found[1], b"r"):
                rows.add(place - 1)
        for found in _HIDDEN_COLUMNS.finditer(text):
            begin, end = _number(found[1], b"min"), _number(found[1], b"max")
            columns.update(range(max(0, begin - 1), min(end, 16_384)))
        for one, row, other, last in _MERGED.findall(text):
            if len(merged) < _MOST_AREAS:
                area = (int(row) - 1, _column(one)), (int(last) - 1, _column(other))
                merged.append(area)
        for found in _FORMULA.finditer(text):
            if found[2] and re.search(rb"""\bt\s*=\s*["']str["']""", found[1]):
                continue  # worked out, and it is an empty text
            formulas += 1
            place_of = re.search(rb"""\br\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})""", found[1])
            first = first or (place_of[1].decode() if place_of else "?")
        looks.add(text)
        for found in _ERROR.finditer(text):
            errors += 1
            error = error or found[1].decode()
    return SheetMarks(
        *(frozenset(rows), frozenset(columns), tuple(merged), formulas, first),
        errors=errors,
        error=error,
        looks=looks.mixed(),
    )


def _whole_tags(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces, cut where a row, a cell or a merged area begins."""
    tail = b""
    for piece in pieces:
        text = tail + piece
        cut = max(text.rfind(mark) for mark in _BEGINNINGS)
        cut = text.rfind(b"<", 0, cut + 1) if cut > 0 else 0
        if cut <= 0:
            cut = len(text) if len(text) > MEBIBYTE * 4 else 0
        yield text[:cut]
        tail = text[cut:]
    yield tail


def _number(attributes: bytes, name: bytes) -> int:
    found = re.search(rb"\b" + name + rb"""\s*=\s*["']([0-9]{1,7})["']""", attributes)
    return int(found[1]) if found else 0


def _column(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place - 1


class MergedCells:
    """Gives merged cells the value of the first of them, row after row.

    ``across`` also along the row, as among names; ``down`` in the rows below.
    """

    def __init__(self, merged: tuple[Area, ...], first_column: int) -> None:
        self.across = self.down = False
        self._first = first_column
        self._begins: dict[int, list[Area]] = {}
        for area in merged:
            self._begins.setdefault(area[0][0], []).append(area)
        self._held: dict[int, tuple[int, object]] = {}  # column → last row, value

    def fill(self, line: int, row: list[object]) -> list[object]:
        """The cells of the row ``line``, each row once and in order; empty ones are filled."""
        for (_, left), (bottom, right) in self._begins.get(line, ()):
            place = left - self._first
            if not 0 <= place < len(row):
                continue
            last = min(right, self._first + len(row) - 1)
            for column in range(left, last + 1):
                if column == left or self.across:
                    self._held[column] = bottom, row[place]
                if self.across and row[column - self._first] == "":
                    row[column - self._first] = row[place]
        for column, (bottom, value) in list(self._held.items()):
            if bottom < line:
                del self._held[column]
            elif self.down and 0 <= column - self._first < len(row):
                place = column - self._first
                if row[place] == "":
                    row[place] = value
        return row
