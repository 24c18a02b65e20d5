"""Step by step: what is chosen is asked for, and every key and button goes where it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from engine.data.sources.gates import XorGate
from engine.data.sources.lessons import EightPoints
from engine.data.sources.samples import Iris
from engine.design import Design
from engine.edits.derived_inputs import with_derived
from engine.explanation.explained import WeightPlace
from engine.explanation.functions import FORMULAS
from gui.results.steps import flow_picture
from gui.results.steps.steps import StepsPage
from gui.results.steps.told import Stop
from gui.work.context import Context
from tests.gui.results.conftest import Open, train

pytestmark = pytest.mark.usefixtures("_by_numpy")


def page_of(qtbot: QtBot, context: Context) -> StepsPage:
    with context.look.building():
        page = StepsPage(context)
    qtbot.addWidget(page)
    page.resize(620, 560)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: page.told() is not None, timeout=10_000)
    return page


def phases(page: StepsPage) -> list[str]:
    return [stop.phase for stop in page.stops]


def test_an_untrained_network_is_explained_at_its_first_weights(
    qtbot: QtBot, open_design: Open
) -> None:
    page = page_of(qtbot, open_design(XorGate()))
    assert page.told().explained.run == 0
    assert "First weights" in page.note.text()
    assert not page.rows.weights.isVisible()
    assert page.stop == Stop("inputs")


def test_after_training_the_runs_weights_are_looked_at(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(XorGate())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: page.told().explained.run == context.run.number, timeout=10_000)
    assert page.rows.weights.isVisible()
    page.rows.weights.button(1).click()
    qtbot.waitUntil(lambda: page.told().explained.run == 0, timeout=10_000)
    assert page.asking._design() == context.document.design


def test_keys_and_buttons_go_through_the_step(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(XorGate()))
    last = len(page.stops) - 1
    for key, stop in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_Right, last),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(page.area, key)
        assert page.stops.index(page.stop) == stop
    page.way.last.click()
    assert page.stop == page.stops[-1]
    assert not page.way.forward.isEnabled()
    page.way.back.click()
    assert page.stop == page.stops[-2]
    page.way.first.click()
    assert page.stop == Stop("inputs")
    # a click leaves the keyboard to the arrow keys, and no step moves what is beside the page
    assert page.area.focusPolicy() & Qt.FocusPolicy.ClickFocus
    for button in (page.way.forward, page.way.play, page.way.writing.button(1), page.speed):
        assert not button.focusPolicy() & Qt.FocusPolicy.ClickFocus
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    width = page.minimumSizeHint().width()
    page.way.set_neurons(64)
    assert page.minimumSizeHint().width() == width
    # a presenter is heard wherever in the page the keyboard is
    qtbot.keyClick(page.way.copy, Qt.Key.Key_PageDown)
    assert page.stop == page.stops[1]


def test_a_phase_that_is_asked_for_begins_at_its_top(qtbot: QtBot, open_design: Open) -> None:
    """As a lesson's page asks for it; only an answer is looked at from its end."""
    page = page_of(qtbot, open_design(XorGate()))
    page.resize(620, 320)
    bar = page.area.verticalScrollBar()
    page.go_to("forward")
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    page.go_to("update")
    assert page.stop.phase == "update"
    assert bar.value() == 0
    page.resize(620, 900)
    page.over.setChecked(True)  # the landscape has all the room that the formulas leave
    qtbot.waitUntil(lambda: page.landscape.isVisible() and page.landscape.geometry().top() < 200)
    page._opened(None)
    qtbot.waitUntil(lambda: page.message.isVisible() and page.message.geometry().top() < 200)
    assert page.message.height() > 500


def test_the_stop_stays_when_another_row_is_chosen(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(XorGate()))
    page.way.go(phases(page).index("loss"))
    before = page.told().explained
    page.rows.row.setValue(3)
    qtbot.waitUntil(lambda: page.told().explained is not before, timeout=10_000)
    assert page.told().explained.numbers.tolist() == [3]
    assert page.stop == Stop("loss")
    page.rows.steps.setValue(2)
    page.asking._opened(None)  # the next lesson's page speaks of its first row
    assert (page.rows.row.value(), page.rows.steps.value()) == (1, 0)


def test_a_batch_shows_one_of_its_rows(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(Iris()))
    page.rows.kinds.button(2).click()
    qtbot.waitUntil(lambda: page.told().rows > 1, timeout=10_000)
    assert page.rows.shown.isVisible()
    page.way.go(1)
    first = page.formulas.page.as_text()
    page.rows.shown.setValue(4)
    assert page.told().row == 3
    assert page.formulas.page.as_text() != first


