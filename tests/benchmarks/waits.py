"""How long the event loop kept others waiting."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer


class Waits(QObject):
    """How long the event loop kept a timer of 2 ms waiting, and its own share of that.

    ``waits`` and ``own`` are in milliseconds, of each tick.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.waits: list[float] = []
        self.own: list[float] = []
        self._at, self._own_at = time.perf_counter(), time.thread_time()
        self._timer.start(2)

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        self.waits.append(1e3 * (now - self._at))
        self.own.append(1e3 * (own - self._own_at))
        self._at, self._own_at = now, own
