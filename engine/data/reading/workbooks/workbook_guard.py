"""Looking through a workbook's archive before a library unpacks it into memory.

A few kilobytes of zip can unpack to gigabytes, and two cells can span a sheet of seventeen
thousand million: what would be unpacked is counted first, in pieces.
"""

from __future__ import annotations

import functools
import re
import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Literal, Protocol, TypeVar
from xml.parsers import expat

from engine.files.safe_archive import MEBIBYTE, ArchiveError, Limits, SafeArchive

WorkbookKind = Literal["xlsx", "xlsb", "ods"]

LIMITS = Limits(entry=1024 * MEBIBYTE, total=1280 * MEBIBYTE, ratio=1000, small=64 * MEBIBYTE)
MAXIMUM_CELLS = 21 << 20  # a full sheet's rows × 20 columns
_OPEN_CELLS = 8 << 20  # of an .ods, whose sheets are all held at once, with their formulas
_TEXTS = 256 * MEBIBYTE  # shared texts are held in memory at once
_BINARY = 192 * MEBIBYTE  # of one sheet of an .xlsb, which is looked through record by record
_PIECE = MEBIBYTE
_ASK_EVERY = 0.05  # seconds
Value = TypeVar("Value")
_DOCUMENTS = ("word/document.xml", "ppt/presentation.xml", "Contents/content.hpf")
_OTHER_DOCUMENTS = (
    b"application/vnd.oasis.opendocument.text",
    b"application/vnd.oasis.opendocument.presentation",
    b"application/hwp",
)
_CELL = re.compile(rb"<(?:[^\s<>/:]+:)?c[\s/>]")
_PLACED = re.compile(rb"""<c r=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_PROMISED_TEXTS = re.compile(rb"""uniqueCount\s*=\s*["']\s*\+?([0-9]+)""")
_SHARED_TEXTS = re.compile(rb"<(?:[^\s<>/:]+:)?sst[\s>]")
_PLACE = re.compile(r"([A-Za-z]{1,8})([0-9]{1,11})")
_ASK_RECORDS = 100_000


def kind_of(data: bytes) -> WorkbookKind | Literal["document", "locked"] | None:
    """Which kind of workbook the zip ``data`` is; a text or a presentation; a workbook locked
    with a password; None: another archive.

    Raises:
        ArchiveError: it is damaged, or would unpack to too much.
    """
    archive = SafeArchive(data, LIMITS)
    names = archive.names
    kind = archive.read("mimetype", MEBIBYTE) if "mimetype" in names else b""
    if any(name in names for name in _DOCUMENTS) or kind.startswith(_OTHER_DOCUMENTS):
        return "document"
    if "encrypted-package" in names:
        return "locked"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "content.xml" in names and any(n in names for n in ("META-INF/manifest.xml", "mimetype")):
        manifest = "META-INF/manifest.xml"
        locked = manifest in names and b"encryption-data" in archive.read(manifest, MEBIBYTE)
        return "locked" if locked else "ods"
    return None


def look_through(data: bytes, kind: WorkbookKind, cancelled: Callable[[], bool]) -> None:
    """Unpack everything once, in pieces that are dropped, and count cells.

    Raises:
        ArchiveError: it is damaged, or there is too much in it.
    """
    archive = SafeArchive(data, LIMITS)
    cells = 0
    for name, start, packed, stored, size in archive.places():
        where = memoryview(data)[start : start + packed]
        read = functools.partial(_pieces, where, stored, size, name)
        pieces = functools.partial(_until, read, cancelled)
        if kind == "xlsx":
            cells += _count_xlsx(pieces, size)
        elif kind == "ods" and name == "content.xml":
            cells += _count_ods(pieces())
        elif kind == "xlsb" and not name.endswith((".xml", ".rels")):
            if size > _BINARY:
                raise ArchiveError("too_large", f"{name!r} unpacks to {size} bytes")
            cells += _count_xlsb(b"".join(pieces()), cancelled)
        else:
            for _ in pieces():
                pass
        if cells > MAXIMUM_CELLS:
            raise ArchiveError("too_large", f"{cells} cells")


def entry_pieces(data: bytes, name: str) -> Iterator[bytes]:
    """The bytes of one entry of a workbook that was looked through; ArchiveError: it is not
    there, or damaged."""
    for entry, start, packed, stored, size in SafeArchive(data, LIMITS).places():
        if entry == name:
            return _pieces(memoryview(data)[start : start + packed], stored, size, name)
    raise ArchiveError("damaged", f"{name!r} is missing")


class StoppedError(Exception):
    """The person does not want it any more."""


def patiently(work: Callable[[], Value], cancelled: Callable[[], bool]) -> Value:
    """What ``work`` gives: one call into a library, which cannot be told to stop.

    Whoever does not want it any more need not wait for it: it ends by itself, unheard.

    Raises:
        StoppedError: it was cancelled.
    """
    future: Future[Value] = Future()

    def do() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # a library's panics are no Exceptions
            future.set_exception(error)

    threading.Thread(target=do, name="workbook", daemon=True).start()
    while True:
        try:
            return future.result(_ASK_EVERY)
        except TimeoutError:
            if future.done():  # it was the work that raised this
                raise
            if cancelled():
                raise StoppedError from None


def _until(pieces: Callable[[], Iterator[bytes]], cancelled: Callable[[], bool]) -> Iterator[bytes]:
    for piece in pieces():
        if cancelled():
            raise StoppedError
        yield piece


def _pieces(packed: memoryview, stored: bool, size: int, name: str) -> Iterator[bytes]:
    """The entry's bytes; what it says of its size has to be true to the byte."""
    if stored:
        if len(packed) != size:
            raise ArchiveError("damaged", f"{name!r} has another size than it says")
        for start in range(0, size, _PIECE):
            yield bytes(packed[start : start + _PIECE])
        return
    unpacker = zlib.decompressobj(-15)
    there = 0
    rest: bytes | memoryview = packed
    try:
        while not unpacker.eof:
            piece = unpacker.decompress(rest, _PIECE)
            rest = unpacker.unconsumed_tail
            there += len(piece)
            if there > size or (not piece and not rest):
                break
            yield piece
    except zlib.error as error:
        raise ArchiveError("damaged", repr(error)) from error
    if there != size or not unpacker.eof:
        raise ArchiveError("damaged", f"{name!r} has another size than it says")


def _check(rows: int, columns: int) -> None:
    if rows * columns > MAXIMUM_CELLS:
        raise ArchiveError("too_large", f"{rows} rows × {columns} columns")


def _count_xlsx(pieces: Callable[[], Iterator[bytes]], size: int) -> int:
    """How many cells stand in an entry; that they do not span too much is seen to.

    Cells say where they are, as all programs write them: these are found without taking the
    XML apart. Where one does not, the XML is read, since it then counts from the one before.
    """
    rows, letters = 1, {b"A"}
    cells = placed = 0
    tail = b""
    for piece in pieces():
        if not tail and piece.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise ArchiveError("hostile", "cells whose places cannot be read")
        text = tail + piece
        begun = text.rfind(b"<", len(text) - 64) if len(text) > 64 else -1
        text, tail = (text[:begun], text[begun:]) if begun >= 0 else (text, b"")
        cells += len(_CELL.findall(text))
        found = _PLACED.findall(text)
        if found:
            placed += len(found)
            letters.update(column for column, _ in found)
            rows = max(rows, max(map(int, {row for _, row in found})))
            _check(rows, max(map(_column, letters)))
        _look_at_texts(text, size)
    cells += len(_CELL.findall(tail))
    placed += len(_PLACED.findall(tail))
    if cells > MAXIMUM_CELLS:
        raise ArchiveError("too_large", f"{cells} cells")
    if placed < cells:
        _parse(_SheetCounter(), pieces())
    return cells


def _look_at_texts(text: bytes, size: int) -> None:
    """Shared texts: a reader takes memory for as many as are promised."""
    if _SHARED_TEXTS.search(text) and size > _TEXTS:
        raise ArchiveError("too_large", f"{size} bytes of texts")
    for promised in _PROMISED_TEXTS.findall(text):
        if len(promised) > 12 or int(promised) > size:
            raise ArchiveError("damaged", f"{promised[:40]!r} texts are promised")


class _SheetCounter:
    """Rows and cells of an .xlsx that need not say where they are."""

    def __init__(self) -> None:
        self._row = self._column = 0
        self._rows = self._columns = 1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "row":
            place = attributes.get("r", "").strip()
            if place and not (place.isdecimal() and len(place) < 12):
                raise ArchiveError("damaged", f"row {place[:40]!r}")
            self._row = int(place) if place else self._row + 1
            self._column = 0
        elif kind == "c":
            place = attributes.get("r", "").strip()
            found = _PLACE.fullmatch(place)
            if found is None and place:  # a reader may take of it what it likes
                raise ArchiveError("damaged", f"cell {place[:40]!r}")
            if found is None:
                self._column += 1
            else:
                self._column = _column(found[1].upper().encode())
                self._row = int(found[2])
            self._rows = max(self._rows, self._row)
            self._columns = max(self._columns, self._column)
            _check(self._rows, self._columns)

    def end(self, tag: str) -> None:
        pass


def _column(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place


class _Counter(Protocol):
    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...


def _parse(counter: _Counter, pieces: Iterator[bytes]) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = counter.start
    parser.EndElementHandler = counter.end
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # or an unheard-of encoding
        raise ArchiveError("damaged", repr(error)) from error


def _refuse(*_: object) -> None:
    raise ArchiveError("hostile", "a document type of its own")


def _count_ods(pieces: Iterator[bytes]) -> int:
    counter = _OdsCounter()
    _parse(counter, pieces)
    return counter.total


_FILLED = (":value-type", ":formula", ":value", "-value")


class _OdsCounter:
    """Repeated cells and rows count as often as they are repeated; empty ends do not."""

    def __init__(self) -> None:
        self.rows = self.columns = 0
        self.total = 0  # of all sheets
        self._before = 0  # of the sheets that are done
        self._empty_rows = self._row_times = 0
        self._width = self._empty_cells = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            self.rows = self.columns = self._empty_rows = 0
            self._before = self.total
        elif tag == "table:table-row":
            self._row_times = _times(attributes.get("table:number-rows-repeated"))
            self._width = self._empty_cells = 0
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            times = _times(attributes.get("table:number-columns-repeated"))
            if any(name.endswith(_FILLED) for name in attributes):
                self._width += self._empty_cells + times
                self._empty_cells = 0
            else:
                self._empty_cells += times

    def end(self, tag: str) -> None:
        if tag == "table:table-row":
            if self._width:
                self.rows += self._empty_rows + self._row_times
                self.columns = max(self.columns, self._width)
                self._empty_rows = 0
                self.total = self._before + self.rows * self.columns
                if self.total > _OPEN_CELLS:
                    raise ArchiveError("too_large", f"{self.total} cells")
            else:
                self._empty_rows += self._row_times


def _times(text: str | None) -> int:
    if text is None:
        return 1
    if not text.isdigit() or len(text) > 12:
        raise ArchiveError("damaged", f"no count: {text[:40]!r}")
    return max(1, int(text))


def _count_xlsb(data: bytes, cancelled: Callable[[], bool]) -> int:
    """Records of a number, a length and a body; of rows and cells the body begins with their
    place ([MS-XLSB] 2.1.4, 2.4)."""
    place, end = 0, len(data)
    rows = columns = 1
    cells = records = 0
    while place < end:
        kind, place = _number(data, place, 2)
        length, place = _number(data, place, 4)
        records += 1
        if records % _ASK_RECORDS == 0 and cancelled():
            raise StoppedError
        if kind <= 11 and length >= 4:
            (value,) = struct.unpack_from("<L", data, place) if place + 4 <= end else (0,)
            if kind == 0:
                rows = max(rows, value + 1)
            else:
                columns = max(columns, value + 1)
                cells += 1
        place += length
    _check(rows, columns)
    return cells


def _number(data: bytes, place: int, most: int) -> tuple[int, int]:
    value = 0
    for step in range(most):
        if place >= len(data):
            break
        byte = data[place]
        place += 1
        value |= (byte & 0x7F) << (7 * step)
        if byte < 0x80:
            break
    return value, place
