"""What one part of the window asks of the engine: one thing at a time, the newest."""

from __future__ import annotations

from engine.service.messages.crossing import Request
from gui.door.engine_door import EngineDoor
from gui.door.unanswered import Answer, Asked, Failure, Progress


class Question:
    """Asks for one thing at a time: with the next, the one before is forgotten."""

    def __init__(self, door: EngineDoor) -> None:
        self._door = door
        self._asked: Asked | None = None

    @property
    def waits(self) -> bool:
        """Whether an answer is awaited."""
        return self._asked is not None and self._asked.waits

    def ask(
        self,
        request: Request,
        answer: Answer,
        failure: Failure,
        progress: Progress | None = None,
    ) -> None:
        """Ask, as `EngineDoor.ask` does; the answer to what was asked before is dropped."""
        before = self._asked
        # The new one first: what was worked out of the one before may be of use for it.
        self._asked = self._door.ask(request, answer, failure, progress)
        if before is not None:
            before.forget()

    def forget(self) -> None:
        """Nobody waits for the answer any more."""
        if self._asked is not None:
            self._asked.forget()
            self._asked = None

    def break_off(self) -> None:
        """Work at it no further; its answer, or why there is none, still comes."""
        if self._asked is not None:
            self._asked.break_off()
