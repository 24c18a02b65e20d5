"""A brick of a kind that this version does not know: kept, shown grey, written back."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import ConfigDict
from typing_extensions import override

from engine.bricks.base import Brick, Family
from engine.bricks.remarks import Place, Remark, taken_out
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_UNKNOWN = Sentence(
    "tower.unknown",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This version of Neurobricks does not know this brick: {kind}. Take it out to train, "
        "or open the file with a newer version.",
    ),
)


class UnknownBrick(Brick):
    """Holds whatever fields the file gave; a design with one opens but does not train."""

    model_config = ConfigDict(frozen=True, extra="allow")

    family: ClassVar[Family] = "unknown"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Unknown brick")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "This brick was made with a newer version of Neurobricks. It is kept as it is; "
        "take it out to train.",
    )
    icon: ClassVar[str] = "mdi6.help-rhombus-outline"
    trains: ClassVar[bool] = False

    kind: str

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        return (Remark("error", _UNKNOWN(kind=self.kind[:40]), (taken_out(),)),)

    @override
    def face(self) -> str:
        return self.kind[:40]

    @override
    def code(self) -> str:
        return f"# {self.kind[:40]!r}"

    @override
    def changed(self, **values: Any) -> Brick:
        return type(self).model_validate({**self.model_dump(), **values})
