"""The best line through points, worked out rather than learned (text 1)."""

from __future__ import annotations

import numpy as np


def closed_form_line(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Slope w and intercept b of the line that makes the mean squared error least.

    w = cov(x, y) / var(x), b = mean(y) − w · mean(x); x and y have shape (rows,).

    Raises:
        ValueError: all x are the same, so that no slope is best.
    """
    x, y = np.asarray(x, np.float64).ravel(), np.asarray(y, np.float64).ravel()
    variance = float(np.var(x))
    if variance == 0.0:
        raise ValueError("all x are the same")
    w = float(np.cov(x, y, bias=True)[0, 1]) / variance
    return w, float(np.average(y) - w * np.average(x))
