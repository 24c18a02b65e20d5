"""The answers that a person kept: what was asked, and what the network said to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MAXIMUM_ROWS = 10_000
MAXIMUM_COLUMNS = 5_000
MAXIMUM_CELLS = 200_000
MAXIMUM_LETTERS = 10_000  # of a cell or of a column's name


@dataclass(frozen=True)
class KeptAnswers:
    """A small table of text: a cell for each column, a row for each answer that was kept."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    def keeping(self, cells: Mapping[str, str]) -> KeptAnswers:
        """This table with one more row. A column that it had not is added behind the others,
        empty above; nothing is lost. A full table stays as it is."""
        added = [name for name in cells if name not in self.columns]
        columns = (*self.columns, *added)
        count = len(self.rows) + 1
        texts = (*cells, *cells.values())
        if (
            count > MAXIMUM_ROWS
            or len(columns) > MAXIMUM_COLUMNS
            or count * len(columns) > MAXIMUM_CELLS
            or any(len(text) > MAXIMUM_LETTERS for text in texts)
        ):
            return self
        rows = tuple(row + ("",) * len(added) for row in self.rows) if added else self.rows
        return KeptAnswers(columns, (*rows, tuple(cells.get(name, "") for name in columns)))


NO_ANSWERS = KeptAnswers()
