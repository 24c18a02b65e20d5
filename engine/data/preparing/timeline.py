"""Whether a table has one row a day, an hour, a month, a quarter or a year, and in which order."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.dates import is_time
from engine.data.facts import RowOrder, Timeline, TimeUnit
from engine.data.preparing.row_times import (
    DAY,
    FEWEST,
    ONE_EACH,
    day_and_hour,
    moments_in,
    of_day_and_hour,
    of_parts,
    parts_in,
)

if TYPE_CHECKING:
    import pandas

_IN_STEP = 0.5  # of the steps are equally long: workdays leave the weekends out
# of people: when they were born or came tells nothing of when the row was
_OF_PERSONS = re.compile(
    r"birth|(?<![a-z])(born|dob)(?![a-z])|hire|생일|생년|출생|입사|채용|임용", re.IGNORECASE
)


def timeline_of(frame: pandas.DataFrame) -> Timeline | None:
    """The rhythm of the rows, by one column of dates or by several such as year and month.

    None where there is none: where a date stands in several rows (but see
    `engine.data.preparing.panel`), where dates keep no step, or where there are no dates at all.
    """
    if len(frame) < FEWEST:
        return None
    for name in frame.columns:
        if _OF_PERSONS.search(str(name)):
            continue
        seconds = moments_in(frame[name], str(name))
        found = None if seconds is None else _rhythm(seconds)
        if found is not None:
            return Timeline((str(name),), *found)
    pair = day_and_hour(frame)
    if pair:
        seconds = of_day_and_hour(frame, *pair)
        found = None if seconds is None else _rhythm(seconds)
        if found is not None:
            return Timeline(pair, *found)
    names = parts_in(frame)
    if len(names) > 1 or "year" in names:
        seconds = of_parts(frame, names)
        found = _rhythm(seconds) if seconds is not None else None
        if found is not None:
            return Timeline(tuple(names.values()), *found)
    return None


def _rhythm(seconds: np.ndarray) -> tuple[TimeUnit, RowOrder] | None:
    """The unit of the steps, and whether the rows come in order."""
    known = seconds[~np.isnan(seconds)]
    if known.size < max(FEWEST, ONE_EACH * seconds.size) or is_time(known).any():
        return None  # of a time of day nobody knows the day: it says no order
    unit = unit_of_steps(known)
    return None if unit is None else (unit, order_of(known))


def unit_of_steps(seconds: np.ndarray) -> TimeUnit | None:
    """The longest unit in which the moments go on by the same step, each of them once."""
    rising = np.sort(seconds)
    return next((unit for unit in _PLACES if _keeps_step(_PLACES[unit](rising))), None)


def order_of(moments: np.ndarray) -> RowOrder:
    """Whether rows with these ``moments``, none of them NaN, come in order."""
    steps = np.diff(moments)
    if bool((steps >= 0).all()):
        return "rising"
    return "falling" if bool((steps <= 0).all()) else "mixed"


def _keeps_step(places: np.ndarray) -> bool:
    """Whether whole numbers, rising, go on by the same step, each of them once."""
    steps = np.diff(places)
    if np.count_nonzero(steps) < ONE_EACH * steps.size:
        return False
    _, counts = np.unique(steps, return_counts=True)
    return bool(np.max(counts) > _IN_STEP * steps.size)


def _months(seconds: np.ndarray) -> np.ndarray:
    days = np.floor(seconds / DAY).astype(np.int64).astype("datetime64[D]")
    months: np.ndarray = days.astype("datetime64[M]").astype(np.int64)
    return months


# from the longest, since a row a year is a row every 365 or 366 days, too
_PLACES: dict[TimeUnit, Callable[[np.ndarray], np.ndarray]] = {
    "year": lambda seconds: np.floor_divide(_months(seconds), 12),
    "quarter": lambda seconds: np.floor_divide(_months(seconds), 3),
    "month": _months,
    "week": lambda seconds: np.floor_divide(np.floor(seconds / DAY).astype(np.int64) + 3, 7),
    "day": lambda seconds: np.floor(seconds / DAY).astype(np.int64),
    "hour": lambda seconds: np.floor(seconds / 3600.0).astype(np.int64),
    "minute": lambda seconds: np.floor(seconds / 60.0).astype(np.int64),
}
