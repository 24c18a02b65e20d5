"""A question about the run that may take long: its progress is told, and it can be broken off."""

from __future__ import annotations

from functools import partial

from engine.service.requests.kinds import RunRequest
from engine.service.requests.run_requests import AtEpoch, NotYet
from gui.door.question import Question
from gui.door.unanswered import Answer, Failure, Progress
from gui.work.context import Context


class LongQuestion:
    """Asks about the epoch that is looked at, of a run that rests."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._question = Question(context.engine)

    @property
    def waits(self) -> bool:
        """Whether an answer is awaited."""
        return self._question.waits

    def ask(
        self, request: RunRequest, answer: Answer, failure: Failure, progress: Progress
    ) -> None:
        """Ask; what was asked before is given up."""
        if self._question.waits:
            self._question.break_off()
        epoch = self._context.back.epoch
        if epoch is None:
            self._question.ask(request, answer, failure, progress)
            return
        again = partial(self._answered, request, answer, failure, progress)
        self._question.ask(AtEpoch(epoch, request), again, failure, progress)

    def forget(self) -> None:
        """Nobody waits for the answer any more; the work ends."""
        self._question.break_off()
        self._question.forget()

    def _answered(
        self,
        request: RunRequest,
        answer: Answer,
        failure: Failure,
        progress: Progress,
        result: object,
    ) -> None:
        if isinstance(result, NotYet):
            self.ask(request, answer, failure, progress)
        else:
            answer(result)
