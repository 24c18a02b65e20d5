"""The gates of text 3: what one neuron can part, and what it cannot."""

from __future__ import annotations

from engine.data.settings import DataSettings, SplitSettings
from engine.data.source import Source
from engine.data.sources.catalogue import AndGate, OrGate, XorGate
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP
from engine.recipes.recipe import Recipe, columns, tower
from engine.tasks import BINARY
from engine.training_settings import TrainingSettings


def _gate(source: Source, *layers: tuple[int, str]) -> Design:
    return Design(
        data=DataSettings(
            source=source,
            columns=columns({"a": "none", "b": "none"}, "output"),
            task=BINARY.name,
            split=SplitSettings(test_share=0.0, validation_share=0.0),
        ),
        bricks=tower(*layers),
        training=TrainingSettings(
            epochs=500,
            batch_size=4,
            optimizer="adam",
            learning_rate=0.05,
            loss="binary_crossentropy",
        ),
    )


GATES = (
    Recipe(
        "and",
        QT_TRANSLATE_NOOP("Engine", "AND by one neuron"),
        QT_TRANSLATE_NOOP("Engine", "A straight border is enough"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "One neuron draws one straight border. Watch it move until only the corner where "
            "both inputs are 1 lies on the other side.",
        ),
        "gates",
        lambda: _gate(AndGate(), (1, "sigmoid")),
    ),
    Recipe(
        "or",
        QT_TRANSLATE_NOOP("Engine", "OR by one neuron"),
        QT_TRANSLATE_NOOP("Engine", "The same neuron, another border"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The same single neuron, other labels. The border now cuts off the corner where "
            "both inputs are 0. Only the weights and the bias differ from AND.",
        ),
        "gates",
        lambda: _gate(OrGate(), (1, "sigmoid")),
    ),
    Recipe(
        "xor-stuck",
        QT_TRANSLATE_NOOP("Engine", "XOR by one neuron"),
        QT_TRANSLATE_NOOP("Engine", "Stuck: no straight line can do it"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Opposite corners belong together, and no straight line parts them. The loss stops "
            "at 0.69, which is guessing. Add a hidden layer above the last brick and train "
            "again.",
        ),
        "gates",
        lambda: _gate(XorGate(), (1, "sigmoid")),
    ),
    Recipe(
        "xor",
        QT_TRANSLATE_NOOP("Engine", "XOR by a hidden layer"),
        QT_TRANSLATE_NOOP("Engine", "The border bends, and XOR is solved"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "A hidden layer of eight neurons bends the border. Watch the moment when the loss "
            "falls off its plateau: there the two corners are parted from the others.",
        ),
        "gates",
        lambda: _gate(XorGate(), (8, "tanh"), (1, "sigmoid")),
    ),
)
