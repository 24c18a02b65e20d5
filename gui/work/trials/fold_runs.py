"""Cross-validation beside the run that is looked at: one training for each fold."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.design import Design
from engine.messages import Message
from engine.service.requests.trial_requests import FoldsTogether, RunFold, TrialRequest
from engine.tasks import task_named
from engine.trials.cross_validation import CrossValidation, MeasuredFold, fold_design
from engine.trials.queue import Job, TrialQueue
from gui.door.engine_door import EngineDoor
from gui.door.question import Question
from gui.work.document.document import Document
from gui.work.runs.current_run import CurrentRun
from gui.work.trials.trial_runs import TrialRuns


class FoldRuns(QObject):
    """Trains the open design for every fold of every repeat. What was trained when it is stopped
    stays, and says what it can; another document lets it go.

    Signals:
        changed(): it began, got further, is over, or there is another result.
        failed(Message): why it broke off.
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
        self._measured: list[MeasuredFold] = []
        self._design: Design | None = None
        self._found: CrossValidation | None = None
        self.trials.changed.connect(self.changed)
        self.trials.trained.connect(self._trained)
        self.trials.ended.connect(self._ended)
        document.opened.connect(self._opened)

    @property
    def is_at_work(self) -> bool:
        """Whether folds are trained, or wait for a run that learns."""
        return self.trials.is_at_work

    @property
    def design(self) -> Design | None:
        """What was trained; None: nothing yet."""
        return self._design

    @property
    def found(self) -> CrossValidation | None:
        """What the folds say that are trained until now; None: there is none."""
        return self._found

    def start(self, folds: int, repeats: int) -> None:
        """Train the open design ``repeats`` times for each of ``folds`` folds."""
        if self.is_at_work:
            return
        refusal = self._document.lesson.refusal_of_folds(self._document.design)
        if refusal is not None:
            self.failed.emit(refusal)
            return
        self._forget()
        design = self._design = self._document.design
        jobs = [
            Job(repeat * folds + fold, 0, fold_design(design, folds, fold, repeat))
            for repeat in range(repeats)
            for fold in range(folds)
        ]

        def request(job: Job) -> TrialRequest:
            return RunFold(job.design, repeat=job.place // folds)

        self.trials.start_asking(TrialQueue(jobs, design), request)

    def stop(self) -> None:
        """Train no further one."""
        self.trials.stop()

    # --- inside ----------------------------------------------------------------------------

    def _forget(self) -> None:
        self._question.forget()
        self._measured.clear()
        self._design = self._found = None

    def _trained(self, _job: Job, measured: MeasuredFold) -> None:
        self._measured.append(measured)
        assert self._design is not None
        classes = task_named(self._design.data.task).has_classes
        request = FoldsTogether(tuple(self._measured), classes)
        self._question.ask(request, self._told, self._not_told)

    def _told(self, found: CrossValidation) -> None:
        self._found = found
        self.changed.emit()

    def _not_told(self, message: Message, _details: str) -> None:
        self.failed.emit(message)

    def _ended(self, message: Message | None) -> None:
        if message is not None:
            self.failed.emit(message)
        self.changed.emit()

    def _opened(self, _run: object) -> None:
        self._forget()
        self.trials.stop()
        self.changed.emit()
