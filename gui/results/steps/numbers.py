"""How the numbers of a step are written: short enough to read, and whole to be copied."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLocale

from gui.texts import number_text

DIGITS = 6  # of a number inside a formula
RESULT_DIGITS = 9  # of what comes out of it


def short(value: float, digits: int = DIGITS) -> str:
    """``value`` with so many significant digits, without idle zeros: −0.25, 1.5×10⁻⁸."""
    value = float(value)
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    text = number_text(value, digits)
    mantissa, times, power = text.partition("×10")
    return _without_zeros(mantissa) + times + power


def whole(value: float) -> str:
    """All digits of the number, as Python reads it back."""
    return repr(float(value) + 0.0)  # no −0


def printed(values: Sequence[float]) -> list[str]:
    """Several numbers of one kind, as NumPy prints an array and so as the texts have them: eight
    decimals; nine significant digits where one is a thousand times another."""
    sizes = [abs(float(value)) for value in values if value and math.isfinite(value)]
    if not sizes or max(sizes) / min(sizes) >= 1000.0 or min(sizes) < 1e-4 or max(sizes) >= 1e8:
        return [short(value, RESULT_DIGITS) for value in values]
    return [
        _without_zeros(QLocale().toString(value, "f", 8)) if math.isfinite(value) else short(value)
        for value in map(float, values)
    ]


def _without_zeros(text: str) -> str:
    point = QLocale().decimalPoint()
    text = text.rstrip("0").removesuffix(point) if point in text else text
    return "0" if text == "-0" else text.replace("-", "−")


def result(value: float) -> str:
    """One number that came out of a formula, as NumPy prints it."""
    return printed([value])[0]


def subscript(*places: int) -> str:
    """Places counted from 1 as small letters below: ₁, ₁₂; two of them with a comma where one
    has more than one digit."""
    digits = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
    texts = [str(place) for place in places]
    joint = "" if all(len(text) == 1 for text in texts) else "﹐"
    return joint.join(text.translate(digits) for text in texts)


def raised(place: int) -> str:
    """A layer's number as the text raises it: ⁽²⁾."""
    return "⁽" + str(place).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")) + "⁾"
