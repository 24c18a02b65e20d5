"""Rows of which some columns are taken from other rows, whatever inputs a column became."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from engine.data.derived import derived_named
from engine.data.preparing.encoders import NumberEncoder
from engine.data.preparing.prepared import Prepared


def blocks(prepared: Prepared) -> dict[str, slice]:
    """Which of the network's inputs each column became."""
    places, begin = {}, 0
    for encoder in prepared.encoders:
        end = begin + len(encoder.input_names)
        places[encoder.name] = slice(begin, end)
        begin = end
    return places


def mixed(
    prepared: Prepared, x: np.ndarray, other: np.ndarray, columns: Collection[str]
) -> np.ndarray:
    """``x`` (rows, inputs) with the inputs of ``columns`` taken from ``other`` (rows, inputs).

    What is derived of ``columns`` alone comes with them; what is derived of them and of others
    is worked out anew. What looks at the row before comes with its column.
    """
    places = blocks(prepared)
    changed = x.copy()
    for name in columns:
        changed[:, places[name]] = other[:, places[name]]
    first = x.shape[1] - len(prepared.derived)
    for place, derived in enumerate(prepared.derived, start=first):
        taken = [name in columns for name in derived.columns]
        if not any(taken):
            continue
        if all(taken) or derived_named(derived.kind).from_row_before:
            changed[:, place] = other[:, place]
            continue
        own = own_values(prepared, changed, derived.columns)
        changed[:, place : place + 1] = derived.transform(derived.on_picture(own))
    return changed


def with_value(prepared: Prepared, x: np.ndarray, column: str, value: float) -> np.ndarray:
    """``x`` (rows, inputs) with ``value`` in ``column`` everywhere, as its encoder's `transform`
    takes it. A difference to the row before stays as it is."""
    encoder = next(own for own in prepared.encoders if own.name == column)
    other = x.copy()
    values = np.array([value])
    other[:, blocks(prepared)[column]] = encoder.transform(values)
    first = x.shape[1] - len(prepared.derived)
    for place, derived in enumerate(prepared.derived, start=first):
        if set(derived.columns) == {column} and not derived_named(derived.kind).from_row_before:
            shown = derived.on_picture([values] * len(derived.columns))
            other[:, place] = derived.transform(shown)[0, 0]
    return mixed(prepared, x, other, {column})


def own_values(prepared: Prepared, x: np.ndarray, columns: Sequence[str]) -> list[np.ndarray]:
    """Columns of numbers in their own units, float64 (rows,) each, from the network's inputs."""
    encoders = {encoder.name: encoder for encoder in prepared.encoders}
    places = blocks(prepared)
    values = []
    for name in columns:
        encoder = encoders[name]
        assert isinstance(encoder, NumberEncoder)
        values.append(encoder.scaling.undo(x[:, places[name].start]))
    return values
