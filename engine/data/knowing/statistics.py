"""The figures of one column of numbers: quartiles, outliers, most frequent values, bins.

Everything comes from one sorted copy: NumPy's sorting leaves other threads running, and what
is asked of a sorted column costs next to nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

BINS = 24
_REACH = 1.5  # times the middle half's spread: Tukey, Exploratory Data Analysis, 1977
_STEPS = 1e6  # beyond so many, it does not matter where whole numbers lie in their bins
_DAY = 86_400.0
_READABLE = 0.5  # of the whole range: where the bulk takes less, far values squeeze it


@dataclass(frozen=True)
class NumberFigures:
    """Figures of the known values; None and () where they cannot be told (too large numbers)."""

    count: int
    distinct: int
    mean: float | None
    deviation: float | None
    minimum: float
    maximum: float
    lower_quartile: float | None
    median: float | None
    upper_quartile: float | None
    outliers: int
    bins: tuple[int, ...]
    bins_from: float | None
    bins_to: float | None
    below: int
    above: int
    whole: bool
    frequent: tuple[tuple[float, int], ...]  # the most frequent values with their counts


def number_figures(numbers: np.ndarray, most: int, dates: bool = False) -> NumberFigures | None:
    """The figures of ``numbers``, float64 (rows,), NaN where missing; None: nothing is known.

    Quartiles are NumPy's and pandas' (linear interpolation), the deviation is the
    population's (divided by the count). ``most`` frequent values are told; of equally
    frequent ones the smallest first. Whole days of ``dates`` (seconds) fill their bins evenly.
    """
    known = np.sort(numbers[~np.isnan(numbers)])
    if known.size == 0:
        return None
    begins = np.append(np.flatnonzero(np.diff(known, prepend=np.nan) != 0), known.size)
    counts = np.diff(begins)
    with np.errstate(all="ignore"):  # a column may hold numbers too large to reckon with
        mean, deviation = float(known.mean()), float(known.std())
        lower, median, upper = (float(q) for q in np.quantile(known, (0.25, 0.5, 0.75)))
        low, high = fences(lower, upper)
        whole = bool(np.all(known == np.floor(known)))
        step = 1.0 if whole and not dates else None
        if dates and bool(np.all(known % _DAY == 0.0)):
            step = _DAY
        bins, first, last = _bins(known, low, high, step)
    outside = (known.searchsorted(low, "left"), known.size - known.searchsorted(high, "right"))
    told = bool(np.isfinite((low, high)).all())
    clipped = bool(bins) and (first > known[0] or last < known[-1])
    return NumberFigures(
        count=int(known.size),
        distinct=int(counts.shape[0]),
        mean=_finite(mean),
        deviation=_finite(deviation),
        minimum=float(known[0]),
        maximum=float(known[-1]),
        lower_quartile=_finite(lower),
        median=_finite(median),
        upper_quartile=_finite(upper),
        outliers=int(sum(outside)) if told else 0,
        bins=bins,
        bins_from=first if bins else None,
        bins_to=last if bins else None,
        below=int(known.searchsorted(first, "left")) if clipped else 0,
        above=int(known.size - known.searchsorted(last, "right")) if clipped else 0,
        whole=whole,
        frequent=tuple(
            (float(known[begins[place]]), int(counts[place])) for place in most_of(counts, most)
        ),
    )


def fences(lower: float, upper: float) -> tuple[float, float]:
    """What lies below the first or above the second of these is an outlier."""
    reach = _REACH * (upper - lower)
    return lower - reach, upper + reach


def outliers(numbers: np.ndarray) -> np.ndarray:
    """Which of ``numbers`` are outliers: bool (rows,); a missing one is none."""
    known = numbers[~np.isnan(numbers)]
    if known.size == 0:
        return np.zeros(numbers.shape, bool)
    with np.errstate(all="ignore"):
        lower, upper = np.quantile(known, (0.25, 0.75))
        low, high = fences(float(lower), float(upper))
        if not np.isfinite((low, high)).all():
            return np.zeros(numbers.shape, bool)
        beyond: np.ndarray = (numbers < low) | (numbers > high)
    return beyond


def most_of(counts: np.ndarray, most: int) -> np.ndarray:
    """The places of the ``most`` largest counts, largest first, equal ones in their order."""
    if counts.size > most:  # sorting a million counts for fifty of them would take its time
        least = np.partition(counts, counts.size - most)[counts.size - most]
        above = np.flatnonzero(counts > least)
        places = np.sort(np.append(above, np.flatnonzero(counts == least)[: most - above.size]))
    else:
        places = np.arange(counts.size)
    chosen: np.ndarray = places[np.argsort(-counts[places], kind="stable")]
    return chosen


def _bins(
    known: np.ndarray, low: float, high: float, step: float | None
) -> tuple[tuple[int, ...], float, float]:
    """Counts in equally wide bins, and where they begin and end.

    From the least to the greatest value; where some far values would squeeze the bulk into a
    few bars, only over what is no outlier. Whole steps lie in the middle of their bins, and
    each bin has as many of them.
    """
    first, last = float(known[0]), float(known[-1])
    inside = known[known.searchsorted(low, "left") : known.searchsorted(high, "right")]
    if inside.size and 0.0 < inside[-1] - inside[0] < _READABLE * (last - first):
        first, last = float(inside[0]), float(inside[-1])
    span = last - first
    if not np.isfinite(span):
        return (), first, last
    if span == 0.0:
        return (int(known.size),), first, last
    if step is not None and span / step < _STEPS:
        steps = round(span / step) + 1
        wide = math.ceil(steps / BINS)
        count = math.ceil(steps / wide)
        first -= step / 2
        last = first + count * wide * step
    else:
        count = BINS
    edges = np.linspace(first, last, count + 1)
    if not np.all(np.diff(edges) > 0):  # neighbouring floats: no room for bins between them
        return (), first, last
    places = np.append(known.searchsorted(edges[:-1], "left"), known.searchsorted(last, "right"))
    return tuple(int(number) for number in np.diff(places)), first, last


def _finite(value: float) -> float | None:
    return value if np.isfinite(value) else None
