"""What the probabilities of a classification are worth, as scikit-learn measures them.

References: scikit-learn's user guide, "Metrics and scoring"; Niculescu-Mizil and Caruana,
Predicting good probabilities with supervised learning, ICML 2005 (calibration).
"""

from __future__ import annotations

import dataclasses
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

SURE_BINS = 10  # of a probability, 0 … 1
HALF = 0.5  # from above it on the second class is answered
_DRAWN = 1000  # points of a curve that a picture can show


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
    """How often it was right where it was so sure: of ``rows`` rows with the mean probability
    ``sure`` of its answer, 0 … 1, the share ``right`` had that class."""

    rows: int
    sure: float
    right: float


@dataclass(frozen=True, eq=False)
class Calibration:
    """How often it comes true, bin by bin, of those that have a row: of ``rows`` rows that the
    network gave the class a probability of ``said`` on average, the share ``true`` is of it.
    Arrays (bins,)."""

    said: np.ndarray
    true: np.ndarray
    rows: np.ndarray


@dataclass(frozen=True, eq=False)
class TwoClassCurves:
    """What there is to draw of two classes, or of one against the rest, at every threshold: of
    the second one, or of that one.

    ``roc`` is None where only one class has rows, ``precision_recall`` where the second has none.
    """

    roc: Curve | None
    precision_recall: Curve | None
    calibration: Calibration
    figures: dict[str, float]

    def thinned(self, most: int = _DRAWN) -> TwoClassCurves:
        """The same with so few points that a picture of it is quick: ends and steps stay."""
        roc, other = _thinned(self.roc, most), _thinned(self.precision_recall, most)
        return dataclasses.replace(self, roc=roc, precision_recall=other)


def two_class_curves(actual: np.ndarray, probabilities: np.ndarray) -> TwoClassCurves:
    """The curves of ``probabilities`` (rows, 2) where ``actual`` (rows,) is 0 or 1."""
    second, probability = actual == 1, probabilities[:, 1]
    usable = bool(len(actual)) and bool(np.isfinite(probability).all())
    return TwoClassCurves(
        roc_curve_of(second, probability) if usable else None,
        precision_recall_of(second, probability) if usable else None,
        calibration_of(second, probability),
        probability_figures(actual, probabilities),
    )


def curves_of_classes(
    actual: np.ndarray,
    probabilities: np.ndarray,
    went_on: Callable[[float], None] = lambda share: None,
) -> tuple[TwoClassCurves, ...]:
    """The curves of each class against the rest, in the classes' order; of two classes those of
    the second alone, since the first one's say the same.

    Args:
        actual: class indices, shape (rows,).
        probabilities: shape (rows, classes).
        went_on: told the share that is done, 0 … 1; what it raises ends the work.
    """
    classes = probabilities.shape[1]
    if classes == 2:
        return (two_class_curves(actual, probabilities),)
    found = []
    for place in range(classes):
        went_on(place / classes)
        own = probabilities[:, place]
        shares = np.stack([1.0 - own, own], axis=1)
        found.append(two_class_curves((actual == place).astype(np.int64), shares))
    return tuple(found)


def probability_figures(
    actual: np.ndarray,
    probabilities: np.ndarray,
    went_on: Callable[[float], None] = lambda share: None,
) -> dict[str, float]:
    """Figures under scikit-learn's names; what is undefined on these rows is left out.

    ``log_loss``; ``brier_score_loss`` of two classes; ``roc_auc_score`` and
    ``average_precision_score`` of the second class, or the mean over the classes, each against
    the rest: undefined where a class, or all but one, has no row.

    Args:
        actual: class indices, shape (rows,).
        probabilities: shape (rows, classes), each row adding up to 1.
        went_on: told the share that is done, 0 … 1; what it raises ends the work.
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
    areas, precisions = [], []
    places = [1] if two else range(classes)
    for place in places:  # one by one, as average="macro" does: a class takes long of many rows
        went_on(place / classes)
        truth, scores = (actual == place).astype(int), probabilities[:, place]
        areas.append(roc_auc_score(truth, scores))
        precisions.append(average_precision_score(truth, scores))
    figures["roc_auc_score"] = float(np.average(areas))
    figures["average_precision_score"] = float(np.average(precisions))
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


def calibration_of(is_class: np.ndarray, probability: np.ndarray) -> Calibration:
    """How often rows are of the class, by the probability that they were given: ten bins, as
    scikit-learn's ``calibration_curve`` cuts them."""
    from sklearn.calibration import calibration_curve

    if not len(is_class) or not np.isfinite(probability).all():
        return Calibration(np.zeros(0), np.zeros(0), np.zeros(0, np.int64))
    true, said = calibration_curve(is_class, probability, n_bins=SURE_BINS, pos_label=True)
    rows = np.bincount(bin_of(probability), minlength=SURE_BINS)
    return Calibration(said, true, rows[rows > 0])


def bin_of(probability: np.ndarray) -> np.ndarray:
    """The tenth in which each probability lies, 0 … 9: at an edge in the lower one, as
    scikit-learn has it."""
    edges = np.linspace(0.0, 1.0, SURE_BINS + 1)[1:-1]
    bins: np.ndarray = np.searchsorted(edges, probability)
    return bins


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
    bins = bin_of(sure)
    found = []
    for place in np.unique(bins):
        own = bins == place
        found.append(Sureness(int(own.sum()), float(sure[own].mean()), float(right[own].mean())))
    return tuple(found)


def confusion_at(actual: np.ndarray, probability: np.ndarray, threshold: float) -> np.ndarray:
    """The confusion matrix (2, 2) of two classes, actual by predicted, where the second is
    answered above ``threshold``. At 0.5 these are the network's own answers, ties included."""
    called = (probability > threshold).astype(int)
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


def _thinned(curve: Curve | None, most: int) -> Curve | None:
    """At most ``most`` points, evenly chosen along the curve's length."""
    if curve is None or len(curve.across) <= most:
        return curve
    steps = np.abs(np.diff(curve.across)) + np.abs(np.diff(curve.along))
    length = np.append(0.0, np.cumsum(steps))
    wanted = np.linspace(0.0, length[-1], most)
    places = np.unique(np.append(np.searchsorted(length, wanted), len(length) - 1))
    return Curve(curve.across[places], curve.along[places], curve.thresholds[places])
