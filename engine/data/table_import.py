"""From a file, or from what was pasted, to a table: what it seems to be, and reading it."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from engine.data.assembling import check_width, unique_names
from engine.data.column_form import DecimalSign, ThousandsSign
from engine.data.contents import (
    EMBED_LIMIT,
    Contents,
    contents_of,
    fingerprint_of,
)
from engine.data.csv_table import NotClosedError
from engine.data.reading import read_rows
from engine.data.settings import MAXIMUM_COLUMNS
from engine.data.store import TableStore
from engine.data.table import Table
from engine.data.table_file import (
    EncodingName,
    QuoteSign,
    Separator,
    TableFile,
)
from engine.data.text_form import (
    SAMPLE,
    Beginning,
    Record,
    looks_like_utf16,
    proposed_beginning,
    proposed_encoding,
    proposed_header,
    proposed_numbers,
    proposed_quote,
    proposed_separator,
    records_of,
    sample_of,
)
from engine.data.workbook import Workbook, is_workbook
from engine.memory import give_back
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

__all__ = [
    "DECIMALS",
    "EMBED_LIMIT",
    "ENCODINGS",
    "QUOTES",
    "SEPARATORS",
    "THOUSANDS",
    "ImportOptions",
    "TablePreview",
    "preview",
    "preview_bytes",
    "read_bytes",
    "read_table",
]

ENCODINGS: tuple[EncodingName, ...] = ("utf-8", "cp949", "utf-16", "cp1252")
SEPARATORS: tuple[Separator, ...] = (",", ";", "\t", "|", " ")
DECIMALS: tuple[DecimalSign, ...] = (".", ",")
THOUSANDS: tuple[ThousandsSign, ...] = (",", ".", " ", "'", "")
QUOTES: tuple[QuoteSign, ...] = ('"', "'", "")
PREVIEW_ROWS = 30

_EMPTY = Sentence(
    "table.empty",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file is empty. Save the table once more in the program that it comes from, or "
        "choose another file: {name}",
    ),
)
_NOT_TEXT = Sentence(
    "table.not_text",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file holds no text, so it cannot be a table. Choose a CSV or Excel file: {name}",
    ),
)
_PICTURE = Sentence(
    "table.picture",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a picture, not a table. Type the numbers that it shows into a table: {name}",
    ),
)
_PDF = Sentence(
    "table.pdf",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a PDF document, not a table. Copy the table in it, and paste it here: {name}",
    ),
)
_JSON = Sentence(
    "table.json",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a JSON file, not a table with rows and columns. Save the data as CSV: {name}",
    ),
)
_WEB_PAGE = Sentence(
    "table.web_page",
    QT_TRANSLATE_NOOP(
        "Engine", "This is a web page, not a table. Download the CSV file itself: {name}"
    ),
)
_WEB_PAGE_INSIDE = Sentence(
    "table.web_page_inside",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file has the name of a workbook, but inside it is a web page. Open it in a "
        "spreadsheet program, and save it there as .xlsx: {name}",
    ),
)
_PACKED = Sentence(
    "table.packed",
    QT_TRANSLATE_NOOP(
        "Engine", "This file is compressed. Unpack it, and open the table inside: {name}"
    ),
)
_LINES_ABOVE = Sentence(
    "table.lines_above",
    QT_TRANSLATE_NOOP("Engine", "Lines above the table that were left out: {count}."),
)
_LINES_BELOW = Sentence(
    "table.lines_below",
    QT_TRANSLATE_NOOP(
        "Engine", "A second header line was left out, with words above numbers: {words}."
    ),
)
_NOT_QUOTED = Sentence(
    "table.not_quoted",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A quotation mark is opened and never closed, so quotation marks are read like any "
        "other character.",
    ),
)
_BEGINNINGS: tuple[tuple[bytes, Sentence], ...] = (
    *(
        (mark, _PICTURE)
        for mark in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
    ),
    (b"%PDF", _PDF),
    *((mark, _PACKED) for mark in (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")),
)


@dataclass(frozen=True)
class ImportOptions:
    """What the person has set; None: as proposed.

    ``skip`` counts the lines (of a sheet: the rows) above the table, such as a title;
    ``skip_below`` those between the header and the rows, such as units.
    """

    encoding: EncodingName | None = None
    separator: Separator | None = None
    header: bool | None = None
    decimal: DecimalSign | None = None
    thousands: ThousandsSign | None = None
    quote: QuoteSign | None = None
    sheet: str | None = None
    skip: int | None = None
    skip_below: int | None = None


@dataclass(frozen=True)
class TablePreview:
    """How a file would be read: as asked for, and as proposed where nothing was asked.

    ``rows`` are the first rows below the header, as text, at most 30, each as long as
    ``names``. Ask again with other options to see what they would make of it.

    A workbook (``format``) has ``sheets``, and of the options only ``sheet``, ``header``,
    ``skip`` and ``skip_below``. ``linked``: the file is too large for a ``.brick``, which
    will name it only. ``notes`` are what the proposal has to say, such as lines left out
    above the header.
    """

    name: str
    size: int  # bytes
    encoding: EncodingName
    separator: Separator
    header: bool
    decimal: DecimalSign
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    thousands: ThousandsSign = ","
    quote: QuoteSign = '"'
    skip: int = 0
    skip_below: int = 0
    format: Literal["text", "workbook"] = "text"
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    linked: bool = False
    notes: tuple[Message, ...] = ()


def preview(path: Path, options: ImportOptions | None = None) -> TablePreview:
    """What the file at ``path`` seems to be.

    Raises:
        EngineError: it cannot be read, is no table, or not in the encoding asked for.
    """
    return _preview(contents_of(path), options or ImportOptions(), whole=False)


def preview_bytes(data: bytes, name: str, options: ImportOptions | None = None) -> TablePreview:
    """As `preview`, of a file's bytes or of what was pasted (`pasted.bytes_of_text`)."""
    return _preview(Contents.of_bytes(data, name), options or ImportOptions())


