"""One run as it is kept: its design, its curves, its weights and how it ended."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from engine.design import Design
from engine.training.frames import Ending, History, TrainedState
from engine.training.run.past import within


def new_id() -> str:
    """An id that no other run and no other planned design has."""
    return uuid.uuid4().hex


def now() -> str:
    """This moment as `RunRecord.made` holds it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True)
class RunRecord:
    """What a ``.brick`` file and the window keep of a run. ``seconds`` is time spent learning.

    ``id`` stays the same while the run goes on, and in every file. ``number`` is what a person
    calls a run without a ``name``: 1 for a document's first run; no other gets it again.
    ``made``: when it was first kept, ISO 8601 in UTC; "" where an older file did not say.
    ``star`` and ``note``: how a person marked it, and what they wrote beside it.
    """

    number: int
    design: Design
    history: History
    state: TrainedState
    ending: Ending | None = None
    seconds: float = 0.0
    id: str = field(default_factory=new_id)
    name: str = ""
    made: str = ""
    star: bool = False
    note: str = ""

    @property
    def has_weights(self) -> bool:
        """Whether it can still predict and go on; of an old run perhaps only curves are kept."""
        return bool(self.state.weights)

    @property
    def bytes(self) -> int:
        """How much memory its curves, weights, optimizer and past take."""
        arrays = (*self.history.values.values(), *self.state.arrays)
        return sum(array.nbytes for array in arrays) + self.past_bytes

    @property
    def past_bytes(self) -> int:
        """How much of it its past takes."""
        return self.state.past.bytes if self.state.past is not None else 0

    def without_weights(self) -> RunRecord:
        """The same run with its curves alone."""
        state = replace(self.state, weights=(), optimizer=(), seed_state=(), past=None, seen="")
        return replace(self, state=state)

    def with_past_within(self, most_bytes: int) -> RunRecord:
        """The same run with as much of its past as fits."""
        past = self.state.past
        if past is None or past.bytes <= most_bytes:
            return self
        return replace(self, state=replace(self.state, past=within(past, most_bytes)))

    def is_same(self, other: RunRecord) -> bool:
        """Whether ``other`` is this run, learned as far and called the same."""
        return self is other or (
            (self.id, self.number, self.name, self.made, self.seconds, self.star, self.note)
            == (
                other.id,
                other.number,
                other.name,
                other.made,
                other.seconds,
                other.star,
                other.note,
            )
            and self.state is other.state
            and self.history is other.history
            and self.ending is other.ending
        )