def test_a_typed_row_goes_only_forward_until_its_truth_is_given(
    qtbot: QtBot, open_design: Open
) -> None:
    page = page_of(qtbot, open_design(Iris()))
    page.rows.kinds.button(1).click()
    qtbot.waitUntil(lambda: page.told().step.loss is None, timeout=10_000)
    assert "loss" not in phases(page)
    assert "only the way forward" in page.note.text()
    classes = page.rows.typed.target_class
    classes.setCurrentIndex(classes.findData("virginica"))
    classes.activated.emit(classes.currentIndex())
    qtbot.waitUntil(lambda: page.told().step.loss is not None, timeout=10_000)
    assert page.told().step.y[0].tolist() == [0, 0, 1]
    field = page.rows.typed.fields._rows[0].field
    field.setText("not a number")
    qtbot.waitUntil(lambda: page.told() is None, timeout=10_000)
    assert "can be read" in page.message.text()


def test_a_weight_is_followed_by_a_click_and_let_go(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(XorGate()))
    page.way.go(1)
    placed = next(p for p in page.formulas._texts if p.weight == WeightPlace(0, "kernel", (1, 0)))
    centre = placed.rect.center().toPoint()
    qtbot.mouseClick(page.formulas, Qt.MouseButton.LeftButton, pos=centre)
    assert phases(page)[-1] == "nudge"
    assert page.stop == Stop("forward", 0)
    page.way.last.click()
    qtbot.waitUntil(lambda: page.nudge.nudged is not None, timeout=10_000)
    assert "as the gradient says" in page.formulas.page.as_text()
    page.nudge.sizes.button(4).click()
    qtbot.waitUntil(lambda: page.nudge.nudged.by == 0.1, timeout=10_000)
    page.unfollow.click()
    assert "nudge" not in phases(page)
    qtbot.mouseClick(page.formulas, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert "nudge" not in phases(page)


def test_a_page_is_copied_with_all_digits(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(XorGate()))
    page.way.go(1)
    page.way.copy.click()
    copied = QGuiApplication.clipboard().text()
    weight = page.told().step.bricks[0].weights[0].values[0, 0]
    assert repr(float(weight)) in copied
    assert repr(float(weight)) not in "".join(page.formulas.shown_texts())


def test_the_picture_moves_on_and_can_be_held(
    qtbot: QtBot, open_design: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow_picture, "STOP_MS", 3)
    page = page_of(qtbot, open_design(XorGate()))
    page.way.play.click()
    qtbot.waitUntil(lambda: page.stop == page.stops[-1], timeout=20_000)
    qtbot.waitUntil(lambda: not page.way.play.isChecked(), timeout=20_000)
    assert not page.picture.moves
    page.way.play.click()  # from the beginning again
    assert page.picture.moves
    qtbot.keyClick(page.area, Qt.Key.Key_Space)
    assert not page.picture.moves
    page.speed.click()
    assert (page.picture.speed, page.speed.text()) == (2.0, "2×")


def test_a_click_on_the_picture_goes_to_that_brick(qtbot: QtBot, open_design: Open) -> None:
    page = page_of(qtbot, open_design(XorGate()))
    bricks = len(page.told().step.bricks)
    for row, wanted in ((bricks, Stop("forward", bricks - 1)), (bricks + 1, Stop("loss"))):
        centre = page.picture.row_rect(row).center().toPoint()
        qtbot.mouseClick(page.picture, Qt.MouseButton.LeftButton, pos=centre)
        assert page.stop == wanted


def test_wide_bricks_show_a_few_neurons_at_a_time(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    page.way.go(1)
    assert page.way.neurons.isVisible()
    page.way.neurons.stepUp()
    assert page.formulas.page.blocks[0].heading.startswith("Neuron 7")
    page.way.writing.button(1).click()
    assert not page.way.neurons.isVisible()


def test_a_hidden_page_asks_nothing(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(XorGate())
    page = page_of(qtbot, context)
    page.hide()
    before = page.told().explained
    train(qtbot, context)
    assert not page.asking._timer.isActive()
    assert page.told().explained is before
    page.show()
    qtbot.waitUntil(lambda: page.told().explained.run > 0, timeout=10_000)


def test_nothing_is_wider_than_the_page(qtbot: QtBot, open_design: Open) -> None:
    """Formulas are wrapped: nothing of a page lies beyond its right edge."""
    context = open_design(Iris())
    page = page_of(qtbot, context)
    page.rows.kinds.button(2).click()
    qtbot.waitUntil(lambda: page.told().rows > 1, timeout=10_000)
    for width, writing in ((420, 0), (520, 1), (520, 0), (760, 1)):
        page.resize(width, 560)
        page.way.writing.button(writing).click()
        for number in range(len(page.stops)):
            page.way.go(number)
            page.formulas.shown_texts()
            widest = max(placed.rect.right() for placed in page.formulas._texts)
            assert widest <= page.formulas.width() + 4, (width, page.stop)


def test_every_function_of_a_brick_has_words() -> None:
    assert all(own.formula and own.slope_formula for own in FORMULAS.values())


def test_it_goes_back_with_the_slider(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(XorGate())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=10_000)
    qtbot.waitUntil(lambda: page.told().explained.epoch == 50, timeout=10_000)
    page.follow(WeightPlace(0, "kernel", (0, 0)))
    page.way.last.click()
    qtbot.waitUntil(lambda: page.nudge.nudged is not None, timeout=10_000)
    context.back.go_to(13)
    qtbot.waitUntil(lambda: page.told().explained.epoch == 13, timeout=10_000)
    assert page.note.text() == "Weights after epoch 13 of 50."
    assert page.rows.weights.button(0).text() == "Weights then"
    assert page.stop.phase == "nudge"
    qtbot.waitUntil(lambda: page.nudge.nudged is not None, timeout=10_000)
    page.rows.weights.button(1).click()
    qtbot.waitUntil(lambda: page.told().explained.run == 0, timeout=10_000)
    page.rows.weights.button(0).click()
    qtbot.waitUntil(lambda: page.told().explained.epoch == 13, timeout=10_000)
    context.back.to_now()
    qtbot.waitUntil(lambda: page.told().explained.epoch == 50, timeout=10_000)
    assert page.note.text() == "Weights after epoch 50."
    assert page.rows.weights.button(0).text() == "Weights now"


def test_what_is_nudged_is_the_network_whose_numbers_are_seen(
    qtbot: QtBot, open_design: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though the slider has gone on before the answer comes."""
    context = open_design(XorGate())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=10_000)
    context.back.go_to(13)
    qtbot.waitUntil(lambda: page.told().explained.epoch == 13, timeout=10_000)
    asked = []
    monkeypatch.setattr(page.nudge._question._question, "ask", lambda *a: asked.append(a[0]))
    page.rows.weights.choose(1)  # so that the page does not ask anew
    context.back.go_to(20)
    page.follow(WeightPlace(0, "kernel", (0, 0)))
    assert [request.epoch for request in asked] == [13]


def test_of_many_epochs_the_newest_is_explained(
    qtbot: QtBot, open_design: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = open_design(XorGate())
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=10_000)
    qtbot.waitUntil(lambda: page.told().explained.epoch == 50, timeout=10_000)
    came, asked = [], []
    page.asking.answer_arrived.connect(lambda _request, explained: came.append(explained.epoch))
    question = page.asking._question._question
    ask = question.ask
    monkeypatch.setattr(question, "ask", lambda *a: (asked.append(a[0]), ask(*a)))
    for epoch in range(5, 41):
        context.back.go_to(epoch)
    qtbot.waitUntil(lambda: bool(came) and came[-1] == 40, timeout=10_000)
    assert len(came) <= 3
    assert len(asked) <= 3, "no answer is dropped, so that one sees it move"
    page.hide()
    with qtbot.waitSignal(context.back.drawn):
        context.back.go_to(7)
    assert not page.asking._question.waits, "a hidden page asks for nothing"
    page.show()
    qtbot.waitUntil(lambda: came[-1] == 7, timeout=10_000)


def test_a_typed_row_says_which_row_its_difference_is_to(qtbot: QtBot, open_design: Open) -> None:
    def with_difference(design: Design) -> Design:
        return design.with_data(with_derived(design.data, "difference", ("x",)))

    page = StepsPage(open_design(EightPoints(), with_difference))
    qtbot.addWidget(page)
    page.show()
    typed = page.rows.typed
    qtbot.waitUntil(lambda: bool(typed.fields.columns), timeout=10_000)
    assert not typed.follows.isVisible()
    page.rows.kinds.button(1).click()
    assert typed.follows.isVisible()
    assert typed.follows.text() == "Δx: the difference to the table's last row."
    field = typed.fields._rows[0].field
    qtbot.waitUntil(lambda: typed._area.viewport().height() >= field.height() > 0)
    page = page_of(qtbot, open_design(XorGate()))
    page.rows.kinds.button(1).click()
    assert not page.rows.typed.follows.isVisible()


def test_the_fields_of_a_typed_row_are_seen(qtbot: QtBot, open_design: Open) -> None:
    """Though they are made while they are hidden, at the desk and on the wall."""
    context = open_design(Iris())
    page = page_of(qtbot, context)
    page.rows.kinds.button(1).click()
    area, field = page.rows.typed._area, page.rows.typed.fields._rows[0].field
    qtbot.waitUntil(lambda: area.viewport().height() >= 2 * field.height() > 0)
    page.rows.kinds.button(0).click()
    context.look.present(True)
    page.rows.kinds.button(1).click()
    qtbot.waitUntil(lambda: area.viewport().height() >= 2 * field.height() > 0)
    context.look.present(False)
