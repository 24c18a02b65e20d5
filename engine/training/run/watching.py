"""The loss that is watched: by early stopping, by reducing the rate, and by who looks on."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np


def watched(figures: Mapping[str, np.ndarray]) -> np.ndarray:
    """The validation loss; without validation rows the loss."""
    return figures.get("val_loss", figures.get("loss", np.zeros(0)))


def best_since(losses: np.ndarray, first: int) -> int | None:
    """The best of the epochs from ``first`` on, counted from 1; None: there are none."""
    compared = losses[first - 1 :]
    if not len(compared):
        return None
    return first + int(np.where(np.isnan(compared), np.inf, compared).argmin())
