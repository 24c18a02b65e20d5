"""What every loss is: a frozen value that knows its words, its Keras function and its code."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, ClassVar, Literal

from engine.keras_choice import KerasChoice
from engine.messages import Message

# What one output's loss is a function of; "": of more than one number.
Across = Literal["error", "probability", "margin", ""]


class Loss(KerasChoice):
    """How far predictions are from the truth: the number to make small.

    ``name`` is also that of the function in ``keras.losses``.
    """

    calm: ClassVar[bool] = False  # one value far from all others does not rule it
    needs_shares: ClassVar[bool] = False  # of outputs that are probabilities adding up to 1
    # The output functions that it is made for, the usual one first; (): those of the task.
    end_functions: ClassVar[tuple[str, ...]] = ()

    across: ClassVar[Across] = ""
    lowest_error: ClassVar[float | None] = None  # below which its curve says nothing
    # Written out in NumPy, of the answers ``a{n}`` and the truth ``y_train``: behind which output
    # function ("": behind any, but one that mixes the outputs), the mean loss, and its slope by
    # what enters that function (by the answers where it is any); None: it is not.
    in_numpy: ClassVar[tuple[str, str, str] | None] = None

    def of_one(self, value: float) -> float:
        """What one output costs: of its error (answer − truth), of the probability of the right
        class, or of truth × answer, as ``across`` says."""
        raise NotImplementedError

    def function(self) -> Callable[[Any, Any], Any]:
        """``(y_true, y_pred) → losses`` of shape (rows,): Keras' own function of that name."""
        from keras import losses

        function: Callable[[Any, Any], Any] = getattr(losses, self.name)
        return functools.partial(function, **self.own_values) if self.own_values else function

    def code(self) -> str:
        """What ``model.compile(loss=…)`` is given in Keras code."""
        if not self.own_values:
            return f'"{self.name}"'
        return f"keras.losses.{self.keras_class}({', '.join(self.own_arguments())})"

    def wrong_end(self, function: str) -> Message | None:
        """Why outputs of ``function`` do not fit this loss; None where its task says it."""
        return None

    def wrong_values(self, lowest: float) -> Message | None:
        """Why values to predict that go down to ``lowest`` (as they are taught) do not fit."""
        return None
