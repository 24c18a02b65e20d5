"""How a field of a frozen model is asked for: range, step, unit and words.

A pydantic field annotated with `Form` describes itself completely; the inspector's rows,
the training bar and the data column's settings are all made from `fields_of`.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from typing import Any, Literal, Union, get_args, get_origin

import annotated_types
from pydantic import BaseModel


@dataclass(frozen=True)
class Form:
    """Words and steps of one field. ``label``, ``hint`` and ``unit`` are English, marked."""

    label: str
    hint: str = ""
    unit: str = ""
    step: float | None = None
    decimals: int = 3
    logarithmic: bool = False  # a step multiplies, as for a learning rate
    advanced: bool = False  # asked for only when the person opens "more"
    in_place: bool = False  # edited on the brick itself
    choices: tuple[str, ...] = ()  # of a text that is one of a catalogue's names
    choice_words: tuple[tuple[str, str], ...] = ()  # value → English word, marked
    choice_hints: tuple[tuple[str, str], ...] = ()  # value → English sentence on it, marked
    none_word: str = ""  # what an empty value is called, for optional fields


@dataclass(frozen=True)
class FieldForm:
    """One field, ready to be shown: its name, type, range, choices and `Form`."""

    name: str
    type: Literal["integer", "number", "boolean", "choice", "text"]
    default: Any
    minimum: float | None
    maximum: float | None
    choices: tuple[str, ...]
    optional: bool
    form: Form


def fields_of(model: type[BaseModel]) -> tuple[FieldForm, ...]:
    """The fields of ``model`` that carry a `Form`, in the order of their definition."""
    found = []
    for name, info in model.model_fields.items():
        form = next((entry for entry in info.metadata if isinstance(entry, Form)), None)
        if form is None:
            continue
        annotation, optional = _without_none(info.annotation)
        minimum, maximum = _range(info.metadata)
        choices = tuple(get_args(annotation)) if get_origin(annotation) is Literal else form.choices
        found.append(
            FieldForm(
                name=name,
                type=_kind(annotation, choices),
                default=info.get_default(call_default_factory=True),
                minimum=minimum,
                maximum=maximum,
                choices=choices,
                optional=optional,
                form=form,
            )
        )
    return tuple(found)


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) in (Union, types.UnionType):
        rest = [entry for entry in get_args(annotation) if entry is not type(None)]
        if len(rest) == 1:
            return rest[0], True
    return annotation, False


def _kind(
    annotation: Any, choices: tuple[str, ...]
) -> Literal["integer", "number", "boolean", "choice", "text"]:
    if choices:
        return "choice"
    if annotation is bool:
        return "boolean"
    if annotation is int:
        return "integer"
    if annotation is float:
        return "number"
    return "text"


def _range(metadata: list[Any]) -> tuple[float | None, float | None]:
    minimum: float | None = None
    maximum: float | None = None
    for entry in metadata:
        if isinstance(entry, annotated_types.Ge):
            minimum = float(entry.ge)  # type: ignore[arg-type]
        elif isinstance(entry, annotated_types.Gt):
            minimum = float(entry.gt)  # type: ignore[arg-type]
        elif isinstance(entry, annotated_types.Le):
            maximum = float(entry.le)  # type: ignore[arg-type]
        elif isinstance(entry, annotated_types.Lt):
            maximum = float(entry.lt)  # type: ignore[arg-type]
    return minimum, maximum
