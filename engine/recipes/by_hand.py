"""Text 3's networks with given weights: every number of the text, before anything is learned."""

from __future__ import annotations

import numpy as np

from engine.bricks import Brick
from engine.bricks.first_weights import FirstWeights
from engine.data.settings import DataSettings, SplitSettings
from engine.data.source import Source
from engine.data.sources.catalogue import LargestNumber, RisingNumbers
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP
from engine.recipes.recipe import Recipe, columns, tower
from engine.tasks import BINARY, MULTICLASS
from engine.training_settings import TrainingSettings

_Layer = tuple[str, list[list[float]], list[float]]  # activation, W by neurons, biases


def _design(
    source: Source, task: str, bricks: tuple[Brick, ...], optimizer: str, rate: float
) -> Design:
    """Three numbers as they are, all six rows learned from in one batch."""
    inputs = {"x1": "none", "x2": "none", "x3": "none"}
    classes = "category" if task == MULTICLASS.name else "number"
    assert source.target is not None
    return Design(
        data=DataSettings(
            source=source,
            columns=columns(inputs, source.target, classes),  # type: ignore[arg-type]
            task=task,
            split=SplitSettings(method="in_order", test_share=0.0, validation_share=0.0),
        ),
        bricks=bricks,
        training=TrainingSettings(
            epochs=500,
            batch_size=6,
            optimizer=optimizer,
            learning_rate=rate,
            loss="binary_crossentropy" if task == BINARY.name else "categorical_crossentropy",
        ),
    )


def _given(*layers: _Layer) -> tuple[Brick, ...]:
    bare = tower(*((len(biases), activation) for activation, _W, biases in layers))
    return tuple(
        brick.changed(first_weights=FirstWeights.of(np.array(rows).T, np.array(biases)))
        for brick, (_activation, rows, biases) in zip(bare, layers, strict=True)
    )


def drawn_by_numpy(inputs: int, *layers: tuple[int, str]) -> tuple[Brick, ...]:
    """A tower as text 3 begins it: ``np.random.seed(1)``, ``randn(…) * 0.01``, biases of 0."""
    random = np.random.RandomState(1)
    bricks: list[Brick] = []
    for brick in tower(*layers):
        given = FirstWeights.drawn_by_numpy(random, inputs, brick.units, 0.01)
        bricks.append(brick.changed(first_weights=given))
        inputs = brick.units
    return tuple(bricks)


def _one_neuron() -> Design:
    neuron: _Layer = ("sigmoid", [[0.2, 0.4, 0.6]], [0.5])
    return _design(RisingNumbers(), BINARY.name, _given(neuron), "sgd", 0.1)


def _two_layers() -> Design:
    hidden = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9], [1.0, 1.1, 1.2]]
    last = [[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8]]
    bricks = _given(
        ("relu", hidden, [0.1, 0.2, 0.3, 0.4]),
        ("softmax", last, [0.1, 0.2]),
    )
    return _design(RisingNumbers(), MULTICLASS.name, bricks, "sgd", 0.05)


def _tiny_weights() -> Design:
    bricks = drawn_by_numpy(3, (4, "relu"), (5, "relu"), (3, "softmax"))
    return _design(LargestNumber(), MULTICLASS.name, bricks, "adam", 0.02)


BY_HAND = (
    Recipe(
        "by-hand-neuron",
        QT_TRANSLATE_NOOP("Engine", "One neuron by hand"),
        QT_TRANSLATE_NOOP("Engine", "1, 2, 3 become 0.96442881: see how"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The weights 0.2, 0.4, 0.6 and the bias 0.5 are given. Go to Steps: the inputs 1, 2, "
            "3 give z = 3.3, and sigmoid makes 0.96442881 of it. Nothing has been learned yet.",
        ),
        "by_hand",
        _one_neuron,
    ),
    Recipe(
        "by-hand-layers",
        QT_TRANSLATE_NOOP("Engine", "Two layers by hand"),
        QT_TRANSLATE_NOOP("Engine", "Four neurons, then two: 0.000858 and 0.999142"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "All weights of both layers are given. In Steps the inputs 1, 2, 3 go through relu, "
            "and softmax makes the two probabilities 0.000858041227 and 0.999141959 of them.",
        ),
        "by_hand",
        _two_layers,
    ),
    Recipe(
        "by-hand-tiny",
        QT_TRANSLATE_NOOP("Engine", "Tiny first weights"),
        QT_TRANSLATE_NOOP("Engine", "Three answers of nearly one third: why?"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The first weights are those of NumPy's seed 1, times 0.01. Nearly nothing of the "
            "inputs reaches the end: whatever comes in, the answers are 0.33333293, 0.33333388 "
            "and 0.3333332, or very nearly so.",
        ),
        "by_hand",
        _tiny_weights,
    ),
)
