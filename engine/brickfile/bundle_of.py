"""A bundle of a design, with the imported tables that it, its runs and its plans stand on."""

from __future__ import annotations

from collections.abc import Iterable

from engine.brickfile.bundle import Bundle
from engine.design import Design
from engine.evaluation.kept_answers import NO_ANSWERS, KeptAnswers
from engine.files.store import TableStore
from engine.handout.handed_in import HandedIn
from engine.handout.lock import Lock
from engine.lessons.course import Course
from engine.runs.runs import NO_RUNS, Planned, Runs
from engine.training.run.past import IN_A_FILE
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS, KeptTrials


def bundle_of(
    design: Design,
    store: TableStore,
    runs: Runs = NO_RUNS,
    planned: tuple[Planned, ...] = (),
    thumbnail: bytes = b"",
    answers: KeptAnswers = NO_ANSWERS,
    course: Course | None = None,
    trials: KeptTrials = NO_TRIALS,
    lock: Lock | None = None,
    handed_in: HandedIn | None = None,
) -> Bundle:
    """All that is to be saved; tables that are too large for a file stay where they are."""
    others = (
        *(run.design for run in runs.records),
        *(plan.design for plan in planned),
        *trials.designs,
    )
    return Bundle(
        design=design,
        tables=_tables((design, *others), store) | _seen(runs, store),
        runs=_with_room(runs),
        thumbnail=thumbnail,
        chosen=runs.chosen_id,
        last_number=runs.last_number,
        planned=planned,
        answers=answers,
        course=course,
        trials=trials,
        lock=lock,
        handed_in=handed_in,
    )


def _with_room(runs: Runs) -> tuple[RunRecord, ...]:
    """The runs with as much of their pasts as a file holds: first of the one that is looked at,
    then of the newest."""
    newest_first = runs.records[::-1]
    order = sorted(newest_first, key=lambda run: run.id != runs.chosen_id)
    room, kept = IN_A_FILE, {}
    for run in order:
        kept[run.id] = run.with_past_within(max(0, room))
        room -= kept[run.id].past_bytes
    return tuple(kept[run.id] for run in runs.records)


def _seen(runs: Runs, store: TableStore) -> dict[str, bytes]:
    """What was seen in the pictures of the runs, so that nobody has to look at them again."""
    marks = {run.state.seen for run in runs.records if run.state.seen}
    return {mark: data for mark in sorted(marks) if (data := store.get(mark)) is not None}


def _tables(designs: Iterable[Design], store: TableStore) -> dict[str, bytes]:
    tables = {}
    for design in designs:
        for fingerprint in design.data.source.stored:
            data = store.get(fingerprint)
            if data is not None:
                tables[fingerprint] = data
    return tables
