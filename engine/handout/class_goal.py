"""What a class is to reach: a figure on a part of the rows, with so little as that."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from engine.bricks import Brick
from engine.data.parts import Part
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

FigureName = Literal["accuracy", "f1", "r2", "mean_absolute_error"]
LOWER_IS_BETTER: frozenset[str] = frozenset({"mean_absolute_error"})
SHARES: frozenset[str] = frozenset({"accuracy", "f1"})

_AT_LEAST = Sentence("task.at_least", QT_TRANSLATE_NOOP("Engine", "{figure} at least {value}"))
_AT_MOST = Sentence("task.at_most", QT_TRANSLATE_NOOP("Engine", "{figure} at most {value}"))
_FIGURES: dict[tuple[str, str], Sentence] = {
    ("accuracy", "test"): Sentence(
        "task.accuracy_test", QT_TRANSLATE_NOOP("Engine", "test accuracy")
    ),
    ("accuracy", "validation"): Sentence(
        "task.accuracy_validation", QT_TRANSLATE_NOOP("Engine", "validation accuracy")
    ),
    ("accuracy", "training"): Sentence(
        "task.accuracy_training", QT_TRANSLATE_NOOP("Engine", "training accuracy")
    ),
    ("f1", "test"): Sentence("task.f1_test", QT_TRANSLATE_NOOP("Engine", "F1 on the test part")),
    ("f1", "validation"): Sentence(
        "task.f1_validation", QT_TRANSLATE_NOOP("Engine", "F1 on the validation part")
    ),
    ("f1", "training"): Sentence(
        "task.f1_training", QT_TRANSLATE_NOOP("Engine", "F1 on the training part")
    ),
    ("r2", "test"): Sentence("task.r2_test", QT_TRANSLATE_NOOP("Engine", "R² on the test part")),
    ("r2", "validation"): Sentence(
        "task.r2_validation", QT_TRANSLATE_NOOP("Engine", "R² on the validation part")
    ),
    ("r2", "training"): Sentence(
        "task.r2_training", QT_TRANSLATE_NOOP("Engine", "R² on the training part")
    ),
    ("mean_absolute_error", "test"): Sentence(
        "task.error_test", QT_TRANSLATE_NOOP("Engine", "mean absolute error on the test part")
    ),
    ("mean_absolute_error", "validation"): Sentence(
        "task.error_validation",
        QT_TRANSLATE_NOOP("Engine", "mean absolute error on the validation part"),
    ),
    ("mean_absolute_error", "training"): Sentence(
        "task.error_training",
        QT_TRANSLATE_NOOP("Engine", "mean absolute error on the training part"),
    ),
}
_NEURONS = Sentence(
    "task.neurons", QT_TRANSLATE_NOOP("Engine", "neurons in hidden layers: at most {count}")
)
_WEIGHTS = Sentence("task.weights", QT_TRANSLATE_NOOP("Engine", "weights: at most {count}"))
_EPOCHS = Sentence("task.epochs", QT_TRANSLATE_NOOP("Engine", "epochs: at most {count}"))


@dataclass(frozen=True)
class Attempt:
    """What one network came to. ``figures``: of the goal's part; {}: they are not known."""

    figures: Mapping[str, float]
    neurons: int
    weights: int
    epochs: int


class ClassGoal(BaseModel):
    """``figure`` of ``part`` at least ``value`` (an error: at most), by a network of at most
    ``neurons`` in its hidden layers and ``weights`` in all, after at most ``epochs``; None: as
    many as one likes."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    figure: FigureName = "accuracy"
    part: Part = "test"
    value: Annotated[float, Field(ge=-1e12, le=1e12)]
    neurons: Annotated[int, Field(ge=0, le=10**9)] | None = None
    weights: Annotated[int, Field(ge=0, le=10**12)] | None = None
    epochs: Annotated[int, Field(ge=1, le=1_000_000)] | None = None

    @model_validator(mode="after")
    def _can_be_reached(self) -> ClassGoal:
        if self.figure in SHARES and not 0.0 <= self.value <= 1.0:
            raise ValueError(f"{self.figure} lies between 0 and 1, not {self.value:g}")
        if self.figure == "r2" and self.value > 1.0:
            raise ValueError(f"r2 is at most 1, not {self.value:g}")
        if self.figure in LOWER_IS_BETTER and self.value < 0.0:
            raise ValueError(f"{self.figure} is at least 0, not {self.value:g}")
        return self

    def score(self, attempt: Attempt) -> float:
        """The figure that counts; NaN where it is not known."""
        return attempt.figures.get(self.figure, math.nan)

    def figure_reached(self, attempt: Attempt) -> bool:
        """Whether the figure is as good as asked for."""
        score = self.score(attempt)
        return score <= self.value if self.figure in LOWER_IS_BETTER else score >= self.value

    def held(self, attempt: Attempt) -> tuple[bool, ...]:
        """Whether each of `words` holds, in their order."""
        found = [self.figure_reached(attempt)]
        for most, own in (
            (self.neurons, attempt.neurons),
            (self.weights, attempt.weights),
            (self.epochs, attempt.epochs),
        ):
            if most is not None:
                found.append(own <= most)
        return tuple(found)

    def reached(self, attempt: Attempt) -> bool:
        """Whether all of it holds."""
        return all(self.held(attempt))

    def words(self) -> tuple[Message, ...]:
        """Each thing to reach, as a part of a sentence."""
        sentence = _AT_MOST if self.figure in LOWER_IS_BETTER else _AT_LEAST
        figure = _FIGURES[self.figure, self.part]()
        found = [sentence(figure=figure, value=figure_text(self.figure, self.value))]
        for own, count in (
            (_NEURONS, self.neurons),
            (_WEIGHTS, self.weights),
            (_EPOCHS, self.epochs),
        ):
            if count is not None:
                found.append(own(count=count))
        return tuple(found)


def figure_words(figure: FigureName, part: Part) -> Message:
    """What a figure of a part is called."""
    return _FIGURES[figure, part]()


def figure_text(figure: str, value: float) -> str:
    """A figure's ``value`` as a person writes it: 90 %, or 0.25. It is never rounded up to what
    it does not reach: 0.8996 is 89.9 %."""
    if not math.isfinite(value):
        return "–"
    if figure in SHARES:
        tenths = math.floor(value * 1000.0 + 1e-6)
        return f"{tenths / 10.0:g} %"
    return f"{value:.4g}"


def hidden_neurons(bricks: Sequence[Brick]) -> int:
    """The neurons (of a convolution: filters) of all bricks that learn but the last: the output
    layer's are as many as the task wants."""
    widths = [
        int(getattr(brick, brick.width_field))
        for brick in bricks
        if brick.learns and brick.width_field
    ]
    return sum(widths[:-1])
