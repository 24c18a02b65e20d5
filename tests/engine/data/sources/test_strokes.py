"""What a brush does to points."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.sources import strokes
from engine.data.sources.painted import MAXIMUM_POINTS

FRAME = (-1.0, 1.0, -2.0, 2.0)
PLACE = st.tuples(st.floats(-1, 1), st.floats(-2, 2))


def some(count: int = 50, seed: int = 0) -> np.ndarray:
    random = np.random.default_rng(seed)
    points = [random.uniform(-1, 1, count), random.uniform(-2, 2, count), np.arange(count) % 3]
    return np.column_stack(points).astype(np.float32)


def test_points_outside_the_frame_are_not_added() -> None:
    new = np.array([[0, 0, 1], [1.1, 0, 1], [0, -2.1, 1], [1, 2, 1]])
    found = strokes.added(strokes.no_points(), new, FRAME)
    assert found.tolist() == [[0, 0, 1], [1, 2, 1]]


def test_there_is_room_for_so_many_and_no_more() -> None:
    full = np.zeros((MAXIMUM_POINTS - 1, 3), np.float32)
    found = strokes.added(full, np.ones((5, 3)))
    assert len(found) == MAXIMUM_POINTS
    assert found[-1].tolist() == [1, 1, 1]
    assert len(strokes.added(found, np.ones((5, 3)))) == MAXIMUM_POINTS


@given(start=PLACE, end=PLACE, count=st.integers(0, 60), seed=st.integers(0, 99))
def test_a_spray_stays_under_the_brush(start, end, count, seed) -> None:
    radius = (0.3, 0.1)
    points = strokes.spray(start, end, 4.0, radius, count, seed)
    assert points.shape == (count, 3)
    assert (points[:, 2] == 4.0).all()
    wide = (radius[0] * 1.001, radius[1] * 1.001)
    assert strokes.touched(points, start, end, wide).all()


def test_a_spray_is_even_over_the_brush() -> None:
    points = strokes.spray((0, 0), (0, 0), 0.0, (1.0, 1.0), 20_000, 1)
    inner = np.hypot(points[:, 0], points[:, 1]) <= 0.5
    assert inner.mean() == pytest.approx(0.25, abs=0.02)


@given(start=PLACE, end=PLACE)
def test_a_line_has_its_ends_and_no_gap(start, end) -> None:
    spacing = (0.1, 0.2)
    points = strokes.line(start, end, 2.0, spacing)
    np.testing.assert_allclose(points[0, :2], start, atol=1e-6)
    np.testing.assert_allclose(points[-1, :2], end if len(points) > 1 else start, atol=1e-6)
    steps = np.diff(points[:, :2], axis=0) / spacing
    assert (np.hypot(steps[:, 0], steps[:, 1]) <= 1.001).all()


def test_the_brush_touches_what_lies_along_its_way() -> None:
    points = np.array([[0, 0, 0], [0.5, 0.09, 0], [0.5, 0.11, 0], [1.15, 0, 0], [-0.25, 0, 0]])
    found = strokes.touched(points, (0, 0), (1, 0), (0.2, 0.1))
    assert found.tolist() == [True, True, False, True, False]


def test_a_rectangle_may_be_drawn_from_any_corner() -> None:
    points = some()
    one = strokes.inside(points, (-0.5, 1.0), (0.5, -1.0))
    other = strokes.inside(points, (0.5, -1.0), (-0.5, 1.0))
    assert one.any()
    assert (one == other).all()
    assert (np.abs(points[one, 0]) <= 0.5).all()


@given(by=st.tuples(st.floats(-9, 9), st.floats(-9, 9)), seed=st.integers(0, 9))
def test_what_is_moved_keeps_its_shape_and_stays_in_the_frame(by, seed) -> None:
    points = some(seed=seed)
    chosen = points[:, 2] == 1
    found = strokes.moved(points, chosen, by, FRAME)
    np.testing.assert_array_equal(found[~chosen], points[~chosen])
    steps = found[chosen, :2] - points[chosen, :2]
    np.testing.assert_allclose(steps, np.broadcast_to(steps[0], steps.shape), atol=1e-5)
    assert (np.abs(found[:, 0]) <= 1.00001).all()
    assert (np.abs(found[:, 1]) <= 2.00001).all()


def test_to_move_nothing_changes_nothing() -> None:
    points = some()
    assert strokes.moved(points, np.zeros(50, bool), (1, 1), FRAME) is points


def test_jitter_shakes_the_chosen_alone_and_within_the_frame() -> None:
    points = some()
    chosen = points[:, 2] == 2
    found = strokes.jittered(points, chosen, (5.0, 5.0), FRAME, 3)
    np.testing.assert_array_equal(found[~chosen], points[~chosen])
    assert (found[chosen, :2] != points[chosen, :2]).any(axis=1).all()
    assert (np.abs(found[:, 0]) <= 1).all()
    np.testing.assert_array_equal(found, strokes.jittered(points, chosen, (5.0, 5.0), FRAME, 3))


def test_values_and_erasing_leave_the_points_that_were_given_alone() -> None:
    points = some()
    before = points.copy()
    chosen = points[:, 0] > 0
    assert (strokes.valued(points, chosen, 9.0)[chosen, 2] == 9.0).all()
    assert len(strokes.without(points, chosen)) == 50 - chosen.sum()
    np.testing.assert_array_equal(points, before)
