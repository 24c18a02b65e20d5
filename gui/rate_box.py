"""A field for a learning rate: its arrows go 0.001, 0.003, 0.01, 0.03 …"""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

_SMALLEST = 1e-7
_LARGEST = 1e7


class RateBox(QDoubleSpinBox):
    """Shows what is needed of a number and no zeros after it; steps by about three times."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(9)
        self.setRange(_SMALLEST, _LARGEST)
        self.setKeyboardTracking(False)

    def stepBy(self, steps: int) -> None:
        value = self.value()
        for _ in range(abs(steps)):
            value = _next(value, up=steps > 0)
        self.setValue(value)

    def textFromValue(self, value: float) -> str:
        locale = QLocale()
        text = locale.toString(value, "f", 9)
        point = locale.decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text

    def valueFromText(self, text: str) -> float:
        value, good = QLocale().toDouble(text)
        return value if good else self.value()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        value, good = QLocale().toDouble(text)
        if good and _SMALLEST <= value <= _LARGEST:
            return QValidator.State.Acceptable, text, position
        return QValidator.State.Intermediate, text, position


def _next(value: float, *, up: bool) -> float:
    """The next of … 0.1, 0.3, 1, 3, 10 … above or below ``value``."""
    power = math.floor(math.log10(value) + 1e-9)
    grid = sorted(
        round(mantissa * 10.0**exponent, 12)
        for exponent in range(power - 1, power + 2)
        for mantissa in (1, 3)
    )
    if up:
        return next(entry for entry in grid if entry > value * 1.0001)
    return next(entry for entry in reversed(grid) if entry < value * 0.9999)
