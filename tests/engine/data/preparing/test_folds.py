"""Folds for cross-validation: every row is tested once, and nothing is learned from it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.preparing.split import split_rows
from engine.data.settings import SplitSettings
from engine.messages import EngineError


def folds_of(split: SplitSettings, rows: int, classes=None, given_=None, moments=None):
    """The parts of each fold."""
    of_test = np.zeros(rows, bool) if given_ is None else given_
    found = []
    for fold in range(split.folds):
        own = split.model_copy(update={"fold": fold})
        parts, _ = split_rows(own, np.arange(rows), of_test, classes, moments)
        found.append(parts)
    return found


@given(
    rows=st.integers(12, 60),
    folds=st.integers(2, 6),
    validation=st.sampled_from([0.0, 0.2]),
    stratified=st.booleans(),
)
@settings(deadline=None)
def test_every_row_is_tested_once(rows, folds, validation, stratified):
    split = SplitSettings(folds=folds, validation_share=validation, stratified=stratified)
    classes = np.arange(rows) % 3
    found = folds_of(split, rows, classes)
    tested = np.concatenate([parts["test"] for parts in found])
    assert sorted(tested.tolist()) == list(range(rows))
    for parts in found:
        together = np.concatenate(list(parts.values()))
        assert sorted(together.tolist()) == list(range(rows))


def test_shuffled_folds_are_scikit_learn_s():
    from sklearn.model_selection import KFold, StratifiedKFold

    split = SplitSettings(folds=4, seed=7)
    expected = [
        test.tolist() for _, test in KFold(4, shuffle=True, random_state=7).split(range(30))
    ]
    assert [parts["test"].tolist() for parts in folds_of(split, 30)] == expected
    classes = (np.arange(30) % 5 == 0).astype(int)
    cuts = StratifiedKFold(4, shuffle=True, random_state=7).split(classes, classes)
    expected = [test.tolist() for _, test in cuts]
    own = split.model_copy(update={"stratified": True})
    assert [parts["test"].tolist() for parts in folds_of(own, 30, classes)] == expected


def test_in_order_nothing_is_learned_from_later_rows():
    split = SplitSettings(method="in_order", folds=3, validation_share=0.2)
    for parts in folds_of(split, 40):
        learned = np.concatenate([parts["training"], parts["validation"]])
        assert learned.max() < parts["test"].min()
        assert parts["training"].max() < parts["validation"].min()


def test_by_time_no_moment_is_in_two_parts():
    moments = np.repeat(np.arange(12.0), 3)[::-1]
    split = SplitSettings(method="in_order", folds=3, order_by=("year",), validation_share=0.0)
    for parts in folds_of(split, 36, moments=moments):
        learned, tested = moments[parts["training"]], moments[parts["test"]]
        assert learned.max() < tested.min()


def test_given_test_rows_are_in_no_fold():
    given_ = np.arange(25) >= 20
    split = SplitSettings(method="given", folds=4)
    for parts in folds_of(split, 25, given_=given_):
        assert np.concatenate(list(parts.values())).max() < 20


def test_a_class_with_fewer_rows_than_folds_stops_nothing():
    classes = np.array([0] * 18 + [1] * 2)
    split = SplitSettings(folds=5, stratified=True)
    assert sum(len(parts["test"]) for parts in folds_of(split, 20, classes)) == 20


@pytest.mark.parametrize("method", ["shuffled", "in_order"])
def test_more_folds_than_rows_are_refused(method):
    split = SplitSettings(method=method, folds=10)
    with pytest.raises(EngineError, match="too few rows"):
        folds_of(split, 6)
