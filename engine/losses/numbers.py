"""Losses of numbers: how much an error of a certain size counts."""

from __future__ import annotations

import math
from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from engine.form import Form
from engine.losses.base import Across, Loss
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_NEGATIVE_LOGARITHM = Sentence(
    "ending.negative_logarithm",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This loss function takes a logarithm and cannot tell negative values apart, but the "
        "values to predict, as they are taught, go down to {minimum}.",
    ),
)


class MeanSquaredError(Loss):
    """(truth − answer)²; it works for every task."""

    name: ClassVar[str] = "mean_squared_error"
    keras_class: ClassVar[str] = "MeanSquaredError"
    in_numpy: ClassVar[tuple[str, str, str] | None] = (
        "",
        "np.mean((a{n} - y_train) ** 2)",
        "2 * (a{n} - y_train) / y_train.size",
    )
    across: ClassVar[Across] = "error"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Mean squared error")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The mean of the squared errors: one large error counts more than many small."
    )

    @override
    def of_one(self, value: float) -> float:
        return value * value


class MeanAbsoluteError(Loss):
    """|truth − answer|."""

    name: ClassVar[str] = "mean_absolute_error"
    keras_class: ClassVar[str] = "MeanAbsoluteError"
    across: ClassVar[Across] = "error"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Mean absolute error")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "The mean size of the errors: every step away from the truth counts the same."
    )
    calm: ClassVar[bool] = True

    @override
    def of_one(self, value: float) -> float:
        return abs(value)


class Huber(Loss):
    """Half the square of an error up to ``delta``; a straight line beyond."""

    name: ClassVar[str] = "huber"
    keras_class: ClassVar[str] = "Huber"
    across: ClassVar[Across] = "error"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Huber")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Squared for small errors, plain for large ones: a few outliers weigh less."
    )
    calm: ClassVar[bool] = True

    delta: Annotated[
        float,
        Field(gt=0.0, le=1e6),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Large from (delta)"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "Errors below this size are squared, larger ones count plainly. In the units "
                "that the network is taught in.",
            ),
            step=0.1,
            decimals=4,
            advanced=True,
        ),
    ] = 1.0

    @override
    def of_one(self, value: float) -> float:
        size, delta = abs(value), self.delta
        return 0.5 * size * size if size <= delta else delta * (size - 0.5 * delta)


class LogCosh(Loss):
    """log(cosh(answer − truth))."""

    name: ClassVar[str] = "log_cosh"
    keras_class: ClassVar[str] = "LogCosh"
    across: ClassVar[Across] = "error"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Log-cosh")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "A smooth curve between squared and plain errors: outliers weigh less."
    )
    calm: ClassVar[bool] = True

    @override
    def of_one(self, value: float) -> float:
        return math.log(math.cosh(value))


class MeanSquaredLogarithmicError(Loss):
    """(log(1 + truth) − log(1 + answer))²; what is below 0 counts as 0."""

    name: ClassVar[str] = "mean_squared_logarithmic_error"
    keras_class: ClassVar[str] = "MeanSquaredLogarithmicError"
    across: ClassVar[Across] = "error"
    lowest_error: ClassVar[float | None] = -1.0
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Mean squared log error")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Compares ratios rather than differences; only for values from 0 upwards."
    )

    @override
    def wrong_values(self, lowest: float) -> Message | None:
        return _NEGATIVE_LOGARITHM(minimum=float(f"{lowest:.4g}")) if lowest < 0 else None

    @override
    def of_one(self, value: float) -> float:
        """The cost of one row by its answer, where the truth is 1."""
        return (math.log(2.0) - math.log(1.0 + max(0.0, 1.0 + value))) ** 2
