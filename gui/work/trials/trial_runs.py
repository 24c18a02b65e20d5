"""Trials trained one after the other, beside the run that is looked at, which goes first."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.data.parts import Part
from engine.files.contents import CANCELLED
from engine.messages import Message
from engine.service.requests.run_requests import NotYet
from engine.service.requests.trial_requests import RunTrial, TrialRequest
from engine.trials.cross_validation import MeasuredFold
from engine.trials.queue import Job, TrialQueue
from engine.trials.trial import Trial
from gui.door.engine_door import EngineDoor
from gui.door.question import Question
from gui.work.runs.current_run import CurrentRun


class TrialRuns(QObject):
    """Asks the engine for one trial at a time, while no run learns. What was trained until it is
    stopped has been handed on.

    Signals:
        changed(): it began, got further, waits for a run, or is over.
        trained(Job, Trial): one is trained; of a fold, a `MeasuredFold`.
        ended(Message | None): all that there was time for are trained, or it was stopped; else
            why it broke off.
    """

    changed = Signal()
    trained = Signal(object, object)
    ended = Signal(object)

    def __init__(self, engine: EngineDoor, run: CurrentRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._question = Question(engine)
        self._queue: TrialQueue | None = None
        self._request: Callable[[Job], TrialRequest] = _as_it_is
        self._job: Job | None = None
        self._share = 0.0  # of the job that is at work
        self._asked_at = 0.0
        self._taken = 0.0  # by the job until now
        run.state_changed.connect(self._run_changed)

    @property
    def is_at_work(self) -> bool:
        """Whether it has begun, and is not over."""
        return self._queue is not None

    @property
    def waits(self) -> bool:
        """Whether it waits for a run that learns."""
        return self.is_at_work and self._run.state in ("preparing", "running")

    @property
    def total(self) -> int:
        """How many trials there are."""
        return self._queue.total if self._queue is not None else 0

    @property
    def done(self) -> float:
        """How many are trained, with the share of the present one."""
        return self._queue.done + self._share if self._queue is not None else 0.0

    @property
    def seconds_left(self) -> float | None:
        """About how long the rest takes; None: not known yet."""
        return self._queue.seconds_left if self._queue is not None else None

    def start(self, queue: TrialQueue, part: Part | None = None) -> None:
        """Train the jobs of ``queue``, and measure them on ``part`` (None: where designs are
        compared)."""
        self.start_asking(queue, lambda job: RunTrial(job.design, part))

    def start_asking(self, queue: TrialQueue, request: Callable[[Job], TrialRequest]) -> None:
        """Train the jobs of ``queue``, for each of which ``request`` says what is asked."""
        self._question.forget()
        self._queue, self._request = queue, request
        self._next()

    def stop(self) -> None:
        """Train no further one; the one at work is given up."""
        if self.is_at_work:
            self._question.break_off()
            self._question.forget()
            self._end(None)

    # --- inside ----------------------------------------------------------------------------

    def _next(self) -> None:
        assert self._queue is not None
        self._job = self._queue.next()
        self._share = self._taken = 0.0
        if self._job is None:
            self._end(None)
            return
        self._ask()
        self.changed.emit()

    def _ask(self) -> None:
        if self._job is not None and not self.waits:
            self._asked_at = time.monotonic()
            self._question.ask(self._request(self._job), self._answered, self._fail)

    def _answered(self, answer: Trial | MeasuredFold | NotYet) -> None:
        queue, job = self._queue, self._job
        if queue is None or job is None:
            return
        self._taken += time.monotonic() - self._asked_at
        if isinstance(answer, NotYet):
            self._share = answer.share
            self._ask()
            self.changed.emit()
            return
        queue.took(self._taken)
        self.trained.emit(job, answer)
        if self._queue is queue:  # who heard of it may have stopped it
            self._next()

    def _fail(self, message: Message, _details: str) -> None:
        if self.is_at_work:
            self._end(None if message.code == CANCELLED().code else message)

    def _end(self, message: Message | None) -> None:
        self._queue = self._job = None
        self._share = 0.0
        self.changed.emit()
        self.ended.emit(message)

    def _run_changed(self) -> None:
        if self.is_at_work and not self._question.waits:
            self._ask()
            self.changed.emit()


def _as_it_is(job: Job) -> TrialRequest:
    return RunTrial(job.design)
