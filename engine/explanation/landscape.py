"""The loss over two weights, and balls that roll down it: gradient descent as a landscape.

All other weights stay where they are, so it is a slice through the real loss. The balls roll by
Keras' own optimizers, in float64.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.explanation.chosen_rows import Cells, ChosenRows
from engine.explanation.explained import NO_TARGET, Network, WeightPlace, chosen_rows, take_steps
from engine.explanation.float64_network import Float64Network, float64_network
from engine.messages import EngineError

MOST_POINTS = 61  # of an axis
MOST_ROLLS = 2_000  # steps of a ball
MOST_OF_WAY = 200  # points of the way that training took
_MOST_WIDER = 4.0  # times the reach that was asked for


@dataclass(frozen=True)
class Ball:
    """How a ball rolls: an optimizer by Keras' name and arguments, its rate, its steps."""

    name: str
    optimizer: str
    rate: float
    arguments: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, eq=False)
class LandscapeWay:
    """Where a ball was, float64 (points, 2), and the loss there (points,). The way that training
    took has no losses, but ``apart`` (points,): how far all other weights were from those of the
    slice."""

    name: str
    points: np.ndarray
    losses: np.ndarray
    apart: np.ndarray | None = None


@dataclass(frozen=True, eq=False)
class Slice:
    """``losses`` (y, x) over ``x`` of the first weight and ``y`` of the second; ``here``: where
    the network stands, and ``loss`` there; ``ways``: of the balls."""

    places: tuple[WeightPlace, WeightPlace]
    x: np.ndarray
    y: np.ndarray
    losses: np.ndarray
    here: tuple[float, float]
    loss: float
    ways: tuple[LandscapeWay, ...]


def loss_slice(
    network: Network,
    chosen: ChosenRows,
    places: tuple[WeightPlace, WeightPlace],
    reach: float,
    points: int,
    *,
    start: tuple[float, float] | None = None,
    balls: Sequence[Ball] = (),
    steps: int = 50,
    way: Sequence[Sequence[np.ndarray] | None] = (),
    before: int = 0,
    cells: Cells | None = None,
) -> Slice:
    """The loss of these rows over two weights, ``reach`` to each side of where they stand.

    ``start``: where the ``balls`` are put; None: where the network stands. ``way``: the weights
    that it had while it learned, as `engine.training.run.run.Run.way` gives them.

    Raises:
        EngineError: as for `engine.explanation.explained.explained`, or there is no target.
    """
    rows = chosen_rows(network, chosen, cells)
    if rows.y is None:
        raise EngineError(NO_TARGET())
    first = _first_weights(network) if any(weights is None for weights in way) else []
    ways = []
    with float64_network(network.design, network.prepared, network.weights) as made:
        take_steps(made, network, chosen, before, made.optimizer(network.optimizer), cells)
        at = [(made.place_of(place.brick, place.name), place.index) for place in places]
        stands = [np.array(variable.numpy()) for variable in made.weights]
        here = [float(stands[number][index]) for number, index in at]
        if way:
            before_now = [first if weights is None else weights for weights in way]
            ways.append(_trained_way([*before_now, stands], at))
        points = min(points, MOST_POINTS)
        ends = np.array(here if start is None else start)
        ways += [
            _rolled(made, rows.x, rows.y, at, ends, ball, min(steps, MOST_ROLLS)) for ball in balls
        ]
        wide = _wide(np.array(here), ends, ways, reach)
        x, y = (np.linspace(value - wide, value + wide, points) for value in here)
        grid = np.stack([np.tile(x, points), np.repeat(y, points)], axis=1)
        losses = made.losses_at(rows.x, rows.y, at, np.concatenate([[here], grid]))
    return Slice(
        places, x, y, losses[1:].reshape(points, points), (here[0], here[1]), float(losses[0]),
        tuple(ways),
    )  # fmt: skip


def _wide(here: np.ndarray, start: np.ndarray, ways: Sequence[LandscapeWay], reach: float) -> float:
    """How far the slice reaches: to the start and around the ways, but not after a ball that
    jumps out of all bounds; of the way of training its beginning may lie outside."""
    wide = max(reach, 1.15 * float(np.abs(start - here).max()))
    for way in ways:
        points = way.points[len(way.points) // 10 :] if way.apart is not None else way.points
        far = np.abs(points[np.isfinite(points).all(axis=1)] - here).max(axis=1)
        far = far[far <= _MOST_WIDER * reach]
        wide = max(wide, 1.15 * float(far.max())) if far.size else wide
    return wide


def _rolled(
    made: Float64Network,
    x: np.ndarray,
    y: np.ndarray,
    at: Sequence[tuple[int, tuple[int, ...]]],
    start: np.ndarray,
    ball: Ball,
    steps: int,
) -> LandscapeWay:
    """Where ``ball`` rolls from ``start`` on, the two weights alone."""
    import keras

    kind = getattr(keras.optimizers, ball.optimizer)
    optimizer = kind(ball.rate, **dict(ball.arguments))
    points, losses = made.rolled(x, y, at, start, optimizer, steps)
    return LandscapeWay(ball.name, points, losses)


def _first_weights(network: Network) -> list[np.ndarray]:
    """Those that the network's seed draws."""
    with float64_network(network.design, network.prepared, None) as made:
        return [np.array(variable.numpy()) for variable in made.weights]


def _trained_way(
    way: Sequence[Sequence[np.ndarray]], at: Sequence[tuple[int, tuple[int, ...]]]
) -> LandscapeWay:
    """The way of the two weights while all weights learned; it ends at the slice."""
    points = np.array([[weights[number][index] for number, index in at] for weights in way])
    apart = np.array([_apart(weights, way[-1], at) for weights in way])
    return LandscapeWay("", points.astype(np.float64), np.empty(0), apart)


def _apart(
    weights: Sequence[np.ndarray],
    present: Sequence[np.ndarray],
    at: Sequence[tuple[int, tuple[int, ...]]],
) -> float:
    """How far all weights but the two are from each other."""
    squares = sum(
        float(((a.astype(np.float64) - b) ** 2).sum())
        for a, b in zip(weights, present, strict=True)
    )
    own = sum(float((weights[n][i] - present[n][i]) ** 2) for n, i in at)
    return float(np.sqrt(np.maximum(0.0, squares - own)))  # NaN of a run that diverged
