"""What crosses between the window and the engine: a frozen value that pickles."""

from __future__ import annotations

from collections.abc import Sequence


class Crossing:
    """A frozen value that crosses from one process to another."""


class Request(Crossing):
    """Something that is asked, and answered to who asked; see `engine.service.requests`."""

    def helps(self, later: Sequence[Request]) -> bool:
        """Whether its work is of use for ``later`` requests, though nobody waits for it."""
        return False

    def gives_way(self) -> bool:
        """Whether it takes long enough, and breaks off soon enough, that a command that comes
        while it is worked at goes first; it is begun again behind that."""
        return False
