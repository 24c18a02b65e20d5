"""A report as PDF on A4: letters stay letters, in the font that comes with the app."""

from __future__ import annotations

from collections.abc import Sequence

from engine.export.drawings.drawing import GRID, INK, Box, DrawnLine, DrawnWords, Marks
from engine.export.report.document import (
    FOOT,
    PAPER_HEIGHT,
    ROOM,
    SIDE,
    TOP,
    Block,
    DrawingsBlock,
    Mood,
    Pairs,
    Paragraph,
    Remarks,
    ReportDocument,
    Section,
    TableBlock,
    Tiles,
)
from engine.export.report.pdf_paper import INK_COLOUR, MUTED_COLOUR, Paper
from engine.export.report.report_words import ReportWords

_SIGNS: dict[Mood, str] = {"good": "", "error": "×", "warning": "!", "hint": "·", "note": "·"}
_TEXT, _SMALL, _CELL = 9.5, 8.0, 8.0
_LEADING = 1.45
_LABELS = 108.0  # of pairs
_GAP = 14.0  # columns of a table, and figures beside each other, are apart
_CELL_GAP = 7.0
_FILLED = "#EEF0F3"


def pdf_bytes(document: ReportDocument) -> bytes:
    """The whole file."""
    words = ReportWords(document.language)
    paper = Paper(document.foot, words.said("page", page="{page}", pages="{pages}"))
    paper.set_title(document.title)
    paper.set_subject(document.subtitle)
    paper.set_lang(document.language)
    _head(paper, document)
    for block in document.opening:
        _block(paper, block)
    for section in document.sections:
        _section(paper, section)
    if paper.lacks:
        paper.y += 10.0
        _block(paper, Paragraph(words.said("letters_lacking"), quiet=True))
    return bytes(paper.output())


def _head(paper: Paper, document: ReportDocument) -> None:
    paper.y += paper.put(
        SIDE,
        paper.y,
        paper.lines_of(document.title, ROOM, 21, bold=True),
        21,
        bold=True,
        leading=1.3,
    )
    lines = paper.lines_of(document.subtitle, ROOM, _TEXT)
    paper.y += paper.put(SIDE, paper.y, lines, _TEXT, colour=MUTED_COLOUR) + 9.0
    if not document.about:
        return
    paper.rule(paper.y, 0.75, GRID)
    paper.y += 6.0
    x = SIDE
    for label, value in document.about:
        own = paper.lines_of(value, ROOM - 60.0, _TEXT)
        paper.set_font_size(_TEXT)
        label_width = paper.get_string_width(label) + 5.0
        width = label_width + max(map(paper.get_string_width, own))
        if x > SIDE and x + width > SIDE + ROOM:
            x, paper.y = SIDE, paper.y + _TEXT * _LEADING
        paper.put(x, paper.y, [label], _TEXT, colour=MUTED_COLOUR)
        height = paper.put(x + label_width, paper.y, own, _TEXT)
        if len(own) > 1:
            x, paper.y = SIDE, paper.y + height
        else:
            x += width + 20.0
    if x > SIDE:
        paper.y += _TEXT * _LEADING
    paper.y += 6.0
    paper.rule(paper.y, 0.75, GRID)
    paper.y += 12.0


def _section(paper: Paper, section: Section) -> None:
    first = _least_height(paper, section.blocks[0]) if section.blocks else 0.0
    paper.need(52.0 + first)
    if paper.y > TOP:
        paper.y += 20.0
    paper.rule(paper.y, 1.5, INK)
    paper.y += 7.0
    lines = paper.lines_of(section.heading, ROOM, 13.5, bold=True)
    paper.y += paper.put(SIDE, paper.y, lines, 13.5, bold=True) + 5.0
    for block in section.blocks:
        _block(paper, block)


def _least_height(paper: Paper, block: Block) -> float:
    """How much of a block has to stand on the page of its heading."""
    if isinstance(block, DrawingsBlock):
        return min(_figures_height(paper, block), PAPER_HEIGHT - TOP - FOOT - 52.0)
    return 60.0


def _block(paper: Paper, block: Block) -> None:
    if isinstance(block, Paragraph):
        _paragraph(paper, block)
    elif isinstance(block, Remarks):
        _remarks(paper, block)
    elif isinstance(block, Pairs):
        _pairs(paper, block)
    elif isinstance(block, Tiles):
        _tiles(paper, block)
    elif isinstance(block, TableBlock):
        _table(paper, block)
    else:
        _figures(paper, block)


def _paragraph(paper: Paper, block: Paragraph) -> None:
    size = _SMALL if block.quiet else _TEXT
    colour = MUTED_COLOUR if block.quiet else INK_COLOUR
    paper.y += 3.0
    for line in paper.lines_of(block.text, ROOM, size):
        paper.need(size * _LEADING)
        paper.y += paper.put(SIDE, paper.y, [line], size, colour=colour)
    paper.y += 4.0


def _remarks(paper: Paper, block: Remarks) -> None:
    paper.y += 6.0
    for mood, text in block.items:
        lines = paper.lines_of(text, ROOM - 20.0, _TEXT)
        paper.need(min(len(lines), 20) * _TEXT * _LEADING + 4.0)
        _sign(paper, mood)
        for line in lines:
            paper.need(_TEXT * _LEADING)
            paper.y += paper.put(SIDE + 20.0, paper.y, [line], _TEXT)
        paper.y += 4.0
    paper.y += 2.0


