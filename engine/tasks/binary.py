"""Binary classification (이진 분류): the answer is one of two classes."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from engine.losses import Loss
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.tasks.base import AnswerView, End, EndRemark, TargetValues
from engine.tasks.classes import ClassTask

_NOT_TWO_CLASSES = Sentence(
    "prepare.not_two_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The target {column} has {count} different values, not two. Choose several classes, "
        "or regression.",
    ),
)
_ONE_OUTPUT = Sentence(
    "ending.one_output",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Two classes need one neuron at the end, which gives the probability of the second "
        "class. Here there are {units}.",
    ),
)
_NOT_A_PROBABILITY = Sentence(
    "ending.not_a_probability",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network should end in a probability between 0 and 1, but this one can give "
        "other numbers ({function}). Sigmoid gives a probability.",
    ),
)


class Binary(ClassTask):
    """One output: the probability of the second class."""

    name: ClassVar[str] = "binary"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Two classes")
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "two classes")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "The answer is one of two classes.")
    losses: ClassVar[tuple[str, ...]] = (
        "binary_crossentropy",
        "binary_focal_crossentropy",
        "hinge",
        "mean_squared_error",
    )
    answer_view: ClassVar[AnswerView] = "probability"
    wrong_width: ClassVar[Sentence] = _ONE_OUTPUT

    @override
    def takes(self, target: TargetValues) -> bool:
        return target.distinct == 2

    @override
    def refused_classes(self, column: str, count: int) -> Message | None:
        return None if count == 2 else _NOT_TWO_CLASSES(column=column, count=count)

    def taught_classes(self, codes: np.ndarray, count: int) -> np.ndarray:
        """1 for the second class, 0 for the first: (rows, 1)."""
        return codes[:, None].astype(np.float32)

    @override
    def output_width(self, targets: int, classes: int) -> int:
        return 1

    @override
    def end_functions(self, loss: Loss) -> tuple[str, ...]:
        return loss.end_functions or ("sigmoid",)

    @override
    def wrong_end(self, end: End) -> EndRemark | None:
        message = end.loss.wrong_end(end.function) or _NOT_A_PROBABILITY(function=end.function)
        return EndRemark("warning", message)
