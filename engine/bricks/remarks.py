"""What a brick has to say of itself where it stands: remarks, and what mends them.

A brick knows its own fields and what it is told of its place. `engine.checks` asks every brick
and makes findings of its remarks; what concerns several bricks is found there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

TAKE_OUT = Sentence("fix.take_out", QT_TRANSLATE_NOOP("Engine", "Take the brick out"))
SET = Sentence("fix.set", QT_TRANSLATE_NOOP("Engine", "Set to {value}"))
USE = Sentence("fix.use", QT_TRANSLATE_NOOP("Engine", "Use {function}"))
WITHOUT = Sentence("fix.without", QT_TRANSLATE_NOOP("Engine", "Without activation function"))


@dataclass(frozen=True)
class Place:
    """Where a brick stands.

    ``shape``: of what enters it, for one row; None where the data do not say it yet.
    ``hidden``: the layer that answers comes behind it. ``batch_size``: rows of a batch.
    """

    shape: tuple[int, ...] | None
    hidden: bool
    batch_size: int


@dataclass(frozen=True)
class Mend:
    """What a person can do about a remark: give the brick other ``values`` of its fields, or,
    where there are none, take it out."""

    label: Message
    values: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Remark:
    """One thing that is wrong or unwise about a brick; ``field`` is the one that is meant."""

    severity: Literal["error", "warning", "hint"]
    message: Message
    mends: tuple[Mend, ...] = ()
    field: str | None = None


def set_to(field: str, value: Any) -> Mend:
    """Give ``field`` the usual ``value``."""
    return Mend(SET(value=value), ((field, value),))


def taken_out() -> Mend:
    """Take the brick out of the tower."""
    return Mend(TAKE_OUT())
