"""What was taken of how cells are written, with the other ways to take it as fixes."""

from __future__ import annotations

from engine.checks.changes import reading_fix
from engine.data.facts import TableFacts
from engine.data.table_file import TableFile
from engine.design import Design
from engine.findings import Finding


def check(design: Design, table: TableFacts) -> list[Finding]:
    """A hint for each thing that could be read in several ways, of what a person can choose."""
    if not isinstance(design.data.source, TableFile):
        return []
    known = {column.name for column in design.data.columns}
    return [
        Finding(
            "hint",
            "data",
            taken.message,
            tuple(reading_fix(way, taken.column, table.column(taken.column)) for way in taken.ways),
            taken.column,
        )
        for taken in table.taken
        if taken.column in known
    ]