def read_table(
    path: Path,
    options: ImportOptions | None,
    store: TableStore,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    minimum_columns: int = 2,
) -> tuple[TableFile, Table]:
    """Read the whole file, and keep its bytes in ``store``; of a large one, where it is.

    Raises:
        EngineError: as `preview`; or it holds no rows, or fewer than ``minimum_columns``.
    """
    return _read(contents_of(path), options, store, progress, cancelled, minimum_columns)


def read_bytes(
    data: bytes,
    name: str,
    options: ImportOptions | None,
    store: TableStore,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    minimum_columns: int = 2,
) -> tuple[TableFile, Table]:
    """As `read_table`, from a file's bytes or from what was pasted; ``name`` is for people."""
    contents = Contents.of_bytes(data, name)
    return _read(contents, options, store, progress, cancelled, minimum_columns)


def _read(
    contents: Contents,
    options: ImportOptions | None,
    store: TableStore,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
    minimum_columns: int,
) -> tuple[TableFile, Table]:
    def first(share: float) -> None:
        progress(0.1 * share)

    def then(share: float) -> None:
        progress(start + (1.0 - start) * share)

    start = 0.1 if contents.linked else 0.0
    asked = options or ImportOptions()
    seen = _preview(contents, asked)
    if contents.data is not None:
        fingerprint = store.add(contents.data)
    else:
        fingerprint = fingerprint_of(contents, first, cancelled)
    file = TableFile(
        name=contents.name.encode("utf-8", "replace").decode()[-400:],
        fingerprint=fingerprint,
        format=seen.format,
        sheet=seen.sheet,
        encoding=seen.encoding,
        separator=seen.separator,
        header=seen.header,
        decimal=seen.decimal,
        thousands=seen.thousands,
        quote=seen.quote,
        skip=seen.skip,
        skip_below=seen.skip_below,
        path=str(contents.path) if contents.path is not None else "",
    )
    notes = seen.notes
    try:
        table = read_rows(contents, file, then, cancelled, minimum_columns)
    except NotClosedError:
        if asked.quote is not None:
            raise
        file = file.model_copy(update={"quote": ""})
        table = read_rows(contents, file, then, cancelled, minimum_columns)
        notes = (*notes, _NOT_QUOTED())
    if contents.linked:
        store.link(fingerprint, contents)
    give_back(len(table.frame))
    return file, replace(table, notes=(*notes, *table.notes))


def _preview(contents: Contents, options: ImportOptions, whole: bool = True) -> TablePreview:
    head = contents.head(SAMPLE)
    if is_workbook(head):
        return _preview_of_workbook(contents, options)
    _refuse_what_is_no_text(head, contents)
    encoding = options.encoding or proposed_encoding(contents, whole)
    sample = sample_of(contents, encoding)
    if not sample.strip("\ufeff \t\r\n\x1a"):
        raise EngineError(_EMPTY(name=contents.name))
    _refuse_json(sample, contents)
    notes = []
    quote = options.quote
    if quote is None:
        quote = proposed_quote(sample, contents.size <= SAMPLE)
        if not quote:
            notes.append(_NOT_QUOTED())
    separator = options.separator or proposed_separator(sample, quote)
    records = records_of(sample, separator, quote)
    if max(len(record.fields) for record in records[:3]) > MAXIMUM_COLUMNS:
        check_width(_fields_of_first_line(contents, encoding, separator))
    skip, header, below, records = _beginning(records, options, notes)
    cells = [record.fields for record in records]
    decimal, thousands = proposed_numbers(cells[1:] if header else cells, separator)
    decimal = options.decimal or decimal
    if options.thousands is not None:
        thousands = options.thousands
    elif thousands == decimal:
        thousands = "." if decimal == "," else ","
    names, rows = _shown(cells, header, below)
    return TablePreview(
        name=contents.name,
        size=contents.size,
        encoding=encoding,
        separator=separator,
        header=header,
        decimal=decimal,
        names=names,
        rows=rows,
        thousands=thousands,
        quote=quote,
        skip=skip,
        skip_below=below[0],
        linked=contents.linked,
        notes=tuple(notes),
    )


