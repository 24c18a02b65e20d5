"""The derived inputs of rows, worked out of what was read of their columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from engine.data.preparing.derived_encoder import DerivedEncoder
from engine.data.preparing.encoders import ColumnEncoder, NumberEncoder, filled


def derived_values(
    encoders: Sequence[ColumnEncoder],
    derived: Sequence[DerivedEncoder],
    read: Mapping[str, np.ndarray],
) -> Iterator[tuple[DerivedEncoder, np.ndarray]]:
    """Each derived input with its values, float64 (rows,), worked out of the columns' own ones
    in ``read``: rows that follow each other, after the table's last."""
    fills = number_fills(encoders)
    for own in derived:
        columns = [read[name] for name in own.columns]
        if not own.follows_the_table:  # else a gap is none of the values that follow
            columns = [filled(read[name], fills[name]) for name in own.columns]
        yield own, own.values(columns)


def number_fills(encoders: Sequence[ColumnEncoder]) -> dict[str, float | None]:
    """What stands in for a gap of each column of numbers; None: nothing does."""
    return {own.name: own.fill for own in encoders if isinstance(own, NumberEncoder)}
