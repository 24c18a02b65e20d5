"""The metrics of the training, and the figures of an evaluation, in plain NumPy."""

from __future__ import annotations

from engine.metrics.base import Metric
from engine.metrics.training import ACCURACY, MEAN_ABSOLUTE_ERROR

METRICS: dict[str, Metric] = {metric.name: metric for metric in (MEAN_ABSOLUTE_ERROR, ACCURACY)}

__all__ = ["ACCURACY", "MEAN_ABSOLUTE_ERROR", "METRICS", "Metric"]
