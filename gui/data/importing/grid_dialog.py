"""A small table typed by hand, or one that is there already, to be mended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.messages import Message
from gui.data.importing.grid_model import GridModel
from gui.data.importing.grid_view import GridView
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.context import Context

_NEW = (("x", "y"),)


class GridDialog(QDialog):
    """A sheet to type into. Ctrl+Enter uses what is there; Escape keeps it for the next time.

    Signals:
        used(list of lists of str): the names, then the rows; the dialog waits for `succeed`
            or `fail`.
        left(list of lists of str): closed without using it, though something was typed.
    """

    used = Signal(object)
    left = Signal(object)

    def __init__(
        self,
        context: Context,
        cells: Sequence[Sequence[str]] | None = None,
        parent: QWidget | None = None,
        *,
        draft: bool = False,
        editing: bool = False,
    ) -> None:
        """``cells``: names first; ``draft``: they were left here unused; ``editing``: they are
        the present data."""
        super().__init__(parent)
        self._context = context
        self._draft, self._editing = draft, editing
        self._waiting = False
        self._problem = ""
        px = context.look.px
        self.title = PlainLabel()
        self.title.setProperty("role", "title")
        self.hint = wrapped_label("muted")
        self.model = GridModel(context.look, self)
        self.model.begin_with(cells if cells is not None else _NEW)
        self.view = GridView(self.model, context.look)
        self.note = wrapped_label()
        self.undo_button, self.redo_button = QPushButton(), QPushButton()
        self.anew_button = QPushButton()
        for button in (self.undo_button, self.redo_button, self.anew_button):
            button.setProperty("role", "quiet")
            button.setAutoDefault(False)
        self.undo_button.clicked.connect(self.model.undo_stack.undo)
        self.redo_button.clicked.connect(self.model.undo_stack.redo)
        self.anew_button.clicked.connect(self._begin_anew)
        self.cancel_button, self.use_button = QPushButton(), QPushButton()
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.use_button.setProperty("role", "primary")
        self.use_button.setDefault(True)
        self.use_button.clicked.connect(self.accept)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.undo_button, self.redo_button, self.anew_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.use_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self.title)
        layout.addWidget(self.hint)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.note)
        add_layout(layout, buttons)
        self.resize(px(520), px(480))
        self.model.edited.connect(self._edited)
        self.view.too_large.connect(self._refuse_block)
        stack = self.model.undo_stack
        stack.canUndoChanged.connect(self.undo_button.setEnabled)
        stack.canRedoChanged.connect(self.redo_button.setEnabled)
        self.undo_button.setEnabled(False)
        self.redo_button.setEnabled(False)
        self.retranslate()
        self.view.setFocus()
        self.view.go_to(1, 0)
        on_language_change(self.retranslate)
        keep_on_screen(self)

    # --- the answer to ``used`` ---------------------------------------------------------------

    def succeed(self) -> None:
        """What was typed is the data now."""
        self._waiting = False
        super().accept()

    def fail(self, problem: Message, _details: str = "") -> None:
        """It could not be: why, and the sheet stays as it is."""
        self._waiting = False
        self._problem = message_text(problem)
        self._show()

    # --- Qt -----------------------------------------------------------------------------------

    def accept(self) -> None:
        self.view.end_typing()
        if self.use_button.isEnabled():
            self._waiting = True
            self._problem = ""
            self._show()
            self.used.emit(self.model.table())

    def reject(self) -> None:
        self.view.end_typing()
        typed = self._draft or not self.model.undo_stack.isClean()
        if typed and self.model.used_rows:
            self.left.emit(self.model.table())
        super().reject()

    def retranslate(self) -> None:
        editing = self._editing
        title = self.tr("Edit the table") if editing else self.tr("Type a table")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.hint.setText(
            self.tr(
                "Name the columns in the grey cells. Type or paste; Tab goes right, Enter down. "
                "Ctrl+Tab leaves the sheet."
            )
        )
        self.view.setAccessibleName(title)
        self.view.setAccessibleDescription(self.hint.text())
        self.undo_button.setText(self.tr("Undo"))
        self.redo_button.setText(self.tr("Redo"))
        self.anew_button.setText(self.tr("Start over"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.use_button.setText(self.tr("Use this table"))
        set_tool_tip(self.use_button, self.tr("Use this table (Ctrl+Enter)"))
        self._show()

    # --- inside -------------------------------------------------------------------------------

    def _edited(self) -> None:
        self._problem = ""
        self._show()

    def _begin_anew(self) -> None:
        """One step, so that it can be undone."""
        self._draft = False
        places = [
            (row, column)
            for row in range(self.model.rowCount())
            for column in range(self.model.columnCount())
        ]
        self.model.undo_stack.beginMacro(self.tr("Start over"))
        self.model.clear(places, self.tr("Clear"))
        self.model.fill(0, 0, [list(names) for names in _NEW], self.tr("Type"))
        self.model.undo_stack.endMacro()
        self.view.setFocus()
        self.view.go_to(1, 0)

    def _refuse_block(self) -> None:
        self._problem = self.tr(
            "That is too much to edit by hand. Close this and choose “Paste a table”."
        )
        self._show()

    def _show(self) -> None:
        model = self.model
        words = model.words_among_numbers
        role = "muted"
        if self._problem:
            text, role = self._problem, "error"
        elif self._waiting:
            text = self.tr("Reading the table…")
        elif words:
            (row, column), word = next(iter(words.items()))
            name = model.text(0, column) or str(model.data(model.index(0, column)))
            text = self.tr("Row {row} of {column} is not a number: {text}").format(
                row=row, column=name, text=word if len(word) <= 40 else word[:39] + "…"
            )
            role = "warning"
        elif model.used_columns < 2:
            text = self.tr("Two columns are needed: one to predict, and one to predict it from.")
        elif model.used_rows < 2:
            text = self.tr("A few more rows, and there is something to learn from.")
        elif self._draft:
            text = self.tr("This is what you typed before.")
        else:
            text = self.tr("{rows} rows, {columns} columns").format(
                rows=model.used_rows, columns=model.used_columns
            )
        if self.note.property("role") != role:
            self.note.setProperty("role", role)
            self.note.style().polish(self.note)
        self.note.setText(text)
        self.anew_button.setVisible(self._draft or self._editing)
        enough = model.used_columns >= 2 and model.used_rows >= 2
        self.use_button.setEnabled(enough and not self._waiting)
