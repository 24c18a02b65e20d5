"""Metrics equal scikit-learn's, and the loss equals Keras' ``evaluate``."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.bricks import Dense, Dropout
from engine.evaluation.measures import evaluation_of
from engine.evaluation.results import Prediction
from engine.metrics.figures import (
    class_probabilities,
    class_report,
    classification_figures,
    confusion_matrix,
    regression_figures,
)
from engine.training.network.keras_model import keras_model
from engine.training.trainer import Trainer, balanced_weights
from tests.engine.learning import trainer as shared_trainer
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from

labels = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=30)


@pytest.fixture
def trainer() -> Trainer:
    return shared_trainer()


@pytest.fixture(scope="module")
def metrics():
    """Loaded once, before Hypothesis looks at the time that an example takes."""
    from sklearn import metrics

    return metrics


@given(pairs=labels)
def test_several_classes(metrics, pairs):
    actual, predicted = np.array(pairs).T
    confusion = confusion_matrix(actual, predicted, 4)
    np.testing.assert_array_equal(
        confusion, metrics.confusion_matrix(actual, predicted, labels=range(4))
    )
    figures = classification_figures(confusion)
    assert figures["accuracy"] == pytest.approx(metrics.accuracy_score(actual, predicted))
    for name, function in (
        ("precision", metrics.precision_score),
        ("recall", metrics.recall_score),
        ("f1", metrics.f1_score),
    ):
        expected = function(actual, predicted, average="macro", zero_division=0)
        assert figures[name] == pytest.approx(expected)


@given(pairs=st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), min_size=1, max_size=30))
def test_two_classes(metrics, pairs):
    actual, predicted = np.array(pairs).T
    figures = classification_figures(confusion_matrix(actual, predicted, 2))
    for name, function in (
        ("precision", metrics.precision_score),
        ("recall", metrics.recall_score),
        ("f1", metrics.f1_score),
    ):
        assert figures[name] == pytest.approx(function(actual, predicted, zero_division=0))


def test_regression(metrics):
    random = np.random.default_rng(0)
    actual = random.normal(size=(30, 2)) * [1.0, 50.0]
    predicted = actual + random.normal(size=(30, 2))
    figures = regression_figures(actual, predicted)
    assert figures["mean_absolute_error"] == pytest.approx(
        metrics.mean_absolute_error(actual, predicted)
    )
    assert figures["root_mean_squared_error"] == pytest.approx(
        metrics.root_mean_squared_error(actual, predicted)
    )
    assert figures["r2"] == pytest.approx(metrics.r2_score(actual, predicted))
    assert "r2" not in regression_figures(actual[:1], predicted[:1])


@pytest.mark.parametrize("value", [3.3, 0.1 + 0.2, 1e9 + 0.3, -7e-5])
@pytest.mark.parametrize("rows", [2, 7, 1000])
def test_r2_of_a_target_that_does_not_vary_is_left_out(value, rows):
    actual = np.full((rows, 1), value)
    assert "r2" not in regression_figures(actual, actual + 1.0)
    actual[0] = value + 1e-9 * abs(value)
    assert "r2" in regression_figures(actual, actual + 1.0)


def test_actual_values_are_the_tables_own_to_the_last_digit():
    import pandas as pd

    from engine.data.preparing.preparation import prepare
    from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
    from engine.data.sources.catalogue import EightPoints
    from engine.data.table import Table

    prices = np.array([355_228_740.0, 16_777_217.0, 1_000_000_987.1, 0.1])
    data = DataSettings(
        source=EightPoints(),
        columns=(
            ColumnSettings(name="x", role="input"),
            ColumnSettings(name="price", role="target", scaling="standardize"),
        ),
        split=SplitSettings(test_share=0.0, validation_share=0.0),
    )
    prepared = prepare(Table(pd.DataFrame({"x": np.arange(4.0), "price": prices})), data)
    evaluation = evaluation_of(1, 1, "training", prepared, prepared.y["training"], 0.0)
    assert evaluation.actual[:, 0].tolist() == prices[evaluation.rows].tolist()


def test_balanced_weights_are_scikit_learns():
    from sklearn.utils.class_weight import compute_sample_weight

    classes = np.array([0, 0, 0, 1, 3, 3])
    expected = compute_sample_weight("balanced", classes)
    np.testing.assert_allclose(
        balanced_weights(np.eye(4)[classes], np.eye(4)[classes]), expected, rtol=1e-6
    )
    yes = (classes[:, None] == 3).astype(float)
    expected = compute_sample_weight("balanced", yes[:, 0])
    np.testing.assert_allclose(balanced_weights(yes, yes), expected, rtol=1e-6)


@given(
    outputs=st.lists(
        st.lists(st.floats(-1e6, 1e6, width=32), min_size=3, max_size=3), min_size=1, max_size=5
    )
)
def test_probabilities_add_up_and_keep_the_winner(outputs):
    outputs = np.array(outputs, np.float32)
    several = class_probabilities(outputs)
    np.testing.assert_allclose(several.sum(axis=1), 1.0, rtol=1e-6)
    np.testing.assert_array_equal(several.argmax(axis=1), outputs.argmax(axis=1))
    two = class_probabilities(outputs[:, :1])
    np.testing.assert_allclose(two.sum(axis=1), 1.0)
    np.testing.assert_array_equal(two.argmax(axis=1), (outputs[:, 0] > 0.5).astype(int))


@pytest.mark.parametrize("lost", [np.nan, np.inf])
def test_outputs_that_are_no_numbers_have_no_probabilities(lost):
    outputs = np.array([[0.2, 0.7, 0.1], [lost, 0.5, 0.5], [0.1, 0.1, lost]], np.float32)
    several = class_probabilities(outputs)
    assert np.isnan(several).all(axis=1).tolist() == [False, True, True]
    two = class_probabilities(np.array([[0.2], [np.nan]], np.float32))
    assert np.isnan(two).all(axis=1).tolist() == [False, True]
    answer = Prediction(
        1, 1, "multiclass", ("a", "b", "c"), ("y",), several.argmax(axis=1), several
    )
    assert answer.are_numbers.tolist() == [True, False, False]


@pytest.mark.parametrize("task", ["regression", "binary", "multiclass"])
def test_the_loss_is_that_of_keras_evaluate(trainer, task):
    x, y = arrays_of(task, 90, 3)
    prepared = prepared_from(task, x, y, test=40, scale=5.0, offset=1.0)
    outputs, activation, loss = {
        "regression": (1, "linear", "huber"),
        "binary": (1, "sigmoid", "binary_crossentropy"),
        "multiclass": (3, "softmax", "categorical_crossentropy"),
    }[task]
    bricks = [Dense(units=6, l2=0.1), Dropout(), Dense(units=outputs, activation=activation)]
    design = design_for(prepared, bricks, loss=loss)
    run = trainer.start(design, prepared, 3)
    run.advance(5, lambda: False)
    evaluation = run.evaluate("test")
    model = keras_model(bricks, (3,), seed=1)
    model.compile(loss=loss, metrics=["mae" if task == "regression" else "accuracy"])
    model.set_weights(run.state().weights)
    expected = model.evaluate(prepared.x["test"], prepared.y["test"], verbose=0)
    assert evaluation.figures["loss"] == pytest.approx(expected[0], rel=1e-5)
    if task == "regression":
        assert evaluation.figures["mean_absolute_error"] == pytest.approx(5 * expected[1], rel=1e-5)
        assert evaluation.confusion is None
        np.testing.assert_allclose(evaluation.actual, y[50:] * 5.0 + 1.0, rtol=1e-5)
    else:
        assert evaluation.figures["accuracy"] == pytest.approx(expected[1])
        assert evaluation.confusion.sum() == 40
        assert (evaluation.actual == evaluation.predicted).mean() == pytest.approx(expected[1])
    np.testing.assert_array_equal(evaluation.rows, np.arange(50, 90))
    assert (evaluation.run, evaluation.epoch, evaluation.part) == (3, run.epoch, "test")


@given(
    classes=st.integers(2, 5),
    pairs=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=40),
)
def test_the_class_report_is_scikit_learns(classes: int, pairs: list[tuple[int, int]]) -> None:
    from sklearn.metrics import classification_report

    actual, predicted = np.array(pairs).T % classes
    occurring = sorted({*actual.tolist(), *predicted.tolist()})
    expected = classification_report(actual, predicted, output_dict=True, zero_division=0)
    report = class_report(confusion_matrix(actual, predicted, classes))
    for index in occurring:
        own = expected[str(index)]
        assert report.precision[index] == pytest.approx(own["precision"])
        assert report.recall[index] == pytest.approx(own["recall"])
        assert report.f1[index] == pytest.approx(own["f1-score"])
        assert report.support[index] == own["support"]
    for found, name in ((report.macro, "macro avg"), (report.weighted, "weighted avg")):
        figures = expected[name]
        assert found == pytest.approx(
            (figures["precision"], figures["recall"], figures["f1-score"])
        )
