"""What lies in a ``.brick`` file: a zip with a design, its tables, its runs and a picture.

Entries:
    ``mimetype``               what this is, first and unpacked, as OpenDocument does it.
    ``design.json``            the open design; ``schema_version`` first.
    ``document.json``          which run is looked at, and the highest number of a run.
    ``data/<sha256>``          the bytes of an imported table, under their fingerprint.
    ``runs/<n>/record.json``   a run's id, name, design, epoch, ending and its curves' names.
    ``runs/<n>/arrays.npz``    its curves, weights and optimizer, without pickle.
    ``pages.json``             a teacher's lesson pages, where there are some.
    ``lock.json``              what a lesson that was handed out locks, and its goal.
    ``handed-in.json``         who handed this work in, and when.
    ``trials.json``            how designs did with several seeds, where that was tried.
    ``predictions.json``       the answers that the person kept, where there are some.
    ``planned/<n>.json``       a design that lies beside the open one: its id and name.
    ``thumbnail.png``          a small picture of the network's answer, where there is one.

Before version 4 there is no ``document.json`` and nothing planned: the last run is looked at.
Nothing in a file is run, extracted, or believed before it was looked at; see
`engine.files.safe_archive`. What all runs hold together is counted before one is built.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from engine.brickfile.pages_entry import LEFT_OUT
from engine.design import Design
from engine.evaluation.kept_answers import NO_ANSWERS, KeptAnswers
from engine.handout.handed_in import HandedIn
from engine.handout.lock import Lock
from engine.lessons.course import Course
from engine.messages import Message
from engine.runs.runs import Planned, Runs
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS, KeptTrials


@dataclass(frozen=True, eq=False)
class Bundle:
    """All that one file holds. ``tables``: fingerprint (sha256) → the table file's bytes.

    ``chosen``: the id of the run that is looked at; "": of none; None: the last one's.
    """

    design: Design
    tables: Mapping[str, bytes] = field(default_factory=dict)
    runs: tuple[RunRecord, ...] = ()
    thumbnail: bytes = b""
    chosen: str | None = None
    last_number: int = 0
    planned: tuple[Planned, ...] = ()
    answers: KeptAnswers = NO_ANSWERS
    course: Course | None = None  # a teacher's lesson pages
    left_out: int = 0  # parts of them that this version does not know, of a file that was read
    trials: KeptTrials = NO_TRIALS
    lock: Lock | None = None  # of a lesson that was handed out
    handed_in: HandedIn | None = None

    @property
    def said_of_pages(self) -> Message | None:
        """What a person should hear of the pages; None: they are whole."""
        return LEFT_OUT(count=self.left_out) if self.left_out else None

    @property
    def kept(self) -> Runs:
        """The runs as a document keeps them. Numbers that tell nothing apart are given anew:
        before version 4 none did, and a stranger's may be equal."""
        runs, chosen = self.runs, self.chosen
        if chosen is None or len({run.number for run in runs}) < len(runs):
            runs = tuple(replace(run, number=place) for place, run in enumerate(runs, start=1))
        if chosen is None:
            chosen = runs[-1].id if runs else ""
        last_number = max((self.last_number, *(run.number for run in runs)))
        return Runs(runs, "", last_number).choosing(chosen)
