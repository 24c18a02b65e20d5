"""The catalogue of sources, in the order in which they are offered."""

from __future__ import annotations

from typing import Any

from engine.data.gate_sources import AndGate, OrGate, XorGate
from engine.data.lesson_sources import BikeRentals, EightPoints, NoisyLine, RandomLabels, Sales
from engine.data.sample_sources import BreastCancer, Diabetes, Iris, Wine
from engine.data.shape_sources import Blobs, Circles, Moons, Sine, Spiral, XorCloud
from engine.data.source import Source
from engine.data.table_file import TableFile

CATALOGUE: tuple[type[Source], ...] = (
    NoisyLine,
    RandomLabels,
    Sales,
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
    Sine,
    Iris,
    Wine,
    BreastCancer,
    Diabetes,
    TableFile,
)

BY_KIND: dict[str, type[Source]] = {
    source_class.model_fields["kind"].default: source_class for source_class in CATALOGUE
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
    "Circles",
    "Diabetes",
    "EightPoints",
    "Iris",
    "Moons",
    "NoisyLine",
    "OrGate",
    "RandomLabels",
    "Sales",
    "Sine",
    "Spiral",
    "TableFile",
    "Wine",
    "XorCloud",
    "XorGate",
    "source_from",
]
