"""Designs trained again with several seeds; each trial becomes the document's as it comes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from engine.design import Design
from engine.handout.closed_part import TEST_IS_CLOSED
from engine.messages import Message
from engine.trials.over_seeds import more_seeds, seed_jobs
from engine.trials.queue import Job, TrialQueue
from engine.trials.spread import SEEDS
from engine.trials.trial import Trial
from gui.door.engine_door import EngineDoor
from gui.work.document.document import Document
from gui.work.runs.current_run import CurrentRun
from gui.work.trials.trial_runs import TrialRuns


class SeedRuns(QObject):
    """Trains designs with the same seeds, `SEEDS` at a click.

    Signals:
        failed(Message): why it broke off; what was trained until then is kept.
    """

    failed = Signal(object)

    def __init__(
        self, document: Document, engine: EngineDoor, run: CurrentRun, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.trials = TrialRuns(engine, run, self)
        self._designs: tuple[Design, ...] = ()
        self._text = ""
        self._batch: object = None
        self.trials.trained.connect(self._trained)
        self.trials.ended.connect(self._ended)
        document.opened.connect(self._opened)

    def wanted(self, designs: Sequence[Design]) -> tuple[int, int]:
        """Up to which seed `start` would train ``designs``, and how many trainings that takes."""
        if not designs:
            return SEEDS, 0
        kept = self._document.trials.kept
        seeds = more_seeds(designs, kept, SEEDS)
        return seeds, len(seed_jobs(designs, seeds, kept))

    def start(self, text: str, designs: Sequence[Design]) -> None:
        """Train ``designs``; the trials are one step of undo, called ``text``."""
        seeds, count = self.wanted(designs)
        if self.trials.is_at_work or not count:
            return
        if (refusal := self._refusal(designs)) is not None:
            self.failed.emit(refusal)
            return
        self._designs, self._text, self._batch = tuple(designs), text, object()
        jobs = seed_jobs(designs, seeds, self._document.trials.kept)
        self.trials.start(TrialQueue(jobs, self._document.design))

    def stop(self) -> None:
        """Train no further one."""
        self.trials.stop()

    def _refusal(self, designs: Sequence[Design]) -> Message | None:
        lesson = self._document.lesson
        if lesson.test_is_closed and not all(own.data.split.validation_share for own in designs):
            return TEST_IS_CLOSED()  # without validation rows they are measured on test rows
        return lesson.refusal_of_trials(self._document.design, ())

    def _trained(self, job: Job, trial: Trial) -> None:
        self._document.trials.keep(self._text, self._batch, self._designs[job.place], trial)

    def _ended(self, message: Message | None) -> None:
        if message is not None:
            self.failed.emit(message)

    def _opened(self, _run: object) -> None:
        self.trials.stop()
