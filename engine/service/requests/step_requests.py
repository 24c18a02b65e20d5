"""What can be asked about one step of learning; see `engine.service.requests`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from typing_extensions import override

from engine.design import Design
from engine.explanation.chosen_rows import MOST_CELLS_ROWS, Cells, ChosenRows
from engine.explanation.explained import Explained, Network, WeightPlace
from engine.explanation.landscape import Ball, Slice
from engine.service.lane import Errand
from engine.service.requests.kinds import NetworkRequest
from engine.service.requests.rows_requests import CellsOf

if TYPE_CHECKING:
    from engine.training.run.run import Run


@dataclass(frozen=True)
class AboutRows(NetworkRequest):
    """Something about the network as it is now, and some rows.

    ``design``: what is looked at where there is no run, or with ``first``: its first weights.
    ``before``: so many steps of the batch are taken first. ``count``: the table's rows.
    """

    design: Design
    rows: ChosenRows
    first: bool = False
    before: int = 0
    count: int = 0

    def network(self, run: Run | None, errand: Errand) -> Network:
        """The run's network as it is now, or the design's at its first weights."""
        if run is None or self.first:
            return Network(self.design, errand.prepared(self.design.data))
        state, design = run.state(), run.design
        rate = run.learning_rate  # float32: 0.001 comes back as 0.0010000000474974513
        if not np.isclose(rate, design.training.learning_rate, rtol=1e-6, atol=0.0):
            design = design.with_training(learning_rate=float(f"{rate:.7g}"))
        return Network(
            design, run.prepared, state.weights, state.optimizer, run.number, state.epoch
        )

    def cells(self, network: Network, errand: Errand) -> Cells | None:
        """Where the digits of a small table's cells can be had; None: of none."""
        if errand.ask is None or not 0 < self.count <= MOST_CELLS_ROWS:
            return None
        return partial(errand.ask, CellsOf(network.design.data.source))


@dataclass(frozen=True)
class ExplainStep(AboutRows):
    """Every number of one step of learning."""

    @override
    def answer(self, run: Run | None, errand: Errand) -> Explained:
        from engine.explanation.explained import explained

        network = self.network(run, errand)
        return explained(network, self.rows, self.before, self.cells(network, errand))


@dataclass(frozen=True, eq=False)
class LossesAt(AboutRows):
    """The loss with other ``values`` (points, places) in a few weights: float64 (points,)."""

    places: Sequence[WeightPlace] = ()
    values: np.ndarray | None = None

    @override
    def answer(self, run: Run | None, errand: Errand) -> np.ndarray:
        from engine.explanation.explained import losses_at

        network = self.network(run, errand)
        assert self.values is not None
        cells = self.cells(network, errand)
        return losses_at(network, self.rows, self.places, self.values, self.before, cells)


@dataclass(frozen=True)
class LandscapeOf(AboutRows):
    """The loss of the rows over two weights, and balls that roll down it.

    ``reach``: so far to each side of where the weights stand; ``points``: of an axis; ``start``:
    where the balls are put, None: where the network stands; ``steps``: of each ball. Of a run the
    way that training took comes, too.
    """

    places: tuple[WeightPlace, ...] = ()
    reach: float = 1.0
    points: int = 41
    start: tuple[float, float] | None = None
    balls: tuple[Ball, ...] = ()
    steps: int = 50

    @override
    def answer(self, run: Run | None, errand: Errand) -> Slice:
        from engine.explanation.landscape import MOST_OF_WAY, loss_slice

        network = self.network(run, errand)
        first, second = self.places
        return loss_slice(
            network,
            self.rows,
            (first, second),
            self.reach,
            self.points,
            start=self.start,
            balls=self.balls,
            steps=self.steps,
            way=run.way(MOST_OF_WAY) if run is not None and network.run else (),
            before=self.before,
            cells=self.cells(network, errand),
        )
