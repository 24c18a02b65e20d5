"""Every source reads the same rows each time, and the texts' numbers are exact."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from engine.closed_form import closed_form_line
from engine.data.sources import (
    CATALOGUE,
    BikeRentals,
    Blobs,
    Circles,
    EightPoints,
    Iris,
    NoisyLine,
    RandomLabels,
    Sales,
    Sine,
    TableFile,
    source_from,
)
from engine.data.store import TableStore
from engine.form import fields_of
from engine.messages import EngineError

BUILT_IN = tuple(source for source in CATALOGUE if source is not TableFile)


def read(source):
    return source.read(TableStore())


@pytest.mark.parametrize("source_class", BUILT_IN)
def test_the_same_value_reads_the_same_rows(source_class):
    first, second = read(source_class()), read(source_class())
    assert first.frame.equals(second.frame)
    assert list(first.frame.index) == list(range(len(first.frame)))
    assert source_class.target in first.frame.columns
    assert all(isinstance(name, str) for name in first.frame.columns)
    assert not first.frame.isna().any().any()


@pytest.mark.parametrize("source_class", BUILT_IN)
def test_a_source_has_words_and_comes_back_from_a_file(source_class):
    source = source_class()
    assert source.title
    assert source.story.endswith((".", "?", ")"))
    assert source.icon.startswith("mdi6.")
    assert source_from(source.model_dump()) == source
    for field in fields_of(source_class):
        assert field.form.label


def test_another_seed_draws_other_rows():
    for source_class in BUILT_IN:
        if "seed" in source_class.model_fields:
            assert not read(source_class(seed=1)).frame.equals(read(source_class(seed=2)).frame)


def test_drawn_rows_never_change():
    """Lessons, saved designs and their figures hang on these very numbers."""
    marks = {}
    for source_class in (NoisyLine, RandomLabels, BikeRentals, Circles, Sine):
        frame = read(source_class()).frame
        numbers = frame.select_dtypes("number").to_numpy(np.float64)
        marks[source_class.__name__] = hashlib.sha256(np.round(numbers, 9).tobytes()).hexdigest()[
            :12
        ]
    assert marks == {
        "NoisyLine": "15b2dea34d0b",
        "RandomLabels": "56794af1c2f4",
        "BikeRentals": "18195da4c042",
        "Circles": "f3d31a8eca96",
        "Sine": "97ef2094712a",
    }


def test_the_line_is_the_one_of_text_1():
    table = read(NoisyLine())
    assert (len(table.frame), table.test_rows) == (1100, 100)
    training, test = table.frame[:1000], table.frame[1000:]
    w, b = closed_form_line(training["x"].to_numpy(), training["y"].to_numpy())
    assert w == pytest.approx(2.0, abs=0.01)
    assert b == pytest.approx(0.167, abs=0.005)
    error = np.mean((test["y"] - (w * test["x"] + b)) ** 2)
    assert error == pytest.approx(0.0104, abs=0.0005)


def test_no_line_is_best_where_all_x_are_the_same():
    with pytest.raises(ValueError, match="same"):
        closed_form_line(np.ones(4), np.arange(4.0))


def test_random_labels_are_a_coin_toss():
    table = read(RandomLabels())
    assert table.frame.shape == (1100, 13)
    assert table.test_rows == 100
    assert table.frame["label"].mean() == pytest.approx(0.5, abs=0.05)


def test_the_texts_small_tables_are_exact():
    points = read(EightPoints()).frame
    assert points["x"].tolist() == [-3, 31, -11, 4, 0, 22, -2, -5]
    assert points["y"].tolist() == [-2, 32, -10, 5, 1, 23, -1, -4]
    sales = read(Sales()).frame
    assert sales.shape == (30, 4)
    assert sales["Year"].tolist() == list(range(1991, 2021))
    marks = [0, 4, 5, 14, 20, 29]
    assert sales["Sales"].iloc[marks].tolist() == [120, 190, 220, 410, 520, 680]
    assert sales["Marketing_Spend"].iloc[marks].tolist() == [80, 100, 110, 200, 260, 350]
    assert sales["Economy_Index"].iloc[marks].tolist() == [1.0, 1.0, 0.8, 1.2, 1.2, 1.0]
    assert sales[["Sales", "Marketing_Spend"]].sum().tolist() == [12185, 6200]


def test_bikes_are_rented_in_believable_weather():
    frame = read(BikeRentals()).frame
    assert frame["temp"].between(-15, 45).all()
    assert frame["hum"].between(0, 100).all()
    assert (frame["windspeed"] >= 0).all()
    assert (frame["cnt"] >= 1).all()
    warm = frame[frame["atemp"].between(22, 30)]["cnt"].mean()
    assert warm > 2 * frame[frame["atemp"] < 8]["cnt"].mean()
    assert np.corrcoef(frame["windspeed"], frame["cnt"])[0, 1] < 0


@pytest.mark.parametrize("classes", [2, 3, 4, 5])
def test_heaps_come_in_as_many_classes_as_asked_for(classes):
    labels = read(Blobs(classes=classes)).frame["label"]
    assert sorted(labels.unique()) == list("ABCDE"[:classes])


def test_samples_have_readable_names():
    frame = read(Iris()).frame
    assert list(frame.columns)[-2:] == ["petal width", "species"]
    assert sorted(frame["species"].unique()) == ["setosa", "versicolor", "virginica"]


def test_a_table_that_is_not_at_hand_says_so():
    with pytest.raises(EngineError, match="점수\\.csv"):
        read(TableFile(name="점수.csv", fingerprint="0" * 64))


@pytest.mark.parametrize("raw", [None, {}, {"kind": "nothing"}, {"kind": "circles", "noise": 7}])
def test_what_is_no_source_is_refused(raw):
    with pytest.raises(ValueError, match=r"source|noise"):
        source_from(raw)
