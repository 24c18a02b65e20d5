"""Of several classes each has its own curves against the rest; outputs that are no numbers are
said to be none."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.sources.samples import Iris
from gui.figure_words import figure_text, percent_text
from gui.results.evaluate.evaluate import EvaluatePage
from gui.widgets.plots.plots import class_line
from tests.gui.results.conftest import Open
from tests.gui.results.evaluate.test_views import (
    PATIENCE,
    ask_no_more,
    evaluated,
    look_at,
)


@pytest.fixture
def page(qtbot: QtBot, open_design: Open) -> EvaluatePage:
    return evaluated(qtbot, open_design(Iris()))


def test_each_class_has_its_curves_against_the_rest(qtbot: QtBot, page: EvaluatePage) -> None:
    from sklearn.metrics import average_precision_score, roc_auc_score, roc_curve

    view = page.views.curves
    look_at(page, view)
    qtbot.waitUntil(lambda: view._curves is not None, timeout=PATIENCE)
    evaluation = page._evaluation
    shares, truth = evaluation.probabilities, evaluation.actual
    areas = [roc_auc_score(truth == place, shares[:, place]) for place in range(3)]
    assert [view.class_choice.itemText(at) for at in range(3)] == list(evaluation.class_names)
    for place, name in enumerate(evaluation.class_names):
        view.class_choice.setCurrentIndex(place)
        view.class_choice.activated.emit(place)
        assert figure_text("auc", areas[place]) in view._heads[0].text()
        precision = average_precision_score(truth == place, shares[:, place])
        assert figure_text("auc", precision) in view._heads[1].text()
        assert name in view._said.text()
        assert percent_text(areas[place]) in view._said.text()
        assert figure_text("auc", float(np.mean(areas))) in view._said.text()
        false, true, _ = roc_curve(truth == place, shares[:, place])
        across, along = view.roc._curve.getData()
        assert np.array_equal(across, false)
        assert np.array_equal(along, true)
        assert view.roc._curve.opts["pen"].color() == class_line(place, view.look.theme)
        assert sorted(view.roc._others) == [other for other in range(3) if other != place]
        assert not view.roc._mark.points().size  # there is no threshold to mark
    item, _ = view.roc._others[0]
    item.sigClicked.emit(item, None)
    assert view.class_choice.currentIndex() == 0
    assert evaluation.class_names[0] in view._said.text()


def test_a_class_without_rows_has_no_curve_and_says_so(qtbot: QtBot, page: EvaluatePage) -> None:
    from engine.evaluation.probabilities import curves_of_classes
    from engine.service.requests.run_requests import DrawCurves

    view = page.views.curves
    look_at(page, view)
    qtbot.waitUntil(lambda: view._curves is not None, timeout=PATIENCE)
    own = page._evaluation
    ask_no_more(page)
    there = own.actual != 2
    fewer = dataclasses.replace(
        own,
        part="validation",
        actual=own.actual[there],
        predicted=own.predicted[there],
        rows=own.rows[there],
        probabilities=own.probabilities[there],
    )
    page._evaluated(dataclasses.replace(own, part=page._asking.part))
    view.show_evaluation(fewer)
    view.take(DrawCurves("test"), curves_of_classes(fewer.actual, fewer.probabilities))
    view.class_choice.setCurrentIndex(2)
    view._class_chosen(2)
    assert own.class_names[2] in view._said.text()
    assert "no area" in view._said.text()
    assert view.roc._curve.getData()[0] is None or not len(view.roc._curve.getData()[0])


def test_classes_of_no_numbers_are_said_to_mean_nothing(qtbot: QtBot, page: EvaluatePage) -> None:
    own = page._evaluation
    ask_no_more(page)
    shares = own.probabilities.copy()
    shares[:2] = np.nan
    lost = dataclasses.replace(own, probabilities=shares, predicted=np.nan_to_num(shares).argmax(1))
    page._evaluated(lost)
    assert not page._verdict.isHidden()
    assert f"2 of {len(own.rows)} rows" in page._verdict.text()
    assert own.class_names[0] in page._verdict.text()
    assert page._verdict.property("role") == "warning"
    for view in (page.views.certainty, page.views.curves, page.views.classes, page.views.parts):
        look_at(page, view)
    page._context.selection.choose(own.rows[:3])
    model = page.chosen_rows.model
    answers = {
        int(model.index(row, 0).data()): [model.index(row, at).data() for at in (2, 3)]
        for row in range(3)
    }
    assert answers[int(own.rows[0]) + 1] == ["–", "–"]
    assert answers[int(own.rows[2]) + 1][0] in own.class_names
