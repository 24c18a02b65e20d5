"""A file of rows of a known table, a text file or a workbook: where it is opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine.data.reading.rows import RowsFile
from engine.data.reading.text.text_form import SAMPLE
from engine.files.contents import Contents, contents_of

if TYPE_CHECKING:
    from engine.data.reading.import_options import ImportOptions
    from engine.data.reading.table_form import TableForm


def rows_at(
    path: Path,
    needed: Sequence[str],
    trained: TableForm | None = None,
    options: ImportOptions | None = None,
) -> RowsFile:
    """The rows of the file at ``path``, see `rows_file`."""
    return rows_file(contents_of(path), needed, trained, options)


def rows_file(
    contents: Contents,
    needed: Sequence[str],
    trained: TableForm | None = None,
    options: ImportOptions | None = None,
) -> RowsFile:
    """The rows that ``contents`` hold.

    Args:
        contents: a text file or a workbook.
        needed: the names of the columns that are to be found.
        trained: the table that is known, where that was a file: its separator, its
            encoding and its sheet are tried first.
        options: what the person has set; None: as found.

    Raises:
        EngineError: it is no table.
    """
    from engine.data.reading.import_options import ImportOptions
    from engine.data.reading.text.no_table import refuse_what_is_no_text
    from engine.data.reading.text.text_rows import rows_of_text
    from engine.data.reading.workbooks.sheet_rows import rows_of_workbook
    from engine.data.reading.workbooks.workbook import Workbook, is_workbook

    options = options or ImportOptions()
    if is_workbook(contents.head(SAMPLE)):
        return rows_of_workbook(Workbook(contents), needed, trained, options)
    refuse_what_is_no_text(contents.head(SAMPLE), contents)
    return rows_of_text(contents, needed, trained, options)
