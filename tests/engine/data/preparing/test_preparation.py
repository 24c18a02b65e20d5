"""Preparing: learned from the training part only, split as scikit-learn and Keras split."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.preparing.preparation import prepare
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import EightPoints, Iris
from engine.data.table import Table
from engine.data.view import View
from engine.files.store import TableStore
from engine.messages import EngineError


def number(name, role="input", **settings):
    return ColumnSettings(name=name, role=role, **settings)


def category(name, role="input", **settings):
    return ColumnSettings(name=name, role=role, kind="category", **settings)


def data(*columns, task="regression", **split):
    split = {"test_share": 0.2, "validation_share": 0.2, **split}
    return DataSettings(
        source=EightPoints(), columns=columns, task=task, split=SplitSettings(**split)
    )


def table(test_rows=0, **columns):
    import pandas as pd

    return Table(pd.DataFrame(columns), test_rows=test_rows)


@pytest.fixture
def weather():
    random = np.random.RandomState(0)
    return table(
        temp=random.normal(15, 8, 100),
        wind=random.gamma(2, 5, 100),
        sky=random.choice(["clear", "cloud", "rain"], 100),
        cnt=random.normal(200, 50, 100),
    )


WEATHER = (number("temp", scaling="standardize"), number("wind", scaling="minmax"))


# --- splitting ---------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [10, 11, 97, 150])
@pytest.mark.parametrize("share", [0.1, 0.2, 0.25, 0.33])
def test_shuffled_equals_train_test_split_row_for_row(rows, share):
    from sklearn.model_selection import train_test_split

    given_rows = table(x=np.arange(rows, dtype=float), y=np.arange(rows, dtype=float))
    prepared = prepare(
        given_rows,
        data(number("x"), number("y", "target"), test_share=share, validation_share=0.2, seed=42),
    )
    rest, test = train_test_split(np.arange(rows), test_size=share, random_state=42)
    cut = math.floor(len(rest) * (1.0 - 0.2))
    assert prepared.rows["test"].tolist() == test.tolist()
    assert prepared.rows["training"].tolist() == rest[:cut].tolist()
    assert prepared.rows["validation"].tolist() == rest[cut:].tolist()
    assert prepared.x["test"][:, 0].tolist() == test.tolist()


def test_validation_rows_are_those_of_keras():
    from keras.src.trainers.data_adapters.array_slicing import train_validation_split

    rows = np.arange(33)
    prepared = prepare(
        table(x=rows.astype(float), y=rows.astype(float)),
        data(number("x"), number("y", "target"), test_share=0.0, validation_share=0.3, seed=7),
    )
    order = np.concatenate([prepared.rows["training"], prepared.rows["validation"]])
    (training,), (validation,) = train_validation_split((order,), validation_split=0.3)
    assert prepared.rows["training"].tolist() == training.tolist()
    assert prepared.rows["validation"].tolist() == validation.tolist()
    assert sorted(order.tolist()) == rows.tolist()
    assert prepared.x["test"].shape == (0, 1)


def test_stratified_equals_train_test_split_with_stratify():
    from sklearn.model_selection import train_test_split

    frame = Iris().read(TableStore()).frame
    columns = [number(name) for name in frame.columns[:-1]]
    prepared = prepare(
        Table(frame),
        data(*columns, category("species", "target"), task="multiclass", stratified=True),
    )
    _, test = train_test_split(
        np.arange(150), test_size=0.2, random_state=42, stratify=frame["species"]
    )
    assert prepared.rows["test"].tolist() == test.tolist()
    assert prepared.y["test"].sum(axis=0).tolist() == [10, 10, 10]


def test_a_class_too_rare_to_stratify_is_a_note_and_no_crash():
    rare = table(x=np.arange(20.0), y=["a"] * 10 + ["b"] * 9 + ["c"])
    prepared = prepare(
        rare, data(number("x"), category("y", "target"), task="multiclass", stratified=True)
    )
    assert "split.not_stratified" in [note.code for note in prepared.facts.notes]
    assert prepared.facts.class_names == ("a", "b", "c")


def test_a_class_without_training_rows_is_a_note():
    late = table(x=np.arange(20.0), y=["a"] * 10 + ["b"] * 9 + ["c"])
    prepared = prepare(
        late, data(number("x"), category("y", "target"), task="multiclass", method="in_order")
    )
    assert prepared.facts.class_counts == (10, 2, 0)
    (note,) = prepared.facts.notes
    assert (note.code, note.parameters["name"]) == ("prepare.class_not_trained", "c")


def test_in_order_takes_the_last_rows():
    prepared = prepare(
        table(x=np.arange(10.0), y=np.arange(10.0)),
        data(number("x"), number("y", "target"), method="in_order"),
    )
    assert prepared.rows["training"].tolist() == [0, 1, 2, 3, 4, 5]
    assert prepared.rows["validation"].tolist() == [6, 7]
    assert prepared.rows["test"].tolist() == [8, 9]


def test_given_takes_the_rows_that_the_source_names():
    own = table(test_rows=3, x=[0.0, np.nan, 2.0, 3.0, 4.0, np.nan, 6.0], y=np.arange(7.0))
    prepared = prepare(
        own, data(number("x"), number("y", "target"), method="given", validation_share=0.0)
    )
    assert prepared.rows["training"].tolist() == [0, 2, 3]
    assert prepared.rows["test"].tolist() == [4, 6]


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 60),
    st.sampled_from(["shuffled", "in_order"]),
    st.floats(0, 0.9),
    st.floats(0, 0.9),
    st.booleans(),
)
def test_every_row_goes_into_exactly_one_part(rows, method, test, validation, stratified):
    classes = np.arange(rows) % 3
    if rows < 3:
        classes = np.arange(rows)
    whole = table(x=np.arange(rows, dtype=float), y=classes)
    asked = data(
        number("x"),
        number("y", "target"),
        task="multiclass",
        method=method,
        test_share=test,
        validation_share=validation,
        stratified=stratified,
    )
    try:
        prepared = prepare(whole, asked)
    except EngineError as error:
        if error.message.code in ("split.too_few", "prepare.one_class"):
            return
        raise
    parts = [prepared.rows[part] for part in ("training", "validation", "test")]
    assert len(parts[0]) >= 1
    assert sorted(np.concatenate(parts).tolist()) == list(range(rows))


# --- learning from the training part only -------------------------------------------------


def test_scaling_is_learned_from_the_training_part_only(weather):
    from sklearn.preprocessing import MinMaxScaler, StandardScaler

    asked = data(*WEATHER, number("cnt", "target", scaling="standardize"))
    prepared = prepare(weather, asked)
    rows = prepared.rows["training"]
    for place, (name, scaler) in enumerate((("temp", StandardScaler()), ("wind", MinMaxScaler()))):
        column = weather.frame[[name]].to_numpy()
        scaler.fit(column[rows])
        for part in ("training", "validation", "test"):
            expected = scaler.transform(column[prepared.rows[part]])[:, 0].astype(np.float32)
            assert np.allclose(prepared.x[part][:, place], expected, atol=1e-6)
    own = weather.frame["cnt"].to_numpy()
    assert prepared.decode_targets(prepared.y["test"])[:, 0] == pytest.approx(
        own[prepared.rows["test"]], rel=1e-5
    )
    assert prepared.y["training"].mean() == pytest.approx(0, abs=1e-6)


def test_nothing_leaks_from_the_test_part(weather):
    """Wild values in validation and test rows change nothing that the training part sees."""
    asked = data(
        number("temp", scaling="standardize", missing="mean"),
        number("wind", scaling="minmax", missing="median"),
        category("sky", missing="most_frequent"),
        number("cnt", "target", scaling="standardize"),
    )
    holey = weather.frame.copy()
    before = prepare(weather, asked)
    holey.loc[before.rows["training"][:3], ["temp", "wind", "sky"]] = None
    first = prepare(Table(holey), asked)
    wild = holey.copy()
    outside = np.concatenate([first.rows["validation"], first.rows["test"]])
    wild.loc[outside, ["temp", "wind", "cnt"]] = 1e6
    wild.loc[outside, "sky"] = "rain"
    second = prepare(Table(wild), asked)
    assert np.array_equal(first.x["training"], second.x["training"])
    assert np.array_equal(first.y["training"], second.y["training"])
    assert [first.encoders[place].fill for place in range(3)] == [
        second.encoders[place].fill for place in range(3)
    ]
    assert first.facts.cells_filled == 9


def test_missing_values_are_dropped_or_filled_and_counted():
    holey = table(
        a=[1.0, np.nan, 3.0, 100.0, 3.0, 5.0],
        b=["x", "y", None, "x", "x", "y"],
        y=[1.0, 2.0, 3.0, 4.0, 5.0, np.nan],
    )
    target = number("y", "target")
    whole = {"method": "in_order", "test_share": 0.0, "validation_share": 0.0}
    dropped = prepare(holey, data(number("a"), category("b"), target, **whole)).facts
    assert (dropped.rows_used, dropped.rows_dropped, dropped.cells_filled) == (3, 3, 0)
    for missing, value in (("mean", 26.75), ("median", 3.0), ("most_frequent", 3.0)):
        filled = prepare(
            holey,
            data(
                number("a", missing=missing),
                category("b", missing="most_frequent"),
                target,
                **whole,
            ),
        )
        assert filled.x["training"][1, 0] == pytest.approx(value)
        assert filled.x["training"][2, 1:].tolist() == [1, 0]
        assert (filled.facts.rows_used, filled.facts.rows_dropped) == (5, 1)
        assert filled.facts.cells_filled == 2


def test_the_target_is_never_filled():
    holey = table(a=np.arange(4.0), y=[1.0, np.nan, 3.0, 4.0])
    prepared = prepare(
        holey, data(number("a"), number("y", "target", missing="mean"), test_share=0.0)
    )
    assert prepared.facts.rows_dropped == 1


# --- columns and classes --------------------------------------------------------------------


def test_categories_become_one_input_each():
    mixed = table(sky=["rain", "clear", "rain", "cloud"], size=[10, 9, 10, 9], y=np.arange(4.0))
    prepared = prepare(
        mixed,
        data(
            category("sky"),
            category("size"),
            number("y", "target"),
            method="in_order",
            test_share=0.0,
            validation_share=0.0,
        ),
    )
    assert prepared.facts.input_names == (
        "sky=clear", "sky=cloud", "sky=rain", "size=9", "size=10",
    )  # fmt: skip
    assert prepared.x["training"].tolist() == [
        [0, 0, 1, 0, 1],
        [1, 0, 0, 1, 0],
        [0, 0, 1, 0, 1],
        [0, 1, 0, 1, 0],
    ]


def test_classes_are_in_order_and_numbers_as_numbers():
    y = [10, 9, 2, 10, 9, 2]
    prepared = prepare(
        table(x=np.arange(6.0), y=y),
        data(
            number("x"),
            number("y", "target"),
            task="multiclass",
            method="in_order",
            test_share=0.0,
            validation_share=0.0,
        ),
    )
    assert prepared.facts.class_names == ("2", "9", "10")
    assert prepared.y["training"].argmax(axis=1).tolist() == [2, 1, 0, 2, 1, 0]
    assert prepared.facts.class_counts == (2, 2, 2)
    assert prepared.facts.output_width == 3


def test_two_classes_are_one_column_of_0_and_1():
    prepared = prepare(
        table(x=np.arange(4.0), y=["예", "아니요", "예", "예"]),
        data(
            number("x"),
            category("y", "target"),
            task="binary",
            method="in_order",
            test_share=0.0,
            validation_share=0.0,
        ),
    )
    assert prepared.facts.class_names == ("아니요", "예")
    assert prepared.y["training"].tolist() == [[1], [0], [1], [1]]
    assert prepared.facts.output_width == 1


def test_several_targets_are_scaled_each_by_itself():
    prepared = prepare(
        table(x=np.arange(4.0), y=[0.0, 10.0, 20.0, 30.0], z=[5.0, 6.0, 7.0, 8.0]),
        data(
            number("x"),
            number("y", "target", scaling="minmax"),
            number("z", "target"),
            method="in_order",
            test_share=0.0,
            validation_share=0.0,
        ),
    )
    assert prepared.y["training"][:, 0] == pytest.approx([0, 1 / 3, 2 / 3, 1])
    assert prepared.decode_targets(prepared.y["training"])[3].tolist() == [30, 8]
    assert prepared.facts.output_width == 2


def test_arrays_are_float32_and_locked(weather):
    prepared = prepare(weather, data(*WEATHER, number("cnt", "target")))
    for arrays in (prepared.x, prepared.y):
        for array in arrays.values():
            assert array.dtype == np.float32
            with pytest.raises(ValueError, match="read-only"):
                array[...] = 0
    assert prepared.facts.input_means.shape == (2,)
    assert prepared.facts.input_deviations[0] == pytest.approx(1, abs=1e-5)


# --- what a person can have set wrongly --------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "task", "code"),
    [
        ([number("x")], "regression", "prepare.no_target"),
        ([number("y", "target")], "regression", "prepare.no_input"),
        ([number("x"), number("gone", "target")], "regression", "prepare.column_gone"),
        ([number("x"), number("y", "target"), number("z", "target")], "binary",
         "prepare.one_target"),
        ([number("x"), category("word", "target")], "regression", "prepare.text_target"),
        ([number("x"), number("word", "target")], "regression", "prepare.text_as_number"),
        ([number("word"), number("y", "target")], "regression", "prepare.text_as_number"),
        ([ColumnSettings(name="long", role="input", kind="text"), number("y", "target")],
         "regression", "prepare.text_input"),
        ([category("long"), number("y", "target")], "regression", "prepare.too_many_categories"),
        ([number("x"), number("same", "target")], "binary", "prepare.one_class"),
        ([number("x"), number("same", "target")], "multiclass", "prepare.one_class"),
        ([number("x"), category("word", "target")], "binary", "prepare.not_two_classes"),
        ([number("x"), category("long", "target")], "multiclass", "prepare.too_many_classes"),
        ([number("holes"), number("y", "target")], "regression", "prepare.no_rows"),
        ([number("x"), number("holes", "target")], "regression", "prepare.no_rows"),
        ([number("holes", missing="mean"), number("y", "target")], "regression",
         "prepare.no_values"),
        ([category("holes", missing="most_frequent"), number("y", "target")], "regression",
         "prepare.no_values"),
        ([number("wild"), number("y", "target")], "regression", "prepare.infinite"),
        ([number("large"), number("y", "target")], "regression", "prepare.infinite"),
    ],
)  # fmt: skip
def test_a_sentence_says_what_is_wrong(columns, task, code):
    rows = 90
    whole = table(
        x=np.arange(rows, dtype=float),
        y=np.arange(rows, dtype=float),
        z=np.arange(rows, dtype=float),
        word=["a", "b", "c"] * 30,
        long=[f"text {i}" for i in range(rows)],
        same=np.ones(rows),
        holes=np.full(rows, np.nan),
        wild=np.where(np.arange(rows) == 7, np.inf, 1.0),
        large=np.where(np.arange(rows) == 7, 1e39, 1.0),
    )
    with pytest.raises(EngineError) as caught:
        prepare(whole, data(*columns, task=task))
    assert caught.value.message.code == code
    assert "{" not in str(caught.value)


@pytest.mark.parametrize(
    "split",
    [
        {"test_share": 0.9, "validation_share": 0.0},
        {"test_share": 0.0, "validation_share": 0.9},
        {"method": "in_order", "test_share": 0.9},
    ],
)
def test_too_few_rows_to_split(split):
    with pytest.raises(EngineError) as caught:
        prepare(table(x=[1.0], y=[2.0]), data(number("x"), number("y", "target"), **split))
    assert caught.value.message.code == "split.too_few"


def test_a_table_without_a_test_part_of_its_own():
    with pytest.raises(EngineError) as caught:
        prepare(
            table(x=[1.0, 2.0], y=[1.0, 2.0]),
            data(number("x"), number("y", "target"), method="given"),
        )
    assert caught.value.message.code == "split.not_given"


# --- new rows and pictures ----------------------------------------------------------------


@pytest.fixture
def mixed():
    random = np.random.RandomState(0)
    whole = table(
        temp=random.normal(15, 8, 60),
        sky=[*random.choice(["맑음", "비"], 59), "맑음"],
        cnt=random.normal(200, 50, 60),
    )
    asked = data(
        number("temp", scaling="standardize"),
        category("sky", missing="most_frequent"),
        number("cnt", "target", scaling="standardize"),
    )
    return whole, prepare(whole, asked)


def test_encoding_the_tables_own_rows_gives_the_same_inputs(mixed):
    whole, prepared = mixed
    for part in ("training", "validation", "test"):
        rows = whole.frame.iloc[prepared.rows[part]]
        encoded = prepared.encode({name: rows[name].tolist() for name in ("temp", "sky")})
        assert np.array_equal(encoded, prepared.x[part])
        assert encoded.dtype == np.float32


def test_text_is_read_as_numbers_and_gaps_are_filled(mixed):
    _, prepared = mixed
    encoded = prepared.encode({"temp": [" 1,234 ", 3, np.float32(0)], "sky": ["비 ", "", None]})
    assert encoded[0, 0] == pytest.approx(
        (1234 - prepared.encoders[0].scaling.offset) / prepared.encoders[0].scaling.scale
    )
    assert encoded[0, 1:].tolist() == [0, 1]
    assert encoded[1, 1:].tolist() == encoded[2, 1:].tolist()
    array = prepared.encode({"temp": np.array([1.0, 2.0]), "sky": np.array(["비", "비"])})
    assert array.shape == (2, 3)


def test_a_number_that_is_a_category_may_be_written_in_any_way():
    sizes = table(size=[1, 2, 3] * 4, y=np.arange(12.0))
    asked = data(category("size"), number("y", "target"), test_share=0.0, validation_share=0.0)
    prepared = prepare(sizes, asked)
    encoded = prepared.encode({"size": ["2", "2.0", " 2 ", 2, 2.0]})
    assert encoded.tolist() == [[0, 1, 0]] * 5


@pytest.mark.parametrize(
    ("rows", "code", "named"),
    [
        ({"temp": ["1"]}, "encode.column_missing", "sky"),
        ({"temp": ["1", "warm"], "sky": ["비", "비"]}, "encode.not_a_number", "warm"),
        ({"temp": [""], "sky": ["비"]}, "encode.value_missing", "temp"),
        ({"temp": ["inf"], "sky": ["비"]}, "encode.counts_as_missing", "inf"),
        ({"temp": np.array([np.inf]), "sky": ["비"]}, "encode.value_missing", "temp"),
        ({"temp": np.array([np.nan]), "sky": ["비"]}, "encode.value_missing", "temp"),
        ({"temp": ["1"], "sky": ["눈"]}, "encode.unknown_category", "맑음, 비"),
    ],
)
def test_rows_that_cannot_be_read_are_told(mixed, rows, code, named):
    with pytest.raises(EngineError, match=named) as caught:
        mixed[1].encode(rows)
    assert caught.value.message.code == code


def test_a_curve_and_a_surface_cover_their_view(mixed):
    _, prepared = mixed
    encoder = prepared.encoders[0]
    x, y, inputs = prepared.grid(View("temp", (0.0, 30.0), points=11))
    assert (x.shape, y, inputs.shape) == ((33,), None, (33, 3))
    assert inputs[:, 0] == pytest.approx(encoder.scaling.apply(x), abs=1e-6)
    typical = [0.0, 1.0] if prepared.encoders[1].typical == "비" else [1.0, 0.0]
    assert (inputs[:, 1:] == typical).all()

    x, y, inputs = prepared.grid(View("sky", (-0.5, 1.5), "temp", (0.0, 30.0), points=5))
    assert inputs.shape == (25, 3)
    assert inputs[:5, 1:].argmax(axis=1).tolist() == [0, 0, 0, 1, 1]  # x runs fastest
    assert np.unique(inputs[:5, 0]).size == 1
    assert inputs[5, 0] > inputs[4, 0]
    assert y is not None
    assert y.shape == (5,)


def test_the_others_are_held_at_their_training_mean(weather):
    prepared = prepare(weather, data(*WEATHER, number("cnt", "target")))
    _, _, inputs = prepared.grid(View("temp", (0.0, 30.0), points=4))
    assert inputs[:, 1] == pytest.approx(prepared.x["training"][:, 1].mean(), abs=1e-6)


def test_a_view_of_what_is_no_input_is_refused(mixed):
    for view in (View("cnt", (0, 1)), View("temp", (0, 1), "wind", (0, 1))):
        with pytest.raises(EngineError) as caught:
            mixed[1].grid(view)
        assert caught.value.message.code == "view.not_an_input"
