"""Bricks that know shapes, planted in this one file: what a newcomer would write."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from engine.bricks import Brick, Family, Flatten, Shape
from engine.messages import Message, Sentence

if TYPE_CHECKING:
    import keras

ROWS_ONLY = Sentence("planted.rows_only", "Only numbers in a row can come in, not {shape}.")


class RowsOnly(Brick):
    """Takes numbers in a row and nothing else; offers Flatten for all others."""

    family: ClassVar[Family] = "shape"
    title: ClassVar[str] = "Rows only"
    hint: ClassVar[str] = "Passes numbers in a row on as they are."
    icon: ClassVar[str] = "mdi6.resize"
    keeps_lines: ClassVar[bool] = True

    kind: Literal["rows_only"] = "rows_only"

    def refusal(self, shape: Shape) -> Message | None:
        return None if len(shape) == 1 else ROWS_ONLY(shape=str(shape))

    def put_before(self, shape: Shape) -> tuple[Brick, ...]:
        return (Flatten(),)

    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.Identity()

    def code(self) -> str:
        return "layers.Identity()"
