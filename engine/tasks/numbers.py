"""What tasks of numbers have in common."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import ClassVar

import numpy as np
from typing_extensions import override

from engine.losses import Loss
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.metrics import MEAN_ABSOLUTE_ERROR, Metric
from engine.metrics.figures import regression_figures, varies
from engine.tasks.base import Answers, AnswerView, End, EndRemark, Task

_TARGETS = Sentence(
    "ending.targets",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last layer needs one neuron for each column to predict (columns: {width}, neurons: "
        "{units}).",
    ),
)
_OUT_OF_REACH = Sentence(
    "ending.out_of_reach",
    QT_TRANSLATE_NOOP(
        "Engine",
        "At the end, {function} gives only numbers from {low} to {high}, but the values to "
        "predict, as they are taught, go from {minimum} to {maximum}.",
    ),
)
_BELOW_REACH = Sentence(
    "ending.below_reach",
    QT_TRANSLATE_NOOP(
        "Engine",
        "At the end, {function} gives no number below {low}, but the values to predict, as "
        "they are taught, go down to {minimum}.",
    ),
)
_RELU_MAY_DIE = Sentence(
    "ending.relu_may_die",
    QT_TRANSLATE_NOOP(
        "Engine",
        "With relu at the end the network can get stuck at 0. Without it, it learns more surely.",
    ),
)
_SHARES = Sentence(
    "ending.shares",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Softmax at the end makes the predictions add up to 1. It is for classes; here "
        "numbers are predicted.",
    ),
)

# What each function can give; leaky_relu and linear can give everything.
_REACH: dict[str, tuple[float, float]] = {
    "relu": (0.0, math.inf),
    "softplus": (0.0, math.inf),
    "sigmoid": (0.0, 1.0),
    "tanh": (-1.0, 1.0),
    "softsign": (-1.0, 1.0),
    "elu": (-1.0, math.inf),
    "selu": (-1.7581, math.inf),
    "gelu": (-0.17, math.inf),
    "silu": (-0.2785, math.inf),
}


class NumberTask(Task):
    """The answer is a number for each target, in the target's own units."""

    metric: ClassVar[Metric] = MEAN_ABSOLUTE_ERROR
    has_classes: ClassVar[bool] = False
    answer_view: ClassVar[AnswerView] = "value"
    wrong_width: ClassVar[Sentence] = _TARGETS

    @override
    def output_width(self, targets: int, classes: int) -> int:
        return targets

    @override
    def end_functions(self, loss: Loss) -> tuple[str, ...]:
        return loss.end_functions or ("linear",)

    def wrong_end(self, end: End) -> EndRemark | None:
        """Functions that cannot give all the values, or stop learning at their edge."""
        if end.function == "softmax":
            return EndRemark("warning", _SHARES())
        if message := end.loss.wrong_end(end.function):
            return EndRemark("warning", message)
        reach = _REACH.get(end.function)
        if reach is None or end.taught is None:
            return None
        (low, high), (minimum, maximum) = reach, end.taught
        # A hair of tolerance: the training part's range differs a little from the table's.
        slack = 0.02 * (maximum - minimum)
        if minimum >= low - slack and maximum <= high + slack:
            return EndRemark("hint", _RELU_MAY_DIE()) if end.function == "relu" else None
        words = {"function": end.function, "low": low, "minimum": _rounded(minimum)}
        if math.isinf(high):
            return EndRemark("warning", _BELOW_REACH(**words))
        return EndRemark("warning", _OUT_OF_REACH(**words, high=high, maximum=_rounded(maximum)))

    @override
    def answers(
        self, outputs: np.ndarray, in_own_units: Callable[[np.ndarray], np.ndarray]
    ) -> Answers:
        return Answers(in_own_units(outputs))

    @override
    def picture(
        self, outputs: np.ndarray, in_own_units: Callable[[np.ndarray], np.ndarray]
    ) -> np.ndarray:
        return in_own_units(outputs)

    @override
    def actual(self, taught: np.ndarray, own: Callable[[], np.ndarray]) -> np.ndarray:
        return own()

    @override
    def figures(
        self, actual: np.ndarray, predicted: np.ndarray, confusion: np.ndarray | None
    ) -> dict[str, float]:
        return regression_figures(actual, predicted)

    @override
    def error(self, figures: dict[str, float]) -> float:
        return figures[self.metric.name]

    def baseline_error(self, actual: np.ndarray, classes: int) -> float | None:
        """That of always answering the mean."""
        if not varies(actual).any():
            return None
        return float(np.abs(actual - actual.mean(axis=0)).mean())


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")
