"""The tower as a Qt model: Input, the bricks, Labels, one row each, read downwards.

It follows the document by precise row signals, so that selection lives on by brick, through
edits, moves and undo.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from engine.bricks import Brick, Shape
from engine.data.facts import PreparedFacts
from engine.data.sources.painted import Painted
from engine.data.sources.pictures import Pictures
from engine.design import MAXIMUM_BRICKS, Design
from engine.tasks import task_named
from gui.column_names import column_words
from gui.stack.clipboard import BRICKS_MIME, bricks_of, mime_of, tower_of, with_new_ids
from gui.stack.edits import INPUT, LABELS, TowerEdits, brick_at, fields_at, value_at
from gui.stack.tower_item import Chip, TowerItem
from gui.texts import engine_text, message_text
from gui.widgets.fields.field_editors import locked_hint
from gui.widgets.fields.form import value_word
from gui.widgets.plain_text import titled_tip
from gui.widgets.severity import told_severity
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
        self._edits = edits
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
        design = self._document.design
        self._made_of = self._what_rows_are_made_of()
        entering = self.input_shape()
        shapes: list[str] = []
        counts: list[int | None] = []
        if entering is None:
            shapes = ["…"] * len(design.bricks)
            counts = [None] * len(design.bricks)
        else:
            befores, afters = design.entering(entering), design.shapes(entering)
            for before, after in zip(befores, afters, strict=True):
                texts = ("?" if shape is None else shape_words(shape) for shape in (before, after))
                shapes.append(" → ".join(texts))
            counts.extend(design.weight_counts(entering))
        items = [self._input_item(entering)]
        for brick, shape_text, count in zip(design.bricks, shapes, counts, strict=True):
            items.append(self._brick_item(brick, shape_text, count, len(items)))
        items.append(self._labels_item())
        return items

    def _brick_item(self, brick: Brick, shape: str, count: int | None, position: int) -> TowerItem:
        title, chips = engine_text(brick.title), self._chips(brick.id)
        # What is chosen from a list speaks for itself; a bare number does not.
        face = [
            self._said(chip, chip.text if chip.choice else f"{chip.label} {chip.text}")
            for chip in chips
        ]
        place = self.tr("brick {number} of {count}").format(
            number=number(position), count=number(len(self._document.design.bricks))
        )
        if brick.family == "unknown":
            face = [brick.face()]
        held = self.weights_text(count or 0)
        if brick.frozen_weights:
            held = self.tr("{count} weights, frozen").format(count=number(brick.frozen_weights))
        shown = count or brick.frozen_weights
        return self._item(
            place=brick.id,
            kind="brick",
            family=brick.family,
            icon=brick.icon,
            title=title,
            hint=engine_text(brick.hint),
            chips=chips,
            aside=brick.face() if brick.family == "unknown" else "",
            left=shape,
            right=held if shown else "",
            right_short=number(shown) if shown else "",
            said=[place, title, *face, shape.replace("→", self.tr("to")), held],
        )

    def _input_item(self, shape: Shape | None) -> TowerItem:
        prepared = self._facts.prepared
        names = column_words(prepared.input_names[:50]) if prepared and shape is not None else ""
        picture = shape is not None and len(shape) > 1
        said = self.tr("The numbers of one row, from the data.")
        if picture:
            said = self.tr("One picture, as the network sees it: height × width × channels.")
        if shape is None:
            count = "…"
        elif shape == (1,):
            count = self.tr("1 number in")
        elif len(shape) == 1:
            count = self.tr("{count} numbers in").format(count=shape_words(shape))
        else:
            count = self.tr("{shape} in").format(shape=shape_words(shape))
        return self._item(
            place=INPUT,
            kind="input",
            family="input",
            icon="mdi6.image-outline" if picture else "mdi6.table-arrow-down",
            title=self.tr("Input"),
            hint=names or said,
            chips=(),
            aside=count,
            left="",
            right="",
            right_short="",
            said=[self.tr("Input"), count, names],
        )

    def _labels_item(self) -> TowerItem:
        prepared = self._facts.prepared if self.input_shape() is not None else None
        task = self.task_text()
        width = prepared.output_width if prepared is not None else None
        if width is None:
            count = "…"
        elif width == 1:
            count = self.tr("1 number out")
        else:
            count = self.tr("{count} numbers out").format(count=number(width))
        chips = self._chips(LABELS)
        return self._item(
            place=LABELS,
            kind="labels",
            family="input",
            icon="mdi6.bullseye-arrow",
            title=self.tr("Labels"),
            hint=self.tr("What the network should answer. The loss says how far off it is."),
            chips=chips,
            aside="",
            left=task,
            right=count,
            right_short=number(width) if width is not None else "…",
            said=[
                self.tr("Labels"),
                *(self._said(chip, chip.text) for chip in chips),
                task,
                count,
                self.total_text(),
            ],
        )

    def _item(self, *, place: str, said: list[str], **values: Any) -> TowerItem:
        findings = tuple(f for f in self._findings.all if f.where == place)
        # What concerns the tower as a whole stands where it begins.
        beside = ("tower", place) if place == INPUT else (place,)
        errors = tuple(
            message_text(finding.message)
            for finding in self._findings.all
            if told_severity(finding) == "error" and finding.where in beside
        )
        names = {"error": self.tr("error"), "warning": self.tr("warning"), "hint": self.tr("hint")}
        if values["kind"] == "brick":
            said = [*said, self.tr("does not fit") if errors else self.tr("fits")]
        for finding in findings:
            said = [*said, f"{names[finding.severity]}: {message_text(finding.message)}"]
        spoken = ", ".join(part for part in said if part)
        return TowerItem(place=place, spoken=spoken, findings=findings, errors=errors, **values)

    def _said(self, chip: Chip, text: str) -> str:
        """How a screen reader says a field."""
        return self.tr("{field} (locked)").format(field=text) if chip.locked else text

    def _chips(self, place: str) -> tuple[Chip, ...]:
        design, held = self._document.design, self._document.lesson.held
        brick = brick_at(design, place)
        chips = []
        for field in fields_at(design, place):
            access = "shown"
            if held is not None and brick is not None:
                access = held.of_brick(brick, field.name)
            elif held is not None and field.name == "loss":
                access = held.of_training(field.name)
            if field.form.in_place and access != "hidden":
                value = value_at(design, place, field.name)
                means = dict(field.form.choice_hints).get(value, "")
                hint = engine_text(means or field.form.hint) if means or field.form.hint else ""
                if access == "locked":
                    hint = locked_hint()
                chips.append(
                    Chip(
                        field.name,
                        value_word(field, value),
                        engine_text(field.form.label),
                        hint,
                        field.type == "choice",
                        access == "locked",
                    )
                )
        return tuple(chips)

    def task_text(self) -> str:
        """What is predicted, in a word."""
        return engine_text(task_named(self._document.design.data.task).title)

    def weights_text(self, count: int) -> str:
        """So many weights, in words."""
        if count == 1:
            return self.tr("1 weight")
        return self.tr("{count} weights").format(count=number(count))

    def total_text(self) -> str:
        """How many weights the whole tower holds, in words."""
        count = self.total_weights()
        if count is None:
            return "…"
        if count == 1:
            return self.tr("1 weight in all")
        return self.tr("{count} weights in all").format(count=number(count))


def _are_same(made_of: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """Whether the parts are the same, or equal; facts hold arrays, and are never compared."""
    return len(made_of) == len(now) and all(
        one is other or (not isinstance(other, PreparedFacts) and one == other)
        for one, other in zip(made_of, now, strict=True)
    )


def shape_words(shape: Shape) -> str:
    """``28×28×1``, close together, since two of them stand on a brick; of numbers in a row how
    many there are."""
    return "×".join(number(length) for length in shape)


def number(value: int) -> str:
    """A whole number as the person's locale writes it."""
    return QLocale().toString(value)
