"""Everything that is drawn of two classes equals scikit-learn's, edge cases among them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.evaluation.probabilities import (
    HALF,
    bin_of,
    calibration_of,
    confusion_at,
    curves_of_classes,
    two_class_curves,
)
from engine.metrics.figures import class_probabilities, classification_figures


@pytest.fixture(scope="module")
def sklearn_parts():
    """Loaded once, before Hypothesis looks at the time that an example takes."""
    from sklearn import calibration, metrics

    return calibration, metrics


def shares_of(second: np.ndarray) -> np.ndarray:
    return np.stack([1.0 - second, second], axis=1)


# Few different probabilities, so that there are ties, and the ends and the middle among them.
rows_of_two = st.lists(
    st.tuples(
        st.integers(0, 1), st.sampled_from([0.0, 0.1, 0.25, 0.3, 0.5, 0.50001, 0.75, 0.9, 1.0])
    ),
    min_size=1,
    max_size=40,
)


@given(pairs=rows_of_two)
def test_curves_equal_scikit_learn_s(sklearn_parts, pairs):
    calibration, metrics = sklearn_parts
    actual = np.array([code for code, _ in pairs])
    second = np.array([value for _, value in pairs])
    found = two_class_curves(actual, shares_of(second))
    if len(np.unique(actual)) < 2:
        assert found.roc is None
        assert "roc_auc_score" not in found.figures
    else:
        false, true, thresholds = metrics.roc_curve(actual, second)
        np.testing.assert_array_equal(found.roc.across, false)
        np.testing.assert_array_equal(found.roc.along, true)
        np.testing.assert_array_equal(found.roc.thresholds, thresholds)
        area = metrics.auc(found.roc.across, found.roc.along)
        assert found.figures["roc_auc_score"] == pytest.approx(area)
    if not actual.any():
        assert found.precision_recall is None
    else:
        precision, recall, _ = metrics.precision_recall_curve(actual, second)
        np.testing.assert_array_equal(found.precision_recall.along, precision)
        np.testing.assert_array_equal(found.precision_recall.across, recall)
    true, said = calibration.calibration_curve(actual, second, n_bins=10)
    np.testing.assert_allclose(found.calibration.true, true)
    np.testing.assert_allclose(found.calibration.said, said)
    assert found.calibration.rows.sum() == len(pairs)
    assert len(found.calibration.rows) == len(true)
    counts = np.bincount(bin_of(second), minlength=10)
    assert found.calibration.rows.tolist() == counts[counts > 0].tolist()


@given(pairs=rows_of_two, threshold=st.sampled_from([0.0, 0.25, 0.3, 0.42, 0.5, 0.9, 1.0]))
def test_figures_at_a_threshold_equal_scikit_learn_s(sklearn_parts, pairs, threshold):
    _, metrics = sklearn_parts
    actual = np.array([code for code, _ in pairs])
    second = np.array([value for _, value in pairs])
    called = (second > threshold).astype(int)
    confusion = confusion_at(actual, second, threshold)
    np.testing.assert_array_equal(
        confusion, metrics.confusion_matrix(actual, called, labels=[0, 1])
    )
    figures = classification_figures(confusion)
    assert figures["accuracy"] == pytest.approx(metrics.accuracy_score(actual, called))
    for name in ("precision", "recall", "f1"):
        score = getattr(metrics, f"{name}_score")
        assert figures[name] == pytest.approx(score(actual, called, zero_division=0))


@given(outputs=st.lists(st.floats(-0.5, 1.5, width=32), min_size=1, max_size=30))
def test_at_one_half_they_are_the_network_s_own_answers(outputs):
    shares = class_probabilities(np.array(outputs, np.float32)[:, None])
    own = shares.argmax(axis=1)
    truth = np.zeros(len(own), int)
    expected = np.bincount(own, minlength=2)
    assert confusion_at(truth, shares[:, 1], HALF)[0].tolist() == expected.tolist()


def test_of_no_row_and_of_no_number_there_is_nothing():
    nothing = two_class_curves(np.zeros(0, int), np.zeros((0, 2)))
    assert nothing.roc is None
    assert nothing.precision_recall is None
    assert not len(nothing.calibration.rows)
    lost = two_class_curves(np.array([0, 1]), np.full((2, 2), np.nan))
    assert lost.roc is None
    assert lost.figures == {}
    assert not len(calibration_of(np.array([True]), np.array([np.nan])).rows)


def test_all_wrong_is_worse_than_guessing():
    found = two_class_curves(np.array([0, 0, 1, 1]), shares_of(np.array([0.9, 0.8, 0.2, 0.1])))
    assert found.figures["roc_auc_score"] == 0.0
    assert (found.roc.across[-1], found.roc.along[-1]) == (1.0, 1.0)


def test_a_thinned_curve_keeps_its_ends_and_hardly_moves(sklearn_parts):
    _, metrics = sklearn_parts
    random = np.random.default_rng(5)
    actual = random.integers(0, 2, 50_000)
    second = np.clip(0.3 * actual + random.random(50_000) * 0.7, 0.0, 1.0)
    whole = two_class_curves(actual, shares_of(second))
    thin = whole.thinned()
    for before, after in (
        (whole.roc, thin.roc),
        (whole.precision_recall, thin.precision_recall),
    ):
        assert len(after.across) <= 1001 < len(before.across)
        for end in (0, -1):
            assert (after.across[end], after.along[end]) == (before.across[end], before.along[end])
    assert metrics.auc(thin.roc.across, thin.roc.along) == pytest.approx(
        whole.figures["roc_auc_score"], abs=1e-3
    )
    assert thin.figures == whole.figures


def test_each_class_against_the_rest_is_scikit_learns(sklearn_parts):
    _, metrics = sklearn_parts
    random = np.random.default_rng(3)
    actual = random.integers(0, 4, 60)
    shares = random.dirichlet(np.ones(4), 60) + 0.5 * np.eye(4)[actual]
    shares /= shares.sum(axis=1, keepdims=True)
    for place, found in enumerate(curves_of_classes(actual, shares)):
        own, given = actual == place, shares[:, place]
        assert found.figures["roc_auc_score"] == metrics.roc_auc_score(own, given)
        assert found.figures["average_precision_score"] == pytest.approx(
            metrics.average_precision_score(own, given)
        )
        np.testing.assert_array_equal(found.roc.across, metrics.roc_curve(own, given)[0])
    (second,) = curves_of_classes(np.array([0, 1, 1]), shares_of(np.array([0.2, 0.4, 0.9])))
    assert second.figures["roc_auc_score"] == 1.0
