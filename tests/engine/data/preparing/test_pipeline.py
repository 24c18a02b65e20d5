"""The frozen encoders give what scikit-learn's own steps give, and nothing leaks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from engine.data.preparing import preparation, targets
from engine.data.preparing.pipeline import encoders_of, input_transformer
from engine.data.preparing.preparation import Prepared, prepare, read_inputs
from engine.data.preparing.read_column import ReadColumn
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import EightPoints
from engine.data.table import Table
from engine.messages import EngineError
from engine.scalings import SCALINGS as KINDS
from tests.engine.data.tables import SCALINGS, tables

PARTS = ("training", "validation", "test")
SLOW = {"deadline": None, "suppress_health_check": list(HealthCheck)}


def through_scikit_learn(table: Table, prepared: Prepared) -> dict[str, np.ndarray]:
    """All parts' inputs by one ColumnTransformer, fitted on the training part."""
    columns = read_inputs(table, prepared.settings)

    def matrix(part):
        return np.column_stack([column.values(prepared.rows[part]) for column in columns])

    transformer = input_transformer(columns, prepared.rows["training"]).fit(matrix("training"))
    return {part: transformer.transform(matrix(part)) for part in PARTS if len(prepared.rows[part])}


@settings(max_examples=40, **SLOW)
@given(tables(tame=True))
def test_the_encoders_equal_the_scikit_learn_pipeline(drawn):
    table, asked = drawn
    try:
        prepared = prepare(table, asked)
    except EngineError as error:
        assume(error.message.code not in ("prepare.no_rows", "prepare.no_values", "split.too_few"))
        raise
    for part, expected in through_scikit_learn(table, prepared).items():
        assert np.allclose(prepared.x[part], expected.astype(np.float32), rtol=1e-5, atol=1e-5)
        assert prepared.x[part].shape[1] == len(prepared.facts.input_names)


@settings(max_examples=60, **SLOW)
@given(
    rows=st.integers(1, 400),
    width=st.integers(2, 40),
    seed=st.integers(0, 1000),
    kind=st.sampled_from(["number", "category"]),
    missing=st.sampled_from(["drop", "mean", "median", "most_frequent"]),
    scaling=st.sampled_from(SCALINGS),
    most_words=st.integers(0, 3),
)
def test_columns_fitted_together_are_as_each_alone(
    rows, width, seed, kind, missing, scaling, most_words
):
    """To the last bit, so that a column's figures do not depend on its neighbours."""
    import pandas as pd

    drawn = np.random.default_rng(seed)
    values = drawn.normal(0, 10.0 ** drawn.integers(-3, 6), (rows, width))
    if kind == "category":
        missing = "drop" if missing == "drop" else "most_frequent"
        values = np.round(values / np.abs(values).max() * 4)
    if missing != "drop":
        values[drawn.random((rows, width)) < 0.2] = np.nan
        values[0] = np.nan_to_num(values[0])
    columns = [
        ReadColumn(
            pd.Series(values[:, place], name=f"c{place}"),
            ColumnSettings(
                name=f"c{place}",
                role="input",
                kind=kind,
                missing=missing,
                scaling=scaling if kind == "number" else "none",
                most_words=most_words if kind == "category" else 0,
            ),
        )
        for place in range(width)
    ]
    every_row = np.arange(rows)
    alone = tuple(encoder for column in columns for encoder in encoders_of([column], every_row))
    assert tuple(encoders_of(columns, every_row)) == alone


def test_a_thousand_columns_take_few_fits(monkeypatch):
    import pandas as pd
    from sklearn.pipeline import Pipeline

    fits = []
    true_fit = Pipeline.fit
    monkeypatch.setattr(Pipeline, "fit", lambda self, x: fits.append(x.shape) or true_fit(self, x))
    numbers = ColumnSettings(name="n", role="input", missing="median", scaling="standardize")
    read = ReadColumn(pd.Series([1.0, 2.0, np.nan, 5.0], name="n"), numbers)
    assert len(set(encoders_of([read] * 1000, np.arange(4)))) == 1
    assert fits == [(4, 200)] * 5


