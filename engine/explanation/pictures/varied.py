"""What an augmentation brick makes of one picture while learning: several variants of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.training.network.keras_model import brick_seeds


@dataclass(frozen=True, eq=False)
class Varied:
    """A picture as it enters the brick, and what leaves it in training.

    ``row``: its number in the table. ``pixels``: uint8 (height, width, 1 or 3); ``variants``:
    uint8 (variants, height, width, 1 or 3).
    """

    row: int
    pixels: np.ndarray
    variants: np.ndarray


def varied(
    design: Design, prepared: Prepared, brick_id: str, row: int | None, count: int
) -> Varied | None:
    """What the brick makes of the picture ``row`` of the table (None, or one that is not used:
    the first of the training part), ``count`` times, as the design's seed draws it.

    None where no picture comes into the brick.
    """
    place = design.index(brick_id)
    brick, above = design.bricks[place], design.bricks[:place]
    found = _sample(prepared, row)
    if found is None:
        return None
    row, sample = found
    entering = design.entering(sample.shape)[place]
    if entering is None or brick.refusal(entering) is not None:
        return None
    for own in above:
        if own.keeps_picture and own.refusal(sample.shape) is None:
            sample = np.asarray(own.layer(0)(sample[None], training=False))[0]
    if brick.refusal(sample.shape) is not None or sample.shape[-1] not in (1, 3):
        return None
    layer = brick.layer(brick_seeds(design.bricks, design.training.seed)[place])
    made = np.asarray(layer(np.repeat(sample[None], count, axis=0), training=True))
    low, high = min(0.0, float(sample.min())), max(1.0, float(sample.max()))
    return Varied(row, _pixels(sample, low, high), _pixels(made, low, high))


def _sample(prepared: Prepared, row: int | None) -> tuple[int, np.ndarray] | None:
    for part, rows in prepared.rows.items():
        places = np.flatnonzero(rows == row) if row is not None else rows[:0]
        if len(places):
            return int(rows[places[0]]), prepared.x[part][places[0]]
    rows = prepared.rows["training"]
    return (int(rows[0]), prepared.x["training"][0]) if len(rows) else None


def _pixels(values: np.ndarray, low: float, high: float) -> np.ndarray:
    share = (values - low) / (high - low)
    pixels: np.ndarray = np.rint(np.clip(share, 0.0, 1.0) * 255.0).astype(np.uint8)
    return pixels
