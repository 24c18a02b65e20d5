"""Functions of one column: sine, cosine, logarithm."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from engine.data.derived.base import DerivedKind
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_ABOVE_ZERO = Sentence(
    "derived.above_zero",
    QT_TRANSLATE_NOOP("Engine", "Input {name}: it needs a value above 0 in the column {column}."),
)
_ABOVE_ZERO_IN_ROW = Sentence(
    "prepare.derived_undefined",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The input {name} cannot be worked out of the value in row {row} of the column {column}: "
        "it needs values above 0. Remove this input, or scale the column by its logarithm, which "
        "takes any number.",
    ),
)


class Sine(DerivedKind):
    """sin x, x in radians."""

    name: ClassVar[str] = "sine"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Sine: sin x")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Goes up and down as x grows, once in 6.28: for what comes again."
    )

    @override
    def title(self, *columns: str) -> str:
        return f"sin({columns[0]})"

    @override
    def values(self, *columns: np.ndarray) -> np.ndarray:
        found: np.ndarray = np.sin(columns[0])
        return found

    @override
    def code(self, *columns: str) -> str:
        return f"np.sin({columns[0]})"


class Cosine(DerivedKind):
    """cos x, x in radians."""

    name: ClassVar[str] = "cosine"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Cosine: cos x")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "As the sine, a quarter of a wave earlier: together they name a place on a circle.",
    )

    @override
    def title(self, *columns: str) -> str:
        return f"cos({columns[0]})"

    @override
    def values(self, *columns: np.ndarray) -> np.ndarray:
        found: np.ndarray = np.cos(columns[0])
        return found

    @override
    def code(self, *columns: str) -> str:
        return f"np.cos({columns[0]})"


class Logarithm(DerivedKind):
    """ln x, where x is above 0."""

    name: ClassVar[str] = "logarithm"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Logarithm: ln x")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Ten times as much is one step more, whether of 10 or of 10,000. Above 0 only."
    )

    @override
    def title(self, *columns: str) -> str:
        return f"ln({columns[0]})"

    @override
    def values(self, *columns: np.ndarray) -> np.ndarray:
        (numbers,) = columns
        found = np.full(numbers.shape, np.nan)
        np.log(numbers, out=found, where=numbers > 0)
        return found

    @override
    def undefined(self, name: str, column: str) -> Message:
        return _ABOVE_ZERO(name=name, column=column)

    @override
    def refused(self, name: str, column: str, row: int) -> Message:
        return _ABOVE_ZERO_IN_ROW(name=name, column=column, row=row)

    @override
    def code(self, *columns: str) -> str:
        return f"np.log({columns[0]})"
