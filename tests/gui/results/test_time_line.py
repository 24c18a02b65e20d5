"""The time machine below the tabs: slider, moments, film, and going on from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.coach.turning import turning_point
from engine.data.sources.shapes import Circles
from engine.messages import Message
from engine.training.frames import Change, History
from gui.results.result_column import ResultColumn
from gui.shell.language import Language
from gui.work.context import Context
from gui.work.runs.history_buffer import HistoryBuffer
from tests.gui.layout_requests import LayoutRequests
from tests.gui.results.conftest import Open, train
from tests.gui.results.taught_trainer import Lesson
from tests.gui.results.test_result_column import column_of

pytestmark = pytest.mark.usefixtures("_by_numpy")
PATIENCE = 60_000  # milliseconds, on a machine that is busy


@pytest.fixture
def page(qtbot: QtBot, open_design: Open) -> ResultColumn:
    context = open_design(Circles())
    page = column_of(qtbot, context)
    page.resize(620, 700)
    assert not page.time_line.isVisible()
    train(qtbot, context)
    qtbot.waitUntil(page.time_line.isVisible, timeout=PATIENCE)
    return page


def context_of(page: ResultColumn) -> Context:
    return page.live._context


def go_to(qtbot: QtBot, page: ResultColumn, epoch: int) -> None:
    with qtbot.waitSignal(context_of(page).back.drawn, timeout=PATIENCE):
        page.time_line.slider.setValue(epoch)


def test_the_slider_takes_numbers_line_and_picture_back(qtbot: QtBot, page: ResultColumn) -> None:
    assert page.time_line.slider.value() == page.time_line.slider.maximum() == 50
    go_to(qtbot, page, 13)
    assert "Epoch 13." in page.live._numbers.summary() + "."
    assert page.live._moment._line.isVisible()
    assert page.live._moment._line.value() == 13
    qtbot.waitUntil(lambda: page.live._picture._plot.picture.epoch == 13, timeout=PATIENCE)
    page.time_line.now.click()
    assert page.time_line.slider.value() == 50
    assert not page.live._moment._line.isVisible()
    qtbot.waitUntil(lambda: page.live._picture._plot.picture.epoch == 50, timeout=PATIENCE)


def test_the_slider_has_its_room_back_after_presenting(page: ResultColumn) -> None:
    look, line = context_of(page).look, page.time_line
    desk = line._place.minimumWidth()
    look.present(True)
    assert line._place.minimumWidth() > desk
    before = QFont(line._place.font())
    look.present(False)
    line._place.setFont(before)  # in a large window the style sheet reaches it later
    line._show()
    assert line._place.minimumWidth() == desk


@pytest.mark.parametrize("words", ["en", "ko"])
def test_its_words_are_whole_now_and_then(
    qtbot: QtBot, page: ResultColumn, language: Language, words: str
) -> None:
    language.choose(words)
    place = page.time_line._place
    for epoch in (8, None):
        if epoch is None:
            page.time_line.now.click()
        else:
            go_to(qtbot, page, epoch)
        metrics = QFontMetrics(context_of(page).look.font())
        assert metrics.horizontalAdvance(place.text()) <= place.width()


def test_another_epoch_lays_nothing_out_anew(qtbot: QtBot, page: ResultColumn) -> None:
    """It did the whole column, up to thirty times a second while a run is watched."""
    go_to(qtbot, page, 11)
    requests = LayoutRequests(page.time_line)
    for epoch in (12, 48, 23):
        go_to(qtbot, page, epoch)
        QApplication.processEvents()
    assert requests.count == 0


def test_the_first_epoch_is_the_network_before_it_learned(qtbot: QtBot, page: ResultColumn) -> None:
    with qtbot.waitSignal(context_of(page).back.drawn, timeout=PATIENCE):
        page.time_line.first.click()
    assert context_of(page).back.epoch == 0
    qtbot.waitUntil(lambda: page.live._picture._plot.picture.epoch == 0, timeout=PATIENCE)
    assert not page.time_line.first.isEnabled()


def test_one_click_goes_to_where_it_turned(
    qtbot: QtBot, page: ResultColumn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loss of the trainer is 1 / epoch: it falls steeply, and then hardly."""
    looked: list[History] = []

    def look_for_it(history: History) -> int | None:
        looked.append(history)
        return turning_point(history)

    monkeypatch.setattr("gui.results.time_line.turning_point", look_for_it)
    page.time_line._show()  # as at each chunk of figures
    assert page.time_line.turn.isEnabled()
    assert not looked
    with qtbot.waitSignal(context_of(page).back.drawn, timeout=PATIENCE):
        page.time_line.turn.click()
    assert 3 <= context_of(page).back.epoch <= 12


