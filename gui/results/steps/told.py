"""A step and how it is being looked at: what the pages are made from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from engine.explanation.explained import Explained, WeightPlace
from engine.explanation.one_step import BrickStep, Step, WeightStep
from engine.tasks import task_named
from gui.column_names import class_words, column_word
from gui.results.steps.formula import Line, Token, bare, number, outcome, sign, symbol, word
from gui.results.steps.numbers import subscript
from gui.texts import engine_text

Phase = Literal["inputs", "forward", "loss", "backward", "update", "nudge"]
NEURONS_AT_ONCE = 6
PRODUCTS = 8  # of a sum, the largest


@dataclass(frozen=True)
class Stop:
    """One place on the way through a step; ``brick``: its place, −1 where it is at none."""

    phase: Phase
    brick: int = -1


@dataclass(frozen=True)
class DenseStep:
    """A brick that weighs all of a row's numbers: kernel (inputs, units), bias (units,)."""

    kernel: WeightStep
    bias: WeightStep | None

    @property
    def inputs(self) -> int:
        """How many numbers go into the brick."""
        return int(self.kernel.values.shape[0])

    @property
    def units(self) -> int:
        """How many neurons the brick has."""
        return int(self.kernel.values.shape[1])


@dataclass(frozen=True)
class Told:
    """``row``: which of the explained rows; ``first``: the first neuron that is shown."""

    explained: Explained
    row: int = 0
    first: int = 0
    matrices: bool = False
    followed: WeightPlace | None = None

    @property
    def step(self) -> Step:
        """The one step of learning that is told."""
        return self.explained.step

    @property
    def rows(self) -> int:
        """How many rows the step was taken with."""
        return self.explained.rows

    @property
    def of_pictures(self) -> bool:
        """Whether each row is a picture: a person then reads of pictures, not of rows."""
        return len(self.explained.facts.sample_shape) == 3

    @property
    def last(self) -> int:
        """The last brick's place."""
        return len(self.step.bricks) - 1

    def brick(self, place: int) -> BrickStep:
        """What happens at the brick in that place, from 0 at the top."""
        return self.step.bricks[place]

    def changed(self, **values: object) -> Told:
        """The same step with these of the fields as given."""
        return replace(self, **values)  # type: ignore[arg-type]

    def dense(self, place: int) -> DenseStep | None:
        """The brick's weights where it is a dense one over rows of numbers."""
        step = self.step.bricks[place]
        by_name = {weight.name: weight for weight in step.weights}
        kernel = by_name.get("kernel")
        if kernel is None or kernel.values.ndim != 2 or step.entering.ndim != 2:
            return None
        return DenseStep(kernel, by_name.get("bias"))

    def sums(self, place: int) -> np.ndarray:
        """z: what the brick's function is applied to, or what leaves it where it has none."""
        step = self.brick(place)
        return step.leaving if step.sums is None else step.sums

    def sums_gradient(self, place: int) -> np.ndarray | None:
        """∂L/∂z; where the brick has no function, that of what leaves it."""
        step = self.brick(place)
        return step.gradient if step.sums is None else step.sums_gradient

    def shown(self, count: int) -> range:
        """Which of ``count`` neurons are shown."""
        if self.followed is not None and len(self.followed.index):
            place = self.followed.index[-1]
            first = place // NEURONS_AT_ONCE * NEURONS_AT_ONCE if place < count else 0
        else:
            first = self.first
        first = min(first, max(0, (count - 1) // NEURONS_AT_ONCE * NEURONS_AT_ONCE))
        return range(first, min(count, first + NEURONS_AT_ONCE))

    # --- words --------------------------------------------------------------------------------

    def title(self, place: int) -> str:
        """What the brick is called: its title, and which of its kind it is."""
        brick, name = self.brick(place).brick, self.explained.names[place]
        alone = (
            sum(
                other.rpartition("_")[0] == name.rpartition("_")[0]
                for other in self.explained.names
            )
            == 1
        )
        title = engine_text(brick.title)
        return title if alone else f"{title} {name.rpartition('_')[2]}"

    def input_name(self, place: int) -> str:
        """What the network's input ``place`` is called; "" of a picture's pixel."""
        names = self.explained.facts.input_names
        if self.explained.facts.sample_shape or place >= len(names):
            return ""
        return column_word(names[place])

    def output_name(self, place: int) -> str:
        """Whose answer the last brick's number ``place`` is."""
        facts = self.explained.facts
        if task_named(facts.task).has_classes:
            names = class_words(facts.class_names)
            if len(names) == 2 and facts.output_width == 1:
                return names[1]
            return names[place] if place < len(names) else ""
        return column_word(facts.target_names[place]) if place < len(facts.target_names) else ""

    def entering_symbol(self, place: int, number_: int) -> str:
        """What the ``number_``-th number that enters a brick is called: x₁, or a₁."""
        return ("x" if place == 0 else "a") + subscript(number_ + 1)


def count_text(count: int) -> str:
    """A count in the person's form: 4,096."""
    return QLocale().toString(count)


def neuron_heading(told: Told, place: int, neuron: int) -> str:
    """ "Neuron 3", and whose answer it gives."""
    text = QCoreApplication.translate("Steps", "Neuron {number}").format(number=neuron + 1)
    name = told.output_name(neuron) if place == told.last else ""
    return f"{text} · {name}" if name else text


def products(
    pairs: list[tuple[float, float, WeightPlace | None]],
    tones: tuple[str, str] = ("value", "value"),
    symbols: tuple[str, ...] = (),
) -> list[Token]:
    """p₁ × q₁ + p₂ × q₂ + …; of many the largest, and what the others come to.

    ``pairs``: the two factors, and which weight the first one is.
    """
    chosen = largest([first * second for first, second, _place in pairs])
    found: list[Token] = []
    for place in chosen:
        first, second, weight = pairs[place]
        if found:
            found.append(sign("+"))
        make = number if found else bare
        found += [
            make(first, tones[0], weight),
            Token(" × ", "muted"),  # type: ignore[arg-type]
            number(second, tones[1]),
        ]  # type: ignore[arg-type]
    rest = [place for place in range(len(pairs)) if place not in set(chosen)]
    if rest:
        others = sum(pairs[place][0] * pairs[place][1] for place in rest)
        found += [sign("+"), number(others, "muted"), word(rest_text(len(rest)))]
    return found


def largest(values: list[float]) -> list[int]:
    """The places of the largest few by size, in their own order; of few, all."""
    if len(values) <= PRODUCTS:
        return list(range(len(values)))
    order = np.argsort(-np.abs(np.nan_to_num(np.array(values))), kind="stable")
    return sorted(order[:PRODUCTS].tolist())


def rest_text(count: int) -> str:
    """What the last number of a folded sum is."""
    text = QCoreApplication.translate("Steps", "(smaller products: {count})")
    return " " + text.format(count=count_text(count))


def folded_note(count: int) -> str:
    """That of so many products the largest are shown; "" where all are."""
    if count <= PRODUCTS:
        return ""
    text = QCoreApplication.translate("Steps", "{count} products, the largest {shown}.")
    return text.format(count=count_text(count), shown=PRODUCTS)


def equation(left: str, *middle: list[Token], value: float, tone: str = "result") -> Line:
    """left = middle = … = value."""
    found: list[Token] = [symbol(left)]
    for part in middle:
        found += [sign("="), *part]
    return (*found, sign("="), outcome(value, tone))  # type: ignore[arg-type]


def stops_of(explained: Explained, followed: WeightPlace | None = None) -> tuple[Stop, ...]:
    """The way through a step: down, the loss, up again, the update; of a followed weight only
    where it has a part, and its nudge at the end."""
    step = explained.step
    count = len(step.bricks)
    down = [Stop("forward", place) for place in range(count)]
    if step.loss is None:
        return (Stop("inputs"), *down)
    up = [Stop("backward", place) for place in reversed(range(count))]
    learned = [
        Stop("update", place)
        for place, brick in enumerate(step.bricks)
        if any(weight.gradient is not None for weight in brick.weights)
    ]
    if followed is None:
        return (Stop("inputs"), *down, Stop("loss"), *up, *learned)
    at = followed.brick
    return (
        Stop("forward", at),
        Stop("loss"),
        *(stop for stop in up if stop.brick >= at),
        *(stop for stop in learned if stop.brick == at),
        Stop("nudge", at),
    )
