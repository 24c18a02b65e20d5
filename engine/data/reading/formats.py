"""A table file's rows, whatever its format."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.data.table import Table
from engine.files.contents import Contents

if TYPE_CHECKING:
    from engine.data.reading.table_form import TableForm


def read_rows(
    contents: Contents,
    file: TableForm,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    minimum_columns: int = 2,
) -> Table:
    """The rows, read as ``file`` says; see `csv_table.parse` and `workbook.parse`."""
    if file.format == "workbook":
        from engine.data.reading.workbooks import workbook

        return workbook.parse(contents, file, progress, cancelled, minimum_columns)
    from engine.data.reading.text import csv_table

    return csv_table.parse(contents, file, progress, cancelled, minimum_columns)
