"""Where the student stands: what the open network comes to, beside the lesson's goal."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from engine.evaluation.results import Evaluation
from engine.handout.class_goal import Attempt, hidden_neurons
from engine.messages import Message
from engine.service.requests.run_requests import Evaluate
from engine.training.frames import Figures
from gui.door.question import Question
from gui.work.context import Context

_PAUSE_MS = 1000  # between two evaluations while it learns


class Standing(QObject):
    """Asks the engine for the goal's figure while a run learns and when it rests.

    Signals:
        changed(): the attempt is another one.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._figures: dict[str, float] = {}
        self._epoch = 0
        self._question = Question(context.engine)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)
        run = context.run
        run.progressed.connect(self._learned)
        run.state_changed.connect(self._state_changed)
        run.started.connect(self._begun)
        run.forgotten.connect(self._begun)
        context.document.changed.connect(self._design_changed)
        context.document.lesson.changed.connect(self._begun)
        context.facts.changed.connect(self.changed)

    @property
    def attempt(self) -> Attempt:
        """What the network came to so far. The figures are those of the run, if the design is
        still what it learned."""
        design, facts = self._context.document.design, self._context.facts.prepared
        weights = sum(design.weight_counts(facts.input_shape)) if facts is not None else 0
        run = self._context.run
        figures = self._figures if run.is_current else {}
        epoch = self._epoch if figures else run.epoch if run.is_current else 0
        return Attempt(figures, hidden_neurons(design.bricks), weights, epoch)

    @property
    def is_closed(self) -> bool:
        """Whether the goal's figure is only measured once the work is handed in."""
        lesson = self._context.document.lesson
        goal = lesson.held.goal if lesson.held is not None else None
        return lesson.test_is_closed and goal is not None and goal.part == "test"

    def _begun(self, _number: int = 0) -> None:
        self._figures, self._epoch = {}, 0
        self._question.forget()
        self._ask_soon(0)
        self.changed.emit()

    def _learned(self, _figures: Figures) -> None:
        if not self._soon.isActive() and not self._question.waits:
            self._ask_soon(_PAUSE_MS)

    def _state_changed(self) -> None:
        if self._context.run.state in ("paused", "ended"):
            self._ask_soon(0)

    def _design_changed(self, _before: object, _after: object) -> None:
        self.changed.emit()

    def _ask_soon(self, milliseconds: int) -> None:
        lock = self._context.document.lesson.lock
        if lock is not None and lock.goal is not None and not self.is_closed:
            self._soon.start(milliseconds)

    def _ask(self) -> None:
        lock = self._context.document.lesson.lock
        if lock is not None and lock.goal is not None and self._context.run.can_answer:
            self._question.ask(Evaluate(lock.goal.part), self._answered, self._not_measured)

    def _answered(self, evaluation: Evaluation) -> None:
        self._figures, self._epoch = dict(evaluation.figures), evaluation.epoch
        self.changed.emit()

    def _not_measured(self, _message: Message, _details: str) -> None:
        pass  # as long as there is no figure, the goal is not reached
