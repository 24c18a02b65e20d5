"""A table with two targets of very different size, both straight lines of x."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np

from engine.bricks import Dense
from engine.data.source import Source, SourceFamily
from engine.data.table import Table
from engine.design import Design
from engine.files.store import TableStore


class TwoLines(Source):
    """40 rows: up = 2 x + 1, down = 1000 − 300 x, and z, which neither follows."""

    family: ClassVar[SourceFamily] = "table"
    title: ClassVar[str] = "Two lines"
    story: ClassVar[str] = "Two answers at once."
    icon: ClassVar[str] = "mdi6.table"
    target: ClassVar[str | None] = "up"

    kind: Literal["two_lines"] = "two_lines"

    def read(self, store: TableStore) -> Table:
        import pandas as pd

        random = np.random.RandomState(0)
        x = random.uniform(-1.0, 1.0, 40)
        z = random.uniform(0.0, 1.0, 40)
        return Table(pd.DataFrame({"x": x, "z": z, "up": 2 * x + 1, "down": 1000 - 300 * x}))


def both_targets(design: Design, inputs: tuple[str, ...] = ("x",)) -> Design:
    """Both lines as targets of one linear neuron each."""
    columns = tuple(
        column.model_copy(
            update={
                "role": "target"
                if column.name in ("up", "down")
                else "input"
                if column.name in inputs
                else "ignored",
                "scaling": "standardize",
            }
        )
        for column in design.data.columns
    )
    data = design.data.model_copy(update={"columns": columns, "task": "regression"})
    return design.with_data(data).with_bricks((Dense(units=2, activation="linear"),))


def both_targets_of_two(design: Design) -> Design:
    return both_targets(design, ("x", "z"))
