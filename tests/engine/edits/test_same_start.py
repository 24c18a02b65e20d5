"""A design that begins as another one did: the same split, and the same first weights."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import Dense, Dropout
from engine.edits.same_start import same_start
from engine.recipes import recipe
from tests.engine.learning import LIBRARY, trainer

pytestmark = pytest.mark.usefixtures("without_xla")


@pytest.fixture
def like():
    return recipe("circles").make().with_training(seed=5)


def first_weights(design):
    run = trainer().start(design, LIBRARY.prepared(design.data), 1)
    return [array for array in run.state().weights if array.ndim > 1]


def test_split_and_seed_are_the_other_s(like):
    split = like.data.split.model_copy(update={"seed": 7, "test_share": 0.3})
    design = like.with_data(like.data.model_copy(update={"split": split})).with_training(
        seed=9, learning_rate=0.5
    )
    found = same_start(design, like)
    assert found.data.split == like.data.split
    assert found.training.seed == 5
    assert found.training.learning_rate == 0.5
    assert found.bricks == like.bricks


def test_equal_towers_begin_with_equal_weights_whatever_stands_in_between(like):
    first, last = like.bricks
    deeper = like.with_bricks((Dropout(rate=0.2), first.changed(activation="relu"), last))
    deeper = deeper.with_training(seed=77)
    one, other = first_weights(like), first_weights(same_start(deeper, like))
    assert any(not np.array_equal(a, b) for a, b in zip(one, first_weights(deeper), strict=True))
    for a, b in zip(one, other, strict=True):
        np.testing.assert_array_equal(a, b)
    assert same_start(deeper, like).bricks[1].activation == "relu"


def test_another_rule_for_first_weights_is_the_other_s(like):
    first, last = like.bricks
    ones = like.with_bricks((first.changed(kernel_initializer="he_normal", seed=3), last))
    for a, b in zip(first_weights(like), first_weights(same_start(ones, like)), strict=True):
        np.testing.assert_array_equal(a, b)


def test_other_towers_keep_their_own_weights(like):
    wide = like.with_bricks((Dense(units=16, activation="tanh"), like.bricks[-1]))
    found = same_start(wide, like)
    assert found.bricks == wide.bricks
    assert found.training.seed == 5


def test_other_rows_keep_their_split(like):
    moons = recipe("moons").make()
    split = moons.data.split.model_copy(update={"seed": 3})
    moons = moons.with_data(moons.data.model_copy(update={"split": split}))
    assert same_start(moons, like).data == moons.data
