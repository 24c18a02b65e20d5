"""For each thing that a run can be ill with, a design that has it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from engine.bricks.first_weights import FirstWeights
from engine.data.settings import DataSettings, SplitSettings
from engine.data.sources.catalogue import RandomLabels, XorCloud
from engine.design import Design
from engine.recipes import recipe
from engine.recipes.recipe import columns, tower


def lesson(name: str, *layers: tuple[int, str], **training: object) -> Design:
    """A lesson with another tower and other training settings."""
    design = recipe(name).make()
    if layers:
        design = design.with_bricks(tower(*layers))
    return design.with_training(**training)


def _dead() -> Design:
    """Every hidden neuron begins far below 0 for all rows."""
    design = lesson("circles", (8, "relu"), (1, "sigmoid"), epochs=60)
    hidden = design.bricks[0]
    random = np.random.RandomState(1)
    given = FirstWeights.of(random.normal(0.0, 0.7, (2, 8)), np.full(8, -9.0))
    return design.replaced(hidden.changed(first_weights=given))


def _by_heart() -> Design:
    """Few points, many on the wrong side by chance, and far more weights than rows."""
    design = lesson("xor-cloud", (64, "relu"), (64, "relu"), (1, "sigmoid"), learning_rate=0.01)
    source = XorCloud(rows=120, noise=0.4)
    return design.with_data(design.data.model_copy(update={"source": source}))


def _random_labels(*layers: tuple[int, str]) -> Design:
    """Text 2's coin tosses with validation rows."""
    inputs = dict.fromkeys((f"x{number}" for number in range(1, 13)), "none")
    data = DataSettings(
        source=RandomLabels(),
        columns=columns(inputs, "label"),  # type: ignore[arg-type]
        task="binary",
        split=SplitSettings(),
    )
    return recipe("labels-deep").make().with_data(data).with_bricks(tower(*layers))


# What it is → the code that the coach ends with, and the design.
ILLNESSES: dict[str, tuple[str, Callable[[], Design]]] = {
    "relu, squared error, a rate of 10": (
        "diverged",
        lambda: lesson("bike-rentals", optimizer="sgd", learning_rate=10.0, epochs=30),
    ),
    "a rate of 3, relu, cross-entropy": (
        "rate_too_high",
        lambda: lesson("spiral", *[(8, "relu")] * 3, (1, "sigmoid"), learning_rate=3.0, epochs=100),
    ),
    "a rate of 1,000,000, tanh": (
        "rate_too_high",
        lambda: lesson(
            "circles", (8, "tanh"), (1, "sigmoid"), optimizer="sgd", learning_rate=1e6, epochs=60
        ),
    ),
    "a wave with a rate of 1": (
        "rate_too_high",
        lambda: lesson("sine", learning_rate=1.0, epochs=100),
    ),
    "circles with a rate of 1.5": (
        "rate_too_high",
        lambda: lesson("circles", (8, "relu"), (8, "relu"), (1, "sigmoid"), learning_rate=1.5),
    ),
    "softmax on one neuron": (
        "checked",
        lambda: lesson("circles", (8, "tanh"), (1, "softmax"), epochs=60),
    ),
    "the sales network": ("tiny_weights", lambda: lesson("sales-stuck", epochs=2000)),
    "a dead relu layer": ("dead_relu", _dead),
    "seven sigmoid layers": (
        "vanishing",
        lambda: lesson(
            "circles",
            *[(8, "sigmoid")] * 7,
            (1, "sigmoid"),
            optimizer="sgd",
            learning_rate=0.05,
            epochs=100,
        ),
    ),
    "XOR by one neuron": ("one_line", lambda: lesson("xor-stuck")),
    "circles by one neuron": ("one_line", lambda: lesson("circles", (1, "sigmoid"))),
    "a wave by one neuron": ("one_line", lambda: lesson("sine", (1, "linear"), epochs=300)),
    "a spiral by 4 and 2": (
        "too_small",
        lambda: lesson("spiral", (4, "tanh"), (2, "tanh"), (1, "sigmoid")),
    ),
    "XOR by two neurons, caught": (
        "caught",
        lambda: lesson("xor", (2, "tanh"), (1, "sigmoid"), seed=3),
    ),
    "a rate that is next to nothing": (
        "no_better",
        lambda: lesson("circles", learning_rate=1e-5, epochs=100),
    ),
    "a noisy cloud by heart": ("overfitting", _by_heart),
    "a line, too slowly": ("slow", lambda: lesson("line-one-neuron")),
    "eight points, too slowly": ("slow", lambda: lesson("eight-points", epochs=300)),
    "coin tosses with validation rows": (
        "nothing_to_learn",
        lambda: _random_labels((64, "relu"), (64, "relu"), (1, "sigmoid")),
    ),
    "coin tosses without": ("nothing_to_learn", lambda: lesson("labels-deep")),
}
