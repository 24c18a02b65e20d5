"""The catalogue: every scaling by its name, in the order in which they are offered.

A new scaling is one class, listed here; its words and its card: `docs/architecture.md`.
"""

from __future__ import annotations

from typing import Annotated

from engine.catalogue import one_of
from engine.scalings.base import Scaling
from engine.scalings.kinds import Largest, Logarithm, MinMax, Robust, Standardized, Unscaled
from engine.scalings.scale import Scale, signed_exp, signed_log

SCALINGS: dict[str, Scaling] = {
    scaling.name: scaling
    for scaling in (Unscaled(), Standardized(), MinMax(), Largest(), Robust(), Logarithm())
}


ScalingName = Annotated[str, one_of(SCALINGS, "scaling")]

__all__ = [
    "SCALINGS",
    "Scale",
    "Scaling",
    "ScalingName",
    "signed_exp",
    "signed_log",
]
