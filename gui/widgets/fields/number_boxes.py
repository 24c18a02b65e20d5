"""Spin boxes that read well: no trailing zeros, no wheel by accident, an empty value if asked."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QWidget

from gui.widgets.calm_wheel import CalmDoubleSpinBox, CalmSpinBox

_LADDER = (1.0, 3.0)  # a learning rate goes 0.001, 0.003, 0.01, 0.03 …
_POWER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)[eE]([+-]?\d*)")  # 1e-4, also on its way there
_DIGITS = 12  # what a box keeps behind the point; it shows only what is needed


class WholeBox(CalmSpinBox):
    """A whole number. With ``none_word`` it may be left empty, one step below the least."""

    def __init__(
        self,
        minimum: int,
        maximum: int,
        step: int,
        *,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._optional = optional
        self.setRange(minimum - 1 if optional else minimum, maximum)
        self.setSingleStep(step)
        self.setAccelerated(True)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if self._optional and text.strip() == "":
            return QValidator.State.Acceptable, text, position
        return super().validate(text, position)

    def valueFromText(self, text: str) -> int:
        if self._optional and text.strip() == "":
            return self.minimum()
        return super().valueFromText(text)

    def stepBy(self, steps: int) -> None:
        """Steps land on multiples of the step: from 1, by ten, comes 10 and not 11."""
        step = self.singleStep()
        if step > 1 and self.value() % step:
            down = self.value() - self.value() % step
            self.setValue(down + steps * step if steps > 0 else down + (steps + 1) * step)
            return
        super().stepBy(steps)


class NumberBox(CalmDoubleSpinBox):
    """A number, shown without needless zeros; ``logarithmic`` steps climb 1, 3, 10, 30 …"""

    def __init__(
        self,
        minimum: float,
        maximum: float,
        step: float,
        *,
        logarithmic: bool = False,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._logarithmic = logarithmic
        self._optional = optional
        self.setDecimals(_DIGITS)
        self.setRange(minimum - step if optional else minimum, maximum)
        self.setSingleStep(step)

    def textFromValue(self, value: float) -> str:
        text = f"{value:.6g}"
        if "e" in text:
            text = f"{value:.{_DIGITS}f}".rstrip("0").rstrip(".")
        return text.replace(".", QLocale().decimalPoint())

    def valueFromText(self, text: str) -> float:
        if self._optional and text.strip() == "":
            return self.minimum()
        bare = text.removesuffix(self.suffix()).strip()
        if bare == self.textFromValue(self.value()):
            return self.value()  # what is shown may be shorter than what is meant
        power = _of_power(bare)
        return super().valueFromText(text) if power is None else power

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if self._optional and text.strip() == "":
            return QValidator.State.Acceptable, text, position
        bare = text.removesuffix(self.suffix()).strip()
        if _POWER.fullmatch(bare):  # Qt would refuse the e, and take 1e-4 for 14
            power = _of_power(bare)
            inside = power is not None and self.minimum() <= power <= self.maximum()
            states = QValidator.State
            return states.Acceptable if inside else states.Intermediate, text, position
        return super().validate(text, position)

    def stepBy(self, steps: int) -> None:
        if not self._logarithmic:
            super().stepBy(steps)
            return
        value = self.value()
        for _ in range(abs(steps)):
            value = next_rung(value, up=steps > 0)
        self.setValue(value)


def _of_power(text: str) -> float | None:
    """A number such as 1e-4; None where it is none, or not yet."""
    if not _POWER.fullmatch(text):
        return None
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def next_rung(value: float, *, up: bool) -> float:
    """The next of … 0.001, 0.003, 0.01, 0.03 … above or below ``value`` (> 0)."""
    rungs = [
        float(f"{factor:g}e{exponent}") for exponent in range(-_DIGITS, 9) for factor in _LADDER
    ]
    if up:
        return next((rung for rung in rungs if rung > value * 1.0001), value)
    return next((rung for rung in reversed(rungs) if rung < value * 0.9999), value)
