"""Which of two values means yes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

PAIRS = (  # yes, no
    *(("yes", "no"), ("y", "n"), ("true", "false"), ("t", "f"), ("1", "0"), ("o", "x")),
    *(("○", "×"), ("on", "off"), ("pass", "fail"), ("passed", "failed"), ("positive", "negative")),
    *(("success", "failure"), ("present", "absent"), ("survived", "died"), ("+", "-")),
    *(("예", "아니오"), ("예", "아니요"), ("네", "아니오"), ("네", "아니요"), ("참", "거짓")),
    *(("유", "무"), ("합격", "불합격"), ("있음", "없음"), ("있다", "없다"), ("찬성", "반대")),
    *(("양성", "음성"), ("성공", "실패"), ("맞음", "틀림"), ("생존", "사망"), ("찬", "반")),
)
_YES = {frozenset(pair): pair[0] for pair in PAIRS}
NEGATIONS = ("미", "비", "불", "not ", "no ", "non-", "non ", "not_", "no_")


def meaning_yes(values: Sequence[str]) -> str | None:
    """The one of the two ``values`` that means yes; None where neither does, or both."""
    if len(values) != 2:
        return None
    tidy = {_tidy(value): value for value in values}
    yes = _YES.get(frozenset(tidy))
    if yes is not None:
        return tidy[yes]
    for text, value in tidy.items():  # smoker, non-smoker; 가입, 미가입
        if len(text) > 1 and any(not_ + text in tidy for not_ in NEGATIONS):
            return value
    return None


def says_yes(value: str) -> bool | None:
    """Whether ``value`` means yes (True) or no (False) in any usual way; None: neither."""
    text = _tidy(value)
    if any(text == yes for yes, _ in PAIRS):
        return True
    return False if any(text == no for _, no in PAIRS) else None


def _tidy(value: str) -> str:
    return unicodedata.normalize("NFKC", value).strip().removesuffix(".0").casefold()
