"""The door to the engine, with a pretend trainer behind it: what comes out, and in what order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from engine.data.knowing.library import Library
from engine.data.view import View
from engine.design import Design
from engine.messages import EngineError, Sentence
from engine.recipes import RECIPES
from engine.service import lane
from engine.service.lane import Errand
from engine.service.requests.kinds import DataRequest
from engine.service.requests.run_requests import Evaluate, Predict
from engine.training.frames import Ending, Figures, Picture, TrainedState
from engine.training.run.run import goal_of
from gui.door.question import Question
from gui.look.look import Look
from gui.work.context import make_context
from gui.work.document.document import Document
from tests.gui.engine_here import EngineHere, Unread, answer_to

REFUSED = Sentence("test.refused", "This cannot be taught.")


class PretendRun:
    """Completes ``chunk`` epochs a call; ``hold`` keeps a call busy until it is interrupted."""

    def __init__(self, design: Design, number: int, trainer: PretendTrainer) -> None:
        self.design = design
        self.number = number
        self.epoch = 0
        self.goal = goal_of(0, design)
        self.ending: Ending | None = None
        self.learning_rate = 0.1
        self.ending_allows_going_on = True
        self.is_compiled = True
        self._trainer = trainer

    def go_on(self, design: Design) -> None:
        self.goal = goal_of(self.epoch, design)
        self.design = design
        self.ending = None

    def advance(self, limit: int, interrupted: Callable[[], bool]) -> Figures | None:
        if self._trainer.hold:
            self._trainer.holding.set()
            while not interrupted():
                self._trainer.tick.wait(0.001)
            return None
        if self._trainer.fail_at == self.epoch:
            raise RuntimeError("what no one expected")
        first = self.epoch + 1
        self.epoch += min(limit, 7)
        epochs = np.arange(first, self.epoch + 1, dtype=float)
        return Figures(self.number, first, {"loss": epochs})

    def evaluate(self, part: str, went_on: object = None) -> None:
        raise RuntimeError("what no one expected")

    def picture(self, view: View) -> Picture:
        if self._trainer.blind:
            raise RuntimeError("what no one expected")
        return Picture(self.number, self.epoch, view, np.zeros(1), None, np.zeros((1, 1)))

    def state(self) -> TrainedState:
        return TrainedState(self.epoch, (), ())

    def state_at_end(self) -> TrainedState:
        return self.state_with_past()

    def state_with_past(self) -> TrainedState:
        return self.state()


class PretendTrainer:
    def __init__(self) -> None:
        self.hold = False
        self.holding = threading.Event()
        self.tick = threading.Event()
        self.fail_at: int | None = None
        self.broken = False
        self.refuses = False
        self.blind = False

    def load(self) -> None:
        if self.broken:
            raise ImportError("no TensorFlow here")

    def start(self, design: Design, prepared: object, number: int) -> PretendRun:
        if self.refuses:
            raise EngineError(REFUSED())
        return PretendRun(design, number, self)


class PretendLibrary(Library):
    def prepared(self, settings: object) -> Any:
        return Unread()


@pytest.fixture
def trainer() -> PretendTrainer:
    return PretendTrainer()


@pytest.fixture
def door(trainer: PretendTrainer) -> Iterator[EngineHere]:
    door = EngineHere(PretendLibrary(), lambda: trainer)
    yield door
    assert door.shutdown(10), "a lane outlived the test"


@pytest.fixture
def design() -> Design:
    return RECIPES[0].make().with_training(epochs=1000)


class Ear:
    """Writes down what it hears, in order."""

    def __init__(self, door: EngineHere) -> None:
        self.figures: list[Figures] = []
        self.pictures: list[Picture] = []
        door.figures_ready.connect(self.hear_figures)
        door.picture_ready.connect(self.hear_picture)

    def hear_figures(self, figures: Figures, _left: float | None) -> None:
        self.figures.append(figures)

    def hear_picture(self, picture: Picture) -> None:
        self.pictures.append(picture)


def test_every_epoch_arrives_once_and_in_order(
    qtbot: QtBot, door: EngineHere, design: Design
) -> None:
    ear = Ear(door)
    with qtbot.waitSignal(door.run_ended) as ended:
        door.start()
        number = door.train(design)
    assert ended.args[0] == number
    assert ended.args[1].reason == "done"
    assert ended.args[1].epoch == 1000
    losses = np.concatenate([figures.values["loss"] for figures in ear.figures])
    assert losses.tolist() == list(range(1, 1001))
    assert {figures.run for figures in ear.figures} == {number}


def test_a_train_pressed_before_the_engine_is_loaded_waits_its_turn(
    qtbot: QtBot, door: EngineHere, design: Design
) -> None:
    door.train(design)
    with qtbot.waitSignals([door.loaded, door.run_ended], order="strict"):
        door.start()


def test_stop_is_heard_while_an_epoch_is_under_way(
    qtbot: QtBot, door: EngineHere, trainer: PretendTrainer, design: Design
) -> None:
    trainer.hold = True
    door.start()
    door.train(design)
    assert trainer.holding.wait(10)
    with qtbot.waitSignal(door.run_ended) as ended:
        door.stop()
    assert ended.args[1].reason == "stopped"


def test_one_epoch_then_a_pause(qtbot: QtBot, door: EngineHere, design: Design) -> None:
    ear = Ear(door)
    door.start()
    with qtbot.waitSignal(door.run_paused):
        door.train(design, one_epoch=True)
    assert sum(figures.epochs for figures in ear.figures) == 1
    with qtbot.waitSignal(door.run_paused):
        door.step()
    assert sum(figures.epochs for figures in ear.figures) == 2


def test_going_on_counts_from_where_it_stood(
    qtbot: QtBot, door: EngineHere, design: Design
) -> None:
    door.start()
    with qtbot.waitSignal(door.run_ended):
        door.train(design)
    with qtbot.waitSignals([door.run_begun, door.run_ended]):
        door.go_on(design.with_training(epochs=10))
    with qtbot.waitSignal(door.run_ended) as ended:
        door.go_on(design.with_training(epochs=5))
    assert ended.args[1].epoch == 1015


def test_pictures_wait_until_the_last_one_is_painted(
    qtbot: QtBot, door: EngineHere, design: Design
) -> None:
    ear = Ear(door)
    door.start()
    door.set_view(View("x", (0.0, 1.0)))
    with qtbot.waitSignal(door.run_ended):
        door.train(design.with_training(epochs=100_000))
    assert len(ear.pictures) == 1, "a second picture came before the first was painted"
    door.picture_painted()
    qtbot.waitUntil(lambda: len(ear.pictures) == 2)
    assert ear.pictures[-1].epoch == 100_000, "the last picture is the newest"


def test_an_error_that_nobody_expected_ends_the_run_and_not_the_lane(
    qtbot: QtBot, door: EngineHere, trainer: PretendTrainer, design: Design
) -> None:
    trainer.fail_at = 700
    door.start()
    with qtbot.waitSignal(door.run_ended) as ended:
        door.train(design)
    assert ended.args[1].reason == "failed"
    assert ended.args[1].epoch == 700
    assert "no one expected" in ended.args[1].details
    trainer.fail_at = None
    with qtbot.waitSignal(door.run_ended) as ended:
        door.train(design)
    assert ended.args[1].reason == "done"


def test_a_picture_or_an_evaluation_that_fails_leaves_the_run_alone(
    qtbot: QtBot, door: EngineHere, trainer: PretendTrainer, design: Design
) -> None:
    trainer.blind = True
    door.start()
    with qtbot.waitSignal(door.answer_failed):
        door.set_view(View("x", (0.0, 1.0)))
        door.train(design.with_training(epochs=1_000_000))
    with qtbot.assertNotEmitted(door.answer_failed):
        told = answer_to(qtbot, door, Evaluate("test"))
    assert told.code == "engine.unexpected", "it goes to who asked"
    with qtbot.waitSignal(door.run_ended) as ended:
        door.stop()
    assert ended.args[1].reason == "stopped"


def test_a_design_that_cannot_be_taught_says_why(
    qtbot: QtBot, door: EngineHere, trainer: PretendTrainer, design: Design
) -> None:
    trainer.refuses = True
    door.start()
    with qtbot.waitSignal(door.run_ended) as ended:
        door.train(design)
    assert ended.args[1].message.code == "test.refused"
    assert ended.args[2] is None


def test_without_tensorflow_every_train_is_answered(
    qtbot: QtBot, door: EngineHere, trainer: PretendTrainer, design: Design
) -> None:
    trainer.broken = True
    with qtbot.waitSignal(door.answer_failed):
        door.start()
    with qtbot.waitSignal(door.run_ended) as ended:
        door.train(design)
    assert ended.args[1].message.code == "engine.not_loaded"


def test_closing_ends_a_run_that_is_under_way(
    door: EngineHere, trainer: PretendTrainer, design: Design
) -> None:
    trainer.hold = True
    door.start()
    door.train(design)
    assert trainer.holding.wait(10)
    assert door.shutdown(10)


def threads_of(door: EngineHere) -> int:
    door.processes.replace_training()
    return sum(thread.name == "training" for thread in threading.enumerate())


def test_what_was_given_up_starts_no_process_before_the_start_nor_after_the_end(
    door: EngineHere,
) -> None:
    """Three seconds after a Stop the door looks whether it is still being compiled."""
    assert threads_of(door) == 0
    door.start()
    assert door.shutdown(10)
    assert threads_of(door) == 0


@dataclass(frozen=True)
class Repeat(DataRequest):
    """What was said; a refusal where it was nothing. It waits for ``gate``."""

    said: object
    gated: bool = False

    def answer(self, library: Library, errand: Errand) -> object:
        if self.gated:
            GATE.wait(10)
        errand.progress(0.5)
        if self.said is None:
            raise EngineError(REFUSED(), "details")
        return self.said


GATE = threading.Event()


@pytest.fixture(autouse=True)
def _gate() -> Iterator[None]:
    GATE.clear()
    yield
    GATE.set()


def test_answers_reach_the_one_who_asked_in_the_windows_thread(
    qtbot: QtBot, door: EngineHere
) -> None:
    heard: list[tuple[object, threading.Thread]] = []

    def answer(result: object) -> None:
        heard.append((result, threading.current_thread()))

    def failure(message: object, _details: str) -> None:
        heard.append((message, threading.current_thread()))

    door.start()
    door.ask(Repeat(42), answer, failure)
    door.ask(Repeat(None), answer, failure)
    door.ask(Repeat("forgotten", gated=True), answer, failure).forget()
    GATE.set()
    door.ask(Repeat(43), answer, failure)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert [result for result, _ in heard] == [42, REFUSED(), 43]
    assert {thread for _, thread in heard} == {threading.main_thread()}


def test_of_one_question_only_the_newest_is_answered(qtbot: QtBot, door: EngineHere) -> None:
    question, heard, later = Question(door), [], []
    door.start()
    question.ask(Repeat("first", gated=True), heard.append, print)
    question.ask(Repeat("second"), heard.append, print)
    assert question.waits
    GATE.set()
    qtbot.waitUntil(lambda: heard == ["second"])
    assert not question.waits
    question.ask(Repeat("third"), heard.append, print)
    question.forget()
    assert not question.waits
    door.ask(Repeat("last"), later.append, print)
    qtbot.waitUntil(lambda: later == ["last"])
    assert heard == ["second"]


def test_progress_goes_to_who_asked(
    qtbot: QtBot, door: EngineHere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lane, "_TELL_EVERY", -1.0)
    shares, heard = [], []
    door.start()
    door.ask(Repeat(1), heard.append, print)
    door.ask(Repeat(2), heard.append, print, shares.append)
    qtbot.waitUntil(lambda: heard == [1, 2])
    assert shares == [0.5]


class _Asks(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.changed: list[object] = []

    def fail(self, _message: object, _details: str) -> None:
        self.setObjectName("failed")

    def take(self, answer: object) -> None:
        self.setObjectName(str(answer))  # only one that is still there can do that
        self.changed.append(answer)


@pytest.mark.parametrize("how", ["method", "partial", "function"])
def test_who_is_gone_gets_no_answer(qtbot: QtBot, door: EngineHere, how: str) -> None:
    """A widget that was closed with its window, and forgot nothing."""
    asks, later = _Asks(), []
    door.start()

    answers = {
        "method": asks.take,
        "partial": partial(asks.take),
        "function": lambda answer: asks.take(answer),
    }
    door.ask(Repeat("answer", gated=True), answers[how], asks.fail)
    shiboken6.delete(asks)
    door.ask(Repeat("next"), later.append, print)
    GATE.set()
    qtbot.waitUntil(lambda: later == ["next"], timeout=10_000)
    assert asks.changed == []


class ResourceExhaustedError(Exception):
    """Called as TensorFlow's own is."""


