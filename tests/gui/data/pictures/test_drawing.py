"""The drawing board: strokes, each undone, all of which are one picture of the chosen class."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.widgets.pictures.drawing_board import SIDE, DrawingBoard
from tests.gui.data.pictures.conftest import Opened


def stroke(board: DrawingBoard, *places: tuple[float, float]) -> None:
    paper = board._paper()
    spots = [
        QPoint(round(paper.left() + x * paper.width()), round(paper.top() + y * paper.height()))
        for x, y in places
    ]
    QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(board, spot)
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=spots[-1])


def is_dark(board: DrawingBoard, at: tuple[float, float]) -> bool:
    return board.picture().pixelColor(round(at[0] * SIDE), round(at[1] * SIDE)).value() < 100


@pytest.fixture
def board(opened: Opened) -> DrawingBoard:
    opened.panel.ways.draw.click()
    return opened.panel.drawers.drawing.board


def points(count: int) -> Sequence[tuple[float, float]]:
    return [(0.2 + 0.6 * step / count, 0.5) for step in range(count + 1)]


def test_all_strokes_until_add_are_one_picture(opened: Opened, board: DrawingBoard):
    panel = opened.panel
    panel.choose_class("dogs")
    assert panel.drawers.drawing.add.text() == "Add to: dogs"
    assert not panel.drawers.drawing.add.isEnabled()
    stroke(board, *points(8))
    stroke(board, (0.5, 0.1))
    panel.drawers.drawing.add.click()
    opened.settle()
    assert opened.own.counts == {"cats": 8, "dogs": 7}
    assert opened.undo_name == "Draw a picture of: dogs"
    assert board.is_empty
    opened.undo()
    assert opened.own.counts == {"cats": 8, "dogs": 6}


def test_the_class_that_is_drawn_comes_into_sight(opened: Opened, board: DrawingBoard):
    panel = opened.panel
    panel.grid.setFixedHeight(60)
    panel.choose_class("dogs")
    opened.qtbot.waitUntil(lambda: panel.grid.verticalScrollBar().maximum() > 0)
    panel.grid.verticalScrollBar().setValue(0)
    stroke(board, *points(8))
    panel.drawers.drawing.add.click()
    opened.settle()
    assert panel.grid.verticalScrollBar().value() > 0


def test_the_board_opens_above_the_class_that_it_draws_for(opened: Opened):
    panel = opened.panel
    panel.grid.setFixedHeight(60)
    panel.choose_class("dogs")
    opened.qtbot.waitUntil(lambda: panel.grid.verticalScrollBar().maximum() > 0)
    panel.grid.verticalScrollBar().setValue(0)
    panel.ways.draw.click()
    assert panel.grid.verticalScrollBar().value() > 0


def test_each_stroke_is_undone_and_drawn_again(board: DrawingBoard, opened: Opened):
    stroke(board, *points(8))
    stroke(board, (0.5, 0.1))
    assert is_dark(board, (0.4, 0.5))
    assert is_dark(board, (0.5, 0.1))
    opened.panel.drawers.drawing.undo.click()
    assert not is_dark(board, (0.5, 0.1))
    assert is_dark(board, (0.4, 0.5))
    opened.panel.drawers.drawing.redo.click()
    assert is_dark(board, (0.5, 0.1))
    opened.panel.drawers.drawing.clear.click()
    assert board.is_empty
    assert not board.can_undo


def test_the_eraser_and_the_thickness(board: DrawingBoard, opened: Opened):
    page = opened.panel.drawers.drawing
    stroke(board, *points(8))
    assert not is_dark(board, (0.5, 0.56))
    page.size.setValue(40)
    stroke(board, *points(8))
    assert is_dark(board, (0.5, 0.56))
    page.eraser.click()
    stroke(board, *points(8))
    assert not is_dark(board, (0.5, 0.5))


def test_keys_draw_and_add(board: DrawingBoard, opened: Opened):
    key = Qt.Key
    for pressed in (key.Key_Space, *[key.Key_Right] * 8, key.Key_Space):
        opened.qtbot.keyClick(board, pressed)
    assert is_dark(board, (0.55, 0.5))
    control = Qt.KeyboardModifier.ControlModifier
    opened.qtbot.keyClick(board, key.Key_Z, control)
    assert board.is_empty
    opened.qtbot.keyClick(board, key.Key_Y, control)  # on some systems Ctrl+Shift+Z
    board.redo()
    opened.qtbot.keyClick(board, key.Key_Return)
    opened.settle()
    assert opened.own.counts == {"cats": 9, "dogs": 6}
    assert not opened.column.findings.isVisible()  # nothing moves under the hand
