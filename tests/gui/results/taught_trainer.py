"""A trainer that is taught at once: least squares by NumPy instead of TensorFlow.

Its answers are true ones (a line for a regression, a soft choice for classes), so that the
pages can be held against figures that are known beforehand.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from engine.bricks import Brick
from engine.data.parts import Part
from engine.data.preparing.preparation import Prepared
from engine.data.view import View
from engine.design import Design
from engine.evaluation.results import Evaluation, Prediction
from engine.messages import Message
from engine.training.frames import Ending, Figures, History, Picture, TrainedState
from engine.training.inside.brick_weights import BrickWeights
from engine.training.inside.network_picture import NetworkPicture, NetworkView
from engine.training.run.past import PastKeeper
from engine.training.run.run import goal_of
from engine.training.run.run_record import RunRecord
from tests.gui.drawn_network import drawn_network, drawn_weights


def _open_gate() -> threading.Event:
    gate = threading.Event()
    gate.set()
    return gate


@dataclass
class Lesson:
    """How its runs behave. ``gate`` cleared: an epoch takes till it is set; ``measured`` cleared:
    so does an evaluation, unless it is broken off."""

    gate: threading.Event = field(default_factory=threading.Event)
    measured: threading.Event = field(default_factory=_open_gate)
    epochs_a_call: int = 7
    stops_early: tuple[int, int] | None = None  # at this epoch, keeping that one's weights
    pictures: int = 0
    networks: list[NetworkView] = field(default_factory=list)
    evaluations: list[Part] = field(default_factory=list)


class TaughtRun:
    def __init__(self, lesson: Lesson, design: Design, prepared: Prepared, number: int) -> None:
        self.number = number
        self.design = design
        self.epoch = 0
        self.goal = goal_of(0, design)
        self.ending: Ending | None = None
        self.learning_rate = design.training.learning_rate
        self.ending_allows_going_on = True
        self._compared_from = 1
        self._own: dict[str, tuple[np.ndarray, ...]] = {}
        self._lesson = lesson
        self._prepared = prepared
        self.past = PastKeeper()
        self.past.begin(0, None)
        taught = prepared.y["training"]
        if prepared.facts.task != "regression":
            taught = 2.0 * taught - 1.0
        self._weights = np.linalg.lstsq(_with_one(prepared.x["training"]), taught, rcond=None)[0]

    is_compiled = True
    guess_loss = 0.7
    step = 0

    def begin(self) -> None:
        self.epoch = 0

    def twin(self) -> TaughtRun:
        """Learns over again what was learned, so it waits for nobody."""
        lesson = replace(self._lesson, gate=_open_gate(), measured=_open_gate())
        return TaughtRun(lesson, self.design, self._prepared, self.number)

    def way(self, most: int) -> list[Sequence[np.ndarray] | None]:
        """Nothing is kept of it."""
        return []

    def is_twin_of(self, other: TaughtRun) -> bool:
        return self._prepared is other._prepared

    def learn_steps(self, step: int) -> None:
        assert step == 0

    def go_on(self, design: Design) -> None:
        self.goal = goal_of(self.epoch, design)
        self.design = design
        self.ending = None
        self._compared_from = self.epoch + 1

    def adopt(self, design: Design) -> None:
        self.design = design

    def advance(self, limit: int, interrupted: Callable[[], bool]) -> Figures | None:
        while not self._lesson.gate.wait(0.001):
            if interrupted():
                return None
        first = self.epoch + 1
        self.epoch += min(limit, self._lesson.epochs_a_call)
        if self._lesson.stops_early is not None and self.epoch >= self._lesson.stops_early[0]:
            self.epoch, best = self._lesson.stops_early
            self.ending = Ending(
                "early",
                self.epoch,
                Message("stopped", "Enough."),
                best_epoch=best,
                compared_from=self._compared_from,
            )
        epochs = np.arange(first, self.epoch + 1, dtype=float)
        metric = self.design.training.loss and (
            "mean_absolute_error" if self.design.data.task == "regression" else "accuracy"
        )
        values = {
            "loss": 1.0 / epochs,
            metric: 1.0 - 1.0 / epochs,
            "val_loss": 2.0 / epochs,
            f"val_{metric}": 1.0 - 1.0 / (2.0 * epochs),
        }
        return Figures(self.number, first, values)

    def picture(self, view: View) -> Picture:
        self._lesson.pictures += 1
        x, y, inputs = self._prepared.grid(view)
        outputs = self._outputs(inputs)
        shape = (len(x),) if y is None else (len(y), len(x))
        return Picture(self.number, self.epoch, view, x, y, outputs.reshape(*shape, -1))

    def network(self, view: NetworkView) -> NetworkPicture:
        self._lesson.networks.append(view)
        shape = self._prepared.facts.input_shape
        return drawn_network(self.design, shape, view, run=self.number, epoch=self.epoch)

    def brick_weights(self, brick: str) -> BrickWeights:
        shape = self._prepared.facts.input_shape
        found = drawn_weights(self.design, shape, brick, run=self.number, epoch=self.epoch)
        own = self._own.get(brick)
        return found if own is None else replace(found, arrays=own)

    def evaluate(
        self, part: Part, went_on: Callable[[float], None] = lambda share: None
    ) -> Evaluation:
        self._lesson.evaluations.append(part)
        while not self._lesson.measured.wait(0.001):
            went_on(0.5)
        prepared, facts = self._prepared, self._prepared.facts
        outputs = self._outputs(prepared.x[part])
        common = (self.number, self.epoch, part, facts.task, facts.class_names, facts.target_names)
        if facts.task == "regression":
            actual = prepared.decode_targets(prepared.y[part])
            error = float(np.abs(outputs - actual).mean())
            figures = {"loss": 0.5, "mean_absolute_error": error}
            return Evaluation(*common, figures, None, actual, outputs, prepared.rows[part])
        actual = _classes(prepared.y[part])
        predicted = _classes(outputs)
        confusion = np.zeros((len(facts.class_names),) * 2, dtype=int)
        np.add.at(confusion, (actual, predicted), 1)
        figures = {"loss": 0.5, "accuracy": float((actual == predicted).mean())}
        shares = self.answers(prepared.x[part]).probabilities
        rows = prepared.rows[part]
        return Evaluation(*common, figures, confusion, actual, predicted, rows, shares)

    @property
    def inside(self) -> TaughtInside:
        return TaughtInside()

    @property
    def prepared(self) -> Prepared:
        return self._prepared

    def predict(self, rows: Mapping[str, Sequence[object]]) -> Prediction:
        return self.answers(self._prepared.encode(rows))

    def answers(
        self, inputs: np.ndarray, went_on: Callable[[float], None] = lambda share: None
    ) -> Prediction:
        facts = self._prepared.facts
        outputs = self._outputs(inputs)
        common = (self.number, self.epoch, facts.task, facts.class_names, facts.target_names)
        if facts.task == "regression":
            return Prediction(*common, outputs, None, self._prepared.target_spreads)
        if facts.task == "binary":
            outputs = np.concatenate([1.0 - outputs, outputs], axis=1)
        return Prediction(*common, outputs.argmax(axis=1), outputs)

    def state(self) -> TrainedState:
        """The weights of all bricks, then its own."""
        arrays = [array for brick in self._dense() for array in self.brick_weights(brick.id).arrays]
        return TrainedState(self.epoch, (*arrays, self._weights), ())

    def state_with_past(self) -> TrainedState:
        return self.state()

    def state_at_end(self) -> TrainedState:
        if not len(self._prepared.y["test"]):
            return self.state()
        figures = self.evaluate("test").figures
        self._lesson.evaluations.pop()  # nobody asked for it
        return replace(self.state(), test=figures)

    def restore(self, state: TrainedState, history: History) -> None:
        self.epoch = state.epoch
        for place, brick in enumerate(self._dense()):
            self._own[brick.id] = state.weights[2 * place : 2 * place + 2]

    def _dense(self) -> list[Brick]:
        """Of a tower of dense bricks, all of them."""
        entering = self.design.entering(self._prepared.facts.input_shape)
        return [
            brick
            for brick, shape in zip(self.design.bricks, entering, strict=True)
            if brick.can_answer and shape is not None
        ]

    def _outputs(self, inputs: np.ndarray) -> np.ndarray:
        """In the target's own units, or probabilities."""
        raw = _with_one(inputs) @ self._weights
        if self._prepared.facts.task == "regression":
            return self._prepared.decode_targets(raw)
        if self._prepared.facts.task == "binary":
            return 1.0 / (1.0 + np.exp(-4.0 * raw))
        odds = np.exp(4.0 * (raw - raw.max(axis=1, keepdims=True)))
        return odds / odds.sum(axis=1, keepdims=True)


class TaughtInside:
    """It has no hidden brick that tells anything: what enters the last one is the picture."""

    outputs = 2

    def entering(self, x: np.ndarray, place: int) -> np.ndarray:
        return x

    def gradient(self, x: np.ndarray, output: int) -> np.ndarray:
        return x - x.mean()


class TaughtTrainer:
    def __init__(self, lesson: Lesson) -> None:
        self._lesson = lesson

    def load(self) -> None:
        pass

    def start(self, design: Design, prepared: Prepared, number: int) -> TaughtRun:
        return TaughtRun(self._lesson, design, prepared, number)

    def restore(self, record: RunRecord, prepared: Prepared, number: int) -> TaughtRun:
        run = self.start(record.design, prepared, number)
        run.restore(record.state, record.history)
        return run


def _with_one(inputs: np.ndarray) -> np.ndarray:
    flat = np.asarray(inputs, float).reshape(len(inputs), -1)  # a picture's numbers in a row
    return np.concatenate([flat, np.ones((len(inputs), 1))], axis=1)


def _classes(outputs: np.ndarray) -> np.ndarray:
    if outputs.shape[1] == 1:
        return (outputs[:, 0] > 0.5).astype(int)
    return outputs.argmax(axis=1)
