"""The catalogue: every kind of derived input by its name, in the order in which they are offered.

A new kind is one class, listed here; what follows it: `docs/architecture.md`.
"""

from __future__ import annotations

from typing import Annotated

from engine.catalogue import one_of
from engine.data.derived.base import DerivedKind
from engine.data.derived.difference import Difference
from engine.data.derived.functions import Cosine, Logarithm, Sine
from engine.data.derived.powers import Product, Square

DERIVED: dict[str, DerivedKind] = {
    kind.name: kind for kind in (Square(), Product(), Sine(), Cosine(), Logarithm(), Difference())
}

DerivedName = Annotated[str, one_of(DERIVED, "kind of derived input")]


def derived_named(name: str) -> DerivedKind:
    """The kind that is called ``name`` in files; KeyError where there is none."""
    return DERIVED[name]
