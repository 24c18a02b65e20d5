"""The main loops of the engine: messages in, to the lane that they concern."""

from __future__ import annotations

import contextlib
import itertools
import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, Protocol, cast

from engine.data.knowing.library import Library
from engine.data.preparing.prepared import Prepared
from engine.data.settings import DataSettings
from engine.files.store import StoreChange
from engine.messages import EngineError, Message
from engine.service.failures import UNEXPECTED
from engine.service.lane import Lane
from engine.service.lanes.data_lane import DataLane
from engine.service.lanes.training_lane import TrainingLane
from engine.service.lent import room_for, shared, taken
from engine.service.messages.commands import Command
from engine.service.messages.crossing import Crossing, Request
from engine.service.messages.questions import (
    Answered,
    Ask,
    BreakOff,
    Close,
    Forget,
    Refused,
    StoreChanged,
)
from engine.service.messages.tellings import Ready
from engine.service.processes.wire import Channel
from engine.service.requests.asked_by_training import Prepare, PutIntoWords
from engine.service.requests.kinds import DataRequest
from engine.training.trainer import Trainer

log = logging.getLogger(__name__)
_PREPARED = 2  # of so many designs the prepared data stay at hand; of large ones only the newest
_LARGE = 64 << 20  # bytes


class Service(Protocol):
    """One half of the engine, behind its end of a channel."""

    def run(self) -> None:
        """Serve until the channel is closed."""

    def end(self, seconds: float) -> bool:
        """Wait until the lanes have ended; whether they did in time."""


class _Service:
    def __init__(self, channel: Channel, lanes: Sequence[Lane]) -> None:
        self._channel = channel
        self._lanes = lanes

    def run(self) -> None:
        for lane in self._lanes:
            lane.start()
        self._channel.send(Ready())
        with contextlib.suppress(EOFError):
            while not isinstance(message := self._channel.receive(), Close):
                try:
                    self._take(message)
                except Exception:
                    log.exception("a message could not be taken: %s", type(message).__name__)
        self._close()

    def end(self, seconds: float) -> bool:
        until = time.monotonic() + seconds  # of all lanes together
        for lane in self._lanes:
            if lane.is_alive():
                lane.join(max(0.0, until - time.monotonic()))
        return not any(lane.is_alive() for lane in self._lanes)

    def _take(self, message: Crossing) -> None:
        if isinstance(message, Forget | BreakOff):
            for lane in self._lanes:
                if isinstance(message, Forget):
                    lane.forget(message.number)
                else:
                    lane.stop(message.number)
        else:
            raise TypeError(message)

    def _close(self) -> None:
        for lane in self._lanes:
            lane.close()


class DataService(_Service):
    """Reads tables and works out what is asked of them.

    On four lanes: a run need not wait for a report, a file that is opened for neither, and none of
    them for what is being taken away.
    """

    def __init__(self, channel: Channel, library: Library | None = None) -> None:
        library = library or Library()
        self._by_name = {
            name: DataLane(name, channel.send, library)
            for name in ("data", "preparing", "files", "leaving")
        }
        super().__init__(channel, tuple(self._by_name.values()))
        library.room_for, library.kept_as = room_for, shared
        self._store = library.store
        self._store.told = self._tell

    def _take(self, message: Crossing) -> None:
        if isinstance(message, Ask):
            assert isinstance(message.request, DataRequest)
            self._by_name[message.request.lane].post(message)
        elif isinstance(message, StoreChanged):
            message.apply(self._store)
        else:
            super()._take(message)

    def _tell(self, change: StoreChange, arguments: tuple[Any, ...]) -> None:
        self._channel.send(StoreChanged(change, arguments))

    def _close(self) -> None:
        super()._close()
        if self._store.told == self._tell:
            self._store.told = None


class TrainingService(_Service):
    """Trains networks and answers with them."""

    def __init__(self, channel: Channel, make_trainer: Callable[[], Trainer] = Trainer) -> None:
        self._questions = Questions(channel)
        self._lane = TrainingLane(channel.send, self._questions, make_trainer)
        super().__init__(channel, (self._lane,))

    def _take(self, message: Crossing) -> None:
        if isinstance(message, Answered | Refused):
            self._questions.take(message)
        elif isinstance(message, Command) and message.at_once:
            message.do(self._lane)
        elif isinstance(message, Ask | Command):
            self._lane.post(message)
        else:
            super()._take(message)

    def _close(self) -> None:
        super()._close()
        self._questions.close()


class Questions:
    """What the training lane asks of the window, which has it from the data or knows it."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._numbers = itertools.count(1)
        self._waiting: dict[int, Future[Any]] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._prepared: OrderedDict[DataSettings, Prepared] = OrderedDict()

    def prepared(self, settings: DataSettings) -> Prepared:
        """The prepared data; EngineError where the settings give none."""
        known = self._prepared.get(settings)
        if known is None:
            try:
                known = taken(self.answer(Prepare(settings)))
            except OSError:  # the data's side has let it go meanwhile
                known = taken(self.answer(Prepare(settings)))
            self._prepared[settings] = known
            most = 1 if known.nbytes > _LARGE else _PREPARED
            while len(self._prepared) > most:
                self._prepared.popitem(last=False)
        self._prepared.move_to_end(settings)
        return known

    def words(self, messages: Sequence[Message]) -> Sequence[str]:
        """Sentences in the person's language."""
        if not messages:
            return ()
        return cast(Sequence[str], self.answer(PutIntoWords(tuple(messages))))

    def take(self, message: Answered | Refused) -> None:
        """An answer came. From the service's own thread."""
        with self._lock:
            future = self._waiting.pop(message.number, None)
        if future is None:
            return
        if isinstance(message, Answered):
            future.set_result(message.result)
        else:
            future.set_exception(EngineError(message.message, message.details))

    def close(self) -> None:
        """No answer will come any more."""
        with self._lock:
            self._closed = True
            waiting, self._waiting = self._waiting, {}
        for future in waiting.values():
            future.set_exception(EngineError(UNEXPECTED(), "the window has closed"))

    def answer(self, request: Request) -> Any:
        """The window's or the data process' answer, waited for; EngineError: there is none."""
        future: Future[Any] = Future()
        with self._lock:
            if self._closed:
                raise EngineError(UNEXPECTED(), "the window has closed")
            number = next(self._numbers)
            self._waiting[number] = future
        self._channel.send(Ask(number, request))
        return future.result()
