"""Rescaling: every number times one number, plus another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.bricks.base import Brick, Family
from engine.bricks.remarks import Place, Remark, set_to, taken_out
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    import keras

_NOTHING_LEFT = Sentence(
    "tower.scaled_to_nothing",
    QT_TRANSLATE_NOOP(
        "Engine", "Times 0, every number becomes the same, and nothing is left to learn from."
    ),
)
_SAME = Sentence(
    "tower.scaled_to_same",
    QT_TRANSLATE_NOOP("Engine", "Times 1, plus 0: this brick changes nothing."),
)


class Rescaling(Brick):
    """``x`` → ``x × scale + offset``."""

    family: ClassVar[Family] = "normalization"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Rescaling")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Multiplies every number and adds another. Pictures come in from 0 (dark) to 1 "
        "(bright); times 2, plus −1, they go from −1 to 1.",
    )
    icon: ClassVar[str] = "mdi6.brightness-6"
    keeps_lines: ClassVar[bool] = True
    keeps_picture: ClassVar[bool] = True

    kind: Literal["rescaling"] = "rescaling"
    scale: Annotated[
        float,
        Field(ge=-1000.0, le=1000.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Times"),
            hint=QT_TRANSLATE_NOOP("Engine", "What every number is multiplied by."),
            step=0.5,
            decimals=4,
            in_place=True,
        ),
    ] = 2.0
    offset: Annotated[
        float,
        Field(ge=-1000.0, le=1000.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Plus"),
            hint=QT_TRANSLATE_NOOP("Engine", "What is added then."),
            step=0.5,
            decimals=4,
            in_place=True,
        ),
    ] = -1.0

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        if self.scale == 0:
            return (Remark("warning", _NOTHING_LEFT(), (set_to("scale", 1.0),), "scale"),)
        if self.scale == 1 and self.offset == 0:
            return (Remark("hint", _SAME(), (taken_out(),)),)
        return ()

    @override
    def face(self) -> str:
        return f"× {self.scale:g} {'−' if self.offset < 0 else '+'} {abs(self.offset):g}"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.Rescaling(self.scale, self.offset)

    @override
    def code(self) -> str:
        offset = f", offset={self.offset!r}" if self.offset else ""
        return f"layers.Rescaling({self.scale!r}{offset})"
