"""When the run is drawn: latest-wins, never more than one picture that is not painted yet."""

from __future__ import annotations

import logging
import threading
import time

from engine.data.view import View
from engine.messages import EngineError
from engine.service.failures import said
from engine.service.lanes.picture_budget import PictureBudget
from engine.service.messages.tellings import PictureReady, WentWrong
from engine.training.run.run import Run

log = logging.getLogger(__name__)
PICTURES_A_SECOND = 30
LONGEST_REST = 0.25  # seconds: a boundary is seen to move, whatever its pictures owe


class SurfacePictures:
    """Which picture is wanted, and whether the next one is due.

    `painted` is called from any thread, with ``condition`` told; the rest is the lane's.
    """

    def __init__(self, condition: threading.Condition) -> None:
        self._condition = condition
        self._view: View | None = None
        self._painted = True  # guarded by the condition
        self._drawn: tuple[int, int, View] | None = None
        self._drawn_at = 0.0
        self._budget = PictureBudget()

    def painted(self, seconds: float = 0.0) -> None:
        """The last picture is on the screen, which took the window so long, of the processor."""
        with self._condition:
            self._budget.charge(seconds)
            self._painted = True
            self._condition.notify()

    def want(self, view: View | None) -> None:
        """Draw ``view`` from now on: at once, though nothing was learned since."""
        self._view = view
        self._drawn = None

    def forget_drawn(self) -> None:
        """What was drawn is out of date, though the epoch is the same."""
        self._drawn = None

    def due(self, run: Run | None, *, going: bool, waits: bool = False) -> View | None:
        """What is to be drawn of ``run`` now; None: nothing. ``waits``: the next epoch is not due
        yet."""
        view = self._view
        if going:
            self._budget.pay(waits=waits)
        if run is None or view is None or not self._painted:
            return None
        if self._drawn == (run.number, run.epoch, view):
            return None
        rest = time.perf_counter() - self._drawn_at
        soon = rest < 1.0 / PICTURES_A_SECOND
        owed = not self._budget.is_paid and rest < LONGEST_REST
        return None if going and (soon or owed) else view

    def draw(self, run: Run, view: View) -> PictureReady | WentWrong | None:
        """What is due, or why it failed; None: there is none of this run."""
        self._drawn = (run.number, run.epoch, view)
        self._drawn_at = time.perf_counter()
        self._budget.forgive()
        try:
            picture = run.picture(view)
        except EngineError as error:
            log.warning("no picture: %s", error)
            return None
        except Exception as error:  # the run itself is well: it goes on without this picture
            log.exception("a picture failed")
            self.want(None)
            return WentWrong(said(error))
        finally:
            self._budget.charge_own()
        with self._condition:
            self._painted = False
        return PictureReady(picture)

    def sent(self) -> None:
        """What was drawn is on its way to the window, which took its time, too."""
        self._budget.charge_own()
