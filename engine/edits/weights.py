"""First weights that a person gives number by number."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
from pydantic import ValidationError

from engine.bricks import Brick
from engine.bricks.first_weights import MOST_NUMBERS
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.network.keras_model import brick_seeds
from engine.training.network.weights import brick_names

_NOT_GIVEN = Sentence(
    "weights.not_given",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The brick {name} cannot be given first weights: only dense layers of up to {maximum} "
        "weights can, with numbers from −1000000 to 1000000. Train the network first, then "
        "change the weights of its run.",
    ),
)


def with_first_weights(
    design: Design, weights: Mapping[str, np.ndarray], given: Collection[str]
) -> Design:
    """The design whose bricks begin with ``weights``, where one of theirs is in ``given``; both
    by name, such as ``dense_1/kernel``. The other dense bricks keep the weights that they draw
    now: a layer that draws none would leave its seed to the next one.

    Raises:
        EngineError: a brick takes none, or no such numbers.
    """
    seeds = brick_seeds(design.bricks, design.training.seed)
    changed = [
        brick.changed(seed=seed)
        if brick.draws_seed and "seed" in type(brick).model_fields
        else brick
        for brick, seed in zip(design.bricks, seeds, strict=True)
    ]
    for place, name in enumerate(brick_names(design.bricks)):
        if any(entry.startswith(f"{name}/") for entry in given):
            own = {
                entry.partition("/")[2]: array
                for entry, array in weights.items()
                if entry.startswith(f"{name}/")
            }
            changed[place] = _given(design.bricks[place], name, own)
    return design.with_bricks(changed)


def _given(brick: Brick, name: str, own: dict[str, np.ndarray]) -> Brick:
    try:
        made = brick.with_weights(own)
    except ValidationError as error:
        raise EngineError(_NOT_GIVEN(name=name, maximum=MOST_NUMBERS)) from error
    if made is None:
        raise EngineError(_NOT_GIVEN(name=name, maximum=MOST_NUMBERS))
    return made
