"""Whoever scrolls a panel changes nothing in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.widgets.calm_wheel import CalmComboBox, CalmSlider, CalmSpinBox
from gui.widgets.layouts import item_at
from tests.gui.walked import Watched
from tests.gui.whole_window import WholeWindow


def fields_in(stage: QWidget) -> Iterator[QWidget]:
    """Every field in sight that Qt's own wheel would change."""
    for widget in stage.findChildren(QWidget):
        turns = isinstance(widget, QAbstractSpinBox | QComboBox | QAbstractSlider)
        if turns and widget.isVisible() and not isinstance(widget, QScrollBar):
            yield widget


def value_of(field: QWidget) -> Any:
    if isinstance(field, QComboBox):
        return field.currentIndex()
    return field.value()  # type: ignore[attr-defined]


def turn(field: QWidget, notches: int) -> None:
    """The wheel, with the mouse over the middle of ``field``, as it comes from the system."""
    window = field.window()
    where = QPointF(field.mapTo(window, field.rect().center()))
    QTest.wheelEvent(window.windowHandle(), where, QPoint(0, 120 * notches))


def let_go_of_the_keyboard() -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()


class Wheel:
    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.changed: set[str] = set()

    def see(self, scene: str, stage: QWidget, _whole: WholeWindow) -> None:
        for field in list(fields_in(stage)):
            let_go_of_the_keyboard()
            name = f"{scene}: {type(field).__name__} {field.accessibleName()}"
            before = value_of(field)
            for notches in (1, -1):
                turn(field, notches)
                if value_of(field) != before or field.hasFocus():
                    self.changed.add(name)
            self.seen.add(name)


def test_the_wheel_changes_no_field_that_has_not_the_keyboard(walked: Watched) -> None:
    assert len(walked[Wheel].seen) > 60, "the walk did not come by the fields"
    assert sorted(walked[Wheel].changed) == []


@pytest.fixture
def panel(qtbot: QtBot) -> QScrollArea:
    """Fields in an area that has to be scrolled."""
    area, page = QScrollArea(), QWidget()
    column = QVBoxLayout(page)
    for _ in range(20):
        box = CalmComboBox()
        box.addItems(["a", "b", "c"])
        column.addWidget(box)
        column.addWidget(CalmSpinBox())
        column.addWidget(CalmSlider(Qt.Orientation.Horizontal))
    area.setWidget(page)
    qtbot.addWidget(area)
    area.resize(200, 150)
    with qtbot.waitExposed(area):
        area.show()
    return area


def test_the_wheel_scrolls_the_area_around_the_field(panel: QScrollArea) -> None:
    for place in range(3):
        let_go_of_the_keyboard()
        panel.verticalScrollBar().setValue(0)
        field, _ = item_at(panel.widget().layout(), place)
        turn(field, -1)
        assert panel.verticalScrollBar().value() > 0
        assert value_of(field) == 0


def test_a_field_that_has_the_keyboard_still_follows_the_wheel(
    panel: QScrollArea, qtbot: QtBot
) -> None:
    field = panel.findChild(QSpinBox)
    panel.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    turn(field, 1)
    assert field.value() == 1
    assert panel.verticalScrollBar().value() == 0
