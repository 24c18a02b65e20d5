"""Asks for what is seen of a picture's way: the newest, and not so often that learning feels it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from engine.design import Design
from engine.messages import Message
from engine.service.requests.kinds import RunRequest
from engine.training.frames import Figures
from gui.results.pictures.looked_at import LookedAt
from gui.widgets.seen import is_seen
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

REST_MS = 200  # after an edit, before the first weights of the new design are asked for
LEAST_MS = 66  # between two answers while the network learns
SHARE = 10  # … and this many times as long as one takes


class SeenAsking(QObject):
    """Asks what ``request`` gives, for as long as ``widget`` is seen.

    ``request`` is given the design whose first weights answer where there is no run, None where
    there is one; it gives None where there is nothing to ask for.

    Signals:
        answer_arrived(object): the newest answer.
        failed(Message): there is none, and why.
    """

    answer_arrived = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        looked_at: LookedAt,
        widget: QWidget,
        request: Callable[[Design | None], RunRequest | None],
    ) -> None:
        super().__init__(widget)
        self._context, self._run, self._widget = context, context.run, widget
        self._request = request
        self._question = RunQuestion(context.engine, context.back)
        self._again = False
        self._took = 0
        self._clock = QElapsedTimer()
        self._soon, self._rest = QTimer(self), QTimer(self)
        for timer in (self._soon, self._rest):
            timer.setSingleShot(True)
            timer.timeout.connect(self.ask)
        self._rest.setInterval(REST_MS)
        looked_at.changed.connect(self.ask)
        context.back.moved.connect(self.ask)
        context.findings.changed.connect(self._rest.start)
        context.facts.changed.connect(self._rest.start)
        self._run.started.connect(self._begin)
        self._run.forgotten.connect(self._begin)
        self._run.followed.connect(self._begin)
        self._run.progressed.connect(self._figures_arrived)
        self._run.state_changed.connect(self._rest.start)

    def ask(self) -> None:
        """Ask for what is wanted now, once the answer before is there."""
        self._soon.stop()
        if not is_seen(self._widget):
            return
        if self._question.waits:
            self._again = True
            return
        design = None
        if not self._run.number:
            design = self._drawable()
            if design is None:
                return
        elif not self._run.can_answer:
            return
        request = self._request(design)
        if request is not None:
            self._again = False
            self._clock.start()
            self._question.ask(request, self._answered, self._failed)

    # --- inside -----------------------------------------------------------------------------

    def _drawable(self) -> Design | None:
        """The open design, where a network can be made of it."""
        design, facts = self._context.document.design, self._context.facts
        if not facts.is_current or facts.prepared is None or not design.bricks:
            return None
        if any(finding.severity == "error" for finding in self._context.findings.all):
            return None
        return design

    def _begin(self, _number: int = 0) -> None:
        self._question.forget()
        self._again = False
        self.ask()

    def _figures_arrived(self, _figures: Figures) -> None:
        busy = self._question.waits or self._soon.isActive()
        if self._context.back.epoch is None and is_seen(self._widget) and not busy:
            self._soon.start(max(LEAST_MS, min(1000, SHARE * self._took)))

    def _answered(self, answer: object) -> None:
        self._took = self._clock.elapsed()
        self.answer_arrived.emit(answer)
        if self._again:
            self.ask()

    def _failed(self, message: Message, _details: str) -> None:
        self.failed.emit(message)
        if self._again:
            self.ask()
