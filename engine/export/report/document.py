"""A report as a value: sections of blocks, of plain text and drawings, that HTML and PDF are
made from. No block holds markup: whoever writes one out escapes every text of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.export.drawings.drawing import Drawing
from engine.lessons.words import LanguageCode

Mood = Literal["good", "error", "warning", "hint", "note"]

PAPER_WIDTH, PAPER_HEIGHT = 595.28, 841.89  # A4 in points
SIDE, TOP, FOOT = 51.0, 48.0, 54.0  # margins
ROOM = PAPER_WIDTH - 2 * SIDE  # what a block may be wide


@dataclass(frozen=True)
class Paragraph:
    """Sentences; ``quiet``: they only explain."""

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Remarks:
    """What is worth knowing, each with how grave it is."""

    items: tuple[tuple[Mood, str], ...]


@dataclass(frozen=True)
class Pairs:
    """Names with their values, a line each."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Tiles:
    """A few figures that are seen first: the name, the value, and what more there is to say."""

    items: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class TableBlock:
    """``rows`` have a cell for each of ``heads``; ``numbers``: the places of columns of numbers,
    which stand at the right. ``shares``: how wide each column is beside the others; ``strong``:
    the rows that stand out; ``caption``: what it shows."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    shares: tuple[float, ...] = ()
    strong: frozenset[int] = frozenset()
    caption: str = ""


@dataclass(frozen=True)
class DrawingsBlock:
    """Drawings beside each other, together no wider than `ROOM`; each with its caption."""

    items: tuple[tuple[Drawing, str], ...]


Block = Paragraph | Remarks | Pairs | Tiles | TableBlock | DrawingsBlock


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class ReportDocument:
    """The whole report. ``about``: whose it is, and when it was made; ``foot``: what made it."""

    language: LanguageCode
    title: str
    subtitle: str
    about: tuple[tuple[str, str], ...]
    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    foot: str
