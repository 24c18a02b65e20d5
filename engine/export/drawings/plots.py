"""Plots: curves, points, and bars. Lines differ by dash and mark, not by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.export.drawings.axes import SIZE, Axis, Frame, axis_of, framed
from engine.export.drawings.drawing import (
    INK,
    MUTED,
    Box,
    Drawing,
    DrawnLine,
    DrawnWords,
    Item,
    Marks,
    MarkShape,
)
from engine.export.drawings.letters import shortened, width_of

MOST_POINTS = 1_000  # of a cloud; the rest would make a large file and a black spot
_BUCKETS = 150  # of a curve: two points of each are drawn
_SAMPLE = 26.0  # a line's sample in the legend
_ENTRY_GAP = 14.0
_LEGEND_LINE = SIZE + 5.0
_WIDE_RANGE = 100.0  # from so many times on, a loss is read on a logarithmic axis
DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (6, 3),
    (1.5, 2.5),
    (8, 2.5, 1.5, 2.5),
    (3, 3),
    (10, 3),
    (8, 2, 1.5, 2, 1.5, 2),
    (2, 5),
)
MARKS: tuple[MarkShape, ...] = ("circle", "square", "triangle", "diamond", "cross", "plus")


@dataclass(frozen=True, eq=False)
class PlottedCurve:
    """A line over x: arrays (points,). ``style``: its dash; ``marked``: it has marks as well."""

    name: str
    x: np.ndarray
    y: np.ndarray
    colour: str
    style: int = 0
    marked: bool = False


def curves_drawing(
    curves: Sequence[PlottedCurve],
    size: tuple[float, float],
    title: str,
    *,
    across: str,
    up: str,
    up_logarithmic: str = "",
    markers: Sequence[tuple[float, str]] = (),
    percent: str = "",
) -> Drawing:
    """Curves over whole numbers, such as epochs, with a legend above them.

    Args:
        curves: what is drawn; where there is nothing finite in one, it stands in the legend alone.
        size: width and height.
        title: what is seen, in words.
        across: what x is.
        up: what y is.
        up_logarithmic: the same where the axis is logarithmic; "": it never is.
        markers: places of x with a thin line across, and what it says.
        percent: of shares the sign behind their percentages, which are drawn from 0 to 100.
    """
    width, height = size
    items: list[Item] = []
    top = _legend(items, curves, width)
    if percent:
        curves = [replace(curve, y=100.0 * curve.y) for curve in curves]
    y = np.concatenate([curve.y for curve in curves]) if curves else np.empty(0)
    x = np.concatenate([curve.x for curve in curves]) if curves else np.empty(0)
    finite = y[np.isfinite(y)]
    logarithmic = (
        bool(up_logarithmic)
        and len(finite) > 0
        and float(finite.min()) > 0.0
        and float(finite.max()) > _WIDE_RANGE * float(finite.min())
    )
    if logarithmic:
        vertical = Axis(float(finite.min()) / 1.2, float(finite.max()) * 1.2, up_logarithmic, True)
    elif percent:
        vertical = Axis(0.0, 100.0, up, unit=percent)
    else:
        vertical = axis_of(y, up, zero=True)
    last = float(x.max()) if len(x) else 1.0
    first = float(x.min()) if len(x) else 0.0
    frame = framed(
        width, height, Axis(first, max(last, first + 1.0), across, whole=True), vertical, top=top
    )
    items += frame.items
    for place, words in markers:
        _marker(items, frame, place, words)
    for number, curve in enumerate(curves):
        points = frame.place(*thinned(curve.x, curve.y))
        if len(points) > 1:
            items.append(
                DrawnLine(tuple(points), curve.colour, 1.5, DASHES[curve.style % len(DASHES)])
            )
        if points and (curve.marked or len(points) == 1):
            step = max(1, len(points) // 8)
            shifted = points[(number * step // 8) % step :: step]
            items.append(Marks(tuple(shifted), _mark(curve.style), 5.0, curve.colour))
    return Drawing(width, height, tuple(items), title)


def scatter_drawing(
    x: np.ndarray,
    y: np.ndarray,
    size: tuple[float, float],
    title: str,
    *,
    across: str,
    up: str,
    colour: str,
    diagonal: bool,
) -> Drawing:
    """Points, arrays (rows,), at most `MOST_POINTS` of them, evenly taken; ``diagonal``: with the
    line where both are equal and one scale for both, else with the line where y is 0."""
    width, height = size
    both = np.concatenate([x, y])
    horizontal = axis_of(both if diagonal else x, across)
    vertical = axis_of(both, up) if diagonal else axis_of(np.append(y, 0.0), up)
    frame = framed(width, height, horizontal, vertical, whole=True)
    items = list(frame.items)
    ends = np.array([horizontal.low, horizontal.high])
    exact = frame.place(ends, ends if diagonal else np.zeros(2))
    items.append(DrawnLine(tuple(exact), INK, 0.8, (4, 3)))
    step = max(1, -(-len(x) // MOST_POINTS))
    points = frame.place(x[::step], y[::step])
    size_of_one = 4.0 if len(points) < 300 else 2.8
    items.append(Marks(tuple(points), "circle", size_of_one, colour))
    return Drawing(width, height, tuple(items), title)


def histogram_drawing(
    counts: np.ndarray,
    edges: np.ndarray,
    size: tuple[float, float],
    title: str,
    *,
    across: str,
    up: str,
    colour: str,
) -> Drawing:
    """Bars of ``counts`` (bins,) between ``edges`` (bins + 1,)."""
    width, height = size
    horizontal = Axis(float(edges[0]), max(float(edges[-1]), float(edges[0]) + 1e-12), across)
    frame = framed(width, height, horizontal, axis_of(np.append(counts, 0), up, zero=True))
    items = list(frame.items)
    base = frame.bottom
    for place, count in enumerate(counts.tolist()):
        if not count:
            continue
        (left, top), (right, _) = frame.place(
            np.clip(edges[place : place + 2], horizontal.low, horizontal.high),
            np.array([float(count)] * 2),
        )
        items.append(Box(left, top, right - left, base - top, colour, "#FFFFFF", stroke_width=0.8))
    return Drawing(width, height, tuple(items), title)


def bars_drawing(
    bars: Sequence[tuple[str, float, str]], width: float, title: str, colour: str
) -> Drawing:
    """A bar for each name, value and what is written behind it, one below the other."""
    step = 15.0
    names = min(width * 0.35, max((width_of(name, SIZE) for name, _, _ in bars), default=0.0))
    after = max((width_of(text, SIZE) for _, _, text in bars), default=0.0)
    room = width - names - after - 16.0
    most = max((value for _, value, _ in bars), default=0.0) or 1.0
    items: list[Item] = []
    for row, (name, value, text) in enumerate(bars):
        y = row * step + 2.0
        shown = shortened(name, names + 1.0, SIZE)
        items.append(DrawnWords(names, y + 8.5, shown, SIZE, "end"))
        length = max(0.8, room * value / most)
        items.append(Box(names + 6.0, y + 0.5, length, 10.0, colour, radius=1.5))
        items.append(DrawnWords(names + 10.0 + length, y + 8.5, text, SIZE, colour=MUTED))
    return Drawing(width, len(bars) * step + 2.0, tuple(items), title)


def thinned(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A long curve as few points, so that no spike is lost; what is not finite is left out."""
    finite = np.isfinite(y)
    x, y = x[finite], y[finite]
    if len(x) <= 2 * _BUCKETS:
        return x, y
    kept = {0, len(y) - 1}
    for places in np.array_split(np.arange(len(y)), _BUCKETS):
        own = y[places]
        kept |= {int(places[int(own.argmin())]), int(places[int(own.argmax())])}
    order = np.array(sorted(kept))
    return x[order], y[order]