def test_the_film_goes_through_to_the_end(
    qtbot: QtBot, page: ResultColumn, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int | None] = []
    context_of(page).back.moved.connect(lambda: shown.append(context_of(page).back.epoch))
    page.time_line._film.setInterval(0)
    monkeypatch.setattr("gui.results.time_line.MOST_LEFT_OUT", 0)
    page.time_line.play.click()
    qtbot.waitUntil(lambda: len(shown) > 5 and shown[-1] is None, timeout=PATIENCE)
    epochs = [epoch for epoch in shown if epoch is not None]
    assert epochs[0] == 0
    assert epochs == sorted(epochs)
    assert set(range(1, 15)) <= set(epochs)  # slow where much happens
    qtbot.waitUntil(lambda: not page.time_line._frames, timeout=PATIENCE)


def test_with_less_motion_the_film_is_a_few_stills(page: ResultColumn) -> None:
    look = context_of(page).look
    look.move("less")
    try:
        page.time_line.play.click()
        assert page.time_line._film.interval() >= 500
        assert len(page.time_line._frames) <= 13
        page.time_line.stop()
    finally:
        look.move("system")


def test_a_press_stops_the_film(qtbot: QtBot, page: ResultColumn) -> None:
    page.time_line.play.click()
    assert "Stop" in page.time_line.play.accessibleName()
    page.time_line.play.click()
    assert "Stop" not in page.time_line.play.accessibleName()
    assert not page.time_line._frames


def test_the_keys_move_it(qtbot: QtBot, page: ResultColumn) -> None:
    go_to(qtbot, page, 25)
    slider = page.time_line.slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert context_of(page).back.epoch == 24
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert context_of(page).back.epoch == 0
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert context_of(page).back.epoch is None


def test_keeping_its_weights_is_one_step_that_can_be_undone(
    qtbot: QtBot, page: ResultColumn
) -> None:
    context = context_of(page)
    document = context.document
    before = document.run
    go_to(qtbot, page, 13)
    page.taking_back.keep.click()
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


def test_going_on_from_there_is_a_run_of_its_own(qtbot: QtBot, page: ResultColumn) -> None:
    context = context_of(page)
    go_to(qtbot, page, 13)
    page.taking_back.go_on.click()
    qtbot.waitUntil(
        lambda: context.run.state == "ended" and context.run.epoch == 63, timeout=PATIENCE
    )
    assert [run.state.epoch for run in context.document.runs.records] == [50, 63]


@pytest.mark.parametrize(("epoch", "rate"), [(13, 0.03), (20, 0.03), (21, 0.003), (40, 0.003)])
def test_what_is_taken_back_has_the_rate_of_then(
    qtbot: QtBot, page: ResultColumn, epoch: int, rate: float
) -> None:
    """The bar shows the rate that going on would take."""
    context = context_of(page)
    changes = (
        Change(20, "learning_rate", 0.03, 0.003),
        Change(30, "learning_rate", 0.003, 0.0003, by_stall=True),
    )
    context.run._buffer = HistoryBuffer(History(context.run.history.values, changes))
    go_to(qtbot, page, epoch)
    page.taking_back.keep.click()
    qtbot.waitUntil(lambda: len(context.document.runs.records) == 2, timeout=PATIENCE)
    records = context.document.runs.records
    assert records[-1].design.training.learning_rate == rate
    assert context.document.design.training.learning_rate == rate


def test_nothing_can_be_taken_while_it_learns(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    context = open_design(Circles(), lambda design: design.with_training(epochs=1_000_000))
    page = column_of(qtbot, context)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 20, timeout=PATIENCE)
    lesson.gate.clear()  # one more epoch, for as long as the picture takes
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=PATIENCE)
    with qtbot.waitSignal(context.back.drawn, timeout=PATIENCE):
        context.back.go_to(5)
    assert context.run.state == "running"
    assert not page.taking_back.keep.isVisible()
    context.run.pause()
    qtbot.waitUntil(lambda: context.run.state == "paused", timeout=PATIENCE)
    assert page.taking_back.keep.isVisible()
    context.run.stop()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=PATIENCE)


def test_beside_runs_that_do_not_go_back_there_is_no_slider(
    qtbot: QtBot, page: ResultColumn
) -> None:
    page.tabs.setCurrentWidget(page.compare)
    assert not page.time_line.isVisible()
    page.tabs.setCurrentWidget(page.evaluate)
    assert page.time_line.isVisible()


def test_a_screen_reader_says_where_it_stands(qtbot: QtBot, page: ResultColumn) -> None:
    go_to(qtbot, page, 13)
    slider = QAccessible.queryAccessibleInterface(page.time_line.slider)
    assert slider.text(QAccessible.Text.Name)
    assert "13" in slider.text(QAccessible.Text.Description)
    for button in (page.time_line.first, page.time_line.play, page.time_line.turn):
        assert button.accessibleName()


