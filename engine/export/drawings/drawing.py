"""One description of a drawing for everything that shows one: SVG, a page of HTML, a PDF.

Lengths are points (1/72 inch), y grows downwards. Whatever tells two things apart by colour tells
them apart by something else as well, so that a grey print says the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]
MarkShape = Literal["circle", "square", "triangle", "diamond", "cross", "plus"]
Point = tuple[float, float]

INK = "#1A2130"
MUTED = "#5A6475"
GRID = "#DDE0E6"
PAPER = "#FFFFFF"


@dataclass(frozen=True)
class DrawnLine:
    """Straight strokes from point to point. ``dash``: lengths drawn and left out in turn."""

    points: tuple[Point, ...]
    colour: str = INK
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Box:
    """A rectangle; ``fill`` and ``stroke`` are colours, "": none."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    radius: float = 0.0
    stroke_width: float = 1.0


@dataclass(frozen=True)
class Marks:
    """The same small shape at many places; ``size`` is about its height."""

    points: tuple[Point, ...]
    shape: MarkShape
    size: float
    colour: str
    filled: bool = True


@dataclass(frozen=True)
class DrawnWords:
    """One line of plain text on its baseline; ``turned``: it reads from below upwards."""

    x: float
    y: float
    text: str
    size: float = 9.0
    anchor: Anchor = "start"
    bold: bool = False
    colour: str = INK
    turned: bool = False


Item = DrawnLine | Box | Marks | DrawnWords


@dataclass(frozen=True)
class Drawing:
    """``items`` are drawn in their order; ``title`` says what is seen, for who does not see it."""

    width: float
    height: float
    items: tuple[Item, ...]
    title: str


def strokes_of(shape: MarkShape, x: float, y: float, size: float) -> tuple[tuple[Point, ...], ...]:
    """The corners of a mark that is no circle: one closed outline, or two strokes that cross."""
    half = size / 2
    if shape == "cross":
        return (
            ((x - half, y - half), (x + half, y + half)),
            ((x - half, y + half), (x + half, y - half)),
        )
    if shape == "plus":
        return (((x - half, y), (x + half, y)), ((x, y - half), (x, y + half)))
    if shape == "square":
        small = half * 0.9
        corners = ((-small, -small), (small, -small), (small, small), (-small, small))
    elif shape == "triangle":
        corners = ((0.0, -half), (half, half * 0.8), (-half, half * 0.8), (0.0, -half))
    else:  # a diamond
        corners = ((0.0, -half * 1.15), (half, 0.0), (0.0, half * 1.15), (-half, 0.0))
    return (tuple((x + across, y + down) for across, down in corners),)


def is_open(shape: MarkShape) -> bool:
    """Whether a mark is made of strokes alone and has nothing to fill."""
    return shape in ("cross", "plus")
