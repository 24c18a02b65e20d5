"""What a camera's own process does: it hands pictures on, never more than one ahead.

A camera's driver may hang or take its process down; the window is another one.
"""

from __future__ import annotations

import time
from multiprocessing.connection import Connection

from engine.camera.eye import LOST, NO_CAMERA, OpenEye
from engine.messages import EngineError, Message

A_SECOND = 15  # pictures that are handed on
NEXT, END = b"next", b"end"  # what the window says: it has painted; that is all
_MOMENT = 0.004  # seconds between looks at a camera that gives more than is wanted or painted


def look(connection: Connection, open_eye: OpenEye) -> None:
    """Send pictures (`np.ndarray`) over ``connection`` until it says `END` or is closed; a
    `Message` in place of one says why there are none."""
    try:
        _look(connection, open_eye)
    except (EOFError, OSError):
        return  # the window is gone
    finally:
        connection.close()


def _look(connection: Connection, open_eye: OpenEye) -> None:
    try:
        eye = open_eye()
    except EngineError as error:
        connection.send(error.message)
        return
    except Exception:  # whatever a driver makes a library raise
        connection.send(NO_CAMERA())
        return
    try:
        due, painted = time.monotonic(), True
        while True:
            picture = eye.look()
            if picture is None:
                problem: Message = LOST()
                connection.send(problem)
                return
            early = time.monotonic() < due
            while connection.poll(_MOMENT if early or not painted else 0):
                if connection.recv_bytes() == END:
                    return
                painted = True
                early = False
            if painted and time.monotonic() >= due:
                connection.send(picture)
                painted = False
                due = max(due + 1 / A_SECOND, time.monotonic() - 1 / A_SECOND)
    finally:
        eye.close()
