"""A design that begins as another one did, so that what they come to can be compared fairly."""

from __future__ import annotations

from engine.bricks import Brick
from engine.design import Design
from engine.training.network.keras_model import brick_seeds


def same_start(design: Design, like: Design) -> Design:
    """``design`` with the split and the seed of ``like``, and, where the layers that learn are of
    the same kinds and widths, with its first weights, number for number.

    A brick that draws random numbers and stands in between (a dropout) would leave the layers
    behind it other seeds: they are then given those of ``like`` as their own. Where the rows or
    what is predicted are others, the split stays.
    """
    if _same_rows(design, like):
        split = like.data.split
        design = design.with_data(design.data.model_copy(update={"split": split}))
    design = design.with_training(seed=like.training.seed)
    own, theirs = _learning(design), _learning(like)
    if [_shape(brick) for brick in own] != [_shape(brick) for brick in theirs]:
        return design
    if _inputs(design) != _inputs(like):
        return design
    for brick, model in zip(own, theirs, strict=True):
        design = design.replaced(_beginning_like(brick, model))
    seeds = [_seeds(each, _learning(each)) for each in (design, like)]
    for brick, mine, wanted in zip(_learning(design), *seeds, strict=True):
        if mine != wanted and "seed" in type(brick).model_fields:
            design = design.replaced(brick.changed(seed=wanted))
    return design


def _same_rows(design: Design, like: Design) -> bool:
    targets = [[column.name for column in each.data.targets] for each in (design, like)]
    return design.data.source == like.data.source and targets[0] == targets[1]


def _inputs(design: Design) -> list[object]:
    """What enters the network, which decides the first layer's shape."""
    return [*design.data.inputs, *design.data.derived_inputs]


def _learning(design: Design) -> list[Brick]:
    return [brick for brick in design.bricks if brick.learns]


def _shape(brick: Brick) -> tuple[str, object]:
    width = getattr(brick, brick.width_field) if brick.width_field else None
    return type(brick).__name__, width


def _beginning_like(brick: Brick, like: Brick) -> Brick:
    """``brick`` with the fields of ``like`` that decide its first weights and nothing else."""
    values = {name: getattr(like, name) for name in brick.first_fields if hasattr(like, name)}
    return brick.model_copy(update=values)


def _seeds(design: Design, bricks: list[Brick]) -> list[int | None]:
    """The seed that each of ``bricks`` draws its first weights by; None: it draws none."""
    drawn = brick_seeds(design.bricks, design.training.seed)
    by_id = dict(zip((brick.id for brick in design.bricks), drawn, strict=True))
    found: list[int | None] = []
    for brick in bricks:
        own = getattr(brick, "seed", None)
        found.append(own if own is not None else by_id[brick.id] or None)
    return found
