"""Where each picture of the grid lies: reckoned, so that 10,000 take no longer than ten."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from gui.data.pictures.shelf import Shelf


@dataclass(frozen=True)
class Measures:
    """Lengths in pixels: of a picture (at least), between two, of a class's head, and of the line
    below it where the class is empty."""

    cell: int
    gap: int
    head: int
    empty: int


class Places:
    """Class below class: a head, and its pictures in rows. All from the top of the whole grid."""

    def __init__(self, shelf: Shelf, folded: frozenset[str], width: int, sizes: Measures) -> None:
        self._shelf, self._sizes, self._width = shelf, sizes, max(width, sizes.cell)
        room = self._width - sizes.gap
        self.columns = max(1, room // (sizes.cell + sizes.gap))
        self.cell = room // self.columns - sizes.gap
        self.tops: list[int] = []
        top = 0
        for section, name in enumerate(shelf.classes):
            self.tops.append(top)
            top += sizes.head
            if name not in folded:
                rows = -(-shelf.count(section) // self.columns)
                top += rows * self.step + sizes.gap if rows else sizes.empty
        self.height = top
        self._folded = folded
        self.tops.append(top)

    @property
    def step(self) -> int:
        """How far it is from one row of pictures to the next, in pixels."""
        return self.cell + self._sizes.gap

    def section_at(self, y: int) -> int:
        """The class at that height; above and below all, the first and the last; −1: none."""
        last = len(self.tops) - 2
        return next((own for own in range(last + 1) if y < self.tops[own + 1]), last)

    def is_folded(self, section: int) -> bool:
        """Whether only its head is seen."""
        return self._shelf.classes[section] in self._folded

    def rect(self, place: int) -> QRect:
        """Where the picture of that place in the shelf lies; empty where its class is folded."""
        section = self._shelf.section(place)
        if self.is_folded(section):
            return QRect()
        row, column = divmod(place - int(self._shelf.starts[section]), self.columns)
        top = self.tops[section] + self._sizes.head + row * self.step
        return QRect(self._sizes.gap + column * self.step, top, self.cell, self.cell)

    def place_at(self, x: int, y: int) -> int:
        """The picture at that spot; −1: there is none."""
        section = self.section_at(y)
        if section < 0 or self.is_folded(section):
            return -1
        row, below = divmod(y - self.tops[section] - self._sizes.head, self.step)
        column, beside = divmod(x - self._sizes.gap, self.step)
        if row < 0 or not 0 <= column < self.columns or below >= self.cell or beside >= self.cell:
            return -1
        found = row * self.columns + column
        count = self._shelf.count(section)
        return int(self._shelf.starts[section]) + found if found < count else -1

    def between(self, top: int, bottom: int) -> list[int]:
        """The pictures that are seen between two heights."""
        found: list[int] = []
        for section in range(len(self.tops) - 1):
            if self.tops[section + 1] <= top or self.tops[section] >= bottom:
                continue
            if self.is_folded(section):
                continue
            begin = self.tops[section] + self._sizes.head
            first = max(0, (top - begin) // self.step) * self.columns
            last = max(0, -(-(bottom - begin) // self.step)) * self.columns
            start = int(self._shelf.starts[section])
            found += range(start + first, start + min(last, self._shelf.count(section)))
        return found

    def neighbour(self, place: int, down: int) -> int:
        """The picture below (1) or above (−1) that one, in the next class where there is none."""
        section = self._shelf.section(place)
        within = place - int(self._shelf.starts[section])
        column = within % self.columns
        wanted = within + down * self.columns
        count = self._shelf.count(section)
        if 0 <= wanted < count:
            return int(self._shelf.starts[section]) + wanted
        if down > 0 and within // self.columns < (count - 1) // self.columns:
            return int(self._shelf.starts[section]) + count - 1
        section += down
        while 0 <= section < len(self.tops) - 1:
            count = self._shelf.count(section)
            if count and not self.is_folded(section):
                start = int(self._shelf.starts[section])
                if down > 0:
                    return start + min(column, count - 1)
                last_row = (count - 1) // self.columns * self.columns
                return start + min(last_row + column, count - 1)
            section += down
        return place
