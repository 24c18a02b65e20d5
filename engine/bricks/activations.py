"""The activation functions that a brick can apply, with their words."""

from __future__ import annotations

from typing import Literal

from engine.messages import QT_TRANSLATE_NOOP

ActivationName = Literal[
    "linear",
    "relu",
    "leaky_relu",
    "elu",
    "selu",
    "gelu",
    "silu",
    "softplus",
    "softsign",
    "tanh",
    "sigmoid",
    "softmax",
]

# Keras names, each with one sentence on what it does to a number.
HINTS: dict[str, str] = {
    "linear": QT_TRANSLATE_NOOP("Engine", "Passes every number on as it is."),
    "relu": QT_TRANSLATE_NOOP(
        "Engine", "Zero below 0, the number itself above. The usual choice for hidden layers."
    ),
    "leaky_relu": QT_TRANSLATE_NOOP(
        "Engine", "Like relu, but lets a fifth of a negative number through, so no neuron dies."
    ),
    "elu": QT_TRANSLATE_NOOP("Engine", "Like relu, but bends smoothly towards −1 below 0."),
    "selu": QT_TRANSLATE_NOOP(
        "Engine", "Like elu, scaled so that numbers keep their spread from layer to layer."
    ),
    "gelu": QT_TRANSLATE_NOOP("Engine", "A smooth relu, used in language models."),
    "silu": QT_TRANSLATE_NOOP(
        "Engine", "The number times its own sigmoid: a smooth relu, also called swish."
    ),
    "softplus": QT_TRANSLATE_NOOP("Engine", "A smooth relu that is always above 0."),
    "softsign": QT_TRANSLATE_NOOP("Engine", "Squeezes any number gently between −1 and 1."),
    "tanh": QT_TRANSLATE_NOOP("Engine", "Squeezes any number between −1 and 1."),
    "sigmoid": QT_TRANSLATE_NOOP(
        "Engine", "Squeezes any number between 0 and 1. At the end it is a probability of yes."
    ),
    "softmax": QT_TRANSLATE_NOOP(
        "Engine", "Turns several numbers into probabilities that add up to 1, one for each class."
    ),
}
