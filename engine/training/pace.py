"""How much goes into one compiled call, so that it comes back within about 10 ms."""

from __future__ import annotations

CALL_SECONDS = 0.010
_FIRST_STEPS = 8
_MOST_GROWTH = 8.0


class Pace:
    """Measures steps of one kind and says how many fit into a call."""

    def __init__(self) -> None:
        self._seconds: float | None = None  # of one step
        self._most = float(_FIRST_STEPS)

    @property
    def steps(self) -> float:
        """How many steps a call should take; below 1 where even one is too long."""
        if self._seconds is None:
            return self._most
        return min(CALL_SECONDS / self._seconds, self._most)

    def measured(self, steps: int, seconds: float) -> None:
        """A call of ``steps`` took ``seconds``. A first measure is rough: growth is limited."""
        each = max(seconds, 1e-7) / steps
        if self._seconds is None or each > self._seconds:
            self._seconds = each
        else:
            self._seconds += 0.5 * (each - self._seconds)
        self._most = max(self._most, steps * _MOST_GROWTH)
