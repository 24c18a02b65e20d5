"""A step of learning with all that is needed to show it: whose it is, and what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.data.facts import PreparedFacts
from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.explanation.chosen_rows import BatchRows, Cells, ChosenRows, RowsToExplain
from engine.explanation.float64_network import Float64Network, float64_network
from engine.explanation.one_step import Step, taken_apart
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.tasks import task_named
from engine.training.network.weights import brick_names

MOST_WEIGHTS = 3_000_000  # a step carries each about seven times, in float64
MOST_NUMBERS = 4_000_000  # of all rows, in and between the bricks
MOST_STEPS = 100_000

_TOO_LARGE = Sentence(
    "explain.too_large",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This network has {count} weights: too many to show each number of a step. Networks of "
        "up to {most} can be shown; take a smaller one to look at how it learns.",
    ),
)


@dataclass(frozen=True, eq=False)
class Network:
    """A design and the weights at which it stands; ``weights`` in ``model.weights`` order, None:
    its first ones. ``run``: the run's number, 0 where nothing was trained."""

    design: Design
    prepared: Prepared
    weights: Sequence[np.ndarray] | None = None
    optimizer: Sequence[np.ndarray] = ()
    run: int = 0
    epoch: int = 0


@dataclass(frozen=True, eq=False)
class Explained:
    """One step, and whose it is.

    ``names``: each brick's, such as ``dense_1``. ``numbers``, ``part`` and ``of``: as in
    `RowsToExplain`. ``before``: so many steps of the batch were taken first. ``answers``:
    (rows, targets) in own units, or class indices (rows,), of what left the last brick.
    """

    step: Step
    names: tuple[str, ...]
    design: Design
    facts: PreparedFacts
    numbers: np.ndarray
    part: Part | None
    of: int
    run: int
    epoch: int
    before: int
    answers: np.ndarray

    @property
    def rows(self) -> int:
        """How many rows are explained."""
        return len(self.step.x)


@dataclass(frozen=True)
class WeightPlace:
    """One number of a network: the brick's place from 0, its array's name, and where in it."""

    brick: int
    name: str
    index: tuple[int, ...]


def explained(
    network: Network, chosen: ChosenRows, before: int = 0, cells: Cells | None = None
) -> Explained:
    """One step of ``network`` for these rows, after ``before`` steps of the batch: the chosen one,
    or of one row the first.

    Raises:
        EngineError: the network is too large to be shown or cannot be built, or there are no
            such rows.
    """
    design, prepared = network.design, network.prepared
    rows = chosen_rows(network, chosen, cells)
    before = min(before, MOST_STEPS)
    with float64_network(design, prepared, network.weights) as made:
        optimizer = made.optimizer(network.optimizer)
        take_steps(made, network, chosen, before, optimizer, cells)
        if rows.y is None:
            step = taken_apart(made, rows.x, None)
        else:
            step = taken_apart(made, rows.x, rows.y, optimizer)
    answers = task_named(prepared.facts.task).answers(step.output, prepared.decode_targets)
    return Explained(
        step,
        tuple(brick_names(design.bricks)),
        design,
        prepared.facts,
        rows.numbers,
        rows.part,
        rows.of,
        network.run,
        network.epoch,
        before,
        np.asarray(answers.values),
    )


def losses_at(
    network: Network,
    chosen: ChosenRows,
    places: Sequence[WeightPlace],
    values: np.ndarray,
    before: int = 0,
    cells: Cells | None = None,
) -> np.ndarray:
    """The loss of these rows with other values (points, places) in a few weights: (points,).

    Raises:
        EngineError: as for `explained`, or the rows have no target.
    """
    rows = chosen_rows(network, chosen, cells)
    if rows.y is None:
        raise EngineError(NO_TARGET())
    with float64_network(network.design, network.prepared, network.weights) as made:
        optimizer = made.optimizer(network.optimizer)
        take_steps(made, network, chosen, min(before, MOST_STEPS), optimizer, cells)
        found = [made.place_of(place.brick, place.name) for place in places]
        indexed = [(at, place.index) for at, place in zip(found, places, strict=True)]
        return made.losses_at(rows.x, rows.y, indexed, values)


NO_TARGET = Sentence(
    "explain.no_target",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Without a target there is no loss, and no way back. Say what the answer should be.",
    ),
)


def take_steps(
    made: Float64Network,
    network: Network,
    chosen: ChosenRows,
    count: int,
    optimizer: Any,
    cells: Cells | None,
) -> None:
    """Take ``count`` steps of the batch: the chosen one, or of one row the first."""
    if not count:
        return
    batch = (
        chosen if isinstance(chosen, BatchRows) else BatchRows(network.design.training.batch_size)
    )
    rows = chosen_rows(network, batch, cells)
    assert rows.y is not None
    made.repeat(rows.x, rows.y, optimizer, count)


def chosen_rows(network: Network, chosen: ChosenRows, cells: Cells | None) -> RowsToExplain:
    """The rows, as many as there is room for; EngineError where the network is too large."""
    shape = network.prepared.facts.input_shape
    design = network.design
    count = sum(design.weight_counts(shape))
    if count > MOST_WEIGHTS:
        raise EngineError(_TOO_LARGE(count=count, most=MOST_WEIGHTS))
    leaving = [each for each in design.shapes(shape) if each is not None]
    numbers = int(np.prod(shape)) + sum(int(np.prod(each)) for each in leaving)
    return chosen.of(network.prepared, max(1, MOST_NUMBERS // max(numbers, 1)), cells)
