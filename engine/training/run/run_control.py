"""A run on its way to its goal: when its epochs are due, where it rests, how it ends.

The window's training lane and the command line let their runs learn through this one class.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.training.frames import Ending, Figures
from engine.training.run.speed import Schedule, SpeedEstimate
from engine.training_settings import Speed

if TYPE_CHECKING:
    from engine.training.run.run import Run

ON_TIME = 1.0 / 60.0  # seconds: epochs that are due so soon are done in one call
LATE = 0.25  # seconds

DONE = Sentence("run.done", QT_TRANSLATE_NOOP("Engine", "Done: {epoch} epochs."))
DONE_ONE = Sentence("run.done_one", QT_TRANSLATE_NOOP("Engine", "Done: 1 epoch."))
STOPPED = Sentence(
    "run.stopped",
    QT_TRANSLATE_NOOP("Engine", "Stopped after epoch {epoch}. What was learned is kept."),
)
OTHER_CLASSES = Sentence(
    "run.other_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The painted classes have changed, so the network needs another last layer. Training "
        "stopped after epoch {epoch}; press Train to start again.",
    ),
)


class RunControl:
    """Lets one run learn from where it stands to its goal.

    Attributes:
        run: the run.
        goal: the epoch at which it ends.
        going: whether it learns: not while it is paused, nor after its end.
        ending: how it came to its end; None before.
        wants_pause: it was to do one epoch, and has done it.
        seconds: spent in learning, those of earlier parts of the run included.
        due: when the next epoch is due, by `time.perf_counter`; 0 at full speed.
    """

    def __init__(
        self,
        run: Run,
        *,
        goes_on: bool = False,
        one_epoch: bool = False,
        speed: Speed = "full",
        seconds: float = 0.0,
    ) -> None:
        """Begin. ``goes_on``: it has learned before; ``one_epoch``: rest after one."""
        self.run = run
        self.goal = run.goal
        self.going = True
        self.ending: Ending | None = None
        self.wants_pause = False
        self.seconds = seconds
        self.due = 0.0
        self._began_epoch, self._goes_on = run.epoch, goes_on
        self._pause_after = run.epoch + 1 if one_epoch else None
        self._speed: Speed = speed
        self._schedule: Schedule | None = None  # None: at full speed
        self._scheduled_from = 0.0  # the clock when epoch `_began_epoch` was over
        self._estimate = SpeedEstimate()
        self._make_schedule()

    def advance(self, interrupted: Callable[[], bool]) -> Figures | None:
        """Learn for about 20 ms, no further than is due; the epochs that were completed.

        Afterwards ``ending`` or ``wants_pause`` may be set.
        """
        run = self.run
        started = time.perf_counter()
        limit = (self._pause_after or self.goal) - run.epoch
        if self._schedule is not None:
            due = self._schedule.epochs_by(started + ON_TIME - self._scheduled_from)
            limit = min(limit, max(1, due - self._epochs_done()))
        figures = run.advance(limit, interrupted) if limit > 0 else None
        now = time.perf_counter()
        self.seconds += now - started
        if figures is not None and self._schedule is not None:
            self.due = self._scheduled_from + self._schedule.due(self._epochs_done())
            if now - self.due > LATE:
                self._count_from_now()  # too slow for it: what is late is not caught up with
        if run.ending is not None:
            self._end(run.ending)
        elif run.epoch >= self.goal:
            done = DONE_ONE() if run.epoch == 1 else DONE(epoch=run.epoch)
            self._end(Ending("done", run.epoch, done))
        elif self._pause_after is not None and run.epoch >= self._pause_after:
            self._pause_after = None
            self.wants_pause = True
        return figures

    def rest(self) -> None:
        """Learn no more until `resume`."""
        self.going = self.wants_pause = False

    def resume(self, *, one_epoch: bool = False) -> bool:
        """Go on from a rest; whether there is anything left to learn."""
        if self.going or self.ending is not None or self.run.epoch >= self.goal:
            return False
        self._pause_after = self.run.epoch + 1 if one_epoch else None
        self.going = True
        self._make_schedule()
        return True

    def stop(self, sentence: Sentence = STOPPED) -> Ending:
        """End here; ``sentence`` says why, with ``{epoch}`` in it."""
        epoch = self.run.epoch
        ending = Ending("stopped", epoch, sentence(epoch=epoch))
        self._end(ending)
        return ending

    def set_speed(self, speed: Speed) -> None:
        """How fast epochs go by from now on."""
        self._speed = speed
        self._make_schedule()

    def seconds_left(self) -> float | None:
        """How long the rest takes; None where that is not known, or nothing goes on."""
        if not self.going:
            return None
        done, goal = self._epochs_done(), self.goal - self._began_epoch
        now = time.perf_counter()
        return self._estimate.seconds_left(
            now, self.seconds, done, goal, self._schedule, self.run.design
        )

    # --- inside -------------------------------------------------------------------------------

    def _end(self, ending: Ending) -> None:
        self.ending = ending
        self.going = self.wants_pause = False

    def _make_schedule(self) -> None:
        """When epochs are due from now on, at the speed and the place of now."""
        self._estimate.begin_anew()
        self._schedule, self.due = None, 0.0
        if self._speed != "full":
            epochs = self.goal - self._began_epoch
            self._schedule = Schedule(self._speed, epochs, again=self._goes_on)
            self._count_from_now()

    def _count_from_now(self) -> None:
        """The epochs that are over are on time."""
        if self._schedule is not None:
            self._scheduled_from = time.perf_counter() - self._schedule.due(self._epochs_done())

    def _epochs_done(self) -> int:
        return max(0, self.run.epoch - self._began_epoch)
