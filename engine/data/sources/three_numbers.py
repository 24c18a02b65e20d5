"""The rows of text 3's networks with given weights: the numbers 1, 2 and 3 in every order."""

from __future__ import annotations

from itertools import permutations
from typing import ClassVar, Literal

import numpy as np
from typing_extensions import override

from engine.data.source import DrawnSource, SourceFamily
from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks import BINARY, MULTICLASS


class _ThreeNumbers(DrawnSource):
    """Six rows, and 1, 2, 3 is the first: the row that the text works out."""

    family: ClassVar[SourceFamily] = "lesson"
    axes: ClassVar[tuple[str, str]] = ("x1", "x3")
    opens_with: ClassVar[tuple[str, str] | None] = ("x1", "x3")

    def answers(self, rows: np.ndarray) -> np.ndarray:
        """What is to be said of ``rows`` (rows, 3); shape (rows,)."""
        raise NotImplementedError

    @override
    def draw(self) -> dict[str, np.ndarray]:
        rows = np.array(list(permutations((1, 2, 3))))
        inputs = {f"x{place + 1}": rows[:, place] for place in range(3)}
        assert self.target is not None
        return {**inputs, self.target: self.answers(rows)}


class RisingNumbers(_ThreeNumbers):
    """Whether the last number is larger than the first."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Rising numbers")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers 1, 2 and 3 in every order. Is the last one larger than the first? Small "
        "enough to be worked out by hand.",
    )
    icon: ClassVar[str] = "mdi6.sort-numeric-ascending"
    target: ClassVar[str | None] = "rising"
    task: ClassVar[str | None] = BINARY.name

    kind: Literal["rising_numbers"] = "rising_numbers"

    @override
    def answers(self, rows: np.ndarray) -> np.ndarray:
        return (rows[:, 2] > rows[:, 0]).astype(np.int64)


class LargestNumber(_ThreeNumbers):
    """Which of the three numbers is the largest, by the name of its column."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "The largest number")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers 1, 2 and 3 in every order. Which of the three columns holds the largest? "
        "Small enough to be worked out by hand.",
    )
    icon: ClassVar[str] = "mdi6.podium"
    target: ClassVar[str | None] = "largest"
    task: ClassVar[str | None] = MULTICLASS.name

    kind: Literal["largest_number"] = "largest_number"

    @override
    def answers(self, rows: np.ndarray) -> np.ndarray:
        names: np.ndarray = np.array(["x1", "x2", "x3"], dtype=object)[rows.argmax(axis=1)]
        return names
