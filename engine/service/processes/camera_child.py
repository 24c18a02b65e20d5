"""The camera's process, which is ended with the window's, whatever happens."""

from __future__ import annotations

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection

from engine.camera.eye import OpenEye
from engine.camera.looking import look
from engine.service.processes.child import end_with, nothing_of_main


class CameraChild:
    """A process that looks through what ``open_eye``, a function of a module, opens.

    Start it from the main thread. Raises OSError where the system gives no process.

    Attributes:
        connection: what `look` speaks over.
    """

    def __init__(self, open_eye: OpenEye) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(
            target=_run,
            args=(theirs, os.getpid(), open_eye),
            name="neurobricks camera",
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
        self.connection: Connection = ours

    def end(self, seconds: float) -> None:
        """Wait until it has ended, after it was told so; a driver that hangs is not waited for."""
        self._process.join(seconds)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(seconds)


def _run(connection: Connection, parent: int, open_eye: OpenEye) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with(parent)
    look(connection, open_eye)
    os._exit(0)
