"""The engine's two processes, started, watched, started anew when they die, and replaced.

One reads tables, one trains networks. What one asks of the other goes through here without being
looked into: prepared data cross as a ticket for shared memory.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from engine.files.contents import CANCELLED
from engine.files.store import StoreChange, TableStore
from engine.memory import give_back_all
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.service.messages.crossing import Crossing
from engine.service.messages.questions import Answered, Ask, Forget, Refused, StoreChanged
from engine.service.messages.tellings import Held, Loaded, Ready, Told
from engine.service.processes.child import Child, Kind
from engine.service.processes.starting import Start
from engine.service.requests.asked_by_training import PutIntoWords
from engine.service.requests.kinds import DataRequest
from gui.door.side import Side
from gui.texts import message_text

log = logging.getLogger(__name__)

# Bytes from which on a training process is replaced. A spare has about 250 MB, and some designs
# more are learned until it is loaded: together they are to stay below 800 MB.
GROWN = 320 << 20
_CALM_MS = 1000  # after a run has ended, before a spare is loaded
_AGAIN_MS = 200
_STARTS = 3  # in a row that may fail

TRAINING_DIED = Sentence(
    "engine.training_died",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The part that trains networks ended unexpectedly, perhaps for lack of memory. It is being "
        "started again; nothing of yours is lost.",
    ),
)
DATA_DIED = Sentence(
    "engine.data_died",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The part that reads tables ended unexpectedly, and was started again; nothing of yours is "
        "lost. If it was because of a file, open that file in your spreadsheet program, save it as "
        "CSV, and open the CSV file here.",
    ),
)
CANNOT_START = Sentence(
    "engine.cannot_start",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A part of Neurobricks could not be started on this computer. Close other programs or "
        "start the computer anew, then try again; a virus scanner may also have stopped it.",
    ),
)


def children() -> Mapping[Kind, Start]:
    """Each service in a process of its own."""
    return {"data": partial(Child, "data"), "training": partial(Child, "training")}


@dataclass(frozen=True)
class _Forwarded:
    """A training process' question to the data process; ``anew``: asked of a second one."""

    asker: Side
    ask: Ask
    anew: bool


