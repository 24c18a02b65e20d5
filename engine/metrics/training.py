"""The metrics that a run reports beside its loss."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from typing_extensions import override

from engine.messages import QT_TRANSLATE_NOOP
from engine.metrics.base import Metric


class MeanAbsoluteError(Metric):
    """By how much an answer is off, on average, in the targets' own units."""

    name: ClassVar[str] = "mean_absolute_error"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Mean error (MAE)")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Mean absolute error: by how much an answer is off, on average."
    )
    in_line: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "mean error {value}")

    @override
    def function(self, outputs: int) -> Callable[[Any, Any], Any]:
        import tensorflow as tf

        return lambda y_true, y_pred: tf.abs(y_true - y_pred)


class Accuracy(Metric):
    """The share of rows whose class is answered: what ``metrics=["accuracy"]`` picks."""

    name: ClassVar[str] = "accuracy"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Accuracy")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Accuracy: how many of all answers are right."
    )
    in_line: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "accuracy {value}")
    is_share: ClassVar[bool] = True

    @override
    def function(self, outputs: int) -> Callable[[Any, Any], Any]:
        from keras import metrics

        if outputs == 1:
            binary: Callable[[Any, Any], Any] = metrics.binary_accuracy
            return binary
        categorical: Callable[[Any, Any], Any] = metrics.categorical_accuracy
        return categorical


MEAN_ABSOLUTE_ERROR = MeanAbsoluteError()
ACCURACY = Accuracy()
