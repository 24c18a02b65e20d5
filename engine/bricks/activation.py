"""An activation function as a brick of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from engine.bricks.activations import HINTS, ActivationName
from engine.bricks.base import Brick, Family
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import keras


class Activation(Brick):
    """Applies one function to every number (softmax: to every row)."""

    family: ClassVar[Family] = "activation"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Activation")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Bends the numbers that come in. It has no weights of its own."
    )
    icon: ClassVar[str] = "mdi6.sine-wave"

    kind: Literal["activation"] = "activation"
    function: Annotated[
        ActivationName,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Function"),
            hint=QT_TRANSLATE_NOOP("Engine", "Which curve bends the numbers."),
            choice_hints=tuple(HINTS.items()),
            in_place=True,
        ),
    ] = "relu"

    def face(self) -> str:
        return self.function

    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.Activation(self.function)

    def code(self) -> str:
        return f'layers.Activation("{self.function}")'
