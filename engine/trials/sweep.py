"""Try a setting: every value with several seeds, each measured on rows that it did not learn from.

Scores come from validation rows. Where a design has none, each seed holds back another fold of the
training rows. The test rows are opened once, for the winner.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from engine.data.knowing.library import Library
from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.tasks import task_named
from engine.training.run.run_record import new_id
from engine.trials.queue import Job, TrialQueue
from engine.trials.settings import Tried, Value, check_tried, with_value
from engine.trials.spread import more_is_better
from engine.trials.trial import Trial, trial_of, with_seed

if TYPE_CHECKING:
    from engine.training.trainer import Trainer
    from engine.trials.cross_validation import Progress

FOLDS = 5  # where there are no validation rows
MOST_SEEDS = 30
MEASURED: Part = "validation"  # a fold is the validation part of its trial, too

_TOO_FEW_ROWS = Sentence(
    "try.too_few_rows",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are no validation rows, and too few training rows ({rows}) to hold some back. Add "
        "rows, or choose fewer test rows.",
    ),
)


@dataclass(frozen=True)
class Score:
    """What one trial came to: the figure that counts, and the loss, which parts equal ones."""

    seed: int
    figure: float
    loss: float


@dataclass(frozen=True)
class Point:
    """The values that were tried together, one for each setting, and their scores by seed."""

    values: tuple[Value, ...]
    scores: tuple[Score, ...] = ()

    @property
    def figures(self) -> np.ndarray:
        """The figure of each seed, float64 (seeds,)."""
        return np.array([score.figure for score in self.scores], np.float64)


@dataclass(frozen=True)
class Sweep:
    """What is tried of a design, and what came of it until now.

    Attributes:
        design: the design whose settings they are.
        tried: the settings with their values.
        seeds: how many each value is trained with.
        folds: 0, or of how many folds of the training rows each seed holds back another one.
        figure: the figure that counts, see `Evaluation.figures`.
        points: every combination of values, those of the last setting next to each other.
        rows: on how many rows a trial is measured; 0: none was yet.
        test: the winner's figures on the test rows; {}: not opened yet, or there are none.
        id: stays the same while more of it is trained.
    """

    design: Design
    tried: tuple[Tried, ...]
    seeds: int
    folds: int
    figure: str
    points: tuple[Point, ...]
    rows: int = 0
    test: Mapping[str, float] = field(default_factory=dict)
    id: str = field(default_factory=new_id)

    @property
    def done(self) -> int:
        """How many trials there are."""
        return sum(len(point.scores) for point in self.points)

    def design_at(self, place: int) -> Design:
        """The design with the values of a point: the one that a click opens."""
        design = self.design
        for own, value in zip(self.tried, self.points[place].values, strict=True):
            design = with_value(design, own.setting, value)
        return design

    def jobs(self) -> list[Job]:
        """The trials that are missing."""
        jobs = []
        for place, point in enumerate(self.points):
            design = self.design_at(place)
            known = {score.seed for score in point.scores}
            jobs += [
                Job(place, turn, self._measured(design, turn))
                for turn in range(self.seeds)
                if turn + 1 not in known
            ]
        return jobs

    def with_trial(self, job: Job, trial: Trial) -> Sweep:
        """The same with the trial of ``job``."""
        score = Score(trial.seed, trial.figures.get(self.figure, np.nan), trial.figures["loss"])
        point = self.points[job.place]
        scores = (*(own for own in point.scores if own.seed != score.seed), score)
        point = replace(point, scores=tuple(sorted(scores, key=lambda own: own.seed)))
        points = (*self.points[: job.place], point, *self.points[job.place + 1 :])
        return replace(self, points=points, rows=trial.count)

    def best(self) -> int | None:
        """The place of the winner: the best mean among those with the most seeds, or one less;
        of equal ones the lower loss. None: nothing was trained yet."""
        most = max(len(point.scores) for point in self.points)
        sign = -1.0 if more_is_better(self.figure) else 1.0
        ranked = [
            (sign * float(point.figures.mean()), float(np.mean([s.loss for s in point.scores])), at)
            for at, point in enumerate(self.points)
            if point.scores and len(point.scores) >= most - 1 and np.isfinite(point.figures).all()
        ]
        return min(ranked)[2] if ranked else None

    def winner(self) -> Job | None:
        """The one training whose network is measured on the test rows: the best values, learned
        as the design says; None where there is nothing to measure."""
        place = self.best()
        return None if place is None else Job(place, 0, self.design_at(place))

    def _measured(self, design: Design, turn: int) -> Design:
        split = design.data.split.model_copy(update={"final": False})
        if self.folds:
            update = {"folds": self.folds, "fold": turn % self.folds, "fold_part": "validation"}
            split = split.model_copy(update=update)
        data = design.data.model_copy(update={"split": split})
        return with_seed(design.with_data(data), turn + 1)


def sweep_of(design: Design, tried: Sequence[Tried], seeds: int, prepared: Prepared) -> Sweep:
    """What is to be trained; ``prepared``: the rows of ``design``.

    Raises:
        EngineError: a value cannot be, or there are no rows to measure on.
    """
    check_tried(design, tried)
    folds = 0
    left = len(prepared.y["training"])
    if not len(prepared.y["validation"]) and not design.data.split.final:
        folds = min(FOLDS, left)
        if folds < 2:
            raise EngineError(_TOO_FEW_ROWS(rows=left))
    points = tuple(map(Point, itertools.product(*(own.values for own in tried))))
    metric = task_named(design.data.task).metric.name
    return Sweep(design, tuple(tried), seeds, folds, metric, points)


def swept(
    sweep: Sweep,
    library: Library,
    trainer: Trainer,
    seconds: float | None = None,
    told: Callable[[Progress], None] = lambda progress: None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    tests: bool = True,
) -> Sweep:
    """``sweep`` trained here, as far as ``seconds`` reach, and (``tests``) its winner measured on
    the test rows; EngineError where it was cancelled, or a trial cannot be trained."""
    from engine.trials.cross_validation import Progress

    queue = TrialQueue(sweep.jobs(), sweep.design, seconds)
    while (job := queue.next()) is not None:
        began = time.perf_counter()
        prepared = library.prepared(job.design.data)
        trial = trial_of(trainer, job.design, prepared, MEASURED, cancelled)
        sweep = sweep.with_trial(job, trial)
        queue.took(time.perf_counter() - began)
        told(Progress(queue.done, queue.total, queue.seconds_left))
    return with_test(sweep, library, trainer, cancelled) if tests else sweep


def with_test(
    sweep: Sweep,
    library: Library,
    trainer: Trainer,
    cancelled: Callable[[], bool] = lambda: False,
) -> Sweep:
    """``sweep`` with its winner's figures on the test rows, where there are any."""
    job = sweep.winner()
    if job is None:
        return sweep
    prepared = library.prepared(job.design.data)
    if not len(prepared.y["test"]):
        return sweep
    trial = trial_of(trainer, job.design, prepared, "test", cancelled)
    return replace(sweep, test=trial.figures)
