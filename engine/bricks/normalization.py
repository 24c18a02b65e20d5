"""The two normalization bricks: over the batch, and over each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field

from engine.bricks.base import Brick, Family, Shape
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import keras


class BatchNormalization(Brick):
    """Centres and scales each column by the batch's mean and variance.

    When predicting it uses the moving means and variances gathered while learning.
    """

    family: ClassVar[Family] = "normalization"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Batch normalization")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Brings each number to mean 0 and spread 1 within the batch, so that the next layer "
        "always sees the same range.",
    )
    icon: ClassVar[str] = "mdi6.format-align-middle"
    mixes_rows: ClassVar[bool] = True

    kind: Literal["batch_normalization"] = "batch_normalization"
    momentum: Annotated[
        float,
        Field(ge=0.0, le=0.9999),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Memory"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "How slowly the remembered mean and spread follow the batches (momentum).",
            ),
            step=0.01,
            decimals=4,
            advanced=True,
        ),
    ] = 0.99

    def weight_count(self, shape: Shape) -> int:
        return 4 * shape[-1]

    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.BatchNormalization(momentum=self.momentum)

    def code(self) -> str:
        arguments = "" if self.momentum == 0.99 else f"momentum={self.momentum!r}"
        return f"layers.BatchNormalization({arguments})"


class LayerNormalization(Brick):
    """Centres and scales each row by its own mean and variance."""

    family: ClassVar[Family] = "normalization"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Layer normalization")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Brings the numbers of each single row to mean 0 and spread 1, whatever the batch.",
    )
    icon: ClassVar[str] = "mdi6.format-align-center"

    kind: Literal["layer_normalization"] = "layer_normalization"

    def weight_count(self, shape: Shape) -> int:
        return 2 * shape[-1]

    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.LayerNormalization()

    def code(self) -> str:
        return "layers.LayerNormalization()"
