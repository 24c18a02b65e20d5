"""Figures and tables of a network's answers, as scikit-learn defines them; NumPy only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


def class_indices(y: np.ndarray) -> np.ndarray:
    """Labels (rows, 1) of 0 and 1, or one-hot (rows, classes) → class indices (rows,)."""
    classes: np.ndarray = y[:, 0].astype(np.int64) if y.shape[1] == 1 else y.argmax(axis=1)
    return classes


def class_probabilities(outputs: np.ndarray) -> np.ndarray:
    """Network outputs (rows, outputs) → probabilities (rows, classes), rows adding up to 1.

    One output is the second class's probability; it is chosen above 0.5, as Keras' accuracy
    does. An output that is no probability (linear, tanh) is cut to 0 … 1. A row with an output
    that is no number has no probabilities: all are NaN there.
    """
    cut = np.clip(outputs, 0.0, None).astype(np.float64)
    if outputs.shape[1] == 1:
        second = np.minimum(cut, 1.0)
        return np.concatenate([1.0 - second, second], axis=1)
    sums = cut.sum(axis=1, keepdims=True)
    # Where nothing is above 0, the largest output still names the class.
    winner = np.eye(outputs.shape[1])[outputs.argmax(axis=1)]
    numbers = np.isfinite(outputs).all(axis=1, keepdims=True) & np.isfinite(sums)
    shares = np.where(sums > 0, cut / np.where(numbers & (sums > 0), sums, 1.0), winner)
    probabilities: np.ndarray = np.where(numbers, shares, np.nan)
    return probabilities


def regression_figures(actual: np.ndarray, predicted: np.ndarray) -> dict[str, float]:
    """Mean absolute error, root mean squared error and R², averaged over the targets.

    Arrays (rows, targets). R² (coefficient of determination, 1 − residual / total sum of
    squares) is left out where a target does not vary by more than rounding.
    """
    errors = predicted.astype(np.float64) - actual
    figures = {
        "mean_absolute_error": float(np.abs(errors).mean()),
        "root_mean_squared_error": float(np.sqrt((errors**2).mean(axis=0)).mean()),
    }
    if varies(actual).all():
        spread = ((actual - actual.mean(axis=0, dtype=np.float64)) ** 2).sum(axis=0)
        figures["r2"] = float((1.0 - (errors**2).sum(axis=0) / spread).mean())
    return figures


def varies(values: np.ndarray) -> np.ndarray:
    """Whether each column of ``values``, float64 (rows, columns), differs between rows by
    more than rounding: bool (columns,).

    The spread about the mean does not tell: of equal values the mean is rounded, and 3.3 in
    every row has a spread above 0.
    """
    lowest, highest = values.min(axis=0), values.max(axis=0)
    rounding = 8 * np.finfo(np.float64).eps * np.maximum(np.abs(lowest), np.abs(highest))
    differing: np.ndarray = highest - lowest > rounding
    return differing


def confusion_matrix(actual: np.ndarray, predicted: np.ndarray, classes: int) -> np.ndarray:
    """How often each actual class (row) was called each class (column)."""
    counts = np.bincount(actual * classes + predicted, minlength=classes * classes)
    return counts.reshape(classes, classes)


@dataclass(frozen=True)
class ClassReport:
    """The figures of each class, as scikit-learn's ``classification_report`` prints them.

    ``precision``, ``recall``, ``f1`` and ``support`` (how many rows are of the class) have
    shape (classes,). ``macro`` and ``weighted``: precision, recall and F1 averaged over the
    classes that occur, each alike or by its support. A share of nothing counts as 0.
    """

    precision: np.ndarray
    recall: np.ndarray
    f1: np.ndarray
    support: np.ndarray
    macro: tuple[float, float, float]
    weighted: tuple[float, float, float]


def class_report(confusion: np.ndarray) -> ClassReport:
    """The report of a confusion matrix, shape (classes, classes), actual by predicted."""
    right = np.diag(confusion).astype(np.float64)
    actual, called = confusion.sum(axis=1), confusion.sum(axis=0)
    precision = right / np.maximum(called, 1)
    recall = right / np.maximum(actual, 1)
    both = precision + recall
    f1 = 2 * precision * recall / np.where(both > 0, both, 1.0)
    figures = np.stack([precision, recall, f1])
    occurring = actual + called > 0
    weights = actual / max(actual.sum(), 1)
    macro = figures[:, occurring].mean(axis=1) if occurring.any() else np.zeros(3)
    macro_precision, macro_recall, macro_f1 = macro.tolist()
    precision_by_rows, recall_by_rows, f1_by_rows = (figures @ weights).tolist()
    return ClassReport(
        precision,
        recall,
        f1,
        actual,
        (macro_precision, macro_recall, macro_f1),
        (precision_by_rows, recall_by_rows, f1_by_rows),
    )


def classification_figures(confusion: np.ndarray) -> dict[str, float]:
    """Accuracy, precision, recall and F1 of a confusion matrix (actual by predicted).

    For two classes those of the second; for more, macro averages over the classes that
    occur. A share of nothing counts as 0, as scikit-learn prints it.
    """
    report = class_report(confusion)
    if len(confusion) == 2:
        chosen = (report.precision[1], report.recall[1], report.f1[1])
    else:
        chosen = report.macro
    precision, recall, f1 = (float(figure) for figure in chosen)
    return {
        "accuracy": float(np.trace(confusion) / max(confusion.sum(), 1)),
        "precision": precision,
        "recall": recall,
        "f1": f1,
    }
