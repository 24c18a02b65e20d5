"""A process of ours: started by spawn on every system, with a pipe, and ended with the window."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import types
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

_PR_SET_PDEATHSIG = 1
_BELOW_NORMAL = 0x4000  # Windows' BELOW_NORMAL_PRIORITY_CLASS
_NICE = 5  # of 19: of two that want one core the window gets three quarters


class Spawned:
    """Runs ``target``, a function of a module, which is given its end of the pipe, the number of
    this process and then ``args``, and calls `live_with` first.

    Start it from the main thread: on Linux it is told when the thread that started it has ended.

    Attributes:
        process: the process.
        connection: this end of the pipe.

    Raises:
        OSError: the system gives no process.
    """

    def __init__(self, name: str, target: Callable[..., None], *args: object) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self.process = context.Process(
            target=target,
            args=(theirs, os.getpid(), *args),
            name=f"neurobricks {name}",
            daemon=True,
        )
        try:
            with _nothing_of_main():
                self.process.start()
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        self.connection: Connection = ours

    def end(self, seconds: float) -> bool:
        """Wait until it has ended, after it was told so; what does not listen, in native code or
        in a driver, is killed. Whether it has ended."""
        self.process.join(seconds)
        if self.process.is_alive():
            self.process.kill()
            self.process.join(seconds)
        return not self.process.is_alive()


def live_with(parent: int) -> None:
    """Let Ctrl+C in a terminal be for the window, the process with the number ``parent``, and have
    Linux end this process with it: it may be in native code then, where the closed pipe is not
    noticed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it was gone before
            os._exit(0)


def give_way() -> None:
    """Let the window have a core whenever it wants one, where a network learns on all of them:
    what it takes is little, and is seen."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        with contextlib.suppress(OSError):
            os.nice(_NICE)


@contextlib.contextmanager
def _nothing_of_main() -> Iterator[None]:
    """Keep spawn from importing, in the child, the program that was started here: the child needs
    nothing of it, and it may bring the whole window."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
