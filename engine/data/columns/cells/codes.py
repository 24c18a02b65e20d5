"""Codes: words that are written with digits, such as 007, 1E2 or a telephone number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.data.columns.cells.cell_text import narrow
from engine.data.columns.cells.numbers import LONGEST

EXACT = 15  # digits that a float holds of any whole number
_CODE_NAMES = re.compile(
    r"우편\s?번호|전화|휴대폰|핸드폰|연락처|주민(등록)?번호|사업자|계좌|카드\s?번호|바코드"
    r"|\bzip|zip\s?code|post(al)?[\s_]?code|\bplz\b|phone|\btel\b|\bmobile\b|\bfax\b|팩스"
    r"|\bisbn\b|barcode|\bean\b|\bimei\b",
    re.IGNORECASE,
)
_VERSION_NAMES = re.compile(
    r"version|\bver\b|_ver\b|버전|release|릴리스|chapter|section|챕터|단원|목차", re.IGNORECASE
)
_VERSION = re.compile(r"[vV]?[0-9]+(\.[0-9]+)+")
_TELEPHONE = re.compile(r"\+[0-9]{9,15}")  # +821012345678
_ID_NAMES = re.compile(
    r"학번|사번|군번|번호|코드|아이디|식별|(?<![a-z])(id|ids|no|nr|num|code|key)(?![a-z])|[a-z](ID|Id|No)\b",
)
_EXPONENT = re.compile(r"[0-9]+[eE][0-9]+")


def is_code_name(name: str) -> bool:
    """Whether a column of this name holds codes, whatever they look like: postal codes, say."""
    return _CODE_NAMES.search(name) is not None


def is_id_name(name: str) -> bool:
    """Whether a column of this name holds what only names something: a student's number, say."""
    return _ID_NAMES.search(name) is not None or _ID_NAMES.search(name.lower()) is not None


def is_version_name(name: str) -> bool:
    """Whether a column of this name holds versions, in which 1.10 comes after 1.9."""
    return _VERSION_NAMES.search(name) is not None


def code_among(texts: Sequence[str], name: str) -> str:
    """One of ``texts`` that shows that they are codes rather than numbers; "": none does.

    A leading zero ("007"), more digits than a number holds exactly, an exponent among nothing
    but digits ("1E2", "10E1"), or digits in a column whose name says it (`is_code_name`). Also
    telephone numbers such as +821012345678, and versions (1.10) where the name says it.
    """
    if is_version_name(name) and all(_VERSION.fullmatch(text) or text.isdigit() for text in texts):
        versions = [text for text in texts if "." in text]
        if versions:
            return max(versions, key=lambda text: (text[-1] == "0", len(text)))
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
        elif text[:1] == "+" and _TELEPHONE.fullmatch(text):
            long = long or text
        elif whole and len(text) <= LONGEST and _EXPONENT.fullmatch(text):
            exponent = exponent or text
        else:
            whole = False
    if not whole:
        return ""
    if exponent or long:
        return exponent or long
    return first if is_code_name(name) else ""
