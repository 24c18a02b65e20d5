"""Looking through a workbook's archive before a library unpacks it into memory.

A few kilobytes of zip can unpack to gigabytes, and two cells can span a sheet of seventeen
thousand million: what would be unpacked is counted first, in pieces.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Literal
from xml.parsers import expat

from engine.safe_archive import MEBIBYTE, ArchiveError, Limits, SafeArchive

WorkbookKind = Literal["xlsx", "xlsb", "ods"]

LIMITS = Limits(entry=1024 * MEBIBYTE, total=1280 * MEBIBYTE, ratio=1000, small=64 * MEBIBYTE)
MAXIMUM_CELLS = 21 << 20  # a full sheet's rows × 20 columns
_TEXTS = 256 * MEBIBYTE  # shared texts are held in memory at once
_PIECE = MEBIBYTE
_DOCUMENTS = ("word/document.xml", "ppt/presentation.xml", "Contents/content.hpf")
_OTHER_DOCUMENTS = (
    b"application/vnd.oasis.opendocument.text",
    b"application/vnd.oasis.opendocument.presentation",
    b"application/hwp",
)
_REFERENCE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,8})\$?([0-9]{1,12})""")
_HIDDEN = re.compile(rb"""\br\s*=\s*["'][^"'&]{0,20}&""")


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
    for name, start, packed, stored, size in archive.places():
        if "sharedStrings" in name and size > _TEXTS:
            raise ArchiveError("too_large", f"{size} bytes of texts")
        pieces = _pieces(memoryview(data)[start : start + packed], stored, size, name)
        watched = _until(pieces, cancelled)
        if kind == "xlsx":
            _count_xlsx(watched)
        elif kind == "ods" and name == "content.xml":
            _count_ods(watched)
        elif kind == "xlsb" and not name.endswith((".xml", ".rels")):
            _count_xlsb(watched)
        for _ in watched:
            pass


class StoppedError(Exception):
    """The person does not want it any more."""


def _until(pieces: Iterator[bytes], cancelled: Callable[[], bool]) -> Iterator[bytes]:
    for piece in pieces:
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


def _count_xlsx(pieces: Iterator[bytes]) -> None:
    rows, letters = 1, {b"A"}
    tail = b""
    for piece in pieces:
        text = tail + piece
        if text.startswith((b"\xff\xfe", b"\xfe\xff")) or _HIDDEN.search(text):
            raise ArchiveError("hostile", "cells whose places cannot be read")
        found = _REFERENCE.findall(text)
        if found:
            letters |= {column.upper() for column, _ in found}
            rows = max(rows, max(map(int, {row for _, row in found})))
            _check(rows, max(map(_column, letters)))
        tail = text[-64:]


def _column(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place


def _count_ods(pieces: Iterator[bytes]) -> None:
    counter = _OdsCounter()
    parser = expat.ParserCreate()
    parser.StartElementHandler = counter.start
    parser.EndElementHandler = counter.end
    parser.StartDoctypeDeclHandler = counter.refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise ArchiveError("damaged", str(error)) from error


class _OdsCounter:
    """Repeated cells and rows count as often as they are repeated; empty ends do not."""

    def __init__(self) -> None:
        self.rows = self.columns = 0
        self._empty_rows = self._row_times = 0
        self._width = self._empty_cells = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            self.rows = self.columns = self._empty_rows = 0
        elif tag == "table:table-row":
            self._row_times = _times(attributes.get("table:number-rows-repeated"))
            self._width = self._empty_cells = 0
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            times = _times(attributes.get("table:number-columns-repeated"))
            if any(name.endswith((":value-type", ":formula")) for name in attributes):
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
                _check(self.rows, self.columns)
            else:
                self._empty_rows += self._row_times

    def refuse(self, *_: object) -> None:
        raise ArchiveError("hostile", "a document type of its own")


def _times(text: str | None) -> int:
    if text is None:
        return 1
    if not text.isdigit() or len(text) > 12:
        raise ArchiveError("damaged", f"no count: {text[:40]!r}")
    return max(1, int(text))


def _count_xlsb(pieces: Iterator[bytes]) -> None:
    """Records of a number, a length and a body; of rows and cells the body begins with their
    place ([MS-XLSB] 2.1.4, 2.4)."""
    data = b"".join(pieces)
    place, end = 0, len(data)
    rows = columns = 1
    while place < end:
        kind, place = _number(data, place, 2)
        length, place = _number(data, place, 4)
        if kind <= 11 and length >= 4:
            (value,) = struct.unpack_from("<L", data, place) if place + 4 <= end else (0,)
            if kind == 0:
                rows = max(rows, value + 1)
            else:
                columns = max(columns, value + 1)
        place += length
    _check(rows, columns)


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
