"""Python's regular expressions as JavaScript's, so that no pattern is written twice.

What is emitted has the flag ``u``, and ``i`` where Python's ignores case. Python's ``\\s`` and
``\\d`` mean other signs than JavaScript's: they stay as they are, and the page puts `SPACES` and
`DIGITS` in their place. ``\\b`` and ``.`` are written out.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

# Python's own parser: what it has understood is written down anew.
_parser: Any = importlib.import_module("re._parser")
_codes: Any = importlib.import_module("re._constants")

SPACES = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
DIGITS = r"\p{Nd}"
_WORD = r"\p{L}\p{N}_"
_CATEGORIES = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": _WORD}
_BOUNDARY = f"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))"
_DOTLESS = "ıİ"
_SYNTAX = frozenset(r"\^$.*+?()[]{}|/")


def in_javascript(pattern: re.Pattern[str]) -> str:
    """The source of a JavaScript pattern that finds what ``pattern`` finds, with the same groups.

    Raises:
        ValueError: it has something that no pattern of ours has had.
    """
    names = {number: name for name, number in pattern.groupindex.items()}
    writer = _Writer(names, bool(pattern.flags & re.IGNORECASE))
    return writer.sequence(_parser.parse(pattern.pattern, pattern.flags))


@dataclass(frozen=True)
class _Writer:
    """``names`` of the groups by their numbers."""

    names: dict[int, str]
    ignores_case: bool

    def sequence(self, parts: Iterable[Any]) -> str:
        return "".join(self._one(str(code), value) for code, value in parts)

    def _one(self, code: str, value: Any) -> str:
        if code == "LITERAL":
            return f"[i{_DOTLESS}]" if self._has_more_cases(value, value) else _letter(value)
        if code == "NOT_LITERAL":
            return f"[^{_in_class(value)}]"
        if code == "ANY":
            return r"[^\n]"
        if code == "IN":
            return self._class(value)
        if code == "BRANCH":
            return f"(?:{'|'.join(map(self.sequence, value[1]))})"
        if code == "SUBPATTERN":
            return self._group(*value)
        if code in ("MAX_REPEAT", "MIN_REPEAT"):
            return self._repeated(*value) + ("?" if code == "MIN_REPEAT" else "")
        if code in ("ASSERT", "ASSERT_NOT"):
            direction, inside = value
            sign = ("<" if direction < 0 else "") + ("=" if code == "ASSERT" else "!")
            return f"(?{sign}{self.sequence(inside)})"
        if code == "GROUPREF":
            return rf"\k<{self.names[value]}>" if self.names else rf"(?:\{value})"
        if code == "AT" and str(value) == "AT_BOUNDARY":
            return _BOUNDARY
        raise ValueError(f"{code} {value}")

    def _group(self, number: int | None, added: int, removed: int, inside: Any) -> str:
        if added or removed:
            raise ValueError("flags inside a pattern")
        opening = "("
        if number is None:
            opening = "(?:"
        elif number in self.names:
            opening = f"(?<{self.names[number]}>"
        return f"{opening}{self.sequence(inside)})"

    def _repeated(self, least: int, most: int, inside: Any) -> str:
        source = self.sequence(inside)
        alone = len(inside) == 1 and str(inside[0][0])
        if alone not in ("LITERAL", "NOT_LITERAL", "IN", "ANY", "SUBPATTERN"):
            source = f"(?:{source})"
        unbounded = most == _codes.MAXREPEAT
        if unbounded and least in (0, 1):
            return source + ("+" if least else "*")
        if (least, most) == (0, 1):
            return source + "?"
        if least == most:
            return f"{source}{{{least}}}"
        return f"{source}{{{least},{'' if unbounded else most}}}"

    def _class(self, parts: Any) -> str:
        inside = ""
        for code, value in parts:
            name = str(code)
            if name == "NEGATE":
                inside += "^"
            elif name == "LITERAL":
                inside += _in_class(value) + self._has_more_cases(value, value)
            elif name == "RANGE":
                inside += f"{_in_class(value[0])}-{_in_class(value[1])}"
                inside += self._has_more_cases(*value)
            elif name == "CATEGORY" and str(value) == "CATEGORY_NOT_DIGIT":
                inside += r"\P{Nd}"
            elif name == "CATEGORY":  # KeyError: such as \\S
                inside += _CATEGORIES[str(value).removeprefix("CATEGORY_")]
            else:
                raise ValueError(name)
        return inside if inside == r"\d" else f"[{inside}]"

    def _has_more_cases(self, low: int, high: int) -> str:
        """What Python takes for an i besides, where it ignores case."""
        has_i = low <= ord("i") <= high or low <= ord("I") <= high
        return _DOTLESS if self.ignores_case and has_i else ""


def _letter(number: int) -> str:
    letter = chr(number)
    if letter in _SYNTAX:
        return f"\\{letter}"
    return letter if letter.isprintable() and letter != "§" else f"\\u{{{number:x}}}"


def _in_class(number: int) -> str:
    return r"\-" if chr(number) == "-" else _letter(number)
