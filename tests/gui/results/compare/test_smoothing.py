"""A smoothed curve begins where the raw one does, and has its ends."""

from __future__ import annotations

import numpy as np
import pytest

from gui.results.compare.smoothing import smoothed


def test_no_smoothing_is_the_curve_itself() -> None:
    values = np.array([3.0, 1.0, 2.0])
    assert smoothed(values, 0.0) is values


@pytest.mark.parametrize("weight", [0.1, 0.5, 0.99])
def test_a_level_curve_stays_level_from_its_first_value_on(weight: float) -> None:
    np.testing.assert_allclose(smoothed(np.full(50, 2.5), weight), 2.5)


def test_it_is_the_weighted_mean_of_what_came_so_far() -> None:
    values = np.array([4.0, 0.0, 2.0])
    expected = [4.0, (0.5 * 4.0 + 0.0) / 1.5, (0.25 * 4.0 + 0.0 + 2.0) / 1.75]
    np.testing.assert_allclose(smoothed(values, 0.5), expected)


def test_what_is_not_finite_is_passed_over() -> None:
    found = smoothed(np.array([1.0, np.nan, 1.0, np.inf]), 0.5)
    np.testing.assert_array_equal(np.isfinite(found), [True, False, True, False])
    assert found[2] == pytest.approx(1.0)
    assert len(smoothed(np.zeros(0), 0.5)) == 0
