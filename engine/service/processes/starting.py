"""Where a service runs: in a process of its own (`child`), or elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from engine.service.processes.wire import Channel


class Running(Protocol):
    """A service that was started.

    Attributes:
        channel: this side's end of the way to it.
    """

    channel: Channel

    def end(self, seconds: float) -> bool:
        """Wait until it has ended, after its channel was told to close; whether it did."""

    def kill(self) -> None:
        """End it now, as far as that is possible."""


Start = Callable[[], Running]
