"""A setting tried with several values: planned, trained, measured, and kept in the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine.design import Design
from engine.messages import Message
from engine.service.requests.trial_requests import PlanSweep
from engine.trials.queue import Job, TrialQueue
from engine.trials.sweep import MEASURED, Sweep
from engine.trials.trial import Trial
from gui.door.engine_door import EngineDoor
from gui.door.question import Question
from gui.work.document.document import Document
from gui.work.runs.current_run import CurrentRun
from gui.work.trials.trial_runs import TrialRuns


class SweepRuns(QObject):
    """Tries settings of the open design. What was trained when it is stopped is kept; the test
    rows are opened once, when all is trained.

    Signals:
        changed(): it began, or is over, or got further.
        failed(Message): why it could not begin, or broke off.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, document: Document, engine: EngineDoor, run: CurrentRun, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._question = Question(engine)
        self.trials = TrialRuns(engine, run, self)
        self._sweep: Sweep | None = None
        self._text = ""
        self._seconds: float | None = None
        self._tests = False  # the winner is being measured on the test rows
        self._stopped = False
        self.trials.changed.connect(self.changed)
        self.trials.trained.connect(self._trained)
        self.trials.ended.connect(self._ended)
        document.opened.connect(self._opened)

    @property
    def is_at_work(self) -> bool:
        """Whether it is planned or trained."""
        return self._question.waits or self.trials.is_at_work

    @property
    def measures_the_best(self) -> bool:
        """Whether all is trained but the winner's measure."""
        return self._tests and self.trials.is_at_work

    def start(
        self, text: str, given: Sequence[str], seeds: int, seconds: float | None = None
    ) -> None:
        """Try ``given`` (``name=values``, once or twice) of the open design, for ``seconds`` at
        most; a step of undo, called ``text``."""
        if self.is_at_work:
            return
        self._text, self._seconds = text, seconds
        self._tests = self._stopped = False
        request = PlanSweep(self._document.design, tuple(given), seeds)
        self._question.ask(request, self._planned, self._not_planned)
        self.changed.emit()

    def stop(self) -> None:
        """Train no further one; the test rows stay closed."""
        self._question.forget()
        self._stopped = True
        self.trials.stop()
        self.changed.emit()

    # --- inside ----------------------------------------------------------------------------

    def _planned(self, sweep: Sweep) -> None:
        designs = map(sweep.design_at, range(len(sweep.points)))
        refusal = self._document.lesson.refusal_of_trials(sweep.design, designs)
        if refusal is not None:
            self._not_planned(refusal, "")
            return
        self._sweep = sweep
        queue = TrialQueue(sweep.jobs(), self._document.design, self._seconds)
        self.trials.start(queue, MEASURED)

    def _not_planned(self, message: Message, _details: str) -> None:
        self.failed.emit(message)
        self.changed.emit()

    def _trained(self, job: Job, trial: Trial) -> None:
        sweep = self._sweep
        if sweep is None:
            return
        sweep = replace(sweep, test=trial.figures) if self._tests else sweep.with_trial(job, trial)
        self._sweep = sweep
        self._document.trials.keep_sweep(self._text, sweep)

    def _ended(self, message: Message | None) -> None:
        if message is not None:
            self.failed.emit(message)
        elif self._sweep is not None and not self._tests and not self._stopped:
            winner = self._sweep.winner()
            closed = self._document.lesson.test_is_closed
            if winner is not None and not closed and _has_test_rows(winner.design):
                self._tests = True
                self.trials.start(TrialQueue([winner], winner.design), "test")
                return
        self._sweep = None
        self._tests = False
        self.changed.emit()

    def _opened(self, _run: object) -> None:
        self._sweep = None
        self.stop()


def _has_test_rows(design: Design) -> bool:
    split = design.data.split
    return split.method == "given" or split.test_share > 0.0
