"""Whether one design does better than another, in one sentence of the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from engine.data.parts import Part
from engine.evaluation.chance import Difference
from engine.trials.spread import Spread
from gui.figure_words import figure_name, is_percent, steady_number

_POINTS = 100.0


def verdict_words(
    names: tuple[str, str], own: Spread, found: Difference, figure: str, seeds: int
) -> str:
    """``names``: of the design that is asked about, and of the one that it is compared with;
    ``found``: how much better the first is in ``figure``, over ``seeds`` seeds."""
    first, second = names
    places = {
        "first": first,
        "second": second,
        "figure": figure_name(figure, own.design.data.target_is_scaled),
        "by": _amount(figure, abs(found.mean)),
        "low": _amount(figure, min(abs(found.low), abs(found.high))),
        "high": _amount(figure, max(abs(found.low), abs(found.high))),
        "seeds": QLocale().toString(seeds),
        "rows": rows_words(own.trials[0].part, own.trials[0].count),
    }
    if found.verdict == "cannot_tell":
        text = QCoreApplication.translate(
            "Compare",
            "{first}, {second}: it cannot be told which is better. The difference ({figure}: {by}) "
            "may be the luck of the seeds. Seeds: {seeds}; measured on {rows}.",
        )
    elif found.verdict == "better":
        text = QCoreApplication.translate(
            "Compare",
            "{first} is better than {second} by more than luck. {figure}: {by} better "
            "(95 % interval {low} to {high}). Seeds: {seeds}; measured on {rows}.",
        )
    else:
        text = QCoreApplication.translate(
            "Compare",
            "{first} is worse than {second} by more than luck. {figure}: {by} worse "
            "(95 % interval {low} to {high}). Seeds: {seeds}; measured on {rows}.",
        )
    return text.format(**places)


def rows_words(part: Part, count: int) -> str:
    """Which rows, and how many: "validation data: 48"."""
    words = {
        "training": QCoreApplication.translate("Compare", "training data: {count}"),
        "validation": QCoreApplication.translate("Compare", "validation data: {count}"),
        "test": QCoreApplication.translate("Compare", "test data: {count}"),
    }
    return words[part].format(count=QLocale().toString(count))


def _amount(figure: str, value: float) -> str:
    """A difference: of shares in percentage points."""
    if not is_percent(figure):
        return steady_number(value)
    number = QLocale().toString(_POINTS * value, "f", 1)
    return QCoreApplication.translate("Compare", "{number} percentage points").format(number=number)
