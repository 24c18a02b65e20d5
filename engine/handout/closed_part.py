"""The test part of a lesson that keeps it closed until the work is handed in.

What tells figures asks here: a figure of test rows that slips out while one still works lets one
choose by it, and then it is no test any more.
"""

from __future__ import annotations

from dataclasses import replace

from engine.design import Design
from engine.handout.handed_in import HandedIn
from engine.handout.lock import Lock
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.runs.runs import Runs
from engine.training.run.run_record import RunRecord

TEST_IS_CLOSED = Sentence(
    "handout.test_is_closed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The test part of this lesson stays closed until the work is handed in. Until then, look "
        "at the validation rows or the training rows.",
    ),
)


def closes_test(lock: Lock | None, handed_in: HandedIn | None) -> bool:
    """Whether nobody is to see yet how good a network is on the test part."""
    return lock is not None and lock.test_closed and handed_in is None


def check_test_is_open(lock: Lock | None, handed_in: HandedIn | None) -> None:
    """EngineError where the test part is closed."""
    if closes_test(lock, handed_in):
        raise EngineError(TEST_IS_CLOSED())


def refusal_of_folds(
    lock: Lock | None, handed_in: HandedIn | None, design: Design
) -> Message | None:
    """Why ``design`` is not cross-validated; None: it may be. Every row is tested then, but for
    those of a test part that its source brings along."""
    if closes_test(lock, handed_in) and design.data.split.method != "given":
        return TEST_IS_CLOSED()
    return None


def without_test(run: RunRecord) -> RunRecord:
    """``run`` without its figures on test rows; its weights stay."""
    return replace(run, state=replace(run.state, test={})) if run.state.test else run


def runs_without_test(runs: Runs) -> Runs:
    """``runs``, each `without_test`."""
    return replace(runs, records=tuple(map(without_test, runs.records)))