@pytest.mark.parametrize("error", [MemoryError(), ResourceExhaustedError()])
def test_memory_that_runs_out_is_said_as_that(
    qtbot: QtBot,
    door: EngineHere,
    trainer: PretendTrainer,
    design: Design,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    def run_out(*_: object) -> None:
        raise error

    start = PretendTrainer.start
    monkeypatch.setattr(PretendTrainer, "start", run_out)
    door.start()
    with qtbot.waitSignal(door.run_ended) as ended:
        door.train(design)
    assert ended.args[1].message.code == "memory.out"
    monkeypatch.setattr(PretendTrainer, "start", start)
    monkeypatch.setattr(PretendRun, "predict", run_out, raising=False)
    door.train(design.with_training(epochs=1_000_000))
    assert answer_to(qtbot, door, Predict({"a": ["1"]})).code == "memory.out"


def test_a_report_that_breaks_its_promise_is_a_sentence_with_details(
    qtbot: QtBot, look: Look, door: EngineHere, design: Design, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(*_: object) -> None:
        raise ZeroDivisionError("not foreseen")

    monkeypatch.setattr(door.library, "report", fall)
    context = make_context(Document(design), door, look)
    door.start()
    qtbot.waitUntil(lambda: context.facts.report is not None)
    assert context.facts.report is not None
    assert context.facts.report.problem is not None
    assert "not foreseen" in context.facts.report.details


def test_whoever_waits_to_save_is_answered_though_the_weights_cannot_be_had(
    qtbot: QtBot, look: Look, door: EngineHere, design: Design, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_run: object) -> None:
        raise RuntimeError("not foreseen")

    door.start()
    with qtbot.waitSignal(door.run_begun):
        door.train(design.with_training(epochs=1_000_000))
    monkeypatch.setattr(PretendRun, "state", fall)
    with qtbot.waitSignal(door.run_stands) as stands:
        door.catch_up()
    assert stands.args[1] is None
