"""Random contrast (무작위 대비): pictures become harder or paler by chance while learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.bricks.augmentation import Augmentation
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import keras

VALUE_RANGE = (0.0, 1.0)  # as pictures come in here; Keras' own would be 0 to 255


class RandomContrast(Augmentation):
    """Brings each channel's pixels nearer to their mean, or farther away, within 0 … 1."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Contrast")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Makes the pictures harder or paler while learning, each time otherwise, so that light "
        "and camera do not matter. It rests when predicting.",
    )
    icon: ClassVar[str] = "mdi6.contrast-box"
    needs_pixels: ClassVar[bool] = True

    kind: Literal["random_contrast"] = "random_contrast"
    factor: Annotated[
        float,
        Field(ge=0.0, le=1.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "At most"),
            hint=QT_TRANSLATE_NOOP("Engine", "0.2 changes the contrast by up to a fifth."),
            step=0.05,
            decimals=2,
            in_place=True,
        ),
    ] = 0.2

    @override
    def face(self) -> str:
        return f"{self.factor:g}"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        # both ways: of a single number Keras takes 0 for the lower one
        factors = (self.factor, self.factor)
        return keras.layers.RandomContrast(factors, value_range=VALUE_RANGE, seed=seed)

    @override
    def code(self) -> str:
        factors = (self.factor, self.factor)
        return f"layers.RandomContrast({factors!r}, value_range={VALUE_RANGE!r})"
