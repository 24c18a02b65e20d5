"""Columns for a network whose numbers have no names: taken in their order."""

from __future__ import annotations

from collections.abc import Sequence

from engine.data.preparing.prepared import Prepared
from engine.data.sources.without_names import NumbersWithoutNames
from engine.messages import QT_TRANSLATE_NOOP, Sentence

TAKEN_IN_ORDER = Sentence(
    "answers.taken_in_order",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network's numbers have no names, so the columns were taken in their order: {columns}.",
    ),
)


def by_place(prepared: Prepared, names: Sequence[str]) -> dict[str, str]:
    """For each input the column of ``names`` that stands in its place; {} where the inputs have
    names of their own, where one of them is there, or where the columns are too few."""
    source = prepared.settings.source
    if not isinstance(source, NumbersWithoutNames) or len(names) < source.inputs:
        return {}
    inputs = source.input_names
    if set(inputs) & set(names):
        return {}
    return dict(zip(inputs, names, strict=False))
