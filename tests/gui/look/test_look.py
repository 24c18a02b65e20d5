"""Colours mean one thing, and are told apart by all eyes in either theme."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtGui import QColor

from engine.export.drawings.colours import FAMILY_COLOURS
from gui.look.look import CLASS_COLOURS, CLASS_SYMBOLS, RESOURCES
from gui.look.theme import DARK, LIGHT, Theme
from gui.widgets.plots.legend import PART_MARK
from gui.widgets.plots.plots import PART_FILLS, part_brush

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
# What colour-blind eyes see, of linear RGB (Machado, Oliveira and Fernandes 2009, in full).
SIGHTS = {
    "normal": np.eye(3),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def linear(colour: str) -> np.ndarray:
    parsed = QColor(colour)
    channels = np.array([parsed.redF(), parsed.greenF(), parsed.blueF()])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """As WCAG has it: 1 to 21."""
    low, high = sorted(float(linear(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def apart(one: str, other: str, sight: str) -> float:
    """The distance in CIELAB (1976); about 2 is just seen, 100 is black to white."""
    to_xyz = np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    places = []
    for colour in (one, other):
        x, y, z = np.cbrt(
            to_xyz @ np.clip(SIGHTS[sight] @ linear(colour), 0, 1) / [0.95047, 1.0, 1.08883]
        )
        places.append(np.array([116 * y, 500 * (x - y), 200 * (y - z)]))
    return float(np.linalg.norm(places[0] - places[1]))


@THEMES
def test_lines_are_seen_on_the_panel(theme: Theme) -> None:
    for colour in (*theme.parts, theme.plain, theme.answer):
        assert contrast(colour, theme.panel) >= 3.0, colour


@THEMES
@pytest.mark.parametrize("sight", SIGHTS)
def test_parts_are_told_apart_by_all_eyes(theme: Theme, sight: str) -> None:
    for one, other in itertools.combinations(theme.parts, 2):
        assert apart(one, other, sight) >= 20.0


@THEMES
def test_no_class_has_a_colour_of_a_part(theme: Theme) -> None:
    for part, colour in itertools.product(theme.parts, CLASS_COLOURS):
        assert apart(part, colour, "normal") >= 20.0, (part, colour)
    for sight in SIGHTS:
        assert all(apart(theme.training, c, sight) >= 15.0 for c in CLASS_COLOURS), sight


@pytest.mark.parametrize("sight", SIGHTS)
def test_two_classes_are_told_apart_by_all_eyes(sight: str) -> None:
    assert apart(CLASS_COLOURS[0], CLASS_COLOURS[1], sight) >= 50.0


def test_blue_is_dense_alone() -> None:
    blue = FAMILY_COLOURS["dense"]
    assert blue not in CLASS_COLOURS
    assert blue not in (*LIGHT.parts, *DARK.parts)


def test_classes_and_parts_have_marks_of_their_own() -> None:
    assert len(set(CLASS_COLOURS)) == len(CLASS_COLOURS) == len(set(CLASS_SYMBOLS))
    assert PART_MARK not in CLASS_SYMBOLS
    assert len(set(PART_FILLS)) == 3
    fills = [part_brush("#123456", part).color().alpha() for part in range(3)]
    assert fills == sorted(fills, reverse=True)


def test_the_resources_are_where_they_are_looked_for() -> None:
    """Else there is no type, no icon and no Korean, and nothing says so."""
    for folder, kind in (("fonts", "*.otf"), ("icons", "*.svg"), ("translations", "*.qm")):
        assert list((RESOURCES / folder).glob(kind)), folder
