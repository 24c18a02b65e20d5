"""The worst errors come first, whatever is predicted."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.evaluation.results import Evaluation
from engine.evaluation.worst import how_wrong, worst_first


def of_classes(actual: np.ndarray, shares: np.ndarray | None, rows: np.ndarray) -> Evaluation:
    predicted = shares.argmax(axis=1) if shares is not None else np.zeros(len(rows), int)
    names = ("a", "b", "c")
    confusion = np.zeros((3, 3), int)
    return Evaluation(
        1, 1, "test", "multiclass", names, ("y",), {}, confusion, actual, predicted, rows, shares
    )


def of_numbers(actual: np.ndarray, predicted: np.ndarray, rows: np.ndarray) -> Evaluation:
    return Evaluation(1, 1, "test", "regression", (), ("y", "z"), {}, None, actual, predicted, rows)


@given(seed=st.integers(0, 2**31 - 1), rows=st.integers(1, 30))
def test_every_wrong_answer_comes_before_every_right_one(seed: int, rows: int) -> None:
    random = np.random.RandomState(seed)
    actual, shares = random.randint(0, 3, rows), random.dirichlet(np.ones(3), rows)
    numbers = random.permutation(1000)[:rows]
    evaluation = of_classes(actual, shares, numbers)
    order = worst_first(evaluation, numbers)
    assert sorted(order) == list(range(rows))
    wrong = (evaluation.predicted != actual)[order]
    assert not np.any(~wrong[:-1] & wrong[1:])
    given_to_right = shares[order, actual[order]]
    for kind in (wrong, ~wrong):
        assert np.all(np.diff(given_to_right[kind]) >= 0)


def test_a_number_is_as_wrong_as_it_is_far_off() -> None:
    actual = np.array([[1.0, 0.0], [2.0, 0.0], [3.0, 0.0]])
    predicted = np.array([[1.5, 9.0], [np.nan, 0.5], [1.0, 1.0]])
    evaluation = of_numbers(actual, predicted, np.array([7, 3, 5]))
    assert how_wrong(evaluation).tolist() == [0.5, np.inf, 2.0]
    assert worst_first(evaluation, np.array([7, 5, 3])).tolist() == [1, 2, 0]
    assert worst_first(evaluation, np.array([7, 5, 3]), target=1).tolist() == [0, 2, 1]


def test_only_rows_of_the_part_are_listed_and_equal_ones_in_the_table_s_order() -> None:
    evaluation = of_classes(np.ones(4, int), None, np.array([8, 2, 6, 4]))
    assert worst_first(evaluation, np.array([1, 2, 4, 8])).tolist() == [1, 3, 0]
    assert worst_first(evaluation, np.array([99])).tolist() == []
