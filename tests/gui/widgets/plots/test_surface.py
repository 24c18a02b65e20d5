"""The surface's colours and its boundary."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from gui.look.look import CLASS_COLOURS
from gui.widgets.plots.surface import boundaries, class_image, value_image

AXIS = np.linspace(-1.0, 1.0, 101)
X, Y = np.meshgrid(AXIS, AXIS)


def softmax(z: np.ndarray) -> np.ndarray:
    odds = np.exp(z - z.max(axis=-1, keepdims=True))
    return odds / odds.sum(axis=-1, keepdims=True)


def near(pixel: np.ndarray, colour: str) -> bool:
    """Whether a pixel's hue is that colour's."""
    hue = QColor(*(int(c) for c in pixel[:3])).hueF()
    return abs(hue - QColor(colour).hueF()) < 0.02


def test_two_classes_shade_into_each_other_through_the_background() -> None:
    image = class_image(np.array([[[0.0], [0.5], [1.0], [np.nan]]]), "#FFFFFF")
    assert near(image[0, 0], CLASS_COLOURS[0])
    assert near(image[0, 2], CLASS_COLOURS[1])
    assert (image[0, 1, :3] > 250).all()
    assert (image[0, 3, :3] > 250).all()
    assert (image[..., 3] == 255).all()


def test_each_of_ten_classes_has_its_colour_and_the_sure_are_stronger() -> None:
    sure = 0.9 * np.eye(10) + 0.01
    unsure = 0.2 * np.eye(10) + 0.08
    image = class_image(np.stack([sure, unsure]), "#FFFFFF")
    for index, colour in enumerate(CLASS_COLOURS):
        assert index == 8 or near(image[0, index], colour)  # grey has no hue to speak of
        assert image[1, index, :3].astype(int).sum() > image[0, index, :3].astype(int).sum()


def test_values_beyond_the_scale_take_its_ends() -> None:
    image = value_image(np.array([[-9.0, 0.0, 1.0, 9.0]]), 0.0, 1.0)
    assert (image[0, 0] == image[0, 1]).all()
    assert (image[0, 2] == image[0, 3]).all()
    assert (image[0, 0] != image[0, 3]).any()
    assert value_image(np.zeros((2, 2)), 1.0, 1.0).shape == (2, 2, 4)


def test_the_boundary_lies_where_both_classes_are_equally_likely() -> None:
    inside = 1.0 / (1.0 + np.exp(20.0 * (X**2 + Y**2 - 0.36)))
    lines = boundaries(inside[..., None], AXIS, AXIS)
    assert len(lines) > 100
    assert np.hypot(lines[:, 0], lines[:, 1]) == pytest.approx(0.6, abs=0.005)


def test_no_boundary_where_one_class_has_it_all() -> None:
    assert boundaries(np.full((5, 5, 1), 0.9), AXIS[:5], AXIS[:5]).shape == (0, 2)


def test_three_classes_meet_in_lines_that_part_each_pair() -> None:
    centres = np.array([[-0.5, -0.5], [0.5, -0.5], [0.0, 0.6]])
    z = -8.0 * ((X[..., None] - centres[:, 0]) ** 2 + (Y[..., None] - centres[:, 1]) ** 2)
    lines = boundaries(softmax(z), AXIS, AXIS)
    apart = np.sort(np.hypot(*(lines[:, None, :] - centres).transpose(2, 0, 1)), axis=1)
    assert apart[:, 0] == pytest.approx(apart[:, 1], abs=0.02)


@given(seed=st.integers(0, 10_000), classes=st.integers(1, 10), size=st.integers(2, 12))
@settings(max_examples=60, deadline=None)
def test_any_picture_can_be_drawn(seed: int, classes: int, size: int) -> None:
    z = np.random.default_rng(seed).normal(size=(size, size, classes)) * 5.0
    values = softmax(z) if classes > 1 else 1.0 / (1.0 + np.exp(-z))
    axis = np.linspace(0.0, 1.0, size)
    assert class_image(values, "#1B1F26").shape == (size, size, 4)
    lines = boundaries(values, axis, axis)
    assert len(lines) % 2 == 0
    assert np.isfinite(lines).all()
    assert ((lines >= 0.0) & (lines <= 1.0)).all()
