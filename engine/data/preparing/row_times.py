"""When each row of a table was, by a column of dates, or by several such as year and month."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.numbers import is_missing, value_text
from engine.data.columns.rules.series_texts import dates_in, seconds_of, texts_of
from engine.data.preparing.columns import is_numeric

if TYPE_CHECKING:
    import pandas

DAY = 86_400.0
FEWEST = 12  # rows: fewer prove no rhythm
ONE_EACH = 0.98  # of the rows: a clock that is put back gives an hour twice
_GLANCE = 20
_YEARS = (1500, 2200)
_QUARTER = re.compile(
    r"(?:(?P<y1>\d{4})\s*(?:년)?\s*[-/. ]?\s*(?:q|제)?\s*(?P<q1>[1-4])\s*(?:q|분기|/4|사분기)?"
    r"|(?:q\s*)?(?P<q2>[1-4])\s*(?:q|분기)?\s*[-/. ]?\s*(?P<y2>\d{4})\s*(?:년)?)"
)
_SAYS_QUARTER = re.compile(r"q|분기")
PART_NAMES: dict[str, frozenset[str]] = {
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


def moments_of(frame: pandas.DataFrame, columns: Sequence[str]) -> np.ndarray | None:
    """Seconds since 1970 of each row by ``columns`` of a `Timeline`, or (of steps such as weeks)
    their numbers: float64 (rows,), NaN where unknown; None where they are none (any more)."""
    if any(name not in frame.columns for name in columns):
        return None
    if len(columns) == 1:
        name = columns[0]
        seconds = moments_in(frame[name], name, each_once=False)
        return steps_in(frame[name], name) if seconds is None else seconds
    if len(columns) == 2:
        seconds = of_day_and_hour(frame, *columns)
        if seconds is not None:
            return seconds
    names = parts_in(frame[list(columns)])
    return of_parts(frame, names) if names else None


def moments_in(series: pandas.Series, name: str, each_once: bool = True) -> np.ndarray | None:
    """The column's moments where it holds dates, months, quarters or years; else None.

    ``each_once``: words that come again are none, and are not looked at.
    """
    seconds = seconds_of(series)
    if seconds is not None:
        return seconds
    if is_numeric(series):
        return _of_numbers(series.to_numpy(dtype=np.float64, na_value=np.nan), name)
    if not _may_be_moments(series, each_once):
        return None
    texts = texts_of(series)
    if each_once and len(texts.names) < ONE_EACH * len(series):
        return None  # words that come again: no row has its own day
    found = dates_in(texts.names)
    if found is None:
        found = _quarters(texts.names)
    return None if found is None else np.append(found, np.nan)[texts.codes]


def _may_be_moments(series: pandas.Series, each_once: bool) -> bool:
    """A glance at the first texts, since a million words are long in being told apart."""
    import pandas as pd

    if isinstance(series.dtype, pd.CategoricalDtype):
        if each_once and len(series.cat.categories) < ONE_EACH * len(series):
            return False
        names = series.cat.categories[:_GLANCE].tolist()
    else:
        names = series.iloc[:_GLANCE].dropna().tolist()
    texts = [text for text in map(value_text, names) if not is_missing(text)]
    return bool(texts) and (dates_in(texts) is not None or _quarters(texts) is not None)


def _of_numbers(numbers: np.ndarray, name: str) -> np.ndarray | None:
    """Years, months as 202401 and days as 20240131; None for other numbers."""
    known = numbers[~np.isnan(numbers)]
    if known.size < FEWEST or not np.array_equal(known, np.floor(known)):
        return None
    low, high = known.min(), known.max()
    first, last = _YEARS
    if first <= low and high <= last:
        if plain_name(name) not in PART_NAMES["year"] and not _says_year(name):
            return None
        return _joined({"year": numbers})
    if 100 * first < low and high < 100 * (last + 1):
        return _joined({"year": numbers // 100, "month": numbers % 100})
    if 10_000 * first < low and high < 10_000 * (last + 1):
        parts = {"year": numbers // 10_000, "month": numbers // 100 % 100, "day": numbers % 100}
        return _joined(parts)
    return None


def _says_year(name: str) -> bool:
    words = plain_name(name).split()
    return any(word in PART_NAMES["year"] for word in words) or words[-1:] == ["jahr"]


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


def day_and_hour(frame: pandas.DataFrame) -> tuple[str, str] | tuple[()]:
    """A column of days and one of hours or times of day, as meters and stations write them."""
    day = hour = ""
    for name in frame.columns:
        seconds = seconds_of(frame[name])
        known = np.empty(0) if seconds is None else seconds[~np.isnan(seconds)]
        if known.size:
            clock = bool(np.ptp(known // DAY) == 0)  # of a time alone there is no day
            if clock and not hour:
                hour = str(name)
            elif not clock and not day and not (known % DAY).any():
                day = str(name)
        elif plain_name(str(name)) in PART_NAMES["hour"] and is_numeric(frame[name]) and not hour:
            hour = str(name)
    return (day, hour) if day and hour else ()


def of_day_and_hour(frame: pandas.DataFrame, day: str, hour: str) -> np.ndarray | None:
    """Seconds since 1970 of each row, from its day and its hour; None where they are none."""
    days, times = seconds_of(frame[day]), seconds_of(frame[hour])
    if days is None:
        return None
    if times is None:
        if not is_numeric(frame[hour]):
            return None
        times = 3600.0 * frame[hour].to_numpy(dtype=np.float64, na_value=np.nan)
        return days + times  # 24 is the next day's 0
    return days + times % DAY


def parts_in(frame: pandas.DataFrame) -> dict[str, str]:
    """The columns that hold parts of a date, by what they hold, from the year downwards."""
    found: dict[str, str] = {}
    for name in frame.columns:
        plain = plain_name(str(name))
        part = next((part for part, words in PART_NAMES.items() if plain in words), None)
        if part is not None and part not in found and is_numeric(frame[name]):
            found[part] = str(name)
    if "year" not in found:
        return {}
    return {part: found[part] for part in PART_NAMES if part in found}


def of_parts(frame: pandas.DataFrame, names: dict[str, str]) -> np.ndarray | None:
    """Seconds since 1970 of each row, from the parts of its date; None where one is none."""
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
        (days + known.get("day", np.ones(1)) - 1.0) * DAY
        + known.get("hour", np.zeros(1)) * 3600.0
        + known.get("minute", np.zeros(1)) * 60.0
    )
    return seconds


def plain_name(name: str) -> str:
    """A column's name in small letters, with spaces for what joins words."""
    words = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(words.replace("_", " ").replace("-", " ").replace(".", " ").split())


