"""The rows of a CSV file or a workbook, the columns found by their names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.data.columns.rules.decimal_signs import bare_numbers, decimal_sign
from engine.data.reading.assembling import unique_names
from engine.data.reading.heads import Record, joined_names, proposed_beginning
from engine.data.reading.text.text_form import proposed_quote, reader_options
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_LACKING = Sentence(
    "leaving.lacking",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Columns that the network needs are missing in {name}: {columns}. Its columns are: "
        "{present}.",
    ),
)
_EMPTY = Sentence(
    "leaving.empty",
    QT_TRANSLATE_NOOP(
        "Engine", "There is no row in {name}. Give a table with these columns: {columns}."
    ),
)
_UNREADABLE = Sentence(
    "leaving.unreadable",
    QT_TRANSLATE_NOOP("Engine", "{name} cannot be read. Give a CSV file or an .xlsx workbook."),
)
_NO_EXCEL = Sentence(
    "leaving.no_excel",
    QT_TRANSLATE_NOOP(
        "Engine",
        "To read {name}, Python needs one more package: pip install python-calamine. Or save the "
        "table as CSV.",
    ),
)
_TOP = 50  # records among which the header is looked for
_SAMPLE = 1 << 17  # letters at which it is looked how a file is written
_LARGEST = 1_000_000  # letters of one cell
_WORKBOOKS = (b"PK", b"\xd0\xcf\x11\xe0")  # how they begin: zip archives, and Excel's older ones
_LONGEST_NAME = 100  # letters of a column's name in a sentence


@dataclass(frozen=True)
class Rows:
    """``header``: the names as written; ``names``: the columns', none empty and none twice;
    ``records``: the cells of each row; ``comma``: its numbers can only have a decimal comma."""

    header: tuple[str, ...]
    names: tuple[str, ...]
    records: list[list[Any]]
    comma: bool


def is_workbook(data: bytes) -> bool:
    """Whether ``data`` begins as a workbook does."""
    return data.startswith(_WORKBOOKS)


def rows_of(path: Path, needed: Sequence[str], table: dict[str, Any]) -> Rows:
    """The rows of the file, see `rows_in`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise EngineError(_UNREADABLE(name=path.name), repr(error)) from error
    return rows_in(path.name, data, needed, table)


def rows_in(name: str, data: bytes, needed: Sequence[str], table: dict[str, Any]) -> Rows:
    """The rows in ``data``, the content of a file. ``table``: how that was written which was
    learned from, {}: it was no file.

    Raises:
        EngineError: it cannot be read, or lacks one of the ``needed`` columns.
    """
    best: Rows | None = None
    best_score = (-1, 0)  # the needed names that it has, and the lines that are too long
    try:
        for records in _workbook(name, data) if is_workbook(data) else _texts(data, table):
            rows = _headed(records, needed, table)
            too_long = sum(len(row) > len(rows.names) for row in rows.records)
            score = (len(set(needed).intersection(rows.names)), -too_long)
            if score > best_score:
                best, best_score = rows, score
            if best_score == (len(set(needed)), 0):
                break
    except (ValueError, csv.Error) as error:
        raise EngineError(_UNREADABLE(name=name), repr(error)) from error
    if best is None:
        raise EngineError(_UNREADABLE(name=name))
    lacking = [own for own in needed if own not in best.names]
    if lacking:
        columns, present = ", ".join(lacking[:20]), ", ".join(map(_shown, best.names[:20]))
        if not present:
            raise EngineError(_EMPTY(name=name, columns=columns))
        raise EngineError(_LACKING(name=name, columns=columns, present=present))
    return best


def _shown(name: str) -> str:
    """What can be shown of a name, which may come from a file that is no table at all."""
    return "".join(filter(str.isprintable, name[:_LONGEST_NAME]))


def _texts(data: bytes, table: dict[str, Any]) -> Iterator[list[list[Any]]]:
    """The file's lines cut into cells, in each way in which it may be written."""
    text = _decoded(data, table)
    separators = [table.get("separator", ","), ",", ";", "\t", "|"]
    csv.field_size_limit(_LARGEST)
    quote = proposed_quote(text[:_SAMPLE], len(text) <= _SAMPLE)
    for separator in dict.fromkeys(separators):
        spaced = bool(quote) and f"{separator} {quote}" in text[:_SAMPLE]
        options = reader_options(separator, quote)
        options["skipinitialspace"] = spaced or separator == " "
        yield list(csv.reader(io.StringIO(text, newline=""), **options))  # type: ignore[arg-type]


