"""How far a command is, on standard error."""

from __future__ import annotations

import sys
import time

_SECONDS_BETWEEN_REPORTS = 1.0


class Reporter:
    """Says once a second which share is done: "40% of the rows answered"."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._said_at = time.perf_counter()

    def __call__(self, share: float) -> None:
        """``share`` is done, 0 … 1."""
        now = time.perf_counter()
        if now - self._said_at >= _SECONDS_BETWEEN_REPORTS and share < 1.0:
            self._said_at = now
            print(f"{share:.0%} {self._what}", file=sys.stderr, flush=True)
