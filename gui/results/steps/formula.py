"""What a page of a step holds: a sentence, and lines of formulas with the numbers in them.

All of it are plain values: a page is made without a widget, painted by `FormulaView`, and read
aloud or copied as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.explanation.explained import WeightPlace
from gui.results.steps.numbers import DIGITS, result, short, whole

Tone = Literal["plain", "muted", "value", "error", "result", "word"]


@dataclass(frozen=True)
class Token:
    """A piece of a formula. ``full``: all digits of a number; ``weight``: which one it is, to be
    followed by a click; ``breaks``: a new line may begin here."""

    text: str
    tone: Tone = "plain"
    full: str = ""
    weight: WeightPlace | None = None
    breaks: bool = False

    @property
    def copied(self) -> str:
        """The piece as it is copied: numbers with all their digits."""
        return self.full or self.text


@dataclass(frozen=True, eq=False)
class Matrix:
    """A matrix between brackets. ``values``: (rows, columns); ``name`` stands below it with its
    shape. Of a large one the first rows and columns are shown. ``kernel_of``: the brick whose
    kernel it is, turned as the text has it; −1: none."""

    values: np.ndarray
    name: str = ""
    tone: Tone = "plain"
    kernel_of: int = -1
    breaks: bool = True

    def weight(self, row: int, column: int) -> WeightPlace | None:
        """Which weight stands there."""
        return WeightPlace(self.kernel_of, "kernel", (column, row)) if self.kernel_of >= 0 else None

    @property
    def copied(self) -> str:
        """All numbers, a row a line."""
        return "[" + "; ".join(" ".join(whole(v) for v in row) for row in self.values) + "]"


Piece = Token | Matrix
Line = tuple[Piece, ...]


@dataclass(frozen=True)
class Block:
    """Lines that belong together, below a heading."""

    heading: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True)
class Page:
    """One stop of the way: what it is called, one sentence of what it means, the formulas."""

    title: str
    sentence: str
    blocks: tuple[Block, ...] = ()
    neurons: int = 0  # how many there are to choose from; 0: nothing to choose

    def as_text(self) -> str:
        """The whole page as text, all digits of the numbers with it."""
        lines = [self.title, self.sentence]
        for block in self.blocks:
            lines += ["", block.heading] if block.heading else [""]
            lines += ["".join(piece.copied for piece in line) for line in block.lines]
            lines += [block.note] if block.note else []
        return "\n".join(lines)


# --- making lines -----------------------------------------------------------------------------


def word(text: str) -> Token:
    """A word of a sentence inside a line; a remark behind the formula, which begins with spaces,
    may go into the next line."""
    return Token(text, "word", breaks=text.startswith("   "))


def symbol(text: str) -> Token:
    """A letter of the formula."""
    return Token(text)


def sign(text: str) -> Token:
    """An operator, before which the line may break."""
    return Token(f" {text} ", "muted", breaks=True)


def number(value: float, tone: Tone = "value", weight: WeightPlace | None = None) -> Token:
    """A number that goes into the formula; a negative one in brackets."""
    text = short(value, DIGITS)
    return Token(f"({text})" if text.startswith("−") else text, tone, whole(value), weight)


def bare(value: float, tone: Tone = "value", weight: WeightPlace | None = None) -> Token:
    """A number at the beginning of a formula, without brackets."""
    return Token(short(value, DIGITS), tone, whole(value), weight)


def outcome(value: float, tone: Tone = "result") -> Token:
    """What comes out of the formula."""
    return Token(result(value), tone, whole(value))


EQUALS = sign("=")


def joined(parts: Iterable[Sequence[Piece]], between: Token) -> list[Piece]:
    """The parts in a row, with ``between`` in between."""
    found: list[Piece] = []
    for part in parts:
        if found:
            found.append(between)
        found.extend(part)
    return found
