"""Tables that were pasted or typed: UTF-8 CSV bytes, as if they came from a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from engine.data.reading.table_import import ImportOptions

TYPED = ImportOptions(
    encoding="utf-8",
    separator=",",
    header=True,
    header_lines=1,
    decimal=".",
    thousands=",",
    quote='"',
    skip=0,
)


def bytes_of_text(text: str) -> bytes:
    """Text from the clipboard as a file would hold it; spreadsheets separate cells by tabs."""
    tidy = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return f"{tidy}\n".encode("utf-8", "replace") if tidy.strip() else b""


def bytes_of_cells(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """A grid of cells as CSV; empty rows and columns are left out.

    A column is empty that has neither a name nor a value.
    """
    width = max([len(names), *(len(row) for row in rows)])
    grid = [[*map(str.strip, row), *[""] * (width - len(row))] for row in (names, *rows)]
    kept = [place for place in range(width) if any(row[place] for row in grid)]
    lines = [[row[place] for place in kept] for row in grid]
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(lines[0])
    writer.writerows(line for line in lines[1:] if any(line))
    return text.getvalue().encode("utf-8", "replace")
