"""The grid of pictures: classes one below the other, each with a head that stays in sight."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from gui.data.pictures.class_heads import ClassHeads
from gui.data.pictures.picture_model import Index, PictureModel, dragged_numbers
from gui.data.pictures.picture_painting import dragged_picture, draw_picture
from gui.data.pictures.picture_places import Measures, Places
from gui.data.pictures.shelf import Shelf
from gui.data.pictures.thumbnails import Thumbnails
from gui.look.look import Look
from gui.look.spoken import on_language_change

_CELL, _GAP, _HEAD, _EMPTY = 60, 4, 32, 32  # pixels at the desk, see `Measures`
_WIDE, _LARGE_CELL = 560, 88  # from that width on, there is room for larger pictures
_NEAR = 24  # pixels from the edge, where a drag scrolls
_KEYS = (QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Paste)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PictureGrid(QListView):
    """Draws what is seen, and nothing else; asks for small pictures of that only.

    A list for screen readers, and for nothing else: where each picture lies is reckoned, not laid
    out one by one.

    Signals:
        delete_wanted(): the chosen pictures shall go.
        paste_wanted(): what was copied is to come in.
        moved(object, str): the pictures of these numbers were dragged into a class.
        dropped(object, str): something else (`QMimeData`) was dropped on a class.
        menu_wanted(QPoint): the menu of the chosen pictures, at a place of the screen.
    """

    delete_wanted = Signal()
    paste_wanted = Signal()
    moved = Signal(object, str)
    dropped = Signal(object, str)
    menu_wanted = Signal(QPoint)

    def __init__(
        self, model: PictureModel, thumbnails: Thumbnails, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures, self._thumbnails, self._look = model, thumbnails, look
        self._places: Places | None = None
        self.heads = ClassHeads(look, self.viewport())
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # It keeps its place: without it, wider rows might need it again.
        self.verticalScrollBar().setStyleSheet(
            "QScrollBar::handle:disabled { background: transparent; }"
        )
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setAutoFillBackground(False)
        model.modelReset.connect(self._rebuild)
        self.heads.changed.connect(self._rebuild)
        self.heads.all_wanted.connect(self._choose_all_of)
        thumbnails.arrived.connect(self.viewport().update)
        self.selectionModel().selectionChanged.connect(self.viewport().update)
        look.changed.connect(self._restyle)
        self.retranslate()
        on_language_change(self.retranslate)

    # --- what the panel uses -------------------------------------------------------------------

    @property
    def chosen_numbers(self) -> np.ndarray:
        """The numbers of the pictures that are chosen."""
        shelf, selection = self._pictures.shelf, self.selectionModel().selection()
        runs = [np.arange(run.top(), run.bottom() + 1) for run in selection]
        if shelf is None or not runs:
            return np.zeros(0, np.int64)
        found: np.ndarray = shelf.numbers[np.unique(np.concatenate(runs))]
        return found

    def choose_numbers(self, numbers: np.ndarray, *, show: bool = True) -> None:
        """Choose these pictures and no others; ``show``: bring the first of them into sight."""
        shelf = self._pictures.shelf
        if shelf is None:
            return
        places = shelf.places_of(np.asarray(numbers, np.int64))
        if show:
            self.heads.unfold({shelf.classes[shelf.section(int(place))] for place in places})
        self._select(places)
        if len(places) and show:
            first = self._pictures.index(int(places[0]))
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)

    def show_class(self, name: str) -> None:
        """Bring the class into sight."""
        shelf = self._pictures.shelf
        if shelf is not None and self._places is not None and name in shelf.classes:
            self.verticalScrollBar().setValue(self._places.tops[shelf.classes.index(name)])

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Pictures"))
        self.viewport().update()

    # --- what Qt asks of a view ----------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        if self._places is None or not index.isValid():
            return QRect()
        return self._places.rect(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        if self._places is None:
            return QModelIndex()
        place = self._places.place_at(point.x(), point.y() + self.verticalOffset())
        return self._pictures.index(place) if place >= 0 else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if self._places is None or not index.isValid():
            return
        rect, bar, head = self._places.rect(index.row()), self.verticalScrollBar(), self._head
        if rect.isNull():
            return
        if rect.top() - head < bar.value():
            bar.setValue(rect.top() - head)
        elif rect.bottom() > bar.value() + self.viewport().height():
            bar.setValue(rect.bottom() - self.viewport().height() + self._look.px(4))

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def doItemsLayout(self) -> None:
        """Not Qt's, which asks each of 10,000 for its size."""
        QAbstractItemView.doItemsLayout(self)

    def isIndexHidden(self, index: Index) -> bool:
        return self._places is not None and self._places.rect(index.row()).isNull()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        if self._places is None:
            return
        area = rect.normalized().translated(0, self.verticalOffset())
        places = self._places.between(area.top(), area.bottom() + 1)
        hit = [place for place in places if self._places.rect(place).intersects(area)]
        self.selectionModel().select(self._selection(np.array(hit, np.int64)), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count, move = self._pictures.rowCount(), QAbstractItemView.CursorAction
        if not count or self._places is None:
            return QModelIndex()
        place = self.currentIndex().row()
        if place < 0:
            return self._pictures.index(0)
        page = max(1, self.viewport().height() // self._places.step)
        steps = {
            move.MoveLeft: place - 1,
            move.MovePrevious: place - 1,
            move.MoveRight: place + 1,
            move.MoveNext: place + 1,
            move.MoveHome: 0,
            move.MoveEnd: count - 1,
            move.MovePageUp: place - page * self._places.columns,
            move.MovePageDown: place + page * self._places.columns,
        }
        if action in (move.MoveUp, move.MoveDown):
            found = self._places.neighbour(place, 1 if action == move.MoveDown else -1)
        else:
            found = steps.get(action, place)
        return self._pictures.index(max(0, min(found, count - 1)))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._place_heads()
        self.viewport().update()

    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        whole = self._places.height if self._places is not None else 0
        bar.setRange(0, max(0, whole - height))
        bar.setEnabled(whole > height)
        bar.setPageStep(height)
        bar.setSingleStep(self._look.px(32))
        self._place_heads()

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        shelf, places = self._pictures.shelf, self._places
        if shelf is None or places is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, not self._thumbnails.as_seen
        )
        top, height = self.verticalOffset(), self.viewport().height()
        seen = places.between(top, top + height)
        current = self.currentIndex().row() if self.hasFocus() else -1
        for place in seen:
            rect = QRectF(places.rect(place).translated(0, -top))
            picture = self._thumbnails.get(int(shelf.numbers[place]))
            chosen = self.selectionModel().isSelected(self._pictures.index(place))
            draw_picture(
                painter, self._look, rect, picture, chosen=chosen, current=place == current
            )
        self._draw_empty(painter, shelf, places, top)
        after = places.between(top + height, top + 2 * height)
        self._thumbnails.want([int(shelf.numbers[place]) for place in (*seen, *after)])

    def _draw_empty(self, painter: QPainter, shelf: Shelf, places: Places, top: int) -> None:
        painter.setFont(self._look.font())
        painter.setPen(QColor(self._look.theme.muted))
        px, text = self._look.px, self.tr("No pictures yet: add some, or drop them here.")
        for section in range(len(shelf.classes)):
            if shelf.count(section) or places.is_folded(section):
                continue
            begin = places.tops[section] + self._head - top
            room = QRect(px(8), begin, self.viewport().width() - px(16), px(_EMPTY))
            elided = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, align, elided)

    # --- the hand ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Delete, Paste and Select all mean pictures here, whatever they mean elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = event.key() in _DELETE and not event.modifiers()
            if ours or any(event.matches(key) for key in _KEYS):
                event.accept()
                return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DELETE and not event.modifiers():
            self.delete_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_wanted.emit(self._menu_place())
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def selectAll(self) -> None:
        self._select(np.arange(self._pictures.rowCount()))

    def contextMenuEvent(self, event: object) -> None:
        self.menu_wanted.emit(event.globalPos())  # type: ignore[attr-defined]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        shelf = self._pictures.shelf
        if shelf is None or not shelf.can_change:
            return
        chosen = self.selectionModel().selectedIndexes()
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(self._pictures.mimeData(chosen))
        place = self.currentIndex().row()
        picture = self._thumbnails.get(int(shelf.numbers[place])) if place >= 0 else None
        drag.setPixmap(dragged_picture(self._look, picture, len(chosen)))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._consider(event)
        y, bar, near = event.position().y(), self.verticalScrollBar(), self._look.px(_NEAR)
        if y < near:
            bar.setValue(bar.value() - near // 2)
        elif y > self.viewport().height() - near:
            bar.setValue(bar.value() + near // 2)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.heads.show_over(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        section = self._section_of(event)
        self.heads.show_over(-1)
        shelf = self._pictures.shelf
        if section < 0 or shelf is None:
            event.ignore()
            return
        numbers = dragged_numbers(event.mimeData())
        if numbers is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.moved.emit(numbers, shelf.classes[section])
        else:
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData(), shelf.classes[section])

    # --- inside --------------------------------------------------------------------------------

    @property
    def _head(self) -> int:
        return self._look.px(_HEAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reckon()

    def _consider(self, event: QDragMoveEvent) -> None:
        section, data = self._section_of(event), event.mimeData()
        ours = dragged_numbers(data) is not None
        if section < 0 or not (ours or data.hasUrls() or data.hasImage()):
            self.heads.show_over(-1)
            event.ignore()
            return
        self.heads.show_over(section)
        event.acceptProposedAction()

    def _section_of(self, event: QDropEvent) -> int:
        """The class that something is held over; −1: none that it could come into."""
        shelf = self._pictures.shelf
        if shelf is None or not shelf.can_change or self._places is None:
            return -1
        return self._places.section_at(int(event.position().y()) + self.verticalOffset())

    def _select(self, places: np.ndarray) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(self._selection(places), flags)

    def _selection(self, places: np.ndarray) -> QItemSelection:
        """A selection of as few ranges as there can be."""
        selection = QItemSelection()
        if len(places):
            for run in np.split(places, np.flatnonzero(np.diff(places) != 1) + 1):
                first, last = (self._pictures.index(int(place)) for place in (run[0], run[-1]))
                selection.select(first, last)
        return selection

    def _rebuild(self) -> None:
        """Other classes, or other ones folded: all places anew."""
        self.heads.show_shelf(self._pictures.shelf)
        self._reckon()

    def _choose_all_of(self, name: str) -> None:
        shelf = self._pictures.shelf
        if shelf is not None and name in shelf.classes:
            section = shelf.classes.index(name)
            self.heads.unfold({name})
            self._select(np.arange(shelf.starts[section], shelf.starts[section + 1]))

    def _reckon(self) -> None:
        shelf, px = self._pictures.shelf, self._look.px
        if shelf is None:
            self._places = None
        else:
            cell = _CELL if self.viewport().width() < px(_WIDE) else _LARGE_CELL
            sizes = Measures(px(cell), px(_GAP), self._head, px(_EMPTY))
            self._places = Places(shelf, self.heads.folded, self.viewport().width(), sizes)
        self.updateGeometries()
        self.viewport().update()

    def _place_heads(self) -> None:
        if self._places is not None:
            width = self.viewport().width()
            self.heads.lay_out(self._places.tops, self.verticalOffset(), width, self._head)

    def _menu_place(self) -> QPoint:
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(rect.center())

    def _restyle(self) -> None:
        self._rebuild()
