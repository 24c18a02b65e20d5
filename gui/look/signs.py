"""The colours of what is above 0 and of what is below, wherever that is told apart."""

from __future__ import annotations

from PySide6.QtGui import QColor

from gui.look.theme import Theme


def sign_colours(theme: Theme, gradients: bool = False) -> tuple[QColor, QColor]:
    """The colours of what is above 0 and of what is below: blue and orange, of gradients green and
    pink; both are pairs that the colour-blind can tell apart."""
    above, below = (theme.push, theme.pull) if gradients else (theme.above, theme.below)
    return QColor(above), QColor(below)
