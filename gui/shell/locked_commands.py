"""Commands that the school does without: they stay where they are, and say why they do nothing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gui.look.spoken import on_language_change


class LockedCommands(QObject):
    """Holds actions disabled, whoever enables them, without keys, and with the reason behind
    their words, so that nobody looks for what is gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: list[QAction] = []
        self._holds = False
        on_language_change(self._hold)

    def lock(self, actions: Iterable[QAction]) -> None:
        """Hold ``actions`` from now on."""
        for action in actions:
            action.setShortcuts([])
            action.changed.connect(self._hold)
            self._actions.append(action)
        self._hold()

    def _hold(self) -> None:
        if self._holds:
            return
        self._holds = True
        form = self.tr("{command} (locked by the school)")
        before, after = form.split("{command}")
        for action in self._actions:
            action.setEnabled(False)
            text = action.text()
            if text and not (text.startswith(before) and text.endswith(after)):
                action.setText(form.replace("{command}", text))
        self._holds = False
