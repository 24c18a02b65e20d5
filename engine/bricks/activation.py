"""An activation function as a brick of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from typing_extensions import override

from engine.bricks.activations import HINTS, ActivationName, function_remarks
from engine.bricks.base import Brick, Family
from engine.bricks.remarks import Place, Remark, taken_out
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Sentence

if TYPE_CHECKING:
    import keras

_IDLE = Sentence(
    "tower.idle",
    QT_TRANSLATE_NOOP("Engine", "This brick does nothing: linear passes every number on as it is."),
)


class Activation(Brick):
    """Applies one function to every number (softmax: to every row)."""

    family: ClassVar[Family] = "activation"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Activation")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Bends the numbers that come in. It has no weights of its own."
    )
    icon: ClassVar[str] = "mdi6.sine-wave"
    keeps_lines: ClassVar[bool] = True  # but for what its function bends
    function_field: ClassVar[str] = "function"

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

    @override
    def with_function(self, name: str) -> Brick | None:
        return None if name == "linear" else self.changed(function=name)

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        if self.bends_with is None:
            return (Remark("hint", _IDLE(), (taken_out(),), "function"),)
        return function_remarks("function", self.function, place)

    @override
    def face(self) -> str:
        return self.function

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        return keras.layers.Activation(self.function)

    @override
    def code(self) -> str:
        return f'layers.Activation("{self.function}")'
