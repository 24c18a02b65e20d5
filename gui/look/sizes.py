"""How large the type can be, in percent of what it is at first."""

from __future__ import annotations

DESK_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
WALL_SIZES = (80, 90, 100, 110, 125)  # presenting has enlarged everything already


def next_size(sizes: tuple[int, ...], size: int, up: bool) -> int:
    """The next of ``sizes`` above or below ``size``; the last one stays."""
    if up:
        return min((own for own in sizes if own > size), default=sizes[-1])
    return max((own for own in sizes if own < size), default=sizes[0])
