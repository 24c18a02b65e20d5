"""First weights that a person gave number by number, instead of a rule that draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, model_validator

from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

if TYPE_CHECKING:
    import keras

MOST_NUMBERS = 16384  # of one brick: they stand in the design, and in its code
_TINY = 0.1
_Number = Annotated[float, Field(ge=-1e6, le=1e6)]
_OTHER_SHAPE = Sentence(
    "tower.given_weights",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The first weights were given for another layer (inputs: {inputs}, neurons: {neurons}), "
        "and this one differs (inputs: {entering}, neurons: {units}). Let them be drawn, or give "
        "others.",
    ),
)


class FirstWeights(BaseModel):
    """The kernel and bias of a dense layer before it learns.

    ``kernel``: a row for each input, a column for each neuron, as in Keras; the W of many texts
    has a row for each neuron. ``bias``: a number for each neuron; (): all 0.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    kernel: tuple[tuple[_Number, ...], ...] = Field(min_length=1, max_length=MOST_NUMBERS)
    bias: tuple[_Number, ...] = Field(default=(), max_length=MOST_NUMBERS)

    @model_validator(mode="after")
    def _is_a_rectangle(self) -> FirstWeights:
        widths = {len(row) for row in self.kernel}
        if len(widths) != 1 or not 0 < self.units * self.inputs <= MOST_NUMBERS:
            raise ValueError("the rows of a kernel have one length, and are not too many")
        if len(self.bias) not in (0, self.units):
            raise ValueError("there is a bias for each neuron, or for none")
        return self

    @classmethod
    def of(cls, kernel: np.ndarray, bias: np.ndarray | None = None) -> FirstWeights:
        """First weights from arrays (inputs, units) and (units,).

        Raises:
            pydantic.ValidationError: a number is not finite or too large, or there are too many.
        """
        given = () if bias is None else tuple(np.asarray(bias, np.float64).tolist())
        rows = np.asarray(kernel, np.float64).tolist()
        return cls(kernel=tuple(map(tuple, rows)), bias=given)

    @classmethod
    def drawn_by_numpy(
        cls, random: np.random.RandomState, inputs: int, units: int, factor: float
    ) -> FirstWeights:
        """As ``np.random.randn(units, inputs) * factor`` after ``np.random.seed``, which draws
        a row for each neuron; ``random`` goes on from layer to layer. The bias is 0."""
        return cls.of((random.randn(units, inputs) * factor).T)

    @property
    def inputs(self) -> int:
        """How many inputs each neuron has."""
        return len(self.kernel)

    @property
    def units(self) -> int:
        """How many neurons they are for."""
        return len(self.kernel[0])

    @property
    def biases(self) -> np.ndarray:
        """(units,): the bias, 0 where none was given."""
        return np.array(self.bias or (0.0,) * self.units)

    @property
    def alike(self) -> bool:
        """Whether all neurons start as one, and so would stay."""
        one = all(len(set(row)) == 1 for row in self.kernel)
        return self.units > 1 and one and len(set(self.bias)) <= 1

    @property
    def tiny(self) -> bool:
        """Whether a layer makes a tenth or less of what comes in: the root mean square of the
        weights, times the root of the inputs' number, which He and Glorot make about 1."""
        kernel = np.array(self.kernel)
        return bool(np.sqrt((kernel**2).mean() * self.inputs) <= _TINY)

    def refusal(self, inputs: int, units: int) -> Message | None:
        """Why they are none for a layer of so many inputs and neurons; None where they are."""
        if (self.inputs, self.units) == (inputs, units):
            return None
        return _OTHER_SHAPE(inputs=self.inputs, neurons=self.units, entering=inputs, units=units)

    def kernel_initializer(self) -> keras.initializers.Initializer:
        """What Keras is given for the kernel."""
        import keras

        return keras.initializers.Constant(np.array(self.kernel))

    def bias_initializer(self) -> keras.initializers.Initializer:
        """What Keras is given for the bias."""
        import keras

        return keras.initializers.Constant(self.biases)

    def arguments(self, use_bias: bool) -> list[str]:
        """The same as they stand in a line of Keras code."""
        found = [f"kernel_initializer=keras.initializers.Constant({_rows(self.kernel)})"]
        if use_bias and any(self.bias):
            found.append(f"bias_initializer=keras.initializers.Constant({list(self.bias)!r})")
        return found


def _rows(kernel: tuple[tuple[float, ...], ...]) -> str:
    return repr([list(row) for row in kernel])
