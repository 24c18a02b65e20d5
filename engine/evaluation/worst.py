"""How wrong each answer is, so that the worst errors can be looked at first."""

from __future__ import annotations

import numpy as np

from engine.evaluation.results import Evaluation


def how_wrong(evaluation: Evaluation, target: int = 0) -> np.ndarray:
    """How wrong the answer to each row is, float64 (rows,); larger is worse.

    Of numbers how far off the answer for the target at place ``target`` is, in its own units.
    Of classes the probability that was not given to the right one, and 1 more where the answer is
    wrong: any wrong answer is worse than any right one. An answer that is no number is the worst.
    """
    if evaluation.confusion is None:
        off = np.abs(evaluation.predicted[:, target] - evaluation.actual[:, target])
        distances: np.ndarray = np.where(np.isnan(off), np.inf, off)
        return distances
    wrong = np.asarray(evaluation.predicted != evaluation.actual, np.float64)
    if evaluation.probabilities is None:
        return wrong
    rows = np.arange(len(evaluation.rows))
    missing = 1.0 - evaluation.probabilities[rows, evaluation.actual]
    found: np.ndarray = wrong + np.where(np.isnan(missing), np.inf, missing)
    return found


def worst_first(evaluation: Evaluation, rows: np.ndarray, target: int = 0) -> np.ndarray:
    """The places in ``evaluation`` of those of ``rows`` (row numbers) that it has, the most
    wrong answer first and equal ones in the table's order."""
    there = np.flatnonzero(np.isin(evaluation.rows, rows))
    badness = how_wrong(evaluation, target)[there]
    order: np.ndarray = there[np.lexsort((evaluation.rows[there], -badness))]
    return order
