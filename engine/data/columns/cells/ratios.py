"""Fractions and ratios that are written as such: 1/2, 1 1/2, 16:9."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import numpy as np

from engine.data.columns.cells.cell_text import narrow
from engine.data.columns.cells.numbers import LONGEST, number_and_unit

_FRACTION = re.compile(r"([+-]?)(?:([0-9]{1,6})\s+)?([0-9]{1,6})\s?[/⁄∕]\s?([0-9]{1,6})")
_RATIO = re.compile(r"[0-9]{1,6}([.,][0-9]+)?(\s?:\s?[0-9]{1,6}([.,][0-9]+)?){1,3}")
_NEARLY_ALL = 0.95  # of the rows
_FEW = 50  # texts that tell whether it is worth looking at all


def fraction_of(text: str) -> float | None:
    """The number that a fraction such as 1/2 or 1 1/2 is; None where ``text`` is none."""
    found = _FRACTION.fullmatch(narrow(text)) if len(text) <= LONGEST else None
    if found is None or not int(found[4]):
        return None
    number = int(found[2] or 0) + int(found[3]) / int(found[4])
    return -number if found[1] == "-" else number


def ratios_in(
    texts: Sequence[str], counts: np.ndarray
) -> tuple[Literal["fractions", "ratios"], str] | None:
    """Whether nearly all ``texts``, which stand in ``counts`` rows, are fractions, or ratios,
    some of them as plain numbers; and one of them. None: neither."""
    for kind, is_one in (("fractions", _is_fraction), ("ratios", _is_ratio)):
        few = texts[:: 1 + len(texts) // _FEW]
        if 2 * sum(map(is_one, few)) < len(few) or not few:
            continue
        found = np.array([is_one(text) for text in texts], bool)
        suits = found | [number_and_unit(text) is not None for text in texts]
        if np.count_nonzero(found) < 2 or counts[suits].sum() < _NEARLY_ALL * counts.sum():
            continue
        return kind, texts[int(np.flatnonzero(found)[0])]  # type: ignore[return-value]
    return None


def _is_fraction(text: str) -> bool:
    return fraction_of(text) is not None


def _is_ratio(text: str) -> bool:
    return len(text) <= LONGEST and _RATIO.fullmatch(narrow(text)) is not None


# By name, for what reads cells elsewhere as they are read here.
PATTERNS: dict[str, re.Pattern[str]] = {
    "fraction": _FRACTION,
}
