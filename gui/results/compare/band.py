"""The mean of a design's curves over its seeds, and how far they spread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.trials.spread import Spread


@dataclass(frozen=True)
class Band:
    """``at``: epochs, rising; ``mean`` of the seeds there, with one standard deviation below
    (``low``) and above (``high``): float64, as many each."""

    at: np.ndarray
    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray


def band_of(spread: Spread, figure: str) -> Band | None:
    """The band of a figure's curves, named as in a history; None where fewer than two seeds have
    it. Each epoch's is of the seeds that learned as long."""
    curves = [
        (np.array(trial.at, np.float64), np.array(trial.curves[figure], np.float64))
        for trial in spread.trials
        if len(trial.at) and figure in trial.curves
    ]
    if len(curves) < 2:
        return None
    at = np.unique(np.concatenate([epochs for epochs, _ in curves]))
    at = at[at <= sorted(epochs[-1] for epochs, _ in curves)[-2]]  # two are needed to spread
    values = np.array([np.interp(at, *curve, right=np.nan) for curve in curves])
    known = np.isfinite(values)
    count = known.sum(axis=0)
    mean = np.where(known, values, 0.0).sum(axis=0) / count
    squares = np.where(known, (values - mean) ** 2, 0.0).sum(axis=0)
    deviation = np.sqrt(squares / np.maximum(count - 1, 1))
    return Band(at, mean, mean - deviation, mean + deviation)
