"""The tower as a Qt model: Input, the bricks, Labels, one row each, read downwards.

It follows the document by precise row signals, so that selection lives on by brick, through
edits, moves and undo.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from engine.bricks import Shape
from engine.data.facts import PreparedFacts
from engine.data.sources.painted import Painted
from engine.data.sources.pictures import Pictures
from engine.design import MAXIMUM_BRICKS, Design
from gui.stack.clipboard import BRICKS_MIME, bricks_of, mime_of, tower_of, with_new_ids
from gui.stack.edits import TowerEdits
from gui.stack.tower_item import TowerItem
from gui.stack.tower_words import TowerWords
from gui.texts import message_text
from gui.widgets.plain_text import titled_tip
from gui.work.context import Context

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TowerModel(QAbstractListModel):
    """Rows 0 (Input), 1 … n (the bricks), n + 1 (Labels)."""

    def __init__(self, context: Context, edits: TowerEdits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = context.document
        self._facts, self._findings = context.facts, context.findings
        self._edits, self._words = edits, TowerWords(context, self)
        self._tower = f"{id(self):x}-{self._document.objectName()}"
        self._widths_of: tuple[object, object] | None = None
        self._note_widths()
        self._made_of: tuple[object, ...] = ()
        self._items: list[TowerItem] = self._make_items()
        self._document.changed.connect(self._design_changed)
        self._document.lesson.changed.connect(self.refresh)
        self._facts.changed.connect(self._report_changed)
        self._findings.changed.connect(self._findings_changed)

    # --- reading -------------------------------------------------------------------------

    def item(self, row: int) -> TowerItem:
        """What stands in that row, from 0."""
        return self._items[row]

    def row_of(self, place: str) -> int | None:
        """The row of a brick's id, ``"input"`` or ``"labels"``; None where it is gone."""
        for row, item in enumerate(self._items):
            if item.place == place:
                return row
        return None

    def place_names(self) -> dict[str, str]:
        """What each row is called, by its place."""
        return {
            item.place: " ".join((item.title, *(chip.text for chip in item.chips)))
            for item in self._items
        }

    def input_shape(self) -> Shape | None:
        """The shape of what enters the tower; None as long as the data is being read."""
        prepared = self._facts.prepared
        if prepared is None or self._widths_of != self._widths_key():
            return None
        return prepared.input_shape

    def total_weights(self) -> int | None:
        """The number of all weights; None where the shape of the inputs is not known."""
        shape = self.input_shape()
        if shape is None:
            return None
        return sum(self._document.design.weight_counts(shape))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.spoken
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return item.hint
        if role == Qt.ItemDataRole.ToolTipRole:
            sentences = [message_text(finding.message) for finding in item.findings]
            return titled_tip(item.title, item.hint, *sentences)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        if self._items[index.row()].kind == "brick":
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    # --- dragging ------------------------------------------------------------------------

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [BRICKS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        places = {self._items[index.row()].place for index in indexes}
        chosen = [brick for brick in self._document.design.bricks if brick.id in places]
        return mime_of(chosen, self._tower)

    def moves(self, mime: QMimeData) -> bool:
        """Whether ``mime`` was dragged from this very tower."""
        return tower_of(mime) == self._tower

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if action == Qt.DropAction.IgnoreAction:
            return False
        bricks = bricks_of(data)
        moved = action == Qt.DropAction.MoveAction and self.moves(data)
        room = MAXIMUM_BRICKS - len(self._document.design.bricks)
        return bool(bricks) and (moved or len(bricks) <= room)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Put the bricks before the tower's ``row``; −1: at the end. Nothing above Input."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        bricks = bricks_of(data)
        last = len(self._document.design.bricks)
        index = last if row < 0 else min(max(row - 1, 0), last)
        if action == Qt.DropAction.MoveAction and self.moves(data):
            self._edits.move([brick.id for brick in bricks], index)
            # The document has moved the rows: a view must not take the old ones out.
            return False
        self._edits.add(with_new_ids(bricks), index)
        return True

    # --- following the document ----------------------------------------------------------

    def refresh(self) -> None:
        """Make all rows anew: words, or what a lesson holds, are others."""
        self._follow(self._make_items())

    def _report_changed(self) -> None:
        self._note_widths()
        self._follow_what_is_new()

    def _findings_changed(self) -> None:
        self._follow_what_is_new()

    def _follow_what_is_new(self) -> None:
        """One edit is heard of as a design, as its facts and as its findings; and most edits of
        the data change no brick."""
        if not _are_same(self._made_of, self._what_rows_are_made_of()):
            self.refresh()

    def _what_rows_are_made_of(self) -> tuple[object, ...]:
        """All that `_make_items` reads, but words and the lesson's lock."""
        design, entering = self._document.design, self.input_shape()
        prepared = self._facts.prepared
        return (
            design.bricks,
            design.training,
            design.data.task,
            entering,
            prepared if entering is not None else None,
            self._findings.all,
        )

    def _note_widths(self) -> None:
        if self._facts.is_current:
            self._widths_of = self._widths_key()

    def _widths_key(self) -> tuple[object, object]:
        """What the number of inputs depends on: it holds while only other settings change."""
        data = self._document.design.data
        source = data.source
        if isinstance(source, Painted):  # more points of the same classes are as wide
            return (source.mode, source.classes), data.columns
        if isinstance(source, Pictures):  # and so are more pictures, or fewer, in other classes
            return (source.look, source.classes), data.columns
        return source, data.columns

    def _design_changed(self, before: Design, after: Design) -> None:
        self._follow_what_is_new()

    def _follow(self, items: list[TowerItem]) -> None:
        """Take out, move and put in single rows until the places are those of ``items``."""
        wanted = {item.place for item in items}
        for row in reversed(range(len(self._items))):
            if self._items[row].place not in wanted:
                self.beginRemoveRows(_ROOT, row, row)
                del self._items[row]
                self.endRemoveRows()
        for row, item in enumerate(items):
            if row < len(self._items) and self._items[row].place == item.place:
                continue
            old = self.row_of(item.place)
            if old is None:
                self.beginInsertRows(_ROOT, row, row)
                self._items.insert(row, item)
                self.endInsertRows()
            else:
                self.beginMoveRows(_ROOT, old, old, _ROOT, row)
                self._items.insert(row, self._items.pop(old))
                self.endMoveRows()
        self._replace_items(items)

    def _replace_items(self, items: list[TowerItem]) -> None:
        changed = [row for row, item in enumerate(items) if item != self._items[row]]
        self._items = items
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    # --- words ---------------------------------------------------------------------------

    def _make_items(self) -> list[TowerItem]:
        self._made_of = self._what_rows_are_made_of()
        return self._words.rows(self.input_shape())

    def total_text(self) -> str:
        """How many weights the whole tower holds, in words."""
        return self._words.total_text(self.total_weights())

    def task_text(self) -> str:
        """What is predicted, in a word."""
        return self._words.task_text()


def _are_same(made_of: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """Whether the parts are the same, or equal; facts hold arrays, and are never compared."""
    return len(made_of) == len(now) and all(
        one is other or (not isinstance(other, PreparedFacts) and one == other)
        for one, other in zip(made_of, now, strict=True)
    )
