"""From a file on disk to a table: what it seems to be, and reading it."""

from __future__ import annotations

import codecs
import csv
import itertools
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.data.csv_table import CANCELLED, UNREADABLE, codec_for, parse, unique_names
from engine.data.numbers import is_missing, number_from
from engine.data.store import TableStore
from engine.data.table import Table
from engine.data.table_file import (
    DecimalSign,
    EncodingName,
    QuoteSign,
    Separator,
    TableFile,
    ThousandsSign,
)
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

ENCODINGS: tuple[EncodingName, ...] = ("utf-8", "cp949", "utf-16", "cp1252")
SEPARATORS: tuple[Separator, ...] = (",", ";", "\t")
MAXIMUM_BYTES = 512 << 20  # what fits into a .brick
PREVIEW_ROWS = 30
_PIECE = 1 << 20
_SAMPLE = 1 << 17

_EMPTY = Sentence("table.empty", QT_TRANSLATE_NOOP("Engine", "The file is empty: {name}"))
_GONE = Sentence(
    "table.gone",
    QT_TRANSLATE_NOOP("Engine", "There is no such file any more: {name}"),
)
_FOLDER = Sentence(
    "table.folder", QT_TRANSLATE_NOOP("Engine", "This is a folder. Choose a CSV file in it: {name}")
)
_LOCKED = Sentence(
    "table.locked",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file may not be read. If it is open in another program, close it there and try "
        "again: {name}",
    ),
)
_CANNOT_READ = Sentence(
    "table.cannot_read",
    QT_TRANSLATE_NOOP("Engine", "The disk did not give the file. Try again: {name}"),
)
_TOO_LARGE = Sentence(
    "table.too_large",
    QT_TRANSLATE_NOOP(
        "Engine", "The file is larger than {megabytes} megabytes. Take fewer rows: {name}"
    ),
)
_WORKBOOK = Sentence(
    "table.workbook",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a workbook or an archive, not a CSV file. In Excel choose Save As and there "
        "“CSV UTF-8”, and open that file: {name}",
    ),
)
_NOT_TEXT = Sentence(
    "table.not_text",
    QT_TRANSLATE_NOOP("Engine", "This file holds no text, so it cannot be a table: {name}"),
)
_WEB_PAGE = Sentence(
    "table.web_page",
    QT_TRANSLATE_NOOP(
        "Engine", "This is a web page, not a table. Download the CSV file itself: {name}"
    ),
)
_NO_ENCODING = Sentence(
    "table.no_encoding",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file's letters are written in no encoding that Neurobricks knows. Save it as "
        "“CSV UTF-8” and open that file: {name}",
    ),
)
_COMMA_NUMBER = re.compile(r"[+-]?[0-9]+,[0-9]+")
_POINT_NUMBER = re.compile(r"[+-]?[0-9]+\.[0-9]+")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}([.,][0-9]{3})+")


@dataclass(frozen=True)
class ImportOptions:
    """What the person has set; None: as proposed.

    ``skip`` counts the lines (of a sheet: the rows) above the table, such as a title.
    """

    encoding: EncodingName | None = None
    separator: Separator | None = None
    header: bool | None = None
    decimal: DecimalSign | None = None
    thousands: ThousandsSign | None = None
    quote: QuoteSign | None = None
    sheet: str | None = None
    skip: int | None = None


@dataclass(frozen=True)
class TablePreview:
    """How a file would be read: as asked for, and as proposed where nothing was asked.

    ``rows`` are the first rows below the header, as text, at most 30, each as long as
    ``names``. Ask again with other options to see what they would make of it.

    A workbook (``format``) has ``sheets``, and of the options only ``sheet``, ``header`` and
    ``skip``. ``linked``: the file is too large for a ``.brick``, which will name it only.
    ``notes`` are what the proposal has to say, such as lines above the header.
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
    format: Literal["text", "workbook"] = "text"
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    linked: bool = False
    notes: tuple[Message, ...] = ()


def preview(path: Path, options: ImportOptions | None = None) -> TablePreview:
    """What the file at ``path`` seems to be.

    Raises:
        EngineError: it cannot be read, is no text, or not in the encoding asked for.
    """
    data = _bytes_of(path)
    return _preview(data, path.name, options or ImportOptions())


def read_table(
    path: Path,
    options: ImportOptions | None,
    store: TableStore,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    minimum_columns: int = 2,
) -> tuple[TableFile, Table]:
    """Read the whole file, and keep its bytes in ``store``.

    Raises:
        EngineError: as `preview`; or it holds no rows, or fewer than ``minimum_columns``.
    """
    data = _bytes_of(path)
    if cancelled():
        raise EngineError(CANCELLED())
    return read_bytes(data, path.name, options, store, progress, cancelled, minimum_columns)


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
    seen = _preview(data, name, options or ImportOptions())
    file = TableFile(
        name=name.encode("utf-8", "replace").decode()[-400:],
        fingerprint=store.add(data),
        encoding=seen.encoding,
        separator=seen.separator,
        header=seen.header,
        decimal=seen.decimal,
    )
    return file, parse(data, file, progress, cancelled, minimum_columns)


def preview_bytes(data: bytes, name: str, options: ImportOptions | None = None) -> TablePreview:
    """As `preview`, of a file's bytes or of what was pasted (`pasted.bytes_of_text`)."""
    return _preview(data, name, options or ImportOptions())


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise EngineError(_FOLDER(name=path.name))
        if size > MAXIMUM_BYTES:
            raise EngineError(_TOO_LARGE(name=path.name, megabytes=MAXIMUM_BYTES >> 20))
        with path.open("rb", buffering=0) as stream:
            return stream.read()  # in one go: other threads run meanwhile, joining would stop them
    except (FileNotFoundError, NotADirectoryError) as error:
        raise EngineError(_GONE(name=path.name), str(error)) from error
    except IsADirectoryError as error:
        raise EngineError(_FOLDER(name=path.name), str(error)) from error
    except PermissionError as error:
        raise EngineError(_LOCKED(name=path.name), str(error)) from error
    except (OSError, ValueError) as error:
        raise EngineError(_CANNOT_READ(name=path.name), str(error)) from error