class EngineProcesses(QObject):
    """Keeps the two processes; to be called from the window's thread.

    Signals:
        arrived(Answered | Refused | Progressed): for who asked.
        told(Told): what the training process tells. Emitted on the thread that reads.
        died(str, Message): the process of that kind, "data" or "training", has ended; the next
            one is on its way, or there is none, as the message says.
        replaced(): the training process is another one, which knows of no run.
        data_replaced(): the data process is another one; what it was asked is to be asked anew.
    """

    arrived = Signal(object)
    told = Signal(object)
    died = Signal(str, object)
    replaced = Signal()
    data_replaced = Signal()
    _ended = Signal(object)
    _held = Signal(object, object)
    _spare_loaded = Signal()

    def __init__(
        self,
        starts: Mapping[Kind, Start],
        store: TableStore,
        resting: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """``resting``: whether the training process may be replaced now."""
        super().__init__(parent)
        self.grown = GROWN
        self._starts = starts
        self._store = store
        self._resting = resting
        self._sides: dict[Kind, Side | None] = {"data": None, "training": None}
        self._failed = {"data": 0, "training": 0}
        self._spare: Side | None = None
        self._retired: list[Side] = []
        self._started: set[Kind] = set()
        self._over = False
        self._early: list[tuple[Kind, Crossing]] = []  # sent before the start
        self._lock = threading.Lock()
        self._numbers = 0
        # Questions of a training process to the data process: our number to them, and who asked.
        self._forwarded: dict[int, _Forwarded] = {}
        self._first: dict[int, int] = {}  # bytes that a training process held when it was loaded
        store.told = self._store_changed
        self._ended.connect(self._side_ended)
        self._held.connect(self._look_at_memory)
        self._spare_loaded.connect(self.swap_if_resting)

    # --- beginning and end --------------------------------------------------------------------

    def start_reading(self) -> None:
        """Start the one that reads files; `start` then starts the other. From the main thread."""
        self._start("data")

    def start(self) -> None:
        """Start both. From the main thread: see `Child`."""
        self._start("data")
        self._start("training")

    def _start(self, kind: Kind) -> None:
        """Start that one, and send it what waited for it."""
        if kind in self._started:
            return
        self._started.add(kind)
        early, self._early = self._early, []
        if not self._begin(kind, first=True):
            self.died.emit(kind, CANNOT_START())
        for whose, message in early:
            self.send(whose, message)

    def shutdown(self, seconds: float) -> bool:
        """End all; whether they ended in time."""
        self._over = True
        sides = [*self._sides.values(), self._spare, *self._retired]
        there = [side for side in sides if side is not None]
        for side in there:
            side.close()
        ended = [side.end(seconds) for side in there]
        self._store.told = None
        return all(ended)

    def number(self) -> int:
        """A number for a question. From any thread."""
        with self._lock:
            self._numbers += 1
            return self._numbers

    def process(self, kind: Kind) -> Any:
        """What runs as that ``kind`` now; None where nothing does."""
        side = self._sides[kind]
        return side.running if side is not None else None

    # --- sending ------------------------------------------------------------------------------

    def send(self, kind: Kind, message: Crossing) -> bool:
        """Send; whether there is somebody to send to, or will be."""
        side = self._sides[kind]
        if side is not None:
            side.send(message)
        elif kind not in self._started:
            self._early.append((kind, message))
        else:
            return False
        return True

    def start_again(self, kind: Kind) -> None:
        """Try once more where it could not be started; who sends then hears if it could not."""
        if kind not in self._started or self._sides[kind] is not None or self._over:
            return
        self._failed[kind] = 0
        self._begin(kind)
        if kind == "training" and self._sides[kind] is not None:
            self.replaced.emit()

    def replace_training(self) -> None:
        """Take another training process at once: this one does not come back in time."""
        if self._over or "training" not in self._started:
            return  # asked by a timer that outlived the end, or came before the beginning
        old, self._sides["training"] = self._sides["training"], None
        if old is not None:
            old.closing = True
            old.kill()
            self._retired.append(old)
        if self._spare is not None and self._spare.ready:
            self._sides["training"], self._spare = self._spare, None
        elif not self._begin("training"):
            self.died.emit("training", CANNOT_START())
            return
        self.replaced.emit()

    @property
    def reads_for_training(self) -> bool:
        """Whether the data process reads a file for an answer of the training process."""
        with self._lock:
            return any(_may_hang(own.ask) for own in self._forwarded.values())

    def replace_data(self) -> None:
        """Take another data process at once: this one hangs in a file that nobody wants."""
        if self._over or "data" not in self._started:
            return
        old, self._sides["data"] = self._sides["data"], None
        if old is not None:
            old.closing = True
            old.kill()
            self._retired.append(old)
        if not self._begin("data"):
            self.died.emit("data", CANNOT_START())
        with self._lock:
            forwarded, self._forwarded = self._forwarded, {}
        for own in forwarded.values():
            if _may_hang(own.ask):
                own.asker.send(Refused(own.ask.number, CANCELLED()))
            else:
                self._forward(own.asker, own.ask)
        self.data_replaced.emit()

    # --- a training process that has grown ----------------------------------------------------

    def swap_if_resting(self) -> None:
        """Take the spare, where there is one, as soon as no run and no answer is under way."""
        spare = self._spare
        if spare is None or not spare.ready or self._over or not self._resting():
            return
        old, self._sides["training"], self._spare = self._sides["training"], spare, None
        if old is not None:
            old.close()
            self._retired.append(old)
        self.replaced.emit()
        give_back_all()  # nothing is under way: what so many runs have left here, too

    def _look_at_memory(self, side: Side, held: int) -> None:
        """A run has ended: whether it is time for a spare."""
        if side is not self._sides["training"]:
            return
        if held - self._first.get(id(side), held) > self.grown and self._spare is None:
            QTimer.singleShot(_CALM_MS, self._begin_spare)

    def _begin_spare(self) -> None:
        if self._spare is None and not self._over and self._sides["training"] is not None:
            self._spare = self._made("training")
            if self._spare is not None:
                self._spare.begin()

    # --- inside -------------------------------------------------------------------------------

    def _begin(self, kind: Kind, *, first: bool = False) -> bool:
        """Start that one; whether there is one now."""
        self._sides[kind] = side = self._made(kind)
        if side is None:
            return False
        if kind == "data" and not first:
            self._tell_store(side)
        side.begin()
        return True

    def _made(self, kind: Kind) -> Side | None:
        try:
            running = self._starts[kind]()
        except OSError:
            log.exception("the %s process could not be started", kind)
            return None
        return Side(kind, running, self._take, self._ended.emit)

    def _tell_store(self, side: Side) -> None:
        """Give a new process the files that were opened."""
        for change, arguments in self._store.changes():
            side.send(StoreChanged(change, arguments))

    def _store_changed(self, change: StoreChange, arguments: tuple[Any, ...]) -> None:
        self.send("data", StoreChanged(change, arguments))

    def _side_ended(self, side: Side) -> None:
        """Do what the end of a process asks for; called in the window's thread."""
        self._first.pop(id(side), None)
        if side in self._retired:
            self._retired.remove(side)
        if self._over:
            return
        self._forget_questions_of(side)
        side.end(1.0)
        if side is self._spare:
            self._spare = None
            return
        kind = side.kind
        if side is not self._sides[kind]:
            return
        log.warning("the %s process has ended: %s", kind, getattr(side.running, "exit_code", ""))
        self._sides[kind] = None
        self._failed[kind] = 0 if side.ready else self._failed[kind] + 1
        message = self._begin_anew(kind)
        if kind == "data":
            with self._lock:
                lost, self._forwarded = self._forwarded, {}
            for own in lost.values():
                self._after_a_death(own, message)
        self.died.emit(kind, message)

    def _begin_anew(self, kind: Kind) -> Message:
        if self._failed[kind] >= _STARTS:
            return CANNOT_START()
        if kind == "training" and self._spare is not None:
            self._sides[kind], self._spare = self._spare, None
        elif not self._begin(kind):
            return CANNOT_START()
        return DATA_DIED() if kind == "data" else TRAINING_DIED()

    def _forget_questions_of(self, side: Side) -> None:
        """Have nothing more worked out for a process that has ended."""
        with self._lock:
            asked = [number for number, own in self._forwarded.items() if own.asker is side]
            for number in asked:
                del self._forwarded[number]
        for number in asked:
            self.send("data", Forget(number))

    # On the threads that read:
    def _take(self, side: Side, message: Crossing) -> None:
        if isinstance(message, Ready):
            side.ready = side.ready or side.kind == "data"
        elif isinstance(message, Held):
            self._held.emit(side, message.bytes)
        elif isinstance(message, Loaded):
            side.ready = True
            self._first[id(side)] = message.bytes
            if side is self._spare:
                self._spare_loaded.emit()
            else:
                self.told.emit(message)
        elif isinstance(message, StoreChanged):
            message.apply(self._store)
        elif isinstance(message, Ask):
            self._forward(side, message)
        elif isinstance(message, Answered | Refused) and self._hand_over(message):
            return
        elif not isinstance(message, Told):
            self.arrived.emit(message)
        elif side is self._sides[side.kind]:
            self.told.emit(message)

    def _hand_over(self, message: Answered | Refused) -> bool:
        """Give the answer to the training process that asked; whether one did. Another process
        counts its questions from 1 as well."""
        with self._lock:
            own = self._forwarded.pop(message.number, None)
        if own is None:
            return False
        own.asker.send(replace(message, number=own.ask.number))
        return True

    def _after_a_death(self, own: _Forwarded, message: Message) -> None:
        """The data process died before it answered: the next one is asked once more, unless the
        question was about a stranger's file."""
        if own.anew or _may_hang(own.ask) or self._sides["data"] is None:
            own.asker.send(Refused(own.ask.number, message))
        else:
            self._forward(own.asker, own.ask, anew=True)

    def _forward(self, side: Side, ask: Ask, *, anew: bool = False) -> None:
        """A question of the training process: put into words here, or the data process'."""
        if isinstance(ask.request, PutIntoWords):
            side.send(Answered(ask.number, tuple(map(message_text, ask.request.messages))))
            return
        number = self.number()
        with self._lock:
            self._forwarded[number] = _Forwarded(side, ask, anew)
        if not self.send("data", Ask(number, ask.request)):
            with self._lock:
                del self._forwarded[number]
            side.send(Refused(ask.number, CANNOT_START()))


def _may_hang(ask: Ask) -> bool:
    return isinstance(ask.request, DataRequest) and ask.request.may_hang
