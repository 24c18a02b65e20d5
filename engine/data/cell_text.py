"""A cell's text without what is only dress: stray spaces, wide letters, letters taken apart."""

from __future__ import annotations

import unicodedata

# Full-width letters and signs, as Korean and Japanese keyboards type them; the minus sign.
_NARROW = {0xFF01 + place: 0x21 + place for place in range(94)} | {0x3000: " ", 0x2212: "-"}
_DRESS = str.maketrans("", "", "._-")


def tidy(value: object) -> str:
    """A cell's text without stray spaces (of any kind), Korean letters composed."""
    text = str(value)
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFC", text).strip().strip("\ufeff\u200b").strip()


def narrow(text: str) -> str:
    """``text`` without stray spaces, full-width letters, digits and signs made plain."""
    return text.strip() if text.isascii() else text.translate(_NARROW).strip()


def alike(text: str) -> str:
    """The same for labels that differ only in case, width of letters, spaces, and, where they
    are nothing but letters, in dots and dashes: 1.5 is not 15, and A-11 is not A1-1."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    bare = plain.translate(_DRESS)
    return bare if bare.isalpha() else plain
