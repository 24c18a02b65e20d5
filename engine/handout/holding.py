"""Holding a lock where a design is changed or a training begun."""

from __future__ import annotations

from collections.abc import Iterable

from engine.design import Design
from engine.handout.lock import Lock
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

NO_TRIES = Sentence(
    "handout.no_tries",
    QT_TRANSLATE_NOOP(
        "Engine",
        "All tries of this lesson are used up: {count}. Choose the best of your runs and hand it "
        "in.",
    ),
)

IS_LOCKED = Sentence(
    "handout.is_locked",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a lesson that is locked. Open it with the teacher's key, and make another one of "
        "it then.",
    ),
)


TRIES_COUNT = Sentence(
    "handout.tries_count",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This lesson counts trainings: {count}. Many at once would be more than that, so train one "
        "network after the other.",
    ),
)


def refusal_of_trials(lock: Lock, before: Design, designs: Iterable[Design]) -> Message | None:
    """Why ``designs``, made of ``before``, are not trained one after the other at one click;
    None: they may be."""
    if lock.tries is not None:
        return TRIES_COUNT(count=lock.tries)
    for design in designs:
        if wrong := lock.breaches(before, design):
            return wrong[0]
    return None


def refusal_of_try(lock: Lock, last_number: int) -> Message | None:
    """Why no other training may begin, where the newest has ``last_number``; None: it may."""
    if lock.tries_left(last_number) == 0:
        return NO_TRIES(count=lock.tries)
    return None


def hold(lock: Lock, before: Design, design: Design, last_number: int, *, goes_on: bool) -> None:
    """See that ``design`` may be trained; ``goes_on``: a run that there is goes on.

    Raises:
        EngineError: the lesson does not allow it; the message says what.
    """
    wrong = lock.breaches(before, design)
    if not wrong and not goes_on:
        refusal = refusal_of_try(lock, last_number)
        wrong = (refusal,) if refusal is not None else ()
    if wrong:
        raise EngineError(wrong[0])
