"""The menu of the chosen pictures."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.data.pictures.picture_changes import PictureChanges
from gui.data.pictures.picture_grid import PictureGrid
from gui.texts import number_text
from gui.widgets.plain_text import on_button


class PictureMenu(QMenu):
    """Move, delete, paste, choose all; it goes when it is closed."""

    def __init__(self, grid: PictureGrid, changes: PictureChanges) -> None:
        super().__init__(grid)
        self._grid, self._changes = grid, changes
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own, count = changes.own, len(grid.chosen_numbers)
        self.move_to = self.addMenu(self.tr("Move to"))
        for name in own.classes if own is not None else ():
            self.move_to.addAction(on_button(name)).setData(name)
        self.move_to.setEnabled(bool(count))
        self.move_to.triggered.connect(self._move)
        text = self.tr("Delete pictures ({count})").format(count=number_text(count))
        self.delete = self.addAction(text)
        self.delete.setEnabled(bool(count))
        self.delete.triggered.connect(grid.delete_wanted)
        self.addSeparator()
        self.addAction(self.tr("Paste")).triggered.connect(grid.paste_wanted)
        self.addAction(self.tr("Choose all")).triggered.connect(grid.selectAll)

    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen."""
        self.popup(place)

    def _move(self, action: QAction) -> None:
        if action.data():
            self._changes.move(self._grid.chosen_numbers, action.data())
