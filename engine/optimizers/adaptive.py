"""Optimizers that find a step of its own for every weight, from the slopes that it has met."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP
from engine.optimizers.base import Optimizer

_BETA_1 = Form(
    label=QT_TRANSLATE_NOOP("Engine", "Slope memory (beta 1)"),
    hint=QT_TRANSLATE_NOOP(
        "Engine", "How much of the earlier slopes is carried on in each correction."
    ),
    step=0.01,
    decimals=4,
)
_BETA_2 = Form(
    label=QT_TRANSLATE_NOOP("Engine", "Size memory (beta 2)"),
    hint=QT_TRANSLATE_NOOP(
        "Engine", "How slowly the remembered sizes of the slopes follow the newest ones."
    ),
    step=0.001,
    decimals=5,
)


class RMSprop(Optimizer):
    """The gradient divided by the root of its own moving mean square."""

    name: ClassVar[str] = "rmsprop"
    keras_class: ClassVar[str] = "RMSprop"
    title: ClassVar[str] = "RMSprop"
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Steps of a similar size for every weight, however steep its slope is."
    )

    rho: Annotated[
        float,
        Field(ge=0.0, le=0.9999),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Size memory (rho)"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How slowly the remembered sizes of the slopes follow the newest ones."
            ),
            step=0.01,
            decimals=4,
        ),
    ] = 0.9


class Adam(Optimizer):
    """RMSprop with momentum, both freed of the bias of their first steps."""

    name: ClassVar[str] = "adam"
    keras_class: ClassVar[str] = "Adam"
    title: ClassVar[str] = "Adam"
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "A step of its own for every weight, and momentum: it works nearly everywhere."
    )

    beta_1: Annotated[float, Field(ge=0.0, le=0.9999), _BETA_1] = 0.9
    beta_2: Annotated[float, Field(ge=0.0, le=0.99999), _BETA_2] = 0.999


class AdamW(Optimizer):
    """Adam that also shrinks every weight a little at each step."""

    name: ClassVar[str] = "adamw"
    keras_class: ClassVar[str] = "AdamW"
    title: ClassVar[str] = "AdamW"
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Adam that also keeps the weights small, against overfitting."
    )

    weight_decay: Annotated[
        float,
        Field(ge=0.0, le=1.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Weight decay"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "Shrinks every weight a little at each step, against overfitting."
            ),
            step=0.001,
            decimals=4,
        ),
    ] = 0.004
    beta_1: Annotated[float, Field(ge=0.0, le=0.9999), _BETA_1] = 0.9
    beta_2: Annotated[float, Field(ge=0.0, le=0.99999), _BETA_2] = 0.999


class Nadam(Optimizer):
    """Adam with Nesterov's momentum."""

    name: ClassVar[str] = "nadam"
    keras_class: ClassVar[str] = "Nadam"
    title: ClassVar[str] = "Nadam"
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Adam that looks ahead to where its momentum leads."
    )

    beta_1: Annotated[float, Field(ge=0.0, le=0.9999), _BETA_1] = 0.9
    beta_2: Annotated[float, Field(ge=0.0, le=0.99999), _BETA_2] = 0.999


class Adagrad(Optimizer):
    """The gradient divided by the root of the sum of all its squares so far."""

    name: ClassVar[str] = "adagrad"
    keras_class: ClassVar[str] = "Adagrad"
    title: ClassVar[str] = "Adagrad"
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Steps that grow smaller with every slope that a weight has met."
    )
    usual_rate: ClassVar[float] = 0.01
    fastest_rate: ClassVar[float] = 2.0

    initial_accumulator_value: Annotated[
        float,
        Field(ge=0.0, le=100.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Starting sum of slopes"),
            hint=QT_TRANSLATE_NOOP("Engine", "With a larger one, the first steps are smaller."),
            step=0.1,
            decimals=3,
        ),
    ] = 0.1


class Adamax(Optimizer):
    """Adam by the largest gradient met instead of the mean square."""

    name: ClassVar[str] = "adamax"
    keras_class: ClassVar[str] = "Adamax"
    title: ClassVar[str] = "Adamax"
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Adam that goes by the largest slopes: calmer where slopes jump."
    )

    beta_1: Annotated[float, Field(ge=0.0, le=0.9999), _BETA_1] = 0.9
    beta_2: Annotated[float, Field(ge=0.0, le=0.99999), _BETA_2] = 0.999
