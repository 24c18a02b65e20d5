"""What no network at all would reach on the same rows, to compare with."""

from __future__ import annotations

from typing import Literal

import numpy as np

from engine.evaluation.results import Evaluation
from engine.tasks import task_named

Verdict = Literal["clearly_better", "a_little_better", "no_better"]

CLEARLY = 0.2  # of the baseline's error has to be gone


def most_frequent(evaluation: Evaluation) -> tuple[str, float]:
    """The most frequent actual class and its share of the rows."""
    counts = np.bincount(
        evaluation.actual.astype(int).ravel(), minlength=len(evaluation.class_names)
    )
    best = int(counts.argmax())
    return evaluation.class_names[best], float(counts[best]) / max(1, int(counts.sum()))


def error_without(evaluation: Evaluation) -> float | None:
    """The error of the answer that needs no network (see `Task.baseline_error`); None where
    that is always right."""
    task = task_named(evaluation.task)
    return task.baseline_error(evaluation.actual, len(evaluation.class_names))


def verdict(evaluation: Evaluation) -> Verdict | None:
    """How the network compares; None where there is nothing to compare."""
    if not len(evaluation.rows):
        return None
    error, without = (
        task_named(evaluation.task).error(evaluation.figures),
        error_without(evaluation),
    )
    if without is None or without <= 0.0:
        return None  # it is always right: nothing can be better
    if not error < without:
        return "no_better"
    return "clearly_better" if error <= (1.0 - CLEARLY) * without else "a_little_better"
