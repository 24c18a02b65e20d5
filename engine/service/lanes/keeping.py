"""When the weights of a run that learns are sent, so that little is lost should its process die."""

from __future__ import annotations

import time
from collections.abc import Callable

KEEP_SECONDS = 2.0  # between two sendings of the weights
FIRST_SECONDS = 0.25  # until the first: of a run that has only begun, all would be lost
KEEP_REST = 50.0  # times as long as the last sending took, none is sent


class Keeping:
    """Now and then, and never for much of the time that the run learns."""

    def __init__(self) -> None:
        self._at = 0.0  # when they were sent last
        self._after = FIRST_SECONDS

    def begin(self) -> None:
        """A run begins to learn: nothing of it could be lost yet."""
        self._at, self._after = time.perf_counter(), FIRST_SECONDS

    @property
    def is_due(self) -> bool:
        """Whether the last ones were sent long enough ago."""
        return time.perf_counter() - self._at >= self._after

    def keep(self, send: Callable[[], None]) -> None:
        """Have ``send`` send them, and see how long that takes."""
        began = time.perf_counter()
        send()
        self._at = time.perf_counter()
        self._after = max(KEEP_SECONDS, KEEP_REST * (self._at - began))
