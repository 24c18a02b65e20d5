"""The figures of a run as it was kept: of each part, at the epoch of its weights."""

from __future__ import annotations

import math

from engine.data.parts import Part
from engine.training.run.run_record import RunRecord

Key = tuple[Part, str]  # the part a figure is of, and its name without ``val_``


def figures_of(run: RunRecord) -> dict[Key, float]:
    """Loss and metric of each part; what the run does not know is left out.

    Of training and validation rows those of the epoch whose weights were kept; of training
    rows, as Keras' history has them, while that epoch was learned. Of test rows those that were
    measured when the run ended.
    """
    found: dict[Key, float] = {}
    place = min(weights_epoch(run), run.history.epochs) - 1
    if place >= 0:
        for name, values in run.history.values.items():
            part: Part = "validation" if name.startswith("val_") else "training"
            if math.isfinite(values[place]):
                found[part, name.removeprefix("val_")] = float(values[place])
    return found | {("test", name): value for name, value in run.state.test.items()}


def weights_epoch(run: RunRecord) -> int:
    """The epoch whose weights were kept: the best one, where the run's ending says so.

    ``run.state.epoch`` is how far it learned: the optimizer stays there, as in Keras.
    """
    best = run.ending.best_epoch if run.ending is not None else None
    return run.state.epoch if best is None else best
