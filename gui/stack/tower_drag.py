"""Dragging in the tower: the picture under the mouse, the gap that opens, the edges' scroll."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QDrag, QDropEvent, QPainter, QPixmap

from gui.stack.clipboard import bricks_of
from gui.stack.tower import Tower
from gui.stack.tower_item import TowerItem

_EDGE = 32  # pixels from an edge within which the tower scrolls
_ROOT_COLUMN = 0


class TowerDrag(QObject):
    """What is going on while bricks hang under the mouse over one `Tower`.

    Attributes:
        gap_row: before which row a gap is open; None where nothing hangs above.
        count: how many bricks hang under the mouse.
        lifted: ids of the tower's own bricks that are being dragged.
    """

    def __init__(self, view: Tower) -> None:
        super().__init__(view)
        self._view = view
        self.gap_row: int | None = None
        self.count = 1
        self.lifted: frozenset[str] = frozenset()
        self._scroll = QTimer(self)
        self._scroll.setInterval(16)
        self._scroll.timeout.connect(self._scroll_at_edge)

    # --- out of the tower ----------------------------------------------------------------

    def start(self, actions: Qt.DropAction) -> None:
        """Lift the chosen bricks; returns when they were let go."""
        view = self._view
        rows = view.bricks_picture_rows()
        model = view.tower_model
        chosen = set(view.chosen_bricks())
        indexes = [i for i in view.selectedIndexes() if model.item(i.row()).place in chosen]
        if not indexes:
            return
        drag = QDrag(view)
        drag.setMimeData(model.mimeData(indexes))
        bodies = [body for _, body in rows]
        picture = bricks_picture(view, rows)
        drag.setPixmap(picture)
        hold = view.viewport().mapFromGlobal(QCursor.pos()) - bodies[0].topLeft()
        inside = QRect(0, 0, bodies[0].width(), bodies[0].height())
        drag.setHotSpot(hold if inside.contains(hold) else QPoint(20, 20))
        self.lifted = frozenset(chosen)
        view.viewport().update()
        try:
            drag.exec(actions, Qt.DropAction.MoveAction)
        finally:
            self.lifted = frozenset()
            self.leave()

    # --- into the tower ------------------------------------------------------------------

    def over(self, event: QDropEvent) -> None:
        """Something hangs over the tower: open a gap where it would land."""
        view, mime = self._view, event.mimeData()
        row = self._row(event.position().toPoint())
        model = view.tower_model
        own = model.moves(mime) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        event.setDropAction(Qt.DropAction.MoveAction if own else Qt.DropAction.CopyAction)
        if not model.canDropMimeData(mime, event.dropAction(), row, _ROOT_COLUMN, QModelIndex()):
            event.ignore()
            self.leave()
            return
        event.accept()
        if self.gap_row is None:
            self.count = len(bricks_of(mime))
        if row != self.gap_row:
            self.gap_row = row
            view.relayout()
        self._scroll.start()

    def leave(self) -> None:
        """Nothing hangs over the tower any more: close the gap."""
        self._scroll.stop()
        if self.gap_row is not None:
            self.gap_row = None
            self._view.relayout()
        self._view.viewport().update()

    def drop(self, event: QDropEvent) -> None:
        """Let the bricks go where the gap is."""
        view, mime = self._view, event.mimeData()
        model = view.tower_model
        own = model.moves(mime) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        action = Qt.DropAction.MoveAction if own else Qt.DropAction.CopyAction
        row = self._row(event.position().toPoint())
        if not model.canDropMimeData(mime, action, row, _ROOT_COLUMN, QModelIndex()):
            event.ignore()
            self.leave()
            return
        self._scroll.stop()
        self.gap_row = None  # the bricks take the gap's place; closing it first would jump
        event.setDropAction(action)
        event.accept()
        model.dropMimeData(mime, action, row, _ROOT_COLUMN, QModelIndex())
        view.relayout()
        view.setFocus(Qt.FocusReason.MouseFocusReason)

    def _row(self, point: QPoint) -> int:
        y = point.y() + self._view.verticalOffset()
        return self._view.layout_without_gap().landing_row(y)

    def _scroll_at_edge(self) -> None:
        view = self._view
        y = view.viewport().mapFromGlobal(QCursor.pos()).y()
        height, bar = view.viewport().height(), view.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - max(1, (_EDGE - y) // 3))
        elif y > height - _EDGE:
            bar.setValue(bar.value() + max(1, (y - height + _EDGE) // 3))


def bricks_picture(view: Tower, rows: list[tuple[TowerItem, QRect]]) -> QPixmap:
    """The bricks as they are seen, at most four of them, slightly see-through."""
    painter_of_bricks, ratio = view.painter, view.devicePixelRatioF()
    m = painter_of_bricks.metrics
    shown = rows[:4]
    width = shown[0][1].width()
    height = m.body * len(shown) + m.stud * 2
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(0.9)
    for place, (item, _) in enumerate(shown):
        body = QRect(0, m.stud + place * m.body, width, m.body)
        painter_of_bricks.paint(painter, item, body)
    painter.end()
    return picture
