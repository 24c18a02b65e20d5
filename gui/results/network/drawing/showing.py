"""How a network's picture is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gui.results.network.drawing.layout import Place


@dataclass(frozen=True)
class Showing:
    """How the picture is looked at.

    ``one_scale``: one colour scale for the whole network, else one for each brick.
    ``gradients``: the links show the loss' gradients instead of the weights. ``matrices``: the
    weights are a map between the columns instead of links. ``lit``: places that are pointed
    out, ``numbers``: what is written beside places.
    """

    gradients: bool = False
    one_scale: bool = False
    matrices: bool = False
    hovered: Place | None = None
    chosen: Place | None = None
    off: frozenset[Place] = frozenset()
    lit: frozenset[Place] = frozenset()
    numbers: Mapping[Place, str] = field(default_factory=dict)
    focused: bool = False
