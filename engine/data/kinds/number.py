"""Numbers to calculate with."""

from __future__ import annotations

import math
from typing import ClassVar

from typing_extensions import override

from engine.data.columns.cells.numbers import value_text
from engine.data.kinds.base import ColumnKind, Missing, Prepared, Seen, Settings
from engine.messages import QT_TRANSLATE_NOOP
from engine.scalings import SCALINGS, ScalingName


class Number(ColumnKind):
    """One input: the number itself, scaled."""

    name: ClassVar[str] = "number"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "numbers")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "One input: the number itself.")
    please: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Please type a number, such as {example}")
    missing: ClassVar[tuple[Missing, ...]] = ("drop", "mean", "median", "most_frequent", "value")
    usual_missing: ClassVar[Missing] = "median"
    gap_value: ClassVar[str] = "0"
    is_number: ClassVar[bool] = True
    is_measured: ClassVar[bool] = True

    @override
    def fits(self, seen: Seen) -> bool:
        return seen.kind == self.name

    @override
    def prepared_as(self, settings: Settings) -> Prepared:
        return "number"

    @override
    def scalings(self, settings: Settings) -> tuple[ScalingName, ...]:
        return tuple(SCALINGS)

    @override
    def usual(self, seen: Seen) -> str:
        """The median: half of the rows have less. Of whole numbers it stays a whole one."""
        middle = seen.median if seen.median is not None else seen.mean
        if middle is None:
            return super().usual(seen)
        if seen.whole:
            return str(math.floor(middle + 0.5))
        return value_text(float(f"{middle:.4g}"))
