"""Filling the kernels of all bricks by one rule, one after the other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from engine.bricks import Brick
from engine.messages import Message
from engine.service.requests.run_requests import WeightsOf
from engine.training.inside.brick_weights import BrickWeights
from gui.results.network.asking import NetworkAsking
from gui.results.network.weights.fill_bar import FillBar
from gui.results.network.weights.weight_cells import WeightCells
from gui.results.network.weights.weight_changes import WeightChanges
from gui.work.context import Context


class Filling(QObject):
    """Asks for the weights of all bricks, and fills them once the last answer is there: as one
    draw after the other, and in one step of undo.

    Signals:
        said(Message | None): why it cannot be; None: it is done.
        failed(Message, str): a brick's weights could not be had, and details.
    """

    said = Signal(object)
    failed = Signal(object, str)

    def __init__(
        self,
        context: Context,
        asking: NetworkAsking,
        changes: WeightChanges,
        bar: FillBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._asking, self._changes, self._bar = context, asking, changes, bar

    def fill_all(self, bricks: list[Brick]) -> None:
        """Fill the kernels of ``bricks`` by the rule that is chosen in the bar."""
        run, design = self._context.run, self._asking.drawable()
        wanted = [brick for brick in bricks if brick.can_answer]
        found: list[BrickWeights] = []
        without = None if run.number else design
        for brick in wanted:
            answer = partial(self._take, found, len(wanted))
            self._context.engine.ask(WeightsOf(brick.id, without), answer, self._not_answered)

    def _not_answered(self, message: Message, details: str) -> None:
        self.failed.emit(message, details)

    def _take(self, found: list[BrickWeights], count: int, weights: BrickWeights | None) -> None:
        if weights is None:
            return
        found.append(weights)
        if len(found) < count:
            return
        names = self._asking.names()
        cells = [WeightCells.of(each, {}) for each in found]
        bricks = [names.brick(each.brick) for each in found]
        for brick, each, own in zip(bricks, found, cells, strict=True):
            if brick is None or own is None:
                return
            problem = self._changes.hindrance(brick, each)
            if problem is not None:
                self.said.emit(problem)
                return
        known = [own for own in cells if own is not None]
        kernels = self._bar.kernels([own.kernel_shape for own in known])
        changed = {
            each.brick: (each, own.with_kernel(kernel).arrays())
            for each, own, kernel in zip(found, known, kernels, strict=True)
        }
        self.said.emit(self._changes.change(self.tr("Fill the weights of all bricks"), changed))
