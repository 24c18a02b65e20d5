"""What a task is: what is predicted, and all that follows from it.

A task holds no state: there is one object of each, in the catalogue. It knows neither tables
nor designs, only what it is told: names, counts and arrays.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal, Protocol

import numpy as np

from engine.losses import LOSSES, Loss
from engine.messages import Message, Sentence
from engine.metrics import Metric

# How the answers are drawn: by their value, by the second class's probability, or by the
# probability of every class.
AnswerView = Literal["value", "probability", "probabilities"]


class TargetValues(Protocol):
    """What of a target column decides which tasks it can be predicted as."""

    @property
    def is_number(self) -> bool:
        """Whether its values are numbers to calculate with."""

    @property
    def distinct(self) -> int:
        """How many different values it has."""

    @property
    def whole(self) -> bool:
        """Whether every number is a whole number."""

    @property
    def minimum(self) -> float | None:
        """The least number; None where there is none."""


@dataclass(frozen=True)
class Answers:
    """``values``: (rows, targets) in the targets' own units, or class indices (rows,).
    ``probabilities``: (rows, classes), each row adding up to 1; None for numbers."""

    values: np.ndarray
    probabilities: np.ndarray | None = None


@dataclass(frozen=True)
class End:
    """How a network ends: the function that its outputs come from, and its loss.

    ``taught``: from where to where the values to predict go as they are taught; None where
    that is not known.
    """

    function: str
    loss: Loss
    taught: tuple[float, float] | None


@dataclass(frozen=True)
class EndRemark:
    """What there is to say of a network's end; the usual function mends it."""

    severity: Literal["warning", "hint"]
    message: Message


class Task:
    """One task. A subclass gives the names, the words and the methods that raise here.

    Attributes:
        name: what stands in files; never renamed.
        title: what it is called, such as "Two classes"; English, marked.
        word: the same inside a sentence; English, marked.
        hint: one sentence on what the answer is; English, marked.
        losses: names of the losses that fit, the usual one first.
        metric: what a run reports beside its loss.
        has_classes: whether the answer is a class, and its one target a column of classes.
        scales_targets: whether the values to predict may be taught scaled.
        answer_view: how the network's answers are drawn.
        wrong_width: says that the last layer has ``units`` neurons, not ``width``.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    word: ClassVar[str]
    hint: ClassVar[str]
    losses: ClassVar[tuple[str, ...]]
    metric: ClassVar[Metric]
    has_classes: ClassVar[bool]
    scales_targets: ClassVar[bool] = False
    answer_view: ClassVar[AnswerView]
    wrong_width: ClassVar[Sentence]

    # --- what is predicted ---------------------------------------------------------------

    def takes(self, target: TargetValues) -> bool:
        """Whether a column of such values can be predicted so."""
        raise NotImplementedError

    def refused_numbers(self, column: str, values: np.ndarray) -> Message | None:
        """Why the numbers of a target cannot be predicted so; NaN is a missing one."""
        return None

    def refused_classes(self, column: str, count: int) -> Message | None:
        """Why a target of so many classes cannot be predicted so."""
        return None

    def taught_classes(self, codes: np.ndarray, count: int) -> np.ndarray:
        """Class indices (rows,) of ``count`` classes as a network is taught them: float32
        (rows, outputs). Numbers are taught as they are, scaled where asked."""
        raise NotImplementedError

    # --- the last layer ------------------------------------------------------------------

    @property
    def usual_loss(self) -> str:
        """The name of the loss that is usual."""
        return self.losses[0]

    @property
    def usual_function(self) -> str:
        """The function that is usual for the last layer, whatever the loss."""
        return self.end_functions(LOSSES[self.usual_loss]())[0]

    def output_width(self, targets: int, classes: int) -> int:
        """How many numbers the network has to give for a row; 0 where that is not known yet."""
        raise NotImplementedError

    def end_functions(self, loss: Loss) -> tuple[str, ...]:
        """The functions of the last layer that fit a loss, the usual one first."""
        raise NotImplementedError

    def wrong_end(self, end: End) -> EndRemark | None:
        """What there is to say of an end whose function is none of those that fit."""
        raise NotImplementedError

    # --- answers -------------------------------------------------------------------------

    def answers(
        self, outputs: np.ndarray, in_own_units: Callable[[np.ndarray], np.ndarray]
    ) -> Answers:
        """What the network's ``outputs`` (rows, outputs) mean; ``in_own_units`` undoes how the
        targets were scaled."""
        raise NotImplementedError

    def picture(
        self, outputs: np.ndarray, in_own_units: Callable[[np.ndarray], np.ndarray]
    ) -> np.ndarray:
        """The same to be drawn, see ``answer_view``: values (rows, targets), the second class's
        probability (rows, 1), or every class's (rows, classes)."""
        raise NotImplementedError

    # --- how good they are ---------------------------------------------------------------

    def actual(self, taught: np.ndarray, own: Callable[[], np.ndarray]) -> np.ndarray:
        """The truth in the form of `Answers.values`, from what was ``taught`` (rows, outputs)
        or from the targets in their ``own`` units."""
        raise NotImplementedError

    def confusion(
        self, actual: np.ndarray, predicted: np.ndarray, classes: int
    ) -> np.ndarray | None:
        """How often each actual class (row) was called each class (column); None: no classes."""
        return None

    def figures(
        self, actual: np.ndarray, predicted: np.ndarray, confusion: np.ndarray | None
    ) -> dict[str, float]:
        """The figures of an evaluation, in the order in which they are read."""
        raise NotImplementedError

    def error(self, figures: dict[str, float]) -> float:
        """What of ``figures`` is compared with `baseline_error`; less is better."""
        raise NotImplementedError

    def baseline_error(self, actual: np.ndarray, classes: int) -> float | None:
        """The same error of what no network is needed for; None where that is always right."""
        raise NotImplementedError
