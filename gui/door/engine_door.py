"""The one door to the engine: requests and commands out, answers and progress in.

Behind it are two processes, see `gui.door.processes`. What they send arrives on a thread of the
door's own and is handed on as signals; what is connected to methods of objects of the window's
thread is called there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from engine.data.view import View
from engine.design import Design
from engine.files.store import TableStore
from engine.messages import Message
from engine.service.messages.commands import (
    Adopt,
    CatchUp,
    Command,
    DropGivenUp,
    Follow,
    GiveUp,
    GoOn,
    NetworkPainted,
    Pause,
    PicturePainted,
    Reset,
    Restore,
    Resume,
    SetNetworkView,
    SetSpeed,
    SetView,
    Step,
    Stop,
    Train,
    Warm,
)
from engine.service.messages.crossing import Request
from engine.service.messages.tellings import (
    FiguresReady,
    GivenUp,
    Loaded,
    NetworkDrawn,
    PictureReady,
    RowsSeen,
    RunAdopted,
    RunBegun,
    RunBuilt,
    RunEnded,
    RunFollowed,
    RunKept,
    RunPaused,
    RunResumed,
    RunStands,
    Told,
    Warmed,
    WentWrong,
)
from engine.service.processes.child import Kind
from engine.service.processes.starting import Start
from engine.training.inside.network_picture import NetworkView
from engine.training.run.run_control import OTHER_CLASSES, STOPPED
from engine.training.run.run_record import RunRecord
from engine.training_settings import Speed
from gui.door.processes import CANNOT_START, EngineProcesses, children
from gui.door.unanswered import Answer, Asked, Failure, Progress, Unanswered

STUCK_MS = 3000  # that something may go on being compiled after it was given up


class EngineDoor(QObject):
    """Speaks with the engine's two services; to be used from the window's thread.

    Signals:
        loaded(): TensorFlow is there; a Train pressed before simply waited.
        run_built(int): a new run's number: its network is there and can be drawn; its
            epochs are being compiled.
        rows_seen(int, float): the share of the rows that the first brick of the run with that
            number has looked at, which it does once, before it is built.
        run_begun(int, bool, int): it learns: a run's number, whether it goes on from where it
            stood, and its last epoch.
        figures_ready(Figures, float | None): epochs in order; seconds that are left.
        picture_ready(Picture): drawn after the last was painted; see `picture_painted`.
        network_drawn(NetworkPicture | None, Message | None): the network, drawn after the last
            was painted, see `network_painted`; or why it cannot be drawn.
        run_followed(int): it goes on with the rows that `follow` was given.
        run_adopted(int, Design): from the figures that come next on it learns as that says.
        run_paused(int), run_resumed(int): the run's number.
        run_stands(int, TrainedState | None, float): the run as far as it got, and seconds;
            before each pause, and in answer to `catch_up`. None: there is no run.
        run_kept(int, TrainedState, float): the same, now and then while it learns, should the
            process die.
        run_ended(int, Ending, TrainedState | None, float): None: it never began; seconds.
        training_died(Message): the training process has ended, with the run that it had; the
            next one is being started, or cannot be.
        warmed(bool): what `warm` asked for is done: whether Train finds the design compiled.
        replaced(): the training process is another one, which knows of no run.
        answer_failed(Message): what went wrong that nobody waits for an answer to.
    """

    loaded = Signal()
    run_built = Signal(int)
    rows_seen = Signal(int, float)
    run_begun = Signal(int, bool, int)
    run_followed = Signal(int)
    run_adopted = Signal(int, object)
    figures_ready = Signal(object, object)
    picture_ready = Signal(object)
    network_drawn = Signal(object, object)
    run_paused = Signal(int)
    run_resumed = Signal(int)
    run_stands = Signal(int, object, float)
    run_ended = Signal(int, object, object, float)
    run_kept = Signal(int, object, float)
    training_died = Signal(object)
    replaced = Signal()
    warmed = Signal(bool)
    answer_failed = Signal(object)
    _given_up = Signal(int)
    _nothing_begins = Signal()

    def __init__(
        self, starts: Mapping[Kind, Start] | None = None, parent: QObject | None = None
    ) -> None:
        """``starts``: how each service is started; None: in a process of its own."""
        super().__init__(parent)
        self.store = TableStore()
        self.processes = EngineProcesses(starts or children(), self.store, self._rests, self)
        self.unanswered = Unanswered(self.processes, self)
        self._runs = 0
        self._attempts = 0
        self._busy = False  # a run has begun, or is to begin, and is not over
        self._free_again = 0  # the attempt that was given up last, and is no more at work
        self._speed: Speed | None = None
        self._view: View | None = None
        self._network: tuple[NetworkView | None, Design | None] = (None, None)
        self._signals: dict[type[Told], Any] = {
            Loaded: self.loaded,
            RunBuilt: self.run_built,
            RowsSeen: self.rows_seen,
            RunBegun: self.run_begun,
            RunFollowed: self.run_followed,
            RunAdopted: self.run_adopted,
            FiguresReady: self.figures_ready,
            PictureReady: self.picture_ready,
            NetworkDrawn: self.network_drawn,
            RunPaused: self.run_paused,
            RunResumed: self.run_resumed,
            RunStands: self.run_stands,
            RunKept: self.run_kept,
            RunEnded: self.run_ended,
            GivenUp: self._given_up,
            Warmed: self.warmed,
            WentWrong: self.answer_failed,
        }
        self.processes.told.connect(self._tell, Qt.ConnectionType.DirectConnection)
        self.processes.died.connect(self._died)
        self.processes.replaced.connect(self._replaced)
        self.run_ended.connect(self._run_over)
        self._nothing_begins.connect(self._cannot_start, Qt.ConnectionType.QueuedConnection)
        self._given_up.connect(self._free)

    def start_reading(self) -> None:
        """Start the service that reads files, to be followed by `start`. From the main thread."""
        self.processes.start_reading()

    def start(self) -> None:
        """Start both services; TensorFlow begins to load. Call after the first paint, from the
        main thread."""
        self.processes.start()

    def shutdown(self, seconds: float = 10.0) -> bool:
        """End both services; whether they ended in time. Called when the window closes."""
        self.unanswered.forget_all()
        return self.processes.shutdown(seconds)

    # --- asking -------------------------------------------------------------------------------

    def ask(
        self,
        request: Request,
        answer: Answer,
        failure: Failure,
        progress: Progress | None = None,
    ) -> Asked:
        """Have ``request`` answered, see `engine.service.requests`.

        ``answer`` gets the answer, ``failure`` a message and details where there is none,
        ``progress`` the share that is done. All are called in the window's thread, and none
        where it is a method of an object that is gone.
        """
        return self.unanswered.ask(request, answer, failure, progress)

    # --- training -------------------------------------------------------------------------

    def wake(self) -> None:
        """Start the training process once more where it could not be started; `replaced` tells
        that there is one."""
        self.processes.start_again("training")

    def train(self, design: Design, *, one_epoch: bool = False) -> int:
        """Start a run at its first weights; returns the number that its frames carry."""
        self._runs += 1
        self._attempts += 1
        self._begin(Train(design, self._runs, one_epoch, self._attempts))
        return self._runs

    def go_on(self, design: Design, *, one_epoch: bool = False) -> None:
        """Teach the present run for as many epochs again."""
        self._attempts += 1
        self._begin(GoOn(design, one_epoch, self._attempts))

    def pause(self) -> None:
        """Let the run rest after the epochs that are under way."""
        self._command(Pause())

    def resume(self) -> None:
        """Let a run that rests learn on."""
        self._command(Resume())

    def step(self) -> None:
        """Let the run learn one epoch and rest again."""
        self._command(Step())

    def catch_up(self) -> None:
        """Send all figures and the weights as they are now; training goes on."""
        self._command(CatchUp())

    def follow(self, design: Design) -> None:
        """Let the run go on with the rows of ``design``, which follows its own."""
        self._command(Follow(design))

    def stop(self) -> None:
        """End the run; what it learned is kept."""
        self._command(Stop(STOPPED))

    def give_up(self) -> None:
        """Let what `train` or `go_on` asked for not begin. It is heard at once, though the
        engine is compiling, and says nothing more of it; where that takes long, its process is
        replaced."""
        self._busy = False
        self._command(GiveUp(self._attempts))
        self._command(DropGivenUp())
        QTimer.singleShot(STUCK_MS, self, partial(self._replace_if_stuck, self._attempts))

    def stop_for_other_classes(self) -> None:
        """End the run: what it learned has no place for the classes that there are now."""
        self._command(Stop(OTHER_CLASSES))

    def reset(self) -> None:
        """Forget the run: the network stands at its first weights."""
        self._busy = False
        self._command(Reset())

    def restore(self, record: RunRecord) -> int:
        """Bring a saved run back; returns the number that it has in this sitting."""
        self._runs += 1
        self._command(Restore(record, self._runs))
        return self._runs

    def adopt(self, design: Design) -> None:
        """Take on what may change in ``design`` while the run learns; `run_adopted` follows."""
        self._command(Adopt(design))

    def set_speed(self, speed: Speed) -> None:
        """How fast epochs go by from now on."""
        self._speed = speed
        self._command(SetSpeed(speed))

    def set_view(self, view: View | None) -> None:
        """Have that part of the answer drawn from now on; None: none."""
        self._view = view
        self._command(SetView(view))

    def warm(self, design: Design | None) -> None:
        """Have ``design`` compiled ahead while there is no run; None: that is not wanted any
        more. It is never waited for."""
        self._command(Warm(design))

    def picture_painted(self, seconds: float = 0.0) -> None:
        """The last picture is on the screen, in ``seconds`` of the processor: the next may
        come."""
        self._command(PicturePainted(seconds))

    def set_network_view(self, view: NetworkView | None, design: Design | None = None) -> None:
        """Which picture of the network is drawn from now on, without a run that of ``design`` at
        its first weights; None: none."""
        self._network = view, design
        self._command(SetNetworkView(view, design))

    def network_painted(self, seconds: float) -> None:
        """The last picture of the network is painted, in ``seconds`` of the processor:
        the next may come."""
        self._command(NetworkPainted(seconds))

    # --- inside -----------------------------------------------------------------------------

    def _command(self, command: Command) -> None:
        self.processes.send("training", command)

    def _begin(self, command: Command) -> None:
        self._busy = True
        self.wake()
        if not self.processes.send("training", command):
            self._nothing_begins.emit()

    def _rests(self) -> bool:
        """Whether the training process has nothing to do that anybody waits for."""
        return not self._busy and not self.unanswered.awaited_of("training")

    # On the thread that reads what the training service sends:
    def _tell(self, message: Told) -> None:
        if isinstance(message, Loaded):
            self.loaded.emit()
            return
        values = [getattr(message, field.name) for field in fields(message)]  # type: ignore[arg-type]
        self._signals[type(message)].emit(*values)

    # In the window's thread:
    def _run_over(self) -> None:
        self._busy = False
        self.processes.swap_if_resting()

    def _free(self, attempt: int) -> None:
        self._free_again = attempt
        self.processes.swap_if_resting()

    def _replace_if_stuck(self, attempt: int) -> None:
        """What was given up is still being compiled: whoever presses Train would wait for it."""
        if self._free_again < attempt:
            self.processes.replace_training()

    def _replaced(self) -> None:
        self._free_again = self._attempts
        self._introduce()
        self.replaced.emit()
        self.unanswered.ask_anew("training")  # now that it knows the run

    def _introduce(self) -> None:
        """Tell a new training process what holds for all runs."""
        if self._speed is not None:
            self._command(SetSpeed(self._speed))
        if self._view is not None:
            self._command(SetView(self._view))
        if self._network[0] is not None:
            self._command(SetNetworkView(*self._network))

    def _died(self, kind: Kind, message: Message) -> None:
        lost = self.unanswered.ask_once_more(kind)
        if kind == "training":
            self._busy = False
            self._free_again = self._attempts
            self._introduce()
            self.training_died.emit(message)
        elif not lost:
            self.answer_failed.emit(message)
        self.unanswered.refuse(lost, message)

    def _cannot_start(self) -> None:
        self._died("training", CANNOT_START())
