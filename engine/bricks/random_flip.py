"""Random flip (무작위 뒤집기): half of the pictures are mirrored while learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from typing_extensions import override

from engine.bricks.augmentation import Augmentation
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import keras

FlipMode = Literal["horizontal", "vertical", "horizontal_and_vertical"]
_SIGNS: dict[FlipMode, str] = {
    "horizontal": "↔",
    "vertical": "↕",
    "horizontal_and_vertical": "↔ ↕",
}


class RandomFlip(Augmentation):
    """Mirrors every second picture, drawn by chance."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Flip")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Mirrors half of the pictures while learning, so that a cat that looks to the left is "
        "one, too. Not for letters: a mirrored b is a d. It rests when predicting.",
    )
    icon: ClassVar[str] = "mdi6.flip-horizontal"

    kind: Literal["random_flip"] = "random_flip"
    mode: Annotated[
        FlipMode,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Direction"),
            hint=QT_TRANSLATE_NOOP("Engine", "Which sides change places."),
            in_place=True,
            choice_words=(
                ("horizontal", QT_TRANSLATE_NOOP("Engine", "left–right")),
                ("vertical", QT_TRANSLATE_NOOP("Engine", "up–down")),
                ("horizontal_and_vertical", QT_TRANSLATE_NOOP("Engine", "both")),
            ),
            choice_hints=(
                ("horizontal", QT_TRANSLATE_NOOP("Engine", "As in a mirror.")),
                ("vertical", QT_TRANSLATE_NOOP("Engine", "Upside down.")),
                (
                    "horizontal_and_vertical",
                    QT_TRANSLATE_NOOP("Engine", "Half of the pictures are turned by half."),
                ),
            ),
        ),
    ] = "horizontal"

    @override
    def face(self) -> str:
        return _SIGNS[self.mode]

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.RandomFlip(self.mode, seed=seed)

    @override
    def code(self) -> str:
        return f'layers.RandomFlip("{self.mode}")'
