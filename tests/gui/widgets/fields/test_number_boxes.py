"""A number box reads what a person types, also as Keras' books write it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QValidator
from pytestqt.qtbot import QtBot

from gui.widgets.fields.number_boxes import NumberBox


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1e-4", 0.0001), ("1E-3", 0.001), ("2,5e1", 25.0), (".5e0", 0.5), ("0.03", 0.03)],
)
def test_a_number_of_a_power_of_ten_is_that_number(qtbot: QtBot, typed: str, value: float) -> None:
    box = NumberBox(0.00001, 100.0, 0.001, logarithmic=True)
    qtbot.addWidget(box)
    box.setValue(7.0)
    box.selectAll()
    qtbot.keyClicks(box.lineEdit(), typed)
    box.interpretText()
    assert box.value() == pytest.approx(value)


@pytest.mark.parametrize("typed", ["1e", "1e-", "1e300", "1e-300", "1e-99999"])
def test_what_is_out_of_bounds_or_not_yet_a_number_changes_nothing(
    qtbot: QtBot, typed: str
) -> None:
    box = NumberBox(0.00001, 100.0, 0.001)
    qtbot.addWidget(box)
    box.setValue(7.0)
    state, _text, _place = box.validate(typed, len(typed))
    assert state == QValidator.State.Intermediate
    box.setKeyboardTracking(False)
    box.selectAll()
    qtbot.keyClicks(box.lineEdit(), typed)
    box.clearFocus()
    box.interpretText()
    assert box.value() == pytest.approx(7.0)
