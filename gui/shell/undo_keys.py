"""Undo and redo reach the document while a field has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget


class UndoKeys(QObject):
    """Watches the field that has the keyboard, and no other: every event would cost time.

    A line of Qt's takes Ctrl+Z for its letters even where it has none to take back, and a
    number that was stepped with the arrows could then not be undone.
    """

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QLineEdit | QAbstractSpinBox):
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit | QAbstractSpinBox):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        line = watched.findChild(QLineEdit) if isinstance(watched, QAbstractSpinBox) else watched
        if not isinstance(line, QLineEdit):
            return False
        key = QKeySequence.StandardKey
        nothing_back = event.matches(key.Undo) and not line.isUndoAvailable()
        nothing_again = event.matches(key.Redo) and not line.isRedoAvailable()
        if nothing_back or nothing_again:
            event.ignore()  # not the line's: so it is the menu's
            return True
        return False
