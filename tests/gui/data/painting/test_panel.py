"""Painting while a network learns: it follows, or ends and says why; its answer is behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import Bundle
from engine.data.sources.catalogue import Circles
from engine.data.sources.painted import Painted
from engine.design import Design
from engine.edits import painting
from engine.training.frames import Picture
from gui.data.data_column import DataColumn
from gui.data.painting.panel import PaintingPanel
from gui.door.engine_door import EngineDoor
from gui.look.look import CLASS_COLOURS, Look
from gui.results.live.picture.living_picture import LivingPicture
from gui.work.context import make_context
from gui.work.document.document import Document
from tests.gui.data.painting.conftest import Easel
from tests.gui.fake_trainer import Script


def running(easel: Easel) -> None:
    easel.context.run.train()
    easel.qtbot.waitUntil(lambda: easel.context.run.state == "running")


def test_a_run_follows_while_the_hand_is_down(two_heaps: Easel, script: Script) -> None:
    running(two_heaps)
    two_heaps.press((0.0, 0.0))
    two_heaps.qtbot.waitUntil(lambda: len(script.followed) > 1)
    two_heaps.release((0.0, 0.0))
    two_heaps.qtbot.waitUntil(lambda: script.followed[-1] == two_heaps.document.design)
    assert two_heaps.context.run.state == "running"
    assert script.starts == 1
    two_heaps.document.undo_stack.undo()
    two_heaps.qtbot.waitUntil(lambda: script.followed[-1] == two_heaps.document.design)
    assert len(two_heaps.points) == 20
    assert two_heaps.context.run.state == "running"


def test_another_class_ends_the_run_at_the_end_of_its_stroke(
    two_heaps: Easel, script: Script
) -> None:
    running(two_heaps)
    two_heaps.key("3")
    two_heaps.press((0.0, 0.0))
    two_heaps.qtbot.waitUntil(lambda: len(two_heaps.painter.points) > 26)  # many a live step
    assert len(two_heaps.points) == 20
    two_heaps.key(Qt.Key.Key_Escape)
    two_heaps.release((0.0, 0.0))
    assert two_heaps.context.run.state == "running"

    two_heaps.stroke((0.0, 0.0))
    two_heaps.qtbot.waitUntil(lambda: two_heaps.context.run.state == "ended")
    assert two_heaps.document.design.bricks[-1].units == 3
    assert "press Train" in two_heaps.panel.line.text()
    script.gate.set()
    two_heaps.context.run.train()
    two_heaps.qtbot.waitUntil(lambda: "press Train" not in two_heaps.panel.line.text())


def test_one_class_is_not_enough_and_the_board_says_so(easel: Easel) -> None:
    easel.stroke((0.0, 0.0))
    assert "second class" in easel.panel.line.text()
    easel.qtbot.waitUntil(lambda: easel.context.facts.is_current)
    assert not easel.column.findings.isVisible()
    assert not easel.column.note.text()
    easel.key("2")
    easel.stroke((0.5, 0.5))
    assert "second class" not in easel.panel.line.text()


def test_another_source_takes_the_board_away(easel: Easel) -> None:
    easel.column.sources.choose(Circles())
    easel.qtbot.waitUntil(lambda: easel.column.tabs.indexOf(easel.panel) < 0)
    assert not easel.panel.isVisible()
    easel.document.undo_stack.undo()
    assert easel.column.tabs.currentWidget() is easel.panel


def test_a_board_that_comes_has_the_keys(easel: Easel) -> None:
    easel.column.sources.choose(Circles())
    easel.qtbot.waitUntil(lambda: easel.column.tabs.indexOf(easel.panel) < 0)
    easel.column.picker.button.setFocus()
    easel.column.sources.choose(Painted())
    easel.qtbot.waitUntil(lambda: easel.column.tabs.currentWidget() is easel.panel)
    assert easel.column.focusWidget() is easel.panel.board


def test_in_the_whole_width_the_board_stands_beside_the_table(two_heaps: Easel) -> None:
    column = two_heaps.column
    column.resize(1280, 620)
    column.set_wide(True)
    assert column.tabs.indexOf(two_heaps.panel) < 0
    assert two_heaps.panel.isVisible()
    assert column.tabs.indexOf(column.plots) >= 0
    two_heaps.qtbot.waitUntil(lambda: two_heaps.panel.width() > column.tabs.width())
    two_heaps.stroke((0.0, 0.0))
    assert len(two_heaps.points) > 20
    column.set_wide(False)
    assert column.tabs.currentWidget() is two_heaps.panel


def test_on_the_wall_there_is_the_board_alone(two_heaps: Easel) -> None:
    column = two_heaps.column
    column.tabs.setCurrentWidget(column.table)
    column.set_board_only(True)
    assert two_heaps.panel.isVisible()
    assert not column.picker.isVisible()
    assert not column.tabs.tabBar().isVisible()
    column.set_board_only(False)
    assert column.picker.isVisible()
    assert column.tabs.tabBar().isVisible()


def test_a_saved_painting_comes_back_with_its_board(
    two_heaps: Easel, open_easel: Callable[[Design], Easel], tmp_path
) -> None:
    two_heaps.stroke((0.0, 0.0), (0.2, 0.2))
    path = tmp_path / "painting.brick"
    brickfile.write(path, Bundle(two_heaps.document.design))
    again = open_easel(brickfile.read(path).design)
    np.testing.assert_array_equal(again.points, two_heaps.points)
    assert again.column.tabs.currentWidget() is again.panel


# --- the network's answer ----------------------------------------------------------------------


def surface(panel: PaintingPanel, outputs: int = 1) -> Picture:
    """A picture that belongs to the present run and board."""
    view = panel._wanted_view()
    line = np.linspace(-1.0, 1.0, 20)
    shape = (20, 20, outputs)
    number = panel._context.run.number
    values = np.full(shape, 0.9 if outputs == 1 else 1.0 / outputs)
    return Picture(number, 1, view, line, line, values)


def test_the_answer_lies_behind_the_points_till_it_does_not_fit(two_heaps: Easel) -> None:
    running(two_heaps)
    board = two_heaps.board
    two_heaps.context.pictures.arrived.emit(surface(two_heaps.panel))
    assert board.picture.answer is not None
    two_heaps.stroke((0.0, 0.0))
    assert board.picture.answer is not None
    two_heaps.key("3")
    two_heaps.stroke((0.0, 0.0))
    assert board.picture.answer is None


def test_a_class_has_its_own_colour_though_another_has_no_point(
    open_easel: Callable[[Design], Easel],
) -> None:
    points = np.array([[-0.5, 0.0, 0], [0.5, 0.0, 2], [0.4, 0.0, 2]])  # A and C
    easel = open_easel(painting.begun(Painted.of(points)))
    running(easel)
    easel.context.pictures.arrived.emit(surface(easel.panel))
    pixel = easel.pixel((0.0, 0.8))
    seen = easel.board.grab().toImage().pixelColor(pixel)
    green, orange = CLASS_COLOURS[2], CLASS_COLOURS[1]
    assert distance(seen.name(), green) < distance(seen.name(), orange)


def distance(one: str, other: str) -> int:
    parts = [[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in (one, other)]
    return sum(abs(a - b) for a, b in zip(*parts, strict=True))


@pytest.mark.parametrize("mode", ["curve", "heights"])
def test_curves_and_heights_have_an_answer_too(
    open_easel: Callable[[Design], Easel], mode: str
) -> None:
    points = np.array([[-0.5, 0.0, 0.1], [0.5, 0.2, 0.9], [0.4, 0.0, 0.5]])
    easel = open_easel(painting.begun(Painted.of(points, mode)))
    running(easel)
    picture = surface(easel.panel)
    if mode == "curve":
        picture = Picture(picture.run, 1, picture.view, picture.x, None, np.full((20, 1), 0.5))
    before = easel.board.grab().toImage()
    easel.context.pictures.arrived.emit(picture)
    assert easel.board.grab().toImage() != before


# --- with the real engine ------------------------------------------------------------------------


@pytest.fixture
def real(qtbot: QtBot, look: Look) -> Iterator[Easel]:
    """A column and a living picture over the real trainer."""
    engine = EngineDoor()
    engine.start()
    document = Document(painting.begun(Painted()))
    context = make_context(document, engine, look)
    with context.look.building():
        column = DataColumn(context)
    qtbot.addWidget(column)
    column.resize(360, 620)
    column.show()
    yield Easel(qtbot, context, column)
    assert engine.shutdown(60), "the engine's lanes outlived the test"


def accuracy(easel: Easel) -> float:
    values = easel.context.run.history.values.get("accuracy", ())
    return float(values[-1]) if len(values) else 0.0


def test_a_real_network_learns_what_is_painted_while_it_learns(real: Easel) -> None:
    real.stroke((-0.8, -0.5), (-0.4, 0.5))
    real.key("2")
    real.stroke((0.8, -0.5), (0.4, 0.5))
    real.context.run.train()
    # Only the board is there to draw its pictures, one after the other.
    real.qtbot.waitUntil(lambda: real.board.picture.answer is not None, timeout=180_000)
    first = real.board.picture.answer
    real.qtbot.waitUntil(lambda: real.board.picture.answer is not first, timeout=120_000)
    real.qtbot.waitUntil(lambda: accuracy(real) == 1.0, timeout=120_000)
    with real.qtbot.waitSignal(real.context.run.followed, timeout=120_000):
        real.stroke((-0.9, 0.9), (-0.5, 0.9))  # B where A is
    real.qtbot.waitUntil(lambda: accuracy(real) == 1.0, timeout=120_000)
    assert real.context.run.state == "running"
    real.context.run.stop()
    real.qtbot.waitUntil(lambda: real.context.run.state == "ended", timeout=120_000)
    assert real.context.run.is_current


def test_the_living_picture_comes_first_where_both_are_seen(real: Easel) -> None:
    living = LivingPicture(real.context)
    real.qtbot.addWidget(living)
    living.resize(400, 300)
    living.show()
    real.stroke((-0.8, -0.5), (-0.4, 0.5))
    real.key("2")
    real.stroke((0.8, -0.5), (0.4, 0.5))
    real.context.run.train()
    real.qtbot.waitUntil(lambda: living._plot.picture is not None, timeout=180_000)
    real.qtbot.waitUntil(lambda: real.board.picture.answer is not None, timeout=120_000)
    living.hide()
    last = real.board.picture.answer
    real.qtbot.waitUntil(lambda: real.board.picture.answer is not last, timeout=120_000)
    real.context.run.stop()
    real.qtbot.waitUntil(lambda: real.context.run.state == "ended", timeout=120_000)
