"""Once a run rests, Evaluate says what its figures are worth."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from engine.data.sources.samples import Diabetes, Iris
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.evaluate.judgement import Judgement
from tests.gui.results.conftest import Open, train
from tests.gui.results.taught_trainer import Lesson

PATIENCE = 60_000


def page_of(qtbot: QtBot, context: object) -> EvaluatePage:
    with context.look.building():
        page = EvaluatePage(context)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(560, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


def said(page: EvaluatePage) -> str:
    judgement = page._judgement
    return f"{judgement._simpler.text()} {judgement._more.text()}"


def test_classes_stand_beside_logistic_regression(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    assert not page._judgement.isVisible()
    train(qtbot, context)
    qtbot.waitUntil(page._judgement.isVisible, timeout=PATIENCE)
    assert "Logistic regression" in said(page)
    assert "Most often “" in said(page)
    assert "at least 90 % sure" in said(page)


def test_numbers_stand_beside_a_straight_line(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Diabetes())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(page._judgement.isVisible, timeout=PATIENCE)
    # the pretended network is a line itself, so that it can be no better than one
    assert "Linear regression" in said(page)
    assert "cannot be told" in said(page)
    assert "sure of" not in said(page)


def test_while_it_learns_nothing_is_judged(qtbot: QtBot, open_design: Open, lesson: Lesson) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(page._judgement.isVisible, timeout=PATIENCE)
    lesson.gate.clear()
    context.run.train()
    qtbot.waitUntil(lambda: not page._judgement.isVisible(), timeout=PATIENCE)
    assert context.run.state in ("preparing", "running")
    lesson.gate.set()
    qtbot.waitUntil(page._judgement.isVisible, timeout=PATIENCE)


def test_an_earlier_epoch_is_not_judged(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(page._judgement.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=PATIENCE)
    context.back.go_to(3)
    qtbot.waitUntil(lambda: not page._judgement.isVisible(), timeout=PATIENCE)
    context.back.to_now()
    qtbot.waitUntil(page._judgement.isVisible, timeout=PATIENCE)


def test_another_part_is_judged_anew(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(page._judgement.isVisible, timeout=PATIENCE)
    before = page._judgement._asked
    page._parts["training"].click()
    qtbot.waitUntil(
        lambda: page._judgement.isVisible() and page._judgement._asked != before, timeout=PATIENCE
    )
    # by heart is no better than a line: nothing is compared there
    assert not page._judgement._simpler.isVisible()
    assert "sure" in said(page)


def test_where_there_is_little_height_the_rest_is_in_the_tool_tip(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    page.resize(560, 420)
    train(qtbot, context)
    qtbot.waitUntil(page._judgement.isVisible, timeout=PATIENCE)
    assert not page._judgement._more.isVisible()
    assert "at least 90 % sure" in page._judgement._simpler.toolTip()
    page.resize(560, 700)
    assert page._judgement._more.isVisible()


@pytest.mark.parametrize("late", [True, False])
def test_an_answer_to_another_question_is_dropped(
    qtbot: QtBot, open_design: Open, late: bool
) -> None:
    context = open_design(Iris())
    judgement = Judgement(context)
    qtbot.addWidget(judgement)
    judgement._asked = (1, 50, "test")
    judgement._judged((1, 49, "test") if late else (1, 50, "validation"), object())  # type: ignore[arg-type]
    assert judgement._quality is None


def test_the_three_most_frequent_confusions_are_told(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    judgement = page._judgement
    qtbot.waitUntil(judgement.isVisible, timeout=PATIENCE)
    confused = ((2, 1, 5), (1, 2, 3), (0, 1, 1))
    judgement._quality = replace(judgement._quality, confused=confused)
    judgement._show()
    assert "Most often “virginica” was taken for “versicolor” (rows: 5)." in said(page)
    others = "Then “versicolor” for “virginica” (3), “setosa” for “versicolor” (1)."
    assert others in said(page)
    judgement._quality = replace(judgement._quality, confused=confused[:1])
    judgement._show()
    assert "Then" not in said(page)
