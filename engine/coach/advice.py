"""What the coach says of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.findings import Fix
from engine.messages import Message

# Too soon to say; it goes well; it has come to its end; it is ill.
Mood = Literal["early", "well", "done", "ill"]


@dataclass(frozen=True)
class Advice:
    """One sentence about a run.

    ``reason``: what it is concluded from. ``remedies``: the best first; each is one edit of the
    design, to be undone by its label. ``back_to``: the epoch at which the network was best,
    where it is worth going back to; None otherwise.
    """

    code: str
    mood: Mood
    sentence: Message
    reason: Message
    remedies: tuple[Fix, ...] = ()
    back_to: int | None = None
