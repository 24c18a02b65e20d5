"""Which bricks are offered first for the data, and where a new one goes when nobody said where."""

from __future__ import annotations

from collections.abc import Iterable

from engine.bricks import Brick, Shape
from engine.design import Design

_A_ROW: Shape = (12,)  # numbers as any table has them


def takes_rows(kind: type[Brick]) -> bool:
    """Whether it does something for numbers in a row, and not for pictures alone."""
    return kind.family != "shape" and kind().refusal(_A_ROW) is None


def offered(
    kinds: Iterable[type[Brick]], *, pictures: bool
) -> tuple[tuple[type[Brick], ...], tuple[type[Brick], ...]]:
    """``kinds`` that are offered at first, and those that are at hand besides.

    Where the data are ``pictures``, what most such networks have comes first, what is for
    pictures alone before the rest; else what takes numbers in a row, in the catalogue's order.
    """
    every = tuple(kinds)
    if not pictures:
        first = [kind for kind in every if takes_rows(kind)]
        return tuple(first), tuple(kind for kind in every if kind not in first)
    by_use = sorted(every, key=takes_rows)
    return (
        tuple(kind for kind in by_use if kind.begins_pictures),
        tuple(kind for kind in by_use if not kind.begins_pictures),
    )


def place_for(
    brick: Brick, design: Design, input_shape: Shape | None, output_shape: Shape | None
) -> int:
    """The place of a new ``brick`` in ``design``, as an index into its bricks: as far down as it
    fits, but before the brick that answers, and one for pictures before what lays them out in a
    row. What shows pictures otherwise stands with its like, right behind Input.

    ``input_shape``, ``output_shape``: of one row of the data, and of its labels; None: not known,
    then it goes to the end.
    """
    bricks = design.bricks
    if input_shape is None or output_shape is None or not bricks:
        return len(bricks)
    answers = _answering(design, input_shape, output_shape)
    end = len(bricks) if answers is None else answers  # else it is still built, from above
    places = [at for at in range(end, -1, -1) if _fits(brick, design, at, input_shape)]
    whole = [
        at for at in places if design.inserted(at, brick).shapes(input_shape)[-1] == output_shape
    ]
    return next(iter(whole or places), end)


def _answering(design: Design, input_shape: Shape, output_shape: Shape) -> int | None:
    """The place of the last brick that answers, where what leaves the tower is an answer."""
    if design.shapes(input_shape)[-1] != output_shape:
        return None
    own = [at for at, brick in enumerate(design.bricks) if brick.can_answer]
    return own[-1] if own else None


def _fits(brick: Brick, design: Design, at: int, input_shape: Shape) -> bool:
    above = design.bricks[:at]
    shape = design.entering(input_shape)[at] if at < len(design.bricks) else None
    if at == len(design.bricks):
        shape = design.shapes(input_shape)[-1]
    if shape is None or brick.refusal(shape) is not None or brick.misplaced(above) is not None:
        return False
    if brick.augments and not all(own.keeps_picture for own in above):
        return False
    return not brick.needs_pixels or all(own.keeps_pixels for own in above)
