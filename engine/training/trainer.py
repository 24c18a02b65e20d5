"""Starts runs: keeps a few compiled models, by what they compile to, and resets them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from engine.data.preparation import Prepared
from engine.design import Design
from engine.results import Evaluation, Prediction
from engine.training.frames import Ending, Figures, History, Part, Picture, TrainedState, View


class Run:
    """One run. Everything is called on one thread.

    Attributes:
        number: the run's number, carried by every frame.
        design: the design it was started with.
        epoch: how many epochs are done.
        ending: set when it came to rest by itself (early, diverged, failed).
    """

    number: int
    design: Design
    epoch: int
    ending: Ending | None

    @property
    def learning_rate(self) -> float:
        raise NotImplementedError

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        raise NotImplementedError

    @property
    def ending_allows_going_on(self) -> bool:
        """Whether Train can go on from here."""
        raise NotImplementedError

    def go_on(self, design: Design) -> None:
        """Take on the free settings (rate, stopping) of ``design`` and clear ``ending``."""
        raise NotImplementedError

    def advance(self, limit: int, interrupted: Callable[[], bool]) -> Figures | None:
        """Learn for about 10 ms, at most ``limit`` epochs.

        Returns the figures of the epochs that were completed, None if none was: a long
        epoch is left in the middle when ``interrupted`` says so, and gone on with later.
        """
        raise NotImplementedError

    def picture(self, view: View) -> Picture:
        raise NotImplementedError

    def evaluate(self, part: Part) -> Evaluation:
        raise NotImplementedError

    def predict(self, rows: Mapping[str, Sequence[object]]) -> Prediction:
        raise NotImplementedError

    def state(self) -> TrainedState:
        raise NotImplementedError

    def restore(self, state: TrainedState, history: History) -> None:
        """Take on a saved state; EngineError where it does not fit the design."""
        raise NotImplementedError


class Trainer:
    """Makes runs. Everything is called on one thread, the training lane."""

    def load(self) -> None:
        """Load TensorFlow, and whatever makes the first run start sooner."""
        raise NotImplementedError

    def start(self, design: Design, prepared: Prepared, number: int) -> Run:
        """A run at its first weights, compiled; EngineError where it cannot be."""
        raise NotImplementedError
