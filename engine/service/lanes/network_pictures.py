"""When a network's picture is drawn: latest-wins, and never for much of what a run gets done."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from engine.design import Design
from engine.files.contents import CANCELLED
from engine.messages import EngineError
from engine.service.failures import said
from engine.service.lanes.picture_budget import PictureBudget
from engine.service.lanes.pictures import PICTURES_A_SECOND
from engine.service.messages.tellings import NetworkDrawn
from engine.training.inside.network_picture import NetworkView
from engine.training.run.run import Run

log = logging.getLogger(__name__)
LONGEST_REST = 1.0  # seconds: the first picture takes long, since it is compiled
_BETWEEN = 1.0 / PICTURES_A_SECOND


class NetworkPictures:
    """Which picture of a network is wanted, and whether the next one is due.

    Without a run it is the network of a design, at its first weights. `painted` is called from
    any thread, with ``condition`` told; the rest is the lane's.

    Args:
        condition: guards whether the last picture was painted.
        start: a run of a design that has learned nothing; EngineError where it cannot be.
    """

    def __init__(self, condition: threading.Condition, start: Callable[[Design], Run]) -> None:
        self._condition = condition
        self._start = start
        self._view: NetworkView | None = None
        self._design: Design | None = None
        self._untrained: tuple[Design, Run] | None = None
        self._painted = True  # guarded by the condition
        self._drawn: tuple[int, int] | None = None  # the run and epoch that was drawn last
        self._drawn_at = self._next_at = 0.0  # by the clock
        self._budget = PictureBudget()

    def painted(self, seconds: float = 0.0) -> None:
        """The last picture is on the screen, which took the window so long, of the processor."""
        with self._condition:
            self._budget.charge(seconds)
            self._painted = True
            self._condition.notify()

    def want(self, view: NetworkView | None, design: Design | None) -> None:
        """Draw ``view`` from now on, without a run that of ``design``; None: nothing."""
        self._view, self._design = view, design
        self._drawn = None
        if self._untrained is not None and (view is None or design != self._untrained[0]):
            self._untrained = None

    def forget_drawn(self) -> None:
        """What was drawn is out of date, though the epoch is the same."""
        self._drawn = None

    def due(self, run: Run | None, *, going: bool, waits: bool = False) -> bool:
        """Whether a picture is to be drawn now. ``waits``: the next epoch is not due yet."""
        if self._view is None or (run is None and self._design is None):
            return False
        if going:
            self._budget.pay(waits=waits)
        if not self._painted or self._drawn == _mark(run):
            return False
        now = time.perf_counter()
        rested = self._budget.is_paid or now - self._drawn_at >= LONGEST_REST
        return not going or (rested and now >= self._next_at)

    def draw(self, run: Run | None) -> NetworkDrawn:
        """The picture that is due, or why there is none."""
        assert self._view is not None
        self._drawn = _mark(run)
        self._budget.forgive()
        # Epochs come in calls, so this is late by a part of one: the next may come sooner.
        now = time.perf_counter()
        self._next_at = max(self._next_at, now - _BETWEEN) + _BETWEEN
        try:
            if run is None:
                assert self._design is not None
                run = self.at_first_weights(self._design)
            picture = run.network(self._view)
        except EngineError as error:
            if error.message.code == CANCELLED.code:
                self._drawn = None  # somebody waited for something else: drawn after that
            return NetworkDrawn(None, error.message)
        except Exception as error:  # the run itself is well: it goes on without this picture
            log.exception("a network's picture failed")
            self._view = None
            return NetworkDrawn(None, said(error))
        finally:
            self._drawn_at = time.perf_counter()
            self._budget.charge_own()
        with self._condition:
            self._painted = False
        return NetworkDrawn(picture, None)

    def sent(self) -> None:
        """What was drawn is on its way to the window, which took its time, too."""
        self._budget.charge_own()

    def at_first_weights(self, design: Design) -> Run:
        """The network of ``design`` before it learns; EngineError where it cannot be."""
        if self._untrained is None or self._untrained[0] != design:
            self._untrained = (design, self._start(design))
        return self._untrained[1]


def _mark(run: Run | None) -> tuple[int, int]:
    return (0, 0) if run is None else (run.number, run.epoch)
