"""How long the event loop kept others waiting."""

from __future__ import annotations

import os
import threading
import time
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer


class Waits(QObject):
    """How long the event loop kept a timer of 2 ms waiting, and its own share of that.

    ``waits`` and ``own`` are in milliseconds, of each tick; ``queued`` is what of the wait
    went by because other processes had the cores (0 where the system does not tell).
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.waits: list[float] = []
        self.own: list[float] = []
        self.queued: list[float] = []
        self._at, self._own_at, self._queued_at = time.perf_counter(), time.thread_time(), _queued()
        self._timer.start(2)

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now, own, queued = time.perf_counter(), time.thread_time(), _queued()
        self.waits.append(1e3 * (now - self._at))
        self.own.append(1e3 * (own - self._own_at))
        self.queued.append(1e3 * (queued - self._queued_at))
        self._at, self._own_at, self._queued_at = now, own, queued


@cache
def _schedule(_thread: int) -> int | None:
    """Where the system tells how long that thread, which calls this, has waited; kept open, since
    looking for it 500 times a second takes a tenth of a core."""
    told = Path("/proc/thread-self/schedstat")
    return os.open(told, os.O_RDONLY) if told.exists() else None


def _queued() -> float:
    """Seconds that this thread has waited for a core so far."""
    told = _schedule(threading.get_ident())
    return int(os.pread(told, 100, 0).split()[1]) / 1e9 if told is not None else 0.0