@settings(max_examples=30, **SLOW)
@given(
    st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=30),
    st.sampled_from(SCALINGS),
)
def test_a_targets_scaling_equals_scikit_learns_and_comes_back(values, scaling):
    import pandas as pd
    from sklearn.pipeline import make_pipeline

    table = Table(pd.DataFrame({"x": np.arange(len(values), dtype=float), "y": values}))
    asked = DataSettings(
        source=EightPoints(),
        columns=(
            ColumnSettings(name="x", role="input"),
            ColumnSettings(name="y", role="target", scaling=scaling),
        ),
        split=SplitSettings(method="in_order", test_share=0.0, validation_share=0.0),
    )
    try:
        prepared = prepare(table, asked)
    except EngineError as error:
        assume(error.message.code != "prepare.out_of_reach")
        raise
    own = np.array(values)[:, None]
    steps = [step for _, step in KINDS[scaling].steps()]
    taught = make_pipeline(*steps).fit_transform(own) if steps else own
    assert np.allclose(prepared.y["training"], taught, rtol=1e-5, atol=1e-5)
    back = prepared.decode_targets(prepared.y["training"])
    largest = np.abs(own).max() + 1.0
    assert np.allclose(back, own, rtol=1e-4, atol=1e-5 * largest)


@settings(max_examples=80, **SLOW)
@given(tables())
def test_any_settings_give_finite_arrays_or_a_sentence(drawn):
    table, asked = drawn
    try:
        prepared = prepare(table, asked)
    except EngineError as error:
        str(error.message)  # every place in the sentence is filled
        return
    for part in PARTS:
        assert np.isfinite(prepared.x[part]).all()
        assert np.isfinite(prepared.y[part]).all()
        assert len(prepared.x[part]) == len(prepared.y[part]) == len(prepared.rows[part])
    assert len(prepared.rows["training"]) >= 1
    assert np.isfinite(prepared.facts.input_means).all()
    if asked.task == "regression":
        assert np.isfinite(prepared.decode_targets(prepared.y["training"])).all()
    # a person's own row, typed as the table shows it, gives what the table gave
    first = int(prepared.rows["training"][0])
    typed = {}
    for column in asked.inputs:
        value = table.frame[column.name].iloc[first]
        typed[column.name] = ["" if value is None or value != value else str(value)]
    assert np.allclose(prepared.encode(typed)[0], prepared.x["training"][0], rtol=1e-4, atol=1e-4)


# --- a planted leak ---------------------------------------------------------------------------


def leaky_table() -> tuple[Table, np.ndarray]:
    """30 rows whose last 15 (no training rows) would change every figure, if they were seen."""
    import pandas as pd

    random = np.random.default_rng(0)
    rows = 30
    later = np.arange(rows) >= 15
    gap = np.arange(rows) % 5 == 0
    frame = pd.DataFrame(
        {
            "number": np.where(gap, np.nan, np.where(later, 900.0, random.normal(5, 2, rows))),
            "colour": np.where(later, "green", np.where(np.arange(rows) % 3, "red", "blue")),
            "size": np.where(later, "높음", np.where(np.arange(rows) % 3, "낮음", "보통")),
            "agreed": np.where(later, "아니오", np.where(np.arange(rows) % 3, "예", "아니오")),
            "when": np.datetime64("2024-03-04")
            + np.where(later, 400, np.arange(rows) % 7).astype("timedelta64[D]"),
            "y": np.where(later, 1e5, random.normal(50, 9, rows)),
        }
    )
    frame.loc[gap, ["colour", "size", "agreed", "when"]] = None
    return Table(frame), later


def all_kinds(scaling: str, missing: str) -> DataSettings:
    others = "most_frequent"
    return DataSettings(
        source=EightPoints(),
        columns=(
            ColumnSettings(name="number", role="input", missing=missing, scaling=scaling),
            ColumnSettings(name="colour", role="input", kind="category", missing=others),
            ColumnSettings(
                name="size",
                role="input",
                kind="category",
                encoding="ordered",
                missing=others,
                scaling=scaling,
            ),
            ColumnSettings(name="agreed", role="input", kind="yes_no", missing=others),
            ColumnSettings(name="when", role="input", kind="date", missing=others, scaling=scaling),
            ColumnSettings(name="y", role="target", scaling=scaling),
        ),
        split=SplitSettings(method="in_order", test_share=0.25, validation_share=0.34),
    )


def leaks(scaling: str, missing: str) -> list[str]:
    """What the training part alone does not explain: names of what differs."""
    table, later = leaky_table()
    asked = all_kinds(scaling, missing)
    prepared = prepare(table, asked)
    assert not later[prepared.rows["training"]].any()
    alone = prepare(
        Table(table.frame.iloc[: len(prepared.rows["training"])]),
        asked.model_copy(
            update={"split": SplitSettings(method="in_order", test_share=0.0, validation_share=0.0)}
        ),
    )
    found = [
        seen.name
        for seen, own in zip(prepared.encoders, alone.encoders, strict=True)
        if seen != own
    ]
    if (prepared.target_scale, prepared.target_offset) != (
        pytest.approx(alone.target_scale),
        pytest.approx(alone.target_offset),
    ):
        found.append("y")
    if found == [] and not np.array_equal(prepared.x["training"], alone.x["training"]):
        found.append("x")
    return found


