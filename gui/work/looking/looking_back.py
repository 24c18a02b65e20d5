"""Looking back over the run: which of its epochs is shown, and how the pages ask about it."""

from __future__ import annotations

from functools import partial
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal

from engine.data.view import View
from engine.messages import Message
from engine.service.requests.kinds import NetworkRequest, RunRequest
from engine.service.requests.run_requests import AtEpoch, DrawPicture, FirstEpochKept, NotYet
from engine.training.frames import Picture
from gui.door.engine_door import EngineDoor
from gui.door.question import Question
from gui.door.unanswered import Answer, Failure, is_gone
from gui.work.runs.current_run import CurrentRun
from gui.work.runs.run_pictures import RunPictures


class LookingBack(QObject):
    """The epoch of the current run that is looked at; the present one until somebody goes back.

    Signals:
        moved(): another epoch is looked at: ask anew.
        drawn(): all that was asked about it is there, see `RunQuestion`.
        reach_changed(): `first` or `is_possible` may be another.
        failed(Message): that epoch cannot be looked at.
    """

    moved = Signal()
    drawn = Signal()
    reach_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        engine: EngineDoor,
        run: CurrentRun,
        pictures: RunPictures,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._run, self._pictures = engine, run, pictures
        self._epoch: int | None = None
        self._first: int | None = None
        self._state = run.state
        self._drawing: tuple[int, View] | None = None  # what was asked for
        self._questions: WeakSet[RunQuestion] = WeakSet()
        self._picture, self._reach = RunQuestion(engine, self), Question(engine)
        run.wanted.connect(self.to_now)
        run.started.connect(self._begin)
        run.followed.connect(self._begin)
        run.forgotten.connect(self._begin)
        run.state_changed.connect(self._state_changed)
        pictures.view_changed.connect(self._draw)

    @property
    def epoch(self) -> int | None:
        """The epoch that is looked at; None: the present one."""
        return self._epoch

    @property
    def first(self) -> int:
        """The first epoch that can be looked at: 0 is the network before it learned."""
        return self._first or 0

    @property
    def is_possible(self) -> bool:
        """Whether there is anything to go back to."""
        known = self._first is not None and self._run.can_answer
        return known and self._run.epoch > self.first

    def go_to(self, epoch: int) -> None:
        """Look at ``epoch``, as near to it as can be; the last one is the present."""
        if not self.is_possible or epoch >= self._run.epoch:
            self.to_now()
            return
        epoch = max(self.first, epoch)
        if epoch != self._epoch:
            self._epoch = epoch
            self._pictures.look_back(True)
            self.moved.emit()
            self._draw()
            self.settle()

    def to_now(self) -> None:
        """Look at the present again."""
        if self._epoch is not None:
            self._epoch = None
            self._picture.forget()
            self._pictures.look_back(False)
            self.moved.emit()
            self.drawn.emit()

    def fail(self, message: Message) -> None:
        """That epoch cannot be had: look at the present again."""
        self.failed.emit(message)
        self.to_now()

    def add_question(self, question: RunQuestion) -> None:
        """`drawn` waits for its answers."""
        self._questions.add(question)

    @property
    def waits(self) -> bool:
        """Whether somebody waits for an answer."""
        return any(question.waits for question in self._questions)

    def settle(self) -> None:
        """Tell once nobody waits for an answer any more."""
        if self._epoch is not None and not self.waits:
            self.drawn.emit()

    # --- inside ------------------------------------------------------------------------

    def _begin(self, _number: int = 0) -> None:
        self.to_now()
        self._first = None
        if self._run.number:
            self._ask_reach()
        self.reach_changed.emit()

    def _ask_reach(self) -> None:
        number = self._run.number
        self._reach.ask(FirstEpochKept(), partial(self._reach_known, number), self._no_reach)

    def _reach_known(self, number: int, first: int | None) -> None:
        if number == self._run.number:
            self._first = first
            self.reach_changed.emit()

    def _no_reach(self, _message: Message, _details: str) -> None:
        """There is no run whose past could be had."""

    def _state_changed(self) -> None:
        state, before = self._run.state, self._state
        self._state = state
        if state == "running" and before != "running":
            self.to_now()  # whoever presses Go on wants to see it go on
        if state != before:
            if state in ("paused", "ended") and self._first is None and self._run.number:
                self._ask_reach()
            self.reach_changed.emit()

    def _draw(self) -> None:
        """Ask for the picture of the epoch; one at a time, and then the newest that is wanted."""
        epoch, view = self._epoch, self._pictures.view
        if epoch is None or view is None or self._picture.waits:
            return
        self._drawing = epoch, view
        self._picture.ask(DrawPicture(view), self._drawn, self._not_drawn)

    def _drawn(self, picture: Picture) -> None:
        if self._epoch is None:
            return
        self._pictures.show(picture)
        if (self._epoch, self._pictures.view) != self._drawing:
            self._draw()

    def _not_drawn(self, message: Message, _details: str) -> None:
        self.fail(message)


class RunQuestion:
    """A `Question` about the run as it was at the epoch that is looked at.

    What takes long to be learned once more is asked for in turns, so that commands are heard
    in between. A film's next epoch waits for its answer: ask only for what is seen.
    """

    def __init__(self, engine: EngineDoor, back: LookingBack) -> None:
        self._question = Question(engine)
        self._back = back
        back.add_question(self)

    @property
    def waits(self) -> bool:
        """Whether an answer is awaited."""
        return self._question.waits

    def ask(self, request: RunRequest | NetworkRequest, answer: Answer, failure: Failure) -> None:
        """Ask; the answer to what was asked before is dropped."""
        self._ask_of(self._back.epoch, True, request, answer, failure)

    def ask_of(
        self,
        epoch: int | None,
        request: RunRequest | NetworkRequest,
        answer: Answer,
        failure: Failure,
    ) -> None:
        """The same about ``epoch``, None: the present one, whichever is looked at."""
        self._ask_of(epoch, False, request, answer, failure)

    def forget(self) -> None:
        """Nobody waits for the answer any more."""
        self._question.forget()
        self._back.settle()

    def _ask_of(
        self,
        epoch: int | None,
        follows: bool,
        request: RunRequest | NetworkRequest,
        answer: Answer,
        failure: Failure,
    ) -> None:
        failed = partial(self._failed, failure)
        if epoch is None:
            self._question.ask(request, partial(self._answered, answer), failed)
            return
        again = partial(self._ask_again, epoch, follows, request, answer, failure)
        self._question.ask(AtEpoch(epoch, request), again, failed)

    def _ask_again(
        self,
        epoch: int,
        follows: bool,
        request: RunRequest | NetworkRequest,
        answer: Answer,
        failure: Failure,
        result: object,
    ) -> None:
        if not isinstance(result, NotYet):
            self._answered(answer, result)
            return
        if follows and self._back.epoch is not None:
            epoch = self._back.epoch  # somebody went on meanwhile
        self._ask_of(epoch, follows, request, answer, failure)

    def _answered(self, answer: Answer, result: object) -> None:
        if not is_gone(answer):
            answer(result)
        self._back.settle()

    def _failed(self, failure: Failure, message: Message, details: str) -> None:
        if not is_gone(failure):
            failure(message, details)
        self._back.settle()
