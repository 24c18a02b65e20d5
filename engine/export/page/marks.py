"""Marks by which a page knows a text again without holding it."""

from __future__ import annotations

_FIRST = (0x811C9DC5, 0x01000193)
_SECOND = (0xCBF29CE4, 0x01000199)


def mark(text: str) -> str:
    """16 hexadecimal digits; ``markOf`` in ``resources/page/texts.js`` gives the same."""
    units = text.encode("utf-16-le", "surrogatepass")
    numbers = [units[place] | units[place + 1] << 8 for place in range(0, len(units), 2)]
    found = ""
    for start, factor in (_FIRST, _SECOND):
        number = start
        for unit in numbers:
            number = (number ^ unit) * factor & 0xFFFFFFFF
        found += f"{number:08x}"
    return found