@pytest.mark.parametrize("scaling", SCALINGS)
@pytest.mark.parametrize("missing", ["mean", "median", "most_frequent"])
def test_everything_is_learned_from_the_training_part_alone(scaling, missing):
    assert leaks(scaling, missing) == []


def test_a_planted_leak_is_caught(monkeypatch):
    """Whoever learns from all rows is found out, for every kind of column and the target."""
    true_encoders, true_scale = preparation.encoders_of, targets.scale_of
    table, _ = leaky_table()
    every_row = np.arange(len(table.frame))

    def leaky(columns, training):
        wide = len(columns[0].missing(slice(None))) == len(every_row)
        return true_encoders(columns, every_row if wide else training)

    monkeypatch.setattr(preparation, "encoders_of", leaky)
    assert leaks("standardize", "mean") == ["number", "colour", "size", "agreed", "when"]
    monkeypatch.setattr(preparation, "encoders_of", true_encoders)
    own = table.frame["y"].to_numpy()
    monkeypatch.setattr(targets, "scale_of", _once(true_scale, own))
    assert leaks("standardize", "mean") == ["y"]


def _once(true_scale, own):
    """The first call sees all rows; the second, of the training part alone, does not."""
    calls = []

    def scale(scaling, training):
        calls.append(scaling)
        return true_scale(scaling, own if len(calls) == 1 else training)

    return scale


def test_what_no_training_row_has_is_unknown_and_said():
    table, _ = leaky_table()
    prepared = prepare(table, all_kinds("none", "mean"))
    names = list(prepared.facts.input_names)
    colours = [names.index(name) for name in ("colour=blue", "colour=red")]
    assert "colour=green" not in names
    test = prepared.x["test"][~table.frame["colour"].isna().to_numpy()[prepared.rows["test"]]]
    assert test[:, colours].tolist() == [[0.0, 0.0]] * len(test)
    assert test[:, names.index("size")].tolist() == [0.0] * len(test)  # 낮음, the most frequent
    codes = {note.code: note.parameters["values"] for note in prepared.facts.notes}
    assert codes == {"prepare.unknown_values": "green", "prepare.unknown_as": "높음"}
    with pytest.raises(EngineError) as caught:
        prepared.encode({**{name: [""] for name in table.frame}, "colour": ["green"]})
    assert caught.value.message.code == "encode.unknown_category"


@pytest.mark.parametrize(
    ("cells", "value", "code"),
    [
        (["09:00", "13:05", "", "21:30"], "noon", "prepare.fill_not_a_time"),
        (["09:00", "13:05", "", "21:30"], "2024-01-31", "prepare.fill_not_a_time"),
        (["2024-01-02", "2024-03-04", "", "2024-05-06"], "noon", "prepare.fill_not_a_date"),
        (["2024-01-02", "2024-03-04", "", "2024-05-06"], "13:05", "prepare.fill_not_a_date"),
        (["09:00", "13:05", "", "21:30"], "오후 3:10", None),
        (["2024-01-02", "2024-03-04", "", "2024-05-06"], "2024년 3월 1일", None),
    ],
)
def test_gaps_among_times_of_day_are_filled_with_one(cells, value, code):
    import pandas as pd

    asked = ColumnSettings(
        name="when", role="input", kind="date", missing="value", missing_value=value
    )
    column = ReadColumn(pd.Series(cells, name="when", dtype=object), asked)
    if code is None:
        assert len(list(encoders_of([column], np.arange(4)))) == 1
        return
    with pytest.raises(EngineError) as caught:
        list(encoders_of([column], np.arange(4)))
    assert caught.value.message.code == code
    example = "13:05" if code.endswith("time") else "2024-01-31"
    assert f"such as {example}" in str(caught.value.message)


@pytest.mark.parametrize("value", ["1e300", "-1e300", "1e39"])
def test_gaps_are_not_filled_with_what_no_network_calculates_with(value):
    import pandas as pd

    asked = ColumnSettings(name="size", role="input", missing="value", missing_value=value)
    column = ReadColumn(pd.Series([1.0, np.nan, 3.0], name="size"), asked)
    with pytest.raises(EngineError) as caught:  # and no warning of an overflow, which is an error
        list(encoders_of([column], np.arange(3)))
    assert caught.value.message.code == "prepare.fill_not_a_number"
