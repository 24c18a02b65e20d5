"""The engine's sentences in the person's language. Nothing else translates them."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QLocale

from engine.messages import Message
from gui.column_names import column_words

_COLUMNS = ("column", "columns", "names")  # what a message calls columns that it names


def engine_text(sentence: str) -> str:
    """An engine word or sentence (English, marked for the context "Engine"), translated."""
    return QCoreApplication.translate("Engine", sentence)


def message_text(message: Message) -> str:
    """``message`` as a sentence in the person's language, its numbers in their form."""
    parameters = {name: _value(name, value) for name, value in message.parameters.items()}
    return engine_text(message.sentence).format(**parameters)


def number_text(value: float, digits: int = 4) -> str:
    """A number for a person to read: ``digits`` significant ones, in their locale."""
    if value != value:  # NaN
        return "–"
    if float(value).is_integer() and abs(value) < 1e15:
        return QLocale().toString(int(value))
    if value and not 1e-4 <= abs(value) < 1e15:
        return power_text(value, digits - 1)
    if abs(value) >= 10**digits:  # 'g' would write 1.235e+04
        return QLocale().toString(float(value), "f", 0)
    return QLocale().toString(float(value), "g", digits)


def with_percent_sign(number: str) -> str:
    """ "80 %" in English, "80%" in Korean: nobody else writes the sign."""
    return QCoreApplication.translate("Figures", "{number} %").format(number=number)


def power_text(value: float, decimals: int) -> str:
    """A very small or very large number as schools write it: 4.91×10⁻⁶, not 4.91e-06."""
    if not math.isfinite(value):
        return QLocale().toString(value)
    mantissa, exponent = f"{value:.{decimals}e}".split("e")
    return f"{QLocale().toString(float(mantissa), 'f', decimals)}×10{_raised(int(exponent))}"


def _raised(exponent: int) -> str:
    return str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _value(name: str, value: object) -> object:
    if isinstance(value, str) and name in _COLUMNS:
        return column_words(value.split(", "))
    if isinstance(value, Message):
        return message_text(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return QLocale().toString(value)
    if isinstance(value, float):
        return number_text(value)
    return value
