"""Which two inputs a picture of a table opens with."""

from __future__ import annotations

import numpy as np

from engine.data.facts import PlotRows
from engine.data.kinds import kind_named
from engine.data.knowing.relations import correlations, telling
from engine.data.settings import DataSettings

_MOST = 300  # inputs that are compared: more would make the facts wait


def opening_pair(plot: PlotRows, data: DataSettings) -> tuple[str, str] | None:
    """Two number inputs; None where there are fewer.

    Those that the source names. Else the input that tells most about the target, and the one
    that tells most beside it: a near copy of the first would only draw a line.
    """
    numbers = [
        column.name
        for column in data.inputs
        if kind_named(column.kind).is_number
        and column.name in plot.columns
        and column.name not in plot.categories
    ]
    if len(numbers) < 2:
        return None
    named = data.source.opens_with
    if named is not None and set(named) <= set(numbers):
        return named
    if len(numbers) == 2 or len(numbers) > _MOST:
        return numbers[0], numbers[1]
    shares = {entry.name: entry.share for entry in telling(plot, data)}
    first, *others = sorted(numbers, key=lambda name: -shares.get(name, 0.0))
    r = correlations({name: plot.columns[name] for name in (first, *others)}).values[0, 1:]
    own = 1.0 - np.nan_to_num(r) ** 2  # what of each is not in the first
    best = max(range(len(others)), key=lambda at: shares.get(others[at], 0.0) * own[at])
    return first, others[best]