# --- steps that are only counted -----------------------------------------------------------------

_STEP_NAMES = frozenset(
    (
        *("week", "wk", "day", "wave", "round", "visit", "session", "period", "trial", "time"),
        *("t", "step", "semester", "term", "occasion", "timepoint", "turn", "month", "quarter"),
        *("주", "주차", "회차", "차시", "차수", "일차", "시점", "회기", "학기", "차", "라운드"),
        *("월", "분기", "일"),
    )
)
_STEP_ENDINGS = ("주차", "회차", "차시", "일차", "차수")
_STEP = re.compile(
    r"(?:week|wk|w|day|d|wave|round|visit|session|period|trial|t|제)?[ ._-]*([0-9]{1,4})\s*"
    r"(?:주차|주|회차|회|일차|차시|차수|차|학기|월|분기|th|st|nd|rd)?\s*(?:week|day|round|visit)?"
)


def is_step_name(name: str) -> bool:
    """Whether a column of this name counts steps in time, such as the weeks of a course."""
    plain = plain_name(name)
    return plain.endswith(_STEP_ENDINGS) or any(word in _STEP_NAMES for word in plain.split())


def steps_in(series: pandas.Series, name: str) -> np.ndarray | None:
    """The numbers of steps such as 1, 2, 3 or 1주차, float64 (rows,), NaN where missing; None
    where the column does not count steps."""
    if not is_step_name(name):
        return None
    if is_numeric(series):
        numbers = series.to_numpy(dtype=np.float64, na_value=np.nan)
    else:
        texts = texts_of(series)
        found = [_STEP.fullmatch(plain_name(text)) for text in texts.names]
        if not found or any(each is None for each in found):
            return None
        known = [float(each[1]) for each in found if each is not None]
        numbers = np.array([*known, np.nan])[texts.codes]
    whole = numbers[~np.isnan(numbers)]
    return numbers if whole.size and np.array_equal(whole, np.floor(whole)) else None


def begins_anew(name: str, numbers: np.ndarray) -> bool:
    """Whether such steps may be a circle, as the months of any year or the days of any week."""
    plain, most = plain_name(name), float(np.nanmax(numbers))
    months = plain in PART_NAMES["month"] and most <= 12
    quarters = plain in PART_NAMES["quarter"] and most <= 4
    return months or quarters or (plain in ("day", "일") and most <= 7)
