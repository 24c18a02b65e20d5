"""Squares and products."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from engine.data.derived.base import DerivedKind
from engine.messages import QT_TRANSLATE_NOOP


class Square(DerivedKind):
    """x²: bends a straight line, and tells far from near whatever the sign."""

    name: ClassVar[str] = "square"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Square: x²")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Large far from 0 on either side: with it, one neuron can draw a circle."
    )

    @override
    def title(self, *columns: str) -> str:
        return f"{columns[0]}²"

    @override
    def values(self, *columns: np.ndarray) -> np.ndarray:
        with np.errstate(over="ignore"):
            square: np.ndarray = np.square(columns[0])
        return square

    @override
    def code(self, *columns: str) -> str:
        return f"{columns[0]} ** 2"


class Product(DerivedKind):
    """x₁·x₂: what two columns do together."""

    name: ClassVar[str] = "product"
    word: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Product: x₁ · x₂")
    hint: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Positive where both have the same sign: with it, one neuron can tell XOR apart.",
    )
    columns: ClassVar[int] = 2

    @override
    def title(self, *columns: str) -> str:
        return f"{columns[0]} · {columns[1]}"

    @override
    def values(self, *columns: np.ndarray) -> np.ndarray:
        with np.errstate(over="ignore"):
            product: np.ndarray = columns[0] * columns[1]
        return product

    @override
    def code(self, *columns: str) -> str:
        return f"{columns[0]} * {columns[1]}"
