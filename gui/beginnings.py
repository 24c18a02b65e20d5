"""The ways to begin: a lesson, nothing yet, a file, a table; by the page, a menu or a drop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.recipes import recipe
from gui.context import Context
from gui.lessons import empty_design
from gui.preferences import Preferences

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn

BRICK_SUFFIX = ".brick"
TABLE_SUFFIXES = (".csv", ".tsv", ".txt")


class Beginnings(QObject):
    """Puts another design into the document, once the person agrees to leave the present one.

    Signals:
        begun(): there is something to work at; the columns have to be there.
    """

    begun = Signal()

    def __init__(self, context: Context, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._preferences = preferences
        self._window = parent
        self.data_column: DataColumn | None = None

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

    def choose_table(self) -> None:
        """Ask for a table's file, and open it."""
        name, _filter = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a table"),
            "",
            self.tr("Tables") + " (*.csv *.tsv *.txt);;" + self.tr("All files") + " (*)",
        )
        if name:
            self.open_table(Path(name))

    def open_table(self, path: Path) -> None:
        self.begun.emit()
        if self.data_column is not None:
            self.data_column.open_table(path)

    def open_path(self, path: Path) -> None:
        """Open a .brick file or a table, whichever ``path`` is."""
        if path.suffix.lower() != BRICK_SUFFIX:
            self.open_table(path)

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
