"""Questions and their answers, and what else goes both ways.

An `Ask` carries a request of `engine.service.requests`; whatever comes back for it carries the
question's number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.files.store import StoreChange, TableStore
from engine.messages import Message
from engine.service.messages.crossing import Crossing, Request


@dataclass(frozen=True)
class Ask(Crossing):
    """``request``'s answer is wanted; it carries the number."""

    number: int
    request: Request


@dataclass(frozen=True)
class Forget(Crossing):
    """Nobody waits for that answer any more; it need not be worked out."""

    number: int


@dataclass(frozen=True)
class BreakOff(Crossing):
    """Work at it no further; the answer then says that it was cancelled."""

    number: int


@dataclass(frozen=True)
class Answered(Crossing):
    """The answer to the question with that number."""

    number: int
    result: object


@dataclass(frozen=True)
class Refused(Crossing):
    """Why there is no answer, in a sentence, and raw details."""

    number: int
    message: Message
    details: str = ""


@dataclass(frozen=True)
class Progressed(Crossing):
    """The share that is done, 0 … 1."""

    number: int
    share: float


@dataclass(frozen=True)
class Close(Crossing):
    """End: the window closes."""


@dataclass(frozen=True)
class StoreChanged(Crossing):
    """Something happened to a store of opened files that the other one has to follow; see
    `engine.files.store.TableStore.told`."""

    change: StoreChange
    arguments: tuple[Any, ...]

    def apply(self, store: TableStore) -> None:
        """Do it to ``store``, too."""
        getattr(store, self.change)(*self.arguments, tell=False)
