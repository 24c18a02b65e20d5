"""Icons of one set (Material Design), in the theme's colours."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from gui.look import Look


def icon(name: str, look: Look, colour: str | None = None) -> QIcon:
    """The icon ``mdi6.<name>``; its colour is the theme's text unless another is given."""
    import qtawesome  # late: it reads its fonts when it is first asked

    theme = look.theme
    return qtawesome.icon(f"mdi6.{name}", color=colour or theme.text, color_disabled=theme.disabled)
