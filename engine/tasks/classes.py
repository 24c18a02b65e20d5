"""What tasks of classes have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import numpy as np
from typing_extensions import override

from engine.metrics import ACCURACY, Metric
from engine.metrics.figures import (
    class_indices,
    class_probabilities,
    classification_figures,
    confusion_matrix,
)
from engine.tasks.base import Answers, Task


class ClassTask(Task):
    """The answer is one of the classes of the one target."""

    metric: ClassVar[Metric] = ACCURACY
    has_classes: ClassVar[bool] = True

    def answers(
        self, outputs: np.ndarray, in_own_units: Callable[[np.ndarray], np.ndarray]
    ) -> Answers:
        """The class with the largest probability; of two classes the second above 0.5."""
        probabilities = class_probabilities(outputs)
        return Answers(probabilities.argmax(axis=1), probabilities)

    @override
    def picture(
        self, outputs: np.ndarray, in_own_units: Callable[[np.ndarray], np.ndarray]
    ) -> np.ndarray:
        probabilities = class_probabilities(outputs)
        return probabilities[:, 1:] if outputs.shape[1] == 1 else probabilities

    @override
    def actual(self, taught: np.ndarray, own: Callable[[], np.ndarray]) -> np.ndarray:
        return class_indices(taught)

    @override
    def confusion(
        self, actual: np.ndarray, predicted: np.ndarray, classes: int
    ) -> np.ndarray | None:
        return confusion_matrix(actual, predicted, classes)

    @override
    def figures(
        self, actual: np.ndarray, predicted: np.ndarray, confusion: np.ndarray | None
    ) -> dict[str, float]:
        assert confusion is not None
        return classification_figures(confusion)

    @override
    def error(self, figures: dict[str, float]) -> float:
        return 1.0 - figures[self.metric.name]

    def baseline_error(self, actual: np.ndarray, classes: int) -> float | None:
        """That of always answering the most frequent class."""
        counts = np.bincount(actual, minlength=classes)
        return 1.0 - float(np.max(counts)) / max(1, int(counts.sum()))
