"""Which settings can be tried, how they are named, and what their values make of a design."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.bricks import Dense, Dropout
from engine.messages import EngineError
from engine.trials.settings import (
    MOST_POINTS,
    setting_named,
    settings_of,
    tried_from,
    values_from,
    with_layers,
    with_value,
)
from tests.engine.checks.helpers import design as any_design


@pytest.fixture
def design():
    return any_design(
        Dense(units=8, activation="relu"),
        Dropout(rate=0.2),
        Dense(units=4, activation="tanh"),
        Dense(units=1, activation="sigmoid"),
    )


def code(design, *given_):
    with pytest.raises(EngineError) as error:
        tried_from(design, given_)
    return error.value.message.code, str(error.value)


def test_settings_are_named_by_place_and_kind(design):
    names = [setting.name for setting in settings_of(design)]
    assert names[:8] == [
        "learning_rate", "batch_size", "optimizer", "neurons", "layers", "activation", "dropout",
        "epochs",
    ]  # fmt: skip
    assert {"dense1.units", "dense2.units", "dropout1.rate", "dense2.activation"} <= set(names)
    assert "dense3.units" not in names  # the answer needs as many as it has
    assert "dense3.activation" not in names
    assert "dense3.l2" in names
    assert not any(name.endswith(".seed") for name in names)
    assert len(names) == len(set(names))
    assert str(setting_named(design, "dense2.units").words) == "Neurons, brick 3: Dense"
    assert str(setting_named(design, "neurons").words) == "Neurons, all hidden layers"
    assert setting_named(design, "rate") == setting_named(design, "learning_rate")


def test_a_value_is_put_where_it_belongs(design):
    def changed(name, value):
        return with_value(design, setting_named(design, name), value)

    assert changed("learning_rate", 0.5).training.learning_rate == 0.5
    assert changed("optimizer", "sgd").training.optimizer == "sgd"
    assert [brick.face() for brick in changed("dense2.units", 16).bricks[2:]] == [
        "16 tanh",
        "1 sigmoid",
    ]
    assert [b.units for b in changed("neurons", 16).bricks if b.can_answer] == [16, 16, 1]
    faces = [b.face() for b in changed("activation", "elu").bricks if b.can_answer]
    assert faces == ["8 elu", "4 elu", "1 sigmoid"]
    assert changed("dropout", 0.5).bricks[1].rate == 0.5


def test_layers_come_and_go_with_what_follows_them(design):
    def kinds(count):
        return [brick.kind for brick in with_layers(design, count).bricks]

    assert kinds(0) == ["dense"]
    assert kinds(1) == ["dense", "dropout", "dense"]
    assert with_layers(design, 2) == design
    four = with_layers(design, 4)
    assert [b.units for b in four.bricks if b.can_answer] == [8, 4, 4, 4, 1]
    assert len({brick.id for brick in four.bricks}) == len(four.bricks)
    alone = any_design(Dense(units=1, activation="sigmoid"))
    assert len(with_layers(alone, 2).bricks) == 3


def test_ranges_go_by_factors_where_they_are_wide(design):
    def values(text):
        name, _, rest = text.partition("=")
        return values_from(setting_named(design, name), rest)

    assert values("learning_rate=0.001..0.1:3") == (0.001, 0.01, 0.1)
    assert values("neurons=4..64:5") == (4, 19, 34, 49, 64)
    assert values("neurons=2..128:7") == (2, 4, 8, 16, 32, 64, 128)
    assert values("dropout=0..0.5:6") == (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)
    assert values("layers=1..3:3") == (1, 2, 3)
    assert len(values("learning_rate=0.001..0.1")) == 5
    assert values("batch_size=64,16,64") == (64, 16)
    assert values("dense1.use_bias=true,false") == (True, False)


@given(st.integers(1, 500), st.integers(1, 500), st.integers(2, 20))
def test_a_range_of_whole_numbers_keeps_its_ends(low, high, steps):
    design = any_design(Dense(units=8), Dense(units=1))
    setting = setting_named(design, "neurons")
    if low == high:
        return
    values = values_from(setting, f"{low}..{high}:{steps}")
    assert (values[0], values[-1]) == (low, high)
    assert len(values) <= steps


@pytest.mark.parametrize(
    ("given_", "expected", "words"),
    [
        (("foo=1,2",), "try.unknown", "dense1.units"),
        (("dense3.units=1,2",), "try.unknown", "dense3.units"),
        (("learning_rate=0,1",), "try.out_of_range", "0 to 10000000"),
        (("neurons=0,8",), "try.out_of_range", "1 to 4096"),
        (("dropout=0.5,1.5",), "try.out_of_range", "1.5"),
        (("layers=1,9",), "try.out_of_range", "0 to 8"),
        (("learning_rate=fast,slow",), "try.no_number", "fast"),
        (("learning_rate=nan,1",), "try.no_number", "nan"),
        (("batch=1.5,2",), "try.not_whole", "1.5"),
        (("optimizer=adam,best",), "try.no_choice", "rmsprop"),
        (("dense1.use_bias=true,perhaps",), "try.no_choice", "perhaps"),
        (("batch=32",), "try.no_values", "two values"),
        (("batch",), "try.no_values", "batch_size"),
        (("rate=1,2", "learning_rate=3,4"), "try.twice", "learning_rate"),
        (("rate=1,2", "batch=3,4", "layers=1,2"), "try.too_many_settings", "two"),
        (("rate=0.1..1:10", "batch=1..100:10"), "try.too_many_values", str(MOST_POINTS)),
        (("rate=0.1..1:999",), "try.too_many_values", "999"),
        (("rate=0.1..1:x",), "try.no_number", "x"),
    ],
)
def test_what_cannot_be_is_said(design, given_, expected, words):
    found, sentence = code(design, *given_)
    assert found == expected
    assert words in sentence


def test_a_design_without_hidden_bricks_has_no_neurons_to_try():
    alone = any_design(Dense(units=1, activation="sigmoid"))
    names = [setting.name for setting in settings_of(alone)]
    assert "neurons" not in names
    assert "activation" not in names
    assert "layers" in names
