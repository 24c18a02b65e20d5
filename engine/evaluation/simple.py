"""What something simpler than a network answers, on the same preparation and the same rows."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.data.parts import PARTS, Part
from engine.data.preparing.prepared import Prepared
from engine.evaluation.measures import actual_of
from engine.tasks import task_named

SimpleKind = Literal["usual", "row_before", "linear"]

MOST_NUMBERS = 4_000_000  # rows × inputs that the linear model learns from, at most
_FIELDS, _PICTURE_NUMBERS, _PICTURE_ROUNDS = 8, 100_000, 30  # of pictures: a Train may wait
_SEED = 1


@dataclass(frozen=True, eq=False)
class Simple:
    """Answers without a network, in the form of `Evaluation.predicted`.

    ``kind``: ``usual``: the mean, or the most frequent class, of the training rows;
    ``row_before``: the value of the row before, where the rows are in order ("as yesterday");
    ``linear``: linear or logistic regression. ``answers``: (rows, targets) or class indices
    (rows,). ``learned_from``: of how many training rows it was learned. ``coefficients`` (inputs,
    targets) and ``intercepts`` (targets,) of linear regression, of the inputs as prepared and in
    the target's own units; None where the target's logarithm is taught.
    """

    kind: SimpleKind
    answers: np.ndarray
    learned_from: int
    coefficients: np.ndarray | None = None
    intercepts: np.ndarray | None = None


def simple_answers(
    prepared: Prepared, part: Part, most_numbers: int = MOST_NUMBERS
) -> tuple[Simple, ...]:
    """Every one that there can be for the rows of ``part``, the simplest first. The linear model
    learns from at most so many numbers (rows × inputs)."""
    found = [
        _usual(prepared, part),
        _row_before(prepared, part),
        _linear(prepared, part, most_numbers),
    ]
    return tuple(simple for simple in found if simple is not None)


def errors(prepared: Prepared, part: Part, answers: np.ndarray) -> np.ndarray:
    """The error of each answer, shape (rows,): 1 for a wrong class, or how far off a number is
    (the mean over the targets, in their own units)."""
    truth = actual_of(prepared, part)
    if task_named(prepared.facts.task).has_classes:
        return np.asarray(answers != truth, np.float64)
    distances: np.ndarray = np.abs(answers - truth).mean(axis=1)
    return distances


def _usual(prepared: Prepared, part: Part) -> Simple:
    taught = actual_of(prepared, "training")
    rows = len(prepared.y[part])
    if task_named(prepared.facts.task).has_classes:
        usual = np.bincount(taught, minlength=len(prepared.facts.class_names)).argmax()
        return Simple("usual", np.full(rows, usual, np.int64), len(taught))
    return Simple("usual", np.repeat(taught.mean(axis=0)[None], rows, axis=0), len(taught))


def _row_before(prepared: Prepared, part: Part) -> Simple | None:
    """Answers what was true of the row before, whatever part that is in; None: rows have no
    order."""
    if prepared.settings.split.method != "in_order" or part == "training":
        return None
    before = PARTS[: PARTS.index(part)]
    values = [actual_of(prepared, each) for each in (*before, part)]
    known = sum(len(each) for each in values[:-1])
    if not known or not len(values[-1]):
        return None
    return Simple("row_before", np.concatenate(values)[known - 1 : -1], known)


def _linear(prepared: Prepared, part: Part, most_numbers: int) -> Simple | None:
    """Linear or logistic regression by scikit-learn, of the training rows."""
    x, y = prepared.x["training"], prepared.y["training"]
    inputs = _in_a_row(x)
    if x.ndim == 4:
        most_numbers = min(most_numbers, _PICTURE_NUMBERS)
    if len(inputs) * inputs.shape[1] > most_numbers:
        room = max(1, most_numbers // inputs.shape[1])
        drawn = np.random.RandomState(_SEED).choice(len(inputs), room, replace=False)
        drawn.sort()
        inputs, y = inputs[drawn], y[drawn]
    asked = _in_a_row(prepared.x[part]).astype(np.float64)
    inputs = inputs.astype(np.float64)
    if not len(asked):
        return None
    if task_named(prepared.facts.task).has_classes:
        rounds = _PICTURE_ROUNDS if x.ndim == 4 else 1000
        return _logistic(prepared, inputs, y, asked, rounds)
    from sklearn.linear_model import LinearRegression

    taught = y.astype(np.float64)
    model = LinearRegression().fit(inputs, taught)
    answers = prepared.decode_targets(model.predict(asked).reshape(len(asked), -1))
    if not np.isfinite(answers).all():
        return None  # a logarithm that was led too far
    if any(prepared.target_log):
        return Simple("linear", answers, len(inputs))
    slopes = model.coef_.T * prepared.target_scale
    intercepts = model.intercept_ * prepared.target_scale + prepared.target_offset
    return Simple("linear", answers, len(inputs), slopes, intercepts)


def _in_a_row(x: np.ndarray) -> np.ndarray:
    """Each row's numbers in a row. Of a picture the means of 8 × 8 fields, which are linear in
    its pixels: of each pixel by itself, a regression of 98 pictures took a minute."""
    if x.ndim == 4 and min(x.shape[1:3]) > _FIELDS:
        for axis in (1, 2):
            starts = np.linspace(0, x.shape[axis], _FIELDS, endpoint=False).astype(int)
            widths = np.diff([*starts, x.shape[axis]])
            shape = [1, 1, 1, 1]
            shape[axis] = _FIELDS
            x = np.add.reduceat(x, starts, axis=axis) / widths.reshape(shape).astype(np.float32)
    return x.reshape(len(x), -1)


def _logistic(
    prepared: Prepared, inputs: np.ndarray, y: np.ndarray, asked: np.ndarray, rounds: int
) -> Simple | None:
    from sklearn.linear_model import LogisticRegression

    task = task_named(prepared.facts.task)
    taught = task.actual(y, lambda: y)
    if len(np.unique(taught)) < 2:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it could go on is no matter of the person's
        model = LogisticRegression(max_iter=rounds).fit(inputs, taught)
    return Simple("linear", model.predict(asked).astype(np.int64), len(inputs))
