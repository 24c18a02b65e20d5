"""The camera: off until the person says so, seen to be on, off again with what showed it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal

from engine.camera.eye import (
    LOST,
    NO_CAMERA,
    OpenEye,
    extra_is_there,
    first_camera,
    missing_extra,
)
from engine.camera.looking import END, NEXT
from engine.messages import Message

_SECONDS = 1.0  # that its process may take to end


class Looking(Protocol):
    """What looks through an eye elsewhere: `CameraChild` of `engine.service.processes`."""

    connection: Connection

    def end(self, seconds: float) -> None:
        """End it, and its process within ``seconds``."""
        ...


class Camera(QObject):
    """One camera for the whole window, for whoever shows its picture.

    Signals:
        changed(): ``state`` or ``problem`` is another one.
        seen(object): the newest picture, uint8 (height, width, 3); about 15 a second.
    """

    changed = Signal()
    seen = Signal(object)
    _arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.allowed = False  # the person was asked, in this sitting
        self.state = "off"  # "starting", "on"
        self.problem: Message | None = None
        self.open_eye: OpenEye = first_camera
        self.is_possible: Callable[[], bool] = extra_is_there
        self.start: Callable[[OpenEye], Looking] = _child
        self._users: set[QObject] = set()
        self._looking: Looking | None = None
        self._thread: threading.Thread | None = None
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def use(self, user: QObject) -> None:
        """``user`` shows its picture from now on: it is turned on, once it is allowed."""
        self._users.add(user)
        if self.allowed and self._looking is None:
            self._turn_on()

    def leave(self, user: QObject) -> None:
        """``user`` shows it no more. Where nobody does, it goes off."""
        self._users.discard(user)
        if not self._users:
            self.turn_off()

    def allow(self) -> None:
        """The person wants it on, now and whenever it is used in this sitting."""
        self.allowed = True
        if self._users and self._looking is None:
            self._turn_on()

    def turn_off(self) -> None:
        """Let it go at once."""
        looking, self._looking = self._looking, None
        if looking is not None:
            with contextlib.suppress(OSError):
                looking.connection.send_bytes(END)
            threading.Thread(target=looking.end, args=(_SECONDS,), daemon=True).start()
        if self.state != "off":
            self.state = "off"
            self.changed.emit()

    # --- inside ------------------------------------------------------------------------------

    def _turn_on(self) -> None:
        self.problem = None
        if not self.is_possible():
            self._fail(missing_extra())
            return
        try:
            self._looking = looking = self.start(self.open_eye)
        except OSError:
            self._fail(NO_CAMERA())
            return
        self.state = "starting"
        self._thread = threading.Thread(
            target=self._read, args=(looking,), name="camera", daemon=True
        )
        self._thread.start()
        self.changed.emit()

    def _read(self, looking: Looking) -> None:
        """On a thread of its own: hand on what arrives."""
        while True:
            try:
                what = looking.connection.recv()
            except (EOFError, OSError):
                what = LOST()
            try:
                self._arrived.emit(looking, what)
            except RuntimeError:
                return  # the window is gone
            if isinstance(what, Message):
                return

    def _take(self, looking: Looking, what: np.ndarray | Message) -> None:
        if looking is not self._looking:
            return  # it was turned off meanwhile
        if isinstance(what, Message):
            self.turn_off()
            self._fail(what)
            return
        if self.state != "on":
            self.state = "on"
            self.changed.emit()
        self.seen.emit(what)
        with contextlib.suppress(OSError):
            looking.connection.send_bytes(NEXT)

    def _fail(self, problem: Message) -> None:
        self.problem, self.state = problem, "off"
        self.changed.emit()


def _child(open_eye: OpenEye) -> Looking:
    from engine.service.processes.camera_child import CameraChild

    return CameraChild(open_eye)
