"""Panels: tables in which each moment comes several times, once for each shop, student, country."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.dates import is_time
from engine.data.columns.rules.series_texts import seconds_of
from engine.data.facts import Timeline, TimeUnit
from engine.data.preparing.columns import is_numeric
from engine.data.preparing.row_times import (
    FEWEST,
    ONE_EACH,
    PART_NAMES,
    begins_anew,
    day_and_hour,
    is_step_name,
    moments_in,
    of_day_and_hour,
    of_parts,
    parts_in,
    plain_name,
    steps_in,
)
from engine.data.preparing.timeline import order_of, unit_of_steps

if TYPE_CHECKING:
    import pandas

_FEWEST_MOMENTS = 4
_FEWEST_EACH = 3.0  # rows that a group has in the mean
_FILLED = 0.5  # of all pairs of a group and a moment there is a row
_MOST_COLUMNS = 200  # that are tried as what tells groups apart
_MOST_IN_PAIRS = 10
# When something began or came about says nothing of when its row was.
_OF_THINGS = re.compile(
    r"birth|(?<![a-z])(born|dob|joined|built|since|model|died)(?![a-z])|hire|found|publish|releas"
    r"|graduat|manufact|expir|regist|death|생일|생년|출생|입사|채용|임용|가입|등록|설립|창립|개업|준공"
    r"|건축|출시|개봉|발매|출판|발행|졸업|입학|제조|연식|만료|사망",
    re.IGNORECASE,
)
_CALENDAR = frozenset(name for names in PART_NAMES.values() for name in names) | frozenset(
    ("weekday", "day of week", "dow", "요일")
)


@dataclass(frozen=True)
class _Times:
    """Each row's moment or step, float64 (rows,), by ``columns``."""

    columns: tuple[str, ...]
    values: np.ndarray
    unit: TimeUnit
    sure: bool = True


def panel_of(frame: pandas.DataFrame) -> Timeline | None:
    """The columns by which each group has one row a moment; None: there are none.

    A group is told by one column or by two together (a shop and a department). The moments are
    dates that keep a step, or steps that are counted (the weeks of a course): where these may be
    a circle (the months of any year), the panel is not ``sure``. Nearly every pair of a group
    and a moment is there, and each of them once, so that a list of orders is no panel.
    """
    if len(frame) < FEWEST:
        return None
    for times in _times(frame):
        known = ~np.isnan(times.values)
        if np.count_nonzero(known) < ONE_EACH * len(frame):
            continue
        moments, places = np.unique(times.values[known], return_inverse=True)
        if moments.size < _FEWEST_MOMENTS:
            continue
        groups = _groups(frame[known], places, moments.size, times.columns)
        if groups:
            order = order_of(times.values[known])
            return Timeline(times.columns, times.unit, order, groups, times.sure)
    return None


def _times(frame: pandas.DataFrame) -> Iterator[_Times]:
    """What may say when each row was, the most certain first."""
    pair = day_and_hour(frame)
    if pair:
        seconds = of_day_and_hour(frame, *pair)
        if seconds is not None and (unit := _unit(seconds)):
            yield _Times(pair, seconds, unit)
    names = parts_in(frame)
    if len(names) > 1:
        seconds = of_parts(frame, names)
        if seconds is not None and (unit := _unit(seconds)):
            yield _Times(tuple(names.values()), seconds, unit)
    steps: list[_Times] = []
    for name in map(str, frame.columns):
        if _OF_THINGS.search(name):
            continue
        seconds = moments_in(frame[name], name, each_once=False)
        if seconds is not None:
            unit = _unit(seconds)
            if unit is not None:
                yield _Times((name,), seconds, unit)
            continue
        counted = steps_in(frame[name], name)
        if counted is not None:
            steps.append(_Times((name,), counted, "step", not begins_anew(name, counted)))
    yield from sorted(steps, key=lambda times: not times.sure)


def _unit(seconds: np.ndarray) -> TimeUnit | None:
    """The unit of the steps between the different moments; None: they keep none."""
    known = np.unique(seconds[~np.isnan(seconds)])
    if is_time(known).any():
        return None  # a time of day comes again every day
    return unit_of_steps(known) if known.size >= _FEWEST_MOMENTS else None


def _groups(
    frame: pandas.DataFrame, places: np.ndarray, moments: int, of_time: tuple[str, ...]
) -> tuple[str, ...]:
    """The columns that tell groups apart, each of which has one row a moment; (): none do."""
    rows = places.shape[0]
    fewest, most = ONE_EACH * rows / moments, rows / (_FILLED * moments)
    most = min(most, rows / _FEWEST_EACH)
    partial: dict[str, np.ndarray] = {}
    for name in [str(name) for name in frame.columns if name not in of_time][:_MOST_COLUMNS]:
        codes = _codes(frame[name], name)
        if codes is None:
            continue
        count = int(np.max(codes)) + 1
        if 2 <= count < fewest and len(partial) < _MOST_IN_PAIRS:
            partial[name] = codes
        if fewest <= count <= most and count > 1 and _once(codes, places, moments):
            return (name,)
    for (one, codes), (other, more) in itertools.combinations(partial.items(), 2):
        together = np.unique(codes * (int(np.max(more)) + 1) + more, return_inverse=True)[1]
        if fewest <= int(np.max(together)) + 1 <= most and _once(together, places, moments):
            return one, other
    return ()


def _codes(series: pandas.Series, name: str) -> np.ndarray | None:
    """Which group each row is of, int64 (rows,), by a column of words or whole numbers; None
    where it has gaps, or tells the time itself."""
    import pandas as pd

    if is_step_name(name) or plain_name(name) in _CALENDAR or seconds_of(series) is not None:
        return None
    if is_numeric(series):
        numbers = series.to_numpy(dtype=np.float64, na_value=np.nan)
        if np.isnan(numbers).any() or not np.array_equal(numbers, np.floor(numbers)):
            return None
    codes, _ = pd.factorize(series)
    return None if codes.size == 0 or (codes < 0).any() else codes.astype(np.int64)


def _once(groups: np.ndarray, places: np.ndarray, moments: int) -> bool:
    """Whether nearly every row is the only one of its group and moment."""
    return bool(np.unique(groups * moments + places).size >= ONE_EACH * places.shape[0])
