"""What an optimizer and a loss have in common: words, and parameters named as Keras names them."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict


class KerasChoice(BaseModel):
    """One kind of a thing that Keras has several of, with the values of its own parameters.

    A subclass gives ``name`` (it goes into files and is never renamed), its words, the name of
    its class in Keras, and its parameters: fields called as that class' arguments are, each
    annotated with a `Form` and with Keras' own default.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    name: ClassVar[str]
    title: ClassVar[str]  # English, marked, or a name that is the same in every language
    hint: ClassVar[str] = ""  # English, marked: what it does, for someone who never met it
    keras_class: ClassVar[str]

    @property
    def own_values(self) -> dict[str, Any]:
        """The parameters that differ from Keras' defaults, by name."""
        return self.model_dump(exclude_defaults=True)

    def own_arguments(self) -> list[str]:
        """The same as they stand in a line of Keras code, such as ``momentum=0.9``."""
        return [f"{name}={value!r}" for name, value in self.own_values.items()]
