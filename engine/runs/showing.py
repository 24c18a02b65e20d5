"""What is shown of a run in one line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.training.run.run_record import RunRecord


@dataclass(frozen=True)
class BestFigure:
    """A run's best loss: on validation rows where there were any; ``epoch`` counts from 1."""

    name: str
    value: float
    epoch: int


def best_figure(run: RunRecord) -> BestFigure | None:
    """The run's best figure; None where it has learned no epoch, or none came to a number."""
    name = "val_loss" if "val_loss" in run.history.values else "loss"
    values = run.history.values.get(name, np.empty(0))
    finite = np.where(np.isfinite(values), values, np.inf)
    if not finite.size or np.isinf(finite.min()):
        return None
    place = int(np.argmin(finite))
    return BestFigure(name, float(finite[place]), place + 1)
