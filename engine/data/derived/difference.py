"""How much a column has changed since the row before."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from engine.data.derived.base import DerivedKind
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_NO_ROW_BEFORE = Sentence(
    "derived.no_row_before",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Input {name}: this row or the row before has no value in the column {column}, so there "
        "is no difference.",
    ),
)


class Difference(DerivedKind):
    """x minus x of the row before."""

    name: ClassVar[str] = "difference"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Difference to the row before: Δx")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "How much x has changed since the row before: for rows that follow each other in time. "
        "The first row has none and is left out.",
    )
    from_row_before: ClassVar[bool] = True

    @override
    def title(self, *columns: str) -> str:
        return f"Δ{columns[0]}"

    @override
    def values(self, *columns: np.ndarray) -> np.ndarray:
        """The first row has no row before it: NaN."""
        found: np.ndarray = np.diff(columns[0], prepend=np.nan)
        return found

    @override
    def undefined(self, name: str, column: str) -> Message:
        return _NO_ROW_BEFORE(name=name, column=column)

    @override
    def code(self, *columns: str) -> str:
        return f"{columns[0]}.diff()"
