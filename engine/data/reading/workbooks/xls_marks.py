"""What a sheet of an old workbook (.xls) says beside its cells: hidden rows and columns, and
formulas that no program has worked out ([MS-XLS])."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from engine.data.reading.assembling import letters
from engine.data.reading.workbooks.compound_guard import SHEET_RECORD, records, workbook_stream
from engine.data.reading.workbooks.sheet_marks import SheetMarks
from engine.files.safe_archive import ArchiveError

_BOF, _EOF, _ROW, _COLUMNS, _FORMULA = 0x0809, 0x000A, 0x0208, 0x007D, 0x0006
_BIFF8 = 0x0600
_HIDDEN_ROW = 0x20  # fDyZero
_ON_LOAD = 0x02  # fCalcOnLoad: to be worked out when the workbook is opened


@dataclass
class _Found:
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    formulas: int = 0
    first: str = ""


def marks_of_xls(data: bytes, sheet: str) -> SheetMarks | None:
    """What the .xls ``data``, which was looked through, says of the sheet called ``sheet``;
    None where its names are written in an older way, so that nothing is known."""
    try:
        stream = workbook_stream(data)
        start = None if stream is None else _start_of(stream, sheet)
        if stream is None or start is None:
            return None
        found = _looked_through(stream, start)
    except (ArchiveError, IndexError, ValueError, struct.error):
        return None
    rows, columns = frozenset(found.rows), frozenset(found.columns)
    return SheetMarks(rows, columns, (), found.formulas, found.first, zeros=True)


def _start_of(stream: bytes, sheet: str) -> int | None:
    """Where the sheet's records begin; None: there is no such, or its name is in an unknown
    encoding."""
    for number, (kind, place, length) in enumerate(records(stream, 0)):
        if number == 0 and struct.unpack_from("<H", stream, place)[0] != _BIFF8:
            return None
        if kind == SHEET_RECORD and length >= 8:
            start, letters, wide = struct.unpack_from("<L2xBB", stream, place)
            size = 2 * letters if wide & 1 else letters
            name = stream[place + 8 : place + 8 + size]
            if name.decode("utf-16-le" if wide & 1 else "latin-1", "replace") == sheet:
                return int(start)
        elif kind == _EOF:
            break
    return None


def _looked_through(stream: bytes, start: int) -> _Found:
    found = _Found()
    depth = 0
    for kind, place, length in records(stream, start):
        if kind == _BOF:
            depth += 1  # charts lie within the sheet
        elif kind == _EOF:
            depth -= 1
            if not depth:
                break
        elif depth != 1:
            continue
        elif kind == _ROW and length >= 14:
            row, flags = struct.unpack_from("<H10xH", stream, place)
            if flags & _HIDDEN_ROW:
                found.rows.add(row)
        elif kind == _COLUMNS and length >= 10:
            first, last, _, _, flags = struct.unpack_from("<5H", stream, place)
            if flags & 1:
                found.columns.update(range(first, min(last, 255) + 1))
        elif kind == _FORMULA and length >= 16:
            row, column = struct.unpack_from("<2H", stream, place)
            result, flags = stream[place + 6 : place + 14], stream[place + 14]
            if flags & _ON_LOAD and not any(result):
                found.formulas += 1
                found.first = found.first or f"{letters(column + 1)}{row + 1}"
    return found
