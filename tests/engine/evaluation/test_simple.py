"""What needs no network: the usual answer, the row before, a line."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.data.settings import SplitSettings
from engine.evaluation.measures import actual_of
from engine.evaluation.probabilities import probability_figures
from engine.evaluation.quality import number_figures, quality_of
from engine.evaluation.simple import errors, simple_answers
from engine.recipes import recipe
from tests.engine.learning import LIBRARY
from tests.engine.training.prepared_rows import prepared_from


def by_kind(prepared, part="test"):
    return {simple.kind: simple for simple in simple_answers(prepared, part)}


def test_the_line_of_text_1_is_the_closed_form():
    data = recipe("line-one-neuron").make().data
    prepared = LIBRARY.prepared(data)
    line = by_kind(prepared)["linear"]
    x = prepared.x["training"][:, 0].astype(float)
    y = prepared.actual_targets("training")[:, 0]
    slope = np.cov(x, y)[0, 1] / x.var(ddof=1)
    assert line.coefficients[0, 0] == pytest.approx(slope, rel=1e-5)
    assert line.intercepts[0] == pytest.approx(y.mean() - slope * x.mean(), rel=1e-4)
    assert line.coefficients[0, 0] == pytest.approx(2.0, abs=0.02)
    mse = ((line.answers - prepared.actual_targets("test")) ** 2).mean()
    assert mse == pytest.approx(0.0104, abs=0.002)


def test_a_scaled_target_s_line_is_in_its_own_units():
    random = np.random.RandomState(1)
    x = random.normal(size=(60, 2))
    taught = x @ [[1.5], [-2.0]] + 0.25
    prepared = prepared_from("regression", x, taught, test=10, scale=100.0, offset=5000.0)
    line = by_kind(prepared)["linear"]
    np.testing.assert_allclose(line.coefficients[:, 0], [150.0, -200.0], rtol=1e-4)
    assert line.intercepts[0] == pytest.approx(5025.0, rel=1e-5)
    assert errors(prepared, "test", line.answers).max() < 0.01


def test_the_usual_class_is_that_of_the_training_rows():
    x = np.zeros((10, 1))
    y = np.array([1, 1, 1, 1, 0, 0, 0, 0, 0, 0], float)[:, None]
    prepared = prepared_from("binary", x, y, test=5)
    usual = by_kind(prepared)["usual"]
    assert usual.answers.tolist() == [1] * 5
    assert errors(prepared, "test", usual.answers).tolist() == [1.0] * 5


def in_order(prepared):
    split = SplitSettings(method="in_order")
    settings = prepared.settings.model_copy(update={"split": split})
    return dataclasses.replace(prepared, settings=settings)


def test_as_yesterday_takes_the_row_before():
    y = np.arange(12.0)[:, None]
    prepared = in_order(prepared_from("regression", np.zeros((12, 1)), y, validation=3, test=4))
    assert by_kind(prepared)["row_before"].answers[:, 0].tolist() == [7.0, 8.0, 9.0, 10.0]
    before = by_kind(prepared, "validation")["row_before"]
    assert before.answers[:, 0].tolist() == [4.0, 5.0, 6.0]
    assert before.learned_from == 5
    assert "row_before" not in by_kind(prepared, "training")


def test_shuffled_rows_have_no_yesterday():
    prepared = prepared_from("regression", np.zeros((9, 1)), np.arange(9.0)[:, None], test=3)
    assert "row_before" not in by_kind(prepared)


def test_one_class_alone_has_no_logistic_regression():
    prepared = prepared_from("binary", np.random.rand(9, 2), np.ones((9, 1)), test=3)
    assert set(by_kind(prepared)) == {"usual"}


def test_several_classes_by_logistic_regression():
    data = recipe("iris").make().data
    prepared = LIBRARY.prepared(data)
    answers = by_kind(prepared)["linear"].answers
    assert errors(prepared, "test", answers).mean() < 0.1


@pytest.mark.parametrize("broken", [np.nan, np.inf])
def test_of_answers_that_are_no_numbers_no_figure_is_made_up(broken: float) -> None:
    prepared = prepared_from("regression", np.random.rand(20, 2), np.random.rand(20, 1), test=8)
    answers = actual_of(prepared, "test").copy()
    answers[3] = broken
    found = quality_of(prepared, actual_of(prepared, "test"), answers, None, "test")
    assert all(np.isnan(value) for value in found.figures.values())
    assert all(own.difference.verdict == "cannot_tell" for own in found.against)
    assert probability_figures(np.array([0, 1]), np.array([[0.5, 0.5], [broken, 0.0]])) == {}


def test_numbers_are_measured_as_scikit_learn_does() -> None:
    from sklearn import metrics

    actual, answers = np.random.RandomState(1).rand(2, 30)
    found = number_figures(actual, answers)
    assert found["r2_score"] == pytest.approx(metrics.r2_score(actual, answers))
    assert found["max_error"] == pytest.approx(np.abs(actual - answers).max())
    assert "r2_score" not in number_figures(np.full(30, 3.3), answers)
