"""What is kept of a run so that any of its epochs can be looked at again.

States are kept closely where much happens and thinly elsewhere, within a bound; an epoch
between two of them is learned once more from the one before it (`engine.training.run.replay`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np

from engine.training.frames import LearnedAs, Moment, Past, RateChange, TrainedState

MEMORY = 200_000_000  # bytes, of all states of a run
IN_A_FILE = 20_000_000  # bytes, of all states that a file holds
MOST_MOMENTS = 512  # so close that the way between two is a moment's work
_SPARE = 64  # moments more, so that not each of them thins the others out
MOST_RATES = 10_000  # changes of the learning rate


@dataclass(frozen=True, eq=False)
class _Late:
    """A `Moment` whose state of ``bytes`` is still what the model held: arrays are made of it only
    where somebody wants them, since most moments are thinned out before that."""

    epoch: int
    jumped: bool
    moved: float
    bytes: int
    state: Callable[[], TrainedState]

    @property
    def place(self) -> tuple[int, bool]:
        """Where it stands among the moments."""
        return self.epoch, self.jumped

    def made(self) -> Moment:
        """The moment itself."""
        return Moment(self.epoch, self.state(), self.jumped, self.moved)


KeptMoment = TypeVar("KeptMoment", bound=Moment | _Late)


def within(past: Past, most_bytes: int) -> Past | None:
    """The past with as many of its moments as fit, chosen as a run itself would; None where not
    even those fit that all others follow from."""
    if past.bytes <= most_bytes:
        return past
    moments = list(past.moments)
    thin_out(moments, most_bytes, len(moments))
    return replace(past, moments=tuple(moments)) if moments else None


def thin_out(moments: list[KeptMoment], most_bytes: int, most: int) -> None:
    """Take out moments until they fit: each time the one whose neighbours are nearest to each
    other, by epochs and by how far the loss moved, both as shares of the whole.

    The first one, and those that did not come about by learning, are what others follow from:
    they stay, and where they alone do not fit, nothing does.
    """
    sizes = np.array([moment.bytes for moment in moments])
    if sizes.sum() <= most_bytes and len(moments) <= most:
        return
    epochs = np.array([moment.epoch for moment in moments], np.float64)
    moved = np.array([moment.moved for moment in moments])
    place = epochs / max(1.0, float(np.ptp(epochs))) + moved / max(1e-9, float(np.ptp(moved)))
    stays = np.array([index == 0 or moment.jumped for index, moment in enumerate(moments)])
    left = np.arange(len(moments))
    while len(left) and (sizes[left].sum() > most_bytes or len(left) > most):
        at = place[left]
        gaps = np.full(len(left), 1.0 + np.ptp(at))  # the newest goes where only two are left
        gaps[1:-1] = at[2:] - at[:-2]
        gaps[stays[left]] = np.inf
        least = int(gaps.argmin())
        left = left[:0] if np.isinf(gaps[least]) else np.delete(left, least)
    moments[:] = [moments[index] for index in left]


@dataclass
class PastKeeper:
    """Keeps a run's past while it learns. On the run's own thread.

    ``limit``: bytes that it may take.
    """

    limit: int = MEMORY
    moments: list[Moment | _Late] = field(default_factory=list)
    rates: list[RateChange] = field(default_factory=list)
    learned_as: list[LearnedAs] = field(default_factory=list)
    _moved: float = 0.0
    _last: float | None = None  # the logarithm of the last loss
    _size: int = 0

    @property
    def past(self) -> Past:
        """What is kept now, as a value."""
        return Past(self._made(self.moments), tuple(self.rates), tuple(self.learned_as))

    @property
    def since(self) -> int | None:
        """The first epoch that can be looked at; None: none can."""
        return self.moments[0].epoch if self.moments else None

    def within(self, most_bytes: int, epoch: int | None = None) -> Past | None:
        """`within` of the past up to ``epoch`` (None: of all), with no state made that is not
        taken: of a network with photographs they take as long as an epoch."""
        until = Past((), tuple(self.rates), tuple(self.learned_as))
        moments = self.moments
        if epoch is not None:
            until = until.until(epoch)
            moments = [moment for moment in moments if moment.place <= (epoch, False)]
        chosen = list(moments)
        thin_out(chosen, most_bytes, len(chosen))
        if moments and not chosen:
            return None
        return replace(until, moments=self._made(chosen))

    def towards(self, epoch: int) -> Past:
        """The past with that moment alone from which ``epoch`` is learned again."""
        found = next((m for m in reversed(self.moments) if m.place <= (epoch, False)), None)
        moments = () if found is None else self._made([found])
        return Past(moments, tuple(self.rates), tuple(self.learned_as))

    def on_the_way(self, epoch: int, most: int) -> tuple[Moment, ...]:
        """At most ``most`` of the moments up to ``epoch``, evenly among all that are kept: the
        first and the last with them."""
        known = [place for place, own in enumerate(self.moments) if own.epoch <= epoch]
        if len(known) > most:
            known = [known[at] for at in np.linspace(0, len(known) - 1, most).round().astype(int)]
        return self._made([self.moments[place] for place in known])

    def begin(self, epoch: int, state: TrainedState | None, past: Past | None = None) -> None:
        """Forget all, and begin at ``state``, with what was kept of it before."""
        kept = past.until(epoch) if past is not None else Past()
        self.moments, self.rates = list(kept.moments), list(kept.rates)
        self.learned_as = list(kept.learned_as)
        self._moved = self.moments[-1].moved if self.moments else 0.0
        self._last = None
        self._add(Moment(epoch, state, bool(self.moments), self._moved))

    def note(
        self, epoch: int, size: int, state: Callable[[], TrainedState], *, jumped: bool = False
    ) -> None:
        """Keep the state after ``epoch``, of ``size`` bytes, where it is news; ``state`` may be
        asked for later, or never. ``jumped``: see `Moment`."""
        if not self.moments or (self.moments[-1].epoch >= epoch and not jumped):
            return
        self._add(_Late(epoch, jumped, self._moved, size, state))

    def moved(self, losses: np.ndarray) -> None:
        """The losses of the epochs that were learned since."""
        good = losses[np.isfinite(losses) & (losses > 0)]
        if len(good):
            logs = np.log(good)
            if self._last is not None:
                self._moved += abs(float(logs[0]) - self._last)
            self._moved += float(np.abs(np.diff(logs)).sum())
            self._last = float(logs[-1])

    def rate_changed(self, epoch: int, step: int, rate: float) -> None:
        """The learning rate is another one from here on."""
        if self.rates and (self.rates[-1].epoch, self.rates[-1].step) == (epoch, step):
            self.rates.pop()
        if len(self.rates) < MOST_RATES:
            self.rates.append(RateChange(epoch, step, rate))
        else:
            self.moments.clear()  # what follows could not be learned again

    def learns_as(self, now: LearnedAs) -> None:
        """The batch size and the noise are these from here on."""
        if self.learned_as and self.learned_as[-1].epoch == now.epoch:
            self.learned_as.pop()
        if self.learned_as and self.learned_as[-1].is_same(now):
            return
        if len(self.learned_as) < MOST_RATES:
            self.learned_as.append(now)
        else:
            self.moments.clear()  # what follows could not be learned again

    def forget_after(self, epoch: int) -> None:
        """The run went back to ``epoch``."""
        while self.moments and self.moments[-1].epoch > epoch:
            self._size -= self.moments.pop().bytes
        self.rates = [change for change in self.rates if change.epoch <= epoch]
        self.learned_as = [each for each in self.learned_as if each.epoch <= epoch]

    def _made(self, moments: Sequence[Moment | _Late]) -> tuple[Moment, ...]:
        """These of the kept moments with their states; each is made once."""
        made = {id(own): own.made() for own in moments if isinstance(own, _Late)}
        self.moments = [made.get(id(own), own) for own in self.moments]
        return tuple(made[id(own)] if isinstance(own, _Late) else own for own in moments)

    def _add(self, moment: Moment | _Late) -> None:
        self.moments.append(moment)
        self._size = self._size + moment.bytes if len(self.moments) > 1 else moment.bytes
        if self._size > self.limit or len(self.moments) > MOST_MOMENTS + _SPARE:
            thin_out(self.moments, self.limit, MOST_MOMENTS)
            self._size = sum(each.bytes for each in self.moments)


def changes_on_the_way(past: Past, first: int, last: int) -> list[RateChange | LearnedAs]:
    """What changes on the way from ``first`` to ``last``, in order."""
    found: list[RateChange | LearnedAs] = [*past.learned_as, *past.rates]
    found = [change for change in found if first <= change.epoch < last]
    return sorted(found, key=lambda change: (change.epoch, _step(change)))


def _step(change: RateChange | LearnedAs) -> int:
    return change.step if isinstance(change, RateChange) else 0
