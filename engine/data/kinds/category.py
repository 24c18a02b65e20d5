"""A few different values, or many words that come again."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.data.kinds.base import ColumnKind, Prepared, Seen, Settings
from engine.data.limits import MAXIMUM_CATEGORIES
from engine.messages import QT_TRANSLATE_NOOP
from engine.scalings import SCALINGS, ScalingName


class Category(ColumnKind):
    """One input for each value; or one that counts them along their order."""

    name: ClassVar[str] = "category"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "categories")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "A few different values, as words or as codes (categorical)."
    )
    fields: ClassVar[frozenset[str]] = frozenset({"encoding", "order", "most_words"})
    is_words: ClassVar[bool] = True

    @override
    def fits(self, seen: Seen) -> bool:
        return seen.distinct <= MAXIMUM_CATEGORIES or words_come_again(seen)

    @override
    def prepared_as(self, settings: Settings) -> Prepared:
        return "counted" if self.is_ordered(settings) else "one_hot"

    @override
    def scalings(self, settings: Settings) -> tuple[ScalingName, ...]:
        return tuple(SCALINGS) if self.is_ordered(settings) else ()

    @override
    def is_ordered(self, settings: Settings) -> bool:
        return settings.encoding == "ordered"


def words_come_again(seen: Seen) -> bool:
    """Whether many different words come often enough that a network can learn of them."""
    return seen.repeated >= 2 and 2 * seen.repeated_rows >= seen.count
