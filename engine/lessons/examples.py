"""A worked example on a card: numbers, what is done with them, and what comes out."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from engine.lessons.words import PlainText, Words

MOST_CELLS = 8  # across and down
_SHORT = 8  # letters in a cell

Cell = float | Annotated[PlainText, Field(max_length=_SHORT)]
Row = Annotated[tuple[Cell, ...], Field(min_length=1, max_length=MOST_CELLS)]
Grid = Annotated[tuple[Row, ...], Field(min_length=1, max_length=MOST_CELLS)]
Places = tuple[tuple[int, int], ...]  # row and column, counted from 0


class Lit(BaseModel):
    """Cells that belong together: out of these comes that."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    before: Places = ()
    by: Places = ()
    after: Places = ()


class Example(BaseModel):
    """``before`` becomes ``after``, perhaps by a third grid: a kernel, the weights."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    before: Grid
    by: Grid | None = None
    after: Grid
    before_title: Words | None = None
    by_title: Words | None = None
    after_title: Words | None = None
    lit: Lit = Lit()

    @model_validator(mode="after")
    def _lit_cells_are_there(self) -> Example:
        for grid, places in (
            (self.before, self.lit.before),
            (self.by or (), self.lit.by),
            (self.after, self.lit.after),
        ):
            for row, column in places:
                if not (0 <= row < len(grid) and 0 <= column < len(grid[row])):
                    raise ValueError(f"there is no cell {row}, {column}")
        return self
