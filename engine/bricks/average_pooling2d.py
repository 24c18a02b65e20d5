"""Average pooling (평균 풀링층): of each small field of a picture its mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from typing_extensions import override

from engine.bricks.pooling import Pooling
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import keras


class AveragePooling2D(Pooling):
    """A picture (height, width, channels) → one about ``pool_size`` times smaller each way.

    What fills up the edge does not count in the mean.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Average pooling")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Makes one number of each small field: its mean, so that the picture becomes smaller "
        "and softer.",
    )
    icon: ClassVar[str] = "mdi6.arrow-collapse-vertical"
    keeps_lines: ClassVar[bool] = True

    kind: Literal["average_pooling2d"] = "average_pooling2d"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.AveragePooling2D(self.pool_size, self.strides, self.padding)

    @override
    def code(self) -> str:
        return f"layers.AveragePooling2D({self.arguments()})"
