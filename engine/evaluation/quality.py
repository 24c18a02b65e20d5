"""Everything that can be said of a network's answers on some rows, in one value."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.evaluation.chance import Difference, difference
from engine.evaluation.probabilities import (
    Sureness,
    TwoClassCurves,
    most_confused,
    probability_figures,
    sureness,
    two_class_curves,
)
from engine.evaluation.simple import MOST_NUMBERS, Simple, errors, simple_answers
from engine.evaluation.verdicts import compared, few_rows, no_numbers, verdict
from engine.messages import Message
from engine.metrics.figures import ClassReport, class_report, confusion_matrix, varies
from engine.tasks import task_named


@dataclass(frozen=True, eq=False)
class Against:
    """The network beside something simpler: whose ``error`` is a share of wrong answers or a
    mean absolute error; ``difference``: how much smaller the network's is, and whether that is
    more than chance."""

    simple: Simple
    error: float
    difference: Difference
    sentences: tuple[Message, Message]


@dataclass(frozen=True, eq=False)
class Quality:
    """``figures`` under scikit-learn's names, of all rows; of several targets their mean.

    ``targets``: the figures of each target of a regression. ``report``, ``confusion`` and
    ``confused`` (actual class, answered class, how often) are of classes; None and () else.
    ``curves``: of two classes, at every threshold.
    """

    rows: int
    error: float
    figures: dict[str, float]
    targets: dict[str, dict[str, float]]
    report: ClassReport | None
    confusion: np.ndarray | None
    confused: tuple[tuple[int, int, int], ...]
    sureness: tuple[Sureness, ...]
    against: tuple[Against, ...]
    notes: tuple[Message, ...]
    curves: TwoClassCurves | None = None


def quality_of(
    prepared: Prepared,
    actual: np.ndarray,
    answers: np.ndarray,
    probabilities: np.ndarray | None,
    part: Part | None,
    most_numbers: int = MOST_NUMBERS,
    went_on: Callable[[float], None] = lambda share: None,
) -> Quality:
    """All figures of ``answers`` to the rows whose truth is ``actual``.

    Args:
        prepared: the data that the network was taught with.
        actual: (rows, targets) in the targets' own units, or class indices (rows,).
        answers: the same form.
        probabilities: (rows, classes); None for numbers.
        part: the part that the rows are; None: rows of another table. These are compared with
            nothing simpler, and neither are training rows: a network may know them by heart.
        most_numbers: that the linear model learns from (rows × inputs), at most.
        went_on: told the share that is done, 0 … 1; what it raises ends the work.
    """
    facts = prepared.facts
    rows = len(actual)
    report = confusion = None
    confused: tuple[tuple[int, int, int], ...] = ()
    sure: tuple[Sureness, ...] = ()
    targets: dict[str, dict[str, float]] = {}
    curves: TwoClassCurves | None = None
    classes = task_named(facts.task).has_classes
    if classes:
        confusion = confusion_matrix(actual, answers, len(facts.class_names))
        went_on(0.1)
        report, confused = class_report(confusion), most_confused(confusion)
        right = float(np.trace(confusion) / max(1, rows))
        figures, error = {"accuracy_score": right, **_of_report(report)}, 1.0 - right
        if probabilities is not None:
            sure = sureness(actual, probabilities)
            went_on(0.3)
            if probabilities.shape[1] == 2:
                curves = two_class_curves(actual, probabilities)
                figures |= curves.figures
            else:
                figures |= probability_figures(
                    actual, probabilities, lambda share: went_on(0.3 + 0.3 * share)
                )
    else:
        for place, name in enumerate(facts.target_names):
            went_on(0.6 * place / len(facts.target_names))
            targets[name] = number_figures(actual[:, place], answers[:, place])
        figures = _means(list(targets.values()))
        error = figures["mean_absolute_error"]
    against: tuple[Against, ...] = ()
    if part is not None and part != "training":
        went_on(0.6)
        against = _against(prepared, part, answers, error, most_numbers)
    told = [few_rows(rows, classes=classes, pictures=_are_pictures(prepared))]
    if probabilities is not None:
        told.insert(0, no_numbers(probabilities, facts.class_names[0]))
    notes = tuple(message for message in told if message is not None)
    return Quality(
        rows, error, figures, targets, report, confusion, confused, sure, against, notes, curves
    )


def _of_report(report: ClassReport) -> dict[str, float]:
    """Precision, recall and F1: of two classes the second's, of several their mean
    (``average="macro"``)."""
    second = len(report.support) == 2
    own = (report.precision[1], report.recall[1], report.f1[1]) if second else report.macro
    return dict(zip(("precision_score", "recall_score", "f1_score"), map(float, own), strict=True))


def number_figures(actual: np.ndarray, answers: np.ndarray) -> dict[str, float]:
    """Figures of one target, (rows,) each, under scikit-learn's names; ``r2_score`` is left out
    where the truth does not vary by more than rounding. All are NaN where an answer is no number.
    """
    from sklearn import metrics

    measures = [
        metrics.mean_squared_error,
        metrics.root_mean_squared_error,
        metrics.mean_absolute_error,
        metrics.median_absolute_error,
        metrics.max_error,
    ]
    if varies(actual[:, None]).all():
        measures.append(metrics.r2_score)
    if not np.isfinite(answers).all():  # scikit-learn measures numbers alone
        return {measure.__name__: math.nan for measure in measures}
    return {measure.__name__: float(measure(actual, answers)) for measure in measures}


def _means(targets: list[dict[str, float]]) -> dict[str, float]:
    """The means of the figures that every target has; of the largest errors the largest."""
    names = [name for name in targets[0] if all(name in own for own in targets)]
    return {
        name: float((max if name == "max_error" else np.mean)([own[name] for own in targets]))
        for name in names
    }


def _are_pictures(prepared: Prepared) -> bool:
    return len(prepared.facts.sample_shape) == 3


def _against(
    prepared: Prepared, part: Part, answers: np.ndarray, error: float, most_numbers: int
) -> tuple[Against, ...]:
    classes = task_named(prepared.facts.task).has_classes
    pictures = _are_pictures(prepared)
    own = errors(prepared, part, answers)
    found = []
    for simple in simple_answers(prepared, part, most_numbers):
        other = errors(prepared, part, simple.answers)
        told = difference(own, other)
        if told is None:
            continue
        mean = float(other.mean())
        sentences = (
            compared(simple.kind, error, mean, classes=classes, pictures=pictures),
            verdict(told, len(own), pictures=pictures),
        )
        found.append(Against(simple, mean, told, sentences))
    return tuple(found)
