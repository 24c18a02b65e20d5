"""What probabilities are worth equals scikit-learn's figures, where they are defined."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.evaluation.probabilities import (
    confusion_at,
    most_confused,
    precision_recall_of,
    probability_figures,
    roc_curve_of,
    sureness,
)


@pytest.fixture(scope="module")
def metrics():
    """Loaded once, before Hypothesis looks at the time that an example takes."""
    from sklearn import metrics

    return metrics


def drawn(seed: int, rows: int, classes: int) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.RandomState(seed)
    shares = random.dirichlet(np.ones(classes), rows)
    return random.randint(0, classes, rows), np.round(shares, 2) / np.round(shares, 2).sum(
        axis=1, keepdims=True
    )


@given(seed=st.integers(0, 2**31 - 1), rows=st.integers(1, 40), classes=st.integers(2, 5))
def test_figures_equal_scikit_learn_s(metrics, seed, rows, classes):
    actual, shares = drawn(seed, rows, classes)
    figures = probability_figures(actual, shares)
    labels = range(classes)
    assert figures["log_loss"] == pytest.approx(metrics.log_loss(actual, shares, labels=labels))
    own = np.eye(classes)[actual]
    if len(np.unique(actual)) < classes:
        assert "roc_auc_score" not in figures
        assert "average_precision_score" not in figures
        return
    if classes == 2:
        auc = metrics.roc_auc_score(actual, shares[:, 1])
        assert figures["brier_score_loss"] == pytest.approx(
            float(((shares[:, 1] - actual) ** 2).mean())
        )
    else:
        auc = metrics.roc_auc_score(actual, shares, multi_class="ovr")
    assert figures["roc_auc_score"] == pytest.approx(auc)
    columns = [1] if classes == 2 else range(classes)
    each = [metrics.average_precision_score(own[:, k], shares[:, k]) for k in columns]
    assert figures["average_precision_score"] == pytest.approx(np.mean(each))


def test_no_row_has_no_figure():
    assert probability_figures(np.zeros(0, int), np.zeros((0, 2))) == {}
    assert sureness(np.zeros(0, int), np.zeros((0, 2))) == ()


def test_the_roc_curve_goes_from_nothing_to_everything():
    curve = roc_curve_of(np.array([False, True, False, True]), np.array([0.1, 0.4, 0.35, 0.8]))
    assert (curve.across[0], curve.along[0]) == (0.0, 0.0)
    assert (curve.across[-1], curve.along[-1]) == (1.0, 1.0)
    assert np.trapezoid(curve.along, curve.across) == pytest.approx(1.0)


@pytest.mark.parametrize("truth", [[True, True], [False, False]])
def test_of_one_class_alone_there_is_no_roc_curve(truth):
    assert roc_curve_of(np.array(truth), np.array([0.2, 0.7])) is None


def test_precision_and_recall_at_every_threshold():
    truth, probability = np.array([False, True, False, True]), np.array([0.1, 0.4, 0.35, 0.8])
    curve = precision_recall_of(truth, probability)
    for recall, precision, threshold in zip(
        curve.across, curve.along, curve.thresholds, strict=True
    ):
        called = probability >= threshold
        if called.any():
            assert precision == pytest.approx(truth[called].mean())
        assert recall == pytest.approx((called & truth).sum() / truth.sum())
    assert precision_recall_of(np.array([False]), np.array([0.5])) is None


@given(seed=st.integers(0, 2**31 - 1), rows=st.integers(1, 200), classes=st.integers(2, 4))
def test_sureness_counts_every_row_once(seed, rows, classes):
    actual, shares = drawn(seed, rows, classes)
    found = sureness(actual, shares)
    assert sum(own.rows for own in found) == rows
    right = sum(own.rows * own.right for own in found)
    assert right == pytest.approx((shares.argmax(axis=1) == actual).sum())
    assert all(own.sure >= 1.0 / classes - 1e-9 for own in found)


def test_a_network_that_is_sure_and_right_says_so():
    (only,) = sureness(np.array([1, 0, 1]), np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]]))
    assert (only.rows, only.sure, only.right) == (3, 1.0, 1.0)


@given(seed=st.integers(0, 2**31 - 1), threshold=st.floats(0.0, 1.0))
def test_the_matrix_follows_the_threshold(metrics, seed, threshold):
    actual, shares = drawn(seed, 30, 2)
    expected = metrics.confusion_matrix(
        actual, (shares[:, 1] > threshold).astype(int), labels=[0, 1]
    )
    np.testing.assert_array_equal(confusion_at(actual, shares[:, 1], threshold), expected)


def test_the_most_frequent_errors_come_first():
    confusion = np.array([[9, 2, 0], [5, 9, 1], [0, 0, 9]])
    assert most_confused(confusion) == ((1, 0, 5), (0, 1, 2), (1, 2, 1))
    assert most_confused(np.diag([3, 4])) == ()
    assert confusion[0, 0] == 9
