"""From a file, or from what was pasted, to a table: what it seems to be, and reading it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from engine.data.columns.column_form import DecimalSign, ThousandsSign
from engine.data.reading.encodings import ENCODING_TITLES, EncodingName
from engine.data.reading.formats import read_rows
from engine.data.reading.import_options import ImportOptions, TablePreview, Way
from engine.data.reading.table_file import TableFile
from engine.data.reading.table_form import QuoteSign, Separator
from engine.data.reading.text.csv_table import NotClosedError
from engine.data.reading.text.text_form import SAMPLE
from engine.data.reading.text.text_preview import NOT_QUOTED, preview_of_text
from engine.data.reading.workbooks.workbook import is_workbook
from engine.data.reading.workbooks.workbook_preview import preview_of_workbook
from engine.data.table import Table
from engine.files.contents import (
    EMBED_LIMIT,
    Contents,
    contents_of,
    fingerprint_of,
)
from engine.files.store import TableStore
from engine.memory import give_back

__all__ = [
    "DECIMALS",
    "EMBED_LIMIT",
    "ENCODINGS",
    "QUOTES",
    "SEPARATORS",
    "THOUSANDS",
    "ImportOptions",
    "TablePreview",
    "Way",
    "preview",
    "preview_bytes",
    "read_bytes",
    "read_table",
]

ENCODINGS: tuple[EncodingName, ...] = tuple(ENCODING_TITLES)
SEPARATORS: tuple[Separator, ...] = (",", ";", "\t", "|", " ")
DECIMALS: tuple[DecimalSign, ...] = (".", ",")
THOUSANDS: tuple[ThousandsSign, ...] = (",", ".", " ", "'", "")
QUOTES: tuple[QuoteSign, ...] = ('"', "'", "")
PREVIEW_ROWS = 30


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
        header_lines=seen.header_lines,
        fill_merged=seen.fill_merged,
        leave_out_hidden=seen.leave_out_hidden,
        heads=seen.heads,
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
        notes = (*notes, NOT_QUOTED())
    if contents.linked:
        store.link(fingerprint, contents)
    give_back(len(table.frame))
    return file, replace(table, notes=(*notes, *table.notes))


def _preview(contents: Contents, options: ImportOptions, whole: bool = True) -> TablePreview:
    head = contents.head(SAMPLE)
    if is_workbook(head):
        return preview_of_workbook(contents, options)
    return preview_of_text(contents, head, options, whole)
