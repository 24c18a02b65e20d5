"""Whether a table has one row a day, an hour, a month, a quarter or a year, and in which order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.numbers import is_missing, value_text
from engine.data.columns.texts import dates_in, seconds_of, texts_of
from engine.data.facts import RowOrder, Timeline, TimeUnit
from engine.data.preparing.columns import is_numeric

if TYPE_CHECKING:
    import pandas

_DAY = 86_400.0
_FEWEST = 12  # rows: fewer prove no rhythm
_ONE_EACH = 0.98  # of the rows: a clock that is put back gives an hour twice
_IN_STEP = 0.5  # of the steps are equally long: workdays leave the weekends out
_GLANCE = 20
_YEARS = (1500, 2200)
_QUARTER = re.compile(
    r"(?:(?P<y1>\d{4})\s*(?:년)?\s*[-/. ]?\s*(?:q|제)?\s*(?P<q1>[1-4])\s*(?:q|분기|/4|사분기)?"
    r"|(?:q\s*)?(?P<q2>[1-4])\s*(?:q|분기)?\s*[-/. ]?\s*(?P<y2>\d{4})\s*(?:년)?)"
)
_SAYS_QUARTER = re.compile(r"q|분기")
_PART_NAMES: dict[str, frozenset[str]] = {
    "year": frozenset(("year", "yr", "years", "연도", "년도", "년", "해")),
    "quarter": frozenset(("quarter", "qtr", "q", "분기")),
    "month": frozenset(("month", "mon", "months", "월", "달")),
    "day": frozenset(("day", "day of month", "dom", "일", "날")),
    "hour": frozenset(("hour", "hr", "hours", "시", "시간", "시각")),
    "minute": frozenset(("minute", "min", "분")),
}
_PART_RANGES = {
    "year": _YEARS,
    "quarter": (1, 4),
    "month": (1, 12),
    "day": (1, 31),
    "hour": (0, 24),
    "minute": (0, 59),
}


def timeline_of(frame: pandas.DataFrame) -> Timeline | None:
    """The rhythm of the rows, by one column of dates or by several such as year and month.

    None where there is none: where a date stands in several rows (a panel of countries or
    shops), where dates keep no step, or where there are no dates at all.
    """
    if len(frame) < _FEWEST:
        return None
    for name in frame.columns:
        seconds = _moments(frame[name], str(name))
        found = None if seconds is None else _rhythm(seconds)
        if found is not None:
            return Timeline((str(name),), *found)
    pair = _day_and_hour(frame)
    if pair:
        seconds = _of_day_and_hour(frame, *pair)
        found = None if seconds is None else _rhythm(seconds)
        if found is not None:
            return Timeline(pair, *found)
    names = _parts(frame)
    if len(names) > 1 or "year" in names:
        seconds = _of_parts(frame, names)
        found = _rhythm(seconds) if seconds is not None else None
        if found is not None:
            return Timeline(tuple(names.values()), *found)
    return None


def moments_of(frame: pandas.DataFrame, columns: Sequence[str]) -> np.ndarray | None:
    """Seconds since 1970 of each row by ``columns`` of a `Timeline`, float64 (rows,), NaN where
    unknown; None where they are no dates (any more)."""
    if any(name not in frame.columns for name in columns):
        return None
    if len(columns) == 1:
        seconds = _moments(frame[columns[0]], columns[0])
        if seconds is not None:
            return seconds
    if len(columns) == 2:
        seconds = _of_day_and_hour(frame, *columns)
        if seconds is not None:
            return seconds
    names = _parts(frame[list(columns)])
    return _of_parts(frame, names) if names else None


def _rhythm(seconds: np.ndarray) -> tuple[TimeUnit, RowOrder] | None:
    """The unit of the steps, and whether the rows come in order."""
    known = seconds[~np.isnan(seconds)]
    if known.size < max(_FEWEST, _ONE_EACH * seconds.size):
        return None
    rising = np.sort(known)
    unit = next((unit for unit in _PLACES if _keeps_step(_PLACES[unit](rising))), None)
    if unit is None:
        return None
    steps = np.diff(known)
    if bool((steps >= 0).all()):
        return unit, "rising"
    return unit, "falling" if bool((steps <= 0).all()) else "mixed"


def _keeps_step(places: np.ndarray) -> bool:
    """Whether whole numbers, rising, go on by the same step, each of them once."""
    steps = np.diff(places)
    if np.count_nonzero(steps) < _ONE_EACH * steps.size:
        return False
    _, counts = np.unique(steps, return_counts=True)
    return bool(np.max(counts) > _IN_STEP * steps.size)


def _months(seconds: np.ndarray) -> np.ndarray:
    days = np.floor(seconds / _DAY).astype(np.int64).astype("datetime64[D]")
    months: np.ndarray = days.astype("datetime64[M]").astype(np.int64)
    return months


# from the longest, since a row a year is a row every 365 or 366 days, too
_PLACES: dict[TimeUnit, Callable[[np.ndarray], np.ndarray]] = {
    "year": lambda seconds: np.floor_divide(_months(seconds), 12),
    "quarter": lambda seconds: np.floor_divide(_months(seconds), 3),
    "month": _months,
    "week": lambda seconds: np.floor_divide(np.floor(seconds / _DAY).astype(np.int64) + 3, 7),
    "day": lambda seconds: np.floor(seconds / _DAY).astype(np.int64),
    "hour": lambda seconds: np.floor(seconds / 3600.0).astype(np.int64),
    "minute": lambda seconds: np.floor(seconds / 60.0).astype(np.int64),
}


def _moments(series: pandas.Series, name: str) -> np.ndarray | None:
    """The column's moments where it holds dates, months, quarters or years; else None."""
    seconds = seconds_of(series)
    if seconds is not None:
        return seconds
    if is_numeric(series):
        return _of_numbers(series.to_numpy(dtype=np.float64, na_value=np.nan), name)
    if not _may_be_moments(series):
        return None
    texts = texts_of(series)
    if len(texts.names) < _ONE_EACH * len(series):
        return None  # words that come again: no row has its own day
    found = dates_in(texts.names)
    if found is None:
        found = _quarters(texts.names)
    return None if found is None else np.append(found, np.nan)[texts.codes]


