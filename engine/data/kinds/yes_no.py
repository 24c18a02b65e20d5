"""Two values of which one means yes."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.data.kinds.base import ColumnKind, Prepared, Seen, Settings
from engine.messages import QT_TRANSLATE_NOOP


class YesNo(ColumnKind):
    """One input: 1 for what means yes, else 0."""

    name: ClassVar[str] = "yes_no"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "yes or no")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "One input: 1 for yes, 0 for no (binary).")
    fields: ClassVar[frozenset[str]] = frozenset({"order"})
    yes_counts: ClassVar[bool] = True

    @override
    def fits(self, seen: Seen) -> bool:
        return seen.distinct == 2

    @override
    def prepared_as(self, settings: Settings) -> Prepared:
        return "zero_or_one"

    @override
    def offered(self, values: tuple[str, ...]) -> tuple[str, ...]:
        return values[::-1]  # yes comes first
