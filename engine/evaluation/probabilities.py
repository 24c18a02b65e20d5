"""What the probabilities of a classification are worth, as scikit-learn measures them.

References: scikit-learn's user guide, "Metrics and scoring"; Niculescu-Mizil and Caruana,
Predicting good probabilities with supervised learning, ICML 2005 (calibration).
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np

SURE_BINS = 10  # of a probability, 0 … 1


@dataclass(frozen=True, eq=False)
class Curve:
    """A curve of thresholds: at ``thresholds[i]`` lies (``across[i]``, ``along[i]``).

    Of a ROC curve: the false positive rate and the true positive rate. Of a precision–recall
    curve: recall and precision.
    """

    across: np.ndarray
    along: np.ndarray
    thresholds: np.ndarray


@dataclass(frozen=True)
class Sureness:
    """Of ``rows`` rows of which the network was ``sure`` (mean probability of its answer,
    0 … 1), the share ``right`` had that class."""

    rows: int
    sure: float
    right: float


def probability_figures(actual: np.ndarray, probabilities: np.ndarray) -> dict[str, float]:
    """Figures under scikit-learn's names; what is undefined on these rows is left out.

    ``log_loss``; ``brier_score_loss`` of two classes; ``roc_auc_score`` and
    ``average_precision_score`` of the second class, or the mean over the classes, each against
    the rest: undefined where a class, or all but one, has no row.

    Args:
        actual: class indices, shape (rows,).
        probabilities: shape (rows, classes), each row adding up to 1.
    """
    from sklearn.metrics import (
        average_precision_score,
        brier_score_loss,
        log_loss,
        roc_auc_score,
    )

    classes = probabilities.shape[1]
    if not len(actual) or not np.isfinite(probabilities).all():
        return {}
    figures = {"log_loss": float(log_loss(actual, probabilities, labels=np.arange(classes)))}
    two = classes == 2
    if two:
        figures["brier_score_loss"] = float(
            brier_score_loss(actual, probabilities[:, 1], pos_label=1)
        )
    if not (np.bincount(actual, minlength=classes) > 0).all():
        return figures
    own = np.eye(classes, dtype=int)[actual]
    truth, scores = (own[:, 1], probabilities[:, 1]) if two else (own, probabilities)
    figures["roc_auc_score"] = float(roc_auc_score(truth, scores, average="macro"))
    figures["average_precision_score"] = float(
        average_precision_score(truth, scores, average="macro")
    )
    return figures


def roc_curve_of(is_class: np.ndarray, probability: np.ndarray) -> Curve | None:
    """How many of the class are found (along) against how many others are called so (across);
    None where all rows are of the class, or none.

    Args:
        is_class: bool (rows,).
        probability: of the class, (rows,).
    """
    from sklearn.metrics import roc_curve

    if is_class.all() or not is_class.any():
        return None
    false, true, thresholds = roc_curve(is_class, probability)
    return Curve(false, true, thresholds)


def precision_recall_of(is_class: np.ndarray, probability: np.ndarray) -> Curve | None:
    """Precision (along) against recall (across); None where no row is of the class."""
    from sklearn.metrics import precision_recall_curve

    if not is_class.any():
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        precision, recall, thresholds = precision_recall_curve(is_class, probability)
    return Curve(recall, precision, np.append(thresholds, np.inf))


def sureness(actual: np.ndarray, probabilities: np.ndarray) -> tuple[Sureness, ...]:
    """How often the answer was right, by how sure the network was of it.

    The answers are cut into bins of a tenth by the probability of the class that was answered;
    bins without a row are left out. Where the network is honest, ``sure`` and ``right`` are
    alike.
    """
    if not len(actual) or not np.isfinite(probabilities).all():
        return ()
    sure = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == actual
    bins = np.minimum((sure * SURE_BINS).astype(int), SURE_BINS - 1)
    found = []
    for place in np.unique(bins):
        own = bins == place
        found.append(Sureness(int(own.sum()), float(sure[own].mean()), float(right[own].mean())))
    return tuple(found)


def confusion_at(actual: np.ndarray, probability: np.ndarray, threshold: float) -> np.ndarray:
    """The confusion matrix (2, 2) of two classes, actual by predicted, where the second is
    answered from ``threshold`` on."""
    called = (probability >= threshold).astype(int)
    return np.bincount(actual * 2 + called, minlength=4).reshape(2, 2)


def most_confused(confusion: np.ndarray, most: int = 3) -> tuple[tuple[int, int, int], ...]:
    """The most frequent errors: actual class, answered class, how often; the oftenest first."""
    errors = confusion.copy()
    np.fill_diagonal(errors, 0)
    order = np.argsort(-errors, axis=None, kind="stable")[:most]
    places = (np.unravel_index(int(place), errors.shape) for place in order)
    return tuple(
        (int(row), int(column), int(errors[row, column]))
        for row, column in places
        if errors[row, column]
    )
