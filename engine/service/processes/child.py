"""A service in a process of its own, started by spawn on every system."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import types
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from engine.service.processes.starting import Running
from engine.service.processes.wire import Channel, Wire

if TYPE_CHECKING:
    from engine.service.processes.services import Service

Kind = Literal["data", "training"]
LAST_SECONDS = 1.0  # that a lane may take to end once the window closes or is gone
_PR_SET_PDEATHSIG = 1


class Child(Running):
    """The ``kind`` of service in a process that is ended with this one, whatever happens.

    Start it from the main thread: on Linux it is told when the thread that started it has ended.

    Raises:
        OSError: the system gives no process.
    """

    def __init__(self, kind: Kind, serve: Callable[[Kind, Channel], Service] | None = None) -> None:
        """``serve``, a function of a module, makes another service than the usual one."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(
            target=_run,
            args=(kind, theirs, os.getpid(), serve or usual_service),
            name=f"neurobricks {kind}",
            daemon=True,
        )
        try:
            with nothing_of_main():
                self._process.start()
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        self.channel: Channel = Wire(ours)

    @property
    def pid(self) -> int:
        """The process' number."""
        return self._process.pid or 0

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    @property
    def exit_code(self) -> int | None:
        """How it ended, see `multiprocessing.Process.exitcode`; None: it has not."""
        return self._process.exitcode

    def kill(self) -> None:
        """End it now, whatever it is at."""
        self._process.kill()

    @override
    def end(self, seconds: float) -> bool:
        self._process.join(seconds)
        if self._process.is_alive():  # it does not listen, in native code
            self._process.kill()
            self._process.join(seconds)
        return not self._process.is_alive()


@contextlib.contextmanager
def nothing_of_main() -> Iterator[None]:
    """Keep spawn from importing, in the child, the program that was started here: the child needs
    nothing of it, and it may bring the whole window."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _run(
    kind: Kind, connection: Connection, parent: int, serve: Callable[[Kind, Channel], Service]
) -> None:
    """What the process does. It ends when the window closes the channel, or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window
    end_with(parent)
    service = serve(kind, Wire(connection))
    service.run()
    service.end(LAST_SECONDS)
    os._exit(0)  # a lane in native code would hold the process up


def usual_service(kind: Kind, channel: Channel) -> Service:
    """The real service of that ``kind``."""
    from engine.service.processes.services import DataService, TrainingService

    return DataService(channel) if kind == "data" else TrainingService(channel)


def end_with(parent: int) -> None:
    """Have Linux end this process with the window's: it may be in native code then, where the
    closed channel is not noticed."""
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it was gone before
            os._exit(0)
