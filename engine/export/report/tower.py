"""The tower as a drawing: blocks with studs, from the input down to the labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.bricks import Brick, Shape
from engine.data.facts import PreparedFacts
from engine.design import Design
from engine.export.drawings.colours import FAMILY_COLOURS, lightened, text_on
from engine.export.drawings.drawing import MUTED, Box, Drawing, DrawnWords, Item
from engine.export.drawings.letters import one_line, shortened, width_of
from engine.export.numbers import whole_text
from engine.export.report.field_words import value_words
from engine.export.report.report_words import ReportWords
from engine.form import fields_of
from engine.tasks import task_named

_WIDTH, _BODY, _FLAT = 270.0, 40.0, 29.0
_STUD, _STUD_WIDTH, _STUD_STEP = 4.0, 15.0, 36.0
_RADIUS, _PADDING = 5.0, 10.0
_TITLE, _SMALL = 10.5, 9.0
_FOOT = 20.0
_BETWEEN = 24.0  # columns of a high tower
_LEAST_WIDTH = 150.0


@dataclass(frozen=True)
class _Row:
    """What stands on one block. ``chips``: what can be set on it."""

    family: str
    title: str
    chips: tuple[str, ...]
    left: str
    right: str
    studs: bool = True

    @property
    def height(self) -> float:
        return _BODY if self.left or not self.right else _FLAT


def tower_drawing(
    design: Design,
    facts: PreparedFacts | None,
    words: ReportWords,
    most_width: float = _WIDTH,
    most_height: float = 1e9,
) -> Drawing:
    """The tower of ``design``; without ``facts`` what depends on the data is left open.

    A tower that would be higher than ``most_height`` stands in several columns beside each other,
    within ``most_width`` while these stay readable; after that it is as high as it has to be.
    """
    rows = _rows(design, facts, words)
    return _drawn(rows, _foot(design, facts, words), words, most_width, most_height)


def tower_on_pages(
    design: Design,
    facts: PreparedFacts,
    words: ReportWords,
    most_width: float,
    most_height: float,
) -> list[Drawing]:
    """The same in as many drawings as it takes for each to be no higher than ``most_height``."""
    rows = _rows(design, facts, words)
    in_one = _most_columns(most_width) * max(1, int((most_height - _FOOT - _STUD - 1) // _BODY))
    count = -(-len(rows) // in_one)
    in_one = -(-len(rows) // count)
    parts = [rows[at : at + in_one] for at in range(0, len(rows), in_one)]
    foot = _foot(design, facts, words)
    return [
        _drawn(part, foot if part is parts[-1] else "", words, most_width, most_height)
        for part in parts
    ]


def _drawn(
    rows: Sequence[_Row], foot: str, words: ReportWords, most_width: float, most_height: float
) -> Drawing:
    columns = _columns(rows, most_width, most_height)
    width = min(_WIDTH, (most_width - (len(columns) - 1) * _BETWEEN) / len(columns))
    items: list[Item] = []
    lowest = 0.0
    for place, column in enumerate(columns):
        x, y = place * (width + _BETWEEN) + 0.5, _STUD + 1.0
        for row in column:
            _block(items, row, x, y, width - 1.0)
            y += row.height
        if place + 1 < len(columns):
            text = words.said("goes_on_beside")
            items.append(DrawnWords(x + width / 2, y + 12.0, text, _SMALL, "middle", colour=MUTED))
        lowest = max(lowest, y)
    whole = len(columns) * (width + _BETWEEN) - _BETWEEN
    if foot:
        items.append(DrawnWords(whole - 1.0, lowest + 14.0, foot, _SMALL, "end", colour=MUTED))
    return Drawing(whole, lowest + _FOOT, tuple(items), words.said("tower"))


def _columns(
    rows: Sequence[_Row], most_width: float, most_height: float
) -> tuple[tuple[_Row, ...], ...]:
    most = _most_columns(most_width)
    room = most_height - _FOOT - _STUD - 1.0
    for count in range(1, most + 1):
        in_one = -(-len(rows) // count)
        columns = [tuple(rows[at : at + in_one]) for at in range(0, len(rows), in_one)]
        if count == most or max(sum(row.height for row in own) for own in columns) <= room:
            return tuple(columns)
    return (tuple(rows),)


def _most_columns(width: float) -> int:
    return max(1, int((width + _BETWEEN) // (_LEAST_WIDTH + _BETWEEN)))


def _foot(design: Design, facts: PreparedFacts | None, words: ReportWords) -> str:
    """How many weights it has; "" where that is not known."""
    if facts is None:
        return ""
    return words.counted("weights_in_all", sum(design.weight_counts(facts.input_shape)))


def _rows(design: Design, facts: PreparedFacts | None, words: ReportWords) -> list[_Row]:
    shape = facts.input_shape if facts is not None else None
    count = len(design.bricks)
    before = design.entering(shape) if shape is not None else (None,) * count
    after = design.shapes(shape) if shape is not None else (None,) * count
    counts = design.weight_counts(shape) if shape is not None else (0,) * count
    entering = _entering(shape, words) if shape is not None else ""
    rows = [_Row("input", words.said("input"), (), "", entering, studs=False)]
    for brick, own, left, right in zip(design.bricks, counts, before, after, strict=True):
        weights = words.counted("weights", own) if own else ""
        change = f"{_shape(left)} → {_shape(right)}" if shape is not None else ""
        title = words.engine.word(brick.title)
        rows.append(_Row(brick.family, title, _chips(brick, words), change, weights))
    task = task_named(design.data.task)
    loss = design.training.own_loss
    answers = words.counted("numbers_out", facts.output_width) if facts is not None else ""
    labels = words.said("labels")
    chips = (words.engine.word(loss.title),)
    rows.append(_Row("input", labels, chips, words.engine.word(task.title), answers))
    return rows


def _chips(brick: Brick, words: ReportWords) -> tuple[str, ...]:
    if brick.family == "unknown":
        return (one_line(brick.face(), 40),)
    fields = [field for field in fields_of(type(brick)) if field.form.in_place]
    return tuple(value_words(field, getattr(brick, field.name), words) for field in fields)


def _entering(shape: Shape, words: ReportWords) -> str:
    if len(shape) == 1:
        return words.counted("numbers_in", shape[0])
    return words.said("shape_in", shape=_shape(shape))


def _shape(shape: Shape | None) -> str:
    return "?" if shape is None else " × ".join(map(whole_text, shape))


def _block(items: list[Item], row: _Row, x: float, y: float, width: float) -> None:
    """A light upper edge and a dark lower one; the studs stand in the block above."""
    colour = FAMILY_COLOURS.get(row.family, FAMILY_COLOURS["unknown"])
    light, dark = lightened(colour, 0.12), lightened(colour, -0.12)
    height = row.height
    if row.studs:
        left = x + _PADDING + _RADIUS
        while left < x + width - _STUD_WIDTH - _RADIUS:
            items.append(Box(left, y - _STUD, _STUD_WIDTH, 2 * _STUD, light, radius=2.0))
            items.append(Box(left, y - _STUD + 1.2, _STUD_WIDTH, 2 * _STUD, colour, radius=2.0))
            left += _STUD_STEP
    items.append(Box(x, y, width, height, dark, radius=_RADIUS))
    items.append(Box(x, y, width, height - 1.6, light, radius=_RADIUS))
    items.append(Box(x, y + 1.2, width, height - 2.8, colour, radius=_RADIUS))
    ink = text_on(colour)
    inner = width - 2 * _PADDING
    line = y + (_FLAT if row.height == _FLAT else 25.0) / 2 + 5.0
    room = inner
    if row.height == _FLAT:  # all of it in one line
        shown = shortened(row.right, inner / 2, _SMALL)
        items.append(DrawnWords(x + width - _PADDING, line, shown, _SMALL, "end", colour=ink))
        room = inner - width_of(shown, _SMALL) - 6.0
    title = shortened(row.title, room, _TITLE, bold=True)
    items.append(DrawnWords(x + _PADDING, line, title, _TITLE, bold=True, colour=ink))
    left = x + _PADDING + width_of(title, _TITLE, bold=True) + 7.0
    for chip in row.chips:
        text = shortened(chip, x + width - _PADDING - left - 10.0, _SMALL, bold=True)
        if not text:
            break
        chip_width = width_of(text, _SMALL, bold=True) + 10.0
        fill = lightened(colour, 0.17 if ink != "#FFFFFF" else -0.09)
        items.append(Box(left, line - 10.5, chip_width, 14.0, fill, radius=3.0))
        place = left + chip_width / 2
        items.append(DrawnWords(place, line, text, _SMALL, "middle", bold=True, colour=ink))
        left += chip_width + 5.0
    if row.height == _BODY:
        below = y + 34.0
        change = shortened(row.left, inner, _SMALL)
        items.append(DrawnWords(x + _PADDING, below, change, _SMALL, colour=ink))
        shown = shortened(row.right, inner - width_of(change, _SMALL) - 8.0, _SMALL)
        items.append(DrawnWords(x + width - _PADDING, below, shown, _SMALL, "end", colour=ink))
