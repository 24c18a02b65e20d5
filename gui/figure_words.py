"""The figures' names and how their values are written, in the person's language."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QLocale

from engine.data.settings import DataSettings
from engine.metrics import METRICS
from gui.texts import HUGE, LARGE, engine_text, in_units, number_text, power_text, with_percent_sign

SMALLEST = 1e-4  # a figure below it is so small that how small says nothing
_PERCENT = frozenset({"precision", "recall", "f1"})


def figure_name(name: str, scaled: bool = False) -> str:
    """What a figure (``loss``, ``accuracy``, …; also with ``val_``) is called; ``scaled``: the
    target is, so that the loss, alone of all figures, has no units of the person's own."""
    name = name.removeprefix("val_")
    if scaled and name == "loss":
        return QCoreApplication.translate("Figures", "Loss (scaled target)")
    words = {
        "loss": QCoreApplication.translate("Figures", "Loss"),
        "precision": QCoreApplication.translate("Figures", "Precision"),
        "recall": QCoreApplication.translate("Figures", "Recall"),
        "f1": QCoreApplication.translate("Figures", "F1 score"),
        "root_mean_squared_error": QCoreApplication.translate("Figures", "Typical error (RMSE)"),
        "mean_squared_error": QCoreApplication.translate("Figures", "Squared error (MSE)"),
        "r2": QCoreApplication.translate("Figures", "R²"),
    }
    metric = METRICS.get(name)
    return engine_text(metric.title) if metric is not None else words.get(name, name)


def short_figure_name(name: str) -> str:
    """`figure_name` where there is little room."""
    short = {"mean_absolute_error": "MAE", "root_mean_squared_error": "RMSE"}
    return short.get(name.removeprefix("val_")) or figure_name(name)


def target_is_scaled(data: DataSettings) -> bool:
    """Whether a regression's target is taught scaled, so that its loss has no units."""
    return data.target_is_scaled


def figure_meaning(name: str) -> str:
    """One plain sentence on what a figure says."""
    words = {
        "loss": QCoreApplication.translate(
            "Figures",
            "Loss: how far the answers are from the truth, as the training measures it. "
            "Smaller is better.",
        ),
        "precision": QCoreApplication.translate(
            "Figures",
            "Precision: when the network answers with a class, how often is that so?",
        ),
        "recall": QCoreApplication.translate(
            "Figures",
            "Recall: of all that do belong to a class, how many does the network find?",
        ),
        "f1": QCoreApplication.translate(
            "Figures", "F1 score: precision and recall in one figure; low if either is low."
        ),
        "root_mean_squared_error": QCoreApplication.translate(
            "Figures",
            "Root mean squared error: like the mean error, but large misses count more.",
        ),
        "mean_squared_error": QCoreApplication.translate(
            "Figures",
            "Mean squared error: the mean of all errors times themselves, in the target's own "
            "units squared.",
        ),
        "r2": QCoreApplication.translate(
            "Figures",
            "R²: 1 is perfect; 0 is no better than always answering the mean; "
            "below 0 is worse than that.",
        ),
    }
    metric = METRICS.get(name)
    return engine_text(metric.meaning) if metric is not None else words.get(name, "")


def figure_text(name: str, value: float) -> str:
    """A figure's value: shares as percent, all else as a number of steady width."""
    return "".join(figure_parts(name, value))


def figure_parts(name: str, value: float) -> tuple[str, str, str]:
    """`figure_text` as what stands before the number, the number, and what stands after it:
    "under", 0.0001; or 12.3, "million"."""
    if not math.isfinite(value):
        return "", "–", ""
    if is_percent(name):
        return "", percent_text(value), ""
    if 0.0 < value < SMALLEST:
        under = QCoreApplication.translate("Figures", "under {number}")
        before, after = under.split("{number}")
        return before, steady_number(SMALLEST), after
    if LARGE <= abs(value) < HUGE:
        return in_units(value)
    return "", steady_number(value), ""


FEW_ROWS = 20  # of so many, people count how many are right


def count_text(share: float, rows: int) -> str:
    """ "3 of 4" for a share of few rows; "" of many, or where it is not a whole number."""
    right = share * rows
    if not 0 < rows <= FEW_ROWS or not abs(right - round(right)) < 1e-3:
        return ""
    return QCoreApplication.translate("Figures", "{right} of {rows}").format(
        right=QLocale().toString(round(right)), rows=QLocale().toString(rows)
    )


def is_percent(name: str) -> bool:
    """Whether a figure of that name is a share, shown in percent."""
    name = name.removeprefix("val_")
    return METRICS[name].is_share if name in METRICS else name in _PERCENT


def percent_text(share: float, decimals: int = 1) -> str:
    """A share of one as percent; 100 % only where it is all."""
    percent = 100.0 * share
    rounded = round(percent, decimals)
    if rounded >= 100.0 and share < 1.0:
        rounded = 100.0 - 10.0**-decimals
    return with_percent_sign(
        QLocale().toString(rounded, "f", 0 if rounded in (0.0, 100.0) else decimals)
    )


def steady_number(value: float) -> str:
    """A number whose width hardly changes as it moves: for figures that are watched."""
    size = abs(value)
    if size >= LARGE:
        return power_text(value, 2)
    if size < 0.5e-4:
        value = 0.0  # and not -0.0000
    if size >= 1000.0:
        return QLocale().toString(value, "f", 0)
    decimals = 4 if size < 10.0 else 2 if size < 100.0 else 1
    return QLocale().toString(value, "f", decimals)


def short_value_text(value: float) -> str:
    """`value_text` where there is little room: large values in millions or the like."""
    if LARGE <= abs(value) < HUGE:
        return "".join(in_units(value))
    return value_text(value)


_NOTHING = 1e-6  # of the spread, below which a value is none


def value_text(value: float, spread: float = 0.0) -> str:
    """A value in a column's own units, for reading.

    ``spread``: how far apart such values lie (their standard deviation). Where that is small
    beside the value, there are digits enough to tell two of them apart.
    """
    size = abs(value)
    if 0.0 < size < spread * _NOTHING:
        return "0"  # what single precision leaves of it
    if math.isfinite(value) and 0.0 < spread < size / 100 and size < 1e15:
        decimals = min(12, max(0, math.ceil(-math.log10(spread / 1000))))
        return _without_zeros(QLocale().toString(float(value), "f", decimals))
    if math.isfinite(value) and 1e6 <= size < 1e12:
        return QLocale().toString(round(value))  # a price: nobody reads 3.5e+08
    if math.isfinite(value) and 0.001 <= size < 1e6:
        decimals = max(0, 4 - math.floor(math.log10(size)) - 1) if size < 1e4 else 1
        return _without_zeros(QLocale().toString(float(value), "f", decimals))
    return number_text(value)


def _without_zeros(text: str) -> str:
    point = QLocale().decimalPoint()
    return text.rstrip("0").removesuffix(point) if point in text else text
