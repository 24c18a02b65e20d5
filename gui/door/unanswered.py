"""Who asked the engine for what: each answer goes to whoever asked, and to nobody else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from engine.files.contents import CANCELLED
from engine.messages import Message
from engine.service.messages.crossing import Crossing, Request
from engine.service.messages.questions import Answered, Ask, BreakOff, Forget, Progressed, Refused
from engine.service.processes.child import Kind
from engine.service.requests.kinds import DataRequest
from gui.door.processes import CANNOT_START, EngineProcesses
from gui.door.stuck_files import StuckFiles

Answer = Callable[[Any], None]
Failure = Callable[[Message, str], None]
Progress = Callable[[float], None]


@dataclass
class _Waiting:
    """Whoever waits for an answer."""

    answer: Answer
    failure: Failure
    progress: Progress | None
    kind: Kind
    request: Request
    asked_anew: bool = False  # once more, after its process died

    @property
    def may_hang(self) -> bool:
        """Whether the data process might not hear that the answer is not wanted any more."""
        return isinstance(self.request, DataRequest) and self.request.may_hang


class Asked:
    """Something that was asked for, and is not answered yet."""

    def __init__(self, unanswered: Unanswered, number: int) -> None:
        self._unanswered = unanswered
        self.number = number

    @property
    def waits(self) -> bool:
        """Whether its answer is still awaited."""
        return self._unanswered.waits_for(self.number)

    def forget(self) -> None:
        """Nobody waits for the answer any more: it is not worked out further, and dropped."""
        self._unanswered.forget(self.number)

    def break_off(self) -> None:
        """Work at it no further; its answer, or why there is none, still comes."""
        self._unanswered.break_off(self.number)


class Unanswered(QObject):
    """Sends requests to the process that answers them, and hands on what comes back."""

    _nobody = Signal(int)

    def __init__(self, processes: EngineProcesses, parent: QObject) -> None:
        super().__init__(parent)
        self._processes = processes
        self._stuck = StuckFiles(processes, self)
        self._waiting: dict[int, _Waiting] = {}
        processes.arrived.connect(self._hand_on)
        processes.data_replaced.connect(self._data_replaced)
        self._nobody.connect(self._refuse, Qt.ConnectionType.QueuedConnection)

    def ask(
        self, request: Request, answer: Answer, failure: Failure, progress: Progress | None
    ) -> Asked:
        """See `EngineDoor.ask`."""
        kind: Kind = "data" if isinstance(request, DataRequest) else "training"
        self._processes.start_again(kind)
        number = self._processes.number()
        self._waiting[number] = _Waiting(answer, failure, progress, kind, request)
        if not self._processes.send(kind, Ask(number, request)):
            self._nobody.emit(number)  # as any other answer: not before this has returned
        return Asked(self, number)

    @property
    def are_awaited(self) -> bool:
        """Whether anybody waits for an answer."""
        return bool(self._waiting)

    def awaited_of(self, kind: Kind) -> list[int]:
        """The numbers of what that process has not answered yet."""
        return [number for number, waiting in self._waiting.items() if waiting.kind == kind]

    def waits_for(self, number: int) -> bool:
        """Whether an answer to that request is awaited."""
        return number in self._waiting

    def forget(self, number: int) -> None:
        """Let an answer that nobody waits for any more be dropped."""
        waiting = self._waiting.pop(number, None)
        if waiting is not None:
            if waiting.may_hang:
                self._stuck.give_up(number)
            self._processes.send(waiting.kind, Forget(number))
            self._processes.swap_if_resting()

    def forget_all(self) -> None:
        """Nobody waits any more: the window closes."""
        self._waiting.clear()

    def break_off(self, number: int) -> None:
        """Have it worked at no further; what comes then is handed on."""
        waiting = self._waiting.get(number)
        if waiting is not None:
            if waiting.may_hang or waiting.kind == "training":
                self._stuck.give_up(number, by_training=waiting.kind == "training")
            self._processes.send(waiting.kind, BreakOff(number))

    def refuse(self, numbers: Sequence[int], message: Message) -> None:
        """Tell those who wait that there is no answer, and why."""
        for number in numbers:
            self._hand_on(Refused(number, message))

    def ask_anew(self, kind: Kind) -> None:
        """Ask a new process of that ``kind`` what the one before has not answered."""
        for number in self.awaited_of(kind):
            waiting = self._waiting.get(number)
            if waiting is None:  # forgotten by who heard of another one's
                continue
            if self._stuck.is_given_up(number):
                self._hand_on(Refused(number, CANCELLED()))
            elif not self._processes.send(kind, Ask(number, waiting.request)):
                self._nobody.emit(number)

    def ask_once_more(self, kind: Kind) -> list[int]:
        """Ask the next process what the one that died has not answered, but once only, and nothing
        of a stranger's file, which may have been the end of it. What is asked of a run goes with
        it. Gives the numbers of those who have to be told that there is no answer."""
        lost = []
        for number in self.awaited_of(kind):
            waiting = self._waiting[number]
            last = kind == "training" or waiting.may_hang or waiting.asked_anew
            if last or not self._processes.send(kind, Ask(number, waiting.request)):
                lost.append(number)
            waiting.asked_anew = True
        return lost

    # --- inside -----------------------------------------------------------------------------

    def _data_replaced(self) -> None:
        self.ask_anew("data")

    def _refuse(self, number: int) -> None:
        self.refuse([number], CANNOT_START())

    def _hand_on(self, message: Crossing) -> None:
        if isinstance(message, Progressed):
            waiting = self._waiting.get(message.number)
            if waiting is not None and waiting.progress is not None:
                _call(waiting.progress, message.share)
            return
        assert isinstance(message, Answered | Refused)
        self._stuck.ended(message.number)
        waiting = self._waiting.pop(message.number, None)
        if waiting is None:
            return
        if is_gone(waiting.answer) or is_gone(waiting.failure):
            pass  # whoever asked is
        elif isinstance(message, Answered):
            waiting.answer(message.result)
        else:
            waiting.failure(message.message, message.details)
        if waiting.kind == "training":
            self._processes.swap_if_resting()


def _call(heard_by: Callable[..., None], *values: object) -> None:
    if not is_gone(heard_by):
        heard_by(*values)


def is_gone(heard_by: Callable[..., None]) -> bool:
    """Whether it is a method of an object that Qt has destroyed."""
    while isinstance(heard_by, partial):
        heard_by = heard_by.func
    owner = getattr(heard_by, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)
