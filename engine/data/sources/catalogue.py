"""The catalogue of sources, in the order in which they are offered."""

from __future__ import annotations

from typing import Any

from engine.data.reading.table_file import TableFile
from engine.data.source import Source
from engine.data.sources.curves import Hills, Line, Plane, Polynomial, Sine, Step
from engine.data.sources.drawn_pictures import (
    DigitPictures,
    DogsOnGrass,
    DoodledAnimals,
    DoodledDogsAndCats,
    DrawnShapes,
)
from engine.data.sources.gates import AndGate, OrGate, XorGate
from engine.data.sources.lessons import (
    BikeRentals,
    EightPoints,
    NoisyLine,
    RandomLabels,
    Sales,
    SalesFiveYears,
)
from engine.data.sources.painted import Painted
from engine.data.sources.pictures import Pictures
from engine.data.sources.samples import BreastCancer, Diabetes, Digits, Iris, Linnerud, Wine
from engine.data.sources.shapes import Blobs, Checkerboard, Circles, Moons, Spiral, XorCloud
from engine.data.sources.share_prices import SharePrices
from engine.data.sources.three_numbers import LargestNumber, RisingNumbers
from engine.data.sources.without_names import NumbersWithoutNames

CATALOGUE: tuple[type[Source], ...] = (
    NoisyLine,
    RandomLabels,
    RisingNumbers,
    LargestNumber,
    SalesFiveYears,
    Sales,
    SharePrices,
    EightPoints,
    BikeRentals,
    AndGate,
    OrGate,
    XorGate,
    Circles,
    Moons,
    XorCloud,
    Spiral,
    Blobs,
    Checkerboard,
    Line,
    Sine,
    Polynomial,
    Step,
    Plane,
    Hills,
    Iris,
    Wine,
    BreastCancer,
    Digits,
    Diabetes,
    Linnerud,
    DrawnShapes,
    DoodledDogsAndCats,
    DoodledAnimals,
    DogsOnGrass,
    DigitPictures,
    TableFile,
)

# not chosen: a painting is begun, a network of others comes without rows, pictures are brought
_ALL: tuple[type[Source], ...] = (*CATALOGUE, Painted, NumbersWithoutNames, Pictures)

BY_KIND: dict[str, type[Source]] = {
    source_class.model_fields["kind"].default: source_class for source_class in _ALL
}


def source_from(raw: Any) -> Source:
    """The source that ``raw`` (a source, or a dict with ``kind``) stands for.

    Raises:
        ValueError: ``raw`` is neither, its kind is unknown, or a field is wrong.
    """
    if isinstance(raw, Source):
        return raw
    if not isinstance(raw, dict) or raw.get("kind") not in BY_KIND:
        raise ValueError("a source is an object with a known kind")
    return BY_KIND[raw["kind"]].model_validate(raw)


__all__ = [
    "BY_KIND",
    "CATALOGUE",
    "AndGate",
    "BikeRentals",
    "Blobs",
    "BreastCancer",
    "Checkerboard",
    "Circles",
    "Diabetes",
    "DigitPictures",
    "Digits",
    "DogsOnGrass",
    "DoodledAnimals",
    "DoodledDogsAndCats",
    "DrawnShapes",
    "EightPoints",
    "Hills",
    "Iris",
    "LargestNumber",
    "Line",
    "Linnerud",
    "Moons",
    "NoisyLine",
    "NumbersWithoutNames",
    "OrGate",
    "Painted",
    "Pictures",
    "Plane",
    "Polynomial",
    "RandomLabels",
    "RisingNumbers",
    "Sales",
    "SalesFiveYears",
    "SharePrices",
    "Sine",
    "Spiral",
    "Step",
    "TableFile",
    "Wine",
    "XorCloud",
    "XorGate",
    "source_from",
]
