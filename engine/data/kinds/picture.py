"""Pictures, each with a name."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.data.kinds.base import ColumnKind, Missing, Prepared, Seen, Settings
from engine.messages import QT_TRANSLATE_NOOP


class Picture(ColumnKind):
    """The pixels of the row's picture: height × width × channels."""

    name: ClassVar[str] = "picture"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "pictures")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The network sees the pixels of each picture, from 0 (dark) to 1 (bright)."
    )
    missing: ClassVar[tuple[Missing, ...]] = ("drop",)
    usual_missing: ClassVar[Missing] = "drop"
    is_proposed_target: ClassVar[bool] = False
    is_picture: ClassVar[bool] = True

    @override
    def fits(self, seen: Seen) -> bool:
        return seen.kind == self.name

    @override
    def prepared_as(self, settings: Settings) -> Prepared:
        return "pixels"
