"""The palette: every kind of brick, ready to be dragged into the tower."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QFontMetrics, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from engine.bricks import BY_KIND, Brick
from gui.look.look import Look, text_on
from gui.look.spoken import on_language_change
from gui.stack.brick_painter import Metrics, family_colour, paint_block
from gui.stack.clipboard import mime_of
from gui.texts import engine_text
from gui.widgets.plain_text import titled_tip
from gui.widgets.severity import icon
from gui.work.document.lesson_lock import LessonLock

_CLASS_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_LEAST_LINES = 2  # of bricks, however little the tower leaves


class PaletteModel(QAbstractListModel):
    """One row for each kind of brick that can be added, in the catalogue's order, which keeps
    families together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = tuple(BY_KIND.values())

    def offer(self, offered: Callable[[str], bool]) -> None:
        """Only the kinds of which ``offered`` says so."""
        self.beginResetModel()
        self._kinds = tuple(own for kind, own in BY_KIND.items() if offered(kind))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._kinds)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid():
            return None
        brick_class = self._kinds[index.row()]
        title, hint = engine_text(brick_class.title), engine_text(brick_class.hint)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return titled_tip(title, hint)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return hint
        if role == _CLASS_ROLE:
            return brick_class
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_of(self._kinds[index.row()]() for index in indexes)

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def refresh(self) -> None:
        """The language is another one now."""
        if self._kinds:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))


class Palette(QListView):
    """Small bricks side by side. Double-click or Enter adds one, dragging puts it anywhere.

    Signals:
        wanted(Brick): a new brick of this kind is to be added.
    """

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._room = 0  # pixels that the column has for it
        self._model = PaletteModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_SmallBrick(look, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setStyleSheet("QListView:focus { border: none; }")  # the brick shows the focus
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        self.doubleClicked.connect(self._want)
        look.changed.connect(self._fit)
        self.retranslate()
        on_language_change(self.retranslate)

    def brick_class(self, index: QModelIndex) -> type[Brick]:
        found: type[Brick] = index.data(_CLASS_ROLE)
        return found

    def follow_lesson(self, lesson: LessonLock) -> None:
        """Offer the kinds that the lesson is about."""
        held = lesson.held
        self._model.offer(held.offers if held is not None else lambda kind: True)
        self._fit()

    @property
    def offers(self) -> bool:
        """Whether there is any brick to be added."""
        return self._model.rowCount() > 0

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Room around the bricks."""
        self.setViewportMargins(left, top, right, bottom)
        self._fit()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Palette of bricks"))
        self.setAccessibleDescription(
            self.tr("Enter adds the brick to the tower, after the chosen one.")
        )
        self._model.refresh()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def fit_into(self, height: int) -> None:
        """Take as many whole lines of bricks as ``height`` pixels hold, but two at least."""
        self._room = height
        self._fit()

    def startDrag(self, actions: Qt.DropAction) -> None:
        indexes = self.selectedIndexes()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData(indexes))
        rect = self.visualRect(indexes[0])
        drag.setPixmap(self._picture(indexes[0], rect))
        drag.setHotSpot(rect.center() - rect.topLeft())
        drag.exec(actions, Qt.DropAction.CopyAction)

    def _picture(self, index: QModelIndex, rect: QRect) -> QPixmap:
        """The small brick alone, without what lies behind it."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(rect.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, rect.width(), rect.height())
        painter = QPainter(picture)
        self.itemDelegate().paint(painter, option, index)
        painter.end()
        return picture

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._want(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _want(self, index: QModelIndex) -> None:
        self.wanted.emit(self.brick_class(index)())

    def _fit(self) -> None:
        """Two bricks in a line, in a very narrow column one; as high as needed, but not higher
        than the column has room for: then it scrolls, and its bar shows that there is more."""
        width = self.viewport().width() - 1
        # Two columns with a shortened word beat a palette that is twice as high.
        columns = 2 if width >= self._look.px(220) else 1
        size = QSize(max(1, width // columns), self._look.px(34))
        if size != self.gridSize():
            self.setGridSize(size)
        lines = -(-self._model.rowCount() // columns)
        margins = self.viewportMargins()
        around = margins.top() + margins.bottom() + self._look.px(2)
        policy = Qt.ScrollBarPolicy
        most = max(_LEAST_LINES, (self._room - around) // size.height())
        scrolls = lines > most
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(lines, most) * size.height() + around)


class _SmallBrick(QStyledItemDelegate):
    """One small brick with its icon and name."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = self.parent()
        return view.gridSize() if isinstance(view, QListView) else QSize(120, 34)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, px = self._look, self._look.px
        brick_class: type[Brick] = index.data(_CLASS_ROLE)
        colour = family_colour(brick_class.family)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        body = option.rect.adjusted(px(4), px(5), -px(4), -px(2))
        small = replace(
            Metrics.of(look), stud=px(3), stud_width=px(12), stud_step=px(26), radius=px(5)
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if hovered:
            body.translate(0, -1)  # it lifts a little towards the hand
            colour = colour.lighter(108)
        paint_block(painter, QRectF(body), colour, small, notches=False)
        ink = text_on(colour.name())
        font = look.font()
        painter.setFont(font)
        painter.setPen(ink)
        space = body.adjusted(px(29), 0, -px(3), 0)
        title, metrics = index.data(Qt.ItemDataRole.DisplayRole), QFontMetrics(font)
        if metrics.horizontalAdvance(title) <= space.width():
            place = QRect(body.left() + px(6), body.center().y() - px(9) + 1, px(18), px(18))
            icon(brick_class.icon, ink.name()).paint(painter, place)
        else:  # the whole name says more than the picture
            space.setLeft(body.left() + px(6))
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, space.width())
        painter.drawText(space, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if focused:
            pen = painter.pen()
            pen.setColor(look.theme.text)
            pen.setWidthF(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body, px(5), px(5))
        painter.restore()
