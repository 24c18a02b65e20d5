"""A brick's weights as cells: Keras' arrays on one side, rows and columns on the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QLocale

from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.training.inside.brick_weights import BrickWeights

LARGEST = 1e6  # of a weight by hand
_SHOWN = 40  # letters of what is quoted
_INNER_LIST = re.compile(r"\[([^\[\]]+)\]")  # a row of NumPy's or of Python's

_NO_NUMBER = Sentence(
    "weights.no_number",
    QT_TRANSLATE_NOOP(
        "Engine", "“{text}” is no number from −1000000 to 1000000: nothing was pasted."
    ),
)
_NOTHING = Sentence(
    "weights.nothing_to_paste",
    QT_TRANSLATE_NOOP("Engine", "There are no numbers in the clipboard: nothing was pasted."),
)
_EMPTY = Sentence(
    "weights.empty_cell",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A number is missing in “{line}”: nothing was pasted. Write 0 where it is to be 0.",
    ),
)
_RAGGED = Sentence(
    "weights.ragged",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The first line of the clipboard has {first} numbers, line {row} has {other}: nothing was "
        "pasted.",
    ),
)


@dataclass(frozen=True)
class WeightCells:
    """All arrays of a brick that end in its neurons, one upon the other: float64 (rows, neurons).

    ``parts``: of each array its name, its shape and how many rows it takes.
    """

    values: np.ndarray
    parts: tuple[tuple[str, tuple[int, ...], int], ...]

    @classmethod
    def of(cls, weights: BrickWeights, exact: dict[str, np.ndarray]) -> WeightCells | None:
        """``exact``: arrays that a person gave, in place of what float32 made of them. None
        where there is nothing to show."""
        if not weights.arrays:
            return None
        units = weights.arrays[0].shape[-1] if weights.arrays[0].ndim else 1
        blocks, parts = [], []
        for name, array in zip(weights.names, weights.arrays, strict=True):
            if array.ndim and array.shape[-1] == units:
                values = np.asarray(exact.get(name, array), np.float64)
                blocks.append(values.reshape(-1, units))
                parts.append((name, array.shape, len(blocks[-1])))
        return cls(np.concatenate(blocks), tuple(parts)) if blocks else None

    def arrays(self) -> dict[str, np.ndarray]:
        """Keras' arrays by name, float64."""
        found, at = {}, 0
        for name, shape, rows in self.parts:
            found[name] = self.values[at : at + rows].reshape(shape)
            at += rows
        return found

    def with_block(self, row: int, column: int, block: np.ndarray) -> WeightCells | None:
        """The cells with ``block`` from that place on; None where it has no room there."""
        height, width = block.shape
        if row + height > len(self.values) or column + width > self.values.shape[1]:
            return None
        values = self.values.copy()
        values[row : row + height, column : column + width] = block
        return replace(self, values=values)

    def with_kernel(self, kernel: np.ndarray) -> WeightCells:
        """The cells with another kernel, and 0 for the bias."""
        values, at = self.values.copy(), 0
        for name, _shape, rows in self.parts:
            if name == "kernel":
                values[at : at + rows] = kernel.reshape(rows, -1)
            elif name == "bias":
                values[at : at + rows] = 0.0
            at += rows
        return replace(self, values=values)

    @property
    def kernel_shape(self) -> tuple[int, ...]:
        """Keras' shape of the kernel; () where there is none."""
        return next((shape for name, shape, _rows in self.parts if name == "kernel"), ())

    def part(self, row: int) -> tuple[str, int]:
        """The name of the array that holds a row of the cells, and which row of it that is."""
        for name, _shape, rows in self.parts:
            if row < rows:
                return name, row
            row -= rows
        return "", 0


def read_number(text: str) -> float | None:
    """A weight that a person wrote, with either decimal sign; None where it is none."""
    plain = text.strip().replace("−", "-")
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if abs(value) <= LARGEST and "_" not in plain else None


def read_block(text: str) -> tuple[np.ndarray | None, Message | None]:
    """Cells out of the clipboard as numbers (rows, columns), as a spreadsheet, a CSV file, NumPy
    or Python writes them; else None and why not."""
    lines = [line for line in text.splitlines() if line.strip()]
    rows = [" ".join(row.split("\n")) for row in _INNER_LIST.findall(text)] or lines
    if not rows:
        return None, _NOTHING()
    numbers: list[list[float]] = []
    for row in rows:
        cells = _cells(row)
        found = [read_number(cell) for cell in cells]
        if None in found:
            cell, line = cells[found.index(None)].strip()[:_SHOWN], row.strip()[:_SHOWN]
            return None, _NO_NUMBER(text=cell) if cell else _EMPTY(line=line)
        numbers.append([number for number in found if number is not None])
    lengths = [len(row) for row in numbers]
    if len(set(lengths)) != 1:
        other = next(at for at, length in enumerate(lengths) if length != lengths[0])
        return None, _RAGGED(first=lengths[0], row=other + 1, other=lengths[other])
    return np.array(numbers, np.float64), None


def _cells(row: str) -> list[str]:
    """A line's cells: between tabs or semicolons; else between blanks or commas, of which one
    alone is a decimal sign."""
    for sign in ("\t", ";"):
        if sign in row:
            return row.split(sign)
    blanks = [cell.rstrip(",") for cell in row.split()]
    if all(read_number(cell) is not None for cell in blanks):
        return blanks
    return row.split(",") if "," in row else blanks


def written(values: np.ndarray) -> str:
    """Numbers as spreadsheets take them, exact."""
    point = QLocale().decimalPoint()
    lines = ["\t".join(repr(float(number)).replace(".", point) for number in row) for row in values]
    return "\n".join(lines) + "\n"
