"""The tower as its keys, its dragging and its editing in place know it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from gui.look.look import Look
from gui.stack.brick_painter import BrickPainter
from gui.stack.edits import ENDS, TowerEdits
from gui.stack.tower_item import Chip, TowerItem
from gui.stack.tower_layout import TowerLayout, lay_out
from gui.stack.tower_model import TowerModel
from gui.stack.tower_rows import TowerRows


class Tower(TowerRows):
    """What is chosen in it, and where its fields lie; `TowerView` paints it and moves it.

    Signals:
        command(str): a key asked for ``copy``, ``cut``, ``paste``, ``duplicate``,
            ``delete`` or ``select_all``.
    """

    command = Signal(str)

    def __init__(
        self, model: TowerModel, edits: TowerEdits, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, BrickPainter(look), parent)
        self.look = look
        self.edits = edits

    # --- what is chosen --------------------------------------------------------------------

    def chosen(self) -> list[str]:
        """The chosen places in the tower's order: brick ids, ``"input"``, ``"labels"``."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return [self.tower_model.item(row).place for row in rows]

    def chosen_bricks(self) -> list[str]:
        """The ids of the chosen bricks, from top to bottom."""
        return [place for place in self.chosen() if place not in ENDS]

    def current_item(self) -> TowerItem | None:
        """The brick that the keyboard has reached."""
        index = self.currentIndex()
        return self.tower_model.item(index.row()) if index.isValid() else None

    # --- where things lie ------------------------------------------------------------------

    def layout_without_gap(self) -> TowerLayout:
        """Where everything lies when nothing is dragged over it."""
        items = [self.tower_model.item(row) for row in range(self.tower_model.rowCount())]
        return lay_out(items, self.viewport().width(), self.painter)

    def _chips_of(self, row: int) -> list[tuple[Chip, QRect]]:
        return self.painter.chip_rects(
            self.tower_model.item(row), self.visualRect(self.tower_model.index(row))
        )

    def chip_rect(self, place: str, name: str) -> QRect | None:
        """Where a field lies on its brick, in the viewport."""
        row = self.tower_model.row_of(place)
        if row is None or row >= len(self._layout.slots):
            return None
        return next((rect for chip, rect in self._chips_of(row) if chip.name == name), None)

    # --- what the view does ----------------------------------------------------------------

    def edit_field(self, place: str, name: str, typed: str = "") -> None:
        """Open the field ``name`` on the brick itself; ``typed``: what begins its value."""
        raise NotImplementedError

    def relayout(self, *, at_once: bool = False) -> None:
        """Work out all places anew; rows glide there."""
        raise NotImplementedError

    def bricks_picture_rows(self) -> list[tuple[TowerItem, QRect]]:
        """The chosen bricks and where they are seen, for the picture under the mouse."""
        raise NotImplementedError
