"""Names that are cut with "…" where there is no room, and can still be told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF

_DOTS = "…"
_LEAST = 3  # letters of a name's beginning that are kept before what tells it apart, at most


def names_apart(
    names: Sequence[str], metrics: QFontMetrics | QFontMetricsF, room: float
) -> list[str]:
    """What is written of each of ``names`` in ``room`` pixels.

    A name that is too long loses its middle. Where two would look the same then, what they differ
    by is kept instead: of ``share of wood in 2019, percent`` and ``… in 2020, …`` the year. Where
    there is no room even for that, the place of a name among the others, from 1, stands before it.
    """
    middle = Qt.TextElideMode.ElideMiddle
    shown = [metrics.elidedText(name, middle, room) for name in names]
    for group in _look_alike(names, shown):
        cut = _by_what_differs([names[place] for place in group], metrics, room)
        for place, text in zip(group, cut, strict=True):
            shown[place] = text
    for group in _look_alike(names, shown):
        for place in group:
            numbered = f"{place + 1} {names[place]}"
            shown[place] = metrics.elidedText(numbered, Qt.TextElideMode.ElideRight, room)
    return shown


def _look_alike(names: Sequence[str], shown: Sequence[str]) -> Iterable[list[int]]:
    """The places of different names of which the same is written."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(shown):
        places[text].append(place)
    return [group for group in places.values() if len({names[place] for place in group}) > 1]


def _by_what_differs(
    names: Sequence[str], metrics: QFontMetrics | QFontMetricsF, room: float
) -> list[str]:
    """Each cut around the part in which these differ, as far as that goes."""
    begin = _common(names)
    end = _common([name[begin:][::-1] for name in names])
    shown = [_around(name, begin, len(name) - end, metrics, room) for name in names]
    for group in _look_alike(names, shown):
        if len(group) < len(names):
            cut = _by_what_differs([names[place] for place in group], metrics, room)
            for place, text in zip(group, cut, strict=True):
                shown[place] = text
    return shown


def _common(names: Sequence[str]) -> int:
    """How many letters all of these begin with."""
    count = 0
    for letters in zip(*names, strict=False):
        if len(set(letters)) > 1:
            break
        count += 1
    return count


def _around(
    name: str, begin: int, end: int, metrics: QFontMetrics | QFontMetricsF, room: float
) -> str:
    """``name`` with its letters from ``begin`` to ``end``, and as many of the others as there is
    room for: first a few at its beginning, then those about the part, then more of them."""

    def written(head: int, first: int, last: int) -> str:
        before = name[:begin] if head >= first else name[:head] + _DOTS + name[first:begin]
        after = name[end:last] + (_DOTS if last < len(name) else "")
        return (before + name[begin:end] + after).replace(2 * _DOTS, _DOTS)

    head, first, last = 0, begin, end
    if metrics.horizontalAdvance(written(head, first, last)) > room:
        part = _DOTS + name[begin:end]
        return metrics.elidedText(part, Qt.TextElideMode.ElideMiddle, room)
    steps = [(1, 0, 0)] * min(_LEAST, begin)
    steps += [(0, 0, 1), (0, 1, 0), (1, 0, 0)] * len(name)
    refused = 0
    for more_head, more_first, more_last in steps:
        wider = (
            min(head + more_head, begin),
            max(first - more_first, 0),
            min(last + more_last, len(name)),
        )
        if wider[0] >= wider[1] and wider[2] == len(name):
            break  # that would be all of it, which has no room
        if metrics.horizontalAdvance(written(*wider)) <= room:
            head, first, last = wider
            refused = 0
        elif (refused := refused + 1) > _LEAST:
            break
    return written(head, first, last)
