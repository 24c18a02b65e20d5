"""Axes are round, steady, and not led astray."""

from __future__ import annotations

import numpy as np
import pytest

from gui.results.live.curves.scale import epochs_shown, log_range, round_up, steady_top, top_of


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0.7, 0.8), (1.0, 1.0), (1.01, 1.5), (9.0, 10.0), (0.0231, 0.03), (0.0, 1.0), (12e6, 15e6)],
)
def test_a_scale_ends_at_a_round_number(value: float, expected: float) -> None:
    assert round_up(value) == pytest.approx(expected)


def test_a_huge_first_loss_does_not_press_the_others_flat() -> None:
    losses = np.concatenate([[1e6], np.linspace(1.0, 0.1, 99)])
    assert 1.0 <= top_of(losses) <= 2.0


def test_a_curve_that_falls_as_curves_do_is_shown_whole() -> None:
    losses = 0.7 * np.exp(-np.arange(1000) / 200.0)
    assert top_of(losses) == losses.max()


def test_a_wavering_curve_does_not_make_the_axis_waver() -> None:
    top = steady_top(None, 0.74)
    assert {steady_top(top, needed) for needed in (0.7, 0.79, 0.6, 0.52)} == {top}
    assert steady_top(top, 0.9) > top
    assert steady_top(top, 0.2) < top


def test_a_log_scale_holds_all_positive_values() -> None:
    low, high = log_range(np.array([0.0, 0.003, 0.2, 40.0]))
    assert 10**low <= 0.003
    assert 10**high >= 40.0
    assert log_range(np.zeros(3)) == (-1.0, 0.0)


def test_epochs_grow_in_steps_up_to_the_goal_and_end_at_the_last() -> None:
    assert epochs_shown(3, 1000) == 10.0
    assert epochs_shown(120, 1000) == 200.0
    assert epochs_shown(120, 150) == 150.0
    assert epochs_shown(1000, 1000) == 1000.0
    assert epochs_shown(137, None) == 137.0
