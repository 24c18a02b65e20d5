"""What every optimizer is: a frozen value that knows its words, its Keras object and its code."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.keras_choice import KerasChoice
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

if TYPE_CHECKING:
    import keras

_TOO_FAST = Sentence(
    "training.too_fast",
    QT_TRANSLATE_NOOP(
        "Engine",
        "With this learning rate ({rate}) the weights jump about instead of settling. "
        "{optimizer} usually works with {usual}.",
    ),
)
_TOO_SLOW = Sentence(
    "training.too_slow",
    QT_TRANSLATE_NOOP(
        "Engine",
        "With this learning rate ({rate}) the weights hardly move. {optimizer} usually works "
        "with {usual}.",
    ),
)
_SLOWEST = 1e-6


class Optimizer(KerasChoice):
    """The rule by which the weights are corrected from the gradient.

    The learning rate is none of its parameters, since every optimizer has one, and it may
    change while a network learns.
    """

    usual_rate: ClassVar[float] = 0.001
    fastest_rate: ClassVar[float] = 0.3  # above it the weights jump about

    def keras_optimizer(self, rate: float) -> keras.optimizers.Optimizer:
        """A new Keras optimizer with this learning rate, what is not set at Keras' defaults."""
        from keras import optimizers

        made: keras.optimizers.Optimizer = getattr(optimizers, self.keras_class)(
            rate, **self.own_values
        )
        return made

    def code(self, rate: float) -> str:
        """What ``model.compile(optimizer=…)`` is given in Keras code."""
        arguments = ", ".join([f"learning_rate={rate!r}", *self.own_arguments()])
        return f"keras.optimizers.{self.keras_class}({arguments})"

    def wrong_rate(self, rate: float) -> Message | None:
        """Why a learning rate does not suit this optimizer; None where it does."""
        if _SLOWEST <= rate <= self.fastest_rate:
            return None
        sentence = _TOO_SLOW if rate < _SLOWEST else _TOO_FAST
        return sentence(rate=rate, optimizer=self.title, usual=self.usual_rate)

    def idle_field(self) -> tuple[str, Message] | None:
        """A parameter that does nothing beside the others, and why; None where there is none."""
        return None
