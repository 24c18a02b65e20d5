"""What every brick promises, held against Keras: shapes, weights, code, words, files."""

from __future__ import annotations

import math
import typing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.bricks import (
    BY_KIND,
    CATALOGUE,
    Activation,
    Brick,
    Conv2D,
    Dense,
    MaxPooling2D,
    Reshape,
    UnknownBrick,
    brick_from,
)
from engine.bricks.activations import HINTS, ActivationName
from engine.data.settings import DataSettings
from engine.design import Design
from engine.form import FieldForm, fields_of
from engine.training.network.keras_model import keras_model
from engine.training_settings import TrainingSettings

ACTIVATIONS = typing.get_args(ActivationName)
# Hypothesis' own limits make no sense around Keras, whose first call loads TensorFlow.
around_keras = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def value_for(field: FieldForm) -> st.SearchStrategy[object]:
    """Any value that the field's form allows; widths stay small for Keras' sake."""
    if field.type == "choice":
        values: st.SearchStrategy[object] = st.sampled_from(field.choices)
    elif field.type == "boolean":
        values = st.booleans()
    elif field.type == "integer":
        values = st.integers(int(field.minimum), int(min(field.maximum, 40)))
    else:
        values = st.floats(field.minimum, field.maximum)
    return st.none() | values if field.optional else values


def any_brick(kind: type[Brick]) -> st.SearchStrategy[Brick]:
    fields = {field.name: value_for(field) for field in fields_of(kind)}
    return st.builds(kind, **fields)


stacks = st.lists(st.one_of([any_brick(kind) for kind in CATALOGUE]), min_size=1, max_size=6)


def layer_from(code: str):
    """The layer that our own line of code makes."""
    import keras

    return eval(code, {"keras": keras, "layers": keras.layers})


