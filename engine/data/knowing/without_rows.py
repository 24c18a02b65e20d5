"""What is known of numbers without names: their columns, and that there are no rows."""

from __future__ import annotations

from engine.data.facts import ColumnFacts, TableFacts
from engine.data.kinds import CATEGORY, NUMBER
from engine.data.sources.without_names import NumbersWithoutNames


def facts_without_rows(source: NumbersWithoutNames) -> TableFacts:
    """The columns, of which no row has a value."""
    target = CATEGORY.name if source.classes else NUMBER.name
    kinds = [NUMBER.name] * source.inputs + [target] * source.outputs
    names = (*source.input_names, *source.target_names)
    columns = (ColumnFacts(name, kind, 0, 0, 0) for name, kind in zip(names, kinds, strict=True))
    return TableFacts(0, tuple(columns), ())
