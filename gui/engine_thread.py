"""The one door to the engine: requests out, frames in.

Two threads of plain Python wait behind it, so that neither holds the window up nor the
other: the *training lane* owns TensorFlow, the models and the run; the *data lane* reads
tables. Signals are emitted from them and arrive in the window's thread, because they are
connected to methods of objects that live there. A command sets an event that the lane asks
about between compiled calls: a stop that is a slot would never be heard.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.data.library import Library
from engine.data.settings import DataSettings
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.run_record import RunRecord
from engine.training.frames import Ending, Figures, Part, TrainedState, View
from engine.training.trainer import Run, Trainer

log = logging.getLogger(__name__)

PICTURES_A_SECOND = 30
FIGURES_A_SECOND = 30

_UNEXPECTED = Sentence(
    "engine.unexpected",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Something went wrong that Neurobricks did not expect. Nothing of yours is lost; "
        "please try again, and look at the details if it comes back.",
    ),
)
_STOPPED = Sentence(
    "run.stopped",
    QT_TRANSLATE_NOOP("Engine", "Stopped after epoch {epoch}. What was learned is kept."),
)
_DONE = Sentence("run.done", QT_TRANSLATE_NOOP("Engine", "Done: {epoch} epochs."))
_NOT_TRAINED = Sentence(
    "run.not_trained",
    QT_TRANSLATE_NOOP("Engine", "Nothing has been learned yet. Press Train first."),
)


class EngineThread(QObject):
    """Speaks with the engine's two lanes.

    Signals:
        loaded(): TensorFlow is there; a Train pressed before simply waited.
        report_ready(DataSettings, DataReport): the facts of those settings.
        run_begun(int, bool): a run's number, and whether it goes on from where it stood.
        figures_ready(Figures, float | None): epochs in order; seconds that are left.
        picture_ready(Picture): drawn after the last was painted; see `picture_painted`.
        run_paused(int), run_resumed(int): the run's number.
        run_ended(int, Ending, TrainedState | None, float): None: it never began; seconds.
        evaluated(Evaluation), predicted(Prediction): answers to `evaluate`, `predict`.
        answer_failed(Message): why an evaluation, prediction or restoring did not succeed.
    """

    loaded = Signal()
    report_ready = Signal(object, object)
    run_begun = Signal(int, bool)
    figures_ready = Signal(object, object)
    picture_ready = Signal(object)
    run_paused = Signal(int)
    run_resumed = Signal(int)
    run_ended = Signal(int, object, object, float)
    evaluated = Signal(object)
    predicted = Signal(object)
    answer_failed = Signal(object)
    _answered = Signal(int, object, object)

    def __init__(
        self,
        library: Library | None = None,
        make_trainer: Callable[[], Trainer] = Trainer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.library = library or Library()
        self._requests = 0
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Message, str], None]]] = {}
        self._newest_report: DataSettings | None = None
        self._answered.connect(self._hand_on)
        self._data = _DataLane(self)
        self._training = _TrainingLane(self, make_trainer)

    def start(self) -> None:
        """Start both lanes; TensorFlow begins to load. Call after the first paint."""
        self._data.start()
        self._training.start()

    def shutdown(self, seconds: float = 10.0) -> bool:
        """End both lanes; whether they ended in time. Called when the window closes."""
        self._training.close()
        self._data.close()
        ended = True
        for lane in (self._training, self._data):
            if lane.is_alive():
                lane.join(seconds)
                ended = ended and not lane.is_alive()
        return ended

    # --- data ---------------------------------------------------------------------------

    def request_report(self, settings: DataSettings) -> None:
        """Work out the facts of ``settings``; only the newest request is answered."""
        self._newest_report = settings
        self._data.post(lambda: self._report(settings))

    def ask(
        self,
        function: Callable[[Library], Any],
        answer: Callable[[Any], None],
        failure: Callable[[Message, str], None],
    ) -> int:
        """Run ``function`` with the library on the data lane.

        ``answer`` gets its result, ``failure`` an `EngineError`'s message and details; both
        are called in the window's thread. Returns the request's number, for `forget`.
        """
        self._requests += 1
        number = self._requests
        self._waiting[number] = (answer, failure)
        self._data.post(lambda: self._work(number, function))
        return number

    def forget(self, number: int) -> None:
        """Let an answer that nobody waits for any more fall to the floor."""
        self._waiting.pop(number, None)

    # --- training -------------------------------------------------------------------------

    def train(self, design: Design, *, go_on: bool = False, one_epoch: bool = False) -> None:
        self._training.post(lambda: self._training.train(design, go_on, one_epoch))

    def pause(self) -> None:
        self._training.post(self._training.pause)

    def resume(self) -> None:
        self._training.post(self._training.resume)

    def step(self) -> None:
        self._training.post(self._training.step)

    def stop(self) -> None:
        self._training.post(self._training.stop)

    def reset(self) -> None:
        self._training.post(self._training.forget)

    def restore(self, record: RunRecord) -> None:
        self._training.post(lambda: self._training.restore(record))

    def set_learning_rate(self, rate: float) -> None:
        self._training.post(lambda: self._training.set_learning_rate(rate))

    def set_speed(self, epochs_a_second: float | None) -> None:
        """How fast epochs go by; None: as fast as they can."""
        self._training.post(lambda: self._training.set_speed(epochs_a_second))

    def set_view(self, view: View | None) -> None:
        self._training.post(lambda: self._training.set_view(view))

    def picture_painted(self) -> None:
        self._training.picture_painted()

    def evaluate(self, part: Part) -> None:
        self._training.post(lambda: self._training.evaluate(part))

    def predict(self, rows: dict[str, list[str]]) -> None:
        self._training.post(lambda: self._training.predict(rows))

    # --- inside -----------------------------------------------------------------------------

    def _report(self, settings: DataSettings) -> None:
        if settings != self._newest_report:
            return
        self.report_ready.emit(settings, self.library.report(settings))

    def _work(self, number: int, function: Callable[[Library], Any]) -> None:
        if number not in self._waiting:
            return
        try:
            result, problem = function(self.library), None
        except EngineError as error:
            result, problem = None, error
        except Exception as error:
            log.exception("a request to the data lane failed")
            result, problem = None, EngineError(_UNEXPECTED(), repr(error))
        self._answered.emit(number, result, problem)

    def _hand_on(self, number: int, result: object, problem: EngineError | None) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None:
            return
        answer, failure = waiting
        if problem is None:
            answer(result)
        else:
            failure(problem.message, problem.details)


class _Lane(threading.Thread):
    """A thread that works off commands in order."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self._commands: deque[Callable[[], None]] = deque()
        self._condition = threading.Condition()
        self._hurry = threading.Event()  # a command waits: come back soon
        self._closing = False

    def post(self, command: Callable[[], None]) -> None:
        with self._condition:
            self._commands.append(command)
            self._hurry.set()
            self._condition.notify()

    def close(self) -> None:
        with self._condition:
            self._closing = True
            self._commands.clear()
            self._hurry.set()
            self._condition.notify()

    def run(self) -> None:
        self.prepare()
        while True:
            with self._condition:
                while not self._closing and not self._commands:
                    wait = self.seconds_to_wait()
                    if wait is not None and wait <= 0:
                        break
                    self._condition.wait(wait)
                if self._closing:
                    break
                command = self._commands.popleft() if self._commands else None
                if not self._commands:
                    self._hurry.clear()
            try:
                if command is not None:
                    command()
                else:
                    self.idle()
            except Exception as error:
                log.exception("the %s lane did not expect this", self.name)
                self.fell(error)

    def prepare(self) -> None:
        """Called once, on the lane."""

    def seconds_to_wait(self) -> float | None:
        """How long to wait for a command before `idle`; None: for ever."""
        return None

    def idle(self) -> None:
        """Called when no command waits."""

    def fell(self, error: Exception) -> None:
        """A command raised what it should not have."""


