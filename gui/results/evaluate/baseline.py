"""What no network at all would reach on the same rows, to compare with."""

from __future__ import annotations

from typing import Literal

import numpy as np

from engine.evaluation.measures import varies
from engine.evaluation.results import Evaluation

Verdict = Literal["clearly_better", "a_little_better", "no_better"]

CLEARLY = 0.2  # of the baseline's error has to be gone


def most_frequent(evaluation: Evaluation) -> tuple[str, float]:
    """The most frequent actual class and its share of the rows."""
    counts = np.bincount(
        evaluation.actual.astype(int).ravel(), minlength=len(evaluation.class_names)
    )
    best = int(counts.argmax())
    return evaluation.class_names[best], float(counts[best]) / max(1, int(counts.sum()))


def error_of_the_mean(evaluation: Evaluation) -> float:
    """The mean absolute error of always answering the actual values' mean."""
    return float(np.abs(evaluation.actual - evaluation.actual.mean(axis=0)).mean())


def verdict(evaluation: Evaluation) -> Verdict | None:
    """How the network compares; None where there is nothing to compare."""
    if not len(evaluation.rows):
        return None
    if evaluation.confusion is not None:
        error = 1.0 - evaluation.figures["accuracy"]
        without = 1.0 - most_frequent(evaluation)[1]
    else:
        if not varies(evaluation.actual).any():
            return None  # the mean is always right: nothing can be better
        error = evaluation.figures["mean_absolute_error"]
        without = error_of_the_mean(evaluation)
    if without <= 0.0:
        return None
    if not error < without:
        return "no_better"
    return "clearly_better" if error <= (1.0 - CLEARLY) * without else "a_little_better"
