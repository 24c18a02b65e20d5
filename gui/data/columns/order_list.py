"""A category's values in their order, changed by dragging, by buttons or by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.column_names import class_word
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip

_ROWS = 6  # that are seen without scrolling, at most


class OrderList(QWidget):
    """Lowest first, each with the number that it becomes.

    Signals:
        reordered(list): the values in their new order.
    """

    reordered = Signal(list)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._values: tuple[str, ...] = ()
        self.list = _List()
        self.list.dropped.connect(self._say)
        self.list.moved.connect(self._move)
        self.list.currentRowChanged.connect(self._follow)
        self.up, self.down, self.reverse = QToolButton(), QToolButton(), QToolButton()
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.reverse.clicked.connect(self._turn_round)
        buttons = QVBoxLayout()
        for button in (self.up, self.down, self.reverse):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        add_layout(layout, buttons)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_values(self, values: Sequence[str]) -> None:
        """Show ``values``, lowest first."""
        if tuple(values) == self._values:
            return
        present = self._value(self.list.currentRow())
        self._values = tuple(values)
        self.list.clear()
        for value in self._values:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, value)
            self.list.addItem(item)
        self._name_items()
        row = self._values.index(present) if present in self._values else 0
        self.list.setCurrentRow(row)
        self._restyle()
        self._follow()

    @property
    def values(self) -> tuple[str, ...]:
        """The values in the order shown, lowest first."""
        return self._values

    def retranslate(self) -> None:
        self._name_items()
        self.list.setAccessibleName(self.tr("Order of the values, lowest first"))
        told = self.tr("Drag a value to its place, or move it with Alt and the arrow keys.")
        self.list.setAccessibleDescription(told)
        set_tool_tip(self.list, told)
        for button, name in (
            (self.up, self.tr("Lower: towards 0")),
            (self.down, self.tr("Higher")),
            (self.reverse, self.tr("Reverse the order")),
        ):
            button.setAccessibleName(name)
            set_tool_tip(button, name)

    # --- inside ----------------------------------------------------------------------------

    def _name_items(self) -> None:
        for place, value in enumerate(self._values):
            item, word = self.list.item(place), class_word(value)
            item.setText(self.tr("{number}   {value}").format(number=place, value=word))
            set_tool_tip(item, word)

    def _value(self, row: int) -> str | None:
        item = self.list.item(row) if row >= 0 else None
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + step < len(self._values):
            order = list(self._values)
            order.insert(row + step, order.pop(row))
            self.reordered.emit(order)

    def _turn_round(self) -> None:
        self.reordered.emit(list(reversed(self._values)))

    def _say(self) -> None:
        order = [self._value(row) for row in range(self.list.count())]
        self._values = ()  # what is shown is numbered anew, whatever becomes of the wish
        self.reordered.emit(order)

    def _follow(self, _row: int = 0) -> None:
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
        self.reverse.setEnabled(self.list.count() > 1)

    def _restyle(self) -> None:
        look = self._look
        size = QSize(look.px(16), look.px(16))
        for button, name in (
            (self.up, "arrow-up"),
            (self.down, "arrow-down"),
            (self.reverse, "swap-vertical"),
        ):
            button.setIcon(icon(name, look))
            button.setIconSize(size)
        self.layout().setSpacing(look.px(4))
        row = self.list.sizeHintForRow(0) if self.list.count() else look.px(20)
        rows = max(2, min(_ROWS, self.list.count()))
        buttons = 3 * (look.px(16) + look.px(10)) + 2 * look.px(4)
        self.list.setFixedHeight(max(rows * row + look.px(4), buttons))


class _List(QListWidget):
    """A list whose items are dragged within it."""

    dropped = Signal()
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
