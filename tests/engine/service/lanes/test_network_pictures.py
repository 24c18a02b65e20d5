"""A network's picture: the newest, when the last was painted, and never for much of the time."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from engine.messages import EngineError, Message
from engine.recipes import RECIPES
from engine.service.lanes import network_pictures, picture_budget
from engine.service.lanes.network_pictures import LONGEST_REST, NetworkPictures
from engine.service.lanes.picture_budget import LEISURE, SHARE
from engine.training.inside.network_picture import NetworkPicture, NetworkView

DESIGN, OTHER = RECIPES[0].make(), RECIPES[1].make()
VIEW = NetworkView()


class Clock:
    """Time goes by as it is told; ``got``: how much of it this process gets of the processor."""

    def __init__(self) -> None:
        self.now, self.worked, self.got = 100.0, 5.0, 1.0

    def go(self, seconds: float) -> None:
        self.now += seconds
        self.worked += self.got * seconds

    def perf_counter(self) -> float:
        return self.now

    def process_time(self) -> float:
        return self.worked


class Run:
    def __init__(self, clock: Clock, number: int = 1, takes: float = 0.0) -> None:
        self.number, self.epoch = number, 1
        self._clock, self._takes = clock, takes
        self.error: Exception | None = None

    def network(self, view: NetworkView) -> NetworkPicture:
        self._clock.go(self._takes)
        if self.error is not None:
            raise self.error
        return NetworkPicture(self.number, self.epoch, view, ())


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(network_pictures, "time", clock)
    monkeypatch.setattr(picture_budget, "time", clock)
    return clock


def pictures(start: Callable | None = None) -> NetworkPictures:
    def none(_design: object) -> Run:
        raise AssertionError("no design was to be drawn")

    return NetworkPictures(threading.Condition(), start or none)  # type: ignore[arg-type]


def test_nothing_is_drawn_that_nobody_wants(clock: Clock) -> None:
    drawn = pictures()
    run = Run(clock)
    assert not drawn.due(run, going=False)
    drawn.want(VIEW, None)
    assert drawn.due(run, going=False)
    drawn.want(None, None)
    assert not drawn.due(run, going=False)


def test_the_next_comes_when_the_last_was_painted_and_something_was_learned(clock: Clock) -> None:
    drawn, run = pictures(), Run(clock)
    drawn.want(VIEW, None)
    assert drawn.draw(run).picture.epoch == 1
    run.epoch = 2
    assert not drawn.due(run, going=False), "the last one is not painted"
    drawn.painted()
    assert drawn.due(run, going=False)
    drawn.draw(run)
    drawn.painted()
    assert not drawn.due(run, going=False), "nothing was learned since"
    drawn.want(NetworkView(gradients=True), None)
    assert drawn.due(run, going=False), "another view is wanted"


def test_a_picture_that_takes_long_comes_seldom(clock: Clock) -> None:
    """On both sides: what the engine draws and sends, and what the window paints."""
    drawn, run = pictures(), Run(clock, takes=0.01)
    drawn.want(VIEW, None)
    for _ in range(3):
        drawn.draw(run)
        clock.go(0.002)
        drawn.sent()
        drawn.painted(0.018)
        drawn.painted()  # the tab was hidden meanwhile: said once more
        run.epoch += 1
        clock.go(0.9 * 0.03 / SHARE)
        assert not drawn.due(run, going=True)
        assert drawn.due(run, going=False), "a run that rests waits for nothing"
        clock.go(0.2 * 0.03 / SHARE)
        assert drawn.due(run, going=True)


def test_waiting_for_a_core_is_no_work(clock: Clock) -> None:
    """Of what a run gets, its pictures get the same share whatever else the machine does."""

    def count(got: float) -> int:
        clock.got = got
        drawn, run, found = pictures(), Run(clock, takes=0.002 / got), 0
        drawn.want(VIEW, None)
        until = clock.worked + 20.0
        while clock.worked < until:
            clock.go(0.005 / got)
            run.epoch += 1
            if drawn.due(run, going=True):
                drawn.draw(run)
                clock.now += 0.05  # until the window gets a core
                drawn.painted(0.006)
                found += 1
        return found

    alone = count(1.0)
    assert alone == pytest.approx(20.0 * SHARE / 0.008, rel=0.1)
    assert count(0.25) == pytest.approx(alone, rel=0.1)


def test_a_run_that_waits_for_its_next_epoch_is_drawn_oftener(clock: Clock) -> None:
    drawn, run = pictures(), Run(clock, takes=0.03)
    drawn.want(VIEW, None)
    drawn.draw(run)
    drawn.painted()
    run.epoch, clock.got = 2, 0.01
    clock.go(1.1 * 0.03 / LEISURE)
    assert not drawn.due(run, going=True)
    clock.go(1.1 * 0.03 / LEISURE)
    assert drawn.due(run, going=True, waits=True)


def test_the_first_which_is_compiled_holds_the_next_up_for_a_second_at_most(clock: Clock) -> None:
    drawn, run = pictures(), Run(clock, takes=2.0)
    drawn.want(VIEW, None)
    drawn.draw(run)
    drawn.painted()
    run.epoch = 2
    clock.go(LONGEST_REST)
    assert drawn.due(run, going=True)


def test_at_most_thirty_a_second(clock: Clock) -> None:
    drawn, run = pictures(), Run(clock)
    drawn.want(VIEW, None)
    count = 0
    for _ in range(100):
        clock.go(0.01)
        run.epoch += 1
        if drawn.due(run, going=True):
            drawn.draw(run)
            drawn.painted()
            count += 1
    assert 29 <= count <= 31, "though what is due is seen only between two calls"


def test_without_a_run_the_designs_first_weights_are_drawn_once(clock: Clock) -> None:
    started: list[object] = []

    def start(design: object) -> Run:
        started.append(design)
        return Run(clock, 0)

    drawn = pictures(start)
    drawn.want(VIEW, DESIGN)
    assert drawn.due(None, going=False)
    assert drawn.draw(None).picture.run == 0
    drawn.painted()
    assert not drawn.due(None, going=False)
    drawn.want(NetworkView(gradients=True), DESIGN)
    drawn.draw(None)
    assert started == [DESIGN], "the same network serves another view"
    drawn.painted()
    drawn.want(VIEW, OTHER)
    drawn.draw(None)
    assert started == [DESIGN, OTHER]
    drawn.painted()
    assert drawn.due(Run(clock, 5), going=False), "a run is drawn before it"


def test_why_there_is_no_picture_is_said_once(clock: Clock) -> None:
    drawn, run = pictures(), Run(clock)
    drawn.want(VIEW, None)
    run.error = EngineError(Message("no", "It cannot be."))
    told = drawn.draw(run)
    assert (told.picture, told.message) == (None, run.error.message)
    assert not drawn.due(run, going=False)
    run.error = RuntimeError("unforeseen")
    drawn.want(VIEW, None)
    told = drawn.draw(run)
    assert told.picture is None
    assert told.message is not None
    run.epoch = 9
    assert not drawn.due(run, going=False), "what fails so is not tried again and again"