@st.composite
def towers(draw):
    """A shape of one to three axes, and bricks of which each fits what comes before it."""
    pictures = st.tuples(st.integers(6, 12), st.integers(6, 12), st.integers(1, 3))
    shape = first = draw(pictures | st.lists(st.integers(1, 12), min_size=1, max_size=3).map(tuple))
    bricks = []
    for brick in draw(stacks):
        if isinstance(brick, Reshape):
            count = math.prod(shape)
            height = draw(st.sampled_from([n for n in range(1, count + 1) if count % n == 0]))
            rest = count // height
            width = draw(st.sampled_from([n for n in range(1, rest + 1) if rest % n == 0]))
            brick = Reshape.to((height, width, rest // width))
        if brick.refusal(shape) is not None:
            bricks += brick.put_before(shape)[:1]  # so that bricks for pictures do occur
            shape = bricks[-1].output_shape(shape) if brick.put_before(shape) else shape
            brick = brick.changed(**dict(next((mend.values for mend in brick.fitting(shape)), ())))
        if brick.misplaced(bricks) is not None:
            continue
        if brick.refusal(shape) is None and math.prod(brick.output_shape(shape)) <= 4096:
            bricks.append(brick)
            shape = brick.output_shape(shape)
    return first, bricks


@around_keras
@given(tower=towers())
def test_shapes_and_weights_are_keras_own(tower):
    first, bricks = tower
    design = Design.model_construct(bricks=tuple(bricks))
    model = keras_model(bricks, first, seed=1)
    shapes = [tuple(layer.output.shape[1:]) for layer in model.layers]
    assert list(design.shapes(first)) == shapes
    counts = [layer.count_params() for layer in model.layers]
    assert list(design.weight_counts(first)) == counts


@around_keras
@given(
    brick=st.one_of([any_brick(kind) for kind in (Reshape, Conv2D, MaxPooling2D)]),
    shape=st.lists(st.integers(1, 40), min_size=1, max_size=3).map(tuple)
    | st.tuples(st.integers(20, 40), st.integers(20, 40), st.integers(1, 5)),
)
def test_what_a_brick_refuses_keras_refuses_and_its_mends_fit(brick, shape):
    import keras

    if brick.refusal(shape) is None:
        layer = brick.layer(1)
        assert layer(keras.Input(shape)).shape[1:] == brick.output_shape(shape)
        assert layer.count_params() == brick.weight_count(shape)
        return
    with pytest.raises(ValueError):  # noqa: PT011 (Keras' own, with words of its own)
        brick.layer(1)(keras.Input(shape))
    for values in (dict(mend.values) for mend in brick.fitting(shape)):
        assert brick.changed(**values).refusal(shape) is None
    for before in brick.put_before(shape):
        assert before.refusal(shape) is None
        assert brick.refusal(before.output_shape(shape)) is None


@pytest.mark.parametrize("kind", [Conv2D, MaxPooling2D])
def test_a_mend_for_a_large_picture_is_a_value_that_its_field_takes(kind):
    mends = kind().fitting((224, 200, 3))
    assert [kind().changed(**dict(mend.values)).refusal((224, 200, 3)) for mend in mends] == [
        None
    ] * len(mends)


@around_keras
@given(bricks=stacks)
def test_the_line_of_code_makes_the_same_layer(bricks):
    for brick in bricks:
        if brick.sees_once:
            continue  # its line reads a file that lies beside it: see tests/engine/eyes
        layer, other = brick.layer(7), layer_from(brick.code())
        config, expected = other.get_config(), layer.get_config()
        _forget_names_and_drawn_seeds(config, brick)
        _forget_names_and_drawn_seeds(expected, brick)
        assert config == expected


def _forget_names_and_drawn_seeds(config, brick):
    del config["name"]
    config.pop("seed", None)  # of random numbers while learning: always the training's
    if brick.draws_seed and "kernel_initializer" in config:
        del config["kernel_initializer"]["config"]["seed"]


@pytest.mark.parametrize("kind", CATALOGUE)
def test_what_a_brick_draws_is_what_keras_draws(kind):
    """`draws_seed` says whether Keras asks for a seed of its own: the same draws follow."""
    import random

    import keras

    samples = [kind()] if not kind.sees_once else []
    if kind is Dense:
        samples += [Dense(seed=3), Dense(kernel_initializer="zeros")]
    if "rate" in kind.model_fields:
        samples.append(kind(rate=0.0))
    if "stddev" in kind.model_fields:
        samples.append(kind(stddev=0.0))
    for brick in samples:
        keras.utils.set_random_seed(5)
        layer_from(brick.code())
        drawn = random.getstate()
        random.seed(5)
        if brick.draws_seed:
            random.randint(1, 10**9)
        assert random.getstate() == drawn, brick


@pytest.mark.parametrize("kind", CATALOGUE)
def test_in_training_mode_a_brick_is_what_it_says(kind):
    """Random or not, and whether rows of a batch see each other."""
    import numpy as np

    layer = kind().layer(3)
    shape = (4,) if kind().refusal((4,)) is None else (8, 8, 1)
    rows = np.random.default_rng(0).normal(size=(8, *shape)).astype("float32")
    keyword = {"training": True} if layer._call_has_training_arg else {}
    first, second = (layer(rows, **keyword).numpy() for _ in range(2))
    assert (not np.allclose(first, second)) == kind.random_in_training
    if not kind.random_in_training:
        half = layer(rows[:4], **keyword).numpy()
        assert (not np.allclose(half, first[:4], atol=1e-5)) == kind.mixes_rows


@around_keras
@given(
    function=st.sampled_from(ACTIVATIONS),
    dense=any_brick(Dense),
    inputs=st.integers(1, 5),
)
def test_an_activation_split_off_is_the_same_model(function, dense, inputs):
    import numpy as np

    design = Design.model_construct(
        data=DataSettings.model_construct(),
        training=TrainingSettings(),
        bricks=(Dense(units=3), dense.changed(activation=function), Dense(units=1)),
    )
    split = design.activation_split_off(dense.id)
    assert len(split.bricks) == (3 if function == "linear" else 4)
    joined = split.activation_joined(dense.id)
    assert joined.bricks == design.bricks
    rows = np.random.default_rng(1).normal(size=(6, inputs)).astype("float32")
    models = [keras_model(one.bricks, (inputs,), seed=11) for one in (design, split)]
    for weight, other in zip(*(model.get_weights() for model in models), strict=True):
        np.testing.assert_array_equal(weight, other)
    answers = [model(rows).numpy() for model in models]
    np.testing.assert_allclose(*answers, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("kind", [*CATALOGUE, UnknownBrick])
def test_every_kind_has_its_words(kind):
    assert kind.title
    assert len(kind.hint) > 20
    assert kind.icon.startswith("mdi6.")
    assert kind.family


@pytest.mark.parametrize("kind", CATALOGUE)
def test_every_field_has_its_form(kind):
    fields = {field.name: field for field in fields_of(kind)}
    without = {"id", "kind", "first_weights"}  # numbers for a table of their own, not a form
    assert set(fields) == set(kind.model_fields) - without
    for field in fields.values():
        assert field.form.label, field.name
        assert len(field.form.hint) > 10, field.name
        if field.type in ("integer", "number"):
            assert field.minimum is not None, field.name
            assert field.maximum is not None, field.name
            assert field.form.step, field.name
        if field.optional:
            assert field.form.none_word, field.name


def test_every_training_field_has_its_form():
    fields = {field.name for field in fields_of(TrainingSettings)}
    own = {"optimizer_values", "loss_values"}  # their fields have forms of their own
    assert fields == set(TrainingSettings.model_fields) - own


def test_every_activation_has_its_sentence():
    assert set(HINTS) == set(ACTIVATIONS)


def test_no_two_kinds_share_a_name():
    assert len(BY_KIND) == len(CATALOGUE)


@given(brick=st.one_of([any_brick(kind) for kind in CATALOGUE]))
def test_a_brick_comes_back_from_its_file(brick):
    assert brick_from(brick.model_dump(mode="json")) == brick
    assert isinstance(brick.face(), str)
    copy = brick.copy_with_new_id()
    assert copy.id != brick.id
    assert copy.changed(id=brick.id) == brick


@pytest.mark.parametrize("kind", CATALOGUE)
def test_a_value_out_of_range_is_refused(kind):
    for field in fields_of(kind):
        if field.type in ("integer", "number"):
            with pytest.raises(ValidationError):
                kind().changed(**{field.name: field.maximum + 1})
            with pytest.raises(ValidationError):
                kind().changed(**{field.name: field.minimum - 1})


def test_an_unknown_brick_keeps_what_it_was_given():
    raw = {"kind": "lstm", "id": "x", "units": 5, "deep": {"a": [1, 2]}}
    brick = brick_from(raw)
    assert isinstance(brick, UnknownBrick)
    assert brick.model_dump(mode="json") == raw
    assert brick.output_shape((4,)) == (4,)


def test_what_is_no_brick_is_refused():
    for raw in (
        None,
        3,
        [],
        {},
        {"kind": 5},
        {"kind": "dense", "units": 0},
        {"kind": "dense", "x": 1},
    ):
        with pytest.raises(ValueError):  # noqa: PT011 (pydantic's is one, with words of its own)
            brick_from(raw)


def test_joining_needs_a_bare_dense_above_an_activation():
    design = Design.model_construct(bricks=(Dense(id="a"), Activation(id="b"), Dense(id="c")))
    for brick_id in "abc":
        assert design.activation_joined(brick_id) is design
    assert design.activation_split_off("b") is design
