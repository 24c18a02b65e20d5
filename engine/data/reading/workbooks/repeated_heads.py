"""The lines that name the columns, where they stand again among the rows of a sheet."""

from __future__ import annotations

from collections.abc import Callable


class RepeatedHeads:
    """Knows ``lines`` again, as on every printed page, and counts them.

    ``text_of``: what a cell is as text. A line of one name alone may be a value, and is none.
    """

    def __init__(self, lines: list[list[str]], text_of: Callable[[object], str]) -> None:
        self._lines = [line for line in lines if sum(map(bool, line)) > 1]
        self._text_of = text_of
        self.count = 0

    def is_one(self, row: list[object]) -> bool:
        """Whether ``row`` is one of the lines; its first name is looked at before all others."""
        for line in self._lines:
            place = next(place for place, name in enumerate(line) if name)
            alike = place < len(row) and self._text_of(row[place]) == line[place]
            if alike and [self._text_of(cell) for cell in row] == line:
                self.count += 1
                return True
        return False
