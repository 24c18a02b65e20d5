"""What must be told apart is told apart by all eyes, in every theme: by colour at a stated distance
(CIEDE2000, of which about 1 is just seen), or by shape and line as well.

Normal, deuteranopia, protanopia and tritanopia: `tests/gui/look/sights.py`.
"""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.export.drawings.colours import FAMILY_COLOURS
from gui.look.look import CLASS_COLOURS, CLASS_SYMBOLS, Look
from gui.look.theme import THEMES, Theme
from gui.results.live.curves.curves import CurvesPlot
from gui.widgets.plots.legend import PART_MARK
from gui.widgets.plots.plots import PART_FILLS, class_line, part_brush
from tests.gui.look.sights import SIGHTS, apart, ciede2000

EACH = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
EYES = pytest.mark.parametrize("sight", SIGHTS)


def test_the_distance_is_ciede2000() -> None:
    """Three of the pairs that its authors publish to test an implementation."""
    for one, other, distance in (
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ):
        assert round(ciede2000(np.array(one), np.array(other)), 4) == distance


@EACH
@EYES
def test_parts_are_told_apart(theme: Theme, sight: str) -> None:
    """Training, validation and test rows; how their marks are filled tells them, too."""
    for one, other in itertools.combinations(theme.parts, 2):
        assert apart(one, other, sight) >= 13.0, (one, other)


@EYES
def test_ten_classes_are_told_apart(sight: str) -> None:
    """In a surface by nothing but their colour; each mark has a shape of its own as well."""
    for one, other in itertools.combinations(CLASS_COLOURS, 2):
        assert apart(one, other, sight) >= 15.0, (one, other)


@EACH
@EYES
def test_six_lines_are_told_apart(theme: Theme, sight: str) -> None:
    """As many runs as are drawn without being asked for; the one pointed at says its name."""
    lines = [class_line(index, theme).name() for index in range(6)]
    for one, other in itertools.combinations(lines, 2):
        assert apart(one, other, sight) >= 6.0, (one, other)


@EACH
@EYES
def test_above_and_below_are_told_apart(theme: Theme, sight: str) -> None:
    """Weights and bars; a weight below 0 is dashed as well, also where it is a gradient."""
    assert apart(theme.above, theme.below, sight) >= 40.0
    assert apart(theme.push, theme.pull, sight) >= 13.0


@EACH
@EYES
def test_right_and_wrong_are_told_apart(theme: Theme, sight: str) -> None:
    """In the matrix the right ones lie on its diagonal as well, with an outline of their own."""
    assert apart(theme.good, theme.error, sight) >= 9.0


@EACH
@EYES
def test_the_networks_answer_is_no_row(theme: Theme, sight: str) -> None:
    for colour in (theme.validation, theme.plain):
        assert apart(theme.answer, colour, sight) >= 9.0, colour


@EACH
def test_no_class_has_a_colour_of_a_part(theme: Theme) -> None:
    for part, colour in itertools.product(theme.parts, CLASS_COLOURS):
        assert apart(part, colour, "normal") >= 14.0, (part, colour)
    for sight in ("deutan", "protan"):
        assert all(apart(theme.training, c, sight) >= 10.0 for c in CLASS_COLOURS), sight


@EYES
def test_two_classes_are_far_apart(sight: str) -> None:
    assert apart(CLASS_COLOURS[0], CLASS_COLOURS[1], sight) >= 30.0


def test_blue_is_dense_alone() -> None:
    blue = FAMILY_COLOURS["dense"]
    assert all(apart(blue, colour, "normal") >= 14.0 for colour in CLASS_COLOURS)
    assert all(blue not in theme.parts for theme in THEMES)


def test_classes_and_parts_have_marks_of_their_own() -> None:
    assert len(set(CLASS_COLOURS)) == len(CLASS_COLOURS) == len(set(CLASS_SYMBOLS))
    assert PART_MARK not in CLASS_SYMBOLS
    assert len(set(PART_FILLS)) == 3
    fills = [part_brush("#123456", part).color().alpha() for part in range(3)]
    assert fills == sorted(fills, reverse=True)


def test_the_metric_is_dashed_and_the_loss_is_not(qtbot: object, look: Look) -> None:
    plot = CurvesPlot(look, lambda: None)  # type: ignore[arg-type, return-value]
    styles = {name: plot._pen(name).style() for name in ("loss", "val_loss", "accuracy")}
    assert styles == {
        "loss": Qt.PenStyle.SolidLine,
        "val_loss": Qt.PenStyle.SolidLine,
        "accuracy": Qt.PenStyle.DashLine,
    }
