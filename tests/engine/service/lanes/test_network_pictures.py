"""A network's picture: the newest, when the last was painted, and never for much of the time."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from engine.messages import EngineError, Message
from engine.recipes import RECIPES
from engine.service.lanes import network_pictures
from engine.service.lanes.network_pictures import (
    LONGEST_REST,
    LOST_TO_PAINTING,
    MOST_LOST,
    MOST_SHARE,
    NetworkPictures,
)
from engine.training.inside.network_picture import NetworkPicture, NetworkView

DESIGN, OTHER = RECIPES[0].make(), RECIPES[1].make()
VIEW = NetworkView()


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def perf_counter(self) -> float:
        return self.now


class Run:
    def __init__(self, clock: Clock, number: int = 1, takes: float = 0.0) -> None:
        self.number, self.epoch = number, 1
        self._clock, self._takes = clock, takes
        self.error: Exception | None = None

    def network(self, view: NetworkView) -> NetworkPicture:
        self._clock.now += self._takes
        if self.error is not None:
            raise self.error
        return NetworkPicture(self.number, self.epoch, view, ())


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(network_pictures, "time", clock)
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
    drawn, run = pictures(), Run(clock, takes=0.03)
    drawn.want(VIEW, None)
    drawn.draw(run)
    drawn.painted()
    run.epoch = 2
    clock.now += 0.9 * 0.03 / MOST_SHARE
    assert not drawn.due(run, going=True)
    assert drawn.due(run, going=False), "a run that rests waits for nothing"
    clock.now += 0.2 * 0.03 / MOST_SHARE
    assert drawn.due(run, going=True)


def test_what_takes_long_to_paint_comes_seldom_too(clock: Clock) -> None:
    drawn, run = pictures(), Run(clock)
    drawn.want(VIEW, None)
    rest = LOST_TO_PAINTING * 0.05 / MOST_LOST
    for _ in range(2):
        run.epoch += 1
        clock.now += 2 * rest
        drawn.draw(run)
        clock.now += 0.05
        drawn.painted()
        drawn.painted()  # the tab was hidden meanwhile: said once more
    run.epoch += 1
    clock.now += 0.9 * rest - 0.05
    assert not drawn.due(run, going=True)
    assert drawn.due(run, going=False), "a run that rests waits for nothing"
    clock.now += 0.2 * rest
    assert drawn.due(run, going=True)


def test_the_first_which_is_compiled_holds_the_next_up_for_a_second_at_most(clock: Clock) -> None:
    drawn, run = pictures(), Run(clock, takes=2.0)
    drawn.want(VIEW, None)
    drawn.draw(run)
    drawn.painted()
    run.epoch = 2
    clock.now += LONGEST_REST
    assert drawn.due(run, going=True)


def test_at_most_thirty_a_second(clock: Clock) -> None:
    drawn, run = pictures(), Run(clock)
    drawn.want(VIEW, None)
    count = 0
    for _ in range(1000):
        clock.now += 0.001
        run.epoch += 1
        if drawn.due(run, going=True):
            drawn.draw(run)
            drawn.painted()
            count += 1
    assert 25 <= count <= 31


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
