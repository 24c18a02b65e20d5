"""The thread that owns TensorFlow, the models and the run.

Between compiled calls, each of about 20 ms, it looks for commands; figures leave it in
chunks, pictures only when the last one was painted.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from engine.data.parts import Part
from engine.data.view import View
from engine.design import Design
from engine.memory import OUT_OF_MEMORY, is_out_of_memory
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.training.frames import Ending, Figures, TrainedState
from engine.training.run_record import RunRecord
from engine.training.speed import Estimate, Schedule
from engine.training.trainer import Run, Trainer
from engine.training_settings import Speed
from gui.door.lane import Lane
from gui.texts import message_text

if TYPE_CHECKING:
    from gui.door.engine_door import EngineThread

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class TableRequest:
    """A file of rows to answer, and where the answers go; ``cancelled`` ends it."""

    path: Path
    out: Path
    cancelled: threading.Event = field(default_factory=threading.Event)


PICTURES_A_SECOND = 30
FIGURES_A_SECOND = 30
ON_TIME = 1.0 / 60.0  # seconds: epochs that are due so soon are done in one call
LATE = 0.25  # seconds

UNEXPECTED = Sentence(
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
OTHER_CLASSES = Sentence(
    "run.other_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The painted classes have changed, so the network needs another last layer. Training "
        "stopped after epoch {epoch}; press Train to start again.",
    ),
)
_NO_ENGINE = Sentence(
    "engine.not_loaded",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The part that trains networks (TensorFlow) could not be loaded. Install Neurobricks "
        "again, as its README says; designs can be opened, changed and saved until then.",
    ),
)
_DONE = Sentence("run.done", QT_TRANSLATE_NOOP("Engine", "Done: {epoch} epochs."))
_NOT_TRAINED = Sentence(
    "run.not_trained",
    QT_TRANSLATE_NOOP("Engine", "Nothing has been learned yet. Press Train first."),
)


class TrainingLane(Lane):
    """Owns the trainer and the run; every method but `picture_painted` is called on it."""

    def __init__(self, door: EngineThread, make_trainer: Callable[[], Trainer]) -> None:
        super().__init__("training")
        self._door = door
        self._make_trainer = make_trainer
        self._trainer: Trainer | None = None  # None: TensorFlow could not be loaded
        self._run: Run | None = None
        self._number = 0
        self._going = False
        self._advancing = False
        self._goal = 0
        self._pause_after: int | None = None
        self._seconds = 0.0
        self._speed: Speed = "full"
        self._schedule: Schedule | None = None  # None: at full speed
        self._scheduled_from = 0.0  # the clock when epoch `_began_epoch` was over
        self._due = 0.0
        self._estimate = Estimate()
        self._attempt = 0  # which Train this is
        self._given_up = 0  # those up to this one are not wanted; guarded by the condition
        self._view: View | None = None
        self._painted = True  # guarded by the condition
        self._picture_of: tuple[int, int, View] | None = None
        self._picture_at = 0.0
        self._pending: list[Figures] = []
        self._sent_at = 0.0
        self._began_epoch = 0
        self._goes_on = False

    def prepare(self) -> None:
        trainer = self._make_trainer()
        try:
            trainer.load()
        except Exception:
            log.exception("TensorFlow could not be loaded")
            self._door.answer_failed.emit(_NO_ENGINE())
            return
        self._trainer = trainer
        self._door.loaded.emit()

    # --- commands ---------------------------------------------------------------------------

    def give_up(self, attempt: int) -> None:
        """Let what was asked for up to that ``attempt`` not begin. Called from the window's
        thread, and heard though the lane compiles: that cannot be broken off, but nothing
        comes of it."""
        with self.condition:
            self._given_up = attempt

    def drop_given_up(self) -> None:
        """It may have begun a moment before it was given up."""
        if self._is_given_up() and self._goal > 0:
            if self._goes_on:
                self.stop()  # what was learned before is kept, and so is this
            else:
                self.forget()

    def _is_given_up(self) -> bool:
        with self.condition:
            return self._attempt <= self._given_up

    def train(self, design: Design, number: int, one_epoch: bool, attempt: int) -> None:
        """Start a run; ``attempt`` counts what was asked for, for `give_up`."""
        self.forget()
        self._number, self._attempt = number, attempt
        if self._is_given_up():
            return
        try:
            self._run = self._start(design, number)
        except EngineError as error:
            self._could_not_begin(error.message, error.details)
        except Exception as error:
            log.exception("a run could not begin")
            self._could_not_begin(_said(error), repr(error))
        else:
            self._show_and_begin(design, one_epoch, continued=False)

    def _show_and_begin(self, design: Design, one_epoch: bool, *, continued: bool) -> None:
        """Draw the network as it is, then compile its epochs: a picture is there meanwhile."""
        run = self._run
        assert run is not None
        if self._is_given_up():
            self._leave_it(continued)
            return
        if not continued:
            self._picture_of = None
            self._door.run_built.emit(self._number)
        if not run.is_compiled:
            if self._picture_is_due():
                self._draw()
            try:
                run.compile()
            except EngineError as error:
                self._could_not_begin(error.message, error.details)
                return
        if self._is_given_up():
            self._leave_it(continued)
            return
        self._begin(design, one_epoch, continued=continued)

    def _leave_it(self, continued: bool) -> None:
        """Given up before it began: of a run that was to go on, all stays as it was."""
        if not continued:
            self.forget()

    def go_on(self, design: Design, one_epoch: bool, attempt: int) -> None:
        run = self._run
        self._attempt = attempt
        if run is None or not run.ending_allows_going_on:
            self.train(design, self._number, one_epoch, attempt)
            return
        run.go_on(design)
        self._show_and_begin(design, one_epoch, continued=True)

    def follow(self, design: Design) -> None:
        """Go on with the rows of ``design``, the weights as they are."""
        run = self._run
        if run is None or self._trainer is None or not design.follows(run.design):
            return
        try:
            prepared = self._door.library.prepared(design.data)
            self._trainer.follow(run, design, prepared)
            if self._going and not run.is_compiled:
                run.compile()  # there were more rows than room for them
        except EngineError as error:
            if self._going:
                self._end(Ending("stopped", run.epoch, error.message, error.details))
            else:
                self._door.answer_failed.emit(error.message)
            return
        self._picture_of = None
        self._door.run_followed.emit(self._number)

    def _start(self, design: Design, number: int) -> Run:
        if self._trainer is None:
            raise EngineError(_NO_ENGINE())
        return self._trainer.start(design, self._door.library.prepared(design.data), number)

    def _begin(self, design: Design, one_epoch: bool, *, continued: bool) -> None:
        run = self._run
        assert run is not None
        self._goal = run.goal
        self._began_epoch, self._goes_on = run.epoch, continued
        self._make_schedule()
        self._pause_after = run.epoch + 1 if one_epoch else None
        self._door.run_begun.emit(self._number, continued, run.goal)
        self._set_going(True)

    def _could_not_begin(self, message: Message, details: str) -> None:
        self._run = None
        if self._is_given_up():
            return
        ending = Ending("failed", 0, message, details)
        self._door.run_ended.emit(self._number, ending, None, 0.0)

    def pause(self) -> None:
        if self._going:
            self.catch_up()
            self._come_to_rest()
            self._door.run_paused.emit(self._number)

    def catch_up(self) -> None:
        self._send_figures()
        state = None
        try:
            state = self._run.state() if self._run is not None else None
        except Exception:  # who waits, to save, goes on with what was kept before
            log.exception("the weights of now could not be had")
        self._door.run_stands.emit(self._number, state, self._seconds)

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

    def stop(self, sentence: Sentence = _STOPPED) -> None:
        """End the run; ``sentence`` says why, with ``{epoch}`` in it."""
        if self._run is not None and self._goal > 0:
            epoch = self._run.epoch
            self._end(Ending("stopped", epoch, sentence(epoch=epoch)))

    def forget(self) -> None:
        self._going = False
        self._goal = 0
        self._pause_after = None
        self._seconds = 0.0
        self._pending.clear()
        self._run = None

    def restore(self, record: RunRecord, number: int) -> None:
        self.forget()
        self._number = number
        try:
            if self._trainer is None:
                raise EngineError(_NO_ENGINE())
            prepared = self._door.library.prepared(record.design.data)
            run = self._trainer.restore(record, prepared, number)
        except EngineError as error:
            self._door.answer_failed.emit(error.message)
            return
        self._seconds = record.seconds
        self._run = run
        self._picture_of = None

    def set_learning_rate(self, rate: float) -> None:
        if self._run is not None:
            self._run.learning_rate = rate

    def set_speed(self, speed: Speed) -> None:
        self._speed = speed
        self._make_schedule()

    def set_view(self, view: View | None) -> None:
        self._view = view
        self._picture_of = None  # who asks gets a picture, though nothing was learned since

    def picture_painted(self) -> None:
        with self.condition:
            self._painted = True
            self.condition.notify()

    def evaluate(self, part: Part) -> None:
        try:
            self._door.evaluated.emit(self._trained().evaluate(part))
        except Exception as error:
            self._door.evaluation_failed.emit(_said(error), part)

    def predict(self, rows: dict[str, list[str]]) -> None:
        try:
            self._door.predicted.emit(self._trained().predict(rows), rows)
        except Exception as error:
            self._door.prediction_failed.emit(_said(error), rows)

    def predict_table(self, request: TableRequest) -> None:
        """Answer a whole file; the run rests meanwhile."""
        from engine.prediction.answer_table import TableToAnswer

        def cancelled() -> bool:
            return request.cancelled.is_set() or self.is_closing

        try:
            run = self._trained()
            done = TableToAnswer(request.path, run.prepared).answer(
                run.answers,
                request.out,
                message_text,
                lambda share: self._door.table_progressed.emit(request, share),
                cancelled,
            )
        except EngineError as error:
            self._door.table_failed.emit(request, error.message)
        except Exception:
            log.exception("a table could not be answered")
            self._door.table_failed.emit(request, UNEXPECTED())
        else:
            self._door.table_predicted.emit(request, done)

    def _trained(self) -> Run:
        if self._run is None:
            raise EngineError(_NOT_TRAINED())
        return self._run

    # --- the loop -----------------------------------------------------------------------------

    def seconds_to_wait(self) -> float | None:
        if self._going:
            return max(0.0, self._due - time.perf_counter())
        if self._picture_is_due():
            return 0.0
        return None

    def idle(self) -> None:
        if self._going:
            self._advance()
        if self._picture_is_due():
            self._draw()

    def fell(self, error: Exception) -> None:
        run = self._run
        if run is not None and self._advancing:
            self._going = self._advancing = False
            ending = Ending("failed", run.epoch, _said(error), repr(error))
            try:
                self._end(ending)
            except Exception:  # not even its weights can be had any more
                log.exception("a run that failed could not be kept")
                self.forget()
                self._door.run_ended.emit(self._number, ending, None, 0.0)
        else:
            self._door.answer_failed.emit(_said(error))

    def _set_going(self, going: bool) -> None:
        self._going = going
        self._make_schedule()

    def _make_schedule(self) -> None:
        """When epochs are due from now on, at the speed and the place of now."""
        self._estimate.begin_anew()
        self._schedule, self._due = None, 0.0
        if self._speed != "full":
            epochs = self._goal - self._began_epoch
            self._schedule = Schedule(self._speed, epochs, again=self._goes_on)
            self._count_from_now()

    def _count_from_now(self) -> None:
        """The epochs that are over are on time."""
        if self._schedule is not None:
            done = self._epochs_done()
            self._scheduled_from = time.perf_counter() - self._schedule.due(done)

    def _epochs_done(self) -> int:
        return max(0, self._run.epoch - self._began_epoch) if self._run is not None else 0

    def _advance(self) -> None:
        run = self._run
        assert run is not None
        self._advancing = True  # an error from here on ends the run; any other does not
        started = time.perf_counter()
        limit = (self._pause_after or self._goal) - run.epoch
        if self._schedule is not None:
            due = self._schedule.epochs_by(started + ON_TIME - self._scheduled_from)
            limit = min(limit, max(1, due - self._epochs_done()))
        figures = run.advance(limit, self.hurry.is_set) if limit > 0 else None
        self._seconds += time.perf_counter() - started
        if figures is not None:
            self._pending.append(figures)
        now = time.perf_counter()
        if figures is not None and self._schedule is not None:
            self._due = self._scheduled_from + self._schedule.due(self._epochs_done())
            if now - self._due > LATE:
                self._count_from_now()  # too slow for it: what is late is not caught up with
        if self._pending and now - self._sent_at >= 1.0 / FIGURES_A_SECOND:
            self._send_figures()
        if run.ending is not None:
            self._end(run.ending)
        elif run.epoch >= self._goal:
            self._end(Ending("done", run.epoch, _DONE(epoch=run.epoch)))
        elif self._pause_after is not None and run.epoch >= self._pause_after:
            self._pause_after = None
            self.pause()
        self._advancing = False

    def _send_figures(self) -> None:
        run = self._run
        if not self._pending or run is None:
            return
        figures = _joined(self._pending)
        self._pending.clear()
        self._sent_at = time.perf_counter()
        left = None
        if self._going:
            done, goal = self._epochs_done(), self._goal - self._began_epoch
            left = self._estimate.seconds_left(
                self._sent_at, self._seconds, done, goal, self._schedule, run.design
            )
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
        assert run is not None
        assert view is not None
        self._picture_of = (run.number, run.epoch, view)
        self._picture_at = time.perf_counter()
        try:
            picture = run.picture(view)
        except EngineError as error:
            log.warning("no picture: %s", error)
            return
        except Exception as error:  # the run itself is well: it goes on without this picture
            log.exception("a picture failed")
            self._view = None
            self._door.answer_failed.emit(_said(error))
            return
        with self.condition:
            self._painted = False
        self._door.picture_ready.emit(picture)


def _said(error: Exception) -> Message:
    """The sentence for an error, whether somebody foresaw it or not."""
    if isinstance(error, EngineError):
        return error.message
    log.error("the training lane did not foresee this", exc_info=error)
    return OUT_OF_MEMORY() if is_out_of_memory(error) else UNEXPECTED()


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
