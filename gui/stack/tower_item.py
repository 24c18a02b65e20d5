"""What stands on a brick's face, worked out once for each change: plain values to paint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.findings import Finding


@dataclass(frozen=True)
class Chip:
    """A field that is edited on the brick itself."""

    name: str
    text: str
    label: str
    hint: str
    choice: bool  # a list to choose from, rather than a number
    locked: bool = False  # a lesson keeps it as it is: seen, and no control


@dataclass(frozen=True)
class TowerItem:
    """One row of the tower: an end or a brick, with every word that is painted of it."""

    place: str  # a brick's id, "input" or "labels"
    kind: Literal["input", "brick", "labels"]
    family: str
    icon: str
    title: str
    hint: str
    chips: tuple[Chip, ...]
    aside: str  # at the right of the first line
    left: str  # second line: the change of shape
    right: str  # second line: the weights
    right_short: str  # the same, where there is little room
    spoken: str  # what a screen reader says
    findings: tuple[Finding, ...]
    errors: tuple[str, ...]  # the errors' sentences, which stand beside the brick

    @property
    def fits(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.errors
