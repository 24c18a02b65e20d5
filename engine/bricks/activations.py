"""The activation functions that a brick can apply, with their words."""

from __future__ import annotations

from typing import Annotated, Literal

from engine.bricks.remarks import USE, Mend, Place, Remark
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_HIDDEN_SOFTMAX = Sentence(
    "tower.hidden_softmax",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Softmax makes the neurons of a layer share out 1 among them, so little gets "
        "through. It belongs at the end.",
    ),
)

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

# The function that a layer applies to its own sums, as a field of its brick.
OwnFunction = Annotated[
    ActivationName,
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Activation function"),
        hint=QT_TRANSLATE_NOOP(
            "Engine",
            "Bends the sum. Without it, any number of layers is only one straight line.",
        ),
        choice_hints=tuple(HINTS.items()),
        in_place=True,
    ),
]


def function_remarks(field: str, name: str, place: Place) -> tuple[Remark, ...]:
    """What there is to say of the activation function ``name`` in ``field`` of a brick."""
    if name != "softmax" or not place.hidden:
        return ()
    mend = Mend(USE(function="relu"), ((field, "relu"),))
    return (Remark("warning", _HIDDEN_SOFTMAX(), (mend,), field),)
