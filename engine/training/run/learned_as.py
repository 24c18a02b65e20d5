"""What a run's steps are made with and may become another while it learns: batch size, noise."""

from __future__ import annotations

import numpy as np

from engine.design import Design
from engine.training.frames import Change, LearnedAs


def learned_as(design: Design, epoch: int) -> LearnedAs:
    """How a run learns by ``design`` from the epoch after ``epoch`` on."""
    amounts = tuple(
        (place, name, float(getattr(brick, name)))
        for place, brick in enumerate(design.bricks)
        for name in sorted(brick.free_fields)
    )
    return LearnedAs(epoch, design.training.batch_size, amounts)


def design_as(design: Design, known: LearnedAs) -> Design:
    """``design`` with the batch size and the noise of ``known``.

    Raises:
        ValueError: they are outside their ranges, or of a brick that has none such.
    """
    for place, name, value in known.amounts:
        brick = design.bricks[place] if place < len(design.bricks) else None
        if brick is None or name not in brick.free_fields:
            raise ValueError(f"no {name} of the brick at {place}")
        if getattr(brick, name) != value:
            design = design.replaced(brick.changed(**{name: value}))
    if known.batch_size != design.training.batch_size:
        design = design.with_training(batch_size=known.batch_size)
    return design


def rate_chosen_at(epoch: int, changes: tuple[Change, ...]) -> float | None:
    """The learning rate that a person had chosen when ``epoch`` was over; None: the only one.

    What was reduced since the loss stalled was nobody's choice. TensorFlow keeps 0.01 as
    0.009999999776; the shortest number that it keeps so is what was typed.
    """
    rates = [change for change in changes if change.setting == "learning_rate"]
    chosen = rates[0].before if rates else None
    for change in rates:
        if change.epoch < epoch and not change.by_stall:
            chosen = change.after
    return None if chosen is None else float(str(np.float32(chosen)))


def changes_between(before: LearnedAs, after: LearnedAs, design: Design) -> tuple[Change, ...]:
    """What became another in ``design``, told at the epoch of ``after``."""
    found = []
    if after.batch_size != before.batch_size:
        found.append(Change(after.epoch, "batch_size", before.batch_size, after.batch_size))
    known = {(place, name): value for place, name, value in before.amounts}
    for place, name, value in after.amounts:
        was = known.get((place, name), value)
        if was != value:
            found.append(Change(after.epoch, name, was, value, design.bricks[place].id))
    return tuple(found)