def _preview_of_workbook(contents: Contents, options: ImportOptions) -> TablePreview:
    book = Workbook(contents)
    sheet = options.sheet if options.sheet is not None else book.first_with_cells()
    notes: list[Message] = []
    skip, header, below, records = _beginning(book.beginning(sheet), options, notes)
    names, rows = _shown([record.fields for record in records], header, below)
    return TablePreview(
        name=contents.name,
        size=contents.size,
        encoding="utf-8",
        separator=",",
        header=header,
        decimal=".",
        names=names,
        rows=rows,
        skip=skip,
        skip_below=below[0],
        format="workbook",
        sheets=book.sheets,
        sheet=sheet,
        notes=tuple(notes),
    )


def _beginning(
    records: list[Record], options: ImportOptions, notes: list[Message]
) -> tuple[int, bool, tuple[int, int], list[Record]]:
    """Lines to skip, header or not, lines below it (and how many records), and what remains."""
    if options.skip is not None:
        skip = options.skip
        kept = [record for record in records if record.line >= skip] or records[-1:]
        found = proposed_beginning(kept, options.header)
        if found.skip > skip:  # the person wants the lines that look like a title
            named = proposed_header([record.fields for record in kept])
            found = Beginning(skip, named if options.header is None else options.header, 0)
    else:
        found = proposed_beginning(records, options.header)
        skip = found.skip
        kept = [record for record in records if record.line >= skip]
    if len(kept) < len(records):
        notes.append(_LINES_ABOVE(count=skip))
    header = found.header
    below = options.skip_below
    if below is None:
        below = found.skip_below if header else 0
    if below and header and len(kept) > 1:
        words = " ".join(field for field in kept[1].fields if field)
        notes.append(_LINES_BELOW(words=words[:80]))
    first = kept[0].after if header else skip
    left = sum(1 for record in kept[header:] if record.line < first + below)
    return skip, header, (below, left), kept


def _shown(
    cells: list[list[str]], header: bool, below: tuple[int, int]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    left = below[1]
    under = cells[1 + left :] if header else cells[left:]
    shown = [*cells[:1], *under[:PREVIEW_ROWS]]
    width = max(len(fields) for fields in shown)
    # a separator at the end of every line is no column
    while width > 1 and not any(len(fields) >= width and fields[width - 1] for fields in shown):
        width -= 1
    names, _ = unique_names(cells[0][:width] if header else None, width)
    rows = [(*fields[:width], *[""] * (width - len(fields))) for fields in under[:PREVIEW_ROWS]]
    return tuple(names), tuple(rows)


def _fields_of_first_line(contents: Contents, encoding: str, separator: str) -> int:
    """How many there are, without taking them apart: a million columns are a mistake."""
    sign = separator.encode("utf-16-le" if encoding == "utf-16" else "ascii")
    count = 1
    with contents.open() as stream:
        while piece := stream.read(1 << 20):
            end = piece.find(b"\n")
            count += piece.count(sign, 0, end if end >= 0 else len(piece))
            if end >= 0:
                break
    return count


def refuse_what_is_no_table(contents: Contents) -> None:
    """EngineError where ``contents`` are neither text nor a workbook."""
    _refuse_what_is_no_text(contents.head(SAMPLE), contents)


def _refuse_what_is_no_text(head: bytes, contents: Contents) -> None:
    name = contents.name
    if not head:
        raise EngineError(_EMPTY(name=name))
    for mark, said in _BEGINNINGS:
        if head.startswith(mark) and (mark != b"BM" or b"\0" in head):
            raise EngineError(said(name=name))
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or looks_like_utf16(head):
        return
    controls = sum(head.count(code) for code in range(32) if code not in (9, 10, 12, 13, 26))
    if b"\0" in head or controls > len(head) // 50:
        raise EngineError(_NOT_TEXT(name=name))
    start = head[:4000].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<table", b"<?xml", b"<head", b"<meta")):
        workbook = name.lower().endswith((".xls", ".xlsx"))
        raise EngineError((_WEB_PAGE_INSIDE if workbook else _WEB_PAGE)(name=name))


def _refuse_json(sample: str, contents: Contents) -> None:
    start = sample.lstrip("\ufeff \t\r\n")
    if start[:1] in "{[" and (
        contents.name.lower().endswith((".json", ".jsonl")) or _is_json(start)
    ):
        raise EngineError(_JSON(name=contents.name))


def _is_json(start: str) -> bool:
    if start.startswith("["):
        return start.lstrip("[ \t\r\n").startswith("{")
    inside = start.lstrip("{ \t\r\n")
    return inside.startswith('"') and ":" in inside[:1000]
