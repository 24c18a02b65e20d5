"""A service in a process of its own, started by spawn on every system."""

from __future__ import annotations

import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from engine.service.processes.spawned import Spawned, give_way, live_with
from engine.service.processes.starting import Running
from engine.service.processes.wire import Channel, Wire

if TYPE_CHECKING:
    from engine.service.processes.services import Service

Kind = Literal["data", "training"]
LAST_SECONDS = 1.0  # that a lane may take to end once the window closes or is gone


class Child(Running):
    """The ``kind`` of service in a process that is ended with this one, whatever happens.

    Start it from the main thread: on Linux it is told when the thread that started it has ended.

    Raises:
        OSError: the system gives no process.
    """

    def __init__(self, kind: Kind, serve: Callable[[Kind, Channel], Service] | None = None) -> None:
        """``serve``, a function of a module, makes another service than the usual one."""
        self._spawned = Spawned(kind, _run, kind, serve or usual_service)
        self.channel: Channel = Wire(self._spawned.connection)

    @property
    def pid(self) -> int:
        """The process' number."""
        return self._spawned.process.pid or 0

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._spawned.process.is_alive()

    @property
    def exit_code(self) -> int | None:
        """How it ended, see `multiprocessing.Process.exitcode`; None: it has not."""
        return self._spawned.process.exitcode

    def kill(self) -> None:
        """End it now, whatever it is at."""
        self._spawned.process.kill()

    @override
    def end(self, seconds: float) -> bool:
        return self._spawned.end(seconds)


def _run(
    connection: Connection, parent: int, kind: Kind, serve: Callable[[Kind, Channel], Service]
) -> None:
    """What the process does. It ends when the window closes the channel, or is gone."""
    live_with(parent)
    if kind == "training":
        give_way()
    service = serve(kind, Wire(connection))
    service.run()
    service.end(LAST_SECONDS)
    os._exit(0)  # a lane in native code would hold the process up


def usual_service(kind: Kind, channel: Channel) -> Service:
    """The real service of that ``kind``."""
    from engine.service.processes.services import DataService, TrainingService

    return DataService(channel) if kind == "data" else TrainingService(channel)
