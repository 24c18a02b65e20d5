"""Living pictures: point clouds whose border bends while the class watches."""

from __future__ import annotations

from engine.data.settings import DataSettings, SplitSettings
from engine.data.source import Source
from engine.data.sources.catalogue import Blobs, Circles, Moons, Sine, Spiral, XorCloud
from engine.design import Design
from engine.edits.derived_inputs import with_derived
from engine.messages import QT_TRANSLATE_NOOP
from engine.recipes.recipe import Recipe, columns, picture_data, tower
from engine.tasks import REGRESSION
from engine.training_settings import TrainingSettings


def _picture(source: Source, epochs: int, rate: float, *layers: tuple[int, str]) -> Design:
    outputs = layers[-1][0]
    return Design(
        data=picture_data(source, outputs),
        bricks=tower(*layers),
        training=TrainingSettings(
            epochs=epochs,
            batch_size=32,
            optimizer="adam",
            learning_rate=rate,
            loss="binary_crossentropy" if outputs == 1 else "categorical_crossentropy",
        ),
    )


def _sine() -> Design:
    return Design(
        data=DataSettings(
            source=Sine(),
            columns=columns({"x": "none"}, "y"),
            task=REGRESSION.name,
            split=SplitSettings(),
        ),
        bricks=tower((32, "tanh"), (32, "tanh"), (1, "linear")),
        training=TrainingSettings(epochs=500, batch_size=32, optimizer="adam", learning_rate=0.01),
    )


def _squares() -> Design:
    design = _picture(Circles(), 200, 0.1, (1, "sigmoid"))
    data = with_derived(with_derived(design.data, "square", ("x",)), "square", ("y",))
    return design.with_data(data)


PICTURES = (
    Recipe(
        "circles",
        QT_TRANSLATE_NOOP("Engine", "Circles"),
        QT_TRANSLATE_NOOP("Engine", "The border closes into a ring"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Watch the border close around the inner ring within seconds. Then take neurons "
            "away until it fails: how many corners does a ring need?",
        ),
        "pictures",
        lambda: _picture(Circles(), 200, 0.03, (8, "tanh"), (1, "sigmoid")),
    ),
    Recipe(
        "circles-squares",
        QT_TRANSLATE_NOOP("Engine", "Circles with squares"),
        QT_TRANSLATE_NOOP("Engine", "One neuron, given x² and y² as well"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "One neuron draws a straight line. Given x² and y² as inputs of their own, its line is "
            "a circle here. Take both away under Data › Preparation, and it fails: then a hidden "
            "dense layer has to find such a bend by itself, as in the lesson Circles.",
        ),
        "pictures",
        _squares,
    ),
    Recipe(
        "moons",
        QT_TRANSLATE_NOOP("Engine", "Moons"),
        QT_TRANSLATE_NOOP("Engine", "A straight line nearly does it; a wave does"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "First the border is straight and gets most points right; then it bends into the "
            "gap between the moons. See how the accuracy waits, and then climbs.",
        ),
        "pictures",
        lambda: _picture(Moons(), 200, 0.03, (8, "tanh"), (8, "tanh"), (1, "sigmoid")),
    ),
    Recipe(
        "xor-cloud",
        QT_TRANSLATE_NOOP("Engine", "XOR cloud"),
        QT_TRANSLATE_NOOP("Engine", "XOR again, with hundreds of points"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The four quarters of XOR, with many points. Watch the picture become a "
            "chessboard. Some points lie on the wrong side by chance: should the network learn "
            "those too?",
        ),
        "pictures",
        lambda: _picture(XorCloud(), 200, 0.03, (8, "tanh"), (1, "sigmoid")),
    ),
    Recipe(
        "spiral",
        QT_TRANSLATE_NOOP("Engine", "Spiral"),
        QT_TRANSLATE_NOOP("Engine", "The hardest picture, solved by depth"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Two arms wound around each other. The network learns the outside first and works "
            "its way in. Take a layer away, and it does not find the middle any more.",
        ),
        "pictures",
        lambda: _picture(
            Spiral(), 500, 0.005, (64, "relu"), (64, "relu"), (32, "relu"), (1, "sigmoid")
        ),
    ),
    Recipe(
        "blobs",
        QT_TRANSLATE_NOOP("Engine", "Clusters"),
        QT_TRANSLATE_NOOP("Engine", "Three classes share out the plane"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Three classes, three outputs with softmax: their probabilities add up to 1. Watch "
            "the plane being shared out. Where heaps overlap the colours stay pale: there the "
            "network is not sure.",
        ),
        "pictures",
        lambda: _picture(Blobs(), 100, 0.01, (16, "relu"), (3, "softmax")),
    ),
    Recipe(
        "sine",
        QT_TRANSLATE_NOOP("Engine", "Wave"),
        QT_TRANSLATE_NOOP("Engine", "A curve that bends along a sine"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The fitted curve begins as a line and bends along the wave, from the outside in or "
            "the other way round. Change tanh to relu, and the wave has corners.",
        ),
        "pictures",
        _sine,
    ),
)
