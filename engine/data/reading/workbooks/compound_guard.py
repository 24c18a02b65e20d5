"""Looking through an old workbook (.xls) before a library reads it.

Its container is a file system of its own ([MS-CFB]): sectors, and tables that say which comes
after which. Where they form a circle, or a record promises thousands of millions of cells, a
reader takes memory until its process is ended, which nothing can catch. So every chain is
followed to its end here first, and what the records promise is counted.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

import numpy as np

from engine.files.safe_archive import ArchiveError

_FREE_FROM = 0xFFFFFFFA  # from here on no number of a sector
_END = 0xFFFFFFFE
_HEADER_ENTRIES = 109  # of the table of tables that stand in the header itself
_ENTRY = 128  # bytes of a directory entry
_SMALL_STREAM = 4096
_SMALL_SECTOR = 64
_WORKBOOKS = ("Workbook", "Book", "WORKBOOK", "BOOK")

MAXIMUM_CELLS = 8 << 20  # of all sheets together: they are all read at once
_TEXTS = 256 << 20  # bytes of formulas, written out
_RECORD = struct.Struct("<HH")
SHEET_RECORD = 0x0085
_BOF, _EOF, _NAME, _DIMENSIONS = 0x0809, 0x000A, 0x0018, 0x0200
_CELLS = frozenset((0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, 0x00FD, 0x00BD, 0x0006, 0x0201))
_LOCKED = 0x002F
_FORMULA, _SEVERAL = 0x0006, 0x00BD
_ASK_EVERY = 100_000  # records


def look_through_compound(data: bytes, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Follow every chain of the container ``data``, and count what its workbook promises.

    Raises:
        ArchiveError: it is damaged, or there is too much in it.
    """
    try:
        container = _Container(data)
        stream = container.workbook()
    except (IndexError, ValueError, struct.error) as error:
        raise ArchiveError("damaged", repr(error)) from error
    if stream is not None:
        _look_through_records(stream, cancelled)


def workbook_stream(data: bytes) -> bytes | None:
    """The records of the workbook in the container ``data``, which was looked through; None:
    there are none."""
    return _Container(data).workbook()


