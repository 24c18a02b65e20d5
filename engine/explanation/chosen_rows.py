"""Which rows a step is explained for: one of the table, one that a person typed, or a batch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from typing_extensions import override

from engine.data.columns.column_form import ColumnForm
from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.explanation.own_rows import (
    encoded_row,
    encoded_target,
    exact_inputs,
    exact_targets,
    place_of,
)
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

Cells = Callable[[], tuple[Sequence[str], Sequence[Sequence[str]]]]
MOST_CELLS_ROWS = 2_000  # of a larger table the cells are not asked for: float32's digits do

_NO_BATCH = Sentence(
    "explain.no_batch",
    QT_TRANSLATE_NOOP("Engine", "No rows are for training, so there is no batch to explain."),
)


@dataclass(frozen=True)
class RowsToExplain:
    """Prepared rows. ``x``: float64 (rows, *input_shape); ``y``: float64 (rows, *output_shape),
    None where there is no target. ``numbers``: each row's number in the table, from 1; empty
    for a row that was typed. ``of``: how many rows the whole batch has."""

    x: np.ndarray
    y: np.ndarray | None
    numbers: np.ndarray
    part: Part | None
    of: int


@dataclass(frozen=True)
class ChosenRows:
    """A choice of rows; a frozen value that crosses."""

    def of(self, prepared: Prepared, most: int, cells: Cells | None = None) -> RowsToExplain:
        """The rows, at most ``most`` of them. ``cells``: asks for the table's names and rows as
        text, of a small one.

        Raises:
            EngineError: there is no such row, or it cannot be read.
        """
        raise NotImplementedError


@dataclass(frozen=True)
class TableRow(ChosenRows):
    """The table's row ``row``, counted from 1, of ``count``."""

    row: int
    count: int

    @override
    def of(self, prepared: Prepared, most: int, cells: Cells | None = None) -> RowsToExplain:
        part, place = place_of(prepared, self.row, self.count)
        return _at(prepared, part, np.array([place]), 1, cells)


@dataclass(frozen=True)
class TypedRow(ChosenRows):
    """What was typed for each input column; ``target``: what the answer should be, a class by
    its name, several numbers parted by ``;``; "": there is none. ``forms``: how numbers of the
    target columns are written."""

    values: tuple[tuple[str, str], ...]
    target: str = ""
    forms: tuple[tuple[str, ColumnForm], ...] = ()

    @override
    def of(self, prepared: Prepared, most: int, cells: Cells | None = None) -> RowsToExplain:
        typed = dict(self.values)
        x = encoded_row(prepared, [typed.get(encoder.name, "") for encoder in prepared.encoders])
        target = self.target.strip()
        y = encoded_target(prepared, target, dict(self.forms)) if target else None
        return RowsToExplain(x, y, np.zeros(0, np.int64), None, 1)


@dataclass(frozen=True)
class BatchRows(ChosenRows):
    """A batch of the training rows, in the table's order: the first one is 0."""

    size: int
    number: int = 0

    @override
    def of(self, prepared: Prepared, most: int, cells: Cells | None = None) -> RowsToExplain:
        count = len(prepared.x["training"])
        if not count:
            raise EngineError(prepared.settings.lacking or _NO_BATCH())
        first = min(self.number, (count - 1) // self.size) * self.size
        order = np.argsort(prepared.rows["training"], kind="stable")
        places = order[first : first + self.size]
        return _at(prepared, "training", places[:most], len(places), cells)


def _at(
    prepared: Prepared, part: Part, places: np.ndarray, of: int, cells: Cells | None
) -> RowsToExplain:
    numbers = prepared.rows[part][places]
    x = exact_inputs(prepared, prepared.x[part][places], _texts(numbers, cells))
    return RowsToExplain(x, exact_targets(prepared, part, places), numbers + 1, part, of)


def _texts(numbers: np.ndarray, cells: Cells | None) -> Mapping[str, Sequence[str]] | None:
    """The cells of the table's rows ``numbers`` (from 0), by column."""
    if cells is None:
        return None
    names, rows = cells()
    if len(numbers) and int(numbers.max()) >= len(rows):
        return None
    chosen = [rows[number] for number in numbers.tolist()]
    return {name: [row[place] for row in chosen] for place, name in enumerate(names)}
