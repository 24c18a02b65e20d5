"""The ways to begin: a lesson, nothing yet, a file, a table; by the page, a menu or a drop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.recipes import recipe
from gui.context import Context
from gui.lessons import empty_design
from gui.preferences import Preferences

BRICK_SUFFIX = ".brick"
TABLE_SUFFIXES = (".csv", ".tsv", ".txt")


class Beginnings(QObject):
    """Puts another design into the document, once the person agrees to leave the present one.

    Signals:
        begun(): there is something to work at.
        table_dropped(Path): a table is to be previewed.
    """

    begun = Signal()
    table_dropped = Signal(object)

    def __init__(self, context: Context, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._preferences = preferences
        self._window = parent

    def may_leave(self) -> bool:
        """Whether the open design may go: it is saved, or the person says so."""
        return True

    def begin_lesson(self, name: str) -> None:
        if self.may_leave():
            self._context.document.replace(recipe(name).make())
            self.begun.emit()

    def begin_empty(self) -> None:
        if self.may_leave():
            self._context.document.replace(empty_design())
            self.begun.emit()

    def open_path(self, path: Path) -> None:
        """Open a .brick file or a table, whichever ``path`` is."""
        if path.suffix.lower() != BRICK_SUFFIX:
            self.table_dropped.emit(path)

    def accepts(self, data: QMimeData) -> bool:
        return _dropped(data) is not None

    def drop(self, data: QMimeData) -> bool:
        """Open the dropped file; whether it was one."""
        path = _dropped(data)
        if path is None:
            return False
        self.open_path(path)
        return True


def _dropped(data: QMimeData) -> Path | None:
    """The first file among what is dropped that can be opened."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in (BRICK_SUFFIX, *TABLE_SUFFIXES):
            return path
    return None
