"""The figures of columns, held against NumPy and pandas."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.columns.rules.series_texts import texts_of
from engine.data.knowing.statistics import BINS, most_of, number_figures, outliers
from engine.data.knowing.summary import outlier_rows, table_facts
from engine.data.limits import MAXIMUM_CATEGORIES
from engine.data.table import Table

pd = pytest.importorskip("pandas")

NUMBERS = st.lists(
    st.one_of(
        st.floats(-1e6, 1e6),
        st.integers(-20, 20).map(float),
        st.just(float("nan")),
        st.sampled_from([1e12, -1e12]),
    ),
    min_size=1,
    max_size=80,
).map(np.array)


def facts_of(values, name="a"):
    return table_facts(Table(pd.DataFrame({name: values}))).columns[0]


@given(numbers=NUMBERS)
@settings(max_examples=300, deadline=None)
def test_figures_are_those_of_pandas(numbers):
    figures = number_figures(numbers, 5)
    series = pd.Series(numbers)
    if series.count() == 0:
        assert figures is None
        return
    assert figures.count == series.count()
    assert figures.distinct == series.nunique()
    assert figures.mean == pytest.approx(series.mean(), rel=1e-9, abs=1e-3)
    assert figures.deviation == pytest.approx(series.std(ddof=0), rel=1e-9, abs=1e-3)
    assert (figures.minimum, figures.maximum) == (series.min(), series.max())
    quartiles = (figures.lower_quartile, figures.median, figures.upper_quartile)
    assert quartiles == pytest.approx(tuple(series.quantile([0.25, 0.5, 0.75])), rel=1e-12)
    reach = 1.5 * (quartiles[2] - quartiles[0])
    beyond = (series < quartiles[0] - reach) | (series > quartiles[2] + reach)
    assert figures.outliers == beyond.sum()
    assert np.array_equal(outliers(numbers), beyond.to_numpy())
    counted = series.value_counts().to_dict()
    wanted = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:5]
    assert list(figures.frequent) == wanted


@given(numbers=NUMBERS)
@settings(max_examples=300, deadline=None)
def test_bins_count_every_value_once(numbers):
    figures = number_figures(numbers, 5)
    if figures is None or not figures.bins:
        return
    known = numbers[~np.isnan(numbers)]
    assert sum(figures.bins) + figures.below + figures.above == known.size
    assert len(figures.bins) <= BINS
    assert figures.below + figures.above <= figures.outliers
    first, last = figures.bins_from, figures.bins_to
    if first < last:
        expected, _ = np.histogram(known, len(figures.bins), (first, last))
        assert np.abs(np.array(figures.bins) - expected).sum() <= 2  # its edges are rounded


def test_few_far_values_do_not_squeeze_the_rest():
    numbers = np.append(np.random.RandomState(0).normal(50.0, 5.0, 1000), [1e6, 2e6])
    figures = number_figures(numbers, 5)
    assert figures.maximum == 2e6
    assert figures.bins_to < 80
    assert figures.above >= 2
    assert sum(count > 0 for count in figures.bins) > 15


def test_whole_numbers_have_a_bin_each_while_they_are_few():
    figures = number_figures(np.repeat([1.0, 2.0, 3.0, 5.0], 3), 5)
    assert figures.bins == (3, 3, 3, 0, 3)
    assert (figures.bins_from, figures.bins_to) == (0.5, 5.5)
    even = number_figures(np.arange(100.0), 5)
    assert set(even.bins) == {5}  # not 4 and 5 by turns


def test_figures_that_cannot_be_told_are_left_out():
    assert facts_of([np.nan, np.nan]).median is None
    huge = facts_of([1e308, -1e308, 1e308, 3.0])
    assert huge.bins == ()
    assert huge.outliers == 0
    same = facts_of([4.0] * 5)
    assert (same.bins, same.lower_quartile, same.outliers) == ((5,), 4.0, 0)
    assert facts_of([np.inf, 1.0, 2.0]).bins == ()


def test_outlier_rows_are_rows_of_the_table():
    table = Table(pd.DataFrame({"a": [1.0, 2.0, np.nan, 3.0, 900.0, 2.0], "b": list("abcdef")}))
    assert outlier_rows(table, "a").tolist() == [4]
    assert outlier_rows(table, "b").tolist() == []


def test_dates_are_known_whether_read_or_written():
    days = pd.date_range("2023-12-30", periods=5)
    read = facts_of(days)
    written = facts_of([day.strftime("%Y-%m-%d") for day in days])
    for facts in (read, written):
        assert facts.kind == "date"
        assert facts.minimum == days[0].timestamp()
        assert facts.median == days[2].timestamp()
        assert facts.values[0] == ("2023-12-30", 1)
        assert facts.bins == (1, 1, 1, 1, 1)
    gap = facts_of(pd.Series([*days, pd.NaT]))
    assert (gap.count, gap.missing) == (5, 1)
    assert facts_of(["2024-01-01", "soon"]).kind == "category"


def test_yes_and_no_are_known():
    assert facts_of(["yes", "no", None]).kind == "yes_no"
    assert facts_of(["합격", "불합격"]).kind == "yes_no"
    assert facts_of([True, False]).kind == "yes_no"
    assert facts_of(["red", "blue"]).kind == "category"
    assert facts_of([0, 1]).kind == "number"


@given(values=st.lists(st.sampled_from(["a", " a", "b", "", "?", None, "c "]), min_size=1))
def test_texts_are_counted_without_their_blanks(values):
    texts = texts_of(pd.Series(values, dtype=object))
    tidy = [None if v is None or v.strip() in ("", "?") else v.strip() for v in values]
    assert [None if code < 0 else texts.names[code] for code in texts.codes] == tidy
    assert dict(zip(texts.names, texts.counts.tolist(), strict=True)) == {
        name: tidy.count(name) for name in tidy if name is not None
    }


def test_long_columns_are_counted_in_pieces():
    values = np.random.RandomState(0).choice(["x", "y", "z"], 120_000)
    texts = texts_of(pd.Series(values))
    assert np.array_equal(np.array(texts.names)[texts.codes], values)


@given(counts=st.lists(st.integers(1, 4), min_size=1, max_size=200).map(np.array))
def test_the_most_frequent_are_found_without_sorting_all(counts):
    wanted = np.argsort(-counts, kind="stable")[:MAXIMUM_CATEGORIES]
    assert most_of(counts, MAXIMUM_CATEGORIES).tolist() == wanted.tolist()
