"""Max pooling (최대 풀링층): of each small field of a picture the largest number."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from typing_extensions import override

from engine.bricks.pooling import Pooling
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import keras


class MaxPooling2D(Pooling):
    """A picture (height, width, channels) → one about ``pool_size`` times smaller each way."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Max pooling")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Keeps only the largest number of each small field, so that the picture becomes "
        "smaller and what was found may lie a pixel further.",
    )
    icon: ClassVar[str] = "mdi6.arrow-collapse-all"
    begins_pictures: ClassVar[bool] = True

    kind: Literal["max_pooling2d"] = "max_pooling2d"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.MaxPooling2D(self.pool_size, self.strides, self.padding)

    @override
    def code(self) -> str:
        return f"layers.MaxPooling2D({self.arguments()})"
