"""How many steps go into a call: near the aim, and not thrown off by one call that waited."""

from __future__ import annotations

import pytest

from engine.training.pace import CALL_SECONDS, Pace


def test_it_arrives_at_the_aim() -> None:
    pace = Pace()
    for _ in range(12):
        steps = max(1, int(pace.steps))
        pace.measured(steps, steps * 1e-5)
    assert pace.steps == pytest.approx(CALL_SECONDS / 1e-5, rel=0.01)


def test_one_call_that_had_to_wait_changes_nothing() -> None:
    pace = Pace()
    for _ in range(12):
        steps = max(1, int(pace.steps))
        pace.measured(steps, steps * 1e-5)
    before = pace.steps
    pace.measured(int(before), 0.5)
    assert pace.steps == pytest.approx(before)


def test_steps_that_become_slow_are_noticed_within_three_calls() -> None:
    pace = Pace()
    for _ in range(12):
        steps = max(1, int(pace.steps))
        pace.measured(steps, steps * 1e-5)
    for _ in range(3):
        pace.measured(100, 100 * 1e-3)
    assert pace.steps == pytest.approx(CALL_SECONDS / 1e-3)


def test_a_first_quick_measure_is_not_trusted_with_everything() -> None:
    pace = Pace()
    pace.measured(8, 8e-9)
    assert pace.steps <= 8 * 8
