"""What a design says of its training: loss, optimizer, epochs and the rest. All frozen."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from engine.form import Form
from engine.losses import LOSSES, LossName
from engine.messages import QT_TRANSLATE_NOOP

OptimizerName = Literal["sgd", "rmsprop", "adam", "adamw", "nadam", "adagrad", "adamax"]
# Epochs a second; so that a whole run can be watched; as fast as it goes.
Speed = Literal["1", "5", "20", "60", "watch", "full"]

_FAIR_REST = 4  # the last batch has at least a fourth of the others' rows
# Time enough to paint: a small network goes through some 5,000 epochs in a second.
OPEN_ENDED_EPOCHS = 200_000

OPTIMIZER_TITLES: dict[str, str] = {
    "sgd": "SGD",
    "rmsprop": "RMSprop",
    "adam": "Adam",
    "adamw": "AdamW",
    "nadam": "Nadam",
    "adagrad": "Adagrad",
    "adamax": "Adamax",
}
_OPTIMIZER_WORDS = tuple(OPTIMIZER_TITLES.items())


class TrainingSettings(BaseModel):
    """How a network learns. Defaults are Keras' own where it has one."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    epochs: Annotated[
        int,
        Field(ge=1, le=1_000_000),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Epochs"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How many times the network goes through all the training rows."
            ),
            step=10,
        ),
    ] = 100
    batch_size: Annotated[
        int,
        Field(ge=1, le=65536),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Batch size"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "After how many rows the weights are corrected each time."
            ),
            step=1,
        ),
    ] = 32
    optimizer: Annotated[
        OptimizerName,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Optimizer"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "The rule by which the weights are corrected from the gradient."
            ),
            choice_words=_OPTIMIZER_WORDS,
        ),
    ] = "adam"
    learning_rate: Annotated[
        float,
        Field(gt=0.0, le=1e7),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Learning rate"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How large each correction is. Too large jumps about, too small crawls."
            ),
            step=0.001,
            decimals=7,
            logarithmic=True,
        ),
    ] = 0.001
    loss: Annotated[
        LossName,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Loss function"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How far predictions are from the truth: the number to make small."
            ),
            choices=tuple(LOSSES),
            choice_words=tuple((name, loss.title) for name, loss in LOSSES.items()),
            choice_hints=tuple((name, loss.hint) for name, loss in LOSSES.items()),
        ),
    ] = "mean_squared_error"
    momentum: Annotated[
        float,
        Field(ge=0.0, le=0.9999),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Momentum"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "For SGD: how much of the last correction is carried on, like a rolling ball.",
            ),
            step=0.1,
            decimals=3,
            advanced=True,
        ),
    ] = 0.0
    weight_decay: Annotated[
        float,
        Field(ge=0.0, le=1.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Weight decay"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "For AdamW: shrinks every weight a little at each step, against overfitting.",
            ),
            step=0.001,
            decimals=4,
            advanced=True,
        ),
    ] = 0.004
    seed: Annotated[
        int,
        Field(ge=0, le=2**31 - 1),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Seed"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "Decides every random number: first weights, shuffling, dropout. "
                "The same seed gives the same run.",
            ),
            step=1,
            advanced=True,
        ),
    ] = 1
    shuffle: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Shuffle rows in every epoch"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "The batches are drawn anew each time, so that none is learned by heart."
            ),
            advanced=True,
        ),
    ] = True
    class_weights: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Balance the classes"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "Rows of a rare class count more, so that it is not forgotten."
            ),
            advanced=True,
        ),
    ] = False
    early_stopping: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Stop early"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "Ends when the validation loss (without validation rows: the loss) has not "
                "improved for a while, and keeps the best weights.",
            ),
            advanced=True,
        ),
    ] = False
    patience: Annotated[
        int,
        Field(ge=1, le=100_000),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Patience"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "For stopping early: for how many epochs to wait for a better loss."
            ),
            unit=QT_TRANSLATE_NOOP("Engine", "epochs"),
            step=5,
            advanced=True,
        ),
    ] = 20


def fair_batch(rows: int, wanted: int) -> int:
    """A batch size of about ``wanted`` that leaves no small rest as the last batch of an epoch.

    A last batch of one or two rows moves the weights as far as any other, and batch
    normalization has nothing to compare them with.
    """
    if rows <= wanted or rows % wanted == 0 or rows % wanted * _FAIR_REST >= wanted:
        return min(rows, wanted)
    sizes = range(wanted, wanted // 2, -1)
    return next((s for s in sizes if rows % s == 0 or rows % s * _FAIR_REST >= s), wanted)
