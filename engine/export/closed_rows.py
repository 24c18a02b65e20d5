"""Data without the rows of a test part that a lesson keeps closed.

A script that holds these rows needs one more line to tell what the lesson does not tell yet, so
they stay behind until the work is handed in.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.data.preparing.prepared import Prepared
from engine.data.table import Table


def without_test_rows(table: Table, prepared: Prepared) -> tuple[Table, Prepared]:
    """``table`` without the test part that ``prepared`` made of it, and ``prepared`` with an
    empty one, its rows numbered as they stand in the smaller table."""
    kept = np.ones(len(table.frame), bool)
    kept[prepared.rows["test"]] = False
    numbers = np.cumsum(kept) - 1
    rows = {part: numbers[own] for part, own in prepared.rows.items() if part != "test"}
    arrays = {
        name: {part: own[:0] if part == "test" else own for part, own in parts.items()}
        for name, parts in (("x", prepared.x), ("y", prepared.y), ("targets", prepared.targets))
    }
    smaller = table.frame[kept].reset_index(drop=True)
    return (
        replace(table, frame=smaller, test_rows=0),
        replace(prepared, rows={**rows, "test": prepared.rows["test"][:0]}, **arrays),
    )
