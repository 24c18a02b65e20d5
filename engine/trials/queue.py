"""In which order trials are trained, and how long the rest takes.

What needs no new compiling goes first. Where there is a time limit, each design that has to be
compiled gets its share of it, so that none takes all: what is left of the seeds comes at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.design import Design
from engine.training.compiled_key import CompiledKey, compiled_key

_MANY = 1 << 30  # rows: more than any batch


@dataclass(frozen=True)
class Job:
    """One trial to be trained: ``place`` of its design among those that are tried, and the
    design with its seed, the ``turn``-th of them."""

    place: int
    turn: int
    design: Design


def compiles_to(design: Design) -> CompiledKey:
    """What ``design`` compiles to, of designs over the same data: equal, where one compiled model
    will do for both."""
    return compiled_key(design, (1,), (1,), _MANY, 0)


class TrialQueue:
    """Hands out one job after the other; `took` tells it how long each was.

    Attributes:
        total: how many jobs there are.
        done: how many are over.
    """

    def __init__(
        self, jobs: Sequence[Job], compiled: Design | None = None, seconds: float | None = None
    ) -> None:
        """``compiled``: a design whose model is compiled already. ``seconds``: after so many no
        further job begins, but for the first."""
        self.total = len(jobs)
        self.done = 0
        self._limit = seconds
        groups: dict[CompiledKey, list[Job]] = {}
        if compiled is not None:
            groups[compiles_to(compiled)] = []
        for job in jobs:
            groups.setdefault(compiles_to(job.design), []).append(job)
        # Within a group seed by seed, so that all its designs get as far as each other.
        self._groups = [sorted(own, key=lambda job: job.turn) for own in groups.values() if own]
        self._late: list[Job] = []
        self._taken = 0.0
        self._share_ends = self._share() if self._groups else 0.0

    @property
    def left(self) -> int:
        """How many jobs wait."""
        return len(self._late) + sum(map(len, self._groups))

    @property
    def seconds_left(self) -> float | None:
        """About how long the rest takes; None before the first job is over."""
        if not self.done:
            return None
        rest = self.left * self._taken / self.done
        return rest if self._limit is None else max(0.0, min(rest, self._limit - self._taken))

    def next(self) -> Job | None:
        """The next job; None: there is none, or no time for it."""
        while self._groups and not self._groups[0]:
            self._next_group()
        if self._limit is not None and self.done and self._taken >= self._limit:
            return None
        if not self._groups:
            return self._late.pop(0) if self._late else None
        group = self._groups[0]
        if self._limit is not None and self._is_over_share(group[0]):
            self._late += group
            self._next_group()
            return self.next()
        return group.pop(0)

    def took(self, seconds: float) -> None:
        """A job is over; it took so long, compiling included."""
        self.done += 1
        self._taken += seconds

    def _is_over_share(self, job: Job) -> bool:
        """Whether the group has had its time; every design is trained once whatever it took."""
        return job.turn > 0 and self._taken >= self._share_ends

    def _next_group(self) -> None:
        self._groups.pop(0)
        if self._groups:
            self._share_ends = self._share()
        else:
            self._late.sort(key=lambda job: job.turn)

    def _share(self) -> float:
        """When the present group has had its share of the time that is left."""
        if self._limit is None:
            return 0.0
        return self._taken + (self._limit - self._taken) / len(self._groups)
