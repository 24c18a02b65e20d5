"""A thread for work that must not hold the window up, such as writing a file."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.memory import OUT_OF_MEMORY
from engine.messages import EngineError, Message
from engine.service.failures import UNEXPECTED

log = logging.getLogger(__name__)


class Worker(QObject):
    """Does one thing after the other on a thread of its own; answers come to the window's.

    The thread is there from the first `do` to `close`.
    """

    _done = Signal(int, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._thread: threading.Thread | None = None
        self._tasks: queue.SimpleQueue[tuple[int, Callable[[], Any]] | None] = queue.SimpleQueue()
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Message, str], None]]] = {}
        self._number = 0
        self._done.connect(self._hand_on)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._waiting)

    def do(
        self,
        function: Callable[[], Any],
        answer: Callable[[Any], None],
        failure: Callable[[Message, str], None],
    ) -> None:
        """Call ``function`` on the thread, then ``answer`` with what it gave, in the window's.

        ``failure`` gets an `EngineError`'s message and details instead.
        """
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()
        self._number += 1
        self._waiting[self._number] = (answer, failure)
        self._tasks.put((self._number, function))

    def close(self, seconds: float = 30.0) -> bool:
        """Finish what was begun, answer no more, and end; whether it ended in time."""
        self._waiting.clear()
        thread, self._thread = self._thread, None
        if thread is None:
            return True
        self._tasks.put(None)
        thread.join(seconds)
        return not thread.is_alive()

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None:
            number, function = task
            result, problem = None, None
            try:
                result = function()
            except EngineError as error:
                problem = error
            except MemoryError as error:
                problem = EngineError(OUT_OF_MEMORY(), repr(error))
            except Exception as error:
                log.exception("the %s thread did not expect this", self._name)
                problem = EngineError(UNEXPECTED(), repr(error))
            self._done.emit(number, result, problem)

    def _hand_on(self, number: int, result: object, problem: EngineError | None) -> None:
        answer, failure = self._waiting.pop(number, (None, None))
        if problem is None and answer is not None:
            answer(result)
        elif problem is not None and failure is not None:
            failure(problem.message, problem.details)
