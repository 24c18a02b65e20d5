"""Bars with names: long ones are cut, and can still be told apart."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from gui.look.look import Look
from gui.widgets.plots.signed_bars import SignedBar, names_within


def test_names_are_cut_only_so_far_that_they_can_be_told_apart(look: Look) -> None:
    metrics = QFontMetrics(look.font())
    names = ("worst concave points mean", "worst concavity of points mean", "x")
    bars = [SignedBar(name, 0.0, "") for name in names]
    for width in range(120, 500, 10):
        shown, room = names_within(bars, metrics, width)
        assert room <= 0.6 * width
        if room < int(0.6 * width) - 1:  # where there is room left, they differ
            assert len(set(shown)) == len(names)
    wide, _ = names_within(bars, metrics, 2000)
    assert tuple(wide) == names
    assert names_within([], metrics, 100) == ([], 0)
