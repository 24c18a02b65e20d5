"""Inputs worked out of other columns, added and taken away: settings in, settings out."""

from __future__ import annotations

from engine.data.derived import derived_named
from engine.data.kinds import kind_named
from engine.data.limits import MAXIMUM_DERIVED
from engine.data.preparing.edits import with_role
from engine.data.settings import DataSettings, DerivedInput
from engine.scalings import ScalingName

_LONGEST_NAME = 200


def possible_columns(data: DataSettings) -> tuple[str, ...]:
    """The columns that an input can be worked out of: inputs that are numbers."""
    return tuple(own.name for own in data.inputs if kind_named(own.kind).is_number)


def can_be_derived(data: DataSettings, kind: str) -> bool:
    """Whether there are columns, and room, for one more input of that ``kind``."""
    enough = len(possible_columns(data)) >= derived_named(kind).columns
    return enough and len(data.derived) < MAXIMUM_DERIVED


def with_derived(
    data: DataSettings, kind: str, columns: tuple[str, ...], name: str = ""
) -> DataSettings:
    """``data`` with one more input, called ``name`` or, where that is empty, by its formula.

    It is scaled as its first column is. The same one twice is added once; a name that is taken
    gets a number.
    """
    if any((own.kind, own.columns) == (kind, columns) for own in data.derived):
        return data
    wanted = " ".join(name.split()) or derived_named(kind).title(*columns)
    added = DerivedInput(
        kind=kind,
        columns=columns,
        name=_free(data, wanted[:_LONGEST_NAME]),
        scaling=data.column(columns[0]).scaling,
    )
    return _with(data, (*data.derived, added))


def without_derived(data: DataSettings, name: str) -> DataSettings:
    """``data`` without the derived input called ``name``."""
    return _with(data, tuple(own for own in data.derived if own.name != name))


def with_derived_scaling(data: DataSettings, name: str, scaling: ScalingName) -> DataSettings:
    """The derived input called ``name`` scaled in another way."""
    return _with(
        data,
        tuple(
            own.model_copy(update={"scaling": scaling}) if own.name == name else own
            for own in data.derived
        ),
    )


def awakened(data: DataSettings, name: str) -> DataSettings:
    """``data`` with the columns of the derived input ``name`` as inputs, so that it rests no
    more; as far as they are there and can be."""
    known = {own.name for own in data.columns if own.role != "target"}
    for own in data.derived:
        for column in own.columns if own.name == name else ():
            if column in known:
                data = with_role(data, column, "input")
    return data


def _with(data: DataSettings, derived: tuple[DerivedInput, ...]) -> DataSettings:
    return data.model_copy(update={"derived": derived})


def _free(data: DataSettings, wanted: str) -> str:
    taken = {own.name for own in data.columns} | {own.name for own in data.derived}
    name, number = wanted, 2
    while name in taken:
        name = f"{wanted[: _LONGEST_NAME - 8]} ({number})"
        number += 1
    return name
