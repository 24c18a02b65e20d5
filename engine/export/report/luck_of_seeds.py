"""Whether a design does better than another by more than the luck of seeds, in a report."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.export.numbers import number_text, whole_text
from engine.export.report.document import Mood
from engine.export.report.figure_words import figure_name, is_share
from engine.export.report.report_words import ReportWords
from engine.export.report.run_words import run_title
from engine.tasks import task_named
from engine.training.run.run_record import RunRecord
from engine.trials.kept import KeptTrials
from engine.trials.spread import Spread, seed_difference

_LEAST = 2  # seeds, before anything can be said
_MOODS: dict[str, Mood] = {"better": "good", "worse": "note", "cannot_tell": "hint"}


def over_seeds(
    runs: Sequence[RunRecord], trials: KeptTrials, words: ReportWords
) -> tuple[tuple[Mood, str], ...]:
    """The spread of each run whose design was trained with several seeds, and how it compares
    with the one before of which that is so."""
    found: list[tuple[Mood, str]] = []
    before: tuple[RunRecord, Spread] | None = None
    for run in runs:
        own = trials.of(run.design)
        if own is None or len(own.trials) < _LEAST:
            continue
        figure = task_named(run.design.data.task).metric.name
        found.append(("note", _spread(run, own, figure, words)))
        if before is not None and before[1].mark != own.mark:
            told = _compared(run, own, *before, figure, words)
            if told is not None:
                found.append(told)
        before = (run, own)
    return tuple(found)


def _spread(run: RunRecord, own: Spread, figure: str, words: ReportWords) -> str:
    values = own.values(figure)
    known = values[np.isfinite(values)]
    deviation = float(known.std(ddof=1)) if len(known) > 1 else float("nan")
    first = own.trials[0]
    return words.said(
        "over_seeds",
        run=run_title(run, words),
        seeds=whole_text(len(own.trials)),
        figure=figure_name(figure, words),
        mean=_value(figure, float(known.mean()) if len(known) else float("nan"), words),
        deviation=_amount(figure, deviation, words),
        rows=words.said(f"part_rows_{first.part}", rows=whole_text(first.count)),
    )


def _compared(
    run: RunRecord,
    own: Spread,
    other_run: RunRecord,
    other: Spread,
    figure: str,
    words: ReportWords,
) -> tuple[Mood, str] | None:
    difference = seed_difference(own, other, figure)
    if difference is None:
        return None
    ends = sorted((abs(difference.low), abs(difference.high)))
    said = words.said(
        f"luck_{difference.verdict}",
        first=run_title(run, words),
        second=run_title(other_run, words),
        figure=figure_name(figure, words),
        by=_amount(figure, abs(difference.mean), words),
        low=_amount(figure, ends[0], words),
        high=_amount(figure, ends[1], words),
    )
    return _MOODS[difference.verdict], said


def _value(figure: str, value: float, words: ReportWords) -> str:
    return words.percent(value) if is_share(figure) else number_text(value)


def _amount(figure: str, value: float, words: ReportWords) -> str:
    """A difference: of shares in percentage points."""
    if not is_share(figure):
        return number_text(value, 3)
    return words.said("points", number=number_text(round(100.0 * value, 1)))
