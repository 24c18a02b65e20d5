"""The engine on threads of the test's own process: the same services and the same messages,
pickled both ways, but nothing to start, and fake trainers can be reached."""

from __future__ import annotations

import threading
from collections.abc import Callable
from multiprocessing import Pipe
from typing import Any

import numpy as np
from pytestqt.qtbot import QtBot

from engine.data.knowing.library import Library
from engine.service.messages.crossing import Request
from engine.service.processes.services import DataService, Service, TrainingService
from engine.service.processes.wire import Channel, Wire
from engine.training.trainer import Trainer
from gui.door.engine_door import EngineDoor


class Unread:
    """Prepared data that no fake trainer looks at."""

    nbytes = 0
    x = y = dict.fromkeys(("training", "validation"), np.zeros((0, 1), np.float32))


class OnThread:
    """A service on a thread of this process. What crosses is pickled all the same."""

    def __init__(self, name: str, make: Callable[[Channel], Service]) -> None:
        ours, theirs = Pipe()
        self.channel: Channel = Wire(ours)
        self._theirs = Wire(theirs)
        self._service = make(self._theirs)
        self._thread = threading.Thread(target=self._serve, name=f"{name} service", daemon=True)
        self._thread.start()

    def end(self, seconds: float) -> bool:
        self._thread.join(seconds)
        return not self._thread.is_alive() and self._service.end(seconds)

    def kill(self) -> None:
        """A thread cannot be killed; it is told to close."""

    def _serve(self) -> None:
        self._service.run()
        self._service.end(60.0)
        self._theirs.close()


class EngineHere(EngineDoor):
    """An `EngineDoor` whose tables are those of ``library``."""

    @property
    def given_up(self) -> int:
        """The attempt up to which the training lane has heard that none is wanted."""
        lane = self.processes.process("training")._service._lane
        return lane._given_up  # type: ignore[no-any-return]

    def __init__(
        self, library: Library | None = None, make_trainer: Callable[[], Any] = Trainer
    ) -> None:
        self.library = library or Library()
        super().__init__(
            {
                "data": lambda: OnThread("data", lambda way: DataService(way, self.library)),
                "training": lambda: OnThread(
                    "training", lambda way: TrainingService(way, make_trainer)
                ),
            }
        )
        for change, arguments in self.library.store.changes():  # opened by an earlier test
            getattr(self.store, change)(*arguments, tell=False)


def answer_to(qtbot: QtBot, door: EngineDoor, request: Request) -> Any:
    """The answer to ``request``; the message where there is none."""
    heard: list[Any] = []
    door.ask(request, heard.append, lambda message, _details: heard.append(message))
    qtbot.waitUntil(lambda: bool(heard), timeout=120_000)
    return heard[0]