def _preview(data: bytes, name: str, options: ImportOptions) -> TablePreview:
    _refuse_what_is_no_text(data, name)
    encoding = options.encoding or _proposed_encoding(data, name)
    sample = _sample(data, encoding)
    if not sample.strip():
        raise EngineError(_EMPTY(name=name))
    separator = options.separator or _proposed_separator(sample)
    records = _records(sample, separator)
    header = _proposed_header(records) if options.header is None else options.header
    decimal = options.decimal or _proposed_decimal(records, separator)
    below = records[1:] if header else records
    width = max(len(record) for record in records[: PREVIEW_ROWS + 1])
    names, _ = unique_names(records[0] if header else None, width)
    rows = [(*record, *[""] * (width - len(record))) for record in below[:PREVIEW_ROWS]]
    return TablePreview(
        name, len(data), encoding, separator, header, decimal, tuple(names), tuple(rows)
    )


def _refuse_what_is_no_text(data: bytes, name: str) -> None:
    if not data:
        raise EngineError(_EMPTY(name=name))
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise EngineError(_WORKBOOK(name=name))
    head = data[:_SAMPLE]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return
    controls = sum(head.count(code) for code in range(32) if code not in (9, 10, 12, 13, 26))
    if b"\0" in head or controls > len(head) // 50:
        raise EngineError(_NOT_TEXT(name=name))
    if head.removeprefix(codecs.BOM_UTF8).lstrip().lower().startswith((b"<!doctype", b"<html")):
        raise EngineError(_WEB_PAGE(name=name))


def _proposed_encoding(data: bytes, name: str) -> EncodingName:
    """By the byte-order mark; else UTF-8 where the whole file is, else CP949, else CP1252.

    Guessing by letter frequencies is wrong for short files of mostly digits; this is not.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    proposals: tuple[EncodingName, ...] = ("utf-8", "cp949", "cp1252")
    for encoding in proposals:
        if _decodes(data, encoding):
            return encoding
    raise EngineError(_NO_ENCODING(name=name))


def _decodes(data: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE], start + _PIECE >= len(data))
    except UnicodeError:
        return False
    return True


def _sample(data: bytes, encoding: EncodingName) -> str:
    """The file's beginning as text, whole lines only."""
    whole = len(data) <= _SAMPLE
    decoder = codecs.getincrementaldecoder(codec_for(data, encoding))()
    try:
        text = decoder.decode(data[:_SAMPLE], whole)
    except UnicodeError as error:
        raise EngineError(UNREADABLE(encoding=encoding), str(error)) from error
    cut = text.rfind("\n")
    return text if whole or cut < 0 else text[: cut + 1]


def _records(sample: str, separator: str) -> list[list[str]]:
    """The first records that hold anything; an unclosed quotation mark ends them."""
    reader = csv.reader(
        sample.splitlines(keepends=True), delimiter=separator, skipinitialspace=True
    )
    records = []
    try:
        for record in itertools.islice(reader, 200):
            fields = [field.strip() for field in record]
            if any(fields):
                records.append(fields)
    except csv.Error:
        pass
    return records or [[sample.strip()[:200]]]


def _proposed_separator(sample: str) -> Separator:
    """The one that cuts nearly all lines into the same number of fields, more than one.

    Commas come last among such: "1,5;2,5" is cut evenly by commas too.
    """
    best: tuple[float, Separator] = (0.0, ",")
    for separator in ("\t", ";", ","):
        widths = Counter(len(record) for record in _records(sample, separator))
        width, times = widths.most_common(1)[0]
        share = times / widths.total() if width > 1 else 0.0
        rounded = 1.0 if share >= 0.95 else share
        if rounded > best[0]:
            best = (rounded, separator)  # type: ignore[assignment]
    return best[1]


def _proposed_header(records: list[list[str]]) -> bool:
    """Whether the first record names the columns: no numbers in it, no gap, nothing twice."""
    first, rest = records[0], records[1:]
    if any(number_from(field) is not None for field in first):
        return False
    for place, field in enumerate(first):
        below = [record[place] for record in rest if place < len(record)]
        if below and all(number_from(value) is not None or is_missing(value) for value in below):
            return True  # a word above numbers
        if field and field in below:
            return False  # a value like those below it
    return True


def _proposed_decimal(records: list[list[str]], separator: str) -> DecimalSign:
    if separator == ",":
        return "."
    cells = [field for record in records for field in record]
    # "1,5" can only be a decimal comma, "1.5" only a point; "1,234" may be either
    comma = any(_COMMA_NUMBER.fullmatch(cell) and not _GROUPED.fullmatch(cell) for cell in cells)
    point = any(_POINT_NUMBER.fullmatch(cell) and not _GROUPED.fullmatch(cell) for cell in cells)
    return "," if comma and not point else "."
