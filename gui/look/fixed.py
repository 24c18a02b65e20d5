"""Colours that no theme changes, for they lie on a ground of their own."""

from __future__ import annotations

from PySide6.QtGui import QColor

BLACK, WHITE = "#10131A", "#FFFFFF"  # inks on a fill (see `text_on`) or a photograph
DEEPEST = "#000000"  # on the few fills on which neither has enough contrast
PEN, PAPER = "#000000", "#FFFFFF"  # what is drawn on the drawing board, and on what
ON_PAPER = "#5A6475"  # a word on the empty board
PEN_RING = "#3B5BDB"  # where the keys have the pen
# On the landscape, whose colours go from dark blue to yellow, one light ink and dark rims.
LANDSCAPE_INK = "#FFFFFF"
BALLS = ("#F5A3D7", "#FFB547", "#6FE3F2")  # each with a line style of its own


def landscape_line() -> QColor:
    """A contour of the landscape."""
    colour = QColor(LANDSCAPE_INK)
    colour.setAlpha(0x60)
    return colour
