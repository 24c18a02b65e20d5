"""The page: what it asks the engine for, what it shows, and what the keys and the mouse do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.bricks import Dense
from engine.data.sources.curves import Sine
from engine.data.sources.samples import Iris
from engine.data.sources.shapes import Circles
from engine.design import Design
from engine.training.inside.network_picture import INPUTS, Link, Neuron
from gui.results.network.page import NetworkPage
from gui.work.context import Context
from tests.gui.layout_requests import LayoutRequests
from tests.gui.results.conftest import Open, train
from tests.gui.results.taught_trainer import Lesson

HIDDEN = Dense(units=64)
PATIENCE = 10_000


def wide(design: Design) -> Design:
    return design.with_bricks([HIDDEN, *design.bricks[-1:]])


def shown(qtbot: QtBot, context: Context) -> NetworkPage:
    with context.look.building():
        page = NetworkPage(context)
    qtbot.addWidget(page)
    page.resize(560, 560)
    page.show()
    qtbot.waitExposed(page)
    return page


def drawn(qtbot: QtBot, page: NetworkPage) -> None:
    qtbot.waitUntil(lambda: page.picture.picture is not None, timeout=PATIENCE)


def at(page: NetworkPage, neuron: Neuron) -> QPoint:
    """Where a neuron is in the widget."""
    layout = page.picture._layout
    rect = layout.rect(*layout.find(neuron))
    return (page.picture._corner + rect.center() * page.picture.zoom).toPoint()


def test_an_untrained_design_shows_its_first_weights(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = shown(qtbot, context)
    drawn(qtbot, page)
    assert page.picture.picture.run == 0
    assert page.picture.picture.view.over is not None, "two inputs: each neuron's surface"
    assert page._note.isVisible()
    columns = page.picture.picture.columns
    design = context.document.design.with_bricks([HIDDEN, *context.document.design.bricks])
    context.document.edit("Add", design)
    qtbot.waitUntil(lambda: len(page.picture.picture.columns) == len(columns) + 1, timeout=PATIENCE)


def test_nothing_is_asked_for_while_it_is_hidden(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    context = open_design(Circles())
    with context.look.building():
        page = NetworkPage(context)
    qtbot.addWidget(page)
    train(qtbot, context)
    assert lesson.networks == []
    page.show()
    drawn(qtbot, page)
    qtbot.waitUntil(lambda: page.picture.picture.run == context.run.number, timeout=PATIENCE)
    page.hide()
    assert context.engine._network == (None, None)


def test_it_follows_the_run_to_its_last_epoch(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Sine())
    page = shown(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(
        lambda: page.picture.picture is not None and page.picture.picture.epoch == 50,
        timeout=PATIENCE,
    )
    assert not page._note.isVisible()
    design = context.document.design
    context.document.edit("Wider", design.with_bricks([HIDDEN, *design.bricks]))
    assert page._note.isVisible()
    assert "before your last change" in page._note.text()
    context.run.reset()
    qtbot.waitUntil(
        lambda: page.picture.picture is not None and page.picture.picture.run == 0,
        timeout=PATIENCE,
    )


def test_another_picture_lays_nothing_out_anew(qtbot: QtBot, open_design: Open) -> None:
    """The field of the row's number did with each picture, and in the window each was painted
    twice."""
    page = shown(qtbot, open_design(Iris()))
    drawn(qtbot, page)
    requests = LayoutRequests(page.bar.row.parentWidget())
    for _ in range(3):
        page._arrived(page.picture.picture, page._asking.names())
        QApplication.processEvents()
    assert requests.count == 0


def test_what_is_drawn_is_explained_until_a_neuron_is_pointed_at(
    qtbot: QtBot, open_design: Open
) -> None:
    page = shown(qtbot, open_design(Circles()))
    drawn(qtbot, page)
    legend, picture = page.card.legend, page.picture
    assert legend.isVisible()
    assert any("Weight" in text for text in legend.words())
    assert legend.height() <= page.card.area.viewport().height()
    room = picture.size()
    page.bar.gradients_button.click()
    qtbot.waitUntil(lambda: "Gradient above 0" in legend.words(), timeout=PATIENCE)
    assert not any("Weight" in text for text in legend.words())
    picture.choose(Neuron(INPUTS, 0))
    assert not legend.isVisible()
    assert picture.size() == room, "the picture does not jump"
    picture.choose(None)
    page.bar.matrix_button.click()
    qtbot.waitUntil(lambda: not any("Thicker" in text for text in legend.words()))
    assert "Gradient above 0" in legend.accessibleName()


def test_on_a_low_page_the_panels_stand_beside_the_picture(qtbot: QtBot, open_design: Open) -> None:
    page = shown(qtbot, open_design(Circles()))
    drawn(qtbot, page)
    picture, panels = page.picture, page._panels
    assert panels.mapTo(page, QPoint()).y() >= picture.mapTo(page, picture.rect().bottomLeft()).y()
    page.resize(900, 380)
    assert panels.mapTo(page, QPoint()).x() >= picture.mapTo(page, picture.rect().topRight()).x()
    assert picture.width() > panels.width()
    page.resize(560, 900)
    assert page.card.height() < 160, "what is left belongs to the picture"
    page._splitter.setSizes([500, 400])
    page._splitter.splitterMoved.emit(500, 1)  # by hand
    below = panels.height()
    page.resize(560, 880)
    assert panels.height() > 0.8 * below


def test_the_window_tells_what_a_picture_took_it(
    qtbot: QtBot, open_design: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = open_design(Circles())
    told: list[float] = []
    page = shown(qtbot, context)
    drawn(qtbot, page)
    qtbot.waitUntil(lambda: not page._painting)
    monkeypatch.setattr(context.engine, "network_painted", told.append)
    page._arrived(page.picture.picture, page._asking.names())
    qtbot.waitUntil(lambda: bool(told))  # the engine's next picture may have come as well
    assert 0.0 < told[0] < 60.0


def test_long_names_are_told_apart_and_whole_in_a_tip(qtbot: QtBot, open_design: Open) -> None:
    page = shown(qtbot, open_design(Iris()))
    drawn(qtbot, page)
    picture, words = page.picture, page.picture._painter._words
    long = tuple(f"the very long name of column {n}, as it was measured" for n in range(4))
    names = replace(picture.names, prepared=replace(picture.names.prepared, input_names=long))
    picture.show_picture(picture.picture, names)
    layout = picture._layout
    written = [text for text, _whole in words.written(layout, names, 0)]
    assert len(set(written)) == 4
    assert all("…" in text for text in written)
    for place, name in enumerate(long):
        middle = layout.name_area(0, place).center() * picture.zoom + picture._corner
        assert picture.whole_name_at(middle.toPoint()) == name
        inside = layout.rect(0, place).center() * picture.zoom + picture._corner
        assert picture.whole_name_at(inside.toPoint()) == name
    assert picture.whole_name_at(QPoint(1, 1)) == ""


def test_a_design_that_cannot_be_trained_says_why(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = shown(qtbot, context)
    drawn(qtbot, page)
    context.document.edit("Clear", context.document.design.with_bricks([]))
    qtbot.waitUntil(lambda: page._empty.isVisible(), timeout=PATIENCE)
    assert "Add a brick" in page._empty.text()
    bricks = [Dense(units=1, activation="sigmoid"), Dense(units=7)]
    context.document.edit("Wrong", context.document.design.with_bricks(bricks))
    qtbot.waitUntil(lambda: "mended" in page._empty.text(), timeout=PATIENCE)
    assert page.picture.picture is None


def test_pointing_and_keys_tell_the_numbers(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), wide)
    page = shown(qtbot, context)
    drawn(qtbot, page)
    here = QPointF(at(page, Neuron(HIDDEN.id, 3)))
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        here,
        page.picture.mapToGlobal(here),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page.picture, move)
    assert "Neuron 4" in page.card.title.text()
    assert "z = " in page.card.numbers.text()
    qtbot.mouseClick(page.picture, Qt.MouseButton.LeftButton, pos=at(page, Neuron(INPUTS, 1)))
    page.picture._hover(None)
    assert page.picture.showing.chosen == Neuron(INPUTS, 1)
    assert "sepal width" in page.card.title.text()
    assert "sepal width" in page.picture.accessibleDescription()
    page.picture.setFocus()
    qtbot.keyClick(page.picture, Qt.Key.Key_Right)
    assert page.picture.showing.chosen.brick == HIDDEN.id
    qtbot.keyClick(page.picture, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page.picture.showing.chosen, Link)
    assert "w = " in page.card.numbers.text()
    qtbot.keyClick(page.picture, Qt.Key.Key_Escape)
    assert page.picture.showing.chosen is None


def test_a_wide_brick_is_gone_through(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), wide)
    page = shown(qtbot, context)
    drawn(qtbot, page)
    count = page.picture.few_neurons()
    assert count < page.picture.most_neurons(), "so few that their numbers can be read"
    qtbot.waitUntil(
        lambda: len(page.picture.picture.column(HIDDEN.id).shown) == count, timeout=PATIENCE
    )
    assert page.picture.picture.column(HIDDEN.id).hidden == 64 - count
    page.picture.choose(Neuron(HIDDEN.id, count - 1))
    page.picture.setFocus()
    qtbot.keyClick(page.picture, Qt.Key.Key_PageDown)
    qtbot.waitUntil(
        lambda: page.picture.picture.column(HIDDEN.id).shown[0] == count, timeout=PATIENCE
    )
    picture = page.picture
    back = picture._corner + (picture._layout.foot(1).center() - QPointF(10, 0)) * picture.zoom
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=back.toPoint())
    qtbot.waitUntil(lambda: picture.picture.column(HIDDEN.id).shown[0] == 0, timeout=PATIENCE)


def test_a_neuron_is_switched_off_and_on_again(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), wide)
    page = shown(qtbot, context)
    train(qtbot, context)
    drawn(qtbot, page)
    unsaved, steps = context.document.runs, context.document.undo_stack.count()
    neuron = Neuron(HIDDEN.id, 2)
    page.picture.choose(neuron)
    page.card.off_button.click()
    qtbot.waitUntil(lambda: page.picture.picture.view.off == (neuron,), timeout=PATIENCE)
    assert "0.25" in page.card.note.text()
    assert "0.75" in page.card.note.text()
    assert neuron in page.picture.showing.off
    assert (context.document.runs, context.document.undo_stack.count()) == (unsaved, steps)
    page.card.on_button.click()
    qtbot.waitUntil(lambda: page.picture.picture.view.off == (), timeout=PATIENCE)
    assert not page.card.on_button.isVisible()
    answer = Neuron(context.document.design.bricks[-1].id, 0)
    page._turn(answer)
    assert page._asking.off == (), "the answer is what the rest is for"


def test_the_switches_ask_for_what_they_say(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), wide)
    page = shown(qtbot, context)
    drawn(qtbot, page)
    page.bar.gradients_button.click()
    page.bar.matrix_button.click()
    qtbot.waitUntil(
        lambda: page.picture.picture.view.gradients and page.picture.picture.view.matrices,
        timeout=PATIENCE,
    )
    incoming = page.picture.picture.columns[1].incoming
    assert incoming.gradients is not None
    assert page.picture.showing.one_scale  # so that one sees them vanish from brick to brick
    page.bar.scale_button.click()
    assert not page.picture.showing.one_scale
    page.show_kind("weights")
    assert not page.picture.showing.one_scale
    page.bar.scale_button.click()
    page.show_kind("gradients")
    page.show_kind("weights")
    assert page.picture.showing.one_scale  # as it was chosen for them
    page.bar.row.setValue(5)
    qtbot.waitUntil(lambda: page.picture.picture.row == 4, timeout=PATIENCE)
    context.selection.choose([7])
    qtbot.waitUntil(lambda: page.bar.row.value() == 8, timeout=PATIENCE)
    assert not page.picture.grab().isNull()


def test_wheel_keys_and_drag_zoom_and_move(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = shown(qtbot, context)
    drawn(qtbot, page)
    picture = page.picture

    def turn(keys: Qt.KeyboardModifier) -> None:
        place = QPointF(200.0, 150.0)
        QApplication.sendEvent(
            picture,
            QWheelEvent(
                place,
                picture.mapToGlobal(place),
                QPoint(),
                QPoint(0, 120),
                Qt.MouseButton.NoButton,
                keys,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )

    whole = picture.zoom
    page.bar.row.setFocus()
    turn(Qt.KeyboardModifier.NoModifier)
    assert picture.zoom == whole, "without the keyboard the wheel is not for it"
    turn(Qt.KeyboardModifier.ControlModifier)
    assert picture.zoom > whole
    corner = picture._corner
    qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    qtbot.mouseMove(picture, QPoint(30, 3))
    qtbot.mouseMove(picture, QPoint(43, 3))
    qtbot.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=QPoint(43, 3))
    assert picture._corner != corner
    assert picture.showing.chosen is None, "a drag chooses nothing"
    page.bar.fit_button.click()
    assert picture.zoom == whole


def test_others_point_places_out_and_add_panels(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = shown(qtbot, context)
    drawn(qtbot, page)
    brick = context.document.design.bricks[0].id
    before = page.picture.grab().toImage()
    page.picture.highlight([Neuron(brick, 0), Link(brick, 0, 1)])
    page.picture.show_numbers({Neuron(brick, 0): "0.5", Link(brick, 1, 0): "−3"})
    assert page.picture.grab().toImage() != before
    page.picture.highlight([])
    page.picture.show_numbers({})
    assert page.picture.grab().toImage() == before
    panel = QLabel("steps")
    page.add_panel(panel, lambda: "Steps & more")
    assert not panel.isVisible()
    page.show_panel(panel)
    assert panel.isVisible()


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_the_picture_is_saved(qtbot: QtBot, open_design: Open, tmp_path: Path, kind: str) -> None:
    context = open_design(Iris())
    page = shown(qtbot, context)
    drawn(qtbot, page)
    page.picture.choose(Neuron(INPUTS, 0))
    path = tmp_path / f"망.{kind}"
    page.bar._saver.file.write(str(path))
    content = path.read_bytes()
    assert content.startswith(b"\x89PNG" if kind == "png" else b"<?xml")
    if kind == "svg":
        assert b"sepal width" in content


def test_it_goes_back_with_the_slider_and_says_so(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    context = open_design(Circles())
    page = shown(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=PATIENCE)
    context.back.go_to(13)
    qtbot.waitUntil(lambda: page.picture.picture.epoch == 13, timeout=PATIENCE)
    assert page._note.text() == "This is the network after epoch 13 of 50."
    assert page._note.isVisible()
    assert context.engine._network == (None, None), "the present is not drawn meanwhile"
    page.bar.gradients_button.click()
    qtbot.waitUntil(lambda: page.picture.picture.view.gradients, timeout=PATIENCE)
    assert page.picture.picture.epoch == 13
    place = Neuron(page.picture.picture.columns[1].brick, 0)
    page._turn(place)
    qtbot.waitUntil(lambda: place in page.picture.picture.view.off, timeout=PATIENCE)
    assert page.picture.picture.epoch == 13
    context.back.to_now()
    qtbot.waitUntil(lambda: page.picture.picture.epoch == 50, timeout=PATIENCE)
    assert not page._note.isVisible()


def test_of_many_epochs_the_newest_is_drawn_and_one_at_a_time(
    qtbot: QtBot, open_design: Open, lesson: Lesson
) -> None:
    context = open_design(Circles())
    page = shown(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.picture.picture.epoch == 50, timeout=PATIENCE)
    asked = len(lesson.networks)
    for epoch in range(5, 41):
        context.back.go_to(epoch)
    qtbot.waitUntil(lambda: page.picture.picture.epoch == 40, timeout=PATIENCE)
    assert len(lesson.networks) - asked <= 3
    page.hide()
    asked = len(lesson.networks)
    with qtbot.waitSignal(context.back.drawn):
        context.back.go_to(7)
    assert len(lesson.networks) == asked, "a hidden page asks for nothing"
    page.show()
    qtbot.waitUntil(lambda: page.picture.picture.epoch == 7, timeout=PATIENCE)
