"""A brick's weights as cells: Keras' arrays on one side, rows and columns on the other."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QLocale

from engine.training.inside.brick_weights import BrickWeights

LARGEST = 1e6  # of a weight by hand


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

    def with_block(self, row: int, column: int, block: np.ndarray) -> WeightCells:
        """The cells with ``block`` from that place on, cut where they end."""
        values = self.values.copy()
        height = min(len(block), len(values) - row)
        width = min(block.shape[1], values.shape[1] - column)
        values[row : row + height, column : column + width] = block[:height, :width]
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
    value, read = QLocale().toDouble(plain)
    if not read:
        try:
            value = float(plain.replace(",", ".") if plain.count(",") == 1 else plain)
        except ValueError:
            return None
    return value if abs(value) <= LARGEST else None


def read_block(text: str) -> tuple[np.ndarray | None, str]:
    """Cells out of the clipboard as numbers (rows, columns); else None and the first that is
    none."""
    lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line]
    if not lines:
        return None, ""
    sign = "\t" if "\t" in text else ";" if ";" in text else None
    rows = [line.split(sign) if sign else line.strip("[] ,").split() for line in lines]
    numbers = []
    for row in rows:
        cells = [cell.strip(" []") for cell in row]
        found = [read_number(cell.rstrip(",") if sign is None else cell) for cell in cells]
        for cell, number in zip(cells, found, strict=True):
            if number is None:
                return None, cell
        numbers.append([number for number in found if number is not None])
    if len({len(row) for row in numbers}) != 1 or not numbers[0]:
        return None, lines[-1].strip()
    return np.array(numbers, np.float64), ""


def written(values: np.ndarray) -> str:
    """Numbers as spreadsheets take them, exact."""
    point = QLocale().decimalPoint()
    lines = ["\t".join(repr(float(number)).replace(".", point) for number in row) for row in values]
    return "\n".join(lines) + "\n"
