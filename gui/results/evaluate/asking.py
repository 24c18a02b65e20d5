"""Asks the engine how good the network is: while it is seen, and not so often that it is felt."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from engine.data.parts import Part
from engine.evaluation.results import Evaluation
from engine.messages import Message
from engine.service.requests.kinds import RunRequest
from engine.service.requests.run_requests import Evaluate
from engine.training.frames import Figures
from gui.widgets.seen import is_seen
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

PAUSE_MS = 500  # between two evaluations while the network learns, at least
STALE_MS = 150  # that figures of another part may still be seen
SPARING = 10  # … and this many times as long as one takes, so that learning hardly slows


class EvaluateAsking(QObject):
    """The evaluation of one part, and what a view wants to know besides.

    ``also`` gives the requests that are asked behind each evaluation, of the same epoch where the
    run rests.

    Signals:
        evaluated(Evaluation): the newest of the part that is looked at.
        answered_besides(RunRequest, object): what was asked besides, and the answer.
        failed(Message): there is none, and why.
        forgotten(): what was told last was of a run that is no more, or of another part.
    """

    evaluated = Signal(object)
    answered_besides = Signal(object, object)
    failed = Signal(object)
    forgotten = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._run, self._page = context, context.run, page
        self.also: Callable[[Part], tuple[RunRequest, ...]] = lambda part: ()
        self._part: Part = "test"
        self._question = RunQuestion(context.engine, context.back)
        self._left: deque[RunRequest] = deque()
        self._took_ms = 0
        self._again = False  # asked for while an answer was awaited
        self._asked_at = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ask)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(STALE_MS)
        self._stale.timeout.connect(self.forgotten)
        self._state = self._run.state
        self._run.progressed.connect(self._figures_arrived)
        self._run.started.connect(self._run_changed)
        self._run.forgotten.connect(self._run_changed)
        self._run.followed.connect(self.ask)
        self._run.state_changed.connect(self._state_changed)
        context.back.moved.connect(self.ask)

    @property
    def part(self) -> Part:
        """The rows that are looked at."""
        return self._part

    def look_at(self, part: Part) -> None:
        """Ask about ``part`` from the next question on; an answer about another one is not waited
        for."""
        if part != self._part:
            self._part = part
            self._forget()
            self._stale.start()

    def stop(self) -> None:
        """Nobody sees the page: nothing is asked for it."""
        self._timer.stop()

    def ask(self) -> None:
        """Ask now, or as soon as what is awaited has come."""
        if not is_seen(self._page) or not self._run.can_answer:
            return
        if self._question.waits:
            self._again = True
            return
        self._timer.stop()
        self._asked_at.start()
        self._left = deque(self.also(self._part))
        part = self._part
        self._question.ask(Evaluate(part), self._evaluated, partial(self._failed, part))

    # --- inside -----------------------------------------------------------------------------

    def _figures_arrived(self, figures: Figures) -> None:
        if self._context.back.epoch is not None:
            return  # an earlier epoch stays what it was
        if is_seen(self._page) and not self._question.waits and not self._timer.isActive():
            self._timer.start(max(PAUSE_MS, self._took_ms * SPARING))

    def _state_changed(self) -> None:
        state, before = self._run.state, self._state
        self._state = state
        if state != before and state in ("paused", "ended"):
            self.ask()
        elif state != before:
            self._forget()  # it learns (on): nobody is to wait for what is of before

    def _forget(self) -> None:
        self._question.forget()
        self._left.clear()
        self._again = False

    def _run_changed(self, number: int = 0) -> None:
        self._forget()
        self.forgotten.emit()
        self.ask()

    def _evaluated(self, evaluation: Evaluation) -> None:
        self._stale.stop()
        if evaluation.part == self._part:
            self.evaluated.emit(evaluation)
        else:
            self._left.clear()
        self._go_on()

    def _failed(self, part: Part, message: Message, _details: str) -> None:
        self._left.clear()
        self._stale.stop()
        if part == self._part:
            self.failed.emit(message)
        self._go_on()

    def _go_on(self) -> None:
        """Ask what else is wanted; then what was wished for meanwhile."""
        if self._left and not self._again:
            request = self._left.popleft()
            self._question.ask(request, partial(self._besides, request), self._not_besides)
            return
        self._took_ms = self._asked_at.elapsed()
        if self._again:
            self._again = False
            self.ask()

    def _besides(self, request: RunRequest, answer: object) -> None:
        self.answered_besides.emit(request, answer)
        self._go_on()

    def _not_besides(self, _message: Message, _details: str) -> None:
        self._go_on()  # a part without rows has no figures: its place stays empty
