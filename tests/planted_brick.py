"""A kind of brick more, planted in this one file: what a newcomer would write.

The house is told of it by the catalogue's line alone (here: a key in `BY_KIND`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field

from engine.bricks.base import Brick, Family
from engine.bricks.remarks import Place, Remark, set_to, taken_out
from engine.form import Form
from engine.messages import Sentence

if TYPE_CHECKING:
    import keras

NOTHING = Sentence("planted.nothing", "Nothing gets through: every number is multiplied by 0.")
AT_THE_END = Sentence("planted.at_the_end", "This changes the answer's own size.")


class Rescaling(Brick):
    """Multiplies every number by the same one."""

    family: ClassVar[Family] = "normalization"
    title: ClassVar[str] = "Rescaling"
    hint: ClassVar[str] = "Makes all numbers larger or smaller."
    icon: ClassVar[str] = "mdi6.resize"
    keeps_lines: ClassVar[bool] = True

    kind: Literal["planted_rescaling"] = "planted_rescaling"
    scale: Annotated[
        float,
        Field(ge=-10.0, le=10.0),
        Form(label="Factor", hint="What to multiply by.", step=0.1, in_place=True),
    ] = 0.5

    def remarks(self, place: Place) -> tuple[Remark, ...]:
        if self.scale != 0.0:
            return ()
        return (Remark("warning", NOTHING(), (set_to("scale", 0.5),), "scale"),)

    def remarks_at_end(self, behind_function: bool) -> tuple[Remark, ...]:
        return (Remark("warning", AT_THE_END(), (taken_out(),)),)

    def face(self) -> str:
        return f"{self.scale:g}"

    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.Rescaling(self.scale)

    def code(self) -> str:
        return f"layers.Rescaling({self.scale!r})"
