"""The camera's process, which is ended with the window's, whatever happens."""

from __future__ import annotations

import os
from multiprocessing.connection import Connection

from engine.camera.eye import OpenEye
from engine.camera.looking import look
from engine.service.processes.spawned import Spawned, live_with


class CameraChild:
    """A process that looks through what ``open_eye``, a function of a module, opens.

    Start it from the main thread. Raises OSError where the system gives no process.

    Attributes:
        connection: what `look` speaks over.
    """

    def __init__(self, open_eye: OpenEye) -> None:
        self._spawned = Spawned("camera", _run, open_eye)
        self.connection: Connection = self._spawned.connection

    def end(self, seconds: float) -> None:
        """Wait until it has ended, after it was told so; a driver that hangs is not waited for."""
        self._spawned.end(seconds)


def _run(connection: Connection, parent: int, open_eye: OpenEye) -> None:
    live_with(parent)
    look(connection, open_eye)
    os._exit(0)
