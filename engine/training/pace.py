"""How much goes into one compiled call, so that it comes back within about 20 ms."""

from __future__ import annotations

from collections import deque
from statistics import median

# At the end of each call the training thread waits for the interpreter, which the window's
# thread may hold while it draws. With 10 ms a run with every panel on took 1.4 to 1.6 times as
# long as alone, with 20 ms 1.15 times; a pause is heard within 30 ms all the same.
CALL_SECONDS = 0.020
_FIRST_STEPS = 8
_MOST_GROWTH = 8.0


class Pace:
    """Measures steps of one kind and says how many fit into a call."""

    def __init__(self) -> None:
        # Of one step, in the last calls. Their median, because a call that had to wait for the
        # window's thread says nothing about the next, and shorter calls wait more often.
        self._last: deque[float] = deque(maxlen=5)
        self._most = float(_FIRST_STEPS)

    @property
    def steps(self) -> float:
        """How many steps a call should take; below 1 where even one is too long."""
        if not self._last:
            return self._most
        return min(CALL_SECONDS / median(self._last), self._most)

    def measured(self, steps: int, seconds: float) -> None:
        """A call of ``steps`` took ``seconds``. A first measure is rough: growth is limited."""
        self._last.append(max(seconds, 1e-7) / steps)
        self._most = max(self._most, steps * _MOST_GROWTH)
