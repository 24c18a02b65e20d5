"""Numbers as people read them, in what leaves. Korean and English write them alike: a point
before the decimals, a comma between thousands; only the percent sign stands apart in English."""

from __future__ import annotations

import math

from engine.lessons.words import LanguageCode

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LARGE, _SMALL = 1e15, 1e-4


def whole_text(value: int) -> str:
    """A count: 12,345."""
    return f"{value:,}"


def number_text(value: float, digits: int = 4) -> str:
    """A number with ``digits`` significant ones; "–" where it is none."""
    if not math.isfinite(value):
        return "–" if math.isnan(value) else "∞" if value > 0 else "−∞"
    size = abs(value)
    if float(value).is_integer() and size < _LARGE:
        return _signed(f"{int(value):,}")
    if not _SMALL <= size < _LARGE:
        mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
        return _signed(f"{mantissa}×10{str(int(exponent)).translate(_RAISED)}")
    decimals = max(0, digits - 1 - math.floor(math.log10(size)))
    text = f"{value:,.{decimals}f}"
    return _signed(text.rstrip("0").rstrip(".") if "." in text else text)


def percent_text(share: float, language: LanguageCode, decimals: int = 1) -> str:
    """A share of 1: "96.7 %" in English, "96.7%" in Korean; 100 only where it is all."""
    if not math.isfinite(share):
        return "–"
    percent = round(100.0 * share, decimals)
    if percent >= 100.0 and share < 1.0:
        percent = 100.0 - 10.0**-decimals
    number = f"{percent:.{0 if percent in (0.0, 100.0) else decimals}f}"
    return f"{number}{percent_sign(language)}"


def percent_sign(language: LanguageCode) -> str:
    """What stands behind a number of percent."""
    return "%" if language == "ko" else " %"


def seconds_text(seconds: float) -> tuple[str, str]:
    """A time as a number and the key of its unit: ``seconds`` or ``minutes``."""
    if seconds < 100:
        return number_text(seconds, 2 if seconds >= 1 else 1), "seconds"
    return number_text(seconds / 60, 2), "minutes"


def _signed(text: str) -> str:
    return text.replace("-", "−") if text.startswith("-") else text
