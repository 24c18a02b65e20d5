"""Free text."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.data.kinds.base import ColumnKind, Seen
from engine.data.kinds.category import Category, words_come_again
from engine.messages import QT_TRANSLATE_NOOP


class FreeText(ColumnKind):
    """No input: each row's words are its own."""

    name: ClassVar[str] = "text"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "free text")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "A network cannot calculate with free text, so it is left out."
    )
    can_be_input: ClassVar[bool] = False
    is_proposed_target: ClassVar[bool] = False
    is_words: ClassVar[bool] = True

    @override
    def fits(self, seen: Seen) -> bool:
        return not seen.is_number

    @override
    def as_input(self, seen: Seen) -> str:
        """Many words that come again and again are categories."""
        return Category.name if words_come_again(seen) else self.name
