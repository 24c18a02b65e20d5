"""Dates along an axis: seconds since 1970, at round days, months and years."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np

from engine.data.columns.cells.dates import date_text

_DAY = 86_400
_FARTHEST = 1e12  # seconds; what lies beyond is no date of a table
# Steps from fine to coarse, and how many seconds each is about.
_TIMES = tuple((minutes * 60, float(minutes * 60)) for minutes in (1, 5, 15, 30, 60, 180, 360, 720))
_DAYS = tuple((days, float(days * _DAY)) for days in (1, 2, 7, 14))
_MONTHS = tuple((months, months * 30.44 * _DAY) for months in (1, 2, 3, 6))
_YEARS = tuple(
    (unit * 10**power, unit * 10**power * 365.25 * _DAY) for power in range(4) for unit in (1, 2, 5)
)


def date_ticks(low: float, high: float, most: int) -> list[float]:
    """About ``most`` round dates from ``low`` to ``high``, in seconds since 1970."""
    if not (high > low and max(abs(low), abs(high)) <= _FARTHEST):
        return [value for value in (low, high) if abs(value) <= _FARTHEST]
    rough = (high - low) / max(1, most)
    for seconds, span in _TIMES:
        if span >= rough:
            return _multiples(low, high, seconds)
    for days, span in _DAYS:
        if span >= rough:
            return _multiples(low, high, days * _DAY)
    for months, span in _MONTHS:
        if span >= rough:
            return _calendar(low, high, "M", months)
    years = next((years for years, span in _YEARS if span >= rough), 10_000)
    return _calendar(low, high, "Y", years)


def date_texts(ticks: Sequence[float]) -> list[str]:
    """2024, 2024-03, 2024-03-01 or 13:00: as much of each tick as tells it from the others."""
    apart = min((later - tick for tick, later in itertools.pairwise(ticks)), default=0.0)
    texts = [date_text(tick) for tick in ticks]
    if apart >= 365 * _DAY and all(text.endswith("-01-01") for text in texts):
        return [text[: -len("-01-01")] for text in texts]
    if apart >= 28 * _DAY and all(text.endswith("-01") for text in texts):
        return [text[: -len("-01")] for text in texts]
    if 0 < apart < _DAY:  # midnight keeps its date
        return [text.split(" ")[-1] for text in texts]
    return texts


def _multiples(low: float, high: float, step: int) -> list[float]:
    first, last = math.ceil(low / step), math.floor(high / step)
    return [float(number * step) for number in range(first, last + 1)]


def _calendar(low: float, high: float, unit: str, every: int) -> list[float]:
    """The first seconds of every so many months or years."""
    begin = np.datetime64(math.floor(low), "s").astype(f"datetime64[{unit}]").astype(np.int64)
    end = np.datetime64(math.floor(high), "s").astype(f"datetime64[{unit}]").astype(np.int64)
    origin = 0 if unit == "M" else -1970  # January, and the years 2000, 2005, 2010
    first = int(-(-(begin - origin) // every) * every + origin)
    places = np.arange(first, int(end) + 1, every).astype(f"datetime64[{unit}]")
    seconds = places.astype("datetime64[s]").astype(np.int64)
    return [float(tick) for tick in seconds if low <= tick <= high]
