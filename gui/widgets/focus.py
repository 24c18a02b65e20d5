"""How the keyboard came to a widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def came_by_keys(event: QFocusEvent) -> bool:
    """Whether the keyboard came by a key, so that a ring has to show where it is."""
    return event.reason() in _BY_KEYS
