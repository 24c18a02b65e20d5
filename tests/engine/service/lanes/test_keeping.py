"""How soon, and how often, the weights of a run that learns are sent."""

from __future__ import annotations

import pytest

from engine.service.lanes import keeping
from engine.service.lanes.keeping import FIRST_SECONDS, KEEP_REST, KEEP_SECONDS, Keeping


class Clock:
    """Goes on only where it is told to."""

    now = 100.0

    def perf_counter(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(keeping, "time", clock)
    return clock


def due_after(weights: Keeping, clock: Clock) -> float:
    """Seconds until they are sent, which costs nothing."""
    began = clock.now
    while not weights.is_due:
        clock.now += 0.01
    return clock.now - began


def test_a_run_that_has_only_begun_is_kept_soon_and_then_now_and_then(clock: Clock) -> None:
    weights = Keeping()
    weights.begin()
    assert not weights.is_due
    assert due_after(weights, clock) == pytest.approx(FIRST_SECONDS, abs=0.02)
    weights.keep(lambda: None)
    assert due_after(weights, clock) == pytest.approx(KEEP_SECONDS, abs=0.02)
    weights.begin()  # it goes on, or another run begins
    assert due_after(weights, clock) == pytest.approx(FIRST_SECONDS, abs=0.02)


def test_sending_takes_little_of_the_time_that_it_learns(clock: Clock) -> None:
    weights = Keeping()
    weights.begin()

    def slow() -> None:
        clock.now += 0.5

    weights.keep(slow)
    assert due_after(weights, clock) == pytest.approx(0.5 * KEEP_REST, abs=0.02)
