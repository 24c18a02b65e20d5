"""Parts of a date as plain numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.data.settings import DatePart

DATE_PARTS: tuple[DatePart, ...] = ("year", "month", "day", "weekday", "hour", "minute")
_DAY = 86_400.0


def part_of(seconds: np.ndarray, part: DatePart) -> np.ndarray:
    """``part`` of each date (seconds since 1970, (rows,)): float64 (rows,), NaN where missing.

    Months and days count from 1, weekdays from 0 (Monday) to 6.
    """
    missing = np.isnan(seconds)
    known = np.where(missing, 0.0, seconds) if missing.any() else seconds
    days = np.floor(known / _DAY)
    if part == "weekday":
        values = (days + 3.0) % 7.0  # 1 January 1970 was a Thursday
    elif part == "hour":
        values = np.floor((known - days * _DAY) / 3600.0)
    elif part == "minute":
        values = np.floor((known - days * _DAY) / 60.0) % 60.0
    else:
        dates = days.astype(np.int64).astype("datetime64[D]")
        months = dates.astype("datetime64[M]")
        if part == "year":
            values = dates.astype("datetime64[Y]").astype(np.float64) + 1970.0
        elif part == "month":
            values = months.astype(np.float64) % 12.0 + 1.0
        else:
            values = (dates - months.astype("datetime64[D]")).astype(np.float64) + 1.0
    return np.where(missing, np.nan, values) if missing.any() else values


def parts_of(seconds: np.ndarray, parts: Sequence[DatePart]) -> np.ndarray:
    """All ``parts`` of each date: float64 (rows, parts)."""
    return np.column_stack([part_of(seconds, part) for part in parts])


def differing_parts(seconds: np.ndarray) -> tuple[DatePart, ...]:
    """The parts that differ between the dates; the year, where none does."""
    known = seconds[~np.isnan(seconds)]
    differing = tuple(
        part for part in DATE_PARTS if known.size and np.ptp(part_of(known, part)) > 0.0
    )
    return differing or ("year",)