def _sign(paper: Paper, mood: Mood) -> None:
    """A small circle: dark where it matters, with a sign of its own."""
    x, y = SIDE + 6.0, paper.y + _TEXT * _LEADING / 2
    dark = mood in ("error", "good")
    colour = INK if dark else "#5A6475" if mood == "warning" else GRID
    paper.draw(0, 0, (Marks(((x, y),), "circle", 12.0, colour, filled=dark),))
    ink = "#FFFFFF" if dark else INK
    if mood == "good":
        tick = ((x - 2.8, y + 0.1), (x - 0.8, y + 2.2), (x + 2.9, y - 2.1))
        paper.draw(0, 0, (DrawnLine(tick, ink, 1.2),))
    else:
        paper.draw(
            0, 0, (DrawnWords(x, y + 2.8, _SIGNS[mood], 8.0, "middle", bold=True, colour=ink),)
        )


def _pairs(paper: Paper, block: Pairs) -> None:
    for label, value in block.rows:
        names = paper.lines_of(label, _LABELS - 8.0, _TEXT)
        values = paper.lines_of(value, ROOM - _LABELS, _TEXT)
        height = max(len(names), len(values)) * _TEXT * _LEADING
        paper.need(height + 2.0)
        paper.put(SIDE, paper.y, names, _TEXT, colour=MUTED_COLOUR)
        paper.put(SIDE + _LABELS, paper.y, values, _TEXT)
        paper.y += height + 2.0
    paper.y += 4.0


def _tiles(paper: Paper, block: Tiles) -> None:
    in_a_row = min(4, len(block.items))
    width = (ROOM - (in_a_row - 1) * 8.0) / in_a_row
    for begin in range(0, len(block.items), in_a_row):
        paper.need(64.0)
        for place, (label, value, detail) in enumerate(block.items[begin : begin + in_a_row]):
            left = SIDE + place * (width + 8.0)
            paper.draw(0, 0, (Box(left, paper.y, width, 58.0, _FILLED, radius=5.0),))
            room = width - 20.0
            for text, size, down, bold in (
                (label, _TEXT, 6.0, False),
                (value, 17.0, 19.0, True),
                (detail, _SMALL, 42.0, False),
            ):
                colour = INK_COLOUR if size > _SMALL else MUTED_COLOUR
                fitting = size
                while fitting > 5.0 and len(paper.lines_of(text, room, fitting, bold)) > 1:
                    fitting -= 0.5
                line = paper.lines_of(text, room, fitting, bold)[:1]
                top = paper.y + down
                paper.put(left + 10.0, top, line, fitting, bold=bold, leading=1.3, colour=colour)
        paper.y += 66.0
    paper.y += 4.0


# --- tables ---------------------------------------------------------------------------------------


def _table(paper: Paper, table: TableBlock) -> None:
    shares = table.shares or (1.0,) * len(table.heads)
    room = ROOM - _CELL_GAP * (len(shares) - 1)
    widths = [room * share / sum(shares) for share in shares]
    paper.y += 8.0
    heads = _cells(paper, table.heads, widths, bold=True)
    first = _cells(paper, table.rows[0], widths) if table.rows else []
    paper.need(_row_height(heads) + _row_height(first) + 20.0)
    _row(paper, heads, widths, table, bold=True, rule=1.0)
    for number, row in enumerate(table.rows):
        bold = number in table.strong
        cells = _cells(paper, row, widths, bold=bold)
        if _row_height(cells) > paper.room_below:
            paper.add_page()
            _row(paper, heads, widths, table, bold=True, rule=1.0)
        _row(paper, cells, widths, table, bold=bold, rule=0.5)
    paper.y += 4.0
    if table.caption:
        _paragraph(paper, Paragraph(table.caption, quiet=True))


def _cells(
    paper: Paper, texts: Sequence[str], widths: Sequence[float], bold: bool = False
) -> list[list[str]]:
    return [
        paper.lines_of(text, width, _CELL, bold) for text, width in zip(texts, widths, strict=True)
    ]


def _row_height(cells: Sequence[list[str]]) -> float:
    return max((len(lines) for lines in cells), default=1) * _CELL * 1.35 + 6.0


def _row(
    paper: Paper,
    cells: Sequence[list[str]],
    widths: Sequence[float],
    table: TableBlock,
    *,
    bold: bool,
    rule: float,
) -> None:
    x, height = SIDE, _row_height(cells)
    for place, (lines, width) in enumerate(zip(cells, widths, strict=True)):
        right = x + width if place in table.numbers else 0.0
        paper.put(x, paper.y + 3.0, lines, _CELL, leading=1.35, bold=bold, right=right)
        x += width + _CELL_GAP
    paper.y += height
    paper.rule(paper.y, rule, INK if rule >= 1.0 else GRID)


# --- figures --------------------------------------------------------------------------------------


def _figures_height(paper: Paper, figures: DrawingsBlock) -> float:
    captions = max(
        len(paper.lines_of(caption, ROOM, _SMALL)) if caption else 0 for _, caption in figures.items
    )
    highest = max(drawing.height for drawing, _ in figures.items)
    return highest + captions * _SMALL * _LEADING + 16.0


def _figures(paper: Paper, figures: DrawingsBlock) -> None:
    paper.need(_figures_height(paper, figures))
    paper.y += 8.0
    x = SIDE
    lowest = paper.y
    for drawing, caption in figures.items:
        paper.place(drawing, x, paper.y)
        bottom = paper.y + drawing.height
        if caption:
            width = ROOM if len(figures.items) == 1 else drawing.width
            lines = paper.lines_of(caption, width, _SMALL)
            bottom += 4.0 + paper.put(x, bottom + 4.0, lines, _SMALL, colour=MUTED_COLOUR)
        lowest = max(lowest, bottom)
        x += drawing.width + _GAP
    paper.y = lowest + 8.0
