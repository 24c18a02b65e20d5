"""A press beside a slider's handle brings it there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.widgets.calm_wheel import CalmSlider

_LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("orientation", [Qt.Orientation.Horizontal, Qt.Orientation.Vertical])
def test_a_press_goes_there_and_drags_on(
    qtbot: QtBot, look: Look, orientation: Qt.Orientation
) -> None:
    slider = CalmSlider(orientation)
    qtbot.addWidget(slider)
    wide = orientation == Qt.Orientation.Horizontal
    slider.resize(*((216, 24) if wide else (24, 216)))
    slider.setRange(0, 200)
    slider.setValue(200)
    slider.setPageStep(10)
    slider.show()
    seen: list[int] = []
    slider.valueChanged.connect(seen.append)

    def at(share: float) -> QPoint:
        length = round(216 * (share if wide else 1 - share))
        return QPoint(length, 12) if wide else QPoint(12, length)

    qtbot.mousePress(slider, _LEFT, pos=at(0.25))
    assert slider.value() == pytest.approx(50, abs=8)
    qtbot.mouseMove(slider, at(0.5))
    qtbot.mouseRelease(slider, _LEFT, pos=at(0.5))
    assert slider.value() == pytest.approx(100, abs=8)
    assert 200 not in seen
    before = slider.value()
    qtbot.mouseClick(slider, _LEFT, pos=at(0.5))  # on the handle: it stays
    assert slider.value() == pytest.approx(before, abs=2)
    qtbot.mouseClick(slider, _LEFT, pos=at(1.0))
    assert slider.value() == 200
