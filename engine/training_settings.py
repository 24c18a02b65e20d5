"""What a design says of its training: loss, optimizer, epochs and the rest. All frozen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    model_validator,
)

from engine.form import Form
from engine.keras_choice import KerasChoice
from engine.losses import LOSSES, Loss, LossName
from engine.messages import QT_TRANSLATE_NOOP
from engine.optimizers import OPTIMIZERS, Optimizer, OptimizerName

# Epochs a second; so that a whole run can be watched; as fast as it goes.
Speed = Literal["1", "5", "20", "60", "watch", "full"]

_FAIR_REST = 4  # the last batch has at least a fourth of the others' rows
# Time enough to paint: a small network goes through some 5,000 epochs in a second.
OPEN_ENDED_EPOCHS = 200_000


def _pairs(values: Any) -> Any:
    return tuple(values.items()) if isinstance(values, dict) else values


# Parameters by name, only those that differ from Keras' defaults; in a file, an object.
OwnValues = Annotated[
    tuple[tuple[str, bool | float], ...], BeforeValidator(_pairs), PlainSerializer(dict)
]


class TrainingSettings(BaseModel):
    """How a network learns. Defaults are Keras' own where it has one.

    ``optimizer_values`` and ``loss_values`` are the chosen ones' own parameters. They are
    given by their own names: ``TrainingSettings(optimizer="sgd", momentum=0.9)``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    epochs: Annotated[
        int,
        Field(ge=1, le=1_000_000),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Epochs"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How many times the network goes through all the training data."
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
                "Engine", "After how many rows or pictures the weights are corrected each time."
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
            choices=tuple(OPTIMIZERS),
            choice_words=tuple((name, kind.title) for name, kind in OPTIMIZERS.items()),
            choice_hints=tuple((name, kind.hint) for name, kind in OPTIMIZERS.items()),
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
            in_place=True,
            choices=tuple(LOSSES),
            choice_words=tuple((name, kind.title) for name, kind in LOSSES.items()),
            choice_hints=tuple((name, kind.hint) for name, kind in LOSSES.items()),
        ),
    ] = "mean_squared_error"
    optimizer_values: OwnValues = ()
    loss_values: OwnValues = ()
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
            label=QT_TRANSLATE_NOOP("Engine", "Shuffle the data in every epoch"),
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
                "Engine", "What is of a rare class counts more, so that it is not forgotten."
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
                "Ends when the validation loss (without validation data: the loss) has not "
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
    reduce_on_plateau: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Reduce the rate when it stalls"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "Lowers the learning rate when the validation loss (without validation data: the "
                "loss) has not improved for a while: smaller steps get further down.",
            ),
            advanced=True,
        ),
    ] = False
    plateau_factor: Annotated[
        float,
        Field(gt=0.0, lt=1.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Factor"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "What the rate is multiplied by each time: 0.1 makes it a tenth."
            ),
            step=0.1,
            decimals=3,
            advanced=True,
        ),
    ] = 0.1
    plateau_patience: Annotated[
        int,
        Field(ge=1, le=100_000),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Patience before reducing"),
            hint=QT_TRANSLATE_NOOP("Engine", "For how many epochs to wait for a better loss."),
            unit=QT_TRANSLATE_NOOP("Engine", "epochs"),
            step=5,
            advanced=True,
        ),
    ] = 10
    plateau_min_delta: Annotated[
        float,
        Field(ge=0.0, le=1e6),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Least improvement"),
            hint=QT_TRANSLATE_NOOP("Engine", "A loss that fell by less counts as no better."),
            step=0.0001,
            decimals=7,
            advanced=True,
        ),
    ] = 0.0001
    plateau_cooldown: Annotated[
        int,
        Field(ge=0, le=100_000),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Rest after reducing"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "For so many epochs after a reduction, waiting does not count."
            ),
            unit=QT_TRANSLATE_NOOP("Engine", "epochs"),
            step=5,
            advanced=True,
        ),
    ] = 0
    plateau_min_rate: Annotated[
        float,
        Field(ge=0.0, le=1e7),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Lowest rate"),
            hint=QT_TRANSLATE_NOOP("Engine", "The rate is not reduced below this."),
            step=0.0001,
            decimals=7,
            advanced=True,
        ),
    ] = 0.0

    @model_validator(mode="before")
    @classmethod
    def _own_values(cls, raw: Any) -> Any:
        """Give optimizer and loss what is theirs, checked by their own classes.

        Older files hold a momentum and a weight decay for every optimizer; those of another
        one did nothing, and are left out.
        """
        if not isinstance(raw, dict):
            return raw
        raw = dict(raw)
        for kind, catalogue in _CATALOGUES.items():
            name = raw.get(kind, cls.model_fields[kind].default)
            chosen = catalogue.get(name) if isinstance(name, str) else None
            if chosen is not None:  # else the field itself says that there is no such thing
                values = dict(raw.get(f"{kind}_values") or {})
                values |= {name: raw.pop(name) for name in chosen.model_fields if name in raw}
                raw[f"{kind}_values"] = chosen.model_validate(values).own_values
        return {name: value for name, value in raw.items() if name not in _OF_OLDER_FILES}

    @property
    def idle_fields(self) -> frozenset[str]:
        """Fields that do nothing, as the others are now."""
        idle: set[str] = set()
        if not self.early_stopping:
            idle.add("patience")
        if not self.reduce_on_plateau:
            idle |= {name for name in type(self).model_fields if name.startswith("plateau_")}
        return frozenset(idle)

    def is_but_for_free(self, other: TrainingSettings) -> bool:
        """Whether ``other`` differs only in what may change while a network learns."""
        free = {name: type(self).model_fields[name].default for name in FREE}
        return self.model_copy(update=free) == other.model_copy(update=free)

    @property
    def own_optimizer(self) -> Optimizer:
        """The optimizer with its own parameters."""
        return OPTIMIZERS[self.optimizer](**dict(self.optimizer_values))

    @property
    def own_loss(self) -> Loss:
        """The loss with its own parameters."""
        return LOSSES[self.loss](**dict(self.loss_values))

    def changed(self, **values: Any) -> TrainingSettings:
        """The same settings with other values, validated; own parameters by their names.

        Another optimizer, or loss, begins with its defaults: no value is kept that is not seen.

        Raises:
            pydantic.ValidationError: a value is outside its range, or of no such name.
        """
        own = self.model_dump()
        for kind in _CATALOGUES:
            if values.get(kind, own[kind]) != own[kind]:
                del own[f"{kind}_values"]
        return TrainingSettings.model_validate({**own, **values})


# What may change while a network learns: its weights and the optimizer's numbers still fit.
FREE = (
    "epochs",
    "batch_size",
    "learning_rate",
    "early_stopping",
    "patience",
    "reduce_on_plateau",
    *(name for name in TrainingSettings.model_fields if name.startswith("plateau_")),
)
_CATALOGUES: dict[str, Mapping[str, type[KerasChoice]]] = {"optimizer": OPTIMIZERS, "loss": LOSSES}
_OF_OLDER_FILES = ("momentum", "weight_decay")


def fair_batch(rows: int, wanted: int) -> int:
    """A batch size of about ``wanted`` that leaves no small rest as the last batch of an epoch.

    A last batch of one or two rows moves the weights as far as any other, and batch
    normalization has nothing to compare them with.
    """
    if rows <= wanted or rows % wanted == 0 or rows % wanted * _FAIR_REST >= wanted:
        return min(rows, wanted)
    sizes = range(wanted, wanted // 2, -1)
    return next((s for s in sizes if rows % s == 0 or rows % s * _FAIR_REST >= s), wanted)
