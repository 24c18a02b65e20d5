"""Moving and typing in a small sheet as spreadsheets have it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.data.importing.grid_model import GridModel, Place
from gui.data.table.cell_block import MAXIMUM_CELLS, block_of, text_of
from gui.look.look import Look

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class GridView(QTableView):
    """Typing replaces a cell, F2 and a double click open it; Enter goes down, Tab right.

    After a row was filled with Tab, Enter goes to where that row began, one further down.
    Tab leaves the sheet at its last column, Ctrl+Tab leaves it anywhere.

    Signals:
        too_large(): a block was not pasted because it has too many cells.
    """

    too_large = Signal()

    def __init__(self, model: GridModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self._look = look
        self._first: int | None = None  # the column in which the Tab key began to go right
        self.typed_over = False  # the open cell was begun by typing, not to be mended
        self.setModel(model)
        self._delegate = _CellDelegate(self)
        self.setItemDelegate(self._delegate)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionsClickable(False)
        self.setCornerButtonEnabled(False)
        look.changed.connect(self._restyle)
        model.columnsInserted.connect(self._restyle)
        self._restyle()

    # --- moving -------------------------------------------------------------------------------

    def go_to(self, row: int, column: int) -> None:
        """Make that cell the current one, within what there is."""
        row = max(0, min(row, self._grid.rowCount() - 1))
        column = max(0, min(column, self._grid.columnCount() - 1))
        index = self._grid.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def step(self, down: int, right: int) -> None:
        """Move the current cell as an arrow key does, by so many rows and columns."""
        self._first = None
        index = self.currentIndex()
        self.go_to(index.row() + down, index.column() + right)

    def step_right(self, *, back: bool = False) -> None:
        """Move on as the Tab key does, ``back`` as with Shift; out of the sheet at its edge."""
        index = self.currentIndex()
        if index.column() == (0 if back else self._grid.columnCount() - 1):
            self._first = None
            self.focusNextPrevChild(not back)
            return
        if back:
            self._first = None
            self.go_to(index.row(), index.column() - 1)
            return
        if self._first is None:
            self._first = index.column()
        self.go_to(index.row(), index.column() + 1)

    def step_down(self, *, back: bool = False) -> None:
        """Move down as the Enter key does, ``back``: up; after Tab, below where the row began."""
        index = self.currentIndex()
        column = index.column() if self._first is None or back else self._first
        self._first = None
        self.go_to(index.row() + (-1 if back else 1), column)

    def end_typing(self) -> None:
        """What stands in an open cell counts."""
        line = self.indexWidget(self.currentIndex())
        if line is not None:
            self.commitData(line)
            self.closeEditor(line, QAbstractItemDelegate.EndEditHint.NoHint)

    # --- the clipboard ------------------------------------------------------------------------

    def _chosen(self) -> list[Place]:
        return [(index.row(), index.column()) for index in self.selectedIndexes()]

    def _copy(self) -> None:
        block = self._grid.block(self._chosen())
        if block:
            QGuiApplication.clipboard().setText(text_of(block))

    def _cut(self) -> None:
        self._copy()
        self._grid.clear(self._chosen(), self.tr("Cut"))

    def _paste(self) -> None:
        """Fill the cells from the current one on with what a spreadsheet gave."""
        block = block_of(QGuiApplication.clipboard().text())
        places = self._chosen() or [(self.currentIndex().row(), self.currentIndex().column())]
        if not block:
            return
        if sum(len(cells) for cells in block) > MAXIMUM_CELLS:
            self.too_large.emit()
            return
        row, column = min(row for row, _ in places), min(at for _, at in places)
        last = self._grid.fill(row, column, block, self.tr("Paste"))
        self.go_to(last[0] + 1, column)

    # --- Qt -----------------------------------------------------------------------------------

    def edit(self, index: _Index, trigger: object = None, event: object = None) -> bool:  # type: ignore[override]
        if trigger is None:
            super().edit(index)
            return True
        self.typed_over = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        return super().edit(index, trigger, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Some input methods give whole syllables at once: Qt would open a cell and lose the
        first. Where one is being put together, Qt waits for it."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if editing or not event.commitString() or event.preeditString():
            super().inputMethodEvent(event)
            return
        if self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.AnyKeyPressed, None):
            line = self.indexWidget(self.currentIndex())
            if line is not None:
                QApplication.sendEvent(line, event)

    def mousePressEvent(self, event: object) -> None:
        self._first = None
        super().mousePressEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), QKeySequence.StandardKey
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        tab = key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if control and key in _ENTER:
            event.ignore()  # the dialog's
            return
        if event.matches(keys.Copy):
            self._copy()
        elif event.matches(keys.Cut):
            self._cut()
        elif event.matches(keys.Paste):
            self._paste()
        elif event.matches(keys.Undo):
            self._grid.undo_stack.undo()
        elif event.matches(keys.Redo) or (control and key == Qt.Key.Key_Y):
            self._grid.undo_stack.redo()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._grid.clear(self._chosen(), self.tr("Clear"))
        elif key in _ENTER:
            self.step_down(back=shift)
        elif tab and control:
            self.focusNextPrevChild(not (shift or key == Qt.Key.Key_Backtab))
        elif tab:
            self.step_right(back=shift or key == Qt.Key.Key_Backtab)
        else:
            if key in _ARROWS:
                self._first = None
            super().keyPressEvent(event)
            return
        event.accept()

    def event(self, event: QEvent) -> bool:
        """A widget's own way with the Tab key comes before `keyPressEvent`."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def _restyle(self) -> None:
        px, theme = self._look.px, self._look.theme
        # the current cell shows the focus; a frame around a sheet without an end would be cut
        self.setStyleSheet(f"QTableView {{ border: 1px solid {theme.edge}; }}")
        self.verticalHeader().setDefaultSectionSize(px(28))
        self.verticalHeader().setFixedWidth(px(40))
        self.horizontalHeader().setDefaultSectionSize(px(112))


class _CellDelegate(QStyledItemDelegate):
    """The line in an open cell: it ends with Enter, Tab or, where it was typed, an arrow."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setStyleSheet("border: none; border-radius: 0;")
        line.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return line

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            move = self._move_for(event)
            if move is not None and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                move()
                return True
        return super().eventFilter(editor, event)

    def _move_for(self, event: QKeyEvent) -> object:
        key, view = event.key(), self._view
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        if key in _ENTER:
            return lambda: view.step_down(back=back)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return lambda: view.step_right(back=back or key == Qt.Key.Key_Backtab)
        upright = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if key in _ARROWS and not back and (upright or view.typed_over):
            return lambda: view.step(*_ARROWS[key])
        return None
