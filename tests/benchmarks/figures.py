"""One figure of a benchmark, and how it is printed: measured, with its target beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One figure: what, as measured, and what it should be."""

    what: str
    measured: str
    target: str

    def __str__(self) -> str:
        return f"{self.what:60} {self.measured:34} target {self.target}"
