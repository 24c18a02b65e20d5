"""What rows say without a network: neighbours, and a straight line with each row left out."""

from __future__ import annotations

import numpy as np
import pytest

from engine.coach.rows import RowsFacts, _by_line, _by_neighbours


def drawn(rows: int, columns: int) -> np.ndarray:
    return np.random.RandomState(rows + columns).normal(size=(rows, columns))


@pytest.mark.parametrize("columns", [3, 60])
def test_each_row_is_answered_by_the_line_through_the_others(columns: int) -> None:
    """Held against scikit-learn's Ridge, trained anew without each row."""
    from sklearn.linear_model import Ridge

    x = drawn(30, columns)
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    y = x[:, :1] * 2.0 + drawn(30, 1)
    answers = []
    for row in range(30):
        others = np.arange(30) != row
        about = y[others] - y[others].mean(axis=0)
        line = Ridge(alpha=columns, fit_intercept=False).fit(x[others], about)
        answers.append(line.predict(x[row : row + 1])[0] + y[others].mean())
    errors = (np.ravel(answers) - y[:, 0]) ** 2
    expected = 1.0 - errors.sum() / ((y - y.mean()) ** 2).sum()
    assert _by_line(x, y, False)[0] == pytest.approx(expected, abs=0.05)  # the mean is of all


def test_a_line_finds_five_of_forty_columns_where_neighbours_do_not() -> None:
    x = drawn(300, 40)
    y = (x[:, :5].sum(axis=1) > 0).astype(np.float32)[:, None]
    assert _by_line(x, y, True)[0] > _by_neighbours(x, y, True) + 0.1


def test_labels_by_chance_are_known_by_neither() -> None:
    x, y = drawn(400, 12), np.random.RandomState(1).randint(0, 2, (400, 1)).astype(float)
    guess = max(y.mean(), 1 - y.mean())
    assert _by_line(x, y, True)[0] < guess + 0.05
    assert _by_neighbours(x, y, True) < guess + 0.05


def test_a_ring_is_known_by_neighbours_alone() -> None:
    x = drawn(400, 2)
    y = ((x**2).sum(axis=1) > 1.4).astype(float)[:, None]
    assert _by_neighbours(x, y, True) > 0.85
    assert _by_line(x, y, True)[0] < 0.65


def test_of_a_few_rows_nothing_is_known() -> None:
    assert _by_neighbours(drawn(10, 2), np.zeros((10, 1)), False) is None
    assert _by_line(drawn(10, 2), np.zeros((10, 1)), False) == (None, None)


def test_columns_tell_of_a_rare_class_that_is_never_the_likelier_one() -> None:
    """As who leaves, one in seven: every row's answer is "stays", and the columns tell who may."""
    random, x = np.random.RandomState(2), drawn(400, 8)
    odds = -2.2 + 1.1 * x[:, :1] - 0.6 * x[:, 1:2]
    leaves = (random.rand(400, 1) < 1 / (1 + np.exp(-odds))).astype(float)
    for y, tells in ((leaves, True), (random.permutation(leaves), False)):
        share, explained = _by_line(x, y, True)
        assert share is not None
        assert share < 1 - y.mean() + 0.05
        assert RowsFacts(0.4, 1 - y.mean(), None, 400, share, explained).tell_something == tells
    assert not RowsFacts(0.4, 0.8, None, 60, 0.8, 0.3).tell_something  # so few may by chance


def test_the_better_of_the_two_counts() -> None:
    assert RowsFacts(0.7, 0.5, 0.6, 100, 0.8).known == 0.8
    assert RowsFacts(0.7, 0.5, None, 10).known is None