def test_every_tab_goes_back_with_it(qtbot: QtBot, page: ResultColumn) -> None:
    def shown() -> set[int]:
        """Of the tab that is seen, the epochs of all that it shows."""
        tab = page.tabs.currentWidget()
        if tab is page.network:
            table = tab.weights._weights
            picture = tab.picture.picture
            return {picture.epoch, table.epoch} if picture and table else set()
        if tab is page.steps:
            told = tab.told()
            return {told.explained.epoch} if told is not None else set()
        if tab is page.evaluate:
            return {tab._evaluation.epoch} if tab._evaluation is not None else set()
        if tab is page.predict:
            return {context_of(page).back.epoch or 50} if "13" in tab._note.text() else {50}
        return {tab.picture._plot.picture.epoch}

    page.network.show_panel(page.network.weights)
    tabs = (page.live, page.network, page.steps, page.evaluate, page.predict)
    for tab in tabs:
        page.tabs.setCurrentWidget(tab)
        qtbot.waitUntil(lambda: shown() == {50}, timeout=PATIENCE)
        page.time_line.slider.setValue(13)
        qtbot.waitUntil(lambda: shown() == {13}, timeout=PATIENCE)
        page.time_line.now.click()
    page.time_line.slider.setValue(13)
    for tab in tabs:
        page.tabs.setCurrentWidget(tab)
        qtbot.waitUntil(lambda: shown() == {13}, timeout=PATIENCE)


@pytest.mark.parametrize("number", range(5))
def test_the_film_goes_on_whatever_is_seen(
    qtbot: QtBot, page: ResultColumn, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.tabs.setCurrentIndex(number)
    shown: list[int | None] = []
    context_of(page).back.moved.connect(lambda: shown.append(context_of(page).back.epoch))
    page.time_line._film.setInterval(0)
    monkeypatch.setattr("gui.results.time_line.MOST_LEFT_OUT", 0)
    page.time_line.play.click()
    qtbot.waitUntil(lambda: len(shown) > 5 and shown[-1] is None, timeout=PATIENCE)
    assert set(range(1, 15)) <= set(shown)


def test_the_slider_stays_under_the_pointer(qtbot: QtBot, page: ResultColumn) -> None:
    before = page.time_line.geometry()
    go_to(qtbot, page, 13)
    qtbot.waitUntil(page.taking_back.isVisible)
    QApplication.processEvents()
    assert page.time_line.geometry() == before


def test_on_the_wall_it_stands_beside_the_tabs(qtbot: QtBot, page: ResultColumn) -> None:
    context = context_of(page)
    line = page.time_line
    assert line.parentWidget() is page
    page.resize(1200, 560)
    context.look.present(True)
    qtbot.waitUntil(lambda: page.tabs.isAncestorOf(line))
    qtbot.waitUntil(line.isVisible)
    assert line._place.text() == "50"
    go_to(qtbot, page, 13)
    assert line._place.text() == "13 / 50"
    assert "Epoch 13 of 50" in line.slider.accessibleDescription()
    page.resize(500, 560)  # no room
    qtbot.waitUntil(lambda: line.parentWidget() is page)
    assert line._place.text() == "Epoch 13 of 50"
    page.resize(1200, 560)
    qtbot.waitUntil(lambda: page.tabs.isAncestorOf(line))
    context.look.present(False)
    page.resize(620, 560)
    qtbot.waitUntil(lambda: line.parentWidget() is page)
    assert line.maximumWidth() > 10_000


def test_on_the_wall_it_is_not_squeezed_where_its_buttons_grow_later(
    qtbot: QtBot, page: ResultColumn
) -> None:
    """The style sheet polishes them after the first placing; they were 39 of 44 pixels wide."""
    line, context = page.time_line, context_of(page)
    page.resize(1200, 560)
    context.look.present(True)
    qtbot.waitUntil(lambda: page.tabs.isAncestorOf(line))
    for button in (line.first, line.play, line.turn, line.now):
        button.setMinimumWidth(100)
    qtbot.waitUntil(lambda: line.width() >= line.minimumSizeHint().width() > 400)
    for button in (line.first, line.play, line.turn, line.now):
        button.setMinimumWidth(500)  # there is no room beside the tabs any more
    qtbot.waitUntil(lambda: line.parentWidget() is page)
    context.look.present(False)


def test_an_epoch_that_cannot_be_had_says_so(qtbot: QtBot, page: ResultColumn) -> None:
    go_to(qtbot, page, 13)
    page.time_line.play.click()
    context_of(page).back.fail(Message("gone", "It is gone."))
    assert not page.time_line._frames
    assert page.taking_back._problem.isVisible()
    assert page.taking_back._problem.text() == "It is gone."
    go_to(qtbot, page, 14)
    assert not page.taking_back._problem.isVisible()


def test_where_an_epoch_takes_long_the_film_leaves_some_out(
    qtbot: QtBot, page: ResultColumn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it lasts about as long, whatever is seen."""
    line, shown = page.time_line, []
    context_of(page).back.moved.connect(lambda: shown.append(context_of(page).back.epoch))

    class Late:
        def start(self) -> None:
            """The film begins."""

        def restart(self) -> int:
            return 3 * line._film.interval()

    monkeypatch.setattr(line, "_since", Late())
    line.play.click()
    qtbot.waitUntil(lambda: len(shown) > 5 and shown[-1] is None, timeout=PATIENCE)
    epochs = shown[:-1]
    assert epochs == sorted(epochs)
    assert epochs[0] == 2
    assert len(epochs) < 25
