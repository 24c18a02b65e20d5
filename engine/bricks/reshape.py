"""Reshape: the same numbers in another order of axes, such as 64 in a row as a picture 8 × 8."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.bricks.base import Brick, Family, Shape, shape_text
from engine.bricks.remarks import SET, Mend
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

if TYPE_CHECKING:
    import keras

_OTHER_COUNT = Sentence(
    "tower.reshape_count",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{shape} needs {needed} numbers, but {count} come in. Both have to be the same number.",
    ),
)
_LARGEST = 4096


class Reshape(Brick):
    """``(64,)`` → ``(8, 8, 1)``: numbers keep their order, the last axis goes by fastest."""

    family: ClassVar[Family] = "shape"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Reshape")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Lays the numbers out anew, for instance 64 in a row as a picture of 8 × 8. "
        "The numbers themselves stay as they are.",
    )
    icon: ClassVar[str] = "mdi6.grid"
    keeps_lines: ClassVar[bool] = True
    keeps_picture: ClassVar[bool] = True
    keeps_pixels: ClassVar[bool] = True

    kind: Literal["reshape"] = "reshape"
    height: Annotated[
        int,
        Field(ge=1, le=_LARGEST, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Height"),
            hint=QT_TRANSLATE_NOOP("Engine", "How many lines of pixels the picture has."),
            step=1,
            in_place=True,
        ),
    ] = 8
    width: Annotated[
        int,
        Field(ge=1, le=_LARGEST, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Width"),
            hint=QT_TRANSLATE_NOOP("Engine", "How many pixels a line of the picture has."),
            step=1,
            in_place=True,
        ),
    ] = 8
    channels: Annotated[
        int,
        Field(ge=1, le=_LARGEST, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Channels"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How many numbers a pixel has: 1 for grey, 3 for red, green and blue."
            ),
            step=1,
            in_place=True,
        ),
    ] = 1

    @property
    def target_shape(self) -> Shape:
        """The shape that leaves it, called as Keras calls it."""
        return self.height, self.width, self.channels

    @staticmethod
    def to(shape: Shape) -> Reshape:
        """The brick that makes (height, width, channels) of what comes in."""
        height, width, channels = shape
        return Reshape(height=height, width=width, channels=channels)

    @staticmethod
    def pictures(shape: Shape) -> tuple[Shape, ...]:
        """Pictures of as many numbers as ``shape``, the likeliest first; () where none is near
        a square."""
        count = math.prod(shape)
        for channels in (1, 3):
            side = math.isqrt(count // channels)
            if side > 1 and side * side * channels == count:
                return ((side, side, channels),)
        for height in range(math.isqrt(count), 1, -1):
            if count % height == 0 and count // height <= min(2 * height, _LARGEST):
                return ((height, count // height, 1),)
        return ()

    @override
    def refusal(self, shape: Shape) -> Message | None:
        needed, count = math.prod(self.target_shape), math.prod(shape)
        if needed == count:
            return None
        return _OTHER_COUNT(shape=self.face(), needed=needed, count=count)

    @override
    def fitting(self, shape: Shape) -> tuple[Mend, ...]:
        names = ("height", "width", "channels")
        return tuple(
            Mend(SET(value=shape_text(found)), tuple(zip(names, found, strict=True)))
            for found in self.pictures(shape)
        )

    @override
    def output_shape(self, shape: Shape) -> Shape:
        return self.target_shape

    @override
    def face(self) -> str:
        return shape_text(self.target_shape)

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.Reshape(self.target_shape)

    @override
    def code(self) -> str:
        return f"layers.Reshape({self.target_shape!r})"
