"""Flatten: whatever comes in, its numbers leave in one row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar, Literal

from typing_extensions import override

from engine.bricks.base import Brick, Family, Shape
from engine.bricks.remarks import Place, Remark, taken_out
from engine.messages import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    import keras

_FLAT_ALREADY = Sentence(
    "tower.flat_already",
    QT_TRANSLATE_NOOP("Engine", "The numbers are in one row already: this brick changes nothing."),
)


class Flatten(Brick):
    """``(28, 28, 1)`` → ``(784,)``: the last axis goes by fastest."""

    family: ClassVar[Family] = "shape"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Flatten")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Puts all the numbers of a picture into one row, as a dense layer wants them. "
        "The numbers themselves stay as they are.",
    )
    icon: ClassVar[str] = "mdi6.dots-horizontal"
    begins_pictures: ClassVar[bool] = True
    keeps_lines: ClassVar[bool] = True

    kind: Literal["flatten"] = "flatten"

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        if place.shape is None or len(place.shape) != 1:
            return ()
        return (Remark("hint", _FLAT_ALREADY(), (taken_out(),)),)

    @override
    def output_shape(self, shape: Shape) -> Shape:
        return (math.prod(shape),)

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.Flatten()

    @override
    def code(self) -> str:
        return "layers.Flatten()"
