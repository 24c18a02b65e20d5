"""Runs beside each other: figures, order, what changed, and what can be done with one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.data.sources.shapes import Circles, Moons
from engine.design import Design
from gui.results.compare.compare import ComparePage
from gui.widgets.name_question import NameQuestion
from gui.work.context import Context
from tests.gui.results.conftest import Open, train

PATIENCE = 60_000


@pytest.fixture
def page(qtbot: QtBot, open_design: Open) -> ComparePage:
    """Nothing was trained yet."""
    page = ComparePage(open_design(Circles()))
    qtbot.addWidget(page)
    page.resize(640, 620)
    with qtbot.waitExposed(page):
        page.show()
    return page


def context_of(page: ComparePage) -> Context:
    return page._context


def train_again(
    qtbot: QtBot, page: ComparePage, change: Callable[[Design], Design] = lambda design: design
) -> None:
    """Another run, from its first weights."""
    context = context_of(page)
    document = context.document
    context.run.reset()
    document.edit("change", change(document.design))
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=PATIENCE)
    train(qtbot, context)


@pytest.fixture
def three(qtbot: QtBot, page: ComparePage) -> ComparePage:
    """Three runs: as proposed, with another rate, and with another brick."""
    train_again(qtbot, page)
    train_again(qtbot, page, lambda design: design.with_training(learning_rate=0.05))
    train_again(
        qtbot,
        page,
        lambda design: design.with_bricks(
            (design.bricks[0].model_copy(update={"units": 3}), *design.bricks[1:])
        ),
    )
    return page


def texts(page: ComparePage, column: int) -> list[str]:
    model = page.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def column_called(page: ComparePage, *words: str) -> int:
    model = page.model
    for column in range(model.columnCount()):
        title = model.headerData(column, Qt.Orientation.Horizontal)
        if all(word in title for word in words):
            return column
    raise AssertionError(words)


def choose(page: ComparePage, row: int) -> None:
    page.table.selectionModel().setCurrentIndex(
        page.model.index(row, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )


def test_without_a_run_it_says_what_to_do(page: ComparePage) -> None:
    assert page._empty.isVisible()
    assert "train again" in page._empty.text()
    assert not page.table.isVisible()
    assert not page.first_button.isVisible()


def test_every_run_has_its_line_and_its_curves(three: ComparePage) -> None:
    assert texts(three, 0) == ["Run 1", "Run 2", "Run 3"]
    assert three.plot.curves == 6
    accuracy = column_called(three, "Test", "Accuracy")
    records = context_of(three).document.runs.records
    shown = texts(three, accuracy)
    for record, text in zip(records, shown, strict=True):
        assert text.startswith(f"{100 * record.state.test['accuracy']:.0f}"[:2])
    assert texts(three, column_called(three, "Epochs")) == ["50"] * 3


def test_the_newest_run_is_chosen_and_says_what_changed(three: ComparePage) -> None:
    assert three.table.selected.run.number == 3
    assert three._change.text().startswith("Run 2 → Run 3. Only:")
    choose(three, 1)
    assert "0.05" in three._change.text()
    choose(three, 0)
    assert not three._change.isVisible()


def test_curves_are_switched_off_and_on(three: ComparePage) -> None:
    index = three.model.index(1, 0)
    three.model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert three.plot.curves == 4
    three.model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert three.plot.curves == 6


def test_smoothing_keeps_the_raw_lines(three: ComparePage) -> None:
    three.smoothing.setValue(50)
    assert three.plot.curves == 12
    three.smoothing.setValue(0)
    assert three.plot.curves == 6


def test_against_seconds_the_axis_ends_with_the_longest_run(three: ComparePage) -> None:
    three._against.button(1).click()
    longest = max(run.seconds for run in context_of(three).document.runs.records)
    assert three.plot.viewRange()[0][1] == pytest.approx(longest)
    three._against.button(0).click()
    assert three.plot.viewRange()[0][1] == pytest.approx(50.0)


def test_the_lines_are_sorted_by_a_column(three: ComparePage) -> None:
    model = three.model
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert texts(three, 0) == ["Run 3", "Run 2", "Run 1"]
    model.sort(-1)
    model.sort(0, Qt.SortOrder.AscendingOrder)
    assert texts(three, 0) == ["Run 1", "Run 2", "Run 3"]


def test_runs_on_other_rows_stand_apart(qtbot: QtBot, three: ComparePage) -> None:
    def other_rows(design: Design) -> Design:
        return design.model_copy(
            update={"data": design.data.model_copy(update={"source": Circles(seed=99)})}
        )

    train_again(qtbot, three, other_rows)
    assert [row.apart is None for row in three.model.rows] == [True, False, False, False]
    assert texts(three, 0)[0] == "Run 4"
    assert three.plot.curves == 2
    choose(three, 2)
    assert three._apart.isVisible()
    assert "different data" in three._apart.text()
    three.model.sort(0, Qt.SortOrder.AscendingOrder)
    assert texts(three, 0) == ["Run 4", "Run 1", "Run 2", "Run 3"]


def test_a_run_is_looked_at_renamed_and_deleted(qtbot: QtBot, three: ComparePage) -> None:
    document = context_of(three).document
    choose(three, 0)
    three.look_button.click()
    assert document.run.number == 1
    assert not three.look_button.isEnabled()
    three.rename_button.click()
    question = three.findChild(NameQuestion)
    question.field.setText("a name that does not end " * 3)
    question.accept()
    # a long name leaves room for the figures
    assert three.table.columnWidth(0) <= max(200, three.table.viewport().width() // 3)
    document.undo_stack.undo()
    three.rename_button.click()
    question = three.findChildren(NameQuestion)[-1]
    question.field.setText("first try")
    question.accept()
    assert texts(three, 0)[0] == "first try"
    choose(three, 1)
    three.delete_button.click()
    assert [run.number for run in document.runs.records] == [1, 3]
    assert len(three.model.rows) == 2
    document.undo_stack.undo()
    assert len(three.model.rows) == 3


def test_a_double_click_looks_at_a_run(three: ComparePage) -> None:
    three.table.doubleClicked.emit(three.model.index(1, 1))
    assert context_of(three).document.run.number == 2


def test_while_a_run_learns_nothing_is_taken_away(
    qtbot: QtBot, three: ComparePage, lesson: object
) -> None:
    context = context_of(three)
    lesson.gate.clear()  # type: ignore[attr-defined]
    context.run.reset()
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "running", timeout=PATIENCE)
    choose(three, 0)
    assert not three.look_button.isEnabled()
    assert not three.delete_button.isEnabled()
    assert three.rename_button.isEnabled()
    lesson.gate.set()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=PATIENCE)
    qtbot.waitUntil(three.delete_button.isEnabled, timeout=PATIENCE)


def planned(page: ComparePage) -> QPushButton:
    """Two networks are planned; the button that trains them."""
    document = context_of(page).document
    document.plan_design("plan", "narrow")
    document.edit("wider", document.design.with_training(seed=8))
    document.plan_design("plan", "other seed")
    return page.first_button


def test_all_planned_networks_are_trained_at_one_click(qtbot: QtBot, page: ComparePage) -> None:
    context = context_of(page)
    button = planned(page)
    qtbot.waitUntil(button.isVisible, timeout=PATIENCE)
    assert "(2)" in button.text()
    button.click()
    qtbot.waitUntil(lambda: len(context.document.runs.records) == 2, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not context.planned.is_at_work, timeout=PATIENCE)
    designs = [run.design.training.seed for run in context.document.runs.records]
    assert designs[1] == 8
    assert all(run.state.epoch == 50 for run in context.document.runs.records)
    page.train_button.click()  # once more: each has a run already
    qtbot.waitUntil(lambda: not context.planned.is_at_work, timeout=PATIENCE)
    assert [run.state.epoch for run in context.document.runs.records] == [50] * 4


def test_who_stops_a_run_trains_no_further_one(
    qtbot: QtBot, page: ComparePage, lesson: object
) -> None:
    context = context_of(page)
    button = planned(page)
    lesson.gate.clear()  # type: ignore[attr-defined]
    qtbot.waitUntil(button.isVisible, timeout=PATIENCE)
    button.click()
    qtbot.waitUntil(lambda: context.run.state == "running", timeout=PATIENCE)
    assert "(2 left)" in page.train_button.whole_text
    context.run.stop()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=PATIENCE)
    assert not context.planned.is_at_work
    assert len(context.document.runs.records) == 1


def test_another_document_ends_it(qtbot: QtBot, page: ComparePage, lesson: object) -> None:
    context = context_of(page)
    button = planned(page)
    lesson.gate.clear()  # type: ignore[attr-defined]
    qtbot.waitUntil(button.isVisible, timeout=PATIENCE)
    button.click()
    assert context.planned.is_at_work
    context.document.replace(context.document.design)
    assert not context.planned.is_at_work


def test_another_task_has_its_own_figures(qtbot: QtBot, open_design: Open) -> None:
    from engine.data.sources.curves import Sine

    context = open_design(Sine())
    with context.look.building():
        page = ComparePage(context)
    qtbot.addWidget(page)
    train(qtbot, context)
    with qtbot.waitExposed(page):
        page.show()
    assert column_called(page, "Test", "MAE") > column_called(page, "Training", "Loss")
    assert page.plot.curves == 2


def test_names_of_columns_are_plain_text(qtbot: QtBot, three: ComparePage) -> None:
    document = context_of(three).document
    document.rename_run("rename", document.runs.records[0].id, "<img src=x>")
    tip = three.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip


def test_moons_are_no_circles(qtbot: QtBot, three: ComparePage) -> None:
    """Another document has its own runs."""
    context = context_of(three)
    context.document.replace(
        context.document.design.model_copy(
            update={"data": context.document.design.data.model_copy(update={"source": Moons()})}
        )
    )
    assert three._empty.isVisible()
    assert three.model.rowCount() == 0


def test_all_of_it_fits_into_the_column_beside_1280_pixels(three: ComparePage) -> None:
    """What is wider is cut off at the right: the page scrolls downwards only."""
    three.resize(535, 509)
    inside = three._area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= three._area.viewport().width()
