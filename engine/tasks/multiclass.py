"""Multi-class classification (다중 분류): the answer is one of several classes."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from engine.losses import Loss
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.tasks.base import AnswerView, End, EndRemark, TargetValues
from engine.tasks.classes import ClassTask

_CLASSES = Sentence(
    "ending.classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last layer needs one neuron for each class (classes: {width}, neurons: {units}).",
    ),
)
_NOT_PROBABILITIES = Sentence(
    "ending.not_probabilities",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network should end in one probability for each class, adding up to 1, but "
        "{function} does not give that. Softmax does.",
    ),
)
_SIGMOID_FOR_CLASSES = Sentence(
    "ending.sigmoid_for_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "With sigmoid each class is judged on its own, and the probabilities do not add up "
        "to 1. Softmax lets the classes compete.",
    ),
)


class Multiclass(ClassTask):
    """One output for each class: its probability."""

    name: ClassVar[str] = "multiclass"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Several classes")
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "several classes")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "The answer is one of several classes.")
    losses: ClassVar[tuple[str, ...]] = (
        "categorical_crossentropy",
        "categorical_focal_crossentropy",
        "kl_divergence",
        "mean_squared_error",
    )
    answer_view: ClassVar[AnswerView] = "probabilities"
    wrong_width: ClassVar[Sentence] = _CLASSES

    @override
    def takes(self, target: TargetValues) -> bool:
        return target.distinct >= 2

    def taught_classes(self, codes: np.ndarray, count: int) -> np.ndarray:
        """Codes (rows,) → one-hot, float32 (rows, classes)."""
        y = np.zeros((codes.shape[0], count), np.float32)
        y[np.arange(codes.shape[0]), codes] = 1.0
        return y

    @override
    def output_width(self, targets: int, classes: int) -> int:
        return classes

    @override
    def end_functions(self, loss: Loss) -> tuple[str, ...]:
        return ("softmax",) if loss.needs_shares else ("softmax", "sigmoid")

    @override
    def wrong_end(self, end: End) -> EndRemark | None:
        if end.function == "sigmoid":
            return EndRemark("warning", _SIGMOID_FOR_CLASSES())
        return EndRemark("warning", _NOT_PROBABILITIES(function=end.function))
