"""Random translation (무작위 이동): pictures are shifted by chance while learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.bricks.augmentation import Augmentation, FillField, fill_argument
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import keras


class RandomTranslation(Augmentation):
    """Shifts each picture by up to a share of its own height and width."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Shift")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Shifts the pictures a little while learning, each time otherwise, so that it does not "
        "matter where the thing is. It rests when predicting.",
    )
    icon: ClassVar[str] = "mdi6.cursor-move"

    kind: Literal["random_translation"] = "random_translation"
    height_factor: Annotated[
        float,
        Field(ge=0.0, le=1.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Up and down"),
            hint=QT_TRANSLATE_NOOP("Engine", "At most, as a share of the height. 0.1 is usual."),
            step=0.05,
            decimals=2,
            in_place=True,
        ),
    ] = 0.1
    width_factor: Annotated[
        float,
        Field(ge=0.0, le=1.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Left and right"),
            hint=QT_TRANSLATE_NOOP("Engine", "At most, as a share of the width. 0.1 is usual."),
            step=0.05,
            decimals=2,
            in_place=True,
        ),
    ] = 0.1
    fill_mode: FillField = "reflect"

    @override
    def face(self) -> str:
        return f"↕ {self.height_factor:g}, ↔ {self.width_factor:g}"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.RandomTranslation(
            self.height_factor, self.width_factor, fill_mode=self.fill_mode, seed=seed
        )

    @override
    def code(self) -> str:
        factors = f"{self.height_factor!r}, {self.width_factor!r}"
        return f"layers.RandomTranslation({factors}{fill_argument(self.fill_mode)})"
