"""What every brick is: a frozen value that knows its shape, weights, Keras layer and code."""

from __future__ import annotations

import math
import uuid
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from engine.bricks.remarks import Mend, Place, Remark
from engine.messages import Message

if TYPE_CHECKING:
    import keras

Family = Literal[
    "input",
    "dense",
    "activation",
    "regularization",
    "normalization",
    "picture",
    "shape",
    "augmentation",
    "unknown",
]
Shape = tuple[int, ...]


def new_id() -> str:
    """A fresh identity for a brick; it survives edits, moves, undo and files."""
    return uuid.uuid4().hex[:12]


def shape_text(shape: Shape) -> str:
    """``28 × 28 × 1``; of numbers in a row their count alone, ``12``."""
    return " × ".join(str(length) for length in shape)


class Brick(BaseModel):
    """One brick of the tower. Shapes are those of one row, without the batch axis.

    A subclass gives ``kind`` (as a Literal with a default; it goes into files and is never
    renamed), its words, its fields (each annotated with a `Form`), and the methods below.
    Fields named in ``first_fields`` decide first weights and nothing else. Whoever asks what a
    brick does asks its traits (``learns``, ``can_answer``, …), never its class.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    family: ClassVar[Family]
    title: ClassVar[str]  # English, marked
    short_title: ClassVar[str] = ""  # the same, where there is little room; "": the whole one
    hint: ClassVar[str]  # English, marked: what it does, for someone who never met it
    icon: ClassVar[str]  # a qtawesome name
    random_in_training: ClassVar[bool] = False  # draws random numbers in every step
    hides_numbers: ClassVar[bool] = False  # sets some of them to 0 while learning
    mixes_rows: ClassVar[bool] = False  # in training a row's result depends on its batch
    learns: ClassVar[bool] = False  # has weights that learning changes
    can_answer: ClassVar[bool] = False  # makes new numbers of all that come in, as many as asked
    keeps_lines: ClassVar[bool] = False  # what is a straight line of the inputs stays one
    keeps_picture: ClassVar[bool] = False  # a picture that comes in leaves as a picture one knows
    keeps_pixels: ClassVar[bool] = False  # and its pixels are still from 0 to 1
    begins_pictures: ClassVar[bool] = False  # most networks that look at pictures have one
    augments: ClassVar[bool] = False  # shows pictures otherwise while learning
    needs_pixels: ClassVar[bool] = False  # takes a picture's brightness for 0 … 1
    trains: ClassVar[bool] = True  # has a Keras layer
    slow_in_xla: ClassVar[bool] = False  # on a processor, against TensorFlow's own operations
    sees_once: ClassVar[bool] = False  # never changes: its numbers are worked out once a sample
    frozen_weights: ClassVar[int] = 0  # numbers that nothing changes, and that no run keeps
    first_fields: ClassVar[frozenset[str]] = frozenset({"seed"})
    free_fields: ClassVar[frozenset[str]] = frozenset()  # numbers that may change as it learns
    width_field: ClassVar[str] = ""  # the field that says how many numbers leave it
    function_field: ClassVar[str] = ""  # the field that holds its activation function

    id: str = Field(default_factory=new_id, min_length=1, max_length=64)

    @property
    def draws_seed(self) -> bool:
        """Whether the layer needs random numbers and has no seed of its own for them."""
        return False

    # --- its shapes -------------------------------------------------------------------------

    def refusal(self, shape: Shape) -> Message | None:
        """Why numbers of ``shape`` cannot enter the brick; None where they can.

        The methods below are only asked about shapes that can.
        """
        return None

    def misplaced(self, above: Sequence[Brick]) -> Message | None:
        """Why it cannot stand behind the bricks ``above``, whatever their shapes; None: it can."""
        return None

    def put_before(self, shape: Shape) -> tuple[Brick, ...]:
        """Bricks of which each, before this one, makes a refused ``shape`` fit; the best first."""
        return ()

    def fitting(self, shape: Shape) -> tuple[Mend, ...]:
        """Values of its fields, each of which makes a refused ``shape`` fit; the best first."""
        return ()

    def output_shape(self, shape: Shape) -> Shape:
        """The shape that leaves the brick when ``shape`` enters it."""
        return shape

    def weight_count(self, shape: Shape) -> int:
        """How many numbers the brick holds (Keras' ``count_params``), for input ``shape``."""
        return 0

    def multiplications(self, shape: Shape) -> int:
        """About how many multiplications one row costs on its way through, without learning."""
        return self.weight_count(shape) * math.prod(shape[:-1])

    def seen_once(
        self,
        samples: np.ndarray,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> np.ndarray:
        """Of a brick that `sees_once`: what leaves it for ``samples`` (rows, *shape), float32,
        from what is kept or worked out now. ``progress`` is told the share that is done.

        Raises:
            EngineError: ``cancelled`` said so.
        """
        raise NotImplementedError

    def code_file(self, shape: Shape) -> tuple[str, keras.Model]:
        """Of a brick that `sees_once`: the file that its line of `code` loads, for input ``shape``:
        its name, and the network in it, which Keras writes."""
        raise NotImplementedError

    @property
    def seconds_once(self) -> float:
        """Of a brick that `sees_once`: about how long it looks at a row."""
        return 0.0

    def pack_seen(self, samples: Sequence[np.ndarray]) -> bytes:
        """What `seen_once` found in ``samples``, to be kept in a file; b"" for any other brick."""
        return b""

    def take_seen(self, data: bytes) -> None:
        """Know what `pack_seen` gave. What is no such pack is passed over."""

    # --- its activation function ----------------------------------------------------------

    @property
    def bends_with(self) -> str | None:
        """The activation function that it applies; None where it applies none, or linear."""
        name = getattr(self, self.function_field) if self.function_field else "linear"
        return None if name == "linear" else name

    def with_function(self, name: str) -> Brick | None:
        """The same brick with another activation function; None: it would do nothing."""
        return self.changed(**{self.function_field: name}) if self.function_field else self

    def split_off(self) -> tuple[Brick, Brick] | None:
        """Two bricks that make the same network: it without its function, and the function."""
        return None

    def joined_with(self, below: Brick) -> Brick | None:
        """One brick that does what it and ``below`` do; None where there is none."""
        return None

    # --- as the layer that answers --------------------------------------------------------

    @property
    def answer_width(self) -> int:
        """How many numbers a brick that `can_answer` gives for a row; 0 for any other."""
        return getattr(self, self.width_field) if self.can_answer else 0

    def answering(self, width: int, function: str | None = None) -> Brick:
        """The same brick with ``width`` numbers for an answer, and ``function`` at its end."""
        values: dict[str, Any] = {self.width_field: width}
        if function is not None:
            values[self.function_field] = function
        return self.changed(**values)

    # --- what it has to say ---------------------------------------------------------------

    def remarks(self, place: Place) -> tuple[Remark, ...]:
        """What is wrong or unwise about it at this place, whatever its neighbours are."""
        return ()

    def remarks_at_end(self, behind_function: bool) -> tuple[Remark, ...]:
        """The same behind the layer that answers; ``behind_function``: and behind the function
        that its answer comes from."""
        return ()

    # --- Keras ------------------------------------------------------------------------------

    def layer(self, seed: int) -> keras.layers.Layer:
        """The Keras layer; ``seed`` feeds its random numbers where it has no seed of its own."""
        raise NotImplementedError

    def given_weights(self) -> dict[str, Any]:
        """The first weights that a person gave number by number, by Keras' names for them."""
        return {}

    @property
    def idle_fields(self) -> frozenset[str]:
        """Fields that do nothing, as the others are now."""
        return frozenset()

    def drawn_again(self) -> Mend | None:
        """What has first weights that were given drawn by their rule; None where none were."""
        return None

    def with_weights(self, values: dict[str, Any]) -> Brick | None:
        """The same brick with arrays as its first weights, by Keras' names for them; None where
        it cannot be given any.

        Raises:
            pydantic.ValidationError: they are none for such a brick.
        """
        return None

    def layer_drawn_ahead(self, seed: int) -> keras.layers.Layer | None:
        """The same layer with its numbers drawn for many steps at once (`drawn_ahead`).

        None: a brick that is ``random_in_training`` and has none is not compiled by XLA.
        """
        return None

    def code(self) -> str:
        """The expression that makes the same layer in Keras code."""
        raise NotImplementedError

    def face(self) -> str:
        """What stands on the brick after its title, such as ``64 relu``; no words."""
        return ""

    def changed(self, **values: Any) -> Brick:
        """The same brick with other field values, validated.

        Raises:
            pydantic.ValidationError: a value is outside its field's range.
        """
        return type(self).model_validate({**self.model_dump(), **values})

    def is_but_for_free(self, other: Brick) -> bool:
        """Whether ``other`` differs only in what may change while a network learns."""
        if type(self) is not type(other):
            return False
        return self.model_copy(update={n: getattr(other, n) for n in self.free_fields}) == other

    def copy_with_new_id(self) -> Brick:
        """An equal brick with an identity of its own, for duplicate and paste."""
        return self.changed(id=new_id())
