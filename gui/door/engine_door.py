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
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from engine.data.facts import DataReport, TableFacts
from engine.data.knowing.library import Library
from engine.data.parts import Part
from engine.data.settings import DataSettings
from engine.data.view import View
from engine.design import Design
from engine.memory import OUT_OF_MEMORY, is_out_of_memory
from engine.messages import EngineError, Message
from engine.training.run_record import RunRecord
from engine.training.trainer import Trainer
from engine.training_settings import Speed
from gui.door.lane import Lane
from gui.door.training_lane import OTHER_CLASSES, UNEXPECTED, TableRequest, TrainingLane

log = logging.getLogger(__name__)
_LONG = 0.5  # seconds, from which on it is told how far a report is


class EngineThread(QObject):
    """Speaks with the engine's two lanes.

    Signals:
        loaded(): TensorFlow is there; a Train pressed before simply waited.
        report_ready(DataSettings, DataReport): the facts of those settings.
        report_progressed(float): the share of their table that is read, where that takes long.
        run_built(int): a new run's number: its network is there and can be drawn; its
            epochs are being compiled.
        run_begun(int, bool, int): it learns: a run's number, whether it goes on from where it
            stood, and its last epoch.
        figures_ready(Figures, float | None): epochs in order; seconds that are left.
        picture_ready(Picture): drawn after the last was painted; see `picture_painted`.
        run_followed(int): it goes on with the rows that `follow` was given.
        run_paused(int), run_resumed(int): the run's number.
        run_stands(int, TrainedState | None, float): the run as far as it got, and seconds;
            before each pause, and in answer to `catch_up`. None: there is no run.
        run_ended(int, Ending, TrainedState | None, float): None: it never began; seconds.
        evaluated(Evaluation), evaluation_failed(Message, Part): the answers to `evaluate`.
        predicted(Prediction, rows), prediction_failed(Message, rows): the answers to
            `predict`, with the rows that were asked about.
        table_progressed(TableRequest, float), table_predicted(TableRequest, AnsweredTable),
            table_failed(TableRequest, Message): how `predict_table` goes on and ends.
        answer_failed(Message): what went wrong that nobody waits for an answer to.
    """

    loaded = Signal()
    report_ready = Signal(object, object)
    report_progressed = Signal(float)
    run_built = Signal(int)
    run_begun = Signal(int, bool, int)
    run_followed = Signal(int)
    figures_ready = Signal(object, object)
    picture_ready = Signal(object)
    run_paused = Signal(int)
    run_resumed = Signal(int)
    run_stands = Signal(int, object, float)
    run_ended = Signal(int, object, object, float)
    evaluated = Signal(object)
    evaluation_failed = Signal(object, object)
    predicted = Signal(object, object)
    prediction_failed = Signal(object, object)
    table_progressed = Signal(object, float)
    table_predicted = Signal(object, object)
    table_failed = Signal(object, object)
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
        self._runs = 0
        self._attempts = 0
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Message, str], None]]] = {}
        self._newest_report: DataSettings | None = None
        self._report_cancelled = threading.Event()
        self._answered.connect(self._hand_on)
        self._data = _DataLane(self)
        self._training = TrainingLane(self, make_trainer)

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
        self._report_cancelled.clear()
        self._data.post(lambda: self._report(settings))

    def cancel_report(self) -> None:
        """Read the table no further; the report then says that it was cancelled."""
        self._report_cancelled.set()

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

    def train(self, design: Design, *, one_epoch: bool = False) -> int:
        """Start a run at its first weights; returns the number that its frames carry."""
        self._runs += 1
        self._attempts += 1
        number, attempt = self._runs, self._attempts
        self._training.post(lambda: self._training.train(design, number, one_epoch, attempt))
        return number

    def go_on(self, design: Design, *, one_epoch: bool = False) -> None:
        """Teach the present run for as many epochs again."""
        self._attempts += 1
        attempt = self._attempts
        self._training.post(lambda: self._training.go_on(design, one_epoch, attempt))

    def pause(self) -> None:
        self._training.post(self._training.pause)

    def resume(self) -> None:
        self._training.post(self._training.resume)

    def step(self) -> None:
        self._training.post(self._training.step)

    def catch_up(self) -> None:
        """Send all figures and the weights as they are now; training goes on."""
        self._training.post(self._training.catch_up)

    def follow(self, design: Design) -> None:
        """Let the run go on with the rows of ``design``, which follows its own."""
        self._training.post(lambda: self._training.follow(design))

    def stop(self) -> None:
        self._training.post(self._training.stop)

    def give_up(self) -> None:
        """Let what `train` or `go_on` asked for not begin. It is heard at once, though the
        engine is compiling, and says nothing more of it."""
        self._training.give_up(self._attempts)
        self._training.post(self._training.drop_given_up)

    def stop_for_other_classes(self) -> None:
        """End the run: what it learned has no place for the classes that there are now."""
        self._training.post(lambda: self._training.stop(OTHER_CLASSES))

    def reset(self) -> None:
        self._training.post(self._training.forget)

    def restore(self, record: RunRecord) -> int:
        """Bring a saved run back; returns the number that it has in this sitting."""
        self._runs += 1
        number = self._runs
        self._training.post(lambda: self._training.restore(record, number))
        return number

    def set_learning_rate(self, rate: float) -> None:
        self._training.post(lambda: self._training.set_learning_rate(rate))

    def set_speed(self, speed: Speed) -> None:
        """How fast epochs go by from now on."""
        self._training.post(lambda: self._training.set_speed(speed))

    def set_view(self, view: View | None) -> None:
        self._training.post(lambda: self._training.set_view(view))

    def picture_painted(self) -> None:
        self._training.picture_painted()

    def evaluate(self, part: Part) -> None:
        self._training.post(lambda: self._training.evaluate(part))

    def predict(self, rows: dict[str, list[str]]) -> None:
        self._training.post(lambda: self._training.predict(rows))

    def predict_table(self, path: Path, out: Path) -> TableRequest:
        """Answer all rows of the file at ``path`` into ``out``; see the signals ``table_…``."""
        request = TableRequest(path, out)
        self._training.post(lambda: self._training.predict_table(request))
        return request

    # --- inside -----------------------------------------------------------------------------

    def _report(self, settings: DataSettings) -> None:
        if settings != self._newest_report:
            return
        began = time.monotonic()

        def tell(share: float) -> None:
            if time.monotonic() - began > _LONG:
                self.report_progressed.emit(share)

        def cancelled() -> bool:
            newest = self._newest_report
            return (
                (newest is not None and newest.source != settings.source)
                or self._report_cancelled.is_set()
                or self._data.is_closing
            )

        try:
            report = self.library.report(settings, tell, cancelled)
        except Exception as error:  # it promises not to: else nobody would ever be answered
            log.exception("a report broke its promise")
            message = OUT_OF_MEMORY() if is_out_of_memory(error) else UNEXPECTED()
            nothing = TableFacts(0, (), ())
            report = DataReport(nothing, None, None, message, details=repr(error))
        if settings == self._newest_report:  # else another one is on its way
            self.report_ready.emit(settings, report)

    def _work(self, number: int, function: Callable[[Library], Any]) -> None:
        if number not in self._waiting:
            return
        try:
            result, problem = function(self.library), None
        except EngineError as error:
            result, problem = None, error
        except MemoryError as error:
            result, problem = None, EngineError(OUT_OF_MEMORY(), repr(error))
        except Exception as error:
            log.exception("a request to the data lane failed")
            result, problem = None, EngineError(UNEXPECTED(), repr(error))
        self._answered.emit(number, result, problem)

    def _hand_on(self, number: int, result: object, problem: EngineError | None) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None:
            return
        answer, failure = waiting
        if _is_gone(answer) or _is_gone(failure):
            return  # whoever asked, and nobody told us to forget
        if problem is None:
            answer(result)
        else:
            failure(problem.message, problem.details)


def _is_gone(heard_by: Callable[..., None]) -> bool:
    """Whether it is a method of an object that Qt has destroyed."""
    while isinstance(heard_by, partial):
        heard_by = heard_by.func
    owner = getattr(heard_by, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


class _DataLane(Lane):
    def __init__(self, door: EngineThread) -> None:
        super().__init__("data")
        self._door = door

    def fell(self, error: Exception) -> None:
        self._door.answer_failed.emit(UNEXPECTED())
