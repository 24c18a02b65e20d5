"""The coach's voice: which rule speaks now, and calmly, whatever single epochs do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.coach.advice import Advice
from engine.coach.catalogue import BY_CODE, RULES
from engine.coach.evidence import RunEvidence
from engine.coach.inside import InsideFacts
from engine.data.sources.pictures import PictureSource
from engine.told_of_pictures import fixes_of_pictures, message_of_pictures

CALM = 0.02  # of the epochs so far a new finding has to last …
_LEAST_CALM = 3  # … and so many at least
_BEFORE_ALL = (BY_CODE["diverged"], BY_CODE["early"])  # without an epoch
LOOKS = 60  # at a run that is kept, from its beginning to its end


@dataclass(frozen=True)
class Told:
    """What is said, since which epoch, and what has been about to be said since when."""

    advice: Advice
    since: int
    waiting: str = ""
    waiting_since: int = 0


def advise(evidence: RunEvidence, told: str = "") -> Advice:
    """What the first rule that applies has to say; ``told``: the code that is said now."""
    rules = RULES if evidence.epochs else _BEFORE_ALL
    for rule in rules:
        advice = rule.find(evidence, rule.code == told)
        if advice is not None:
            of_pictures = isinstance(evidence.design.data.source, PictureSource)
            return _told_of_pictures(advice) if of_pictures else advice
    raise AssertionError("the last rule always applies")


def _told_of_pictures(advice: Advice) -> Advice:
    return replace(
        advice,
        sentence=message_of_pictures(advice.sentence),
        reason=message_of_pictures(advice.reason),
        remedies=fixes_of_pictures(advice.remedies),
    )


def listen(evidence: RunEvidence, before: Told | None) -> Told:
    """What to say now, after ``before``: another code is said once it has lasted.

    At once: the first word, what is urgent, and the last word of a run that is over.
    """
    advice = advise(evidence, before.advice.code if before is not None else "")
    epoch = evidence.epochs
    if before is None or epoch < before.since:
        return Told(advice, epoch)
    if advice.code == before.advice.code:
        return Told(advice, before.since)
    at_once = BY_CODE[advice.code].at_once or BY_CODE[before.advice.code].at_once
    if at_once or evidence.is_over:
        return Told(advice, epoch)
    if before.waiting != advice.code:
        return replace(before, waiting=advice.code, waiting_since=epoch)
    if epoch - before.waiting_since < max(_LEAST_CALM, CALM * epoch):
        return before
    return Told(advice, epoch)


def whole_way(evidence: RunEvidence, looks: Sequence[InsideFacts] = ()) -> tuple[Told, ...]:
    """What the coach would have said of a run as it learned: each finding once, with the epoch
    from which on, and what it says in the end. ``looks``: into its inside on the way, in order;
    without any, that is known of the end alone."""
    found: list[Told] = []
    told: Told | None = None
    epochs = evidence.epochs
    for epoch in looks_at(epochs):
        told = listen(until(evidence, epoch, looks), told)
        if not found or found[-1].advice.code != told.advice.code:
            found.append(told)
    told = listen(evidence, told)
    if found and found[-1].advice.code == told.advice.code:
        found[-1] = replace(told, since=found[-1].since)
    else:
        found.append(told)
    return tuple(found)


def looks_at(epochs: int) -> tuple[int, ...]:
    """The epochs at which a run of so many is looked at, before its last: closest at first."""
    found = {max(1, round(epochs * (look / LOOKS) ** 2)) for look in range(1, LOOKS)}
    return tuple(sorted(epoch for epoch in found if epoch < epochs))


def until(evidence: RunEvidence, epoch: int, looks: Sequence[InsideFacts] = ()) -> RunEvidence:
    """What was known of the run after ``epoch``, while it learned."""
    return replace(
        evidence,
        history=evidence.history.until(epoch),
        goal=max(evidence.goal, epoch),
        ending=None,
        inside=next((look for look in reversed(looks) if look.epoch <= epoch), None),
    )


def wants_inside(evidence: RunEvidence) -> bool:
    """Whether a look into the network could change what is said: one costs the training some
    50 ms, so none is taken while all goes well."""
    if evidence.is_over and evidence.held_out is None:
        return True  # only then are the test rows asked
    level = evidence.level
    return (
        bool(evidence.hidden_ids)
        and level is not None
        and level > 0.5
        and evidence.epochs >= 20
        and evidence.loss.fall(0.2) < 0.04
    )
