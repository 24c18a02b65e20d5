"""The design that is compiled ahead while nobody waits for anything."""

from __future__ import annotations

import threading
from collections.abc import Callable

from engine.design import Design
from engine.service.lanes.trainer_at_work import TrainerAtWork


class CompiledAhead:
    """Which design is to be compiled ahead, the newest only. `want` is called from any thread,
    with ``condition`` told; the rest is the lane's."""

    def __init__(self, condition: threading.Condition, at_work: TrainerAtWork) -> None:
        self._condition = condition
        self._at_work = at_work
        self._design: Design | None = None  # guarded by the condition

    def want(self, design: Design | None) -> None:
        """Compile ``design`` as soon as there is nothing else to do; None: give up what was to
        be compiled, between two of its parts."""
        with self._condition:
            self._design = design
            self._condition.notify()

    @property
    def is_wanted(self) -> bool:
        """Whether there is a design to be compiled."""
        return self._design is not None

    def warm(self, closing: Callable[[], bool]) -> bool:
        """Compile it, unless another is wanted or the lane is ``closing``; whether it is ready
        then."""
        design = self._design
        if design is None:
            return False

        def given_up() -> bool:
            return closing() or self._design is not design

        ready = self._at_work.warm(design, given_up)
        with self._condition:
            if self._design is design:
                self._design = None
        return ready
