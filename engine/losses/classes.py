"""Losses of classes: how sure the network is of the wrong one."""

from __future__ import annotations

import math
from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from engine.form import Form
from engine.losses.base import Across, Loss
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_OUT_OF_HINGE = Sentence(
    "ending.out_of_hinge",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Hinge loss looks for numbers below −1 and above 1, which {function} does not give.",
    ),
)
_FOCAL_HINT = QT_TRANSLATE_NOOP(
    "Engine", "Cross-entropy that looks mostly at the rows that are still hard."
)
_GAMMA = Form(
    label=QT_TRANSLATE_NOOP("Engine", "Focus (gamma)"),
    hint=QT_TRANSLATE_NOOP(
        "Engine", "How little the rows count that are answered surely; with 0 all count the same."
    ),
    step=0.5,
    decimals=3,
    advanced=True,
)
_SMOOTHING = Form(
    label=QT_TRANSLATE_NOOP("Engine", "Label smoothing"),
    hint=QT_TRANSLATE_NOOP(
        "Engine",
        "Takes the labels as a little less than certain, so that none is learned by heart.",
    ),
    step=0.05,
    decimals=3,
    advanced=True,
)


_LEAST = 1e-7  # what Keras takes a probability of 0 for


def _smoothed(right: float, smoothing: float) -> float:
    """−log of the probability of the right one of two classes, its label a little uncertain."""
    wrong = max(1.0 - right, _LEAST)
    return -(1.0 - 0.5 * smoothing) * math.log(right) - 0.5 * smoothing * math.log(wrong)


class BinaryCrossentropy(Loss):
    """−log of the probability that the right one of two classes gets."""

    name: ClassVar[str] = "binary_crossentropy"
    keras_class: ClassVar[str] = "BinaryCrossentropy"
    in_numpy: ClassVar[tuple[str, str, str] | None] = (
        "sigmoid",
        "-np.mean(y_train * np.log(a{n}) + (1 - y_train) * np.log(1 - a{n}))",
        "(a{n} - y_train) / len(y_train)",
    )
    across: ClassVar[Across] = "probability"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Binary cross-entropy")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "For two classes: the surer the network is of the wrong one, the more it costs.",
    )

    label_smoothing: Annotated[float, Field(ge=0.0, le=0.9), _SMOOTHING] = 0.0

    @override
    def of_one(self, value: float) -> float:
        return _smoothed(value, self.label_smoothing)


class BinaryFocalCrossentropy(Loss):
    """Binary cross-entropy times (1 − probability of the right class) to the ``gamma``."""

    name: ClassVar[str] = "binary_focal_crossentropy"
    keras_class: ClassVar[str] = "BinaryFocalCrossentropy"
    across: ClassVar[Across] = "probability"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Binary focal cross-entropy")
    hint: ClassVar[str] = _FOCAL_HINT

    gamma: Annotated[float, Field(ge=0.0, le=10.0), _GAMMA] = 2.0
    label_smoothing: Annotated[float, Field(ge=0.0, le=0.9), _SMOOTHING] = 0.0

    @override
    def of_one(self, value: float) -> float:
        right = 1.0 - 0.5 * self.label_smoothing
        seen = right * value + (1.0 - right) * (1.0 - value)
        return float((1.0 - seen) ** self.gamma * _smoothed(value, self.label_smoothing))


class Hinge(Loss):
    """max(0, 1 − truth × answer), the two classes taken as −1 and 1."""

    name: ClassVar[str] = "hinge"
    keras_class: ClassVar[str] = "Hinge"
    across: ClassVar[Across] = "margin"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Hinge")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Wants the two classes a clear margin apart; the output is then no probability.",
    )
    # It is made for −1 and 1; with sigmoid it learns as well, and gives probabilities.
    end_functions: ClassVar[tuple[str, ...]] = ("linear", "tanh", "sigmoid")

    @override
    def wrong_end(self, function: str) -> Message | None:
        return _OUT_OF_HINGE(function=function)

    @override
    def of_one(self, value: float) -> float:
        return max(0.0, 1.0 - value)


class CategoricalCrossentropy(Loss):
    """−log of the probability that the right one of several classes gets."""

    name: ClassVar[str] = "categorical_crossentropy"
    keras_class: ClassVar[str] = "CategoricalCrossentropy"
    in_numpy: ClassVar[tuple[str, str, str] | None] = (
        "softmax",
        "-np.mean(np.sum(y_train * np.log(a{n}), axis=1))",
        "(a{n} - y_train) / len(y_train)",
    )
    across: ClassVar[Across] = "probability"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Categorical cross-entropy")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "For several classes: the less probability the right one gets, the more it costs.",
    )
    needs_shares: ClassVar[bool] = True

    label_smoothing: Annotated[float, Field(ge=0.0, le=0.9), _SMOOTHING] = 0.0

    @override
    def of_one(self, value: float) -> float:
        """The cost of one row by the probability of its right class, of two classes."""
        return _smoothed(value, self.label_smoothing)


class CategoricalFocalCrossentropy(Loss):
    """Categorical cross-entropy times (1 − probability of the right class) to the ``gamma``."""

    name: ClassVar[str] = "categorical_focal_crossentropy"
    keras_class: ClassVar[str] = "CategoricalFocalCrossentropy"
    across: ClassVar[Across] = "probability"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Categorical focal cross-entropy")
    hint: ClassVar[str] = _FOCAL_HINT
    needs_shares: ClassVar[bool] = True

    gamma: Annotated[float, Field(ge=0.0, le=10.0), _GAMMA] = 2.0
    label_smoothing: Annotated[float, Field(ge=0.0, le=0.9), _SMOOTHING] = 0.0

    @override
    def of_one(self, value: float) -> float:
        """What a probability costs among two classes, each of which Keras counts a quarter."""
        right = 1.0 - 0.5 * self.label_smoothing
        own = right * (1.0 - value) ** self.gamma * -math.log(value)
        rest = (1.0 - right) * value**self.gamma * -math.log(max(1.0 - value, _LEAST))
        return float(0.25 * (own + rest))


class KullbackLeiblerDivergence(Loss):
    """truth × log(truth / answer), added up over the classes."""

    name: ClassVar[str] = "kl_divergence"
    keras_class: ClassVar[str] = "KLDivergence"
    across: ClassVar[Across] = "probability"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Kullback–Leibler divergence")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "How far the predicted probabilities are from the true ones."
    )
    needs_shares: ClassVar[bool] = True

    @override
    def of_one(self, value: float) -> float:
        return -math.log(value)
