"""The network of a run as it stands: its state, what goes on inside it, and its answers."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.data.view import View
from engine.design import Design
from engine.evaluation.measures import evaluation_of
from engine.evaluation.results import Evaluation, Prediction
from engine.messages import EngineError
from engine.tasks import task_named
from engine.training.epochs.compiled import CompiledModel, Snapshot
from engine.training.frames import (
    Picture,
    TrainedState,
)
from engine.training.inside.brick_weights import BrickWeights
from engine.training.inside.looking_in import LookingIn
from engine.training.inside.network_picture import NetworkPicture, NetworkView
from engine.training.network.keras_model import own_words
from engine.training.network.weights import brick_names
from engine.training.rows.device_data import DeviceData
from engine.training.run.run_sentences import (
    NO_ROWS,
    NOT_PREDICTED,
)

_Answer = TypeVar("_Answer")


class StandingNetwork:
    """A network in a compiled model, as far as it has learned. Everything is called on one thread.

    Several of them may share a compiled model: whichever is asked has its variables put there.

    Attributes:
        number: the run's number, carried by every frame.
        design: the design that it learns as.
        epoch: how many epochs are done.
    """

    def __init__(
        self,
        compiled: CompiledModel,
        data: DeviceData,
        design: Design,
        prepared: Prepared,
        number: int,
    ) -> None:
        self.number = number
        self.design = design
        self.epoch = 0
        self._compiled = compiled
        self._data = data
        self._prepared = prepared
        self._step = 0  # steps done of the epoch under way
        self._totals = np.zeros(4, np.float32)  # their sums
        self._parked: TrainedState | None = None
        self._grid: tuple[View, np.ndarray, np.ndarray | None, np.ndarray] | None = None

    @property
    def prepared(self) -> Prepared:
        """The data that it learns from."""
        return self._prepared

    @property
    def is_compiled(self) -> bool:
        """Whether its epochs are compiled, so that learning begins at once."""
        return self._compiled.compiled

    @property
    def guess_loss(self) -> float:
        """The training loss of always giving the one answer that is their mean."""
        return self._compiled.guess_loss(self._prepared.y["training"])

    @property
    def step(self) -> int:
        """How many steps of the epoch under way are done."""
        return self._step

    def picture(self, view: View) -> Picture:
        """The network's answer over ``view``; EngineError where a column is no input."""
        if self._grid is None or self._grid[0] != view:
            self._grid = (view, *self._prepared.grid(view))
        _, x, y, rows = self._grid
        values = self._in_own_units(self._outputs(rows))
        if y is not None:
            values = values.reshape(len(y), len(x), *values.shape[1:])
        return Picture(self.number, self.epoch, view, x, y, values)

    def network(self, view: NetworkView) -> NetworkPicture:
        """Its neurons and weights as they are now; EngineError where a column is no input."""
        self._take_model()
        drawer = self._compiled.network
        drawn = drawer.draw(view, self.design, self._prepared, self._data)
        return replace(drawn, run=self.number, epoch=self.epoch)

    def brick_weights(self, brick: str) -> BrickWeights:
        """All weights of one brick as they are now; KeyError where there is none with that id."""
        self._take_model()
        drawer = self._compiled.network
        found = drawer.weights_of(brick, self.design, self._prepared, self._data)
        return replace(found, run=self.number, epoch=self.epoch)

    @property
    def inside(self) -> LookingIn:
        """What goes on inside the network as it is now; to be used at once."""
        self._take_model()
        return self._compiled.inside

    def weights_by_name(self) -> dict[str, np.ndarray]:
        """Its weights as they are now, such as ``dense_1/kernel``, in ``model.weights`` order."""
        self._take_model()
        layers = zip(brick_names(self.design.bricks), self._compiled.weight_names, strict=True)
        names = [f"{brick}/{name}" for brick, own in layers for name in own]
        return dict(zip(names, self._compiled.weight_values(), strict=True))

    def evaluate(
        self, part: Part, went_on: Callable[[float], None] = lambda share: None
    ) -> Evaluation:
        """How good it is now on ``part``; EngineError where that has no rows. ``went_on`` is
        told the share that is done, 0 … 1; what it raises ends the work."""
        x, y = self._prepared.x[part], self._prepared.y[part]
        if not len(x):
            raise EngineError(self.design.data.lacking or NO_ROWS())
        self._take_model()
        outputs, loss = _answering(lambda: self._compiled.measured(x, y, went_on))
        return evaluation_of(self.number, self.epoch, part, self._prepared, outputs, loss)

    def predict(self, rows: Mapping[str, Sequence[object]]) -> Prediction:
        """Answers for a person's own values; EngineError naming what cannot be read."""
        return self.answers(self._prepared.encode(rows))

    def answers(
        self, inputs: np.ndarray, went_on: Callable[[float], None] = lambda share: None
    ) -> Prediction:
        """Answers for the network's own inputs, float32 (rows, inputs). ``went_on`` as of
        `evaluate`."""
        outputs = self._outputs(inputs, went_on)
        facts = self._prepared.facts
        answers = task_named(facts.task).answers(outputs, self._prepared.decode_targets)
        return Prediction(
            self.number,
            self.epoch,
            facts.task,
            facts.class_names,
            facts.target_names,
            answers.values,
            answers.probabilities,
            self._prepared.target_spreads,
        )

    def outputs(self, inputs: np.ndarray) -> np.ndarray:
        """What leaves the network for its own inputs, float32 (rows, *input_shape)."""
        return self._outputs(inputs)

    def _outputs(
        self, x: np.ndarray, went_on: Callable[[float], None] = lambda share: None
    ) -> np.ndarray:
        self._take_model()
        if not len(x):
            return np.zeros((0, *self._compiled.key.output_shape), np.float32)
        return _answering(lambda: self._compiled.predict(x, went_on))

    def _in_own_units(self, outputs: np.ndarray) -> np.ndarray:
        task = task_named(self.design.data.task)
        return task.picture(outputs, self._prepared.decode_targets)

    def state(self) -> TrainedState:
        """All that is needed to go on exactly from here, also from the middle of an epoch."""
        self._take_model()
        progress = np.array([self._step, *self._totals], np.float64)
        return TrainedState(
            self.epoch,
            self._compiled.weight_values(),
            self._compiled.optimizer_values(),
            (*self._compiled.generator_values(), progress),
            self._prepared.rows_mark,
        )

    def _take_model(self) -> None:
        """Have this run's variables in the compiled model, which another run may have used."""
        compiled = self._compiled
        owner = compiled.owner() if compiled.owner is not None else None
        if owner is self:
            return
        if isinstance(owner, StandingNetwork):
            owner._parked = owner.state()
        compiled.owner = weakref.ref(self)
        if self._parked is not None:
            *generators, _ = self._parked.seed_state
            compiled.set_all(self._parked.weights, self._parked.optimizer, generators)
            self._parked = None


def _answering(answer: Callable[[], _Answer]) -> _Answer:
    """What ``answer`` gives; EngineError where Keras fails, or where it was ended."""
    try:
        return answer()
    except EngineError:
        raise
    except Exception as error:
        raise EngineError(NOT_PREDICTED(), own_words(error)) from error


def state_then(
    compiled: CompiledModel, snapshot: Snapshot, epoch: int, rows: str, progress: np.ndarray
) -> TrainedState:
    """`StandingNetwork.state` as it was at ``snapshot``."""
    weights, optimizer, generators = compiled.state_values(snapshot)
    return TrainedState(epoch, weights, optimizer, (*generators, progress), rows)
