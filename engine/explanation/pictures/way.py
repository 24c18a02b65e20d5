"""One picture's way through the tower: what each brick makes of it, and what it learned for that.

Only the bricks that are seen are put into the answer, and of each only the maps that are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.bricks import Shape
from engine.explanation.pictures.sample import PictureToSee, sample_of
from engine.explanation.pictures.wall import pixels_of

if TYPE_CHECKING:
    from engine.design import Design
    from engine.training.run.run import Run

MOST_SIDE = 64  # pixels of a map or of weights: more would not be seen in a strip
MOST_NUMBERS = 512  # of a row of numbers


@dataclass(frozen=True)
class Seen:
    """What is seen: ``count`` maps (or neurons) of the brick with the id ``brick``, from ``first``
    on."""

    brick: str
    first: int
    count: int


@dataclass(frozen=True)
class Stop:
    """What leaves one brick for the picture, and the weights that made it.

    ``shape``: of all that leaves. ``maps``: float32 (maps, height, width), made smaller where
    large; None of numbers in a row, ``numbers`` (units,), at most `MOST_NUMBERS` of them.
    ``first``: of which map on. ``low`` and ``high``: of all maps or numbers.
    ``weights``: for each map or neuron that is shown, float32 (shown, height, width, channels):
    a convolution's kernels, or a Dense neuron's weights where a picture lies before it;
    None where that is no picture. ``largest``: the size of the largest of all such weights.
    """

    brick: str
    shape: Shape
    first: int
    maps: np.ndarray | None
    numbers: np.ndarray | None
    low: float
    high: float
    weights: np.ndarray | None = None
    largest: float = 0.0


@dataclass(frozen=True)
class PictureWay:
    """``pixels``: the picture as it enters, uint8 (height, width, channels). ``stops``: of the
    bricks that were asked for. ``shares``: the probability of each class."""

    run: int
    epoch: int
    pixels: np.ndarray
    stops: tuple[Stop, ...]
    class_names: tuple[str, ...]
    shares: np.ndarray


def way_of(run: Run, which: PictureToSee, wanted: tuple[Seen, ...], *, weights: bool) -> PictureWay:
    """The way of a picture; EngineError where there is no such picture.

    ``weights``: also what the bricks learned.
    """
    x = sample_of(run.prepared, which)
    left = run.inside.through(x)
    known = {brick.id: place for place, brick in enumerate(run.design.bricks)}
    stops = []
    for seen in wanted:
        place = known.get(seen.brick)
        if place is None:
            continue
        stop = _stop(seen, left[place][0])
        if weights:
            stop = _with_weights(stop, seen, run, place)
        stops.append(stop)
    answers = run.answers(x)
    shares = answers.probabilities
    return PictureWay(
        run.number,
        run.epoch,
        pixels_of(x)[0],
        tuple(stops),
        answers.class_names,
        np.zeros(0) if shares is None else shares[0],
    )


def _stop(seen: Seen, left: np.ndarray) -> Stop:
    low, high = (float(left.min()), float(left.max())) if left.size else (0.0, 0.0)
    first = max(0, min(seen.first, left.shape[-1] - 1))
    if left.ndim == 3:
        maps = np.moveaxis(left[..., first : first + seen.count], -1, 0)
        return Stop(seen.brick, left.shape, first, smaller(maps), None, low, high)
    numbers = left.reshape(-1)[:MOST_NUMBERS]
    return Stop(seen.brick, left.shape, first, None, numbers.copy(), low, high)


def smaller(maps: np.ndarray) -> np.ndarray:
    """Maps (maps, height, width) at most `MOST_SIDE` a side, by leaving pixels out."""
    step = max(1, -(-max(maps.shape[1:]) // MOST_SIDE))
    return np.ascontiguousarray(maps[:, ::step, ::step])


def _with_weights(stop: Stop, seen: Seen, run: Run, place: int) -> Stop:
    layer: Any = run.inside.layers[place]
    kernel = getattr(layer, "kernel", None)
    if kernel is None:
        return stop
    values = kernel.numpy()
    if values.ndim == 4:
        own = np.moveaxis(values, -1, 0)
    elif values.ndim == 2:
        shape = picture_before(run.design, run.prepared.input_shape, place)
        if shape is None:
            return stop
        own = values.T.reshape(-1, *shape)
    else:
        return stop
    first = max(0, min(seen.first, len(own) - 1))
    largest = float(np.abs(values).max(initial=0.0))
    shown = own[first : first + seen.count]
    step = max(1, -(-max(shown.shape[1:3]) // MOST_SIDE))
    shown = np.ascontiguousarray(shown[:, ::step, ::step])
    return Stop(
        stop.brick, stop.shape, first, stop.maps, stop.numbers, stop.low, stop.high, shown, largest
    )


def picture_before(design: Design, input_shape: Shape, place: int) -> Shape | None:
    """The shape of the picture whose numbers enter the brick at ``place`` in a row: they went
    through nothing but bricks that keep them in their places; None where there is none."""
    entering = design.entering(input_shape)
    for before in range(place, -1, -1):
        shape = entering[before]
        if shape is None:
            return None
        if len(shape) == 3:
            return shape
        if before == 0 or not _keeps_places(design.bricks[before - 1], entering[before - 1], shape):
            return None
    return None


def _keeps_places(brick: Any, before: Shape | None, after: Shape) -> bool:
    """Whether each number that leaves it belongs to the one that enters at the same place."""
    if brick.learns and brick.can_answer:
        return False
    return before is not None and int(np.prod(before)) == int(np.prod(after))
