"""What a run sends while it learns: frozen values whose arrays nobody writes to again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import dropwhile
from typing import Any, Literal, overload

import numpy as np

from engine.data.view import View
from engine.messages import Message

EndingReason = Literal["done", "stopped", "early", "diverged", "failed"]
# What is said of a run whose weights are not those that it learned.
_WEIGHTS_GIVEN = frozenset({"run.by_hand", "run.weights_of_file"})


@dataclass(frozen=True)
class Change:
    """A setting that became another one while the run learned, from epoch ``epoch`` + 1 on.

    ``setting``: its field's name. ``brick``: of which brick it is; "": of the training.
    ``by_stall``: nobody changed it, the rate was reduced since the loss was no better.
    """

    epoch: int
    setting: str
    before: float
    after: float
    brick: str = ""
    by_stall: bool = False


@dataclass(frozen=True)
class Figures:
    """The figures of consecutive epochs, in order, none missing.

    ``values`` maps ``loss``, the metric's name, and (with validation rows) ``val_loss`` and
    ``val_`` + metric, to float64 arrays of shape (epochs,). ``first_epoch`` counts from 1.
    For regression with a scaled target the metric is already in the target's own units.
    ``changes``: those since the figures before.
    """

    run: int
    first_epoch: int
    values: dict[str, np.ndarray]
    changes: tuple[Change, ...] = ()

    @property
    def epochs(self) -> int:
        """How many epochs these are."""
        return len(next(iter(self.values.values()), ()))

    @property
    def last_epoch(self) -> int:
        """The last of them, counted from 1."""
        return self.first_epoch + self.epochs - 1


@dataclass(frozen=True)
class Picture:
    """The network's answer over a `View`, in the person's own units.

    For a curve ``values`` has shape (points, outputs); for a surface (y points, x points,
    outputs), row 0 at the lowest y. Outputs: the target's value (regression), the
    probability of the second class (binary, one output), or of every class.
    """

    run: int
    epoch: int
    view: View
    x: np.ndarray
    y: np.ndarray | None
    values: np.ndarray


@dataclass(frozen=True)
class Ending:
    """How a run came to rest.

    ``best_epoch`` is set where the best weights were kept; it was the best of the epochs from
    ``compared_from`` on: a run that goes on begins to compare anew.
    """

    reason: EndingReason
    epoch: int
    message: Message
    details: str = ""
    best_epoch: int | None = None
    compared_from: int = 1

    @property
    def weights_were_given(self) -> bool:
        """Whether a person or a file gave the weights after it had learned: the run's figures are
        those of the weights before."""
        return self.message.code in _WEIGHTS_GIVEN


@dataclass(frozen=True)
class TrainedState:
    """A network's weights and optimizer at an epoch, enough to predict and to go on.

    ``weights`` are in Keras' ``model.weights`` order, ``optimizer`` in
    ``optimizer.variables`` order. ``seed_state`` are the random generators' own numbers.
    ``rows`` is a mark of which rows were in which part ("": an older file did not say).
    ``past``: what is kept of the epochs before, to look at them again; None: nothing.
    ``test``: the figures of these weights on the test rows, as of `Evaluation`; {}: there are no
    such rows, or they were not measured. ``seen``: the fingerprint of the pack of what a brick
    that `sees_once` saw in the rows; "": nothing.
    """

    epoch: int
    weights: tuple[np.ndarray, ...]
    optimizer: tuple[np.ndarray, ...]
    seed_state: tuple[np.ndarray, ...] = ()
    rows: str = ""
    past: Past | None = None
    test: Mapping[str, float] = field(default_factory=dict)
    seen: str = ""

    @property
    def arrays(self) -> tuple[np.ndarray, ...]:
        """All arrays of this state: weights, the optimizer's, the seeds'."""
        return (*self.weights, *self.optimizer, *self.seed_state)


@dataclass(frozen=True)
class Moment:
    """A run's state after an epoch.

    ``state``: None of a run's own first weights, which its seed draws again. ``jumped``: it
    came about by something else than learning (the best weights were put back), so the epochs
    behind it follow from this state, and not from the one before it. ``moved``: how far the
    loss had come by then, the sum of the changes of its logarithm.
    """

    epoch: int
    state: TrainedState | None
    jumped: bool = False
    moved: float = 0.0

    @property
    def bytes(self) -> int:
        """How much memory it takes."""
        if self.state is None:
            return 0
        return sum(array.nbytes for array in self.state.arrays)

    @property
    def place(self) -> tuple[int, bool]:
        """Where it stands among the moments."""
        return self.epoch, self.jumped


@dataclass(frozen=True)
class RateChange:
    """The learning rate from ``step`` of the epoch after ``epoch`` on."""

    epoch: int
    step: int
    rate: float


@dataclass(frozen=True)
class LearnedAs:
    """The batch size, and each amount of noise as (brick's place, field, value), from the epoch
    after ``epoch`` on."""

    epoch: int
    batch_size: int
    amounts: tuple[tuple[int, str, float], ...] = ()

    def is_same(self, other: LearnedAs) -> bool:
        """Whether both say the same, from whichever epoch on."""
        return (self.batch_size, self.amounts) == (other.batch_size, other.amounts)


@dataclass(frozen=True)
class Past:
    """A run's past as a value: its kept moments in order, the changes of its rate, and how it
    was learned from which epoch on. What comes out of a pickle has `StackedMoments`."""

    moments: Sequence[Moment] = ()
    rates: tuple[RateChange, ...] = ()
    learned_as: tuple[LearnedAs, ...] = ()

    @property
    def since(self) -> int | None:
        """The first epoch that can be looked at; None: none can."""
        return self.moments[0].epoch if self.moments else None

    @cached_property
    def bytes(self) -> int:
        """How much memory it takes."""
        return sum(moment.bytes for moment in self.moments)

    def fits(self, state: TrainedState) -> bool:
        """Whether all moments have arrays of the shapes and kinds of ``state``'s."""
        wanted = _shapes(state)
        return all(m.state is None or _shapes(m.state) == wanted for m in self.moments)

    def before(self, epoch: int) -> Moment | None:
        """The last moment from which ``epoch`` is learned again; None where there is none."""
        return next((m for m in reversed(self.moments) if m.place <= (epoch, False)), None)

    def until(self, epoch: int) -> Past:
        """The past of a run that goes on from ``epoch``."""
        return Past(
            tuple(m for m in self.moments if m.place <= (epoch, False)),
            tuple(change for change in self.rates if change.epoch < epoch),
            tuple(each for each in self.learned_as if each.epoch < epoch),
        )

    def learned_as_after(self, epoch: int) -> LearnedAs | None:
        """How the epoch after ``epoch`` was learned; None: as the design says."""
        return next((each for each in reversed(self.learned_as) if each.epoch <= epoch), None)

    def __reduce__(self) -> tuple[Any, ...]:
        moments = StackedMoments.of(self.moments) or tuple(self.moments)
        return Past, (moments, self.rates, self.learned_as)


@dataclass(frozen=True, eq=False)
class StackedMoments(Sequence[Moment]):
    """A run's moments with each array stacked over all of them: a document keeps the pasts of all
    its runs, and an array of its own for each brick of each moment takes more than its numbers.

    ``bare``: the moments without their states. ``stateless``: so many of the first have none.
    ``stacks``: of shape (moments with a state, *the array's), in the order of
    `TrainedState.arrays`, of which ``counts`` are weights and the optimizer's.
    """

    bare: tuple[Moment, ...]
    stateless: int
    stacks: tuple[np.ndarray, ...]
    counts: tuple[int, int]
    rows: str
    seen: str

    @classmethod
    def of(cls, moments: Sequence[Moment]) -> StackedMoments | None:
        """The same moments; None where their states are not alike, or there is none."""
        if isinstance(moments, StackedMoments):
            return moments
        later = list(dropwhile(lambda moment: moment.state is None, moments))
        stateless = len(moments) - len(later)
        states = [m.state for m in later if m.state is not None and m.state.epoch == m.epoch]
        if not states or len(states) < len(later):
            return None
        first = states[0]
        kinds = {(len(s.weights), len(s.optimizer), s.rows, s.seen) for s in states}
        if len(kinds) > 1 or any(s.past or s.test or _shapes(s) != _shapes(first) for s in states):
            return None
        return cls(
            tuple(replace(moment, state=None) for moment in moments),
            stateless,
            tuple(np.stack(arrays) for arrays in zip(*(s.arrays for s in states), strict=True)),
            (len(first.weights), len(first.optimizer)),
            first.rows,
            first.seen,
        )

    def __len__(self) -> int:
        return len(self.bare)

    @overload
    def __getitem__(self, index: int) -> Moment: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Moment, ...]: ...
    def __getitem__(self, index: int | slice) -> Moment | tuple[Moment, ...]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self))))
        place = range(len(self))[index]
        bare = self.bare[place]
        if place < self.stateless:
            return bare
        arrays = tuple(stack[place - self.stateless] for stack in self.stacks)
        weights, rest = arrays[: self.counts[0]], arrays[self.counts[0] :]
        optimizer, seeds = rest[: self.counts[1]], rest[self.counts[1] :]
        state = TrainedState(bare.epoch, weights, optimizer, seeds, self.rows, seen=self.seen)
        return replace(bare, state=state)


def _shapes(state: TrainedState) -> list[tuple[tuple[int, ...], str]]:
    return [(array.shape, array.dtype.str) for array in state.arrays]


@dataclass(frozen=True)
class History:
    """All epochs of one run: name → float64 array of shape (epochs,); and what changed in it."""

    values: dict[str, np.ndarray] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()

    @property
    def epochs(self) -> int:
        """How many epochs these are."""
        return len(next(iter(self.values.values()), ()))

    def extended(self, figures: Figures) -> History:
        """This history with ``figures`` appended."""
        changes = (*self.changes, *figures.changes)
        if not self.values:
            return History(dict(figures.values), changes)
        return History(
            {
                name: np.concatenate([values, figures.values[name]])
                for name, values in self.values.items()
            },
            changes,
        )

    def until(self, epoch: int) -> History:
        """Its first ``epoch`` epochs. What changed right after them is left out."""
        return History(
            {name: values[:epoch] for name, values in self.values.items()},
            tuple(change for change in self.changes if change.epoch < epoch),
        )
