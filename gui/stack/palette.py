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
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
)
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
from engine.edits.putting import offered as offered_for
from gui.look.look import Look, text_on
from gui.look.spoken import on_language_change
from gui.stack.brick_painter import Metrics, family_colour, paint_block
from gui.stack.clipboard import mime_of
from gui.texts import engine_text, number_text
from gui.widgets.plain_text import titled_tip
from gui.widgets.severity import icon
from gui.work.document.lesson_lock import LessonLock

_CLASS_ROLE = Qt.ItemDataRole.UserRole + 1
_SHORT_ROLE = _CLASS_ROLE + 1  # the title, where there is little room
_ROOT = QModelIndex()
_LEAST_FOLDED = 3  # that a fold is worth its row
_LIT = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
_THREE_ABREAST = 330  # pixels at the desk, from which on three names have room
_FEW_HIDDEN = 2  # kinds below the last line, which are found by the scroll bar
_BESIDE_NAME = 17  # pixels of a small brick beside its name, without its icon
_LEAST_LINES = 2  # of bricks, however little the tower leaves


class PaletteModel(QAbstractListModel):
    """One row for each kind of brick that can be added, those that fit the data first; and one
    that folds the others away."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first: tuple[type[Brick], ...] = tuple(BY_KIND.values())
        self._more: tuple[type[Brick], ...] = ()
        self.pictures = False
        self.is_open = False

    def offer(self, offered: Callable[[str], bool], *, pictures: bool) -> None:
        """Show only the kinds of which ``offered`` says so, in the order for the data."""
        self.beginResetModel()
        kinds = [own for kind, own in BY_KIND.items() if offered(kind)]
        self.pictures = pictures
        self._first, self._more = offered_for(kinds, pictures=pictures)
        if len(self._more) < _LEAST_FOLDED or not self._first:
            self._first, self._more = self._first + self._more, ()
        self.endResetModel()

    def fold(self, is_open: bool) -> None:
        """Show the others, too, or fold them away."""
        self.beginResetModel()
        self.is_open = is_open
        self.endResetModel()

    def brick_class(self, row: int) -> type[Brick] | None:
        """The kind in ``row``; None: it is the fold."""
        if row < len(self._first):
            return self._first[row]
        return self._more[row - len(self._first) - 1] if row > len(self._first) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        if parent.isValid():
            return 0
        more = 1 + (len(self._more) if self.is_open else 0) if self._more else 0
        return len(self._first) + more

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid():
            return None
        brick_class = self.brick_class(index.row())
        if brick_class is None:
            return self._of_fold(role)
        title, hint = engine_text(brick_class.title), engine_text(brick_class.hint)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return titled_tip(title, hint)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return hint
        if role == _SHORT_ROLE:
            return engine_text(brick_class.short_title or brick_class.title)
        if role == _CLASS_ROLE:
            return brick_class
        return None

    def _of_fold(self, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, _SHORT_ROLE):
            word = self.tr("More: {count}") if self.pictures else self.tr("For pictures: {count}")
            return word.format(count=number_text(len(self._more)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            word = self.tr("Fewer bricks") if self.is_open else self.tr("More bricks")
            return f"{word}: {number_text(len(self._more))}"
        if role == Qt.ItemDataRole.ToolTipRole:
            hint = (
                self.tr("Bricks that fewer networks for pictures have.")
                if self.pictures
                else self.tr("Bricks that need pictures; these data are numbers in a row.")
            )
            return titled_tip(str(self._of_fold(Qt.ItemDataRole.DisplayRole)), hint)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        flags |= Qt.ItemFlag.ItemIsSelectable
        is_fold = self.brick_class(index.row()) is None
        return flags if is_fold else flags | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        kinds = (self.brick_class(index.row()) for index in indexes)
        return mime_of(kind() for kind in kinds if kind is not None)

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def refresh(self) -> None:
        """The language is another one now."""
        if self.rowCount():
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
        self.clicked.connect(self._pressed)
        look.changed.connect(self._fit)
        self.retranslate()
        on_language_change(self.retranslate)

    def brick_class(self, index: QModelIndex) -> type[Brick] | None:
        """The kind at ``index``; None: it is the fold."""
        found: type[Brick] | None = index.data(_CLASS_ROLE)
        return found

    def follow_lesson(self, lesson: LessonLock, *, pictures: bool) -> None:
        """Offer the kinds that the lesson is about, those first that fit the data."""
        held = lesson.held
        self._model.offer(held.offers if held is not None else lambda kind: True, pictures=pictures)
        self._fit()

    @property
    def for_pictures(self) -> bool:
        """Whether the order is that for pictures."""
        return self._model.pictures

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
            self._pressed(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _want(self, index: QModelIndex) -> None:
        kind = self.brick_class(index)
        if kind is not None:
            self.wanted.emit(kind())

    def _pressed(self, index: QModelIndex) -> None:
        """The fold opens and closes."""
        if self.brick_class(index) is None:
            self._model.fold(not self._model.is_open)
            self._fit()
            self.setCurrentIndex(self._model.index(index.row()))
            self.scrollTo(self._model.index(self._model.rowCount() - 1))
            self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtTop)

    def _fit(self) -> None:
        """Two bricks in a line, in a very narrow column one, and three where the tower leaves
        little room for more lines: if all names have room, or many bricks would be out of sight.
        As high as needed, but not higher than the column has room for: then it scrolls, and its
        bar shows that there is more."""
        width = self.viewport().width() - 1
        # Two columns with a shortened word beat a palette that is twice as high.
        columns = 2 if width >= self._look.px(220) else 1
        margins = self.viewportMargins()
        around = margins.top() + margins.bottom() + self._look.px(2)
        most = max(_LEAST_LINES, (self._room - around) // self._look.px(34))
        hidden = self._model.rowCount() - columns * most
        if hidden > 0 and width >= self._look.px(_THREE_ABREAST):
            columns = 3 if hidden > _FEW_HIDDEN or self._names_fit(width // 3) else columns
        size = QSize(max(1, width // columns), self._look.px(34))
        if size != self.gridSize():
            self.setGridSize(size)
        lines = -(-self._model.rowCount() // columns)
        policy = Qt.ScrollBarPolicy
        scrolls = lines > most
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(lines, most) * size.height() + around)

    def _names_fit(self, width: int) -> bool:
        metrics = QFontMetrics(self._look.font())
        rows = range(self._model.rowCount())
        titles = (str(self._model.index(row).data()) for row in rows)
        return max(map(metrics.horizontalAdvance, titles)) <= width - self._look.px(_BESIDE_NAME)


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
        brick_class: type[Brick] | None = index.data(_CLASS_ROLE)
        if brick_class is None:
            self._paint_fold(painter, option, index)
            return
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
        if metrics.horizontalAdvance(title) > space.width():
            title = index.data(_SHORT_ROLE)
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

    def _paint_fold(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """No brick: an arrow and a word."""
        look, px = self._look, self._look.px
        model = index.model()
        is_open = isinstance(model, PaletteModel) and model.is_open
        body = option.rect.adjusted(px(4), px(5), -px(4), -px(2))
        painter.save()
        ink = QColor(look.theme.text if option.state & _LIT else look.theme.muted)
        name = "mdi6.chevron-down" if is_open else "mdi6.chevron-right"
        place = QRect(body.left() + px(4), body.center().y() - px(9) + 1, px(18), px(18))
        icon(name, ink.name()).paint(painter, place)
        painter.setFont(look.font())
        painter.setPen(ink)
        space = body.adjusted(px(26), 0, 0, 0)
        title, metrics = index.data(Qt.ItemDataRole.DisplayRole), QFontMetrics(look.font())
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, space.width())
        painter.drawText(space, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(look.theme.text), 2))
            painter.drawRoundedRect(body, px(5), px(5))
        painter.restore()
