"""A thread of plain Python that works off messages in order, and idles in between."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from typing_extensions import override

from engine.data.preparing.prepared import Prepared
from engine.data.settings import DataSettings
from engine.messages import Message
from engine.service.failures import details_of, said
from engine.service.messages.crossing import Crossing, Request
from engine.service.messages.questions import Answered, Ask, Progressed, Refused

log = logging.getLogger(__name__)
_TELL_EVERY = 0.04  # seconds
Send = Callable[[Crossing], None]


def _nothing_prepared(settings: DataSettings) -> Prepared:
    raise NotImplementedError


@dataclass(frozen=True)
class Errand:
    """What a request may use while it is worked at.

    ``progress`` is told the share that is done, 0 … 1; ``cancelled`` is asked often, and once
    it is true, the rest need not be done; ``say`` puts sentences into the person's language;
    ``ask`` has a request answered in the other process, and waits for it; ``prepared`` gives the
    prepared data of some settings.
    """

    progress: Callable[[float], None] = lambda share: None
    cancelled: Callable[[], bool] = lambda: False
    say: Callable[[Sequence[Message]], Sequence[str]] = lambda messages: [*map(str, messages)]
    ask: Callable[[Request], Any] | None = None
    prepared: Callable[[DataSettings], Prepared] = _nothing_prepared


class Lane(threading.Thread):
    """A thread that works off messages in order. What is asked is answered through ``send``."""

    def __init__(self, name: str, send: Send) -> None:
        super().__init__(name=name, daemon=True)
        self.send = send
        self._waiting: deque[Crossing] = deque()
        self.condition = threading.Condition()
        self.hurry = threading.Event()  # a message waits: come back soon
        self._closing = False
        self._open: set[int] = set()  # asked and not answered; guarded by the condition
        self._forgotten: set[int] = set()
        self._stopped: set[int] = set()
        self._put_off: set[int] = set()  # broken off for what goes first; of this thread alone

    def post(self, message: Crossing) -> None:
        """Have ``message`` worked off in its turn. From any thread."""
        with self.condition:
            if isinstance(message, Ask):
                self._open.add(message.number)
            self._waiting.append(message)
            self.hurry.set()
            self.condition.notify()

    def forget(self, number: int) -> None:
        """Nobody waits for that answer any more. From any thread."""
        with self.condition:
            if number in self._open:
                self._forgotten.add(number)

    def stop(self, number: int) -> None:
        """Break off what was asked; its answer says so. From any thread."""
        with self.condition:
            if number in self._open:
                self._stopped.add(number)

    def close(self) -> None:
        """Drop what waits and end, once what is at work comes back. From any thread."""
        with self.condition:
            self._closing = True
            self._waiting.clear()
            self.hurry.set()
            self.condition.notify()

    @property
    def is_closing(self) -> bool:
        """Whether nobody waits for what is being done any more."""
        return self._closing

    @override
    def run(self) -> None:
        try:
            self.prepare()
        except Exception as error:  # each message then says for itself that it cannot be done
            log.exception("the %s lane could not prepare", self.name)
            self.tell_failure(error)
        while True:
            with self.condition:
                while not self._closing and not self._waiting:
                    wait = self.seconds_to_wait()
                    if wait is not None and wait <= 0:
                        break
                    self.condition.wait(wait)
                if self._closing:
                    break
                message = self._waiting.popleft() if self._waiting else None
                if not self._waiting:
                    self.hurry.clear()
            try:
                if message is None:
                    self.idle()
                elif isinstance(message, Ask):
                    self._answer(message)
                else:
                    self.do(message)
            except Exception as error:
                log.exception("the %s lane did not expect this", self.name)
                self.tell_failure(error)

    # --- what a kind of lane fills in ---------------------------------------------------------

    def prepare(self) -> None:
        """Called once, on the lane."""

    def do(self, message: Crossing) -> None:
        """Work off what is no question."""
        raise NotImplementedError

    def work(self, request: Request, errand: Errand) -> object:
        """The answer to what was asked; an EngineError says why there is none."""
        raise NotImplementedError

    def say(self, messages: Sequence[Message]) -> Sequence[str]:
        """Sentences in the person's language."""
        return [*map(str, messages)]

    def ask(self, request: Request) -> Any:
        """The other process' answer."""
        raise NotImplementedError

    def prepared(self, settings: DataSettings) -> Prepared:
        """The prepared data of ``settings``; EngineError where they give none."""
        raise NotImplementedError

    def goes_first(self, message: Crossing) -> bool:
        """Whether a question that gives way is not waited for by this ``message``."""
        return False

    def seconds_to_wait(self) -> float | None:
        """How long to wait for a message before `idle`; None: for ever."""
        return None

    def idle(self) -> None:
        """Called when no message waits."""

    def tell_failure(self, error: Exception) -> None:
        """A message raised what it should not have."""

    # --- asked and answered -------------------------------------------------------------------

    def _answer(self, ask: Ask) -> None:
        number = ask.number
        try:
            if self._is_forgotten(ask):
                self.send(Answered(number, None))  # nobody waits for it, but for its end
                return
            try:
                result = self.work(ask.request, self._errand(ask))
                self._put_off.discard(number)  # it was done all the same
                self.send(Answered(number, result))
            except Exception as error:
                if number not in self._put_off:
                    self.send(Refused(number, said(error), details_of(error)))
        finally:
            with self.condition:
                if number in self._put_off:
                    self._waiting.append(ask)
                else:
                    for numbers in (self._open, self._forgotten, self._stopped):
                        numbers.discard(number)
            self._put_off.discard(number)

    def _is_forgotten(self, ask: Ask) -> bool:
        with self.condition:
            return ask.number in self._forgotten

    def _is_put_off(self, ask: Ask) -> bool:
        """Whether something waits that goes first: then it is to be begun again behind that."""
        if not self.hurry.is_set() or not ask.request.gives_way():
            return False
        with self.condition:
            waits = any(map(self.goes_first, self._waiting))
        if waits:
            self._put_off.add(ask.number)
        return waits

    def _errand(self, ask: Ask) -> Errand:
        told = -1.0

        def progress(share: float) -> None:
            nonlocal told
            if time.monotonic() - told >= _TELL_EVERY:
                told = time.monotonic()
                self.send(Progressed(ask.number, share))

        def cancelled() -> bool:
            if self._closing or ask.number in self._stopped:
                return True
            if ask.number not in self._forgotten:
                return self._is_put_off(ask)
            with self.condition:
                later = [other.request for other in self._waiting if isinstance(other, Ask)]
            return not ask.request.helps(later)

        return Errand(progress, cancelled, self.say, self.ask, self.prepared)
