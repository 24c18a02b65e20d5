"""WCAG 2.2 AA: every colour of every theme, on everything on which it has to be seen.

The pairs come from the themes' own tokens and from the style sheet that is made of them, so that
none is forgotten: a token that says nothing of itself, or a colour that is no token, fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import gui
from engine.export.drawings.colours import FAMILY_COLOURS
from gui.look.look import CLASS_COLOURS, RESOURCES, text_on
from gui.look.style_sheet import style_sheet
from gui.look.theme import LIGHT, SURFACES, THEMES, Theme
from gui.widgets.plots.plots import class_rim
from tests.gui.look.sights import contrast

EACH = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
TOKENS = {token.name: token.metadata for token in fields(Theme) if token.type == "str"}
COLOURS = {name: said for name, said in TOKENS.items() if name != "name"}


def least(kind: str, theme: Theme) -> float:
    """AA for the ordinary themes; more where somebody asked for contrast."""
    if kind == "words":
        return 7.0 if theme.is_high else 4.5
    return 4.5 if theme.is_high else 3.0


def pairs(theme: Theme) -> Iterator[tuple[str, str, float]]:
    for name, said in COLOURS.items():
        for ground in said.get("on", ()):
            yield name, ground, least(said["is"], theme)


def test_every_token_says_what_it_is_for() -> None:
    silent = [name for name, said in COLOURS.items() if not said.get("is")]
    assert silent == []
    assert {name for name, said in COLOURS.items() if said["is"] == "surface"} == set(SURFACES)
    grounds = {ground for said in COLOURS.values() for ground in said.get("on", ())}
    assert grounds <= set(COLOURS)
    assert set(SURFACES) <= grounds, "a surface on which nothing is to be seen"
    for name, said in COLOURS.items():
        assert said["is"] != "words" or said["on"], name
        assert said["is"] != "exempt" or len(said["why"]) > 10, name


@EACH
def test_every_token_is_seen_on_its_grounds(theme: Theme) -> None:
    faint = [
        f"{name} on {ground}: {found:.2f} of {needed}"
        for name, ground, needed in pairs(theme)
        if (found := contrast(getattr(theme, name), getattr(theme, ground))) < needed
    ]
    assert faint == []


# --- the style sheet ------------------------------------------------------------------------

_MARKS = {name: f"#0000{place:02x}" for place, name in enumerate(COLOURS, 1)}
_NAMES = {mark: name for name, mark in _MARKS.items()}
_FILLED = ("accent", "muted")  # tokens that are a ground, too: what lies on them is said there


def rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Selector and declarations of each rule, tokens by their names instead of their colours."""
    sheet = style_sheet(replace(LIGHT, **_MARKS), 1.0, Path("resources"))
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        pieces = (entry.partition(":") for entry in body.split(";") if ":" in entry)
        declared = {
            name.strip(): _NAMES[found.group(0)]
            for name, _, value in pieces
            if (found := re.search(r"#[0-9a-f]{6}", value))
        }
        yield " ".join(selectors.split()), declared


def test_the_style_sheet_uses_pairs_that_are_measured() -> None:
    seen = 0
    wrong = []
    for selectors, declared in rules():
        for ink, ground in (
            ("color", "background"),
            ("selection-color", "selection-background-color"),
        ):
            if ink not in declared or ground not in declared or "disabled" in selectors:
                continue
            seen += 1
            said = COLOURS[declared[ink]]
            if said["is"] != "words" or declared[ground] not in said["on"]:
                wrong.append(f"{selectors}: {declared[ink]} on {declared[ground]}")
    assert seen > 10
    assert wrong == []


def test_what_can_be_used_has_an_edge_that_is_seen() -> None:
    """The border of a field, a button or a tick box is what tells that one can use it."""
    controls = re.compile(r"QPushButton|QLineEdit|QCheckBox::indicator|segment\"\]|QRadioButton::")
    held = [
        (selectors, declared["border"])
        for selectors, declared in rules()
        if controls.search(selectors)
        and "border" in declared
        and not re.search("disabled|focus", selectors)
    ]
    assert len(held) >= 4
    for selectors, token in held:
        assert token in ("edge", "muted", "accent", "text"), selectors


def test_focus_is_shown_in_a_colour_that_is_seen() -> None:
    focus = [(at, declared) for at, declared in rules() if ":focus" in at and declared]
    assert len(focus) > 8
    for selectors, declared in focus:
        assert set(declared.values()) & {"accent", "text", "selection", "on_accent"}, selectors


@EACH
def test_the_sheets_own_pictures_are_in_the_themes_colours(theme: Theme) -> None:
    for name, token in (("arrow-up", "muted"), ("arrow-down", "muted"), ("check", "on_accent")):
        drawn = (RESOURCES / "icons" / f"{name}-{theme.name}.svg").read_text("utf-8")
        assert f'stroke="{getattr(theme, token)}"' in drawn, name


# --- data and bricks ------------------------------------------------------------------------


@EACH
def test_classes_are_seen_on_the_panel(theme: Theme) -> None:
    """By the rim of their marks: ten hues that all were dark would be told apart by nobody."""
    for index in range(len(CLASS_COLOURS)):
        assert contrast(class_rim(index, theme).name(), theme.panel) >= least("graphic", theme)


@pytest.mark.parametrize("family", FAMILY_COLOURS)
def test_the_words_of_a_brick_are_read(family: str) -> None:
    colour = FAMILY_COLOURS[family]
    assert contrast(text_on(colour).name(), colour) >= 4.5


def test_there_is_an_ink_for_every_fill() -> None:
    """Cells of a matrix are filled in any strength: black or white is read on all of them."""
    for step in range(256):
        grey = QColor(step, step, step).name()
        assert contrast(text_on(grey).name(), grey) >= 4.5, grey


def test_no_colour_hides_outside_the_look() -> None:
    """A colour of a widget's own is in no pair, and no theme can change it."""
    room = Path(gui.__file__).parent
    own = {}
    for path in sorted(room.rglob("*.py")):
        if "look" not in path.parts:
            found = re.findall(r'"#[0-9A-Fa-f]{6}"', path.read_text("utf-8"))
            if found:
                own[path.name] = found
    assert own == {}
