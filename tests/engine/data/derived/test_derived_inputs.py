"""Inputs worked out of other columns: their values, in every part, in a person's own rows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.derived import DERIVED
from engine.data.preparing.preparation import prepare
from engine.data.settings import DataSettings, DerivedInput
from engine.data.view import View
from engine.edits import derived_inputs as edits
from engine.messages import EngineError
from tests.engine.data.preparing.test_preparation import category, data, number, table

NUMBERS = st.lists(st.integers(-8000, 8000).map(lambda n: n / 8), min_size=8, max_size=30)


def with_all(settings: DataSettings) -> DataSettings:
    for kind in DERIVED.values():
        settings = edits.with_derived(settings, kind.name, ("x", "y")[: kind.columns])
    return settings


@pytest.fixture
def rows():
    random = np.random.RandomState(1)
    return table(x=random.uniform(0.5, 4, 40), y=random.normal(0, 2, 40), z=np.arange(40.0))


@pytest.fixture
def settings():
    return data(number("x"), number("y"), number("z", role="target"))


def test_each_is_its_formula_in_every_part(rows, settings):
    prepared = prepare(rows, with_all(settings))
    assert prepared.facts.input_names == (
        "x", "y", "x²", "x · y", "sin(x)", "cos(x)", "ln(x)", "Δx"
    )  # fmt: skip
    x, y = rows.frame["x"].to_numpy(), rows.frame["y"].to_numpy()
    expected = [x, y, x**2, x * y, np.sin(x), np.cos(x), np.log(x), np.append(np.nan, np.diff(x))]
    for part, taken in prepared.rows.items():
        wanted = np.column_stack([values[taken] for values in expected])
        np.testing.assert_allclose(prepared.x[part], wanted.astype(np.float32), rtol=1e-6)
    assert prepared.facts.rows_dropped == 1  # the first one has no row before it
    assert 0 not in np.concatenate(list(prepared.rows.values()))


@pytest.mark.parametrize("kind", DERIVED.values(), ids=lambda kind: kind.name)
def test_the_line_of_code_gives_the_same(rows, kind):
    columns = ("x", "y")[: kind.columns]
    values = kind.values(*(rows.frame[name].to_numpy() for name in columns))
    frame = rows.frame
    code = kind.code(*(f"frame[{name!r}]" for name in columns))
    found = eval(code, {"np": np, "frame": frame})
    np.testing.assert_array_equal(np.asarray(found), values)


@given(NUMBERS, NUMBERS)
def test_scaling_is_learned_from_the_training_part(first, second):
    count = min(len(first), len(second))
    rows = table(x=first[:count], y=second[:count], z=np.arange(float(count)))
    settings = data(number("x", scaling="standardize"), number("y"), number("z", role="target"))
    settings = edits.with_derived(settings, "product", ("x", "y"))
    prepared = prepare(rows, settings)
    (encoder,) = prepared.derived
    assert settings.derived[0].scaling == "standardize"  # as the first column's
    training = prepared.rows["training"]
    made = (rows.frame["x"] * rows.frame["y"]).to_numpy()[training]
    np.testing.assert_allclose(encoder.scaling.offset, made.mean(), rtol=1e-9, atol=1e-3)
    wanted = encoder.scaling.apply(made).astype(np.float32)
    np.testing.assert_array_equal(prepared.x["training"][:, 2], wanted)


def test_ones_own_rows_are_worked_out_alike(rows, settings):
    prepared = prepare(rows, with_all(settings))
    own = prepared.encode({"x": ["2", "3", "2.5"], "y": ["1", "-1", "4"]})
    last = float(rows.frame["x"].iloc[-1])
    np.testing.assert_allclose(own[:, 2], [4, 9, 6.25])
    np.testing.assert_allclose(own[:, 3], [2, -3, 10])
    np.testing.assert_allclose(own[:, 7], [2 - last, 1, -0.5], rtol=1e-6)  # after the table


def test_a_place_that_has_no_logarithm_is_said(rows, settings):
    settings = edits.with_derived(settings, "logarithm", ("y",))
    with pytest.raises(EngineError) as raised:
        prepare(rows, settings)
    assert raised.value.message.code == "prepare.derived_undefined"
    assert rows.frame["y"][raised.value.message.parameters["row"] - 1] <= 0
    good = edits.with_derived(data(number("x"), number("z", role="target")), "logarithm", ("x",))
    prepared = prepare(rows, good)
    with pytest.raises(EngineError) as raised:
        prepared.encode({"x": ["-1"]})
    assert raised.value.message.code == "derived.above_zero"


def test_filled_gaps_are_worked_out_with_what_fills_them(rows):
    frame = rows.frame.copy()
    frame.loc[5:9, "x"] = np.nan
    filled = data(number("x", missing="value", missing_value="3"), number("z", role="target"))
    prepared = prepare(table(**frame), edits.with_derived(filled, "square", ("x",)))
    assert prepared.facts.rows_dropped == 0
    taken = prepared.rows["training"]
    squares = frame["x"].fillna(3.0).to_numpy()[taken] ** 2
    np.testing.assert_allclose(prepared.x["training"][:, 1], squares, rtol=1e-6)
    np.testing.assert_allclose(prepared.encode({"x": [""]}), [[3, 9]])


def test_a_difference_goes_by_the_order_of_time():
    days = ["2024-01-03", "2024-01-01", "2024-01-02", "2024-01-05", "2024-01-04"] + [
        f"2024-02-{day:02d}" for day in range(1, 16)
    ]
    x, dates = np.arange(20.0) ** 2, np.array(days, "datetime64[ns]")
    rows = table(day=dates, x=x, z=x)
    settings = edits.with_derived(
        data(
            number("x"),
            number("z", role="target"),
            method="in_order",
            order_by=("day",),
            validation_share=0.0,
        ),
        "difference",
        ("x",),
    )
    prepared = prepare(rows, settings)
    got = dict(
        zip(prepared.rows["training"].tolist(), prepared.x["training"][:, 1].tolist(), strict=True)
    )
    assert 1 not in got  # the earliest
    assert got[2] == x[2] - x[1]
    assert got[0] == x[0] - x[2]
    assert got[4] == x[4] - x[0]


def test_a_picture_works_them_out_at_each_point(rows, settings):
    settings = edits.with_derived(settings, "product", ("x", "y"))
    settings = edits.with_derived(settings, "difference", ("x",))
    prepared = prepare(rows, settings)
    *_, grid = prepared.grid(View("y", (-1.0, 1.0), "x", (0.0, 2.0), points=5))
    np.testing.assert_allclose(grid[:, 2], grid[:, 0] * grid[:, 1], atol=1e-6)
    assert (grid[:, 3] == np.float32(prepared.derived[1].typical)).all()
    _, _, curve = prepared.grid(View("x", (0.0, 2.0), points=5))
    np.testing.assert_allclose(curve[:, 2], curve[:, 0] * curve[0, 1], rtol=1e-5)


def test_one_rests_while_a_column_of_it_is_no_input(rows, settings):
    settings = edits.with_derived(settings, "product", ("x", "y"))
    without = settings.with_column(settings.column("y").model_copy(update={"role": "ignored"}))
    assert prepare(rows, without).facts.input_names == ("x",)
    assert without.derived == settings.derived
    assert edits.awakened(without, "x · y") == settings


def test_names_stay_apart_and_the_same_is_not_added_twice(settings):
    once = edits.with_derived(settings, "square", ("x",))
    assert edits.with_derived(once, "square", ("x",)) == once
    named = edits.with_derived(once, "square", ("y",), "x²")
    assert [own.name for own in named.derived] == ["x²", "x² (2)"]
    assert [own.name for own in edits.without_derived(named, "x²").derived] == ["x² (2)"]
    assert DataSettings.model_validate(named.model_dump()) == named
    with pytest.raises(ValueError, match="same name"):
        DataSettings.model_validate(
            {**named.model_dump(), "derived": [*named.model_dump()["derived"]] * 2}
        )


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "cube", "columns": ("x",)},
        {"kind": "product", "columns": ("x",)},
        {"kind": "square", "columns": ("x", "y")},
        {"kind": "square", "columns": ()},
        {"kind": "square", "columns": ("x",), "name": ""},
        {"kind": "square", "columns": ("x",), "scaling": "big"},
    ],
)
def test_a_wrong_one_is_refused(wrong):
    with pytest.raises(ValueError, match="validation error"):
        DerivedInput.model_validate({"name": "n", **wrong})


def test_words_and_targets_cannot_be_worked_with(settings):
    mixed = data(number("x"), category("c"), number("z", role="target"))
    assert edits.possible_columns(mixed) == ("x",)
    assert not edits.can_be_derived(mixed, "product")
    assert edits.can_be_derived(mixed, "square")
    assert edits.can_be_derived(settings, "product")