def _may_be_moments(series: pandas.Series) -> bool:
    """A glance at the first texts, since a million words are long in being told apart."""
    import pandas as pd

    if isinstance(series.dtype, pd.CategoricalDtype):
        if len(series.cat.categories) < _ONE_EACH * len(series):
            return False
        names = series.cat.categories[:_GLANCE].tolist()
    else:
        names = series.iloc[:_GLANCE].dropna().tolist()
    texts = [text for text in map(value_text, names) if not is_missing(text)]
    return bool(texts) and (dates_in(texts) is not None or _quarters(texts) is not None)


def _of_numbers(numbers: np.ndarray, name: str) -> np.ndarray | None:
    """Years, months as 202401 and days as 20240131; None for other numbers."""
    known = numbers[~np.isnan(numbers)]
    if known.size < _FEWEST or not np.array_equal(known, np.floor(known)):
        return None
    low, high = known.min(), known.max()
    first, last = _YEARS
    if first <= low and high <= last:
        if _plain(name) not in _PART_NAMES["year"] and not _says_year(name):
            return None
        return _joined({"year": numbers})
    if 100 * first < low and high < 100 * (last + 1):
        return _joined({"year": numbers // 100, "month": numbers % 100})
    if 10_000 * first < low and high < 10_000 * (last + 1):
        parts = {"year": numbers // 10_000, "month": numbers // 100 % 100, "day": numbers % 100}
        return _joined(parts)
    return None


def _says_year(name: str) -> bool:
    words = _plain(name).split()
    return any(word in _PART_NAMES["year"] for word in words) or words[-1:] == ["jahr"]


def _quarters(names: Sequence[str]) -> np.ndarray | None:
    """Seconds since 1970 of 2024Q1, Q1 2024, 2024년 1분기; None where not all are quarters."""
    years, quarters = [], []
    for name in names:
        text = unicodedata.normalize("NFKC", name).strip().casefold()
        found = _QUARTER.fullmatch(text) if _SAYS_QUARTER.search(text) else None
        if found is None:
            return None
        years.append(float(found["y1"] or found["y2"]))
        quarters.append(float(found["q1"] or found["q2"]))
    return _joined({"year": np.array(years), "quarter": np.array(quarters)})


def _day_and_hour(frame: pandas.DataFrame) -> tuple[str, str] | tuple[()]:
    """A column of days and one of hours or times of day, as meters and stations write them."""
    day = hour = ""
    for name in frame.columns:
        seconds = seconds_of(frame[name])
        known = np.empty(0) if seconds is None else seconds[~np.isnan(seconds)]
        if known.size:
            clock = bool(np.ptp(known // _DAY) == 0)  # of a time alone there is no day
            if clock and not hour:
                hour = str(name)
            elif not clock and not day and not (known % _DAY).any():
                day = str(name)
        elif _plain(str(name)) in _PART_NAMES["hour"] and is_numeric(frame[name]) and not hour:
            hour = str(name)
    return (day, hour) if day and hour else ()


def _of_day_and_hour(frame: pandas.DataFrame, day: str, hour: str) -> np.ndarray | None:
    days, times = seconds_of(frame[day]), seconds_of(frame[hour])
    if days is None:
        return None
    if times is None:
        if not is_numeric(frame[hour]):
            return None
        times = 3600.0 * frame[hour].to_numpy(dtype=np.float64, na_value=np.nan)
        return days + times  # 24 is the next day's 0
    return days + times % _DAY


def _parts(frame: pandas.DataFrame) -> dict[str, str]:
    """The columns that hold parts of a date, by what they hold, from the year downwards."""
    found: dict[str, str] = {}
    for name in frame.columns:
        plain = _plain(str(name))
        part = next((part for part, words in _PART_NAMES.items() if plain in words), None)
        if part is not None and part not in found and is_numeric(frame[name]):
            found[part] = str(name)
    if "year" not in found:
        return {}
    return {part: found[part] for part in _PART_NAMES if part in found}


def _of_parts(frame: pandas.DataFrame, names: dict[str, str]) -> np.ndarray | None:
    return _joined(
        {
            part: frame[name].to_numpy(dtype=np.float64, na_value=np.nan)
            for part, name in names.items()
        }
    )


def _joined(parts: dict[str, np.ndarray]) -> np.ndarray | None:
    """Seconds since 1970 of dates in parts, float64 (rows,); None where one is out of range."""
    missing = np.zeros(next(iter(parts.values())).shape, bool)
    for values in parts.values():
        missing |= np.isnan(values)
    known: dict[str, np.ndarray] = {}
    for part, values in parts.items():
        low, high = _PART_RANGES[part]
        inside = values[~missing]
        if inside.size == 0 or inside.min() < low or inside.max() > high:
            return None
        if not np.array_equal(inside, np.floor(inside)):
            return None
        known[part] = inside
    year = known["year"].astype(np.int64)
    month = known.get("month", 3.0 * (known["quarter"] - 1.0) + 1.0 if "quarter" in known else 1.0)
    months = (year - 1970) * 12 + np.asarray(month).astype(np.int64) - 1
    days = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    seconds = np.full(missing.shape, np.nan)
    seconds[~missing] = (
        (days + known.get("day", np.ones(1)) - 1.0) * _DAY
        + known.get("hour", np.zeros(1)) * 3600.0
        + known.get("minute", np.zeros(1)) * 60.0
    )
    return seconds


def _plain(name: str) -> str:
    words = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(words.replace("_", " ").replace("-", " ").replace(".", " ").split())
