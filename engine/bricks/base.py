"""What every brick is: a frozen value that knows its shape, weights, Keras layer and code."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    import keras

Family = Literal["input", "dense", "activation", "regularization", "normalization", "unknown"]
Shape = tuple[int, ...]


def new_id() -> str:
    """A fresh identity for a brick; it survives edits, moves, undo and files."""
    return uuid.uuid4().hex[:12]


class Brick(BaseModel):
    """One brick of the tower. Shapes are those of one row, without the batch axis.

    A subclass gives ``kind`` (as a Literal with a default; it goes into files and is never
    renamed), its words, its fields (each annotated with a `Form`), and the methods below.
    A field called ``seed`` decides first weights and nothing else.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    family: ClassVar[Family]
    title: ClassVar[str]  # English, marked
    hint: ClassVar[str]  # English, marked: what it does, for someone who never met it
    icon: ClassVar[str]  # a qtawesome name
    random_in_training: ClassVar[bool] = False  # draws random numbers in every step
    mixes_rows: ClassVar[bool] = False  # in training a row's result depends on its batch

    id: str = Field(default_factory=new_id, min_length=1, max_length=64)

    @property
    def draws_seed(self) -> bool:
        """Whether the layer needs random numbers and has no seed of its own for them."""
        return False

    def output_shape(self, shape: Shape) -> Shape:
        """The shape that leaves the brick when ``shape`` enters it."""
        return shape

    def weight_count(self, shape: Shape) -> int:
        """How many numbers the brick holds (Keras' ``count_params``), for input ``shape``."""
        return 0

    def layer(self, seed: int) -> keras.layers.Layer:
        """The Keras layer; ``seed`` feeds its random numbers where it has no seed of its own."""
        raise NotImplementedError

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

    def copy_with_new_id(self) -> Brick:
        """An equal brick with an identity of its own, for duplicate and paste."""
        return self.changed(id=new_id())
