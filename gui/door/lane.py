"""A thread of plain Python that works off commands in order, and idles in between."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable

log = logging.getLogger(__name__)


class Lane(threading.Thread):
    """A thread that works off commands in order."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self._commands: deque[Callable[[], None]] = deque()
        self.condition = threading.Condition()
        self.hurry = threading.Event()  # a command waits: come back soon
        self._closing = False

    def post(self, command: Callable[[], None]) -> None:
        with self.condition:
            self._commands.append(command)
            self.hurry.set()
            self.condition.notify()

    def close(self) -> None:
        with self.condition:
            self._closing = True
            self._commands.clear()
            self.hurry.set()
            self.condition.notify()

    @property
    def is_closing(self) -> bool:
        """Whether nobody waits for what is being done any more."""
        return self._closing

    def run(self) -> None:
        try:
            self.prepare()
        except Exception as error:  # each command then says for itself that it cannot be done
            log.exception("the %s lane could not prepare", self.name)
            self.fell(error)
        while True:
            with self.condition:
                while not self._closing and not self._commands:
                    wait = self.seconds_to_wait()
                    if wait is not None and wait <= 0:
                        break
                    self.condition.wait(wait)
                if self._closing:
                    break
                command = self._commands.popleft() if self._commands else None
                if not self._commands:
                    self.hurry.clear()
            try:
                if command is not None:
                    command()
                else:
                    self.idle()
            except Exception as error:
                log.exception("the %s lane did not expect this", self.name)
                self.fell(error)

    def prepare(self) -> None:
        """Called once, on the lane."""

    def seconds_to_wait(self) -> float | None:
        """How long to wait for a command before `idle`; None: for ever."""
        return None

    def idle(self) -> None:
        """Called when no command waits."""

    def fell(self, error: Exception) -> None:
        """A command raised what it should not have."""
