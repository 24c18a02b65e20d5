"""The colours of what is above 0 and of what is below, wherever that is told apart."""

from __future__ import annotations

from PySide6.QtGui import QColor

from gui.look.theme import Theme

# Blue and orange: a pair that the colour-blind can tell apart. The first is for a light window,
# the second for a dark one.
SIGNS = (("#0072B2", "#D98200"), ("#4C9FE0", "#F0A830"))


def sign_colours(theme: Theme) -> tuple[QColor, QColor]:
    """The colours of what is above 0 and of what is below."""
    above, below = SIGNS[theme.name == "dark"]
    return QColor(above), QColor(below)
