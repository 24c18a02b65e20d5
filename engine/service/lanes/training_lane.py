"""The thread that owns TensorFlow, the models and the run.

Between compiled calls, each of about 20 ms, it looks for messages; figures leave it in
chunks, pictures only when the last one was painted.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from typing import Any

from typing_extensions import override

from engine.data.preparing.prepared import Prepared
from engine.data.settings import DataSettings
from engine.data.view import View
from engine.design import Design
from engine.memory import private_bytes
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.service.failures import details_of, said
from engine.service.lane import Errand, Lane, Send
from engine.service.lanes.compiled_ahead import CompiledAhead
from engine.service.lanes.figures_on_the_way import FiguresOnTheWay
from engine.service.lanes.keeping import Keeping
from engine.service.lanes.network_pictures import NetworkPictures
from engine.service.lanes.pictures import SurfacePictures
from engine.service.lanes.trainer_at_work import NO_ENGINE, Outside, TrainerAtWork
from engine.service.messages.commands import Command
from engine.service.messages.crossing import Crossing, Request
from engine.service.messages.tellings import (
    FiguresReady,
    GivenUp,
    Held,
    Loaded,
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
    Warmed,
    WentWrong,
)
from engine.service.requests.kinds import NetworkRequest, RunRequest
from engine.service.requests.trial_requests import TrialRequest, TrialsAtWork
from engine.training.frames import Ending, TrainedState
from engine.training.inside.network_picture import NetworkView
from engine.training.run.run import Run
from engine.training.run.run_control import STOPPED, RunControl
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Trainer
from engine.training_settings import Speed

log = logging.getLogger(__name__)

_NOT_TRAINED = Sentence(
    "run.not_trained",
    QT_TRANSLATE_NOOP("Engine", "Nothing has been learned yet. Press Train first."),
)


class TrainingLane(Lane):
    """Owns the trainer and the run; every method but `give_up` is called on it."""

    def __init__(
        self, send: Send, outside: Outside, make_trainer: Callable[[], Trainer] = Trainer
    ) -> None:
        super().__init__("training", send)
        self.pictures = SurfacePictures(self.condition)
        self.network_pictures = NetworkPictures(self.condition, self._untrained)
        self._outside = outside
        self._make_trainer = make_trainer
        self._at_work = TrainerAtWork(outside)
        self._run: Run | None = None
        self._control: RunControl | None = None  # None: the run has no goal
        self._number = 0
        self._advancing = False
        self._seconds = 0.0
        self._speed: Speed = "full"
        self._attempt = 0  # which Train this is
        self._given_up = 0  # those up to this one are not wanted; guarded by the condition
        self._goes_on = False
        self._known: Design | None = None  # how the window knows that the run learns
        self._ahead = CompiledAhead(self.condition, self._at_work)
        self._keeping = Keeping()
        self._figures = FiguresOnTheWay()
        self._trials = TrialsAtWork()

    @override
    def prepare(self) -> None:
        trainer = self._make_trainer()
        try:
            self._at_work.load(trainer)
        except Exception:
            log.exception("TensorFlow could not be loaded")
            self.send(WentWrong(NO_ENGINE()))
            return
        self.send(Loaded(private_bytes()))

    # --- commands ---------------------------------------------------------------------------

    @override
    def do(self, message: Crossing) -> None:
        assert isinstance(message, Command)
        message.do(self)

    def give_up(self, attempt: int) -> None:
        """Let what was asked for up to that ``attempt`` not begin. Called from another thread,
        and heard though the lane compiles: that cannot be broken off, but nothing comes of
        it."""
        with self.condition:
            self._given_up = attempt

    def drop_given_up(self) -> None:
        """It may have begun a moment before it was given up."""
        if self._is_given_up() and self._control is not None:
            if self._goes_on:
                self.stop_run()  # what was learned before is kept, and so is this
            else:
                self.drop_run()
        self.send(GivenUp(self._given_up))

    def warm(self, design: Design | None) -> None:
        """Compile ``design`` once there is neither a run nor anything else to do; None: give up
        what was to be compiled. Called from another thread."""
        self._ahead.want(design)

    def _warm(self) -> None:
        self.send(Warmed(self._ahead.warm(self._closes)))
        self.send(Held(private_bytes() - self._at_work.rows_bytes))

    def _closes(self) -> bool:
        return self.is_closing

    def _is_given_up(self) -> bool:
        with self.condition:
            return self._attempt <= self._given_up

    def train(self, design: Design, number: int, one_epoch: bool, attempt: int) -> None:
        """Start a run; ``attempt`` counts what was asked for, for `give_up`."""
        self.drop_run()
        self._number, self._attempt = number, attempt
        if self._is_given_up():
            return
        try:
            self._see(design, number)
            self._run = self._at_work.start(design, number)
        except Exception as error:
            self._could_not_begin(said(error), details_of(error))
        else:
            self._show_and_begin(one_epoch, continued=False)

    def _see(self, design: Design, number: int) -> None:
        """Have the rows looked at, where a brick does that once; told, and given up with it."""

        def tell(share: float) -> None:
            self.send(RowsSeen(number, share))

        def given_up() -> bool:
            return self.is_closing or self._is_given_up()

        self._at_work.see(design, tell, given_up)

    def _untrained(self, design: Design) -> Run:
        return self._at_work.untrained(design, self.hurry.is_set)

    def _show_and_begin(self, one_epoch: bool, *, continued: bool) -> None:
        """Draw the network as it is, then compile its epochs: a picture is there meanwhile."""
        run = self._run
        assert run is not None
        if self._is_given_up():
            self._leave_it(continued)
            return
        if not continued:
            self._forget_drawn()
            self.send(RunBuilt(self._number))
        if not run.is_compiled:
            self._draw_if_due()
            try:
                run.compile()
            except EngineError as error:
                self._could_not_begin(error.message, error.details)
                return
        if self._is_given_up():
            self._leave_it(continued)
            return
        self._goes_on = continued
        self._known = run.design
        self._control = RunControl(
            run,
            goes_on=continued,
            one_epoch=one_epoch,
            speed=self._speed,
            seconds=self._seconds,
        )
        self._keeping.begin()
        self.send(RunBegun(self._number, continued, run.goal))

    def _leave_it(self, continued: bool) -> None:
        """Given up before it began: of a run that was to go on, all stays as it was."""
        if not continued:
            self.drop_run()

    def _could_not_begin(self, message: Message, details: str) -> None:
        self._run = self._control = None
        if not self._is_given_up():
            ending = Ending("failed", 0, message, details)
            self.send(RunEnded(self._number, ending, None, 0.0))

    def go_on(self, design: Design, one_epoch: bool, attempt: int) -> None:
        """Teach the run for as many epochs again; start one where none can go on."""
        run = self._run
        self._attempt = attempt
        if run is None or not run.ending_allows_going_on:
            self.train(design, self._number, one_epoch, attempt)
            return
        try:
            run.go_on(design)
        except EngineError as error:
            self._could_not_begin(error.message, error.details)
            return
        self._show_and_begin(one_epoch, continued=True)

    def follow(self, design: Design) -> None:
        """Go on with the rows of ``design``, the weights as they are."""
        run = self._run
        if run is None or not self._at_work.is_loaded or not design.follows(run.design):
            return
        try:
            self._at_work.follow(run, design)
            if self._going and not run.is_compiled:
                run.compile()  # there were more rows than room for them
        except EngineError as error:
            if self._going:
                self._end(Ending("stopped", run.epoch, error.message, error.details))
            else:
                self.send(WentWrong(error.message))
            return
        self._forget_drawn()
        self._send_figures()  # those of the rows of before come first
        self._known = run.design
        self.send(RunFollowed(self._number))

    def pause(self) -> None:
        """Let the run rest; tells how it stands first."""
        if self._going:
            self.catch_up()
            self._come_to_rest()
            self.send(RunPaused(self._number))

    def catch_up(self) -> None:
        """Send all figures and the weights as they are now; training goes on."""
        self._send_figures()
        state = None
        try:
            state = self._run.state_with_past() if self._run is not None else None
        except Exception:  # who waits, to save, goes on with what was kept before
            log.exception("the weights of now could not be had")
        self.send(RunStands(self._number, state, self._seconds))

    def resume(self, *, one_epoch: bool = False) -> None:
        """Learn on after a pause, or one epoch of it."""
        if self._control is not None and self._control.resume(one_epoch=one_epoch):
            self.send(RunResumed(self._number))

    def step(self) -> None:
        """Learn one epoch, then rest again."""
        self.resume(one_epoch=True)

    def stop_run(self, sentence: Sentence = STOPPED) -> None:
        """End the run; ``sentence`` says why, with ``{epoch}`` in it."""
        if self._control is not None:
            self._end(self._control.stop(sentence))

    def drop_run(self) -> None:
        """Forget the run, and tell nothing of it."""
        self._seconds = 0.0
        self._figures.forget()
        self._run = self._control = None

    def restore(self, record: RunRecord, number: int) -> None:
        """Make a kept run the present one; tells why where that cannot be."""
        self.drop_run()
        self._number = number
        try:
            run = self._at_work.restore(record, number)
        except EngineError as error:
            self.send(WentWrong(error.message))
            return
        self._seconds = record.seconds
        self._run = run
        self._forget_drawn()

    def adopt(self, design: Design) -> None:
        """Take on what may change in ``design`` while the run learns; tell once it has."""
        run = self._run
        if run is not None and design.continues(run.design):
            run.adopt(design)
            self._tell_adopted()

    def _tell_adopted(self) -> None:
        run = self._run
        if run is not None and run.design is not self._known:
            self._known = run.design
            self._send_figures()  # those of before come first
            self.send(RunAdopted(self._number, run.design))

    def set_speed(self, speed: Speed) -> None:
        """Let epochs go by at ``speed`` from now on."""
        self._speed = speed
        if self._control is not None:
            self._control.set_speed(speed)

    def set_view(self, view: View | None) -> None:
        """Draw that part of the answer from now on; None: draw nothing."""
        self.pictures.want(view)

    def set_network_view(self, view: NetworkView | None, design: Design | None) -> None:
        """Draw that of the network from now on; without a run, of that of ``design``."""
        self.network_pictures.want(view, design)

    # --- questions --------------------------------------------------------------------------

    @override
    def work(self, request: Request, errand: Errand) -> object:
        if isinstance(request, NetworkRequest):
            if not self._at_work.is_loaded:
                raise EngineError(NO_ENGINE())
            return request.answer(self._run, errand)
        if isinstance(request, TrialRequest):
            trainer = self._at_work.trainer
            return self._trials.answer(request, trainer, errand, self.hurry.is_set)
        assert isinstance(request, RunRequest)
        run = self._run
        if run is None and request.without_run is not None:
            run = self.network_pictures.at_first_weights(request.without_run)
        if run is None:
            raise EngineError(_NOT_TRAINED())
        return request.answer(run, errand)

    @override
    def say(self, messages: Sequence[Message]) -> Sequence[str]:
        return self._outside.words(messages)

    @override
    def goes_first(self, message: Crossing) -> bool:
        return isinstance(message, Command) and message.hurries

    def ask(self, request: Request) -> Any:
        """What the data process answers."""
        return self._outside.answer(request)

    @override
    def prepared(self, settings: DataSettings) -> Prepared:
        return self._outside.prepared(settings)

    # --- the loop -----------------------------------------------------------------------------

    @property
    def _going(self) -> bool:
        return self._control is not None and self._control.going

    @override
    def seconds_to_wait(self) -> float | None:
        control = self._control
        if control is not None and control.going:
            return max(0.0, control.due - time.perf_counter())
        if self._ahead.is_wanted and self._run is None:
            return 0.0
        if self.pictures.due(self._run, going=False):
            return 0.0
        if self.network_pictures.due(self._run, going=False):
            return 0.0
        return None

    @override
    def idle(self) -> None:
        if self._going:
            self._advance()
        self._draw_if_due()
        if self._ahead.is_wanted and self._run is None:
            self._warm()

    @override
    def tell_failure(self, error: Exception) -> None:
        run = self._run
        if run is not None and self._advancing:
            self._advancing = False
            ending = Ending("failed", run.epoch, said(error), repr(error))
            try:
                self._end(ending)
            except Exception:  # not even its weights can be had any more
                log.exception("a run that failed could not be kept")
                self.drop_run()
                self.send(RunEnded(self._number, ending, None, 0.0))
        else:
            self.send(WentWrong(said(error)))

    def _advance(self) -> None:
        control = self._control
        assert control is not None
        self._advancing = True  # an error from here on ends the run; any other does not
        figures = control.advance(self.hurry.is_set)
        self._seconds = control.seconds
        self._tell_adopted()
        if figures is not None:
            self._figures.add(figures)
        if self._figures.are_due:
            self._send_figures()
        if control.ending is not None:
            self._end(control.ending)
        elif control.wants_pause:
            self.pause()
        elif self._keeping.is_due:
            self._keeping.keep(self._send_weights)
        self._advancing = False

    def _send_weights(self) -> None:
        run = self._run
        assert run is not None
        self._send_figures()
        self.send(RunKept(self._number, run.state(), self._seconds))

    def _send_figures(self) -> None:
        figures = self._figures.take() if self._run is not None else None
        if figures is None:
            return
        left = self._control.seconds_left() if self._control is not None else None
        self.send(FiguresReady(figures, left))

    def _come_to_rest(self) -> None:
        self._send_figures()
        if self._control is not None:
            self._control.rest()

    def _end(self, ending: Ending) -> None:
        run = self._run
        assert run is not None
        self._come_to_rest()
        self._control = None
        state: TrainedState = run.state_at_end()
        self.send(RunEnded(self._number, ending, state, self._seconds))
        self.send(Held(private_bytes() - self._at_work.rows_bytes))

    def _forget_drawn(self) -> None:
        self.pictures.forget_drawn()
        self.network_pictures.forget_drawn()

    def _draw_if_due(self) -> None:
        run, control = self._run, self._control
        waits = control is not None and control.due > time.perf_counter()
        if self.network_pictures.due(run, going=self._going, waits=waits):
            self.send(self.network_pictures.draw(run))
            self.network_pictures.sent()
        view = self.pictures.due(run, going=self._going, waits=waits)
        told = self.pictures.draw(run, view) if run is not None and view is not None else None
        if told is not None:
            self.send(told)
            self.pictures.sent()
