"""Turning and projecting: pure geometry, held by its invariants."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from gui.data.plots.projection import CORNERS, HALF, Viewpoint, fitted, into_box

ANGLES = st.floats(-720, 720)
VIEWS = st.builds(lambda a, e: Viewpoint(0.0, 0.0).turned(a, e), ANGLES, ANGLES)
POINTS = arrays(np.float64, (6, 3), elements=st.floats(-2, 2, width=32))


@given(VIEWS, POINTS)
def test_turning_preserves_distances_and_handedness(view: Viewpoint, points: np.ndarray) -> None:
    rotation = view.rotation()
    assert np.allclose(rotation @ rotation.T, np.eye(3))
    assert np.linalg.det(rotation) == pytest.approx(1.0)
    turned = points @ rotation.T
    for one, other in combinations(range(len(points)), 2):
        before = np.linalg.norm(points[one] - points[other])
        assert np.linalg.norm(turned[one] - turned[other]) == pytest.approx(before, abs=1e-9)


@given(VIEWS, st.floats(120, 900), st.floats(120, 900))
def test_the_whole_box_is_in_the_picture_and_up_is_up(
    view: Viewpoint, width: float, height: float
) -> None:
    pixels, nearness = fitted(view, 10.0, 20.0, width, height)(CORNERS)
    slack = 0.01 * max(width, height)  # corners are looked for at every fifth degree
    assert pixels[:, 0].min() >= 10.0 - slack
    assert pixels[:, 0].max() <= 10.0 + width + slack
    assert pixels[:, 1].min() >= 20.0 - slack
    assert pixels[:, 1].max() <= 20.0 + height + slack
    assert (nearness > 0.0).all()
    assert view.rotation()[1, 2] >= -1e-12  # the third axis never points down the screen


def test_known_views() -> None:
    front = fitted(Viewpoint(-90.0, 0.0), 0.0, 0.0, 200.0, 200.0)
    pixels, nearness = front(np.array([[1.0, 0, 0], [0, 0, 0.5], [0, -1.0, 0], [0, 1.0, 0]]))
    centre = front(np.zeros((1, 3)))[0][0]
    assert pixels[0, 0] > centre[0]  # the first axis goes right
    assert pixels[1, 1] < centre[1]  # the third goes up
    assert nearness[2] == pytest.approx(6 / 5)  # a unit before the centre, six from the eye
    assert nearness[3] == pytest.approx(6 / 7)
    above = Viewpoint(-90.0, 90.0).rotation()
    assert above[2] == pytest.approx([0.0, 0.0, 1.0])
    assert above[1] == pytest.approx([0.0, 1.0, 0.0])


@given(VIEWS)
def test_labels_stand_on_the_outline(view: Viewpoint) -> None:
    projection = fitted(view, 0.0, 0.0, 300.0, 200.0)
    shown = projection.shown_faces()
    found = 0
    for axis in range(3):
        edge = projection.labelled_edge(axis)
        if edge is None:
            continue
        found += 1
        low, high = edge
        assert low[axis] == -HALF[axis]
        assert high[axis] == HALF[axis]
        sides = [shown[other, int(np.sign(low[other]))] for other in range(3) if other != axis]
        assert sorted(sides) == [False, True]
    assert found >= 2


def test_columns_fill_the_box_and_a_constant_one_lies_in_its_middle() -> None:
    points = np.array([[0.0, 7.0, -1e308], [10.0, 7.0, 1e308]])
    placed = into_box(points, points.min(axis=0), points.max(axis=0))
    assert placed.tolist() == [[-1.0, 0.0, -HALF[2]], [1.0, 0.0, HALF[2]]]


def test_zoom_and_elevation_have_ends() -> None:
    view = Viewpoint()
    assert view.zoomed(1000.0).zoom == view.zoomed(5000.0).zoom
    assert view.zoomed(0.0).zoom > 0.0
    assert view.turned(0.0, 500.0).elevation == 90.0
    assert view.turned(360.0, 0.0).azimuth == pytest.approx(view.azimuth)
