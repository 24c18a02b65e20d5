"""The dense brick (전결합층): every input feeds every neuron."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

import numpy as np
from pydantic import Field
from typing_extensions import override

from engine.bricks.activation import Activation
from engine.bricks.activations import OwnFunction, function_remarks
from engine.bricks.base import Brick, Family, Shape
from engine.bricks.first_weights import FirstWeights
from engine.bricks.remarks import Mend, Place, Remark, set_to
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

if TYPE_CHECKING:
    import keras

InitializerName = Literal[
    "glorot_uniform",
    "glorot_normal",
    "he_uniform",
    "he_normal",
    "lecun_uniform",
    "lecun_normal",
    "random_uniform",
    "random_normal",
    "orthogonal",
    "zeros",
    "ones",
]

INITIALIZER_CLASSES: dict[str, str] = {
    "glorot_uniform": "GlorotUniform",
    "glorot_normal": "GlorotNormal",
    "he_uniform": "HeUniform",
    "he_normal": "HeNormal",
    "lecun_uniform": "LecunUniform",
    "lecun_normal": "LecunNormal",
    "random_uniform": "RandomUniform",
    "random_normal": "RandomNormal",
    "orthogonal": "Orthogonal",
    "zeros": "Zeros",
    "ones": "Ones",
}
_WITHOUT_SEED = ("zeros", "ones")
_DRAWN = (("first_weights", None),)

_ALIKE = Sentence(
    "tower.alike",
    QT_TRANSLATE_NOOP(
        "Engine",
        "All neurons of this layer start alike ({initializer}) and stay alike for ever, as if "
        "there were only one. First weights have to be random.",
    ),
)
_RANDOM = Sentence("fix.random_weights", QT_TRANSLATE_NOOP("Engine", "Draw them at random"))
_ALIKE_BY_HAND = Sentence(
    "tower.alike_by_hand",
    QT_TRANSLATE_NOOP(
        "Engine",
        "All neurons of this layer were given the same first weights and stay alike for ever, as "
        "if there were only one.",
    ),
)
_TINY_WEIGHTS = Sentence(
    "tower.tiny_weights",
    QT_TRANSLATE_NOOP(
        "Engine",
        "With first weights this small hardly anything of the inputs comes through, and hardly "
        "anything of the error comes back: the network may stay at one answer for every row.",
    ),
)
_MUCH_PENALTY = Sentence(
    "tower.much_penalty",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This penalty is so strong that the weights are pushed to 0 before they can learn. "
        "0.001 is usual.",
    ),
)


class Dense(Brick):
    """``activation(x @ kernel + bias)``; kernel (inputs, units), bias (units,)."""

    family: ClassVar[Family] = "dense"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Dense")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Each neuron weighs all the numbers that come in, adds them up with a bias, "
        "and applies its activation function.",
    )
    icon: ClassVar[str] = "mdi6.dots-grid"
    begins_pictures: ClassVar[bool] = True
    learns: ClassVar[bool] = True
    can_answer: ClassVar[bool] = True
    first_fields: ClassVar[frozenset[str]] = frozenset(
        {"seed", "kernel_initializer", "first_weights"}
    )
    width_field: ClassVar[str] = "units"
    function_field: ClassVar[str] = "activation"

    kind: Literal["dense"] = "dense"
    units: Annotated[
        int,
        Field(ge=1, le=4096, strict=True),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Neurons"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "How many neurons the layer has. More can learn more, and overfit more."
            ),
            step=1,
            in_place=True,
        ),
    ] = 64
    activation: OwnFunction = "relu"
    use_bias: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Bias"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "A number that each neuron adds, so that it need not pass through 0."
            ),
        ),
    ] = True
    kernel_initializer: Annotated[
        InitializerName,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "First weights"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "How the weights are drawn before learning. With zeros, all neurons "
                "stay alike for ever.",
            ),
            advanced=True,
        ),
    ] = "glorot_uniform"
    seed: Annotated[
        int | None,
        Field(ge=0, le=2**31 - 1),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Seed of the first weights"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "The same seed draws the same first weights. Empty: it follows the "
                "training's seed.",
            ),
            step=1,
            advanced=True,
            none_word=QT_TRANSLATE_NOOP("Engine", "the training's"),
        ),
    ] = None
    l1: Annotated[
        float,
        Field(ge=0.0, le=10.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "L1 penalty"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "Adds the weights' sizes to the loss: pushes weak weights to exactly 0."
            ),
            step=0.001,
            decimals=5,
            advanced=True,
        ),
    ] = 0.0
    l2: Annotated[
        float,
        Field(ge=0.0, le=10.0),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "L2 penalty"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "Adds the weights' squares to the loss: keeps all weights small, "
                "against overfitting.",
            ),
            step=0.001,
            decimals=5,
            advanced=True,
        ),
    ] = 0.0

    first_weights: FirstWeights | None = None  # given number by number; None: drawn

    @property
    @override
    def draws_seed(self) -> bool:
        drawn = self.first_weights is None and self.kernel_initializer not in _WITHOUT_SEED
        return drawn and self.seed is None

    @override
    def refusal(self, shape: Shape) -> Message | None:
        given = self.first_weights
        return None if given is None else given.refusal(shape[-1], self.units)

    @override
    def fitting(self, shape: Shape) -> tuple[Mend, ...]:
        return () if self.refusal(shape) is None else (Mend(_RANDOM(), _DRAWN),)

    @override
    def output_shape(self, shape: Shape) -> Shape:
        return (*shape[:-1], self.units)

    @override
    def weight_count(self, shape: Shape) -> int:
        return shape[-1] * self.units + (self.units if self.use_bias else 0)

    @override
    def split_off(self) -> tuple[Brick, Brick] | None:
        if self.bends_with is None:
            return None
        return self.changed(activation="linear"), Activation(function=self.activation)

    @override
    def joined_with(self, below: Brick) -> Brick | None:
        if self.bends_with is not None or not isinstance(below, Activation):
            return None
        return self.changed(activation=below.function)

    @override
    def remarks(self, place: Place) -> tuple[Remark, ...]:
        found = []
        initializer, given = self.kernel_initializer, self.first_weights
        if given is not None:
            if place.hidden and given.alike:
                mend = Mend(_RANDOM(), _DRAWN)
                found.append(Remark("warning", _ALIKE_BY_HAND(), (mend,)))
            elif place.hidden and given.tiny:
                found.append(Remark("hint", _TINY_WEIGHTS(), (Mend(_RANDOM(), _DRAWN),)))
            initializer = "glorot_uniform"
        alike = initializer == "zeros" or (initializer == "ones" and self.units > 1)
        if place.hidden and alike:
            mend = Mend(_RANDOM(), (("kernel_initializer", "glorot_uniform"),))
            message = _ALIKE(initializer=initializer)
            found.append(Remark("warning", message, (mend,), "kernel_initializer"))
        for field, value, limit in (("l1", self.l1, 0.1), ("l2", self.l2, 0.5)):
            if value > limit:
                mend = set_to(field, 0.001)
                found.append(Remark("warning", _MUCH_PENALTY(), (mend,), field))
        return (*found, *function_remarks("activation", self.activation, place))

    @override
    def face(self) -> str:
        return f"{self.units}" if self.activation == "linear" else f"{self.units} {self.activation}"

    @override
    def given_weights(self) -> dict[str, Any]:
        given = self.first_weights
        if given is None:
            return {}
        bias = {"bias": given.biases} if self.use_bias else {}
        return {"kernel": np.array(given.kernel)} | bias

    @property
    @override
    def idle_fields(self) -> frozenset[str]:
        given = self.first_weights is not None
        return frozenset({"kernel_initializer", "seed"}) if given else frozenset()

    @override
    def drawn_again(self) -> Mend | None:
        return None if self.first_weights is None else Mend(_RANDOM(), _DRAWN)

    @override
    def with_weights(self, values: dict[str, Any]) -> Brick | None:
        given = FirstWeights.of(values["kernel"], values.get("bias"))
        return self.changed(first_weights=given)

    @override
    def layer(self, seed: int) -> keras.layers.Layer:
        import keras

        initializer_class = getattr(
            keras.initializers, INITIALIZER_CLASSES[self.kernel_initializer]
        )
        own_seed = self.seed if self.seed is not None else seed
        initializer = (
            initializer_class()
            if self.kernel_initializer in _WITHOUT_SEED
            else initializer_class(seed=own_seed)
        )
        given = self.first_weights
        regularizer = (
            keras.regularizers.L1L2(l1=self.l1, l2=self.l2) if self.l1 or self.l2 else None
        )
        return keras.layers.Dense(
            self.units,
            activation=None if self.activation == "linear" else self.activation,
            use_bias=self.use_bias,
            kernel_initializer=initializer if given is None else given.kernel_initializer(),
            bias_initializer="zeros" if given is None else given.bias_initializer(),
            kernel_regularizer=regularizer,
        )

    @override
    def code(self) -> str:
        arguments = [str(self.units)]
        if self.activation != "linear":
            arguments.append(f'activation="{self.activation}"')
        if not self.use_bias:
            arguments.append("use_bias=False")
        if self.first_weights is not None:
            arguments += self.first_weights.arguments(self.use_bias)
        elif self.seed is not None and self.kernel_initializer not in _WITHOUT_SEED:
            name = INITIALIZER_CLASSES[self.kernel_initializer]
            arguments.append(f"kernel_initializer=keras.initializers.{name}(seed={self.seed})")
        elif self.kernel_initializer != "glorot_uniform":
            arguments.append(f'kernel_initializer="{self.kernel_initializer}"')
        if self.l1 or self.l2:
            arguments.append(
                f"kernel_regularizer=keras.regularizers.L1L2(l1={self.l1!r}, l2={self.l2!r})"
            )
        return f"layers.Dense({', '.join(arguments)})"
