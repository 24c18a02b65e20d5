"""How much goes into one compiled call, so that it comes back soon."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from statistics import median

# Between calls the training thread takes snapshots, orders and figures from TensorFlow. With
# 10 ms a run with every panel on took 1.4 to 1.6 times as long as alone, with 20 ms 1.15
# times; a pause is heard within 30 ms all the same.
CALL_SECONDS = 0.020
UNWATCHED_CALL_SECONDS = 0.045  # where nobody waits for a picture
# On a machine that is busy with other work the clock runs while nothing is computed. Calls
# that were sized by it would become short and spend their time between each other; but pause
# and stop have to be heard within 100 ms by the clock.
_MOST_BY_THE_CLOCK = 0.060
_FIRST_STEPS = 8
_MOST_GROWTH = 8.0


@dataclass(frozen=True)
class CallTaken:
    """What a call took, in seconds: by the clock, and of all processors that it used."""

    clock: float
    processor: float


class Watch:
    """Measures a call from its beginning on."""

    def __init__(self) -> None:
        self._clock, self._processor = time.perf_counter(), time.process_time()

    def taken(self) -> CallTaken:
        """The time since this watch was made."""
        return CallTaken(time.perf_counter() - self._clock, time.process_time() - self._processor)


class Pace:
    """Measures steps of one kind and says how many fit into a call."""

    def __init__(self, call_seconds: float = CALL_SECONDS) -> None:
        self.call_seconds = call_seconds
        # Of one step, in the last calls. Their median, because a call that had to wait for the
        # window's thread says nothing about the next, and shorter calls wait more often.
        self._last: deque[CallTaken] = deque(maxlen=5)
        self._most = float(_FIRST_STEPS)

    @property
    def step_seconds(self) -> float:
        """What a step counts for in a call of ``call_seconds``."""
        if not self._last:
            return self.call_seconds / self._most
        # Several threads use more processor time than the clock shows.
        own = median(min(taken.clock, taken.processor) for taken in self._last)
        clock = median(taken.clock for taken in self._last)
        return max(
            own, clock * self.call_seconds / _MOST_BY_THE_CLOCK, self.call_seconds / self._most
        )

    @property
    def steps(self) -> float:
        """How many steps a call should take; below 1 where even one is too long."""
        return self.call_seconds / self.step_seconds

    def measured(self, steps: int, taken: CallTaken) -> None:
        """A call of ``steps`` took so long. A first measure is rough: growth is limited."""
        clock, processor = max(taken.clock, 1e-7), max(taken.processor, 1e-7)
        self._last.append(CallTaken(clock / steps, processor / steps))
        self._most = max(self._most, steps * _MOST_GROWTH)
