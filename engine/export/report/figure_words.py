"""The figures' names and values, as a report has them."""

from __future__ import annotations

import math

from engine.export.numbers import number_text
from engine.export.report.report_words import ReportWords
from engine.metrics import METRICS

_SHARES = frozenset({"precision", "recall", "f1"})
_SMALLEST = 1e-4  # below it, how small a figure is says nothing


def figure_name(name: str, words: ReportWords, scaled: bool = False) -> str:
    """What a figure is called; ``scaled``: its target is, so that the loss has no units."""
    if name in METRICS:
        return words.engine.word(METRICS[name].title)
    return words.said("figure_loss_scaled" if scaled and name == "loss" else f"figure_{name}")


def figure_value(name: str, value: float | None, words: ReportWords) -> str:
    """Its value: shares as percent; "–" where there is none."""
    if value is None or not math.isfinite(value):
        return "–"
    if is_share(name):
        return words.percent(value)
    if 0.0 < value < _SMALLEST:
        return words.said("under", number=number_text(_SMALLEST))
    return number_text(value)


def is_share(name: str) -> bool:
    """Whether a figure is written as percent."""
    return name in _SHARES or (name in METRICS and METRICS[name].is_share)
