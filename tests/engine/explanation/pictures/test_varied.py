"""What an augmentation brick makes of a picture, as the inspector shows it."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import (
    CATALOGUE,
    Conv2D,
    Dense,
    Flatten,
    RandomContrast,
    RandomFlip,
    Rescaling,
    Reshape,
)
from engine.explanation.pictures.varied import varied
from tests.engine.training.prepared_rows import design_for, prepared_from


@pytest.fixture(scope="module")
def prepared():
    draw = np.random.default_rng(1)
    x = draw.random((30, 8, 8, 3))
    return prepared_from("binary", x, np.arange(30).reshape(-1, 1) % 2, validation=6, test=6)


def made(prepared, *bricks, seed: int = 1):
    return design_for(prepared, [*bricks, Flatten(), Dense(units=1)], seed=seed)


@pytest.mark.parametrize("kind", [kind for kind in CATALOGUE if kind.augments])
def test_each_brick_shows_variants_of_the_picture(prepared, kind):
    brick = kind(id="own")
    design = made(prepared, brick)
    found = varied(design, prepared, "own", 20, 5)
    assert found.row == 20
    assert found.pixels.dtype == found.variants.dtype == np.uint8
    np.testing.assert_array_equal(found.pixels, np.rint(prepared.x["validation"][2] * 255))
    assert found.variants.shape == (5, 8, 8, 3)
    assert any((own != found.pixels).any() for own in found.variants)
    again, other = (
        varied(made(prepared, brick, seed=seed), prepared, "own", 20, 5) for seed in (1, 2)
    )
    np.testing.assert_array_equal(found.variants, again.variants)
    assert (found.variants != other.variants).any()


def test_a_flip_gives_the_picture_or_its_mirror_image(prepared):
    found = varied(made(prepared, RandomFlip(id="own")), prepared, "own", None, 8)
    assert found.row == 0
    for own in found.variants:
        assert any((own == seen).all() for seen in (found.pixels, found.pixels[:, ::-1]))


def test_it_is_the_picture_as_it_enters_the_brick(prepared):
    above = (Reshape(height=4, width=16, channels=3), Rescaling(scale=2.0, offset=-1.0))
    found = varied(made(prepared, *above, RandomFlip(id="own")), prepared, "own", 3, 2)
    assert found.pixels.shape == (4, 16, 3)
    assert found.pixels.min() < 20
    assert found.pixels.max() > 235
    low = varied(made(prepared, Conv2D(), RandomContrast(id="own")), prepared, "own", 3, 2)
    assert low.pixels.shape == (8, 8, 3)  # what a convolution made of it is no picture to show


def test_without_a_picture_there_is_nothing_to_show(prepared):
    assert varied(made(prepared, Flatten(), RandomFlip(id="own")), prepared, "own", 3, 2) is None
    assert varied(made(prepared, RandomFlip(id="own")), prepared, "own", 999, 2).row == 0
