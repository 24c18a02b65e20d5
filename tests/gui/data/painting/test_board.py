"""Every tool by mouse and by keyboard: what becomes of the points, and of the undo stack."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from engine.data.sources.catalogue import Circles
from engine.data.sources.painted import MAXIMUM_POINTS, Painted
from engine.design import Design
from engine.edits import painting
from tests.gui.data.painting.conftest import Easel


class SideBySide(QObject):
    """Notes of two widgets that take turns, whenever one of them is shown, whether both are."""

    def __init__(self, one: QWidget, other: QWidget) -> None:
        super().__init__(one)
        self.widgets, self.both = (one, other), []
        for widget in self.widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.both.append(not any(widget.isHidden() for widget in self.widgets))
        return super().eventFilter(watched, event)


SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_painting_opens_as_its_board_with_the_other_tabs_beside_it(easel: Easel) -> None:
    tabs = easel.column.tabs
    assert tabs.currentWidget() is easel.panel
    assert [tabs.tabText(index) for index in range(tabs.count())] == [
        "Paint",
        "Table",
        "Plot",
        "Preparation",
    ]


def test_spraying_is_one_step_that_says_how_many_points_of_what(easel: Easel) -> None:
    easel.stroke((-0.5, -0.5), (-0.2, -0.2), (0.2, 0.2))

    count = len(easel.points)
    assert count > 5
    assert (easel.points[:, 2] == 0).all()
    assert easel.undo_name == f"Paint points of A ({count})"
    easel.document.undo_stack.undo()
    assert not len(easel.points)
    assert not easel.document.undo_stack.canUndo()
    easel.document.undo_stack.redo()
    assert len(easel.points) == count


def test_a_spray_can_gives_more_while_the_hand_rests(easel: Easel) -> None:
    easel.press((0.0, 0.0))
    at_once = len(easel.painter.points)
    easel.qtbot.waitUntil(lambda: len(easel.painter.points) > at_once + 2)
    easel.release((0.0, 0.0))
    radius = easel.board.radius()
    far = np.hypot(easel.points[:, 0] / radius[0], easel.points[:, 1] / radius[1])
    assert far.max() <= 1.05  # a mouse is on whole pixels


def test_the_point_tool_puts_a_point_where_it_is_pressed(easel: Easel) -> None:
    easel.key("p")
    easel.stroke((0.25, -0.5))
    assert easel.points.shape == (1, 3)
    wanted = easel.place_of(easel.pixel((0.25, -0.5)))
    np.testing.assert_allclose(easel.points[0, :2], wanted, atol=1e-6)


def test_the_point_tool_leaves_a_trail(easel: Easel) -> None:
    easel.key("p")
    easel.stroke((-0.5, 0.0), (0.5, 0.0))
    steps = np.diff(easel.points[:, 0])
    assert len(steps) > 3
    np.testing.assert_allclose(steps, easel.board.radius()[0], rtol=1e-3)


def test_a_line_goes_from_press_to_release(easel: Easel) -> None:
    easel.key("l")
    easel.stroke((-0.5, -0.5), (0.9, -0.9), (0.5, 0.5))
    ends = [easel.place_of(easel.pixel(place)) for place in ((-0.5, -0.5), (0.5, 0.5))]
    np.testing.assert_allclose(easel.points[[0, -1], :2], ends, atol=1e-6)
    np.testing.assert_allclose(easel.points[:, 0], easel.points[:, 1], atol=0.02)
    assert easel.undo_name.startswith("Paint points of A (")


def test_erasing_takes_what_the_brush_goes_over(two_heaps: Easel) -> None:
    two_heaps.key("e")
    two_heaps.stroke((-0.5, -0.6), (-0.5, 0.6))
    assert (two_heaps.points[:, 2] == 1).all()
    assert len(two_heaps.points) == 10
    assert two_heaps.undo_name == "Erase points (10)"
    two_heaps.document.undo_stack.undo()
    assert len(two_heaps.points) == 20


def test_erasing_nothing_is_no_step(two_heaps: Easel) -> None:
    two_heaps.key("e")
    two_heaps.stroke((0.0, 0.0), (0.0, 0.1))
    assert not two_heaps.document.undo_stack.canUndo()


def test_moving_takes_the_points_under_the_brush_along(two_heaps: Easel) -> None:
    before = two_heaps.points
    two_heaps.key("m")
    two_heaps.stroke((-0.5, 0.5), (-0.3, 0.5), (-0.1, 0.5))
    moved = (before != two_heaps.points).any(axis=1)
    assert 0 < moved.sum() < 10
    np.testing.assert_allclose(two_heaps.points[moved, 0], -0.1, atol=0.02)
    assert two_heaps.undo_name == f"Move points ({moved.sum()})"


def test_jitter_shakes_the_points_under_the_brush_alone(two_heaps: Easel) -> None:
    before = two_heaps.points
    two_heaps.key("j")
    two_heaps.stroke((-0.5, -0.5), (-0.5, 0.5))
    changed = (before != two_heaps.points).any(axis=1)
    assert changed[:10].all()
    assert not changed[10:].any()
    assert two_heaps.undo_name == "Jitter points (10)"


def test_a_rectangle_chooses_and_a_drag_moves_what_is_chosen(two_heaps: Easel) -> None:
    two_heaps.key("v")
    two_heaps.stroke((-0.7, -0.7), (-0.3, 0.7))
    assert two_heaps.painter.chosen.tolist() == [True] * 10 + [False] * 10
    assert not two_heaps.document.undo_stack.canUndo()
    assert "10" in two_heaps.panel.line.text()

    two_heaps.stroke((-0.5, 0.5), (-0.4, 0.5), (-0.2, 0.5))
    np.testing.assert_allclose(two_heaps.points[:10, 0], -0.2, atol=0.02)
    np.testing.assert_allclose(two_heaps.points[10:, 0], 0.5)
    assert two_heaps.undo_name == "Move points (10)"
    assert two_heaps.painter.chosen.sum() == 10


def test_shift_adds_to_what_is_chosen(two_heaps: Easel) -> None:
    two_heaps.key("v")
    two_heaps.stroke((-0.7, -0.7), (-0.3, 0.7))
    two_heaps.stroke((0.3, 0.1), (0.7, 0.7), modifier=SHIFT)
    assert two_heaps.painter.chosen.sum() == 14
    two_heaps.stroke((0.0, 0.0))
    assert not two_heaps.painter.chosen.any()


def test_delete_erases_what_is_chosen(two_heaps: Easel) -> None:
    two_heaps.key("v")
    two_heaps.stroke((-0.7, -0.7), (-0.3, 0.7))
    two_heaps.key(Qt.Key.Key_Delete)
    assert len(two_heaps.points) == 10
    assert two_heaps.undo_name == "Erase points (10)"


def test_a_class_recolours_what_is_chosen(two_heaps: Easel) -> None:
    two_heaps.key("v")
    two_heaps.stroke((0.3, -0.7), (0.7, 0.7))
    two_heaps.click(two_heaps.panel.swatches.buttons[2])
    assert two_heaps.source.classes == ("A", "C")
    assert two_heaps.undo_name == "Make points C (10)"
    two_heaps.document.undo_stack.undo()
    assert two_heaps.source.classes == ("A", "B")


def test_j_shakes_what_is_chosen(two_heaps: Easel) -> None:
    before = two_heaps.points
    two_heaps.key(Qt.Key.Key_A, CONTROL)
    two_heaps.key("j")
    assert (before != two_heaps.points).any(axis=1).all()
    assert two_heaps.undo_name == "Jitter points (20)"


def test_clear_all_can_be_undone(two_heaps: Easel) -> None:
    two_heaps.click(two_heaps.panel.tools.clear)
    assert not len(two_heaps.points)
    assert not two_heaps.panel.tools.clear.isEnabled()
    two_heaps.document.undo_stack.undo()
    assert len(two_heaps.points) == 20


@pytest.mark.parametrize("tool", ["s", "p", "l", "e", "m", "j"])
def test_escape_leaves_no_trace_of_a_stroke(two_heaps: Easel, tool: str) -> None:
    before = two_heaps.points
    two_heaps.key(tool)
    two_heaps.press((-0.5, 0.3))
    two_heaps.go((-0.4, 0.4))
    in_design = lambda: two_heaps.points is not before  # noqa: E731
    two_heaps.qtbot.waitUntil(in_design)  # the design follows while the hand is down

    two_heaps.key(Qt.Key.Key_Escape)
    two_heaps.go((0.4, 0.4))
    two_heaps.release((0.4, 0.4))

    np.testing.assert_array_equal(two_heaps.points, before)
    assert not two_heaps.document.undo_stack.canUndo()
    assert not two_heaps.document.unsaved


def test_a_stroke_that_went_into_the_design_in_pieces_is_one_step(two_heaps: Easel) -> None:
    two_heaps.press((0.0, 0.0))
    two_heaps.qtbot.waitUntil(lambda: len(two_heaps.points) > 22)
    seen = len(two_heaps.points)
    two_heaps.qtbot.waitUntil(lambda: len(two_heaps.points) > seen)
    two_heaps.release((0.0, 0.0))
    count = len(two_heaps.points) - 20
    assert two_heaps.undo_name == f"Paint points of A ({count})"
    two_heaps.document.undo_stack.undo()
    assert len(two_heaps.points) == 20


def test_an_undo_under_the_hand_ends_the_stroke(two_heaps: Easel) -> None:
    two_heaps.stroke((0.0, 0.0))
    two_heaps.press((0.1, 0.1))
    two_heaps.document.undo_stack.undo()
    two_heaps.go((0.2, 0.2))
    two_heaps.release((0.2, 0.2))
    assert len(two_heaps.points) == 20


def test_digits_and_swatches_choose_the_class(easel: Easel) -> None:
    for key, code in (("1", 0), ("9", 8), ("0", 9)):
        easel.key(key)
        assert easel.painter.code == code
        assert easel.panel.swatches.buttons[code].isChecked()
    easel.key("p")
    easel.stroke((0.0, 0.0))
    assert easel.source.classes == ("J",)
    easel.click(easel.panel.swatches.buttons[3])
    easel.stroke((0.2, 0.0))
    assert easel.source.classes == ("D", "J")


def test_ten_classes_have_an_end_with_ten_outputs(easel: Easel) -> None:
    empty = easel.document.design
    easel.key("p")
    for code in range(10):
        easel.key("1234567890"[code])
        easel.stroke((code / 10 - 0.5, 0.0))
    assert len(easel.source.classes) == 10
    assert easel.document.design.bricks[-1].units == 10
    for _ in range(10):
        easel.document.undo_stack.undo()
    assert easel.document.design == empty


def test_a_full_board_says_so_and_takes_no_more(open_easel: Callable[[Design], Easel]) -> None:
    points = np.zeros((MAXIMUM_POINTS - 2, 3))
    points[:, 2] = np.arange(len(points)) % 2
    easel = open_easel(painting.begun(Painted.of(points)))
    easel.stroke((0.5, 0.5), (-0.5, -0.5))
    assert len(easel.points) == MAXIMUM_POINTS
    assert "full" in easel.panel.line.text()
    assert easel.undo_name == "Paint points of A (2)"
    easel.stroke((0.5, 0.5), (0.4, 0.4))
    assert easel.undo_name == "Paint points of A (2)"
    easel.key("e")
    easel.stroke((0.0, 0.0))
    assert "full" not in easel.panel.line.text()


def test_points_stay_on_the_board(easel: Easel) -> None:
    easel.stroke((0.99, 0.99), (0.99, 0.5))
    assert (np.abs(easel.points[:, :2]) <= 1.0).all()


def test_the_keyboard_paints_where_its_cross_is(easel: Easel) -> None:
    easel.board.setFocus(Qt.FocusReason.TabFocusReason)
    easel.key("p")
    easel.key(Qt.Key.Key_Right)
    easel.key(Qt.Key.Key_Up)
    easel.key(Qt.Key.Key_Up, SHIFT)
    easel.key(Qt.Key.Key_Space)
    np.testing.assert_allclose(easel.points, [[0.1, 0.12, 0.0]], atol=1e-6)
    easel.key("2")
    easel.key(Qt.Key.Key_Left)
    easel.key(Qt.Key.Key_Return)
    np.testing.assert_allclose(easel.points[1], [0.0, 0.12, 1.0], atol=1e-6)


def test_a_line_by_keyboard_has_two_ends(easel: Easel) -> None:
    easel.board.setFocus(Qt.FocusReason.TabFocusReason)
    easel.key("l")
    easel.key(Qt.Key.Key_Space)
    for _ in range(5):
        easel.key(Qt.Key.Key_Right)
    easel.key(Qt.Key.Key_Space)
    np.testing.assert_allclose(easel.points[[0, -1], 0], [0.0, 0.5], atol=1e-6)
    assert easel.document.undo_stack.count() == 1


def test_brackets_and_the_wheel_change_the_size_of_the_brush(easel: Easel) -> None:
    size = easel.painter.size
    easel.key("]")
    assert easel.painter.size > size
    assert easel.panel.tools.size.value() == easel.painter.size
    easel.key("[")
    assert easel.painter.size == size
    middle = QPointF(easel.board.rect().center())
    event = QWheelEvent(
        middle,
        easel.board.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(easel.board, event)
    assert easel.painter.size > size


def test_every_tool_has_a_button_a_name_and_a_key_in_its_tooltip(easel: Easel) -> None:
    for tool, button in easel.panel.tools.buttons.items():
        easel.click(button)
        assert easel.painter.tool == tool
        assert button.accessibleName()
        assert "key" in button.toolTip()


def test_an_empty_board_offers_other_kinds_of_painting(easel: Easel) -> None:
    easel.click(easel.panel.modes["curve"])
    easel.qtbot.waitUntil(lambda: easel.source.mode == "curve")
    assert not easel.panel.swatches.isVisible()
    easel.key("p")
    easel.stroke((0.5, 0.5))
    assert not easel.panel.modes["curve"].isVisible()
    assert easel.points[0, 2] == 0.0
    assert easel.undo_name == "Paint points (1)"
    easel.document.undo_stack.undo()
    assert easel.panel.modes["curve"].isVisible()
    easel.document.undo_stack.undo()
    assert easel.source.mode == "classes"


def test_heights_are_painted_and_changed(open_easel: Callable[[Design], Easel]) -> None:
    easel = open_easel(painting.begun(Painted(mode="heights")))
    heights = easel.panel.heights
    assert heights.isVisible()
    heights.field.setValue(-0.25)
    easel.key("p")
    easel.stroke((0.0, 0.0))
    assert easel.points[0, 2] == -0.25
    easel.key("v")
    easel.stroke((-0.2, -0.2), (0.2, 0.2))
    bar = heights.slider.rect()
    easel.qtbot.mouseClick(
        heights.slider, Qt.MouseButton.LeftButton, pos=QPoint(bar.right() - 10, bar.center().y())
    )
    assert easel.points[0, 2] == pytest.approx(1.0, abs=0.05)
    assert easel.undo_name == "Change the height of points (1)"


def test_generated_rows_can_be_painted_on(open_easel: Callable[[Design], Easel]) -> None:
    from engine.data.knowing.library import Library
    from engine.edits.proposal import propose

    easel = open_easel(propose(Library(), Circles(rows=60)))
    before = easel.document.design
    assert easel.column.tabs.indexOf(easel.panel) < 0
    assert easel.column.plots.paint_button.isVisible()
    easel.click(easel.column.plots.paint_button)
    easel.qtbot.waitUntil(lambda: easel.document.design != before)
    assert len(easel.points) == 60
    assert easel.column.tabs.currentWidget() is easel.panel
    assert "Circles" in easel.undo_name
    easel.stroke((0.0, 0.0))
    easel.document.undo_stack.undo()
    easel.document.undo_stack.undo()
    assert easel.document.design == before
    assert easel.column.tabs.indexOf(easel.panel) < 0


def test_nothing_moves_under_the_hand_that_paints(easel: Easel) -> None:
    """Findings, notes and figures that come and go are not beside the board."""
    place, size = easel.board.mapTo(easel.column, QPoint()), easel.board.size()
    task = SideBySide(easel.column.task.only, easel.column.task.choice)
    for key in "12":
        easel.key(key)
        easel.stroke((0.0, 0.0), (0.5, 0.5))
        easel.qtbot.waitUntil(lambda: easel.context.facts.is_current)
        assert easel.board.mapTo(easel.column, QPoint()) == place
        assert easel.board.size() == size
    assert task.both
    assert not any(task.both)  # side by side they are wider than the column, which would grow
