"""The targets as the network is taught them: what range they go through."""

from __future__ import annotations

import numpy as np

from engine.data.facts import ColumnFacts, DataReport, LearnedColumn
from engine.data.settings import ColumnSettings
from engine.design import Design
from engine.scalings import SCALINGS, Scale, signed_log


def taught_range(design: Design, report: DataReport | None) -> tuple[float, float] | None:
    """Lowest and highest target value as the network is taught it, over all targets."""
    if report is None:
        return None
    lows, highs = [], []
    for target in design.data.targets:
        facts = report.table.column(target.name)
        if facts is None or facts.minimum is None or facts.maximum is None:
            return None
        learned = report.prepared.learned_of(target.name) if report.prepared else None
        scale = _scale_of(target, facts, learned)
        if scale is None:
            return None
        low, high = scale.apply(np.array([facts.minimum, facts.maximum])).tolist()
        lows.append(low)
        highs.append(high)
    return (min(lows), max(highs)) if lows else None


def _scale_of(
    target: ColumnSettings, facts: ColumnFacts, learned: LearnedColumn | None
) -> Scale | None:
    """How ``target`` is scaled; before anything is prepared, as the whole table would say."""
    scaling = SCALINGS[target.scaling]
    if learned is not None and learned.zero is not None and learned.one is not None:
        ends = np.array([learned.zero, learned.one])
        zero, one = (signed_log(ends) if scaling.logarithmic else ends).tolist()
        return Scale(zero, one - zero, log=scaling.logarithmic)
    return scaling.expected(facts)
