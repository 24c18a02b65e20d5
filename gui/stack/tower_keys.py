"""The tower's own keys, so that whoever has no mouse can do everything, too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.stack.tower import Tower

_STANDARD = QKeySequence.StandardKey
_COMMANDS = (
    (_STANDARD.Copy, "copy"),
    (_STANDARD.Cut, "cut"),
    (_STANDARD.Paste, "paste"),
    (_STANDARD.SelectAll, "select_all"),
)


def tower_key(view: Tower, event: QKeyEvent) -> bool:
    """Do what the key asks for; whether it was one of the tower's own.

    Alt with ↑ or ↓ moves the chosen bricks, Enter or F2 edits the first field, a digit
    begins a number, Ctrl+D duplicates, Delete or Backspace removes.
    """
    for sequence, name in _COMMANDS:
        if event.matches(sequence):
            view.command.emit(name)
            return True
    key, modifiers, modifier = event.key(), event.modifiers(), Qt.KeyboardModifier
    if key == Qt.Key.Key_D and modifiers == modifier.ControlModifier:
        view.command.emit("duplicate")
        return True
    arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
    if modifiers & ~modifier.KeypadModifier == modifier.AltModifier and key in arrows:
        view.edits.move_by(view.chosen_bricks(), -1 if key == Qt.Key.Key_Up else 1)
        view.scrollTo(view.currentIndex())
        return True
    if modifiers & ~modifier.KeypadModifier:
        return False
    if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        view.command.emit("delete")
        return True
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
        return _edit_first(view, numbers_only=False, typed="")
    if event.text().isascii() and event.text().isdigit():
        return _edit_first(view, numbers_only=True, typed=event.text())
    return False


def _edit_first(view: Tower, *, numbers_only: bool, typed: str) -> bool:
    item = view.current_item()
    if item is None:
        return False
    for chip in item.chips:
        if not (numbers_only and chip.choice):
            view.edit_field(item.place, chip.name, typed)
            return True
    return False
