"""The window of what can be taken away: made when somebody asks, and kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from engine.export.names import Kind
from gui.work.context import Context

if TYPE_CHECKING:
    from gui.take_away.window import TakeAwayWindow


class TakingAway(QObject):
    """Shows the window.

    Signals:
        training_wanted(): the person wants to train first.
        saved(Path): something was written there.
    """

    training_wanted = Signal()
    saved = Signal(Path)

    def __init__(self, context: Context, window: QMainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._parent = window
        self.window: TakeAwayWindow | None = None

    def show(self, kind: Kind | None = None) -> None:
        """Show all that can be taken away; ``kind``: the card of that first."""
        if self.window is None:
            from gui.take_away.window import TakeAwayWindow

            self.window = TakeAwayWindow(self._context, self._parent)
            self.window.training_wanted.connect(self.training_wanted)
            self.window.saved.connect(self.saved)
        self.window.show_kind(kind)
