"""The engine's sentences in the person's language. Nothing else translates them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from engine.lessons.words import LanguageCode, Words
from engine.messages import Message
from gui.column_names import class_words, column_words

_COLUMNS = ("column", "columns", "names")  # what a message calls columns that it names

LARGE, HUGE = 1e7, 1e15  # from which on a figure is written in millions, and by its power of ten


def engine_text(sentence: str) -> str:
    """An engine word or sentence (English, marked for the context "Engine"), translated."""
    return QCoreApplication.translate("Engine", sentence)


def message_text(message: Message) -> str:
    """``message`` as a sentence in the person's language, its numbers in their form."""
    parameters = {name: _value(name, value) for name, value in message.parameters.items()}
    return engine_text(message.sentence).format(**parameters)


def spoken_language() -> LanguageCode:
    """The person's language, as `gui.shell.language` has set it."""
    return "ko" if QLocale().language() == QLocale.Language.Korean else "en"


def words_text(words: Words) -> str:
    """A text that is there in both languages, in the person's. What is there in English alone
    may be a sentence of the engine's, which is translated elsewhere."""
    language = spoken_language()
    if language == "ko" and not words.ko:
        return engine_text(words.en)
    return words.said(language)


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


def in_units(value: float) -> tuple[str, str, str]:
    """A large number in the units that the language counts large numbers in."""
    units = QCoreApplication.translate(
        "Figures",
        "1e6: {number} million; 1e9: {number} billion; 1e12: {number} trillion",
        "how large numbers are written, and from which size on",
    )
    found = [unit.split(": ", 1) for unit in units.split("; ")]
    # A number that is rounded up to the next unit is written in it: 1 billion, not 1,000 million.
    unit, words = [pair for pair in found if abs(value) >= 0.9995 * float(pair[0])][-1]
    share = value / float(unit)
    decimals = 2 if abs(share) < 9.995 else 1 if abs(share) < 999.95 else 0
    before, after = words.split("{number}")
    return before, QLocale().toString(share, "f", decimals), after


def axis_texts(values: Sequence[float]) -> list[str] | None:
    """Numbers beside an axis that are too large or too small to be written out, such that no
    two look alike: 2 million, 5×10⁻⁵. None: write them out."""
    largest = max((abs(value) for value in values), default=0.0)
    if LARGE <= largest < HUGE:
        texts = [_trimmed(*in_units(value)) if value else "0" for value in values]
    elif largest >= HUGE or 0.0 < largest < 1e-3:
        texts = [_power(value) if value else "0" for value in values]
    else:
        return None
    return texts if len(set(texts)) == len(texts) else None


def _trimmed(before: str, number: str, after: str) -> str:
    point = QLocale().decimalPoint()
    number = number.rstrip("0").removesuffix(point) if point in number else number
    return before + number + after


def _power(value: float) -> str:
    digits = f"{value:.6e}".split("e")[0].rstrip("0")
    return power_text(value, max(0, len(digits.split(".")[1])))


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
    if isinstance(value, str):  # a class, or several, that a message names; else it stays
        return ", ".join(class_words(value.split(", ")))
    if isinstance(value, Message):
        return message_text(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return QLocale().toString(value)
    if isinstance(value, float):
        return number_text(value)
    return value


def time_left(seconds: float) -> str:
    """How long something still takes, as exactly as one can know: in steps that do not flicker."""
    if seconds < 1.5:
        return QCoreApplication.translate("StatusLine", "almost done")
    if seconds < 90:
        step = 1 if seconds < 10 else 5
        text = QCoreApplication.translate("StatusLine", "about {seconds} s left")
        return text.format(seconds=number_text(step * round(seconds / step)))
    if seconds < 90 * 60:
        text = QCoreApplication.translate("StatusLine", "about {minutes} min left")
        return text.format(minutes=number_text(round(seconds / 60)))
    text = QCoreApplication.translate("StatusLine", "about {hours} h left")
    return text.format(hours=number_text(round(seconds / 3600)))
