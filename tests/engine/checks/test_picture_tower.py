"""What is said of towers for pictures before they train, and what its buttons do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.bricks import (
    AveragePooling2D,
    Conv2D,
    Dense,
    Flatten,
    MaxPooling2D,
    RandomContrast,
    RandomFlip,
    RandomRotation,
    Rescaling,
    Reshape,
)
from engine.checks import check, fix_all
from engine.data.facts import DataReport
from engine.data.sources.catalogue import DrawnShapes
from engine.design import Design
from engine.training.network.keras_model import check_trainable
from engine.training.network.weight_limit import MAXIMUM_WEIGHTS
from tests.engine.checks.helpers import codes, design, report, the

SOFTMAX = Dense(id="end", units=3, activation="softmax")


def of_pictures(*bricks, size: int = 32) -> tuple[Design, DataReport]:
    """A design of pictures of such a size in colour, and what is known of them."""
    made = design(*bricks, SOFTMAX, task="multiclass")
    source = DrawnShapes(size=size)
    made = made.with_data(made.data.model_copy(update={"source": source}))
    return made, known(made)


def known(made: Design) -> DataReport:
    """What would be known of the pictures of the design's own size."""
    found = report(made)
    size = made.data.source.size
    assert found.prepared is not None
    return replace(found, prepared=replace(found.prepared, sample_shape=(size, size, 3)))


def of_rows(*bricks, inputs: int = 2) -> tuple[Design, DataReport]:
    made = design(*bricks, SOFTMAX, task="multiclass")
    found = report(made)
    assert found.prepared is not None
    names = tuple(f"x{n}" for n in range(inputs))
    return made, replace(found, prepared=replace(found.prepared, input_names=names))


def each_fix(made: Design, facts: DataReport, code: str) -> list[Design]:
    """What comes of each of the finding's buttons; none of them leaves the finding there."""
    finding = the(check(made, facts), code)
    assert finding.fixes, code
    mended = [fix.apply(made) for fix in finding.fixes]
    for own in mended:
        facts_now = known(own) if isinstance(own.data.source, DrawnShapes) else facts
        assert code not in codes(check(own, facts_now)), own.bricks
    return mended


def kinds(made: Design) -> list[str]:
    return [brick.kind for brick in made.bricks]


def test_a_dense_tower_on_pictures_is_flattened_first():
    made, facts = of_pictures(Dense(units=8))
    (mended,) = each_fix(made, facts, "ending.not_in_a_row")
    assert kinds(mended) == ["flatten", "dense", "dense"]
    check_trainable(mended, facts.prepared)


def test_a_dense_layer_on_single_pixels_is_told():
    made, facts = of_pictures(Dense(units=8), Flatten())
    (mended,) = each_fix(made, facts, "tower.each_pixel")
    assert kinds(mended)[:2] == ["flatten", "dense"]
    assert "tower.each_pixel" not in codes(check(*of_pictures(Flatten(), Dense(units=8))))


def test_a_kernel_larger_than_the_picture():
    made, facts = of_pictures(MaxPooling2D(pool_size=8), Conv2D(kernel_size=5), Flatten())
    padded, cut = each_fix(made, facts, "tower.picture_too_small")
    assert padded.bricks[1].padding == "same"
    assert cut.bricks[1].kernel_size == 4
    for mended in (padded, cut):
        check_trainable(mended, facts.prepared)


@pytest.mark.parametrize("pool", [MaxPooling2D, AveragePooling2D])
def test_pooling_to_nothing(pool):
    pools = [MaxPooling2D(id=f"p{n}") for n in range(5)]
    made, facts = of_pictures(*pools, pool(id="last"), Flatten())
    finding = the(check(made, facts), "tower.pooled_away")
    assert finding.where == "last"
    (mended,) = each_fix(made, facts, "tower.pooled_away")
    assert [brick.id for brick in mended.bricks][:5] == [f"p{n}" for n in range(5)]
    assert "last" not in [brick.id for brick in mended.bricks]
    check_trainable(mended, facts.prepared)


