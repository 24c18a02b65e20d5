"""Plain gradient descent (경사 하강법), with or without momentum."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.optimizers.base import Optimizer

_NO_MOMENTUM = Sentence(
    "training.no_momentum",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Looking ahead (Nesterov) does nothing without momentum. 0.9 is a usual momentum.",
    ),
)


class StochasticGradientDescent(Optimizer):
    """weight − rate × gradient; with momentum the last correction is carried on."""

    name: ClassVar[str] = "sgd"
    keras_class: ClassVar[str] = "SGD"
    title: ClassVar[str] = "SGD"
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Gradient descent: every weight goes down its slope, all at the same learning rate.",
    )
    usual_rate: ClassVar[float] = 0.01
    fastest_rate: ClassVar[float] = 2.0

    momentum: Annotated[
        float,
        Field(ge=0.0, le=0.9999),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Momentum"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How much of the last correction is carried on, like a rolling ball."
            ),
            step=0.1,
            decimals=3,
        ),
    ] = 0.0
    nesterov: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Look ahead (Nesterov)"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "Takes the slope where the momentum leads to, so that it brakes in time."
            ),
        ),
    ] = False

    @override
    def idle_field(self) -> tuple[str, Message] | None:
        return ("nesterov", _NO_MOMENTUM()) if self.nesterov and not self.momentum else None
