"""The tower that one builds in: draws the model, and turns mouse and keys into edits."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from gui.look.spoken import on_language_change
from gui.stack.edits import INPUT, TowerEdits
from gui.stack.in_place import InPlaceEditing
from gui.stack.tower import Tower
from gui.stack.tower_drag import TowerDrag
from gui.stack.tower_item import TowerItem
from gui.stack.tower_keys import tower_key
from gui.stack.tower_layout import Glide, lay_out
from gui.stack.tower_model import TowerModel
from gui.widgets.plain_text import show_tip, titled_tip
from gui.work.context import Context


class TowerView(Tower):
    """Shows a `TowerModel`; several bricks can be chosen; drag, drop and keys change it.

    Signals:
        selection_changed(): other rows are chosen now.
        command(str): a key asked for ``copy``, ``cut``, ``paste``, ``duplicate``,
            ``delete`` or ``select_all``.
        menu_wanted(QPoint): the context menu is wanted at this place on the screen.
        released(): the mouse button was let go, after a click or a drag.
        height_changed(): the tower would like to be higher or lower.
        hovered(str): the mouse is over another place of the tower; "": over none.
    """

    selection_changed = Signal()
    menu_wanted = Signal(QPoint)
    released = Signal()
    height_changed = Signal()
    hovered = Signal(str)

    def __init__(
        self,
        context: Context,
        model: TowerModel,
        edits: TowerEdits,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, edits, context.look, parent)
        self._hovered: tuple[int, str] | None = None
        self._hovered_place = ""
        self.held = False  # the mouse button is down on a brick
        self._pressed_chip: tuple[int, str] | None = None
        self._glide = Glide(self.look, self)
        self._drag = TowerDrag(self)
        self._in_place = InPlaceEditing(context, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView:focus { border: none; }")  # the brick shows the focus
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setMouseTracking(True)
        self.setMinimumHeight(120)
        self._glide.moved.connect(self._rows_moved)
        self.look.changed.connect(self._restyle)
        edits.touched.connect(self.choose)
        for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.dataChanged):
            signal.connect(self._model_changed)
        self.retranslate()
        on_language_change(self.retranslate)

    # --- what the column uses ------------------------------------------------------------

    def choose(self, places: Iterable[str]) -> None:
        """Choose exactly these places and show the last of them."""
        rows = [row for place in places if (row := self.tower_model.row_of(place)) is not None]
        selection = QItemSelection()
        for row in rows:
            selection.select(self.tower_model.index(row), self.tower_model.index(row))
        flag = QItemSelectionModel.SelectionFlag
        if rows:
            last = self.tower_model.index(rows[-1])
            self.selectionModel().setCurrentIndex(last, flag.NoUpdate)
            self.scrollTo(last)
        self.selectionModel().select(selection, flag.ClearAndSelect)

    def place_rect(self, place: str) -> QRect | None:
        """Where a brick or an end is seen now, in the viewport; None where it is gone."""
        row = self.tower_model.row_of(place)
        return self._body(row) if row is not None and row < len(self._layout.slots) else None

    def insertion_index(self) -> int:
        """Where a new brick goes, as an index into the design's bricks.

        After the last one that is chosen; above all where Input is; else at the end.
        """
        chosen = self.chosen()
        bricks = self.tower_model.rowCount() - 2
        if not chosen:
            return bricks
        if chosen[-1] == INPUT:
            return 0
        row = self.tower_model.row_of(chosen[-1])
        return min(row or 0, bricks)

    def edit_field(self, place: str, name: str, typed: str = "") -> None:
        """Open the field ``name`` on the brick itself; ``typed``: what begins its value."""
        row = self.tower_model.row_of(place)
        if row is None:
            return
        self.scrollTo(self.tower_model.index(row))
        for chip, rect in self._chips_of(row):
            if chip.name == name:
                self._in_place.open(place, chip, rect, typed)

    @property
    def wanted_height(self) -> int:
        """How high the view has to be to show the whole tower."""
        return self._layout.height + 2 * self.frameWidth()

    def whole_height(self, most: int) -> int:
        """How high the view has to be to end with a whole brick; at most ``most``."""
        frame = self.height() - self.viewport().height()
        room = self.painter.metrics.margin // 2
        ends = [
            self._whole(self.tower_model.index(row)).bottom() + room + frame
            for row in range(len(self._layout.slots))
        ]
        fitting = [end for end in ends if 0 < end <= most]
        if self.wanted_height <= most or not fitting or fitting[-1] == ends[-1]:
            return most
        return fitting[-1]

    def bricks_picture_rows(self) -> list[tuple[TowerItem, QRect]]:
        """The chosen bricks and where they are seen, for the picture under the mouse."""
        rows = [self.tower_model.row_of(place) for place in self.chosen_bricks()]
        return [(self.tower_model.item(row), self._body(row)) for row in rows if row is not None]

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Tower of bricks"))
        self.setAccessibleDescription(
            self.tr("Arrow keys choose, Alt with arrow keys moves, Enter edits, Delete removes.")
        )

    # --- geometry, as QAbstractItemView asks for it --------------------------------------

    def relayout(self, *, at_once: bool = False) -> None:
        """Work out all places anew; rows glide there."""
        items = [self.tower_model.item(row) for row in range(self.tower_model.rowCount())]
        before = self._layout.height
        self._layout = lay_out(
            items,
            self.viewport().width(),
            self.painter,
            gap_row=self._drag.gap_row,
            gap_bricks=self._drag.count,
        )
        self._glide.go(self._layout, at_once=at_once)
        self.updateGeometries()
        self._in_place.follow()
        self.viewport().update()
        if self._layout.height != before and self._drag.gap_row is None:
            self.height_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.relayout(at_once=True)

    def _body(self, row: int) -> QRect:
        """Where the row's brick is seen now, in the viewport."""
        slot = self._layout.slots[row]
        return QRect(slot.body).translated(
            0, round(self._glide.top(slot)) - slot.body.top() - self.verticalOffset()
        )

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._layout.slots) != self.tower_model.rowCount():
            return
        painter = QPainter(self.viewport())
        try:
            self._paint(painter)
        finally:
            painter.end()  # one that is left open would take the process down with it

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._layout.gap is not None:
            dropping = self._drag.gap_row is not None
            text = "" if dropping else self.tr("Drag a brick here, or double-click one above.")
            rect = self._layout.gap.translated(0, -self.verticalOffset())
            self.painter.paint_gap(painter, rect, text)
        chosen = {index.row() for index in self.selectedIndexes()}
        seen = [row for row in range(len(self._layout.slots)) if self._is_seen(row)]
        for row in seen:
            slot, body = self._layout.slots[row], self._body(row)
            item = self.tower_model.item(row)
            shift = body.top() - slot.body.top()
            for text, place in slot.sentences:
                self.painter.paint_sentence(painter, text, place.translated(0, shift), "error")
            hovered = self._hovered[1] if self._hovered and self._hovered[0] == row else None
            lifted = item.place in self._drag.lifted
            self.painter.paint(
                painter, item, body, hovered_chip=hovered, opacity=0.35 if lifted else 1.0
            )
        foot = self._layout.foot.translated(0, -self.verticalOffset())
        if foot.bottom() <= self.viewport().height():
            self.painter.paint_foot(painter, foot, self.tower_model.total_text())
        current = self.currentIndex().row() if self.hasFocus() else -1
        for row in sorted(chosen.intersection(seen)):
            item = self.tower_model.item(row)
            if item.place not in self._drag.lifted:
                self.painter.paint_selection(painter, item, self._body(row), row == current)
        for row in seen:
            self.painter.paint_mark(painter, self.tower_model.item(row), self._body(row))
        if current in seen and current not in chosen:
            self.painter.paint_focus(painter, self.tower_model.item(current), self._body(current))

    def _is_seen(self, row: int) -> bool:
        """Whether the brick is painted: only whole ones are, unless none would be, or while
        bricks move."""
        whole, height = self._whole(self.tower_model.index(row)), self.viewport().height()
        if self._drag.gap_row is not None or whole.height() > height or self._glide.is_moving:
            return whole.intersects(self.viewport().rect().adjusted(0, -20, 0, 20))
        return whole.top() >= 0 and whole.bottom() <= height

    # --- keyboard ------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are at a brick that is seen: Qt sees to it only before the first one was."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.tower_model.rowCount():
            first = next(filter(self._is_seen, range(self.tower_model.rowCount())), 0)
            nothing_chosen = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.tower_model.index(first), nothing_chosen)

    # --- mouse ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.held = True
        self._pressed_chip = None
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self._pressed_chip = self._chip_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self._tell_hovered(event.position().toPoint())
            hovered = self._chip_at(event.position().toPoint())
            if hovered != self._hovered:
                self._hovered = hovered
                if hovered is not None:
                    self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
                else:
                    self.viewport().unsetCursor()
                self.viewport().update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed_chip = self._pressed_chip, None
        hit = pressed is not None and pressed == self._chip_at(event.position().toPoint())
        self.held = False
        self.released.emit()  # now rows may shift: nothing is under the finger any more
        if hit and pressed is not None:
            row, name = pressed
            self.edit_field(self.tower_model.item(row).place, name)

    def _tell_hovered(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        place = self.tower_model.item(index.row()).place if index.isValid() else ""
        if place != self._hovered_place:
            self._hovered_place = place
            self.hovered.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        self._tell_hovered(QPoint(-1, -1))
        self._hovered = None
        self.viewport().unsetCursor()
        self.viewport().update()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(place)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self._chip_at(event.pos())
            if hit is not None:
                row, name = hit
                chip = next(chip for chip, _ in self._chips_of(row) if chip.name == name)
                show_tip(event.globalPos(), titled_tip(chip.label, chip.hint), self)
                return True
            index = self.indexAt(event.pos())
            text = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else ""
            show_tip(event.globalPos(), text or "", self)
            return True
        return super().viewportEvent(event)

    def _chip_at(self, point: QPoint) -> tuple[int, str] | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        for chip, rect in self._chips_of(index.row()):
            if rect.contains(point):
                return index.row(), chip.name
        return None

    # --- dragging: see TowerDrag ---------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        self._pressed_chip = None
        self._drag.start(actions)
        self.held = False
        self.released.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drag.over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drag.over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drag.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drag.drop(event)

    # --- keys ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not tower_key(self, event):
            super().keyPressEvent(event)

    # --- following -----------------------------------------------------------------------

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.selection_changed.emit()

    def _model_changed(self) -> None:
        if self._hovered is not None and self._hovered[0] >= self.tower_model.rowCount():
            self._hovered = None
        self.relayout()

    def _rows_moved(self) -> None:
        self.viewport().update()

    def _restyle(self) -> None:
        self.relayout(at_once=True)
