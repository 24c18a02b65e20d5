"""Correlations, how much inputs tell, boxes and bins: against pandas and scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.data.facts import PlotRows
from engine.data.knowing.relations import (
    bin_edges,
    bin_of,
    box,
    comparable,
    correlations,
    quarters,
    telling,
)
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.sources.catalogue import Circles
from engine.tasks import TaskName


def _rows(
    columns: dict[str, np.ndarray],
    labels: np.ndarray,
    categories: dict[str, tuple[str, ...]] | None = None,
    part: np.ndarray | None = None,
) -> PlotRows:
    count = len(labels)
    part = np.zeros(count, int) if part is None else part
    return PlotRows(columns, categories or {}, labels, part, np.arange(count), count)


def _data(*columns: ColumnSettings, task: TaskName = "regression") -> DataSettings:
    return DataSettings(source=Circles(), columns=columns, task=task)


def test_correlations_are_those_of_pandas() -> None:
    import pandas as pd

    random = np.random.RandomState(0)
    table = pd.DataFrame(random.normal(size=(200, 5)), columns=list("abcde"))
    table["b"] = table["a"] * -3 + random.normal(size=200) * 0.1
    table = table.mask(random.uniform(size=table.shape) < 0.2)
    columns = {name: table[name].to_numpy() for name in table}
    columns["e"] = columns["e"] * 1e200 + 1e201  # the same r; pandas itself would overflow
    found = correlations(columns)
    np.testing.assert_allclose(found.values, table.corr().to_numpy(), atol=1e-10)
    both = table["a"].notna() & table["b"].notna()
    assert found.counts[0, 1] == both.sum()


def test_a_constant_or_empty_column_correlates_with_nothing() -> None:
    values = np.array([1.0, 2.0, 3.0, np.nan])
    nothing = np.full(4, np.nan)
    found = correlations({"a": values, "b": np.full(4, 0.1), "c": nothing, "d": values * np.inf})
    assert found.values[0, 0] == 1.0
    assert np.isnan(found.values[1:]).all()
    assert correlations({}).values.shape == (0, 0)


def test_two_values_and_orders_are_numbers_other_categories_are_not() -> None:
    codes = np.array([0.0, 1.0, 2.0, np.nan])
    plot = _rows(
        {"size": codes, "city": codes, "smokes": codes % 2, "n": codes, "aside": codes},
        codes,
        {"size": ("L", "M", "S"), "city": ("a", "b", "c"), "smokes": ("yes", "no")},
    )
    data = _data(
        ColumnSettings(
            name="size",
            role="input",
            kind="category",
            encoding="ordered",
            order=("S", "M", "L"),
        ),
        ColumnSettings(name="city", role="input", kind="category"),
        ColumnSettings(name="smokes", role="input", kind="yes_no", order=("no", "yes")),
        ColumnSettings(name="n", role="target"),
        ColumnSettings(name="aside"),
    )
    found = comparable(plot, data)
    assert list(found) == ["size", "smokes", "n"]
    np.testing.assert_array_equal(found["size"], [2, 1, 0, np.nan])
    np.testing.assert_array_equal(found["smokes"], [1, 0, 1, np.nan])
    assert "aside" in comparable(plot, _data(ColumnSettings(name="n", role="target")))


def test_what_tells_all_is_one_and_noise_is_about_nothing() -> None:
    random = np.random.RandomState(1)
    x, noise = random.uniform(-1, 1, (2, 1500))
    plot = _rows({"noise": noise, "x": x, "square": x**2}, x**2)
    inputs = [ColumnSettings(name=name, role="input") for name in ("noise", "x", "square")]
    order = telling(plot, _data(*inputs))
    assert [entry.name for entry in order] == ["square", "x", "noise"]
    assert order[0].share > 0.95
    assert order[1].share > 0.9  # r is 0 here: a curve is seen all the same
    assert order[2].share < 0.02


def test_how_much_a_category_tells_about_a_class_is_theils_coefficient() -> None:
    from sklearn.metrics import mutual_info_score

    random = np.random.RandomState(2)
    group = random.randint(0, 4, 4000)
    label = np.where(random.uniform(size=4000) < 0.7, group % 2, random.randint(0, 2, 4000))
    plot = _rows({"g": group.astype(float)}, label, {"g": ("a", "b", "c", "d")})
    data = _data(ColumnSettings(name="g", role="input", kind="category"), task="binary")
    shares = np.bincount(label) / 4000
    entropy = -(shares * np.log(shares)).sum()
    expected = mutual_info_score(group, label) / entropy
    assert telling(plot, data)[0].share == pytest.approx(expected, abs=0.001)


def test_how_much_a_category_tells_about_a_number_is_the_correlation_ratio() -> None:
    import pandas as pd

    random = np.random.RandomState(3)
    group = random.randint(0, 3, 3000)
    target = group * 2.0 + random.normal(size=3000)
    between = pd.Series(target).groupby(group).transform("mean").var()
    plot = _rows({"g": group.astype(float)}, target, {"g": ("a", "b", "c")})
    found = telling(plot, _data(ColumnSettings(name="g", role="input", kind="category")))
    assert found[0].share == pytest.approx(between / target.var(), abs=0.002)


def test_only_training_rows_say_how_much_an_input_tells() -> None:
    random = np.random.RandomState(4)
    x = random.uniform(size=1000)
    part = np.arange(1000) % 2 * 2  # every other row is a test row
    target = np.where(part == 0, random.uniform(size=1000), x)
    columns = (ColumnSettings(name="x", role="input"),)
    assert telling(_rows({"x": x}, target, part=part), _data(*columns))[0].share < 0.05
    assert telling(_rows({"x": x}, target, part=2 - part), _data(*columns))[0].share > 0.95
    assert telling(_rows({"x": x}, target, part=part), _data(*columns))[0].rows == 500


@given(st.lists(st.floats(-1e300, 1e300), min_size=1, max_size=60))
@settings(max_examples=60, deadline=None)
def test_a_box_is_as_pandas_and_the_rule_have_it(numbers: list[float]) -> None:
    import pandas as pd

    values = np.array([*numbers, np.nan, np.inf])
    series = pd.Series(numbers) / 2
    found = box(values)
    assert found is not None
    lower, upper = series.quantile(0.25), series.quantile(0.75)
    scale = max(1e-300, float(np.abs(series).max()))
    assert found.upper_quartile / 2 == pytest.approx(upper, rel=1e-9, abs=scale * 1e-9)
    assert found.lower_quartile / 2 == pytest.approx(lower, rel=1e-9, abs=scale * 1e-9)
    assert found.median / 2 == pytest.approx(series.median(), rel=1e-9, abs=scale * 1e-9)
    outside = set(found.outliers.tolist())
    for place, value in enumerate(numbers):
        if place in outside:
            assert value < found.lower_quartile or value > found.upper_quartile
        else:
            assert found.low <= value <= found.high
    assert len(numbers) not in outside  # a gap is no outlier
    assert len(numbers) + 1 not in outside


def test_a_far_point_is_an_outlier() -> None:
    found = box(np.array([1.0, 2.0, 3.0, 4.0, 100.0]))
    assert found is not None
    assert found.outliers.tolist() == [4]
    assert (found.low, found.high) == (1.0, 4.0)
    assert box(np.array([np.nan])) is None


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=80), st.sampled_from((None, 5, 10, 20, 40))
)
@settings(max_examples=80, deadline=None)
@example([1.0, -5e-324], None)
def test_bins_count_as_numpy_does(numbers: list[float], bins: int | None) -> None:
    values = np.array(numbers)
    edges = bin_edges(values, bins)
    assert (np.diff(edges) >= 0).all()
    places = bin_of(np.append(values, np.nan), edges)
    assert places[-1] == -1
    if (np.diff(edges) > 0).all():
        counts = np.bincount(places[:-1], minlength=len(edges) - 1)
        np.testing.assert_array_equal(counts, np.histogram(values, edges)[0])


def test_few_whole_numbers_get_a_bin_each() -> None:
    edges = bin_edges(np.array([1.0, 2.0, 6.0]))
    np.testing.assert_array_equal(edges, np.arange(0.5, 7.0))
    assert bin_edges(np.array([-1e308, 1e308])).shape == (6,)
    assert bin_edges(np.array([7.0, 7.0])).tolist() == [6.5, 7.5]


def test_quarters_hold_equally_many() -> None:
    values = np.append(np.random.RandomState(0).permutation(100).astype(float), np.nan)
    codes, ends = quarters(values)
    assert np.bincount(codes[:-1]).tolist() == [25, 25, 25, 25]
    assert codes[-1] == -1
    assert ends[0] == 0.0
    assert ends[-1] == 99.0
