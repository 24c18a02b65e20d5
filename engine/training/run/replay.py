"""Any epoch of a run again: learned once more from the nearest state that was kept.

A second run over the same compiled model does it, while the first one rests or learns on.
"""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.frames import History, LearnedAs, Past
from engine.training.run.past import changes_on_the_way
from engine.training.run.run import Run

_OUT_OF_REACH = Sentence(
    "replay.out_of_reach",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Epoch {epoch} cannot be looked at any more: the rows have changed since, or nothing was "
        "kept of it. Train anew to look back over the whole run.",
    ),
)


class Replay:
    """Looks back over one run. Everything is called on the run's thread."""

    def __init__(self, run: Run) -> None:
        self._run = run.twin()
        self._jumped = False  # where it set out from

    def fits(self, run: Run) -> bool:
        """Whether it can look back over ``run``, whose rows may have changed since."""
        return self._run.is_twin_of(run)

    @property
    def epoch(self) -> int:
        """The epoch whose state the replayed run has now."""
        return self._run.epoch

    def go_to(self, past: Past, epoch: int, interrupted: Callable[[], bool]) -> Run | None:
        """The run as it was after ``epoch``; None where it was interrupted on the way, and goes
        on from there the next time.

        Raises:
            EngineError: no state is kept from which it could be learned again.
        """
        moment = past.before(epoch)
        if moment is None:
            raise EngineError(_OUT_OF_REACH(epoch=epoch))
        run = self._run
        on_the_way = (run.epoch, self._jumped) >= moment.place and run.epoch <= epoch
        if not on_the_way or run.ending is not None:
            then = past.learned_as_after(moment.epoch)
            if then is not None:  # first: the state has to fit
                run.learn_as(then)
            if moment.state is None:
                run.begin()
            else:
                run.restore(moment.state, History())
            self._jumped = moment.jumped
        if moment.state is None and run.epoch == 0 and past.rates and not run.step:
            run.learning_rate = past.rates[0].rate  # the design may have another one by now
        for change in changes_on_the_way(past, run.epoch, epoch):
            if isinstance(change, LearnedAs):
                if change.epoch == run.epoch and run.step:
                    continue  # interrupted behind it
                if not self._learn(change.epoch, 0, interrupted):
                    return None
                run.learn_as(change)
                continue
            if change.epoch == run.epoch and change.step < run.step:
                continue  # interrupted behind it
            if not self._learn(change.epoch, change.step, interrupted):
                return None
            run.learning_rate = change.rate
        return run if self._learn(epoch, 0, interrupted) else None

    def _learn(self, epoch: int, step: int, interrupted: Callable[[], bool]) -> bool:
        """Learn to ``step`` of the epoch after ``epoch``; whether it came there."""
        run = self._run
        while run.epoch < epoch:
            if interrupted():
                return False
            run.advance(epoch - run.epoch, interrupted)
            if run.ending is not None:
                raise EngineError(_OUT_OF_REACH(epoch=epoch))
            self._jumped = False
        run.learn_steps(step)
        return True


_replays: WeakKeyDictionary[Run, Replay] = WeakKeyDictionary()


def run_at(run: Run, epoch: int, interrupted: Callable[[], bool]) -> Run | None:
    """``run`` as it was after ``epoch``: itself where it stands there; None: interrupted, to be
    asked again.

    Raises:
        EngineError: that epoch cannot be had any more.
    """
    if epoch >= run.epoch:
        return run
    replay = _replays.get(run)
    if replay is None or not replay.fits(run):
        replay = _replays[run] = Replay(run)
    return replay.go_to(run.past.towards(epoch), epoch, interrupted)


def share_of_way(run: Run, epoch: int) -> float:
    """How much of the way to ``epoch`` is done, 0 … 1."""
    replay, moment = _replays.get(run), run.past.towards(epoch).before(epoch)
    if replay is None or moment is None or epoch <= moment.epoch:
        return 0.0
    done = replay.epoch - moment.epoch
    return min(1.0, max(0.0, done / (epoch - moment.epoch)))
