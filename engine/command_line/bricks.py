"""Opening and writing ``.brick`` files with the tables that stand in them."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.brickfile import brick_file as brickfile
from engine.brickfile.bundle_of import bundle_of
from engine.data.knowing.library import Library
from engine.design import Design
from engine.evaluation.kept_answers import NO_ANSWERS, KeptAnswers
from engine.handout.closed_part import closes_test, runs_without_test
from engine.handout.handed_in import HandedIn
from engine.handout.lock import Lock
from engine.lessons.course import Course
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.runs.runs import NO_RUNS, Planned, Runs, within_limits
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS, KeptTrials

_NOT_TRAINED = Sentence(
    "command.not_trained",
    QT_TRANSLATE_NOOP("Engine", "Nothing has been learned in this file yet: {name}"),
)
_NO_RUN = Sentence(
    "command.no_run",
    QT_TRANSLATE_NOOP("Engine", "There is no run called {name}. The runs are: {runs}"),
)
_NO_PLANNED = Sentence(
    "command.no_planned",
    QT_TRANSLATE_NOOP(
        "Engine", "There is no planned design called {name}. The planned designs are: {planned}"
    ),
)
_NOTHING_PLANNED = Sentence(
    "command.nothing_planned",
    QT_TRANSLATE_NOOP("Engine", "There is no planned design called {name}, nor any other one."),
)


@dataclass(frozen=True)
class Opened:
    """What a ``.brick`` file holds."""

    path: Path
    design: Design
    library: Library
    runs: Runs
    planned: tuple[Planned, ...]
    answers: KeptAnswers = NO_ANSWERS
    course: Course | None = None
    left_out: Message | None = None  # what is to be said of its pages
    trials: KeptTrials = NO_TRIALS
    lock: Lock | None = None
    handed_in: HandedIn | None = None

    @property
    def test_is_closed(self) -> bool:
        """Whether its lesson keeps the figures of the test part closed still."""
        return closes_test(self.lock, self.handed_in)

    @property
    def shown_runs(self) -> Runs:
        """The runs with what may be told of them."""
        return runs_without_test(self.runs) if self.test_is_closed else self.runs

    def run(self, wanted: str | None) -> RunRecord:
        """The run of that name, number or id; None: the newest. Of several with one name it is
        the newest.

        Raises:
            EngineError: there is none; the message lists those that there are.
        """
        if self.runs.newest is None:
            raise EngineError(_NOT_TRAINED(name=self.path.name))
        if wanted is None:
            return self.runs.newest
        newest_first = self.runs.records[::-1]
        for says in (lambda run: run.name, lambda run: str(run.number), lambda run: run.id):
            for run in newest_first:
                if says(run) == wanted:
                    return run
        names = ", ".join(run.name or str(run.number) for run in self.runs.records)
        raise EngineError(_NO_RUN(name=wanted, runs=names))

    def network(self, wanted: str | None) -> tuple[Design, RunRecord | None]:
        """A design and the run that holds its weights: those of the run ``wanted``, else of the
        newest one; the open design and None where none was trained, or its weights went.

        Raises:
            EngineError: a run is wanted that there is not.
        """
        record = self.run(wanted) if wanted or self.runs.records else None
        if record is None:
            return self.design, None
        return record.design, record if record.has_weights else None

    def planned_design(self, wanted: str) -> Planned:
        """The planned design of that name or id; EngineError where there is none."""
        for plan in self.planned:
            if wanted in (plan.name, plan.id):
                return plan
        if not self.planned:
            raise EngineError(_NOTHING_PLANNED(name=wanted))
        names = ", ".join(plan.name for plan in self.planned)
        raise EngineError(_NO_PLANNED(name=wanted, planned=names))


def add_run(parser: argparse.ArgumentParser) -> None:
    """Which of a file's runs is meant."""
    parser.add_argument(
        "--run", metavar="NAME", help="the run of that name or number; the newest otherwise"
    )


def opened(path: Path) -> Opened:
    """What the file holds; EngineError where it is no such file."""
    bundle = brickfile.read(path)
    library = Library()
    for data in bundle.tables.values():
        library.store.add(data)
    return Opened(
        path,
        bundle.design,
        library,
        bundle.kept,
        bundle.planned,
        bundle.answers,
        bundle.course,
        bundle.said_of_pages,
        bundle.trials,
        bundle.lock,
        bundle.handed_in,
    )


def write(
    path: Path,
    design: Design,
    library: Library,
    runs: Runs = NO_RUNS,
    planned: tuple[Planned, ...] = (),
    answers: KeptAnswers = NO_ANSWERS,
    course: Course | None = None,
    trials: KeptTrials = NO_TRIALS,
    lock: Lock | None = None,
    handed_in: HandedIn | None = None,
) -> tuple[Message, ...]:
    """Write a file with the imported tables that all in it stand on; large ones stay where
    they are. Returns what is to be said of runs that there was no room for."""
    runs, told = within_limits(runs)
    kept = bundle_of(
        design,
        library.store,
        runs,
        planned,
        answers=answers,
        course=course,
        trials=trials,
        lock=lock,
        handed_in=handed_in,
    )
    brickfile.write(path, kept)
    return told


def about(run: RunRecord) -> dict[str, Any]:
    """Which run it is, for ``--json``."""
    marks = {"star": run.star, "note": run.note}
    return {"id": run.id, "number": run.number, "name": run.name, "made": run.made} | marks
