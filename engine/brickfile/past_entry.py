"""A run's past as a ``.brick`` file holds it: its moments by number, their states stacked."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from engine.design import MAXIMUM_BRICKS
from engine.files.safe_archive import ArchiveError
from engine.training.frames import LearnedAs, Moment, Past, RateChange, TrainedState
from engine.training.run.past import MOST_MOMENTS, MOST_RATES

_GROUP = "past"
_EPOCHS, _STEPS = 10**9, 10**9
_LONGEST_NAME = 64


def past_record(past: Past | None) -> dict[str, Any] | None:
    """What is not an array, for JSON; None of a run without a past."""
    if past is None or not past.moments:
        return None
    return {
        "moments": [
            [moment.epoch, moment.jumped, moment.moved, moment.state is not None]
            for moment in past.moments
        ],
        "rates": [[change.epoch, change.step, change.rate] for change in past.rates],
        "learned_as": [
            [each.epoch, each.batch_size, [list(amount) for amount in each.amounts]]
            for each in past.learned_as
        ],
    }


def past_arrays(past: Past | None) -> dict[str, np.ndarray]:
    """All states' arrays: each of them stacked over the moments, so that there are few."""
    if past is None:
        return {}
    states = [moment.state.arrays for moment in past.moments if moment.state is not None]
    return {
        f"{_GROUP}_{place}": np.stack(arrays)
        for place, arrays in enumerate(zip(*states, strict=True))
    }


def past_from(raw: Any, arrays: dict[str, np.ndarray], state: TrainedState) -> Past | None:
    """The past that `past_record` and `past_arrays` were made from, of a run at ``state``.

    Raises:
        ArchiveError: it is none. Other exceptions too, where a stranger made it up.
    """
    if raw is None:
        return None
    moments, rates = raw["moments"], raw["rates"]
    if len(moments) > MOST_MOMENTS or len(rates) > MOST_RATES:
        raise ArchiveError("too_large", "a run's past")
    count = sum(_is(entry[3]) for entry in moments)
    states = _states(arrays, state, count, [_whole(e[0], _EPOCHS) for e in moments if e[3]])
    found: list[Moment] = []
    for place, (epoch, jumped, moved, has_state) in enumerate(moments):
        if place and not has_state:
            raise ArchiveError("damaged", "a moment without a state")
        own = states.pop(0) if has_state else None
        found.append(Moment(_whole(epoch, _EPOCHS), own, _is(jumped), _number(moved)))
    places = [moment.place for moment in found]
    if places != sorted(places) or not found or found[-1].epoch > state.epoch:
        raise ArchiveError("damaged", "the moments' order")
    if found[0].state is None and found[0].epoch:
        raise ArchiveError("damaged", "first weights that are not first")
    changes = tuple(
        RateChange(_whole(epoch, _EPOCHS), _whole(step, _STEPS), _rate(rate))
        for epoch, step, rate in rates
    )
    return Past(tuple(found), changes, _learned_as(raw.get("learned_as", [])))


def _learned_as(raw: Any) -> tuple[LearnedAs, ...]:
    if not isinstance(raw, list) or len(raw) > MOST_RATES:
        raise ArchiveError("too_large", "how a run learned")
    found = []
    for epoch, batch_size, amounts in raw:
        if len(amounts) > MAXIMUM_BRICKS:
            raise ArchiveError("too_large", "how a run learned")
        own = tuple(
            (_whole(place, MAXIMUM_BRICKS), _name(name), _number(value))
            for place, name, value in amounts
        )
        found.append(LearnedAs(_whole(epoch, _EPOCHS), _whole(batch_size, _STEPS), own))
    if [each.epoch for each in found] != sorted(each.epoch for each in found):
        raise ArchiveError("damaged", "the order of how a run learned")
    return tuple(found)


def _name(raw: Any) -> str:
    if not isinstance(raw, str) or len(raw) > _LONGEST_NAME:
        raise ArchiveError("damaged", f"no name: {raw!r:.40}")
    return raw


def _states(
    arrays: dict[str, np.ndarray], like: TrainedState, count: int, epochs: list[int]
) -> list[TrainedState]:
    """``count`` states, their arrays of the shapes and kinds of ``like``'s."""
    wanted = like.arrays
    stacks = [arrays[f"{_GROUP}_{place}"] for place in range(len(wanted) if count else 0)]
    for stack, one in zip(stacks, wanted, strict=False):
        if stack.shape != (count, *one.shape) or stack.dtype != one.dtype:
            raise ArchiveError("damaged", "the shapes of a run's past")
    first, second = len(like.weights), len(like.weights) + len(like.optimizer)
    found = []
    for place, epoch in enumerate(epochs):
        own = tuple(stack[place] for stack in stacks)
        found.append(TrainedState(epoch, own[:first], own[first:second], own[second:], like.rows))
    return found


def _whole(raw: Any, most: int) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or not 0 <= raw <= most:
        raise ArchiveError("damaged", f"no count: {raw!r:.40}")
    return raw


def _number(raw: Any) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw):
        raise ArchiveError("damaged", f"no number: {raw!r:.40}")
    return float(raw)


def _rate(raw: Any) -> float:
    rate = _number(raw)
    if not 0.0 < rate <= 1e7:
        raise ArchiveError("damaged", f"no learning rate: {rate}")
    return rate


def _is(raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise ArchiveError("damaged", f"neither true nor false: {raw!r:.40}")
    return raw
