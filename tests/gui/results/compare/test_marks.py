"""Stars, notes, the switch of the same start, and the axes of the texts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from engine.data.sources.shapes import Circles
from engine.recipes import loss_axis_of, recipe
from gui.results.compare.compare import ComparePage
from gui.work.context import Context
from tests.gui.results.compare.test_compare import texts
from tests.gui.results.conftest import Open, train

PATIENCE = 60_000


@pytest.fixture
def page(qtbot: QtBot, open_design: Open) -> ComparePage:
    context = open_design(Circles())
    with context.look.building():
        page = ComparePage(context)
    qtbot.addWidget(page)
    page.resize(640, 620)
    train(qtbot, context)
    with qtbot.waitExposed(page):
        page.show()
    return page


def context_of(page: ComparePage) -> Context:
    return page._context


def test_a_star_is_given_shown_and_taken_back(page: ComparePage) -> None:
    document = context_of(page).document
    page.star_button.click()
    assert document.runs.records[0].star
    assert texts(page, 0) == ["★ Run 1"]
    assert page.star_button.text() == "★"
    document.undo_stack.undo()
    assert not document.runs.records[0].star
    assert texts(page, 0) == ["Run 1"]
    assert page.star_button.text() == "☆"
    assert not page.star_button.isChecked()


def test_a_note_is_written_beside_a_run(page: ComparePage) -> None:
    document = context_of(page).document
    page.note.setText("너무 빨리 끝났다 <b>")
    page.note.editingFinished.emit()
    assert document.runs.records[0].note == "너무 빨리 끝났다 <b>"
    assert document.undo_stack.undoText() == "Note on a run"
    tip = page.model.index(0, 0).data(3)
    assert "너무 빨리 끝났다" in tip
    document.undo_stack.undo()
    assert document.runs.records[0].note == ""
    assert page.note.text() == ""


def test_all_of_it_fits_a_small_window_and_scrolls_where_it_does_not(
    qtbot: QtBot, page: ComparePage
) -> None:
    page._change.setText("What changed in many words. " * 5)  # wrapped: the page's height is asked
    page._change.show()
    page.resize(536, 560)
    bar = page._area.verticalScrollBar()
    qtbot.waitUntil(lambda: page._area.viewport().width() > 490, timeout=PATIENCE)
    qtbot.waitUntil(lambda: bar.maximum() == 0, timeout=PATIENCE)
    assert page.plot.height() > 170
    page.resize(536, 300)
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=PATIENCE)
    assert page.plot.height() == page.plot.minimumHeight()


def test_marks_stay_while_the_run_goes_on(qtbot: QtBot, page: ComparePage) -> None:
    context = context_of(page)
    page.star_button.click()
    page.note.setText("note")
    page.note.editingFinished.emit()
    train(qtbot, context)
    (run,) = context.document.runs.records
    assert run.state.epoch == 100
    assert (run.star, run.note) == (True, "note")


def test_with_the_switch_a_new_run_begins_as_the_one_that_is_looked_at(
    qtbot: QtBot, page: ComparePage
) -> None:
    context = context_of(page)
    document = context.document
    page.same_start.click()
    context.run.reset()
    document.edit("seed", document.design.with_training(seed=99, learning_rate=0.2))
    train(qtbot, context)
    first, second = document.runs.records
    assert second.design.training.seed == first.design.training.seed
    assert second.design.training.learning_rate == 0.2
    page.same_start.click()
    context.run.reset()
    document.edit("seed", document.design.with_training(seed=99))
    train(qtbot, context)
    assert document.runs.records[2].design.training.seed == 99


def test_a_run_that_goes_on_is_left_as_it_is(qtbot: QtBot, page: ComparePage) -> None:
    context = context_of(page)
    page.same_start.click()
    before = context.document.undo_stack.count()
    train(qtbot, context)
    assert len(context.document.runs.records) == 1
    assert context.document.undo_stack.count() == before


@pytest.mark.parametrize(
    ("lesson", "top"),
    [("line-one-neuron", 1.5), ("line-deep", 1.5), ("labels-one-neuron", 1.0), ("circles", None)],
)
def test_the_texts_lessons_have_the_texts_axes(lesson: str, top: float | None) -> None:
    design = recipe(lesson).make()
    assert loss_axis_of(design) == top
    other = design.model_copy(
        update={"data": design.data.model_copy(update={"source": Circles(seed=5)})}
    )
    assert loss_axis_of(other) is None


def test_the_plot_ends_there_whatever_the_curves_do(page: ComparePage) -> None:
    page.plot.show_runs(page.plot._runs, scaled=False, loss_axis=1.5)
    assert page.plot.viewRange()[1][1] == pytest.approx(1.5 * 1.03)
    page.plot.set_figure("accuracy")
    assert page.plot.viewRange()[1][1] == pytest.approx(1.03)
