"""Random zoom (무작위 확대): pictures come nearer or go away by chance while learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.bricks.augmentation import Augmentation, FillField, fill_argument
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import keras


class RandomZoom(Augmentation):
    """Makes each picture larger or smaller by up to a share, the same both ways."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Zoom")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Makes the pictures a little larger or smaller while learning, each time otherwise, so "
        "that it does not matter how near the thing is. It rests when predicting.",
    )
    icon: ClassVar[str] = "mdi6.magnify-plus-outline"

    kind: Literal["random_zoom"] = "random_zoom"
    factor: Annotated[
        float,
        Field(ge=0.0, le=0.9),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "At most"),
            hint=QT_TRANSLATE_NOOP("Engine", "0.1 shows up to a tenth more or less of a picture."),
            step=0.05,
            decimals=2,
            in_place=True,
        ),
    ] = 0.1
    fill_mode: FillField = "reflect"

    @override
    def face(self) -> str:
        return f"{self.factor:g}"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.RandomZoom(self.factor, fill_mode=self.fill_mode, seed=seed)

    @override
    def code(self) -> str:
        return f"layers.RandomZoom({self.factor!r}{fill_argument(self.fill_mode)})"
