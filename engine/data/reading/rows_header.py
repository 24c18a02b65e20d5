"""Where a known table's header stands in a file of rows, and what there is to say of what is
beside the rows."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.data.reading.assembling import unique_names
from engine.data.reading.heads import joined_names
from engine.data.reading.rows import Cells, cell_as_written
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

if TYPE_CHECKING:
    from engine.data.reading.table_form import TableForm

_ABOVE = Sentence(
    "rows.above",
    QT_TRANSLATE_NOOP("Engine", "Lines above the header that were left out: {count}."),
)
_BELOW = Sentence(
    "rows.below",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The line below the header was taken for a second header, as in the table that was "
        "learned from, and left out: {words}.",
    ),
)
TOP = 200  # records among which the header is looked for


def header_in(records: list[Cells], needed: Sequence[str], most_lines: int) -> tuple[int, int, int]:
    """The place of the record that has most of the ``needed`` names, how many it has, and in
    how many lines, of which it is the last, they stand."""
    wanted = set(needed)
    best = (0, 0, 1)
    for place in range(len(records)):
        for lines in range(1, min(most_lines, place + 1) + 1):
            joined = joined_at(records, place, lines)
            names, _ = unique_names(joined, len(joined))
            found = len(wanted.intersection(names))
            if found > best[1]:
                best = (place, found, lines)
        if best[1] == len(wanted):
            break
    return best


def joined_at(records: list[Cells], place: int, lines: int) -> list[str]:
    """The names that so many records say together, of which the last is at ``place``."""
    named = [list(map(cell_as_written, cells)) for cells in records[place - lines + 1 : place + 1]]
    return named[0] if lines == 1 else joined_names(named)


def most_lines(trained: TableForm | None) -> int:
    """How many lines of names the header can have: as many as the trained table's."""
    return 1 if trained is None else trained.header_lines


def notes_beside(records: list[Cells], place: int, lines: int, below: int) -> tuple[Message, ...]:
    """What is left out above the header and, of ``below`` lines, right below it."""
    notes = []
    top = records[: max(0, place - lines + 1)]
    above = sum(1 for cells in top if any(str(cell).strip() for cell in cells))
    if above:
        notes.append(_ABOVE(count=above))
    if below:
        words = " ".join(str(cell).strip() for cell in records[place + 1])
        notes.append(_BELOW(words=unicodedata.normalize("NFC", words)[:80]))
    return tuple(notes)
