"""Whether one set of answers is better than another by more than chance, row by row.

References: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13 (percentile
interval); Good, Permutation Tests, 2000 (signs turned by chance).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

Verdict = Literal["better", "worse", "cannot_tell"]

CONFIDENCE = 0.95
_RESAMPLES = 2000
_MANY_ROWS = 5000  # from here on the mean is as good as normal, and resampling only slow
_SEED = 20260101


@dataclass(frozen=True)
class Difference:
    """How much smaller the errors are: ``mean`` of the other's less the own ones, with the
    interval that holds it in 95 of 100 draws of as many rows, and what may be said of it.

    ``p_value``: how often signs turned by chance give a difference as large.
    """

    mean: float
    low: float
    high: float
    p_value: float
    verdict: Verdict


def difference(own: np.ndarray, other: np.ndarray) -> Difference | None:
    """How the errors of two answers differ on the same rows; None for no rows.

    "Better" and "worse" are said where the interval leaves out 0 and turned signs give as
    much in less than 5 of 100 cases: of four rows neither is ever said.

    Args:
        own: errors of the network, shape (rows,): 0 or 1 of a class, or distances.
        other: of what it is compared with, of the same rows.
    """
    gains = np.asarray(other, np.float64) - np.asarray(own, np.float64)
    if not gains.size:
        return None
    mean = float(gains.mean())
    if not np.ptp(gains):
        return _of_equal_gains(mean, gains.size)
    low, high, p_value = (_normal if gains.size > _MANY_ROWS else _resampled)(gains)
    sure = p_value < 1.0 - CONFIDENCE and (low > 0.0 or high < 0.0)
    verdict: Verdict = "cannot_tell" if not sure else "better" if mean > 0.0 else "worse"
    return Difference(mean, low, high, p_value, verdict)


def _of_equal_gains(mean: float, rows: int) -> Difference:
    """All rows gain alike: only turned signs say how sure that is."""
    p_value = min(1.0, 2.0 * 0.5**rows) if mean else 1.0
    sure = p_value < 1.0 - CONFIDENCE
    verdict: Verdict = "cannot_tell" if not sure else "better" if mean > 0.0 else "worse"
    return Difference(mean, mean, mean, p_value, verdict)


def _resampled(gains: np.ndarray) -> tuple[float, float, float]:
    from scipy.stats import bootstrap, permutation_test

    interval = bootstrap(
        (gains,),
        np.mean,
        confidence_level=CONFIDENCE,
        n_resamples=_RESAMPLES,
        batch=_batch(gains.size),
        method="percentile",
        random_state=np.random.RandomState(_SEED),
    ).confidence_interval
    test = permutation_test(
        (gains,),
        np.mean,
        permutation_type="samples",
        vectorized=True,
        n_resamples=_RESAMPLES,
        batch=_batch(gains.size),
        random_state=np.random.RandomState(_SEED),
    )
    return float(interval.low), float(interval.high), float(test.pvalue)


def _normal(gains: np.ndarray) -> tuple[float, float, float]:
    from scipy.stats import ttest_1samp

    test = ttest_1samp(gains, 0.0)
    interval = test.confidence_interval(CONFIDENCE)
    return float(interval.low), float(interval.high), float(test.pvalue)


def _batch(rows: int) -> int:
    """Resamples worked on at once: at most some 8 MB."""
    return max(1, 1_000_000 // rows)
