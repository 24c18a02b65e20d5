"""Errors to click: a cell or a point chooses its rows, and they are listed worst first."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.sources.lessons import NoisyLine
from engine.data.sources.samples import Diabetes, Iris
from engine.data.sources.shapes import Circles
from engine.evaluation.results import Evaluation
from engine.evaluation.worst import how_wrong
from gui.results.evaluate.chosen.chosen_rows import MOST_LISTED
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.live.live import LivePage
from gui.work.context import Context
from tests.gui.results.conftest import Open, train
from tests.gui.results.two_targets import TwoLines, both_targets

PATIENCE = 60_000


def evaluated(qtbot: QtBot, context: Context) -> EvaluatePage:
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    page.resize(620, 720)
    with qtbot.waitExposed(page):
        page.show()
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._evaluation is not None, timeout=PATIENCE)
    return page


def wrong_cell(evaluation: Evaluation) -> tuple[int, int]:
    wrong = np.flatnonzero(evaluation.actual != evaluation.predicted)
    assert wrong.size, "this network makes no error: choose another table"
    return int(evaluation.actual[wrong[0]]), int(evaluation.predicted[wrong[0]])


def click_cell(page: EvaluatePage, row: int, column: int, held=Qt.KeyboardModifier.NoModifier):
    table = page.views.classes.confusion._table
    place = table.visualItemRect(table.item(row, column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)


def listed(page: EvaluatePage) -> list[int]:
    model = page.chosen_rows.model
    return [model.row_number(place) for place in range(model.rowCount())]


def test_a_cell_chooses_its_rows_and_again_lets_them_go(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = evaluated(qtbot, context)
    evaluation = page._evaluation
    actual, predicted = wrong_cell(evaluation)
    click_cell(page, actual, predicted)
    there = (evaluation.actual == actual) & (evaluation.predicted == predicted)
    assert context.selection.rows.tolist() == sorted(evaluation.rows[there])
    assert page.chosen_rows.isVisible()
    assert page.chosen_rows.chip.isVisible()
    click_cell(page, actual, predicted)
    assert not context.selection.rows.size
    assert not page.chosen_rows.isVisible()


def test_with_shift_another_cell_s_rows_come_besides_and_the_keys_do_the_same(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(Iris())
    page = evaluated(qtbot, context)
    evaluation = page._evaluation
    table = page.views.classes.confusion._table
    table.setFocus()
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    first = (evaluation.actual == 0) & (evaluation.predicted == 0)
    assert context.selection.rows.tolist() == sorted(evaluation.rows[first])
    click_cell(page, 1, 1, Qt.KeyboardModifier.ShiftModifier)
    both = first | ((evaluation.actual == 1) & (evaluation.predicted == 1))
    assert context.selection.rows.tolist() == sorted(evaluation.rows[both])
    lit = [
        (row, column)
        for row in range(3)
        for column in range(3)
        if table.item(row, column).data(Qt.ItemDataRole.UserRole + 1)
    ]
    assert lit == [(0, 0), (1, 1)]


def test_the_list_has_the_worst_errors_first_with_inputs_and_probability(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(Iris())
    page = evaluated(qtbot, context)
    evaluation = page._evaluation
    context.selection.choose(np.arange(150))
    rows = listed(page)
    assert sorted(rows) == sorted(evaluation.rows)
    badness = dict(zip(evaluation.rows.tolist(), how_wrong(evaluation), strict=True))
    assert [badness[row] for row in rows] == sorted(badness.values(), reverse=True)
    model = page.chosen_rows.model
    first = rows[0]
    place = evaluation.rows.tolist().index(first)
    assert model.index(0, 0).data() == str(first + 1)
    assert model.index(0, 1).data() == evaluation.class_names[evaluation.actual[place]]
    assert model.index(0, 2).data() == evaluation.class_names[evaluation.predicted[place]]
    assert model.index(0, 3).data().endswith("%")
    qtbot.waitUntil(lambda: model.index(0, 4).data() != "", timeout=PATIENCE)
    table = context.facts.report.table.first_rows
    names = [column.name for column in context.facts.report.table.columns]
    inputs = [column.name for column in context.run.design.data.inputs]
    for at, name in enumerate(inputs):
        shown = [model.index(row, 4 + at).data() for row in range(model.rowCount())]
        assert shown == [table[row][names.index(name)] for row in rows]


def test_enter_in_the_list_keeps_one_row_alone(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = evaluated(qtbot, context)
    context.selection.choose(np.arange(150))
    second = listed(page)[1]
    page.chosen_rows.view.activated.emit(page.chosen_rows.model.index(1, 0))
    assert context.selection.rows.tolist() == [second]


def test_the_chip_lets_the_rows_go(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = evaluated(qtbot, context)
    context.selection.choose(page._evaluation.rows[:3])
    assert "3" in page.chosen_rows.chip.text()
    page.chosen_rows.chip.click()
    assert not context.selection.rows.size


def test_rows_of_another_part_are_told_to_be_elsewhere(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = evaluated(qtbot, context)
    elsewhere = np.setdiff1d(np.arange(150), page._evaluation.rows)[:2]
    context.selection.choose(elsewhere)
    assert page.chosen_rows.isVisible()
    assert "None of the chosen rows" in page.chosen_rows._said.text()
    page._parts["training"].click()
    qtbot.waitUntil(lambda: listed(page) != [] or not page.isVisible(), timeout=PATIENCE)
    assert set(listed(page)) <= set(elsewhere.tolist())


def test_a_point_that_is_clicked_is_chosen_and_the_keys_reach_it(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(Diabetes())
    page = evaluated(qtbot, context)
    plot = page.views.scatter.plot
    QApplication.processEvents()
    far = int(np.abs(page._evaluation.predicted - page._evaluation.actual).argmax())
    row = int(page._evaluation.rows[far])
    place = plot._numbers[plot._drawn].tolist().index(row)
    x, y = plot._all[plot._drawn[place]]
    scene = plot.box.mapViewToScene(plot.box.mapToView(plot.box.mapFromView(QPoint(0, 0))))
    scene = plot.box.mapViewToScene(type(scene)(x, y))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.mapFromScene(scene))
    assert row in context.selection.rows or context.selection.rows.size == 1
    context.selection.clear()
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    assert plot.accessibleDescription().startswith("Row ")
    QTest.keyClick(plot, Qt.Key.Key_Space)
    (reached,) = context.selection.rows
    assert plot.accessibleDescription().startswith(f"Row {reached + 1}.")
    assert len(plot._chosen.data) == 1
    assert "Off by" in page.chosen_rows.model.headerData(3, Qt.Orientation.Horizontal)


def test_of_several_targets_the_list_follows_the_chosen_one(
    qtbot: QtBot, open_design: Open
) -> None:
    context = open_design(TwoLines(), both_targets)
    page = evaluated(qtbot, context)
    context.selection.choose(page._evaluation.rows[:2])
    before = page.chosen_rows.model.index(0, 1).data()
    page._target.setCurrentIndex(1)
    page._target.activated.emit(1)
    assert page.chosen_rows.model.index(0, 1).data() != before


def test_looking_back_the_same_rows_stay_chosen(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = evaluated(qtbot, context)
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=PATIENCE)
    chosen = page._evaluation.rows[:4]
    context.selection.choose(chosen)
    context.back.go_to(0)
    qtbot.waitUntil(lambda: page._evaluation.epoch == 0, timeout=PATIENCE)
    assert sorted(listed(page)) == sorted(chosen)
    click_cell(page, 0, 0)
    evaluation = page._evaluation
    there = (evaluation.actual == 0) & (evaluation.predicted == 0)
    assert context.selection.rows.tolist() == sorted(evaluation.rows[there])


def test_rows_of_a_table_that_is_no_more_are_not_chosen(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = evaluated(qtbot, context)
    other = open_design(Circles()).document.design
    context.document.edit("another table", other)
    if page._answer.isVisible():
        click_cell(page, 0, 0)
    assert not context.selection.rows.size


def test_many_rows_are_listed_in_part_and_say_so(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = evaluated(qtbot, context)
    rows = 100_000
    random = np.random.default_rng(3)
    shares = random.dirichlet(np.ones(3), rows)
    actual, predicted = random.integers(0, 3, rows), shares.argmax(axis=1)
    confusion = np.bincount(actual * 3 + predicted, minlength=9).reshape(3, 3)
    names = page._evaluation.class_names
    evaluation = Evaluation(
        1, 1, "test", "multiclass", names, ("kind",), page._evaluation.figures, confusion,
        actual, predicted, np.arange(rows), shares,
    )  # fmt: skip
    page._evaluated(evaluation)
    context.selection.choose(np.flatnonzero(actual != predicted))
    wrong = context.selection.rows
    assert len(listed(page)) == MOST_LISTED
    assert "200" in page.chosen_rows._said.text()
    badness = how_wrong(evaluation)
    assert min(badness[listed(page)]) >= np.sort(badness[wrong])[-MOST_LISTED]


@pytest.mark.parametrize("source", [Circles(), NoisyLine()], ids=["surface", "curve"])
def test_the_living_picture_lights_them_up_and_chooses(
    qtbot: QtBot, open_design: Open, source: object
) -> None:
    context = open_design(source)
    with context.look.building():
        page = LivePage(context)
    qtbot.addWidget(page)
    page.resize(720, 720)
    with qtbot.waitExposed(page):
        page.show()
    picture = page.picture
    qtbot.waitUntil(lambda: picture._points.drawn.rows.size > 0, timeout=PATIENCE)
    assert not picture.chip.isVisible()
    rows = picture._points.drawn.rows[[3, 5]]
    context.selection.choose(rows)
    assert len(picture._lit._item.data) == 2
    assert picture._points._item.opacity() < 1.0
    assert picture.chip.isVisible()
    drawn = picture._points.drawn
    box = picture._plot.getPlotItem().getViewBox()
    where = box.mapViewToScene(type(picture._plot.mapToScene(QPoint(0, 0)))(drawn.x[7], drawn.y[7]))
    QTest.mouseClick(
        picture._plot.viewport(),
        Qt.MouseButton.LeftButton,
        pos=picture._plot.mapFromScene(where),
    )
    assert context.selection.rows.size == 1
    picture.chip.click()
    assert picture._points._item.opacity() == 1.0
    assert not picture._lit._item.isVisible()
