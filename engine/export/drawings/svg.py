"""A drawing as SVG: elements and attributes are ours, every text is escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from engine.export.drawings.drawing import (
    PAPER,
    Box,
    Drawing,
    DrawnLine,
    DrawnWords,
    Item,
    Marks,
    Point,
    is_open,
    strokes_of,
)
from engine.export.drawings.letters import FAMILIES


def svg_text(drawing: Drawing, *, alone: bool = False, families: str = FAMILIES) -> str:
    """The element ``<svg>``; ``alone``: as a file of its own, on white paper. ``families``: the
    fonts of its words, the first that is there."""
    width, height = _number(drawing.width), _number(drawing.height)
    size = f'width="{width}pt" height="{height}pt"' if alone else ""
    title = escape(drawing.title)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}" '
        f'role="img" aria-label="{title}" font-family="{escape(families)}">',
        f"<title>{title}</title>",
    ]
    if alone:
        lines.append(f'<rect width="{width}" height="{height}" fill="{PAPER}"/>')
    for item in drawing.items:
        lines.extend(_elements(item))
    lines.append("</svg>")
    return "\n".join(lines)


def svg_bytes(drawing: Drawing, families: str = FAMILIES) -> bytes:
    """The drawing as the content of a file."""
    element = svg_text(drawing, alone=True, families=families)
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n{element}\n'
    return text.encode("utf-8", "replace")


def _elements(item: Item) -> Iterator[str]:
    if isinstance(item, DrawnLine):
        dash = f' stroke-dasharray="{" ".join(map(_number, item.dash))}"' if item.dash else ""
        yield (
            f'<polyline points="{_points(item.points)}" fill="none" stroke="{item.colour}" '
            f'stroke-width="{_number(item.width)}" stroke-linejoin="round"{dash}/>'
        )
    elif isinstance(item, Box):
        yield _box(item)
    elif isinstance(item, Marks):
        yield _marks(item)
    else:
        yield _words(item)


def _box(box: Box) -> str:
    rounded = f' rx="{_number(box.radius)}"' if box.radius else ""
    stroke = (
        f' stroke="{box.stroke}" stroke-width="{_number(box.stroke_width)}"' if box.stroke else ""
    )
    return (
        f'<rect x="{_number(box.x)}" y="{_number(box.y)}" width="{_number(box.width)}" '
        f'height="{_number(box.height)}"{rounded} fill="{box.fill or "none"}"{stroke}/>'
    )


def _marks(marks: Marks) -> str:
    """All of them as one path: a thousand elements would be a large file."""
    parts = []
    for x, y in marks.points:
        if marks.shape == "circle":
            radius = _number(marks.size / 2)
            far = _number(marks.size)
            parts.append(
                f"M{_number(x - marks.size / 2)} {_number(y)}"
                f"a{radius} {radius} 0 1 0 {far} 0a{radius} {radius} 0 1 0 -{far} 0z"
            )
        else:
            closed = "" if is_open(marks.shape) else "z"
            for corners in strokes_of(marks.shape, x, y, marks.size):
                lines = "L".join(f"{_number(a)} {_number(b)}" for a, b in corners)
                parts.append(f"M{lines}{closed}")
    fill = marks.colour if marks.filled and not is_open(marks.shape) else "none"
    return (
        f'<path d="{"".join(parts)}" fill="{fill}" stroke="{marks.colour}" stroke-width="0.8" '
        'fill-opacity="0.75"/>'
    )


def _words(words: DrawnWords) -> str:
    bold = ' font-weight="600"' if words.bold else ""
    x, y = _number(words.x), _number(words.y)
    turned = f' transform="rotate(-90 {x} {y})"' if words.turned else ""
    anchor = f' text-anchor="{words.anchor}"' if words.anchor != "start" else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{_number(words.size)}" fill="{words.colour}"'
        f"{bold}{anchor}{turned}>{escape(words.text)}</text>"
    )


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
