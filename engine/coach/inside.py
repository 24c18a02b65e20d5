"""What the inside of a network looks like as it learns: neurons that are dead or all alike,
gradients that do not get through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.parts import Part
from engine.metrics import ACCURACY
from engine.training.network.weight_limit import check_weights

if TYPE_CHECKING:
    from engine.explanation.one_step import BrickStep
    from engine.training.run.run import Run

_MOST_ROWS = 256
_MOST_NUMBERS = 2_000_000  # weights times rows: a look must not hold up the training


@dataclass(frozen=True)
class BrickFacts:
    """One brick, over some training rows.

    ``dead``: the share of its relu neurons that are 0 for every row; None of another function.
    ``gradient``: the root mean square of the loss' gradient by its weights; ``size``: that of
    its weights, times the root of their inputs' number, which He and Glorot make about 1; both
    None where it has none. ``alike``: all its neurons have the same weights.
    """

    id: str
    function: str
    units: int
    dead: float | None = None
    gradient: float | None = None
    size: float | None = None
    alike: bool = False


@dataclass(frozen=True)
class Unseen:
    """How good the network is on rows that it never learned from: the share that is right, or
    R² of numbers (None: it cannot be told of these rows)."""

    part: Part
    rows: int
    figure: float | None


@dataclass(frozen=True)
class InsideFacts:
    """A network after ``epoch``. ``spread``: how much its answers differ between rows, as a
    share of how much the labels do."""

    epoch: int
    bricks: tuple[BrickFacts, ...]
    spread: float
    unseen: Unseen | None = None


def look_inside(
    run: Run, *, unseen: bool = False, went_on: Callable[[float], None] = lambda share: None
) -> InsideFacts:
    """The inside of ``run`` as it is now; ``unseen``: and how good it is on the test rows,
    which is to be asked only once it has come to its end. ``went_on`` is then told the share that
    is done, 0 … 1; what it raises ends the work.

    Raises:
        EngineError: it has no weights that fit.
    """
    prepared, state = run.prepared, run.state()
    check_weights(run.design, prepared.facts.input_shape, state)
    x, y = prepared.x["training"], prepared.y["training"]
    weights = max(1, sum(run.design.weight_counts(prepared.facts.input_shape)))
    count = max(8, min(_MOST_ROWS, _MOST_NUMBERS // weights, len(x)))
    rows = np.unique(np.linspace(0, len(x) - 1, count).astype(int))
    from engine.explanation.one_step import one_step

    step = one_step(run.design, prepared, x[rows], y[rows], weights=state.weights)
    output = step.output.reshape(len(rows), -1)
    spread = output.std(axis=0).mean() / max(float(y[rows].std(axis=0).mean()), 1e-12)
    return InsideFacts(
        run.epoch,
        tuple(_brick(brick) for brick in step.bricks),
        float(spread),
        _unseen(run, went_on) if unseen else None,
    )


def _brick(step: BrickStep) -> BrickFacts:
    function = step.function or "linear"
    leaving = step.leaving.reshape(-1, step.leaving.shape[-1])
    dead = float((leaving <= 0).all(axis=0).mean()) if function == "relu" else None
    kernel = next((each for each in step.weights if each.values.ndim >= 2), None)
    if kernel is None:
        return BrickFacts(step.brick.id, function, leaving.shape[1], dead)
    columns = kernel.values.reshape(-1, kernel.values.shape[-1])
    size = float(np.sqrt((columns**2).mean() * len(columns)))
    gradient = kernel.gradient
    return BrickFacts(
        step.brick.id,
        function,
        leaving.shape[1],
        dead,
        None if gradient is None else float(np.sqrt((gradient**2).mean())),
        size,
        columns.shape[1] > 1 and float(np.ptp(columns, axis=1).max()) <= 1e-6 * max(size, 1e-6),
    )


def _unseen(run: Run, went_on: Callable[[float], None]) -> Unseen | None:
    rows = len(run.prepared.x["test"])
    if rows < 2:
        return None
    figures = run.evaluate("test", went_on).figures
    return Unseen("test", rows, figures.get(ACCURACY.name, figures.get("r2")))
