"""Designs trained again with several seeds, one after the other."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from engine.data.knowing.library import Library
from engine.design import Design
from engine.trials.cross_validation import Progress
from engine.trials.kept import NO_TRIALS, KeptTrials
from engine.trials.queue import Job, TrialQueue
from engine.trials.spread import MAXIMUM_SEEDS, Spread, design_mark
from engine.trials.trial import trial_of, with_seed

if TYPE_CHECKING:
    from engine.training.trainer import Trainer


def seed_jobs(designs: Sequence[Design], seeds: int, kept: KeptTrials = NO_TRIALS) -> list[Job]:
    """The trials that are missing until each of ``designs`` was trained with the seeds 1 …
    ``seeds``; designs that differ in nothing but their seed are trained once."""
    jobs: list[Job] = []
    known: set[str] = set()
    for place, design in enumerate(designs):
        mark = design_mark(design)
        if mark in known:
            continue
        known.add(mark)
        spread = kept.of(design) or Spread(design)
        jobs += [
            Job(place, turn, with_seed(design, seed))
            for turn, seed in enumerate(spread.missing(range(1, seeds + 1)))
        ]
    return jobs


def more_seeds(designs: Sequence[Design], kept: KeptTrials, step: int) -> int:
    """Up to which seed ``designs`` are to be trained next: ``step`` of each, or, where each has
    as many, ``step`` more; never above `MAXIMUM_SEEDS`."""
    least = min((len(spread.seeds) if (spread := kept.of(own)) else 0) for own in designs)
    return min(MAXIMUM_SEEDS, (least // step + 1) * step)


def over_seeds(
    designs: Sequence[Design],
    library: Library,
    trainer: Trainer,
    seeds: int,
    told: Callable[[Progress], None] = lambda progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> KeptTrials:
    """Train each of ``designs`` with the seeds 1 … ``seeds``, from its first weights.

    Raises:
        EngineError: one cannot be trained, or it was cancelled.
    """
    kept = NO_TRIALS
    queue = TrialQueue(seed_jobs(designs, seeds))
    while (job := queue.next()) is not None:
        began = time.perf_counter()
        prepared = library.prepared(job.design.data)
        trial = trial_of(trainer, job.design, prepared, cancelled=cancelled)
        kept = kept.keeping(designs[job.place], [trial])
        queue.took(time.perf_counter() - began)
        told(Progress(queue.done, queue.total, queue.seconds_left))
    return kept
