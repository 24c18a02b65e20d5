"""What was learned from the training part about one derived input, as plain values."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.derived import derived_named
from engine.messages import Message
from engine.scalings.scale import Scale


@dataclass(frozen=True)
class DerivedEncoder:
    """One input, worked out of ``columns`` in their own units by the kind called ``kind``.

    ``typical``: the training part's mean; ``low`` and ``high``: the ends of what was met.
    ``before``: where the kind looks at the row before, the column's value in the table's last
    row: a person's own rows follow it. NaN: there is none.
    """

    name: str
    kind: str
    columns: tuple[str, ...]
    scaling: Scale
    typical: float
    low: float
    high: float
    before: float = np.nan

    @property
    def follows_the_table(self) -> bool:
        """Whether its first value is worked out with the table's last row."""
        return derived_named(self.kind).from_row_before

    def values(self, columns: Sequence[np.ndarray]) -> np.ndarray:
        """The columns of rows that follow each other, gaps filled, float64 (rows,) each → float64
        (rows,); NaN where it is not defined."""
        kind = derived_named(self.kind)
        if not kind.from_row_before:
            return kind.values(*columns)
        (numbers,) = columns
        return kind.values(np.append(self.before, numbers))[1:]

    def after(self, numbers: np.ndarray) -> DerivedEncoder:
        """The same for rows that follow those in which its column has these ``numbers``."""
        if not self.follows_the_table or not numbers.size:
            return self
        return dataclasses.replace(self, before=float(numbers[-1]))

    def on_picture(self, columns: Sequence[np.ndarray]) -> np.ndarray:
        """The same for the points of a picture, which do not follow each other and have a value
        everywhere."""
        kind = derived_named(self.kind)
        if kind.from_row_before:
            return np.full(columns[0].shape, self.typical)
        values = kind.values(*columns)
        return np.where(np.isnan(values), self.low, values)

    def transform(self, values: np.ndarray) -> np.ndarray:
        """float64 (rows,) → network inputs, float64 (rows, 1)."""
        return self.scaling.apply(values)[:, None]

    def problem(self, values: np.ndarray) -> Message | None:
        """Why one of ``values`` is not defined; None where all are."""
        if not np.isnan(values).any():
            return None
        return derived_named(self.kind).undefined(name=self.name, column=self.columns[0])
