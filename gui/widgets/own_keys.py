"""Keys that mean something else in one widget than in the window's menus."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def claims(event: QEvent, *keys: QKeySequence.StandardKey) -> bool:
    """Whether ``event`` asks if one of ``keys`` is this widget's own; it is told so, then.

    To be asked in ``event`` of the widget that has the keyboard. Where the menu has the same
    shortcut and is enabled, Qt gives it the key, or, of two actions, neither.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not any(event.matches(key) for key in keys):
        return False
    event.accept()
    return True
