"""What an import dialog can read: a file, pasted text, the present table once more, and a
second file as the test part. None of them knows a widget; all are asked on the data lane.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from engine.data.columns.column_form import NumberForm
from engine.data.facts import TableFacts
from engine.data.knowing.library import Library
from engine.data.knowing.summary import table_facts
from engine.data.reading.pasted import bytes_of_text
from engine.data.reading.rows_file import rows_file
from engine.data.reading.second_file import SecondForm
from engine.data.reading.second_file import with_test_part as joined_with
from engine.data.reading.table_file import TableFile
from engine.data.reading.table_import import (
    ImportOptions,
    TablePreview,
    preview,
    preview_bytes,
    read_bytes,
    read_table,
)
from engine.data.settings import SplitSettings
from engine.data.table import Table
from engine.design import Design
from engine.edits import data_and_tower as data_changes
from engine.files.contents import contents_of
from engine.files.store import TableStore
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.tasks import task_named

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]

_NOTHING_COPIED = Sentence(
    "table.nothing_copied",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no table in the clipboard. Copy the cells in your spreadsheet first, then "
        "paste again.",
    ),
)
_ENOUGH = 1000  # rows of the first file that show what its columns are


class Origin(Protocol):
    """Where a table's bytes are, and what the design becomes with it."""

    @property
    def name(self) -> str:
        """What the table is called."""

    @property
    def path(self) -> Path | None:
        """The file that another one could be chosen instead of."""

    @property
    def least_columns(self) -> int:
        """How many columns it must have to be of any use."""

    @property
    def encoded(self) -> bool:
        """Whether it is bytes, which may be other letters than they seem to be."""

    def preview(self, library: Library, options: ImportOptions) -> TablePreview:
        """Its first rows, read as ``options`` say; EngineError where it is no table."""

    def look(self, library: Library, options: ImportOptions, cancelled: Cancelled) -> TableFacts:
        """What the whole table is, of which nothing is kept; for small ones."""

    def open(
        self, library: Library, options: ImportOptions, progress: Progress, cancelled: Cancelled
    ) -> TableFile:
        """Read it whole and keep it in ``library``; EngineError where that cannot be.

        ``progress`` is told the share that is read, 0 … 1.
        """

    def take(self, library: Library, design: Design, file: TableFile) -> Design:
        """``design`` with the opened ``file`` for its data."""


@dataclass(frozen=True)
class FromFile:
    """A file on the disk."""

    path: Path
    least_columns: int = 2
    encoded: bool = True

    @property
    def name(self) -> str:
        """What the table is called."""
        return self.path.name

    def preview(self, _library: Library, options: ImportOptions) -> TablePreview:
        """The first rows, read as ``options`` say."""
        return preview(self.path, options)

    def look(self, _library: Library, options: ImportOptions, cancelled: Cancelled) -> TableFacts:
        """What the whole table is; nothing of it is kept."""
        return table_facts(_read(self.path, options, cancelled))

    def open(
        self, library: Library, options: ImportOptions, progress: Progress, cancelled: Cancelled
    ) -> TableFile:
        """Read it whole and keep it in ``library``."""
        return library.open_table(self.path, options, progress, cancelled)

    def take(self, library: Library, design: Design, file: TableFile) -> Design:
        """``design`` with the opened ``file`` for its data."""
        return data_changes.take_source(library, design, file)


@dataclass(frozen=True)
class FromText:
    """What was copied in a spreadsheet or anywhere else."""

    text: str
    name: str
    path: None = None
    least_columns: int = 2
    encoded: bool = False

    def preview(self, _library: Library, options: ImportOptions) -> TablePreview:
        """The first rows, read as ``options`` say."""
        if not self.text.strip():
            raise EngineError(_NOTHING_COPIED())
        return preview_bytes(bytes_of_text(self.text), self.name, options)

    def look(self, _library: Library, options: ImportOptions, cancelled: Cancelled) -> TableFacts:
        """What the whole table is; nothing of it is kept."""
        data = bytes_of_text(self.text)
        _, table = read_bytes(data, self.name, options, TableStore(), cancelled=cancelled)
        return table_facts(table)

    def open(
        self, library: Library, options: ImportOptions, progress: Progress, cancelled: Cancelled
    ) -> TableFile:
        """Read it whole and keep it in ``library``."""
        return library.open_text(self.text, self.name, options, progress, cancelled)

    def take(self, library: Library, design: Design, file: TableFile) -> Design:
        """``design`` with the opened ``file`` for its data."""
        return data_changes.take_source(library, design, file)


