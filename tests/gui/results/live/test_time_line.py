"""The time machine under the curve: slider, moments, film, and going on from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from engine.data.sources.shapes import Circles
from gui.results.live.live import LivePage
from gui.work.context import Context
from tests.gui.results.conftest import Open, train
from tests.gui.results.live.test_live import page_of
from tests.gui.results.taught_trainer import Lesson

PATIENCE = 60_000  # milliseconds, on a machine that is busy


@pytest.fixture
def page(qtbot: QtBot, open_design: Open) -> LivePage:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    page.resize(620, 700)
    assert not page.time_line.isVisible()
    train(qtbot, context)
    qtbot.waitUntil(page.time_line.isVisible, timeout=PATIENCE)
    return page


def context_of(page: LivePage) -> Context:
    return page._context


def go_to(qtbot: QtBot, page: LivePage, epoch: int) -> None:
    with qtbot.waitSignal(context_of(page).back.drawn, timeout=PATIENCE):
        page.time_line.slider.setValue(epoch)


def test_the_slider_takes_numbers_line_and_picture_back(qtbot: QtBot, page: LivePage) -> None:
    assert page.time_line.slider.value() == page.time_line.slider.maximum() == 50
    go_to(qtbot, page, 13)
    assert "Epoch 13." in page._numbers.summary() + "."
    assert page._moment._line.isVisible()
    assert page._moment._line.value() == 13
    qtbot.waitUntil(lambda: page._picture._plot.picture.epoch == 13, timeout=PATIENCE)
    page.time_line.now.click()
    assert page.time_line.slider.value() == 50
    assert not page._moment._line.isVisible()
    qtbot.waitUntil(lambda: page._picture._plot.picture.epoch == 50, timeout=PATIENCE)


def test_the_first_epoch_is_the_network_before_it_learned(qtbot: QtBot, page: LivePage) -> None:
    with qtbot.waitSignal(context_of(page).back.drawn, timeout=PATIENCE):
        page.time_line.first.click()
    assert context_of(page).back.epoch == 0
    qtbot.waitUntil(lambda: page._picture._plot.picture.epoch == 0, timeout=PATIENCE)
    assert not page.time_line.first.isEnabled()


def test_one_click_goes_to_where_it_turned(qtbot: QtBot, page: LivePage) -> None:
    """The loss of the trainer is 1 / epoch: it falls steeply, and then hardly."""
    with qtbot.waitSignal(context_of(page).back.drawn, timeout=PATIENCE):
        page.time_line.turn.click()
    assert 3 <= context_of(page).back.epoch <= 12


def test_the_film_goes_through_to_the_end(qtbot: QtBot, page: LivePage) -> None:
    shown: list[int | None] = []
    context_of(page).back.moved.connect(lambda: shown.append(context_of(page).back.epoch))
    page.time_line._film.setInterval(0)
    page.time_line.play.click()
    qtbot.waitUntil(lambda: len(shown) > 5 and shown[-1] is None, timeout=PATIENCE)
    epochs = [epoch for epoch in shown if epoch is not None]
    assert epochs[0] == 0
    assert epochs == sorted(epochs)
    assert set(range(1, 15)) <= set(epochs)  # slow where much happens
    qtbot.waitUntil(lambda: not page.time_line._frames, timeout=PATIENCE)


def test_a_press_stops_the_film(qtbot: QtBot, page: LivePage) -> None:
    page.time_line.play.click()
    assert "Stop" in page.time_line.play.accessibleName()
    page.time_line.play.click()
    assert "Stop" not in page.time_line.play.accessibleName()
    assert not page.time_line._frames


def test_the_keys_move_it(qtbot: QtBot, page: LivePage) -> None:
    go_to(qtbot, page, 25)
    slider = page.time_line.slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert context_of(page).back.epoch == 24
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert context_of(page).back.epoch == 0
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert context_of(page).back.epoch is None


def test_keeping_its_weights_is_one_step_that_can_be_undone(qtbot: QtBot, page: LivePage) -> None:
    context = context_of(page)
    document = context.document
    before = document.run
    go_to(qtbot, page, 13)
    page.time_line.keep.click()
    qtbot.waitUntil(lambda: document.run is not before, timeout=PATIENCE)
    assert document.run.state.epoch == document.run.history.epochs == 13
    assert document.undo_stack.undoText() == "Go back to epoch 13"
    assert len(document.runs.records) == 2
    assert context.back.epoch is None
    assert context.run.epoch == 13
    document.undo_stack.undo()
    assert document.run.id == before.id
    assert len(document.runs.records) == 1
    document.undo_stack.redo()
    assert document.run.state.epoch == 13


def test_going_on_from_there_is_a_run_of_its_own(qtbot: QtBot, page: LivePage) -> None:
    context = context_of(page)
    go_to(qtbot, page, 13)
    page.time_line.go_on.click()
    qtbot.waitUntil(
        lambda: context.run.state == "ended" and context.run.epoch == 63, timeout=PATIENCE
    )
    assert [run.state.epoch for run in context.document.runs.records] == [50, 63]


def test_nothing_can_be_taken_while_it_learns(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    context = open_design(Circles(), lambda design: design.with_training(epochs=100_000))
    page = page_of(qtbot, context)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 20 and context.back.is_possible, timeout=PATIENCE)
    lesson.gate.clear()  # one more epoch, for as long as the picture takes
    with qtbot.waitSignal(context.back.drawn, timeout=PATIENCE):
        context.back.go_to(5)
    assert context.run.state == "running"
    assert not page.time_line.keep.isVisible()
    context.run.pause()
    qtbot.waitUntil(lambda: context.run.state == "paused", timeout=PATIENCE)
    assert page.time_line.keep.isVisible()
    context.run.stop()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=PATIENCE)


def test_a_screen_reader_says_where_it_stands(qtbot: QtBot, page: LivePage) -> None:
    go_to(qtbot, page, 13)
    slider = QAccessible.queryAccessibleInterface(page.time_line.slider)
    assert slider.text(QAccessible.Text.Name)
    assert "13" in slider.text(QAccessible.Text.Description)
    for button in (page.time_line.first, page.time_line.play, page.time_line.turn):
        assert button.accessibleName()