def test_a_convolution_on_a_table_becomes_a_picture_where_that_suggests_itself():
    made, facts = of_rows(Conv2D(), Flatten(), inputs=64)
    (mended,) = each_fix(made, facts, "tower.no_picture")
    assert mended.bricks[0] == Reshape(id=mended.bricks[0].id, height=8, width=8, channels=1)
    made, facts = of_rows(Conv2D(), inputs=2)
    (mended,) = each_fix(made, facts, "tower.no_picture")
    assert kinds(mended) == ["dense"]


def test_augmentation_on_numbers_that_are_no_picture():
    made, facts = of_rows(RandomFlip(), inputs=2)
    (mended,) = each_fix(made, facts, "tower.no_picture")
    assert kinds(mended) == ["dense"]
    made, facts = of_rows(RandomFlip(), Flatten(), inputs=64)
    pictured, without = each_fix(made, facts, "tower.no_picture")
    assert (kinds(pictured)[:2], kinds(without)[0]) == (["reshape", "random_flip"], "flatten")
    made, facts = of_pictures(Flatten(), RandomFlip())
    assert "tower.no_picture" in codes(check(made, facts))


def test_augmentation_below_other_bricks_moves_up():
    made, facts = of_pictures(RandomFlip(), Conv2D(), RandomRotation(), Flatten())
    up, out = each_fix(made, facts, "tower.augments_low")
    assert kinds(up)[:3] == ["random_flip", "random_rotation", "conv2d"]
    assert kinds(out)[:3] == ["random_flip", "conv2d", "flatten"]
    right = of_pictures(RandomFlip(), Rescaling(), RandomRotation(), Conv2D(), Flatten())
    assert not codes(check(*right)) & {"tower.augments_low", "tower.no_pixels"}


def test_contrast_is_for_pixels_from_dark_to_bright():
    made, facts = of_pictures(Rescaling(), RandomContrast(), Flatten())
    up, _ = each_fix(made, facts, "tower.no_pixels")
    assert kinds(up)[:2] == ["random_contrast", "rescaling"]
    made, facts = of_rows(Reshape(), RandomContrast(), Flatten(), inputs=64)
    (out,) = each_fix(made, facts, "tower.no_pixels")
    assert kinds(out)[:2] == ["reshape", "flatten"]


def test_a_flood_of_weights_is_an_error_with_ways_out():
    """150,528 inputs into 512 neurons."""
    made, facts = of_pictures(Flatten(), Dense(id="wide", units=512), size=224)
    finding = the(check(made, facts), "tower.too_many_weights")
    assert (finding.severity, finding.where) == ("error", "wide")
    pooled, small, narrow = each_fix(made, facts, "tower.too_many_weights")
    assert kinds(pooled)[0] == "max_pooling2d"
    assert small.data.source.size == 32
    assert narrow.brick("wide").units == 8
    for mended in (pooled, small, narrow):
        now = known(mended).prepared
        check_trainable(mended, now)
        assert sum(mended.weight_counts(now.input_shape)) < MAXIMUM_WEIGHTS
        assert "tower.flood" not in codes(check(mended, known(mended)))


def test_fewer_are_still_worth_a_word():
    made, facts = of_pictures(Flatten(), Dense(id="wide", units=128), size=224)
    finding = the(check(made, facts), "tower.flood")
    assert (finding.severity, finding.where, finding.field) == ("warning", "wide", "units")
    _, small, narrow = each_fix(made, facts, "tower.flood")
    assert small.data.source.size < 224
    assert narrow.brick("wide").units < 128
    assert "tower.flood" not in codes(check(*of_pictures(Flatten(), Dense(units=512))))


def test_all_is_mended_at_once_and_trains():
    made, facts = of_pictures(
        Flatten(), Dense(units=512), RandomFlip(), Conv2D(kernel_size=31), MaxPooling2D(), size=224
    )
    mended = fix_all(made, facts)
    assert not [f for f in check(mended, known(mended)) if f.severity == "error"]
    check_trainable(mended, known(mended).prepared)
