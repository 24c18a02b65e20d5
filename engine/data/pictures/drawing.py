"""Pictures drawn by a program from a seed: shapes, and doodles of animals.

Everything is drawn with Pillow at four times the size and made smaller, so that lines are smooth.
Each picture has random numbers of its own (`numpy.random.RandomState`, whose stream never
changes), so that more rows leave the first ones as they are.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

Random = np.random.RandomState
Point = tuple[float, float]
Colour = tuple[int, int, int]

DRAWN_SIZE = 48  # pixels of a drawn picture
_FINE = 3
_PAPER: Colour = (255, 255, 255)
_STAR_INSIDE = 0.42  # of the outer radius
_FUR: tuple[Colour, ...] = (
    *((226, 178, 120), (160, 110, 70), (110, 110, 115), (240, 226, 200)),
    *((70, 62, 58), (205, 140, 80), (190, 190, 195)),
)


class Pen:
    """Draws in a square from (−1, −1), top left, to (1, 1); turned, moved and made larger."""

    def __init__(
        self, draw: ImageDraw, size: int, middle: Point, scale: float, turn: float, width: float
    ) -> None:
        self._draw, self._half = draw, size / 2
        self._middle, self._scale = middle, scale
        self._cosine, self._sine = math.cos(turn), math.sin(turn)
        self._width = max(1, round(width * size))

    def place(self, x: float, y: float) -> Point:
        """Where a point lies on the paper, in pixels."""
        across = (x * self._cosine - y * self._sine) * self._scale + self._middle[0]
        down = (x * self._sine + y * self._cosine) * self._scale + self._middle[1]
        return (1.0 + across) * self._half, (1.0 + down) * self._half

    def polygon(self, points: list[Point], fill: Colour | None, ink: Colour) -> None:
        """A closed line through ``points``, filled where ``fill`` is a colour."""
        placed = [self.place(*point) for point in points]
        if fill is not None:
            self._draw.polygon(placed, fill=fill)
        self._draw.line([*placed, *placed[:2]], fill=ink, width=self._width)

    def line(self, points: list[Point], ink: Colour) -> None:
        """An open line through ``points``."""
        placed = [self.place(*point) for point in points]
        self._draw.line(placed, fill=ink, width=self._width)

    def oval(
        self, x: float, y: float, across: float, down: float, fill: Colour | None, ink: Colour
    ) -> None:
        """An ellipse around (x, y), of these radii."""
        turns = [2 * math.pi * step / 28 for step in range(28)]
        points = [(x + across * math.cos(own), y + down * math.sin(own)) for own in turns]
        self.polygon(points, fill, ink)

    def dot(self, x: float, y: float, radius: float, ink: Colour) -> None:
        """A filled circle."""
        self.oval(x, y, radius, radius, ink, ink)


@dataclass(frozen=True)
class Colours:
    """The colours of one picture: its ink, what fills a shape (None: only its outline), fur."""

    ink: Colour
    fill: Colour | None
    fur: Colour


Figure = Callable[[Pen, Random, Colours], None]
Background = Callable[["ImageDraw", Random, int], None]  # … and how many pixels a side


def drawn(
    figures: list[Figure],
    codes: np.ndarray,
    seed: int,
    noise: float,
    backgrounds: Sequence[Background] | None = None,
) -> np.ndarray:
    """A picture of the figure ``figures[code]`` for each of ``codes``: uint8 (pictures,
    `DRAWN_SIZE`, `DRAWN_SIZE`, 3). ``noise`` (0 … 1) is grain, and strokes that do not belong.
    ``backgrounds``: what is behind each; None: paper."""
    size = DRAWN_SIZE
    pictures = np.empty((len(codes), size, size, 3), np.uint8)
    seeds = Random(seed).randint(0, 2**31 - 1, len(codes))
    for place, code in enumerate(codes.tolist()):
        behind = None if backgrounds is None else backgrounds[place]
        pictures[place] = _one(figures[code], Random(seeds[place]), noise, behind)
    return pictures


def _one(figure: Figure, random: Random, noise: float, background: Background | None) -> np.ndarray:
    from PIL import Image, ImageDraw

    fine = DRAWN_SIZE * _FINE
    image = Image.new("RGB", (fine, fine), _shade(random, _PAPER, 25))
    draw = ImageDraw.Draw(image)
    if background is not None:
        background(draw, random, fine)
    ink = tuple(int(value) for value in random.randint(0, 110, 3))
    fill = _bright(random) if random.rand() < 0.6 else None
    fur = _shade(random, _FUR[random.randint(len(_FUR))], 15)
    scale = random.uniform(0.55, 0.85)
    room = 1.0 - scale
    middle = (random.uniform(-room, room), random.uniform(-room, room))
    turn = random.uniform(-0.35, 0.35)
    pen = Pen(draw, fine, middle, scale, turn, random.uniform(0.022, 0.042))
    figure(pen, random, Colours((ink[0], ink[1], ink[2]), fill, fur))
    for _ in range(random.poisson(4 * noise)):
        strokes = random.uniform(0, fine, 4).tolist()
        draw.line(strokes, fill=_bright(random), width=random.randint(1, _FINE))
    small = image.resize((DRAWN_SIZE, DRAWN_SIZE), Image.Resampling.BOX)
    grain = random.normal(0.0, 60.0 * noise, (DRAWN_SIZE, DRAWN_SIZE, 1))
    return np.clip(np.asarray(small, np.float64) + grain, 0, 255).astype(np.uint8)


def _shade(random: Random, colour: Colour, much: int) -> Colour:
    red, green, blue = (int(np.clip(v + random.randint(-much, much + 1), 0, 255)) for v in colour)
    return red, green, blue


def _bright(random: Random) -> Colour:
    red, green, blue = random.randint(90, 240, 3).tolist()
    return red, green, blue


# --- what is behind a figure ---------------------------------------------------------------------


def grass(draw: ImageDraw, random: Random, size: int) -> None:
    """A meadow under the sky, with blades."""
    sky = round(size * random.uniform(0.15, 0.4))
    draw.rectangle((0, 0, size, sky), fill=_shade(random, (185, 215, 240), 15))
    draw.rectangle((0, sky, size, size), fill=_shade(random, (120, 175, 85), 15))
    for _ in range(60):
        x, y = random.uniform(0, size), random.uniform(sky, size)
        lean, high = random.uniform(-0.03, 0.03) * size, random.uniform(0.03, 0.08) * size
        draw.line((x, y, x + lean, y - high), fill=_shade(random, (80, 135, 60), 20), width=2)


def carpet(draw: ImageDraw, random: Random, size: int) -> None:
    """A room: a wall, and a carpet with stripes."""
    wall = round(size * random.uniform(0.15, 0.4))
    draw.rectangle((0, 0, size, wall), fill=_shade(random, (235, 225, 205), 15))
    draw.rectangle((0, wall, size, size), fill=_shade(random, (190, 120, 110), 15))
    stripe, gap = _shade(random, (150, 80, 80), 20), random.uniform(0.1, 0.16) * size
    for number in range(int((size - wall) / gap) + 1):
        y = wall + (number + 0.5) * gap
        draw.line((0, y, size, y), fill=stripe, width=2)


# --- shapes: turned by any angle ---------------------------------------------------------------


def circle(pen: Pen, random: Random, colours: Colours) -> None:
    """A circle, or nearly."""
    pen.oval(0, 0, random.uniform(0.85, 1.0), random.uniform(0.85, 1.0), colours.fill, colours.ink)


def square(pen: Pen, random: Random, colours: Colours) -> None:
    """A square, or nearly."""
    pen.polygon(_corners(random, 4, 1.0), colours.fill, colours.ink)


def triangle(pen: Pen, random: Random, colours: Colours) -> None:
    """A triangle with about equal sides."""
    pen.polygon(_corners(random, 3, 1.0), colours.fill, colours.ink)


def star(pen: Pen, random: Random, colours: Colours) -> None:
    """A star of five points."""
    points = _corners(random, 10, 1.0)
    inner = [(x * _STAR_INSIDE, y * _STAR_INSIDE) for x, y in points]
    both = [inner[place] if place % 2 else points[place] for place in range(10)]
    pen.polygon(both, colours.fill, colours.ink)


def _corners(random: Random, count: int, radius: float) -> list[Point]:
    turn = random.uniform(0, 2 * math.pi)
    wobble = random.uniform(0.94, 1.06, count)
    return [
        (
            float(radius * wobble[n] * math.cos(turn + 2 * math.pi * n / count)),
            float(radius * wobble[n] * math.sin(turn + 2 * math.pi * n / count)),
        )
        for n in range(count)
    ]


# --- faces: parts that vary ----------------------------------------------------------------------


def _eyes(pen: Pen, random: Random, colours: Colours, height: float = -0.15) -> None:
    apart, size = random.uniform(0.24, 0.34), random.uniform(0.06, 0.1)
    for side in (-1, 1):
        pen.dot(side * apart, height, size, colours.ink)


def _pointed_ears(pen: Pen, random: Random, colours: Colours, length: float) -> None:
    wide = random.uniform(0.34, 0.46)
    for side in (-1, 1):
        tip = (side * random.uniform(0.55, 0.72), -0.5 - length)
        foot, inner = (side * 0.68, -0.35), (side * (0.68 - wide), -0.58)
        pen.polygon([foot, tip, inner], colours.fur, colours.ink)


def _round_ears(pen: Pen, colours: Colours, radius: float, height: float, apart: float) -> None:
    for side in (-1, 1):
        pen.oval(side * apart, height, radius, radius, colours.fur, colours.ink)


def _head(pen: Pen, random: Random, colours: Colours, down: float = 0.66) -> None:
    pen.oval(
        0, 0, random.uniform(0.68, 0.76), random.uniform(down - 0.05, down + 0.05), *_ink(colours)
    )


def _ink(colours: Colours) -> tuple[Colour, Colour]:
    return colours.fur, colours.ink


def cat(pen: Pen, random: Random, colours: Colours) -> None:
    """Pointed ears, a small nose, whiskers."""
    _pointed_ears(pen, random, colours, random.uniform(0.25, 0.45))
    _head(pen, random, colours)
    _eyes(pen, random, colours)
    nose = random.uniform(0.06, 0.1)
    pen.polygon([(-nose, 0.1), (nose, 0.1), (0, 0.1 + nose)], (200, 120, 130), colours.ink)
    for number in range(random.randint(2, 4)):
        slope = (number - 1) * 0.14 + random.uniform(-0.05, 0.05)
        for side in (-1, 1):
            pen.line(
                [(side * 0.2, 0.2), (side * random.uniform(0.75, 0.98), 0.2 + slope)], colours.ink
            )


def dog(pen: Pen, random: Random, colours: Colours) -> None:
    """Hanging ears, a long snout with a large nose, sometimes a tongue."""
    _head(pen, random, colours)
    low = random.uniform(0.25, 0.5)
    for side in (-1, 1):
        wide = random.uniform(0.17, 0.25)
        pen.oval(side * 0.72, low - 0.35, wide, random.uniform(0.42, 0.55), *_ink(colours))
    _eyes(pen, random, colours, -0.2)
    snout = random.uniform(0.28, 0.38)
    pen.oval(
        0, 0.36, snout, random.uniform(0.28, 0.36), _shade(random, (235, 220, 200), 15), colours.ink
    )
    if random.rand() < 0.5:
        pen.oval(0, 0.66, 0.1, 0.17, (220, 100, 110), colours.ink)
    pen.oval(0, 0.2, random.uniform(0.12, 0.17), 0.1, colours.ink, colours.ink)


def rabbit(pen: Pen, random: Random, colours: Colours) -> None:
    """Long upright ears, two teeth."""
    long = random.uniform(0.4, 0.5)
    for side in (-1, 1):
        pen.oval(side * random.uniform(0.2, 0.32), -0.55, 0.13, long, *_ink(colours))
    pen.oval(0, 0.25, random.uniform(0.52, 0.6), random.uniform(0.5, 0.56), *_ink(colours))
    _eyes(pen, random, colours, 0.12)
    pen.dot(0, 0.35, 0.06, (220, 130, 140))
    pen.polygon([(-0.09, 0.5), (0.09, 0.5), (0.09, 0.66), (-0.09, 0.66)], _PAPER, colours.ink)


def bear(pen: Pen, random: Random, colours: Colours) -> None:
    """Round ears on top, a round snout."""
    _round_ears(pen, colours, random.uniform(0.22, 0.28), -0.58, random.uniform(0.5, 0.58))
    _head(pen, random, colours, 0.7)
    _eyes(pen, random, colours)
    pen.oval(
        0, 0.3, random.uniform(0.24, 0.3), 0.22, _shade(random, (240, 225, 205), 10), colours.ink
    )
    pen.dot(0, 0.22, random.uniform(0.07, 0.1), colours.ink)


def pig(pen: Pen, random: Random, colours: Colours) -> None:
    """A wide snout with two nostrils, ears that fold."""
    pink = _shade(random, (240, 180, 185), 15)
    for side in (-1, 1):
        tip = (side * random.uniform(0.75, 0.9), -0.5)
        pen.polygon([(side * 0.3, -0.6), tip, (side * 0.62, -0.28)], pink, colours.ink)
    pen.oval(0, 0, random.uniform(0.7, 0.78), 0.68, pink, colours.ink)
    _eyes(pen, random, colours)
    wide = random.uniform(0.3, 0.38)
    pen.oval(
        0, 0.26, wide, random.uniform(0.2, 0.26), _shade(random, (225, 140, 150), 10), colours.ink
    )
    for side in (-1, 1):
        pen.oval(side * wide / 2.6, 0.26, 0.05, 0.09, colours.ink, colours.ink)


def mouse(pen: Pen, random: Random, colours: Colours) -> None:
    """Very large round ears, a pointed face."""
    _round_ears(pen, colours, random.uniform(0.38, 0.46), -0.45, random.uniform(0.54, 0.62))
    wide = random.uniform(0.44, 0.52)
    face = [(-wide, -0.15), (-0.3, -0.42), (0.3, -0.42), (wide, -0.15), (0.12, 0.7), (-0.12, 0.7)]
    pen.polygon(face, *_ink(colours))
    _eyes(pen, random, colours, -0.08)
    pen.dot(0, 0.68, random.uniform(0.09, 0.13), colours.ink)
