"""How many steps go into a call: near the aim, and not thrown off by one call that waited."""

from __future__ import annotations

import pytest

from engine.training.run.pace import CALL_SECONDS, CallTaken, Pace


def test_it_arrives_at_the_aim() -> None:
    pace = Pace()
    for _ in range(12):
        steps = max(1, int(pace.steps))
        pace.measured(steps, CallTaken(steps * 1e-5, steps * 1e-5))
    assert pace.steps == pytest.approx(CALL_SECONDS / 1e-5, rel=0.01)


def test_one_call_that_had_to_wait_changes_nothing() -> None:
    pace = Pace()
    for _ in range(12):
        steps = max(1, int(pace.steps))
        pace.measured(steps, CallTaken(steps * 1e-5, steps * 1e-5))
    before = pace.steps
    pace.measured(int(before), CallTaken(0.5, 0.5))
    assert pace.steps == pytest.approx(before)


def test_steps_that_become_slow_are_noticed_within_three_calls() -> None:
    pace = Pace()
    for _ in range(12):
        steps = max(1, int(pace.steps))
        pace.measured(steps, CallTaken(steps * 1e-5, steps * 1e-5))
    for _ in range(3):
        pace.measured(100, CallTaken(100 * 1e-3, 100 * 1e-3))
    assert pace.steps == pytest.approx(CALL_SECONDS / 1e-3)


def test_a_first_quick_measure_is_not_trusted_with_everything() -> None:
    pace = Pace()
    pace.measured(8, CallTaken(8e-9, 8e-9))
    assert pace.steps <= 8 * 8


def steady(clock: float, processor: float, call_seconds: float = CALL_SECONDS) -> Pace:
    """After many calls whose steps take so many seconds."""
    pace = Pace(call_seconds)
    for _ in range(12):
        steps = max(1, int(pace.steps))
        pace.measured(steps, CallTaken(steps * clock, steps * processor))
    return pace


def test_a_busy_machine_makes_calls_no_shorter() -> None:
    """Its clock runs while other programs compute."""
    assert steady(2e-5, 1e-5).steps == pytest.approx(CALL_SECONDS / 1e-5, rel=0.01)


def test_a_call_comes_back_in_time_by_the_clock_however_busy_the_machine_is() -> None:
    pace = steady(1e-3, 1e-5)
    assert pace.steps * 1e-3 <= 0.061


def test_several_threads_make_calls_no_shorter() -> None:
    assert steady(1e-5, 2e-5).steps == pytest.approx(CALL_SECONDS / 1e-5, rel=0.01)


def test_longer_calls_where_nobody_waits_for_a_picture() -> None:
    assert steady(1e-5, 1e-5, 0.045).steps == pytest.approx(4500, rel=0.01)
