"""The colours of the themes, and on what each of them has to be seen.

What a token is for stands with it: a surface; words, and on which surfaces; a graphic (a curve, a
border, a ring), and on which. ``tests/gui/look/test_contrast.py`` measures every such pair in every
theme, as WCAG 2.2 has it, and refuses a token that says nothing of itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

SURFACES = ("window", "panel", "raised", "selection")


def _surface() -> Any:
    return field(metadata={"is": "surface"})


def _words(*on: str) -> Any:
    """Words on these surfaces (or tokens that are filled): 4.5 : 1, in high contrast 7 : 1."""
    return field(metadata={"is": "words", "on": on})


def _graphic(*on: str) -> Any:
    """What has to be told from these surfaces without words: 3 : 1, in high contrast 4.5 : 1."""
    return field(metadata={"is": "graphic", "on": on})


def _exempt(why: str) -> Any:
    """WCAG asks nothing of it, for this reason."""
    return field(metadata={"is": "exempt", "why": why})


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as ``#rrggbb``."""

    name: str
    is_dark: bool
    is_high: bool  # in contrast: nothing is told by a faint line or a pale fill alone
    window: str = _surface()  # behind everything
    panel: str = _surface()  # what one works on: columns, plots, fields
    raised: str = _surface()  # hovered rows, chips, table heads
    line: str = _exempt("hairlines between things that are told apart by their place as well")
    edge: str = _graphic("window", "panel", "raised")  # of fields, buttons, grooves, axes
    text: str = _words(*SURFACES)
    muted: str = _words(*SURFACES)  # second-rank text
    disabled: str = _exempt("what cannot be used now")
    accent: str = _words(*SURFACES)  # the one filled button, links, what is chosen, focus
    on_accent: str = _words("accent")
    selection: str = _surface()  # a quiet fill of the accent
    good: str = _words(*SURFACES)
    warning: str = _words(*SURFACES)
    error: str = _words(*SURFACES)
    training: str = _graphic("window", "panel", "raised")  # always this colour for training …
    validation: str = _graphic("window", "panel", "raised")  # … and this for validation, everywhere
    test: str = _graphic("window", "panel", "raised")
    plain: str = _graphic("panel")  # data that are told apart by neither class, part nor value
    answer: str = _graphic("panel")  # the curve that the network answers with, what flows down
    gradient: str = _graphic("panel")  # what flows back up: gradients
    above: str = _graphic("panel")  # of a number above 0: a weight, a bar …
    below: str = _graphic("panel")  # … and of one below
    push: str = _graphic("panel")  # of a gradient above 0 …
    pull: str = _graphic("panel")  # … and of one below

    @property
    def parts(self) -> tuple[str, str, str]:
        """The colours of training, validation and test rows, in this order."""
        return self.training, self.validation, self.test

    @property
    def shade(self) -> str:
        """``light`` or ``dark``."""
        return "dark" if self.is_dark else "light"


LIGHT = Theme(
    name="light",
    is_dark=False,
    is_high=False,
    window="#F4F5F7",
    panel="#FFFFFF",
    raised="#EFF1F4",
    line="#DDE0E6",
    edge="#828B9A",
    text="#1A2130",
    muted="#5A6475",
    disabled="#A3ABB8",
    accent="#3F60DF",
    on_accent="#FFFFFF",
    selection="#E7ECFE",
    good="#007859",
    warning="#9A5B00",
    error="#B3261E",
    training="#1A2130",
    validation="#D55E00",
    test="#009E73",
    plain="#64748B",
    answer="#0072B2",
    gradient="#A0357F",
    above="#0072B2",
    below="#D47F00",
    push="#00876A",
    pull="#B8408F",
)
DARK = Theme(
    name="dark",
    is_dark=True,
    is_high=False,
    window="#14171C",
    panel="#1B1F26",
    raised="#262B34",
    line="#343B47",
    edge="#747E8F",
    text="#E9ECF1",
    muted="#A2ABBA",
    disabled="#5C6675",
    accent="#8BA3FF",
    on_accent="#10131A",
    selection="#2B3660",
    good="#43D3A6",
    warning="#F0B040",
    error="#FF8A80",
    training="#E9ECF1",
    validation="#FF8552",
    test="#43D3A6",
    plain="#9FB0C8",
    answer="#4C9FE0",
    gradient="#F29BD3",
    above="#4C9FE0",
    below="#F0A830",
    push="#43D3A6",
    pull="#E58AC4",
)
HIGH_LIGHT = Theme(
    name="contrast-light",
    is_dark=False,
    is_high=True,
    window="#FFFFFF",
    panel="#FFFFFF",
    raised="#EDEDED",
    line="#6B6B6B",
    edge="#000000",
    text="#000000",
    muted="#303030",
    disabled="#757575",
    accent="#0A2FB8",
    on_accent="#FFFFFF",
    selection="#DBE4FF",
    good="#00492F",
    warning="#5C3200",
    error="#850000",
    training="#000000",
    validation="#B24700",
    test="#00704F",
    plain="#3D4A5C",
    answer="#00548A",
    gradient="#86206A",
    above="#00548A",
    below="#9C5A00",
    push="#006A50",
    pull="#9A2A76",
)
HIGH_DARK = Theme(
    name="contrast-dark",
    is_dark=True,
    is_high=True,
    window="#000000",
    panel="#000000",
    raised="#222222",
    line="#8F8F8F",
    edge="#FFFFFF",
    text="#FFFFFF",
    muted="#DADADA",
    disabled="#8A8A8A",
    accent="#FFE14D",
    on_accent="#000000",
    selection="#0C2656",
    good="#5CF0BE",
    warning="#FFC861",
    error="#FF9A8F",
    training="#FFFFFF",
    validation="#FF9A5C",
    test="#43E0AC",
    plain="#C3D0E2",
    answer="#6CBBFF",
    gradient="#FFB0E2",
    above="#6CBBFF",
    below="#FFBE4D",
    push="#43E0AC",
    pull="#FF9FD8",
)
THEMES = (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)
