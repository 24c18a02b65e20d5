"""Global average pooling (전역 평균 풀링층): of each channel of a picture its mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from typing_extensions import override

from engine.bricks.base import Brick, Family, Shape
from engine.bricks.pictures import made_a_picture, refusal_of
from engine.messages import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    import keras


class GlobalAveragePooling2D(Brick):
    """A picture (height, width, channels) → (channels,)."""

    family: ClassVar[Family] = "picture"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Global average pooling")
    short_title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Global average")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Makes one number of each channel: its mean over the whole picture. What was found "
        "counts, and no longer where.",
    )
    icon: ClassVar[str] = "mdi6.image-filter-none"
    keeps_lines: ClassVar[bool] = True

    kind: Literal["global_average_pooling2d"] = "global_average_pooling2d"

    @override
    def refusal(self, shape: Shape) -> Message | None:
        return refusal_of(shape)

    @override
    def put_before(self, shape: Shape) -> tuple[Brick, ...]:
        return made_a_picture(self, shape)

    @override
    def output_shape(self, shape: Shape) -> Shape:
        return (shape[-1],)

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.GlobalAveragePooling2D()

    @override
    def code(self) -> str:
        return "layers.GlobalAveragePooling2D()"
