"""The runs as they are compared: which ones belong together, and their figures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.data.parts import PARTS
from engine.messages import Message
from engine.runs.comparable import can_be_ranked
from engine.runs.figures import Key, figures_of
from engine.runs.runs import Runs
from engine.tasks import task_named
from engine.training.run.run_record import RunRecord

TRAINING, VALIDATION, TEST = PARTS


@dataclass(frozen=True)
class Compared:
    """One run beside the others. ``apart``: why it is not ranked with the run that is looked
    at; None: it is. ``figures``: of the epoch whose weights were kept."""

    run: RunRecord
    apart: Message | None
    figures: dict[Key, float]


def compared(runs: Runs, *, test_closed: bool = False) -> tuple[Compared, ...]:
    """All runs, those that can be ranked with the one that is looked at (without one, with the
    newest) first; the oldest first among each. ``test_closed``: without figures of test rows."""
    about = runs.chosen or runs.newest
    if about is None:
        return ()
    found = [
        Compared(run, None if run is about else can_be_ranked(about, run), figures_of(run))
        for run in runs.records
    ]
    if test_closed:
        found = [
            replace(own, figures={key: v for key, v in own.figures.items() if key[0] != TEST})
            for own in found
        ]
    return tuple(sorted(found, key=lambda own: own.apart is not None))


def columns(rows: tuple[Compared, ...]) -> tuple[Key, ...]:
    """The figures that are worth a column: those that a run has that can be ranked."""
    ranked = [own for own in rows if own.apart is None]
    if not ranked:
        return ()
    task = task_named(ranked[0].run.design.data.task)
    # Of classes the share that is right says more than the loss does.
    names = (task.metric.name, "loss") if task.has_classes else ("loss", task.metric.name)
    wanted: list[Key] = [(part, name) for name in names for part in PARTS]
    wanted.append((TEST, "r2"))
    return tuple(key for key in wanted if any(key in own.figures for own in ranked))
