"""A cell's text without what is only dress: stray spaces, wide letters, letters taken apart."""

from __future__ import annotations

import re
import unicodedata

# Full-width letters and signs, as Korean and Japanese keyboards type them; the minus sign, and
# the dashes that are typed for it; Arabic and Persian digits and signs.
NARROW: dict[int, str | int] = {
    **{0xFF01 + place: 0x21 + place for place in range(94)},
    **{0x3000: " ", 0x2212: "-", 0x2010: "-", 0x2012: "-", 0x2013: "-", 0xFE63: "-"},
    **{zero + digit: 0x30 + digit for zero in (0x0660, 0x06F0) for digit in range(10)},
    **{0x066B: ".", 0x066C: ","},
}
_MARKED = re.compile(r"'\s*[-+(=]?[₩$€£¥]?[0-9.][^']*")
_QUOTED = re.compile(r'="[^"]+"')
_DRESS = str.maketrans("", "", "._-")


def tidy(value: object) -> str:
    """A cell's text without stray spaces (of any kind), Korean letters composed, and without
    the apostrophe, or the ="…", by which a spreadsheet is told that a number is meant as text."""
    text = str(value)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).strip().strip("\ufeff\u200b")
    text = text.strip()
    if text.startswith("'") and _MARKED.fullmatch(text):
        return text[1:].strip()
    if text.startswith('="') and _QUOTED.fullmatch(text):
        return text[2:-1].strip()
    return text


def narrow(text: str) -> str:
    """``text`` without stray spaces, full-width letters, digits and signs made plain, and
    digits of other scripts."""
    return text.strip() if text.isascii() else text.translate(NARROW).strip()


def alike(text: str) -> str:
    """The same for labels that differ only in case, width of letters, spaces, and, where they
    are nothing but letters, in dots and dashes: 1.5 is not 15, and A-11 is not A1-1."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    bare = plain.translate(_DRESS)
    return bare if bare.isalpha() else plain


# By name, for what reads cells elsewhere as they are read here.
PATTERNS: dict[str, re.Pattern[str]] = {
    "marked": _MARKED,
    "quoted": _QUOTED,
}
