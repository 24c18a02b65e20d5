"""A thinned curve stays short and loses no spike."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from gui.widgets.plots.thinning import ThinnedCurve

VALUES = arrays.arrays(
    float,
    st.integers(0, 3000),
    elements=st.floats(-1e6, 1e6, width=32) | st.just(float("nan")) | st.just(float("inf")),
)


@given(values=VALUES, chunk=st.integers(1, 700), half=st.integers(1, 12))
@settings(max_examples=60, deadline=None)
def test_spikes_stay_and_the_curve_is_short(values: np.ndarray, chunk: int, half: int) -> None:
    buckets = 2 * half
    curve = ThinnedCurve(buckets)
    for start in range(0, len(values), chunk):
        curve.extend(values[start : start + chunk])
    x, y = curve.points()
    assert len(curve) == len(values)
    assert len(x) <= 2 * (buckets + 1) + 1
    assert (np.diff(x) > 0).all()
    finite = values[np.isfinite(values)]
    if len(finite):
        assert y.max() == finite.max()
        assert y.min() == finite.min()
    # Every point is an epoch's own value, at its own place.
    assert (values[x.astype(int) - 1] == y).all()


def test_a_short_curve_is_drawn_as_it_is() -> None:
    curve = ThinnedCurve(250)
    values = np.random.default_rng(1).random(249)
    curve.extend(values)
    x, y = curve.points()
    assert (x == np.arange(1, 250)).all()
    assert (y == values).all()


def test_each_spike_of_many_is_kept_at_its_place() -> None:
    values = np.zeros(100_000)
    spikes = np.arange(500, 100_000, 9_000)
    values[spikes] = 1.0 + spikes
    curve = ThinnedCurve()
    for start in range(0, len(values), 33):
        curve.extend(values[start : start + 33])
    x, _ = curve.points()
    assert set(spikes + 1) <= set(x.astype(int))
    assert len(x) <= 503


def test_the_last_epoch_is_always_drawn() -> None:
    curve = ThinnedCurve(4)
    for epoch in range(1, 200):
        curve.extend(np.array([1.0 / epoch]))
        assert curve.points()[0][-1] == epoch


def test_adding_touches_only_what_is_new() -> None:
    """However long the curve, what waits for its bucket is shorter than the bucket."""
    curve = ThinnedCurve(250)
    curve.extend(np.zeros(1_000_000))
    curve.extend(np.ones(1))
    assert len(curve._rest) < curve._width <= 1_000_000 / 125


def test_an_odd_number_of_buckets_is_refused() -> None:
    with pytest.raises(ValueError, match="even"):
        ThinnedCurve(7)
