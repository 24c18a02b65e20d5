"""First weights that a person gave number by number: refused where they do not fit, taught from,
saved, and in the code."""

from __future__ import annotations

import numpy as np
import pytest
from pydantic import ValidationError

from engine.bricks import Dense, brick_from
from engine.bricks.first_weights import MOST_NUMBERS, FirstWeights
from engine.bricks.remarks import Place
from engine.training.compiled_key import compiled_key
from engine.training.trainer import Trainer
from tests.engine.training.prepared_rows import design_for, rows_of

GIVEN = FirstWeights.of(np.array([[0.1, 0.2], [0.3, 0.4], [0.5, -0.6]]), np.array([1.0, 2.0]))


def test_they_come_back_from_a_file():
    brick = Dense(units=2, first_weights=GIVEN)
    assert brick_from(brick.model_dump(mode="json")) == brick


def test_a_layer_of_another_shape_refuses_them_and_offers_to_draw():
    for brick, inputs in ((Dense(units=2, first_weights=GIVEN), 4), (Dense(units=3), 3)):
        given = brick.changed(first_weights=GIVEN)
        refused = given.refusal((inputs,))
        assert refused is not None
        assert dict(refused.parameters)["entering"] == inputs
        (mend,) = given.fitting((inputs,))
        assert given.changed(**dict(mend.values)).refusal((inputs,)) is None
    assert Dense(units=2, first_weights=GIVEN).refusal((3,)) is None


@pytest.mark.parametrize(
    "kernel",
    [
        [],
        [[]],
        [[1.0], [1.0, 2.0]],
        [[float("nan")]],
        [[2e6]],
        [[0.0] * 200] * (MOST_NUMBERS // 99),
    ],
)
def test_what_is_no_kernel_is_refused(kernel):
    with pytest.raises(ValidationError):
        FirstWeights(kernel=tuple(map(tuple, kernel)))
    with pytest.raises(ValidationError):
        FirstWeights(kernel=((1.0, 2.0),), bias=(1.0,))


def test_neurons_that_start_alike_are_said():
    alike = FirstWeights.of(np.ones((3, 2)))
    place = Place((3,), hidden=True, batch_size=8)
    codes = [remark.message.code for remark in Dense(units=2, first_weights=alike).remarks(place)]
    assert codes == ["tower.alike_by_hand"]
    # the rule that would draw them does not count
    zeros = Dense(units=2, first_weights=GIVEN, kernel_initializer="zeros")
    assert zeros.remarks(place) == ()


@pytest.mark.parametrize("use_bias", [True, False])
def test_the_line_of_code_makes_the_same_layer(use_bias):
    import keras

    brick = Dense(units=2, first_weights=GIVEN, use_bias=use_bias)
    layer = eval(brick.code(), {"keras": keras, "layers": keras.layers})
    layer.build((None, 3))
    own = brick.layer(1)
    own.build((None, 3))
    for weight, other in zip(layer.get_weights(), own.get_weights(), strict=True):
        np.testing.assert_array_equal(weight, other)
    np.testing.assert_array_equal(own.get_weights()[0], np.float32(GIVEN.kernel))


def test_a_run_begins_with_them_without_compiling_anew():
    prepared = rows_of("regression", 8, 3)
    last = Dense(units=1, activation="linear")
    drawn = design_for(prepared, [Dense(units=2), last])
    given = design_for(prepared, [Dense(units=2, first_weights=GIVEN), last])
    keys = {
        compiled_key(design, (3,), (1,), training_rows=8, validation_rows=0)
        for design in (drawn, given)
    }
    assert len(keys) == 1
    trainer = Trainer()
    trainer.load()
    for design in (drawn, given, drawn):
        kernel, bias = trainer.start(design, prepared, 1).state().weights[:2]
        equal = np.array_equal(kernel, np.float32(GIVEN.kernel)), bool(bias.any())
        assert equal == ((True, True) if design is given else (False, False))