@dataclass(frozen=True)
class Present:
    """The design's own table, read again in another way; what suits still stays as it is."""

    file: TableFile
    least_columns: int = 2
    encoded: bool = True

    @property
    def name(self) -> str:
        """What the table is called."""
        return self.file.name

    @property
    def path(self) -> None:
        """None: another file is no matter here."""
        return None

    @property
    def options(self) -> ImportOptions:
        """The choices with which the present table was read."""
        file = self.file
        return ImportOptions(
            encoding=file.encoding,
            separator=file.separator,
            header=file.header,
            decimal=file.decimal,
            thousands=file.thousands,
            quote=file.quote,
            sheet=file.sheet or None,
            skip=file.skip,
            skip_below=file.skip_below,
            header_lines=file.header_lines,
            fill_merged=file.fill_merged,
            leave_out_hidden=file.leave_out_hidden,
            heads=file.heads or None,
        )

    def preview(self, library: Library, options: ImportOptions) -> TablePreview:
        """The first rows, read as ``options`` say."""
        data = library.store.get(self.file.fingerprint)
        if data is None:
            return preview(Path(self.file.path), options)
        return preview_bytes(data, self.file.name, options)

    def look(self, library: Library, options: ImportOptions, cancelled: Cancelled) -> TableFacts:
        """What the whole table is; nothing of it is kept."""
        data = library.store.get(self.file.fingerprint)
        if data is None:
            return table_facts(_read(Path(self.file.path), options, cancelled))
        _, table = read_bytes(data, self.name, options, TableStore(), cancelled=cancelled)
        return table_facts(table)

    def open(
        self, library: Library, options: ImportOptions, progress: Progress, cancelled: Cancelled
    ) -> TableFile:
        """Read it whole and keep it in ``library``."""
        data = library.store.get(self.file.fingerprint)
        if data is None:
            file = library.open_table(Path(self.file.path), options, progress, cancelled)
        else:
            file, _ = read_bytes(data, self.file.name, options, library.store, progress, cancelled)
            file = file.model_copy(update={"path": self.file.path})
        kept = {"test_file": self.file.test_file, "columns": self.file.columns}
        return file.model_copy(update=kept)

    def take(self, library: Library, design: Design, file: TableFile) -> Design:
        """``design`` with the opened ``file`` for its data."""
        return keep_or_take(library, design, file)


@dataclass(frozen=True)
class AsTestPart:
    """A second file whose rows are the test part of the first one."""

    file: TableFile
    path: Path
    least_columns: int = 1
    encoded: bool = True

    @property
    def name(self) -> str:
        """What the table is called."""
        return self.path.name

    def preview(self, _library: Library, options: ImportOptions) -> TablePreview:
        """The first rows, read as ``options`` say."""
        return preview(self.path, self._as_the_first(options))

    def look(self, library: Library, options: ImportOptions, cancelled: Cancelled) -> TableFacts:
        """The second file's own facts; whether it suits the first one is told, too."""
        own = library.table(self.file.model_copy(update={"test_file": None}))
        names = tuple(str(name) for name in own.frame.columns)
        options = self._as_the_first(options)
        rows = rows_file(contents_of(self.path), names, self.file, options)
        few = replace(own, frame=own.frame.head(_ENOUGH))
        signs = None
        if options.decimal is not None and options.thousands is not None:
            signs = NumberForm(options.decimal, options.thousands)
        joined = joined_with(few, rows, cancelled=cancelled, written=SecondForm(signs))
        test = joined.frame.iloc[-joined.test_rows :].reset_index(drop=True)
        return table_facts(Table(test, notes=joined.notes))

    def _as_the_first(self, options: ImportOptions) -> ImportOptions:
        """What the person has not set is as in the first file."""
        first = self.file
        if first.format != "text":
            return options
        return replace(
            options,
            decimal=options.decimal or first.decimal,
            thousands=first.thousands if options.thousands is None else options.thousands,
        )

    def open(
        self, library: Library, options: ImportOptions, progress: Progress, cancelled: Cancelled
    ) -> TableFile:
        """Read the first table and the second file together, and keep both in ``library``."""
        return library.open_test_table(self.file, self.path, options, progress, cancelled)

    def take(self, _library: Library, design: Design, file: TableFile) -> Design:
        """``design`` with the rows of ``file`` as its test part."""
        return with_test_part(design, file)


def keep_or_take(library: Library, design: Design, file: TableFile) -> Design:
    """``file`` under the same settings while its columns are the same; else what is proposed."""
    before = [column.name for column in design.data.columns]
    if [column.name for column in library.facts(file).columns] == before:
        return design.with_data(design.data.model_copy(update={"source": file}))
    return data_changes.take_source(library, design, file)


def with_test_part(design: Design, file: TableFile) -> Design:
    """``design`` over ``file``, whose own test part is the one that counts."""
    split = design.data.split.model_copy(update={"method": "given", "stratified": False})
    return design.with_data(design.data.model_copy(update={"source": file, "split": split}))


def without_test_part(design: Design) -> Design:
    """``design`` without its second file; the test part is drawn by chance again."""
    data = design.data
    if not isinstance(data.source, TableFile) or data.source.test_file is None:
        return design
    source = data.source.model_copy(update={"test_file": None})
    split = data.split
    if split.method == "given":
        usual = SplitSettings()
        split = split.model_copy(
            update={
                "method": usual.method,
                "test_share": split.test_share or usual.test_share,
                "stratified": task_named(data.task).has_classes,
            }
        )
    return design.with_data(data.model_copy(update={"source": source, "split": split}))


def as_shown(seen: TablePreview, asked: ImportOptions) -> ImportOptions:
    """The options that read a table just as ``seen`` shows it, who ``asked`` for it.

    A quotation mark that nobody asked for is given up where, far below, one is never closed.
    """
    return ImportOptions(
        encoding=seen.encoding,
        separator=seen.separator,
        header=seen.header,
        decimal=seen.decimal,
        thousands=seen.thousands,
        quote=asked.quote,
        sheet=seen.sheet or None,
        skip=seen.skip,
        skip_below=seen.skip_below,
        header_lines=seen.header_lines,
        fill_merged=seen.fill_merged,
        leave_out_hidden=seen.leave_out_hidden,
        heads=seen.heads,
    )


def _read(
    path: Path, options: ImportOptions, cancelled: Cancelled, minimum_columns: int = 2
) -> Table:
    """The rows alone: nothing of them stays anywhere."""
    _, table = read_table(
        path, options, TableStore(), cancelled=cancelled, minimum_columns=minimum_columns
    )
    return table
