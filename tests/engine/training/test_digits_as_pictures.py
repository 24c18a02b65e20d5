"""The handwritten digits as pictures of 8 × 8, from the file's columns to the learned network."""

from __future__ import annotations

import pytest

from engine.bricks import (
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePooling2D,
    MaxPooling2D,
    Reshape,
)
from engine.checks import check, fix_all
from engine.data.sources.samples import Digits
from engine.edits.proposal import propose
from tests.engine.learning import LIBRARY, trainer
from tests.engine.training.test_against_fit import assert_same


def with_all_pixels(design):
    """The proposal leaves out the pixels that are white in every digit; a picture has them."""
    data = design.data
    for column in data.columns:
        if column.role == "ignored":
            data = data.with_column(column.model_copy(update={"role": "input"}))
    return design.with_data(data)


def proposed(*bricks):
    end = Dense(units=10, activation="softmax")
    made = with_all_pixels(propose(LIBRARY, Digits())).with_bricks((*bricks, end))
    return made.with_training(epochs=3, batch_size=64, shuffle=False, early_stopping=False)


def errors(made):
    found = check(made, LIBRARY.report(made.data))
    return [(f.message.code, f.where) for f in found if f.severity == "error"]


def test_they_are_learned_as_fit_does():
    made = proposed(Reshape(), Conv2D(filters=8), MaxPooling2D(), Dropout(rate=0.2), Flatten())
    assert made.shapes((64,)) == ((8, 8, 1), (6, 6, 8), (3, 3, 8), (3, 3, 8), (72,), (10,))
    assert not errors(made)
    assert_same(LIBRARY.prepared(made.data), made, trainer())


def test_a_convolution_on_numbers_in_a_row_is_mended_by_clicks():
    convolution = Conv2D(filters=8)
    made = proposed(convolution)
    assert errors(made) == [("tower.no_picture", convolution.id)]
    mended = fix_all(made, LIBRARY.report(made.data))
    assert [brick.kind for brick in mended.bricks] == ["reshape", "conv2d", "flatten", "dense"]
    assert mended.bricks[0].face() == "8 × 8 × 1"
    assert not errors(mended)


def test_a_convolution_can_answer_by_the_mean_of_each_filter():
    made = with_all_pixels(propose(LIBRARY, Digits())).with_bricks(
        (Reshape(), Conv2D(filters=10, activation="softmax"), GlobalAveragePooling2D())
    )
    assert not errors(made)


@pytest.mark.parametrize("first", [Reshape(), Conv2D(filters=4)], ids=["reshape", "convolution"])
def test_pixels_that_were_left_out_come_back_by_a_click(first):
    """The proposal leaves out those that are the same in every digit, so 8 × 8 does not fit."""
    end = Dense(units=10, activation="softmax")
    made = propose(LIBRARY, Digits()).with_bricks((first, Flatten(), end))
    report = LIBRARY.report(made.data)
    left_out = [column.name for column in made.data.columns if column.role == "ignored"]
    assert left_out
    (found,) = (found for found in check(made, report) if found.where == first.id)
    assert "inputs: 64" in str(found.fixes[0].label)
    after = found.fixes[0].apply(made)
    assert len(after.data.inputs) == 64
    assert after.bricks == made.bricks
    mended = fix_all(after, LIBRARY.report(after.data))
    assert not errors(mended)
    assert mended.bricks[0].face() == "8 × 8 × 1"


def test_columns_that_would_make_no_picture_are_left_alone():
    made = propose(LIBRARY, Digits()).with_bricks((Reshape(height=7, width=7), Flatten()))
    (found,) = (f for f in check(made, LIBRARY.report(made.data)) if f.where == made.bricks[0].id)
    assert not [fix for fix in found.fixes if fix.label.code == "fix.all_inputs"]


def test_a_window_larger_than_the_picture_and_a_wrong_count_are_told():
    large = Conv2D(kernel_size=9)
    made = proposed(Reshape(), large, GlobalAveragePooling2D())
    assert errors(made) == [("tower.picture_too_small", large.id)]
    assert not errors(fix_all(made, LIBRARY.report(made.data)))
    wrong = Reshape(height=7)
    made = proposed(wrong, Flatten())
    assert errors(made) == [("tower.reshape_count", wrong.id)]
    assert fix_all(made, LIBRARY.report(made.data)).bricks[0].face() == "8 × 8 × 1"
