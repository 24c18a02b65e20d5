"""Codes: words that are written with digits, such as 007, 1E2 or a telephone number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.data.cell_text import narrow
from engine.data.numbers import LONGEST

EXACT = 15  # digits that a float holds of any whole number
_CODE_NAMES = re.compile(
    r"우편\s?번호|전화|휴대폰|핸드폰|연락처|주민(등록)?번호|사업자|계좌|카드\s?번호|바코드"
    r"|\bzip|zip\s?code|post(al)?[\s_]?code|\bplz\b|phone|\btel\b|\bmobile\b|\bfax\b|팩스"
    r"|\bisbn\b|barcode|\bean\b|\bimei\b",
    re.IGNORECASE,
)
_EXPONENT = re.compile(r"[0-9]+[eE][0-9]+")


def is_code_name(name: str) -> bool:
    """Whether a column of this name holds codes, whatever they look like: postal codes, say."""
    return _CODE_NAMES.search(name) is not None


def code_among(texts: Sequence[str], name: str) -> str:
    """One of ``texts`` that shows that they are codes rather than numbers; "": none does.

    A leading zero ("007"), more digits than a number holds exactly, an exponent among nothing
    but digits ("1E2", "10E1"), or digits in a column whose name says it (`is_code_name`).
    """
    whole = True
    exponent = long = first = ""
    for text in texts:
        if not text.isascii():
            text = narrow(text)
        if text.isdigit():
            first = first or text
            if text[0] == "0" and len(text) > 1:
                return text
            if len(text) > EXACT and not long and len(text.lstrip("0")) > EXACT:
                long = text
        elif whole and len(text) <= LONGEST and _EXPONENT.fullmatch(text):
            exponent = exponent or text
        else:
            whole = False
    if not whole:
        return ""
    if exponent or long:
        return exponent or long
    return first if is_code_name(name) else ""
