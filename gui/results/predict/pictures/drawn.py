"""A board to draw a picture on that is answered with each stroke."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.layouts import add_layout
from gui.widgets.pictures.drawing_board import DrawingBoard
from gui.widgets.pictures.pixels import pixels_of_image
from gui.widgets.plain_text import set_tool_tip


class _Board(DrawingBoard):
    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Board for a picture to be answered"))
        self.setAccessibleDescription(
            self.tr(
                "Draw with the mouse; or move the pen by the arrow keys, and set it down and take "
                "it up by Space. The answer follows."
            )
        )


class DrawnPicture(QWidget):
    """The board with an eraser, undo of a stroke and a new sheet.

    Signals:
        drawn(): something else is on the board.
    """

    drawn = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.board = _Board(look)
        both = QSizePolicy.Policy.Expanding
        self.board.setSizePolicy(both, both)
        self.eraser, self.undo, self.clear = QToolButton(), QToolButton(), QToolButton()
        self.eraser.setCheckable(True)
        self._tools = QHBoxLayout()
        for button in (self.eraser, self.undo, self.clear):
            self._tools.addWidget(button)
        self._tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.board, 1)
        add_layout(layout, self._tools)
        layout.addStretch(0)
        self.eraser.toggled.connect(self._take_eraser)
        self.undo.clicked.connect(self.board.undo)
        self.clear.clicked.connect(self.board.clear)
        self.board.changed.connect(self.drawn)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.board.setMaximumHeight(max(self._look.px(120), self.width()))

    @property
    def is_blank(self) -> bool:
        """Whether nothing is on the board, or nothing is left of it."""
        return self.board.is_empty or pixels_of_image(self.board.picture()).min() == 255

    def retranslate(self) -> None:
        for button, words in (
            (self.eraser, self.tr("Eraser")),
            (self.undo, self.tr("Take the last stroke back (Ctrl+Z)")),
            (self.clear, self.tr("A new sheet (Delete)")),
        ):
            button.setAccessibleName(words)
            set_tool_tip(button, words)

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setSpacing(px(4))
        for button, name in (
            (self.eraser, "eraser"),
            (self.undo, "undo"),
            (self.clear, "trash-can-outline"),
        ):
            button.setIcon(icon(name, self._look))
            button.setIconSize(QSize(px(16), px(16)))

    def _take_eraser(self, erases: bool) -> None:
        self.board.erases = erases