def _decoded(data: bytes, table: dict[str, Any]) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    for encoding in ("utf-8-sig", table.get("encoding", "cp949"), "cp949"):
        try:
            if "+" in encoding:  # files put together that were written in two ways
                return "".join(_line(line, encoding) for line in data.splitlines(keepends=True))
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _line(line: bytes, encodings: str) -> str:
    """A line in the one of two encodings, such as cp949+utf-8, that it is written in."""
    first, second = encodings.split("+")
    try:
        return line.decode(second)
    except UnicodeDecodeError:
        return line.decode(first)


def _workbook(name: str, data: bytes) -> Iterator[list[list[Any]]]:
    """The cells of each sheet; those that are merged downwards have their value in every row."""
    try:
        import pandas as pd

        book = pd.ExcelFile(io.BytesIO(data), engine="calamine")  # type: ignore[arg-type]
    except ImportError as error:
        raise EngineError(_NO_EXCEL(name=name), repr(error)) from error
    except Exception as error:  # a library's own
        raise EngineError(_UNREADABLE(name=name), repr(error)) from error
    with book:
        for sheet in book.sheet_names:
            frame = pd.read_excel(book, sheet_name=sheet, header=None, dtype=object)
            rows = [
                ["" if pd.isna(cell) else cell for cell in row]
                for row in frame.itertuples(index=False, name=None)
            ]
            for first, last in book.book.get_sheet_by_name(sheet).merged_cell_ranges or ():
                for line in range(first[0] + 1, min(last[0] + 1, len(rows))):
                    rows[line][first[1]] = rows[first[0]][first[1]]
            yield rows


def _headed(records: list[list[Any]], needed: Sequence[str], table: dict[str, Any]) -> Rows:
    """``records`` below the one that has most of the ``needed`` names."""
    wanted = set(needed)
    most_lines = table.get("header_lines", 1)
    best: tuple[int, int, list[str]] = (0, -1, [])  # names found, the header's place, its cells
    for place in range(min(_TOP, len(records))):
        for lines in range(1, min(most_lines, place + 1) + 1):
            named = [[str(cell) for cell in row] for row in records[place - lines + 1 : place + 1]]
            header = named[0] if lines == 1 else joined_names(named)
            found = len(wanted.intersection(unique_names(header, len(header))[0]))
            if found > best[0]:
                best = (found, place, header)
    found, place, header = best
    if not found and table.get("header", True):  # so that it can be said what is there instead
        filled = (row for row in records[:_TOP] if any(map(str.isalnum, "".join(map(str, row)))))
        header = [str(cell) for cell in next(filled, [])]
    width = max((len(row) for row in records[place + 1 :]), default=0)
    if not table.get("header", True) and not found:
        header = []  # columns called A, B, C …
    names = unique_names(header, len(header))[0]
    beyond = unique_names(header, max(width, len(header)))[0]
    # columns beyond the header only where the trained table had such; else a line is too long
    if len(wanted.intersection(beyond)) > len(wanted.intersection(names)):
        names = beyond
    rows = records[place + 1 + _second_header(records[place:], table) :]
    while rows and not rows[-1]:  # lines without any sign at the end are no rows
        rows.pop()
    texts = (cell for row in rows[:1000] for cell in row if isinstance(cell, str))
    comma = decimal_sign(bare_numbers(texts)) == ","
    return Rows(tuple(header or names), tuple(names), rows, comma)


def _second_header(records: list[list[Any]], table: dict[str, Any]) -> int:
    """How many records below the header, the first, are words above numbers, as units are; only
    where the trained table had such."""
    if not table.get("skip_below"):
        return 0
    tidy = [[str(cell).strip() for cell in record] for record in records[: 4 * _TOP]]
    found = [Record(line, line + 1, cells) for line, cells in enumerate(tidy) if any(cells)]
    return proposed_beginning(found, header=True).skip_below
