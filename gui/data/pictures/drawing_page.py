"""The drawing board with its tools, and the button that adds what is drawn to a class."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.calm_wheel import CalmSlider
from gui.widgets.elided import ElidedButton
from gui.widgets.layouts import add_layout
from gui.widgets.pictures.drawing_board import THICK, THIN, DrawingBoard
from gui.widgets.plain_text import set_tool_tip


class DrawingPage(QWidget):
    """Pen, eraser, thickness, undo, redo, clear; the board; "Add to …".

    Signals:
        drawn(QImage): a picture is finished, and the board is empty again.
    """

    drawn = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._to = ""
        self.board = DrawingBoard(look)
        self.pen, self.eraser = QToolButton(), QToolButton()
        self.undo, self.redo, self.clear = QToolButton(), QToolButton(), QToolButton()
        self._group = QButtonGroup(self)
        for button, end in ((self.pen, "left"), (self.eraser, "right")):
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("end", end)
            self._group.addButton(button)
        self.pen.setChecked(True)
        self.size = CalmSlider(Qt.Orientation.Horizontal)
        self.size.setRange(THIN, THICK)
        self.size.setValue(self.board.thickness)
        self.add = ElidedButton()
        self.add.setProperty("role", "chosen")
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for widget in (self.pen, self.eraser):
            tools.addWidget(widget)
        tools.addSpacing(8)
        tools.addWidget(self.size, 1)
        tools.addSpacing(8)
        for widget in (self.undo, self.redo, self.clear):
            tools.addWidget(widget)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        add_layout(self._layout, tools)
        self._layout.addWidget(self.board)
        self._layout.addWidget(self.add)
        self.pen.toggled.connect(self._take_pen)
        self.size.valueChanged.connect(self._take_size)
        self.undo.clicked.connect(self.board.undo)
        self.redo.clicked.connect(self.board.redo)
        self.clear.clicked.connect(self.board.clear)
        self.add.clicked.connect(self._add)
        self.board.add_wanted.connect(self._add)
        self.board.changed.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_class(self, name: str) -> None:
        """Which class a finished picture comes into."""
        self._to = name
        self.retranslate()

    def retranslate(self) -> None:
        for button, words in (
            (self.pen, self.tr("Pen")),
            (self.eraser, self.tr("Eraser")),
            (self.undo, self.tr("Take the last stroke back (Ctrl+Z)")),
            (self.redo, self.tr("Draw it again")),
            (self.clear, self.tr("A new sheet (Delete)")),
        ):
            button.setAccessibleName(words)
            set_tool_tip(button, words)
        self.size.setAccessibleName(self.tr("Thickness"))
        set_tool_tip(self.size, self.tr("Thickness"))
        self.add.set_text(self.tr("Add to: {name}").format(name=self._to), self.tr("Add"))
        self.board.update()
        self._follow()

    def _restyle(self) -> None:
        px, look = self._look.px, self._look
        self._layout.setSpacing(px(6))
        for button, name in (
            (self.pen, "pencil"),
            (self.eraser, "eraser"),
            (self.undo, "undo"),
            (self.redo, "redo"),
            (self.clear, "trash-can-outline"),
        ):
            button.setIcon(icon(name, look))
            button.setIconSize(QSize(px(16), px(16)))
            button.setFixedHeight(px(28))

    def _follow(self) -> None:
        self.undo.setEnabled(self.board.can_undo)
        self.redo.setEnabled(self.board.can_redo)
        self.clear.setEnabled(self.board.can_undo)
        self.add.setEnabled(not self.board.is_empty and bool(self._to))

    def _take_pen(self, pen: bool) -> None:
        self.board.erases = not pen

    def _take_size(self, size: int) -> None:
        self.board.thickness = size

    def _add(self) -> None:
        if self.add.isEnabled():
            picture = self.board.picture()
            self.board.clear()
            self.drawn.emit(picture)
