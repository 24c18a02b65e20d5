"""The derived inputs of a table: worked out of its columns, and learned from the training part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from engine.data.derived import derived_named
from engine.data.preparing.derived_encoder import DerivedEncoder
from engine.data.preparing.encoders import filled
from engine.data.preparing.pipeline import scale_of
from engine.data.preparing.read_column import ReadColumn
from engine.data.settings import DataSettings, DerivedInput
from engine.messages import EngineError

Fills = Mapping[str, float | None]  # of each column what stands in for a gap


class DerivedColumn:
    """A derived input of the rows of a table.

    Attributes:
        settings: what the person chose for it.
    """

    def __init__(
        self, settings: DerivedInput, columns: Sequence[ReadColumn], order: np.ndarray | None
    ) -> None:
        """``columns``: those that it is worked out of; ``order``: the rows as they follow each
        other; None: as they stand in the table."""
        self.settings = settings
        self._kind = derived_named(settings.kind)
        self._columns = columns
        self._by_row: np.ndarray | None = None
        self._before = np.nan
        if self._kind.from_row_before:
            numbers = columns[0].values(slice(None))
            in_turn = numbers if order is None else numbers[order]
            self._by_row = self._kind.values(in_turn)
            if order is not None:
                self._by_row[order] = self._by_row.copy()
            known = in_turn[~np.isnan(in_turn)]
            self._before = float(known[-1]) if known.size else np.nan

    def missing(self) -> np.ndarray | None:
        """Whether each row of the table lacks what it is worked out of, bool (rows,), beside the
        gaps of its columns; None where none does."""
        return None if self._by_row is None else np.isnan(self._by_row)

    def values(self, rows: np.ndarray, fills: Fills) -> np.ndarray:
        """float64 (rows,).

        Raises:
            EngineError: it is not defined for one of these rows.
        """
        if self._by_row is not None:
            by_row: np.ndarray = self._by_row[rows]
            return by_row
        own = [filled(column.values(rows), fills[column.settings.name]) for column in self._columns]
        values: np.ndarray = self._kind.values(*own)
        wrong = np.flatnonzero(np.isnan(values))
        if wrong.size:
            name, column = self.settings.name, self.settings.columns[0]
            raise EngineError(self._kind.refused(name, column, int(rows[wrong[0]]) + 1))
        return values

    def learned(self, training: np.ndarray, met: np.ndarray, fills: Fills) -> DerivedEncoder:
        """What the ``training`` rows teach of it; ``met`` are the rows that tell its ends."""
        settings = self.settings
        known, ends = self.values(training, fills), self.values(met, fills)
        return DerivedEncoder(
            name=settings.name,
            kind=settings.kind,
            columns=settings.columns,
            scaling=scale_of(settings.scaling, known),
            typical=float(known.mean()),
            low=float(ends.min()),
            high=float(ends.max()),
            before=self._before,
        )


def derived_columns(
    settings: DataSettings, columns: Sequence[ReadColumn], order: np.ndarray | None
) -> tuple[DerivedColumn, ...]:
    """The derived inputs of ``settings``, of which ``columns`` are the input columns."""
    by_name = {column.settings.name: column for column in columns}
    return tuple(
        DerivedColumn(own, [by_name[name] for name in own.columns], order)
        for own in settings.derived_inputs
    )