def _mark(style: int) -> MarkShape:
    return MARKS[style % len(MARKS)]


def _legend(items: list[Item], curves: Sequence[PlottedCurve], width: float) -> float:
    """The curves' samples and names in as many lines as they need; how high these are."""
    if len(curves) < 2:
        return 2.0
    x, y = 0.0, SIZE
    for curve in curves:
        name = shortened(curve.name, width - _SAMPLE - 6.0, SIZE)
        needed = _SAMPLE + 4.0 + width_of(name, SIZE)
        if x > 0.0 and x + needed > width:
            x, y = 0.0, y + _LEGEND_LINE
        middle = y - SIZE * 0.33
        ends = ((x, middle), (x + _SAMPLE, middle))
        items.append(DrawnLine(ends, curve.colour, 1.5, DASHES[curve.style % len(DASHES)]))
        if curve.marked:
            centre = ((x + _SAMPLE / 2, middle),)
            items.append(Marks(centre, _mark(curve.style), 5.0, curve.colour))
        items.append(DrawnWords(x + _SAMPLE + 4.0, y, name, SIZE))
        x += needed + _ENTRY_GAP
    return y + 4.0


def _marker(items: list[Item], frame: Frame, place: float, words: str) -> None:
    found = frame.place(np.array([place, place]), np.array([frame.up.low, frame.up.high]))
    if len(found) < 2:
        return
    (x, bottom), (_, top) = found
    items.append(DrawnLine(((x, bottom), (x, top)), MUTED, 0.8, (2, 2)))
    fits = x + 3.0 + width_of(words, SIZE) < frame.right
    items.append(
        DrawnWords(
            x + 3.0 if fits else x - 3.0,
            top + SIZE,
            words,
            SIZE,
            "start" if fits else "end",
            colour=MUTED,
        )
    )
