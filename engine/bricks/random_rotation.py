"""Random rotation (무작위 회전): pictures are turned by chance while learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.bricks.augmentation import Augmentation, FillField, fill_argument, plain
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import keras

FULL_TURN = 360.0  # degrees; Keras counts in full turns


class RandomRotation(Augmentation):
    """Turns each picture around its middle, by up to ``degrees`` to either side."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Turn")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Turns the pictures a little while learning, each time otherwise, so that what stands "
        "aslant is known, too. It rests when predicting.",
    )
    icon: ClassVar[str] = "mdi6.rotate-right"

    kind: Literal["random_rotation"] = "random_rotation"
    degrees: Annotated[
        float,
        Field(ge=0.0, le=180.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "At most"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "By how many degrees a picture is turned to either side, at most."
            ),
            unit="°",
            step=5,
            decimals=1,
            in_place=True,
        ),
    ] = 15.0
    fill_mode: FillField = "reflect"

    @override
    def face(self) -> str:
        return f"{self.degrees:g}°"

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        factor = self.degrees / FULL_TURN
        return keras.layers.RandomRotation(factor, fill_mode=self.fill_mode, seed=seed)

    @override
    def code(self) -> str:
        turn = f"{plain(self.degrees)} / {plain(FULL_TURN)}"
        return f"layers.RandomRotation({turn}{fill_argument(self.fill_mode)})"
