"""How fast epochs go by: as fast as they can, so many a second, or so that one can watch."""

from __future__ import annotations

import math
from collections import deque
from typing import get_args

from engine.design import Design
from engine.training_settings import OPEN_ENDED_EPOCHS, Speed

SPEEDS: tuple[Speed, ...] = get_args(Speed)
WATCH_SECONDS = 8.0  # that a whole run takes: long enough to see it, short enough for a class

# Of a run that is watched, the first thirtieth takes a fifth of the time: that is where a
# border bends. After a tenth of the epochs, most pictures hardly change.
_KNEE = 30.0
_LOOK_BACK = 4.0  # seconds that an estimate rests on
_KNOWN_AFTER = 1.0  # seconds; what the first calls take says nothing about the others


def is_open_ended(design: Design) -> bool:
    """Whether its run goes on as long as somebody paints: it has no end to wait for."""
    return design.data.source.rows_may_change and design.training.epochs >= OPEN_ENDED_EPOCHS


class Schedule:
    """When each epoch of a run is due at a speed that is not "full".

    Args:
        speed: epochs a second, or "watch".
        epochs: how many the run has.
        again: whether it goes on after its end: then what changes is not at the beginning,
            and "watch" goes at one pace.
    """

    def __init__(self, speed: Speed, epochs: int, *, again: bool = False) -> None:
        if speed == "full":
            raise ValueError("a run at full speed has no schedule")
        self._rate = None if speed == "watch" else float(speed)
        self._epochs = max(1, epochs)
        self._again = again

    def due(self, epoch: int) -> float:
        """Seconds from the run's beginning until epochs 1 … ``epoch`` are to be over."""
        if self._rate is not None:
            return epoch / self._rate
        if self._again:
            return WATCH_SECONDS * epoch / self._epochs
        return WATCH_SECONDS * math.log1p(_KNEE * epoch / self._epochs) / math.log1p(_KNEE)

    def epochs_by(self, seconds: float) -> int:
        """How many epochs are to be over after ``seconds``."""
        if seconds <= 0.0:
            return 0
        if self._rate is not None:
            return int(self._rate * seconds)
        share = seconds / WATCH_SECONDS
        if not self._again:
            share = math.expm1(min(share, 2.0) * math.log1p(_KNEE)) / _KNEE
        return int(share * self._epochs + 1e-9)


class SpeedEstimate:
    """How long the rest of a run takes: None as long as that is not known."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, float, int]] = deque()

    def begin_anew(self) -> None:
        """What was measured counts no more: the speed is another, or there was a pause."""
        self._seen.clear()

    def seconds_left(
        self,
        now: float,
        learned: float,
        epoch: int,
        goal: int,
        schedule: Schedule | None,
        design: Design,
    ) -> float | None:
        """Seconds until ``goal``.

        Args:
            now: the clock, in seconds.
            learned: seconds spent in learning alone, without waiting.
            epoch: epochs that are over.
            goal: the last epoch.
            schedule: of a run that is not at full speed, counted from epoch 0.
            design: what is learned. A painting's run without an end has no rest.
        """
        if is_open_ended(design):
            return None
        self._seen.append((now, learned, epoch))
        while now - self._seen[0][0] > _LOOK_BACK and self._seen[1][0] <= now - _KNOWN_AFTER:
            self._seen.popleft()
        since, learned_then, epoch_then = self._seen[0]
        known = now - since >= _KNOWN_AFTER and epoch > epoch_then
        # At full speed drawing counts as well; on a schedule waiting does not.
        spent = now - since if schedule is None else learned - learned_then
        measured = spent / (epoch - epoch_then) * (goal - epoch) if known else None
        if schedule is None:
            return measured
        return max(schedule.due(goal) - schedule.due(epoch), measured or 0.0)
