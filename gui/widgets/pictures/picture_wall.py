"""A wall of small pictures, each with a word under it: what the network takes it for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.look.look import Look, text_on
from gui.widgets.plain_text import tool_tip

_Index = QModelIndex | QPersistentModelIndex
_TILE = Qt.ItemDataRole.UserRole
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_LEAST, _GAP = 60, 6  # pixels at the desk: of a picture, and around it
_USUAL, _SMALLEST = 1.15, 0.75  # of the least width: a cell's of a wall that is filled
_BAR = 4  # the height of the line that tells how sure the answer is


@dataclass(frozen=True)
class Tile:
    """One picture. ``word`` stands under it, ``told`` is what is said of it in whole; ``right``:
    whether the answer is, None: nobody knows. ``share``: how sure the answer is, 0 … 1; None: no
    line tells it. ``number``: of the row in the table."""

    number: int
    image: QImage
    word: str
    told: str
    right: bool | None = None
    share: float | None = None


class PictureWall(QListView):
    """Tiles in rows; right and wrong answers are told apart by frame and mark.

    A picture is as large as ``side`` at least, and larger where that fills the rows; ``whole``:
    about so large, since no more tiles are shown than the room holds, and than ``most``. The arrow
    keys go from one to the next; Enter, the space bar or a click chooses it.

    Signals:
        chosen(int): the number of the tile's row.
        painted(): what `show_tiles` was given last is on the screen.
        room_changed(): `room_for` gives another number.
    """

    chosen = Signal(int)
    painted = Signal()
    room_changed = Signal()

    def __init__(
        self,
        look: Look,
        side: int = _LEAST,
        *,
        whole: bool = False,
        most: int = 1000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._side, self._whole, self._most = side, whole, most
        self._fresh = False
        self._room = 0
        self._model = _Tiles(self)
        self.setModel(self._model)
        self.setItemDelegate(_TileDelegate(look, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setProperty("role", "wall")
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._pressed)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show ``tiles``; where they are of the same rows, the chosen one stays chosen."""
        self._fresh = True
        self._model.show(tuple(tiles))
        self.viewport().update()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """What is shown."""
        return self._model.tiles

    @property
    def current(self) -> Tile | None:
        """The tile that the arrow keys stand at."""
        index = self.currentIndex()
        return self._model.tiles[index.row()] if index.isValid() else None

    def choose(self, number: int) -> None:
        """Stand at the tile of that row; nothing is signalled."""
        for place, tile in enumerate(self._model.tiles):
            if tile.number == number:
                self.setCurrentIndex(self._model.index(place))
                return
        self.clearSelection()

    def set_most(self, most: int) -> None:
        """No more tiles than that will come: so few of them may be larger."""
        if most != self._most:
            self._most = most
            self._arrange()

    def room_for(self) -> int:
        """How many tiles are seen without scrolling."""
        return self._places()[0]

    # --- inside -----------------------------------------------------------------------------

    def _cell(self, width: int) -> QSize:
        line = QFontMetrics(self._look.font()).height()
        return QSize(width, width + line + self._look.px(_BAR))

    def _places(self) -> tuple[int, int]:
        """How many tiles are seen, and how wide a cell is."""
        room = self.viewport().size() - QSize(2, 2)  # Qt keeps a trace for itself
        least = self._look.px(self._side + 2 * _GAP)
        if self._whole:
            return self._filling(room, least)
        columns = max(1, room.width() // least)
        width = max(least, room.width() // columns)
        return columns * max(1, room.height() // self._cell(width).height()), width

    def _filling(self, room: QSize, least: int) -> tuple[int, int]:
        """As many as the room's area holds, each as large as they all fit: so the count goes up
        and down by ones as the room does, and the pictures give way a little first."""
        usual = self._cell(round(least * _USUAL))
        area = room.width() * room.height()
        count = min(self._most, max(1, area // (usual.width() * usual.height())))
        while (width := self._widest(room, count)) < least * _SMALLEST and count > 1:
            count -= 1
        return count, width if count > 1 else max(width, min(least, room.width()), 1)

    def _widest(self, room: QSize, count: int) -> int:
        """How wide a cell can be so that ``count`` of them fit."""
        under = self._cell(0).height()
        return max(
            min(room.width() // columns, room.height() // -(-count // columns) - under)
            for columns in range(1, count + 1)
        )

    def _arrange(self) -> None:
        """That room is used up."""
        _, width = self._places()
        size = self._cell(width)
        if size != self.gridSize():
            self.setGridSize(size)
        room = self.room_for()
        if room != self._room:
            self._room = room
            self.room_changed.emit()

    def _restyle(self) -> None:
        self.setFont(self._look.font())
        self._arrange()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        least = self._cell(self._look.px(self._side + 2 * _GAP))
        return QSize(least.width(), least.height() // 2 if self._whole else least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._fresh:
            self._fresh = False
            self.painted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _PRESSING and index.isValid():
            self._pressed(index)
        else:
            super().keyPressEvent(event)

    def _pressed(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.tiles[index.row()].number)


class _Tiles(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tiles: tuple[Tile, ...] = ()

    def show(self, tiles: tuple[Tile, ...]) -> None:
        same = [tile.number for tile in tiles] == [tile.number for tile in self.tiles]
        if same:
            self.tiles = tiles
            if tiles:
                self.dataChanged.emit(self.index(0), self.index(len(tiles) - 1))
            return
        self.beginResetModel()
        self.tiles = tiles
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.tiles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        tile = self.tiles[index.row()]
        if role == _TILE:
            return tile
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tile.told
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(tile.told)
        return None


class _TileDelegate(QStyledItemDelegate):
    """Paints a picture in its frame, the mark in its corner, the line and the word under it."""

    def __init__(self, look: Look, parent: PictureWall) -> None:
        super().__init__(parent)
        self._look = look
        self._wall = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return self._wall.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tile: Tile = index.data(_TILE)
        look, px, theme = self._look, self._look.px, self._look.theme
        cell = QRect(option.rect.topLeft(), self._wall.gridSize())
        side = cell.width() - 2 * px(_GAP)
        place = QRect(cell.left() + px(_GAP), cell.top() + px(_GAP), side, side)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell.adjusted(1, 1, -1, -1), QColor(theme.selection))
        paint_picture(painter, place, tile.image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = place.adjusted(-1, -1, 0, 0)
        if tile.right is None:
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawRect(frame)
        else:
            paint_verdict(painter, frame, look, right=tile.right)
        under = place.bottom() + px(3)
        if tile.share is not None:
            line = QRect(place.left(), under, side, max(2, px(2)))
            painter.fillRect(line, QColor(theme.raised))
            line.setWidth(round(side * max(0.0, min(1.0, tile.share))))
            full = {True: theme.good, False: theme.error, None: theme.muted}[tile.right]
            painter.fillRect(line, QColor(full))
        wrong = tile.right is False
        painter.setPen(QColor(theme.error if wrong else theme.text))
        painter.setFont(look.font())
        metrics = QFontMetrics(look.font())
        words = QRect(cell.left() + 2, under + px(_BAR) - 2, cell.width() - 4, metrics.height())
        word = metrics.elidedText(tile.word, Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, word)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), max(2, px(2))))
            painter.drawRect(cell.adjusted(1, 1, -2, -2))
        painter.restore()


def paint_picture(painter: QPainter, place: QRect, image: QImage) -> None:
    """``image`` into ``place``, whole: its own pixels where it is small, smooth where it is
    large."""
    size = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRect(QPoint(), size)
    target.moveCenter(place.center())
    smooth = image.width() > size.width()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(target, image)


def paint_verdict(painter: QPainter, frame: QRect, look: Look, *, right: bool) -> None:
    """The frame and the mark of an answer: full with a tick where it is ``right``, thick and
    dashed with a cross where it is wrong, so that colour is not needed to tell them apart."""
    px, theme = look.px, look.theme
    colour = QColor(theme.good if right else theme.error)
    pen = QPen(colour, max(1, px(2)) if right else px(3))
    if not right:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.0, 1.0])
    painter.setPen(pen)
    painter.drawRect(frame)
    size = px(16)
    badge = QRectF(frame.right() - size + px(4), frame.top() - px(4), size, size)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.panel), max(1, px(1))))
    painter.setBrush(colour)
    if right:
        painter.drawEllipse(badge)
    else:
        painter.drawRect(badge)
    painter.setPen(QPen(text_on(colour.name()), max(1.5, 2 * look.scale)))
    x, y, unit = badge.x(), badge.y(), size / 16.0
    strokes = (
        ((4.0, 8.5, 7.0, 11.5), (7.0, 11.5, 12.0, 5.0))
        if right
        else ((4.5, 4.5, 11.5, 11.5), (11.5, 4.5, 4.5, 11.5))
    )
    for x1, y1, x2, y2 in strokes:
        painter.drawLine(
            QPoint(round(x + x1 * unit), round(y + y1 * unit)),
            QPoint(round(x + x2 * unit), round(y + y2 * unit)),
        )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
