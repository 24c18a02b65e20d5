"""A confusion matrix: the darker a cell, the larger its share of the row."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.export.drawings.axes import SIZE
from engine.export.drawings.colours import ANSWER, text_on, tint
from engine.export.drawings.drawing import GRID, INK, MUTED, Box, Drawing, DrawnWords, Item
from engine.export.drawings.letters import shortened, width_of
from engine.export.numbers import whole_text

MOST_NUMBERED = 25  # classes; of more, cells are too small for a count
_MOST_CELL, _LEAST_CELL = 46.0, 5.0
_LONGEST_NAME = 90.0


def matrix_drawing(
    confusion: np.ndarray, names: Sequence[str], width: float, title: str, words: tuple[str, str]
) -> Drawing:
    """``confusion`` (classes, classes), actual by answered, at most ``width`` wide.

    ``words``: what the rows are, and what the columns are. Right answers have a thick outline.
    """
    classes = len(names)
    actual, answered = words
    side = min(_LONGEST_NAME, max((width_of(name, SIZE) for name in names), default=0.0)) + 6.0
    left = SIZE + 8.0 + side
    cell = min(_MOST_CELL, (width - left - 2.0) / max(1, classes))
    cell = max(cell, _LEAST_CELL)
    turned = any(width_of(name, SIZE) > cell - 2.0 for name in names)
    head = (min(_LONGEST_NAME, side) if turned else SIZE + 6.0) + SIZE + 8.0
    items: list[Item] = [
        DrawnWords(left + classes * cell / 2, SIZE, answered, SIZE, "middle", colour=MUTED),
        DrawnWords(
            SIZE, head + classes * cell / 2, actual, SIZE, "middle", colour=MUTED, turned=True
        ),
    ]
    small = min(SIZE, cell * 0.85)
    totals = np.maximum(confusion.sum(axis=1), 1)
    for row, name in enumerate(names):
        middle = head + (row + 0.5) * cell
        shown = shortened(name, side - 4.0, small)
        items.append(DrawnWords(left - 4.0, middle + small * 0.35, shown, small, "end"))
        across = left + (row + 0.5) * cell
        if turned:
            shown = shortened(name, head - SIZE - 12.0, small)
            items.append(DrawnWords(across + small * 0.35, head - 4.0, shown, small, turned=True))
        else:
            items.append(DrawnWords(across, head - 5.0, name, small, "middle"))
        for column in range(classes):
            count = int(confusion[row, column])
            colour = tint(ANSWER, 0.92 * (count / float(totals[row])) ** 0.7)
            place = (left + column * cell, head + row * cell)
            items.append(Box(*place, cell, cell, colour, GRID, stroke_width=0.6))
            if classes <= MOST_NUMBERED:
                text = whole_text(count)
                size = min(max(cell * 0.3, 5.0), 11.0, (cell - 2.0) / max(1.0, width_of(text, 1.0)))
                items.append(
                    DrawnWords(
                        place[0] + cell / 2,
                        place[1] + cell / 2 + size * 0.35,
                        text,
                        size,
                        "middle",
                        bold=row == column,
                        colour=text_on(colour) if count else MUTED,
                    )
                )
    for row in range(classes):
        place = (left + row * cell + 0.7, head + row * cell + 0.7)
        items.append(Box(*place, cell - 1.4, cell - 1.4, stroke=INK, stroke_width=1.2))
    return Drawing(left + classes * cell + 2.0, head + classes * cell + 2.0, tuple(items), title)
