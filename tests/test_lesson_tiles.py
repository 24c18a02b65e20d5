"""The lessons' tiles: a ring is round on them, whatever the tile's shape."""

from __future__ import annotations

import numpy as np
import pytest

from engine.recipes import RECIPES
from tests.pictures import PLANES, SIZE, plane


@pytest.mark.parametrize(("wide", "tall"), [(2.0, 2.0), (9.0, 1.0), (1.0, 9.0)])
def test_a_step_across_is_as_long_as_one_upwards(wide: float, tall: float) -> None:
    xs, ys = np.array([-1.0, wide - 1.0]), np.array([0.0, tall])
    across, upwards = plane(xs, ys)
    per_x = SIZE.width() / (across[1] - across[0])
    per_y = SIZE.height() / (upwards[1] - upwards[0])
    assert per_x == pytest.approx(per_y)
    assert across[0] < xs.min()
    assert upwards[1] > ys.max()
    assert sum(across) / 2 == pytest.approx(xs.mean())


def test_the_planes_are_lessons() -> None:
    assert {recipe.name for recipe in RECIPES} >= PLANES