class _DataLane(_Lane):
    def __init__(self, door: EngineThread) -> None:
        super().__init__("data")
        self._door = door

    def fell(self, error: Exception) -> None:
        self._door.answer_failed.emit(_UNEXPECTED())


class _TrainingLane(_Lane):
    """Owns the trainer and the run; every method but `picture_painted` is called on it."""

    def __init__(self, door: EngineThread, make_trainer: Callable[[], Trainer]) -> None:
        super().__init__("training")
        self._door = door
        self._make_trainer = make_trainer
        self._trainer: Trainer
        self._run: Run | None = None
        self._number = 0
        self._going = False
        self._goal = 0
        self._pause_after: int | None = None
        self._seconds = 0.0
        self._speed: float | None = None
        self._due = 0.0
        self._view: View | None = None
        self._painted = True  # guarded by the condition
        self._picture_of: tuple[int, int, View] | None = None
        self._picture_at = 0.0
        self._pending: list[Figures] = []
        self._sent_at = 0.0
        self._began_at = 0.0
        self._began_epoch = 0

    def prepare(self) -> None:
        self._trainer = self._make_trainer()
        self._trainer.load()
        self._door.loaded.emit()

    # --- commands ---------------------------------------------------------------------------

    def train(self, design: Design, go_on: bool, one_epoch: bool) -> None:
        continued = go_on and self._run is not None and self._run.ending_allows_going_on
        try:
            if continued and self._run is not None:
                self._run.go_on(design)
            else:
                self._number += 1
                self._seconds = 0.0
                prepared = self._door.library.prepared(design.data)
                self._run = self._trainer.start(design, prepared, self._number)
        except EngineError as error:
            self._run = None
            ending = Ending("failed", 0, error.message, error.details)
            self._door.run_ended.emit(self._number, ending, None, 0.0)
            return
        except Exception as error:
            log.exception("a run could not begin")
            self._run = None
            ending = Ending("failed", 0, _UNEXPECTED(), repr(error))
            self._door.run_ended.emit(self._number, ending, None, 0.0)
            return
        self._goal = self._run.epoch + design.training.epochs
        self._pause_after = self._run.epoch + 1 if one_epoch else None
        self._picture_of = None
        self._door.run_begun.emit(self._number, continued)
        self._set_going(True)

    def pause(self) -> None:
        if self._going:
            self._come_to_rest()
            self._door.run_paused.emit(self._number)

    def resume(self) -> None:
        if self._run is not None and not self._going and self._run.epoch < self._goal:
            self._pause_after = None
            self._door.run_resumed.emit(self._number)
            self._set_going(True)

    def step(self) -> None:
        if self._run is not None and not self._going and self._run.epoch < self._goal:
            self._pause_after = self._run.epoch + 1
            self._door.run_resumed.emit(self._number)
            self._set_going(True)

    def stop(self) -> None:
        if self._run is not None and self._goal > 0:
            epoch = self._run.epoch
            self._end(Ending("stopped", epoch, _STOPPED(epoch=epoch)))

    def forget(self) -> None:
        self._going = False
        self._goal = 0
        self._pending.clear()
        self._run = None

    def restore(self, record: RunRecord) -> None:
        self.forget()
        self._number = max(self._number, record.number)
        try:
            prepared = self._door.library.prepared(record.design.data)
            run = self._trainer.start(record.design, prepared, record.number)
            run.restore(record.state, record.history)
        except EngineError as error:
            self._door.answer_failed.emit(error.message)
            return
        self._number = record.number
        self._seconds = record.seconds
        self._run = run
        self._picture_of = None

    def set_learning_rate(self, rate: float) -> None:
        if self._run is not None:
            self._run.learning_rate = rate

    def set_speed(self, epochs_a_second: float | None) -> None:
        self._speed = epochs_a_second
        self._due = 0.0

    def set_view(self, view: View | None) -> None:
        self._view = view

    def picture_painted(self) -> None:
        with self._condition:
            self._painted = True
            self._condition.notify()

    def evaluate(self, part: Part) -> None:
        self._answer(lambda run: self._door.evaluated.emit(run.evaluate(part)))

    def predict(self, rows: dict[str, list[str]]) -> None:
        self._answer(lambda run: self._door.predicted.emit(run.predict(rows)))

    def _answer(self, answer: Callable[[Run], None]) -> None:
        if self._run is None:
            self._door.answer_failed.emit(_NOT_TRAINED())
            return
        try:
            answer(self._run)
        except EngineError as error:
            self._door.answer_failed.emit(error.message)

    # --- the loop -----------------------------------------------------------------------------

    def seconds_to_wait(self) -> float | None:
        if self._going:
            return max(0.0, self._due - time.perf_counter()) if self._speed else 0.0
        if self._picture_is_due():
            return 0.0
        return None

    def idle(self) -> None:
        if self._going:
            self._advance()
        if self._picture_is_due():
            self._draw()

    def fell(self, error: Exception) -> None:
        if self._run is not None and self._going:
            self._end(Ending("failed", self._run.epoch, _UNEXPECTED(), repr(error)))
        else:
            self._door.answer_failed.emit(_UNEXPECTED())

    def _set_going(self, going: bool) -> None:
        self._going = going
        self._due = 0.0
        if going and self._run is not None:
            self._began_at = time.perf_counter()
            self._began_epoch = self._run.epoch

    def _advance(self) -> None:
        run = self._run
        assert run is not None
        started = time.perf_counter()
        limit = (self._pause_after or self._goal) - run.epoch
        if self._speed:
            limit = min(limit, 1)
        figures = run.advance(limit, self._hurry.is_set) if limit > 0 else None
        self._seconds += time.perf_counter() - started
        if figures is not None:
            self._pending.append(figures)
            if self._speed:
                self._due = max(started, self._due) + 1.0 / self._speed
        now = time.perf_counter()
        if self._pending and now - self._sent_at >= 1.0 / FIGURES_A_SECOND:
            self._send_figures()
        if run.ending is not None:
            self._end(run.ending)
        elif run.epoch >= self._goal:
            self._end(Ending("done", run.epoch, _DONE(epoch=run.epoch)))
        elif self._pause_after is not None and run.epoch >= self._pause_after:
            self._pause_after = None
            self.pause()

    def _send_figures(self) -> None:
        run = self._run
        if not self._pending or run is None:
            return
        figures = _joined(self._pending)
        self._pending.clear()
        self._sent_at = time.perf_counter()
        done = run.epoch - self._began_epoch
        left = None
        if done > 0 and self._going:
            a_epoch = (self._sent_at - self._began_at) / done
            left = a_epoch * (self._goal - run.epoch)
        self._door.figures_ready.emit(figures, left)

    def _come_to_rest(self) -> None:
        self._send_figures()
        self._going = False

    def _end(self, ending: Ending) -> None:
        run = self._run
        assert run is not None
        self._come_to_rest()
        self._goal = 0
        state: TrainedState = run.state()
        self._door.run_ended.emit(self._number, ending, state, self._seconds)

    def _picture_is_due(self) -> bool:
        run, view = self._run, self._view
        if run is None or view is None or not self._painted:
            return False
        if self._picture_of == (run.number, run.epoch, view):
            return False
        soon = time.perf_counter() - self._picture_at < 1.0 / PICTURES_A_SECOND
        return not (self._going and soon)

    def _draw(self) -> None:
        run, view = self._run, self._view
        assert run is not None and view is not None
        self._picture_of = (run.number, run.epoch, view)
        self._picture_at = time.perf_counter()
        try:
            picture = run.picture(view)
        except EngineError as error:
            log.warning("no picture: %s", error)
            return
        with self._condition:
            self._painted = False
        self._door.picture_ready.emit(picture)


def _joined(pending: list[Figures]) -> Figures:
    import numpy as np

    if len(pending) == 1:
        return pending[0]
    first = pending[0]
    return Figures(
        first.run,
        first.first_epoch,
        {name: np.concatenate([f.values[name] for f in pending]) for name in first.values},
    )
