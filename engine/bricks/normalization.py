"""The two normalization bricks: over the batch, and over each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.bricks.base import Brick, Family, Shape
from engine.bricks.remarks import Place, Remark, taken_out
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    import keras

_NORMALIZED = Sentence(
    "ending.normalized",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Behind the last layer this changes the answer's own size. It belongs before or "
        "between the layers.",
    ),
)
_BATCH_OF_ONE = Sentence(
    "tower.batch_of_one",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This brick compares the rows of a batch with each other, but a batch has only one "
        "row: nothing gets through while learning.",
    ),
)
_ALONE_NORMALIZED = Sentence(
    "tower.alone_normalized",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A row of a single number, centred on itself, is always the same number: nothing gets "
        "through this brick.",
    ),
)


class Normalization(Brick):
    """Brings numbers to mean 0 and spread 1, and learns a size and a centre for each."""

    family: ClassVar[Family] = "normalization"
    learns: ClassVar[bool] = True

    @override
    def remarks_at_end(self, behind_function: bool) -> tuple[Remark, ...]:
        return (Remark("warning", _NORMALIZED(), (taken_out(),)),) if behind_function else ()


class BatchNormalization(Normalization):
    """Centres and scales each column by the batch's mean and variance.

    When predicting it uses the moving means and variances gathered while learning.
    """

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Batch normalization")
    short_title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Batch norm")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Brings each number to mean 0 and spread 1 within the batch, so that the next layer "
        "always sees the same range.",
    )
    icon: ClassVar[str] = "mdi6.format-align-middle"
    mixes_rows: ClassVar[bool] = True
    keeps_lines: ClassVar[bool] = True  # it moves and stretches

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

    @override
    def weight_count(self, shape: Shape) -> int:
        return 4 * shape[-1]

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        alone = place.batch_size == 1
        return (Remark("warning", _BATCH_OF_ONE(), (taken_out(),)),) if alone else ()

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.BatchNormalization(momentum=self.momentum)

    @override
    def code(self) -> str:
        arguments = "" if self.momentum == 0.99 else f"momentum={self.momentum!r}"
        return f"layers.BatchNormalization({arguments})"


class LayerNormalization(Normalization):
    """Centres and scales each row by its own mean and variance."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Layer normalization")
    short_title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Layer norm")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Brings the numbers of each single row to mean 0 and spread 1, whatever the batch.",
    )
    icon: ClassVar[str] = "mdi6.format-align-center"

    kind: Literal["layer_normalization"] = "layer_normalization"

    @override
    def weight_count(self, shape: Shape) -> int:
        return 2 * shape[-1]

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        alone = place.shape is not None and place.shape[-1] == 1
        return (Remark("warning", _ALONE_NORMALIZED(), (taken_out(),)),) if alone else ()

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.LayerNormalization()

    @override
    def code(self) -> str:
        return "layers.LayerNormalization()"
