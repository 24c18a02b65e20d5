"""Data without the rows of a test part that a lesson keeps closed.

A script that holds these rows needs one more line to tell what the lesson does not tell yet, so
they stay behind until the work is handed in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.data.table import Table


def without_test_rows(table: Table, prepared: Prepared) -> tuple[Table, Prepared]:
    """``table`` without the test part that ``prepared`` made of it, and ``prepared`` with an
    empty one, its rows numbered as they stand in the smaller table."""
    kept = np.ones(len(table.frame), bool)
    kept[prepared.rows["test"]] = False
    numbers = np.cumsum(kept) - 1
    rows = {part: numbers[own] for part, own in _emptied(prepared.rows).items()}
    return (
        replace(table, frame=table.frame[kept].reset_index(drop=True), test_rows=0),
        replace(
            prepared,
            x=_emptied(prepared.x),
            y=_emptied(prepared.y),
            rows=rows,
            targets=_emptied(prepared.targets),
        ),
    )


def _emptied(parts: Mapping[Part, np.ndarray]) -> dict[Part, np.ndarray]:
    return {part: own[:0] if part == "test" else own for part, own in parts.items()}
