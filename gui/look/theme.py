"""The colours of the two themes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as ``#rrggbb``."""

    name: str
    window: str  # behind everything
    panel: str  # what one works on: columns, plots, fields
    raised: str  # hovered rows, chips, table heads
    line: str  # hairlines
    text: str
    muted: str  # second-rank text; at least 4.5 : 1 on panel
    disabled: str  # what cannot be used now
    accent: str  # the one filled button, selection, focus
    on_accent: str
    selection: str  # a quiet fill of the accent
    good: str
    warning: str
    error: str
    training: str  # always this colour for training …
    validation: str  # … and this for validation, everywhere
    test: str
    plain: str  # data that are told apart by neither class, part nor value
    answer: str  # the curve that the network answers with, and what flows down through it
    gradient: str  # what flows back up: gradients

    @property
    def parts(self) -> tuple[str, str, str]:
        """The colours of training, validation and test rows, in this order."""
        return self.training, self.validation, self.test


LIGHT = Theme(
    name="light",
    window="#F4F5F7",
    panel="#FFFFFF",
    raised="#EEF0F3",
    line="#DDE0E6",
    text="#1A2130",
    muted="#5A6475",
    disabled="#A3ABB8",
    accent="#3B5BDB",
    on_accent="#FFFFFF",
    selection="#E3E9FD",
    good="#00795A",
    warning="#9A5B00",
    error="#B3261E",
    training="#1A2130",
    validation="#D55E00",
    test="#009E73",
    plain="#64748B",
    answer="#0072B2",
    gradient="#A0357F",
)
DARK = Theme(
    name="dark",
    window="#14171C",
    panel="#1B1F26",
    raised="#262B34",
    line="#343B47",
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
)
