"""A trainer whose runs follow a script, without TensorFlow: quick, and as bad as is wanted."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.preparation import Prepared
from engine.data.view import View
from engine.design import Design
from engine.evaluation.results import Evaluation, Prediction
from engine.messages import EngineError, Message
from engine.training.frames import Ending, Figures, History, Picture, TrainedState
from engine.training.inside.network_picture import NetworkPicture, NetworkView
from engine.training.run.run import goal_of
from engine.training.run.run_record import RunRecord
from tests.gui.drawn_network import drawn_network

BAD = Message("test.bad", "It cannot be.")


@dataclass
class Script:
    """What the runs of a `FakeTrainer` do. Epoch n has the loss 1 / n.

    ``gate``: cleared, an epoch takes till it is set (or till the run is interrupted).
    """

    gate: threading.Event = field(default_factory=threading.Event)
    epochs_a_call: int = 3
    load: Exception | None = None
    compile: Exception | None = None
    compiles: threading.Event = field(default_factory=threading.Event)  # it is compiling
    compiled: threading.Event | None = None  # compiling takes till it is set
    follow: Exception | None = None
    followed: list[Design] = field(default_factory=list)
    start: list[Exception | None] = field(default_factory=list)  # one for each start
    advance_at: dict[int, Exception] = field(default_factory=dict)  # before that epoch
    end_at: dict[int, Ending] = field(default_factory=dict)  # after that epoch
    state: Exception | None = None
    began: threading.Event = field(default_factory=threading.Event)
    starts: int = 0
    rates: list[float] = field(default_factory=list)
    warmed: list[Design] = field(default_factory=list)
    warming: threading.Event | None = None  # compiling ahead takes till it is set, or given up


class FakeRun:
    def __init__(self, script: Script, design: Design, number: int) -> None:
        self.number = number
        self.design = design
        self.epoch = 0
        self.goal = goal_of(0, design)
        self.ending: Ending | None = None
        self.is_compiled = False
        self._script = script
        self._rate = design.training.learning_rate

    @property
    def learning_rate(self) -> float:
        return self._rate

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        self._rate = rate
        self._script.rates.append(rate)

    def adopt(self, design: Design) -> None:
        if design.training.learning_rate != self.design.training.learning_rate:
            self.learning_rate = design.training.learning_rate
        self.design = design

    @property
    def ending_allows_going_on(self) -> bool:
        return self.ending is None or self.ending.reason != "failed"

    def compile(self) -> None:
        self._script.compiles.set()
        if self._script.compiled is not None:
            self._script.compiled.wait(30)
        if self._script.compile is not None:
            raise self._script.compile
        self.is_compiled = True

    def go_on(self, design: Design) -> None:
        self.design = design
        self.ending = None
        self.goal = goal_of(self.epoch, design)

    def advance(self, limit: int, interrupted: Callable[[], bool]) -> Figures | None:
        script = self._script
        script.began.set()
        while not script.gate.wait(0.001):
            if interrupted():
                return None
        first = self.epoch + 1
        for _ in range(min(limit, script.epochs_a_call)):
            if error := script.advance_at.pop(self.epoch + 1, None):
                raise error
            self.epoch += 1
            if ending := script.end_at.pop(self.epoch, None):
                self.ending = ending
                break
        epochs = np.arange(first, self.epoch + 1, dtype=float)
        return Figures(self.number, first, {"loss": 1 / epochs}) if epochs.size else None

    def picture(self, view: View) -> Picture:
        line = np.linspace(*view.x_range, 10)
        return Picture(self.number, self.epoch, view, line, None, np.zeros((10, 1)))

    def network(self, view: NetworkView) -> NetworkPicture:
        return drawn_network(self.design, (2,), view, run=self.number, epoch=self.epoch)

    def evaluate(self, part: Part, went_on: object = None) -> Evaluation:
        raise EngineError(BAD)

    def predict(self, rows: Mapping[str, Sequence[object]]) -> Prediction:
        values = np.full((len(next(iter(rows.values()))), 1), float(self.epoch))
        return Prediction(self.number, self.epoch, "regression", (), ("y",), values, None)

    def state(self) -> TrainedState:
        if self._script.state is not None:
            raise self._script.state
        return TrainedState(self.epoch, (np.full(3, self.epoch, np.float32),), ())

    def state_at_end(self) -> TrainedState:
        return self.state_with_past()

    def state_with_past(self) -> TrainedState:
        return self.state()

    def restore(self, state: TrainedState, history: History) -> None:
        self.epoch = state.epoch
        self.goal = goal_of(self.epoch, self.design)


class FakeTrainer:
    def __init__(self, script: Script) -> None:
        self._script = script

    def load(self) -> None:
        if self._script.load is not None:
            raise self._script.load

    def start(self, design: Design, prepared: Prepared, number: int) -> FakeRun:
        if self._script.load is not None:
            raise self._script.load
        self._script.starts += 1
        if self._script.start and (error := self._script.start.pop(0)):
            raise error
        return FakeRun(self._script, design, number)

    def restore(self, record: RunRecord, prepared: Prepared, number: int) -> FakeRun:
        run = self.start(record.design, prepared, number)
        run.restore(record.state, record.history)
        return run

    def warm(self, design: Design, prepared: Prepared, given_up: Callable[[], bool]) -> bool:
        self._script.compiles.set()
        while self._script.warming is not None and not self._script.warming.wait(0.001):
            if given_up():
                return False
        self._script.warmed.append(design)
        return True

    def follow(self, run: FakeRun, design: Design, prepared: Prepared) -> None:
        if self._script.follow is not None:
            raise self._script.follow
        run.design = design
        self._script.followed.append(design)
