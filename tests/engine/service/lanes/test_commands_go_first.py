"""A command does not wait for a long question: that is broken off, and begun again behind it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from engine.files.contents import CANCELLED
from engine.messages import EngineError
from engine.service.lane import Errand
from engine.service.lanes.training_lane import TrainingLane
from engine.service.messages.commands import Pause, SetView, Train
from engine.service.messages.crossing import Crossing
from engine.service.messages.questions import Answered, Ask, Refused
from engine.service.requests.kinds import NetworkRequest
from engine.service.requests.run_requests import AtEpoch, Evaluate, Judge, Predict, WeightsOf
from tests.engine.eyes.test_on_the_lane import Outside


@dataclass(frozen=True, eq=False)
class Slow(NetworkRequest):
    """Is at work until it may end, and says what it did."""

    did: list[str]
    long: bool = True
    at_work: threading.Event = field(default_factory=threading.Event)
    may_end: threading.Event = field(default_factory=threading.Event)

    def gives_way(self) -> bool:
        return self.long

    def answer(self, run: object, errand: Errand) -> str:
        self.did.append("begins")
        self.at_work.set()
        while not self.may_end.wait(0.001):
            if errand.cancelled():
                self.did.append("is broken off")
                raise EngineError(CANCELLED())
        self.did.append("ends")
        return "answer"


class Loaded(TrainingLane):
    """A lane with an engine of which nothing is asked, that says what it is told to do."""

    def __init__(self, did: list[str]) -> None:
        self.sent: list[Crossing] = []
        super().__init__(self.sent.append, Outside(), object)  # type: ignore[arg-type]
        self.did = did
        self._at_work._trainer = object()  # type: ignore[assignment]

    def prepare(self) -> None:
        pass

    def do(self, message: Crossing) -> None:
        self.did.append(type(message).__name__)

    def answers(self) -> list[Crossing]:
        return [message for message in self.sent if isinstance(message, Answered | Refused)]


@pytest.fixture
def lane() -> Any:
    made = Loaded([])
    made.start()
    yield made
    made.close()
    made.join(10)
    assert not made.is_alive()


def until(happened: Callable[[], bool], lane: Loaded) -> None:
    """Wait until the lane has come so far."""
    ticks = threading.Event()
    for _ in range(5000):
        if happened():
            return
        ticks.wait(0.002)
    raise AssertionError(lane.did)


def test_a_command_goes_first_and_the_question_is_begun_again(lane: Loaded) -> None:
    slow = Slow(lane.did)
    lane.post(Ask(7, slow))
    assert slow.at_work.wait(10)
    lane.post(Pause())
    until(lambda: lane.did.count("begins") == 2, lane)
    assert lane.did == ["begins", "is broken off", "Pause", "begins"]
    assert lane.answers() == []
    slow.may_end.set()
    until(lambda: bool(lane.answers()), lane)
    assert lane.answers() == [Answered(7, "answer")]  # once


def test_who_does_not_want_it_any_more_has_it_begun_no_second_time(lane: Loaded) -> None:
    slow = Slow(lane.did)
    lane.post(Ask(7, slow))
    assert slow.at_work.wait(10)
    lane.forget(7)
    lane.post(Train(None, 1, False, 1))  # type: ignore[arg-type]
    until(lambda: bool(lane.answers()), lane)
    until(lambda: "Train" in lane.did, lane)
    assert lane.did == ["begins", "is broken off", "Train"]


@pytest.mark.parametrize(("long", "command"), [(False, Pause()), (True, SetView(None))])
def test_others_wait_their_turn(lane: Loaded, long: bool, command: Crossing) -> None:
    """A short question; and pictures, which come again and again while one is moved."""
    slow = Slow(lane.did, long=long)
    lane.post(Ask(7, slow))
    assert slow.at_work.wait(10)
    lane.post(command)
    slow.may_end.set()
    until(lambda: len(lane.did) == 3, lane)
    assert lane.did == ["begins", "ends", type(command).__name__]


def test_which_give_way() -> None:
    assert Evaluate("test").gives_way()
    assert Judge("test").gives_way()
    assert AtEpoch(3, Evaluate("test")).gives_way()
    assert not AtEpoch(3, WeightsOf("a")).gives_way()
    assert not Predict({}).gives_way()
