"""What pictures may take of the run that they show, counted by the processor.

The clock would count waiting for a core as work: on a busy machine, where a picture waits as the
run does, there would be hardly any left.
"""

from __future__ import annotations

import threading
import time

# Of what a run gets of the processor, its pictures take as much again, at most; with what nobody
# charges (unpickling, copying to the screen, colder caches) it is half as much more …
SHARE = 0.06
LEISURE = 0.5  # … or of the time, while it waits for its next epoch anyway


class PictureBudget:
    """Pictures are charged with what they take, and the run pays it back as it learns.

    `charge` is called from any thread, the rest on the thread that learns and draws.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._owed = 0.0  # seconds of the processor; guarded by the lock
        self._clock, self._processor = time.perf_counter(), time.process_time()

    @property
    def is_paid(self) -> bool:
        """Whether the pictures so far have been paid for."""
        with self._lock:
            return self._owed <= 0.0

    def charge(self, seconds: float) -> None:
        """The window took so long for a picture, of the processor."""
        with self._lock:
            self._owed += seconds

    def charge_own(self) -> None:
        """What this process has done since the last call was for a picture."""
        _passed, worked = self._since()
        self.charge(worked)

    def pay(self, *, waits: bool) -> None:
        """What it has done since the last call was for the run. ``waits``: its next epoch is not
        due yet.

        Of a run that uses several cores one is counted: they all stand still while it is drawn.
        """
        passed, worked = self._since()
        paid = LEISURE * passed if waits else SHARE * min(worked, passed)
        with self._lock:
            self._owed = max(0.0, self._owed - paid)

    def forgive(self) -> None:
        """Begin anew: a first picture, which is compiled, is not paid back for minutes."""
        with self._lock:
            self._owed = 0.0
        self._since()

    def _since(self) -> tuple[float, float]:
        """Seconds since this was last asked, by the clock and by the processor."""
        clock, processor = time.perf_counter(), time.process_time()
        passed, worked = clock - self._clock, processor - self._processor
        self._clock, self._processor = clock, processor
        return passed, worked