class _Container:
    def __init__(self, data: bytes) -> None:
        if len(data) < 512:
            raise ArchiveError("truncated", "no whole header")
        (shift,) = struct.unpack_from("<H", data, 30)
        if shift not in (9, 12):
            raise ArchiveError("damaged", f"sectors of 2^{shift} bytes")
        self._data = data
        self._size = 1 << shift
        self._sectors = max(0, -(-len(data) // self._size) - 1)
        tables, directory = struct.unpack_from("<2L", data, 44)
        small_table, small_tables, first_more = struct.unpack_from("<3L", data, 60)
        if tables > self._sectors or small_tables > self._sectors:
            raise ArchiveError("damaged", "more tables than sectors")
        self._next = self._table(first_more)
        self._entries = self._joined(self._chain(directory))
        root = self._entry(0) if len(self._entries) >= _ENTRY else None
        if root is None:
            raise ArchiveError("damaged", "no directory")
        self._small_next = np.empty(0, np.uint32)
        self._small = b""
        if small_tables:
            _, start, length = root
            self._check_length(length)
            self._small = self._joined(self._chain(start, length))[:length]
            table = self._joined(self._chain(small_table, small_tables * self._size))
            self._small_next = np.frombuffer(table[: len(table) // 4 * 4], "<u4")

    def workbook(self) -> bytes | None:
        """The stream that a reader will take; None: there is none. All others are followed."""
        found: dict[str, bytes] = {}
        for number in range(len(self._entries) // _ENTRY):
            name, start, length = self._entry(number)
            if not name or number == 0:
                continue
            self._check_length(length)
            wanted = name in _WORKBOOKS and name not in found
            if length < _SMALL_STREAM:
                places = self._small_chain(start, length)
                if wanted:
                    size = _SMALL_SECTOR
                    pieces = [self._small[size * at : size * (at + 1)] for at in places]
                    found[name] = b"".join(pieces)[:length]
            else:
                places = self._chain(start, length)
                if wanted:
                    found[name] = self._joined(places)[:length]
        return next((found[name] for name in _WORKBOOKS if name in found), None)

    def _check_length(self, length: int) -> None:
        if length > len(self._data):
            raise ArchiveError("damaged", f"a stream of {length} bytes")

    def _entry(self, number: int) -> tuple[str, int, int]:
        """A directory entry's name, first sector and length."""
        raw = self._entries[number * _ENTRY : (number + 1) * _ENTRY]
        name = raw[:64].decode("utf-16-le", "replace").split("\0")[0]
        (start,) = struct.unpack_from("<L", raw, 116)
        (length,) = struct.unpack_from("<L" if self._size == 512 else "<Q", raw, 120)
        return name, start, length

    def _table(self, first_more: int) -> np.ndarray:
        """Which sector comes after which: uint32 (sectors,)."""
        places = list(struct.unpack_from(f"<{_HEADER_ENTRIES}L", self._data, 76))
        seen: set[int] = set()
        more = first_more
        while more < _FREE_FROM:
            if more in seen or more >= self._sectors:
                raise ArchiveError("damaged", "the tables' own chain has no end")
            seen.add(more)
            numbers = np.frombuffer(self._sector(more), "<u4").tolist()
            places += numbers[:-1]
            more = numbers[-1] if numbers else _END
        parts: list[np.ndarray] = []
        for place in places:
            if place < 0xFFFFFFFC:
                if place >= self._sectors or len(parts) > self._sectors:
                    raise ArchiveError("damaged", f"a table in sector {place}")
                parts.append(np.frombuffer(self._sector(place), "<u4"))
        return np.concatenate(parts) if parts else np.empty(0, np.uint32)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size]

    def _joined(self, places: list[int]) -> bytes:
        return b"".join(map(self._sector, places))

    def _chain(self, start: int, length: int | None = None) -> list[int]:
        """All of it; or what ``length`` bytes take, after which a reader stops."""
        most = None if length is None else -(-length // self._size)
        return _followed(start, self._next, self._sectors, most)

    def _small_chain(self, start: int, length: int) -> list[int]:
        if not length:
            return []
        most = -(-length // _SMALL_SECTOR)
        return _followed(start, self._small_next, -(-len(self._small) // _SMALL_SECTOR), most)


def _followed(start: int, following: np.ndarray, count: int, most: int | None) -> list[int]:
    """The sectors from ``start`` to the end of their chain, at most so many, each once."""
    places: list[int] = []
    seen: set[int] = set()
    place = start
    while place != _END and (most is None or len(places) < most):
        if place in seen:
            raise ArchiveError("damaged", f"sector {place} comes twice in one chain")
        if place >= count:
            raise ArchiveError("damaged", f"sector {place} of {count}")
        seen.add(place)
        places.append(place)
        if most is not None and len(places) == most:
            break  # what comes after is never asked for
        if place >= following.shape[0]:
            raise ArchiveError("damaged", f"nothing says what comes after sector {place}")
        place = int(following[place])
    return places


def records(stream: bytes, place: int) -> Iterator[tuple[int, int, int]]:
    """Each record's kind, where its body begins, and its length."""
    end = len(stream)
    while place + 4 <= end:
        kind, length = _RECORD.unpack_from(stream, place)
        yield kind, place + 4, min(length, end - place - 4)
        place += 4 + length


def _look_through_records(stream: bytes, cancelled: Callable[[], bool]) -> None:
    from engine.data.reading.workbooks.workbook_guard import StoppedError

    starts: list[int] = []
    longest_name = 1
    for kind, place, length in records(stream, 0):
        if kind == SHEET_RECORD and length >= 4:
            starts.append(struct.unpack_from("<L", stream, place)[0])
        elif kind == _LOCKED and stream[place : place + 2] not in (b"", b"\0\0"):
            return  # what follows is no record any more, and no reader goes on
        elif kind == _NAME:
            longest_name = max(longest_name, min(length, 255))
        elif kind == _EOF:
            break
    area = visited = formulas = asked = 0
    for start in starts:
        rows = columns = depth = 0
        first = True
        for kind, place, length in records(stream, min(start, len(stream))):
            visited += length + 4
            asked += 1
            if asked % _ASK_EVERY == 0 and cancelled():
                raise StoppedError
            if visited > 2 * len(stream) + 4096:
                raise ArchiveError("hostile", "several sheets in one place")
            if kind == _BOF:
                depth += not first
                first = False
            elif kind == _EOF:
                if not depth:
                    break
                depth -= 1
            elif depth:
                continue
            elif kind == _DIMENSIONS:
                promised = _promised(stream[place : place + length])
                if promised > MAXIMUM_CELLS:
                    raise ArchiveError("too_large", f"{promised} cells are promised")
            elif kind in _CELLS and length >= 4:
                row, column = struct.unpack_from("<2H", stream, place)
                if kind == _SEVERAL:
                    column += max(0, (length - 6) // 6 - 1)
                elif kind == _FORMULA:
                    formulas += length
                rows, columns = max(rows, row + 1), max(columns, column + 1)
        area += rows * columns
        if area > MAXIMUM_CELLS:
            raise ArchiveError("too_large", f"{area} cells")
        if formulas // 5 * longest_name > _TEXTS:
            raise ArchiveError("too_large", "formulas")


def _promised(body: bytes) -> int:
    """How many cells a sheet says that it has."""
    if len(body) == 14:
        first_row, last_row, first, last = struct.unpack_from("<2L2H", body)
    elif len(body) == 10:
        first_row, last_row, first, last = struct.unpack_from("<4H", body)
    else:
        return 0
    if not last_row or not last:
        return 1
    first = 0 if first > 0xFF or last < first else first
    # A last row before the first one comes out as thousands of millions there, too.
    return int((last_row - first_row & 0xFFFFFFFF) * (last - first))
