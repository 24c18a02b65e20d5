"""The paper that a PDF is written on: A4, the app's own font, a line at the foot of each page."""

from __future__ import annotations

import logging

from fpdf import FPDF
from fpdf.drawing import PaintedPath
from fpdf.fonts import TTFFont
from typing_extensions import override

from engine.export.drawings.drawing import (
    Box,
    Drawing,
    DrawnLine,
    DrawnWords,
    Item,
    Marks,
    is_open,
    strokes_of,
)
from engine.export.drawings.letters import BOLD, REGULAR
from engine.export.report.document import FOOT, PAPER_HEIGHT, PAPER_WIDTH, ROOM, SIDE, TOP

FAMILY = "Pretendard"
MUTED_COLOUR = (90, 100, 117)
INK_COLOUR = (26, 33, 48)
_LACKING = "□"  # stands for a letter that the font has not


class Paper(FPDF):
    """Pages in points, written from above; ``y`` is where the next block begins.

    ``lacks``: a letter was asked for that the font has not, and a □ stands in its place.
    """

    def __init__(self, foot: str, page_words: str) -> None:
        logging.getLogger("fpdf").setLevel(logging.ERROR)
        logging.getLogger("fontTools").setLevel(logging.ERROR)
        super().__init__(unit="pt", format=(PAPER_WIDTH, PAPER_HEIGHT))
        self.lacks = False
        self._foot, self._page_words = foot, page_words
        self.add_font(FAMILY, "", REGULAR)
        self.add_font(FAMILY, "B", BOLD)
        font = self.fonts[FAMILY.lower()]
        assert isinstance(font, TTFFont)
        self._letters = set(font.cmap)
        self.set_margins(SIDE, TOP, SIDE)
        self.set_auto_page_break(False)
        self.set_font(FAMILY, size=10)
        self.add_page()

    @override
    def footer(self) -> None:
        y = PAPER_HEIGHT - FOOT / 2
        self.set_font(FAMILY, size=8)
        self.set_text_color(*MUTED_COLOUR)
        self.text(SIDE, y, self.shown(self._foot))
        # Only in a cell is {nb} filled in with the number of pages, once that is known.
        page = self._page_words.format(page=self.page_no(), pages="{nb}")
        about = self._page_words.format(page=self.page_no(), pages=9)
        self.c_margin = 0.0
        self.set_xy(PAPER_WIDTH - SIDE - self.get_string_width(about), y - 9.0)
        self.cell(text=page, h=12.0)

    @property
    def room_below(self) -> float:
        """How much of the page is left."""
        return PAPER_HEIGHT - FOOT - self.y

    def need(self, height: float) -> None:
        """Begin a new page where ``height`` does not fit on this one."""
        if height > self.room_below and self.y > TOP:
            self.add_page()

    def shown(self, text: str) -> str:
        """``text`` in letters that the font has."""
        if all(ord(letter) in self._letters for letter in text):
            return text
        self.lacks = True
        return "".join(own if ord(own) in self._letters else _LACKING for own in text)

    def lines_of(self, text: str, width: float, size: float, bold: bool = False) -> list[str]:
        """``text`` in lines that are no wider than ``width``: broken between words, and inside of
        one only where it is longer than a line."""
        self.set_font(FAMILY, "B" if bold else "", size)
        found = self.multi_cell(
            width, size, self.shown(text), dry_run=True, output="LINES", padding=0
        )
        assert isinstance(found, list)
        return [str(line) for line in found] or [""]

    def put(
        self,
        x: float,
        y: float,
        lines: list[str],
        size: float,
        *,
        leading: float = 1.45,
        bold: bool = False,
        colour: tuple[int, int, int] = INK_COLOUR,
        right: float = 0.0,
    ) -> float:
        """Write lines from ``y`` downwards, at ``x``, or where ``right`` is given so that they end
        there; how high they are."""
        self.set_font(FAMILY, "B" if bold else "", size)
        self.set_text_color(*colour)
        for number, line in enumerate(lines):
            if line:
                place = right - self.get_string_width(line) if right else x
                self.text(place, y + (number + 0.5) * size * leading + size * 0.36, line)
        return len(lines) * size * leading

    def rule(self, y: float, width: float, colour: str, left: float = SIDE) -> None:
        """A line across the room for blocks."""
        self.draw(0, 0, (DrawnLine(((left, y), (SIDE + ROOM, y)), colour, width),))

    def place(self, drawing: Drawing, left: float, top: float) -> None:
        """Draw ``drawing`` with its corner there."""
        self.draw(left, top, drawing.items)

    def draw(self, left: float, top: float, items: tuple[Item, ...]) -> None:
        """Draw ``items`` moved by ``left`` and ``top``."""
        for item in items:
            if isinstance(item, DrawnWords):
                self._words(item, left, top)
                continue
            path = PaintedPath()
            style = path.style
            style.auto_close = False
            style.stroke_color, style.fill_color = None, None
            if isinstance(item, DrawnLine):
                _strokes(path, tuple((left + x, top + y) for x, y in item.points))
                style.stroke_color, style.stroke_width = item.colour, item.width
                style.stroke_join_style = "round"
                style.stroke_dash_pattern = item.dash or None
            elif isinstance(item, Box):
                self._box(path, item, left, top)
            else:
                self._marks(path, item, left, top)
            with self.drawing_context() as context:
                context.add_item(path)

    @staticmethod
    def _box(path: PaintedPath, box: Box, left: float, top: float) -> None:
        radius = min(box.radius, box.width / 2, box.height / 2)
        path.rectangle(left + box.x, top + box.y, box.width, box.height, radius, radius)
        if box.fill:
            path.style.fill_color = box.fill
        if box.stroke:
            path.style.stroke_color, path.style.stroke_width = box.stroke, box.stroke_width

    @staticmethod
    def _marks(path: PaintedPath, marks: Marks, left: float, top: float) -> None:
        for x, y in marks.points:
            if marks.shape == "circle":
                path.circle(left + x, top + y, marks.size / 2)
                continue
            for corners in strokes_of(marks.shape, left + x, top + y, marks.size):
                _strokes(path, corners)
        path.style.stroke_color, path.style.stroke_width = marks.colour, 0.8
        if marks.filled and not is_open(marks.shape):
            path.style.fill_color = marks.colour
            path.style.fill_opacity = 0.75

    def _words(self, words: DrawnWords, left: float, top: float) -> None:
        self.set_font(FAMILY, "B" if words.bold else "", words.size)
        red, green, blue = (int(words.colour[place : place + 2], 16) for place in (1, 3, 5))
        self.set_text_color(red, green, blue)
        text = self.shown(words.text)
        width = self.get_string_width(text)
        before = {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
        x, y = left + words.x, top + words.y
        if not text:
            return
        if words.turned:
            with self.rotation(90, x, y):
                self.text(x - before, y, text)
        else:
            self.text(x - before, y, text)


def _strokes(path: PaintedPath, points: tuple[tuple[float, float], ...]) -> None:
    path.move_to(*points[0])
    for point in points[1:]:
        path.line_to(*point)
