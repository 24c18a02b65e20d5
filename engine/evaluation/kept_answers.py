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
    """A small table of text: a cell for each column, a row for each answer that was kept.

    ``runs``: of each row the id of the run that answered it, see `RunRecord`; "" of a row from a
    file that did not say. Shorter than ``rows``: the others are "".
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    runs: tuple[str, ...] = ()

    def keeping(self, cells: Mapping[str, str], run: str = "") -> KeptAnswers:
        """This table with one more row, an answer of ``run``. A column that it had not is added
        behind the others, empty above; nothing is lost. A full table stays as it is."""
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
        own = tuple(cells.get(name, "") for name in columns)
        return KeptAnswers(columns, (*rows, own), (*self.answered_by, run))

    def of(self, run: str) -> KeptAnswers:
        """The answers of ``run``, and those of which that is not known, with the columns that
        they fill."""
        return self._only([own in ("", run) for own in self.answered_by])

    def without(self, run: str) -> KeptAnswers:
        """The kept answers less those of the run ``run``, and less those that say no run."""
        return self._only([own not in ("", run) for own in self.answered_by])

    @property
    def answered_by(self) -> tuple[str, ...]:
        """The id of each row's run, "" where that is not known."""
        return (*self.runs, *[""] * (len(self.rows) - len(self.runs)))

    def _only(self, wanted: list[bool]) -> KeptAnswers:
        if all(wanted):
            return self
        rows = [row for row, is_wanted in zip(self.rows, wanted, strict=True) if is_wanted]
        runs = [run for run, is_wanted in zip(self.answered_by, wanted, strict=True) if is_wanted]
        filled = [place for place in range(len(self.columns)) if any(row[place] for row in rows)]
        return KeptAnswers(
            tuple(self.columns[place] for place in filled),
            tuple(tuple(row[place] for place in filled) for row in rows),
            tuple(runs),
        )


NO_ANSWERS = KeptAnswers()
