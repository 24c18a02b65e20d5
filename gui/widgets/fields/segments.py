"""A few choices side by side, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from gui.look.look import Look
from gui.widgets.plain_text import on_button, set_tool_tip

_HEIGHT = 28


class Segments(QWidget):
    """``count`` buttons in a row; `name_all` gives their words.

    Signals:
        chosen(int): the person chose another one; its place.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place in range(count):
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("end", {0: "left", count - 1: "right"}.get(place, ""))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)
        look.changed.connect(self._restyle)
        self._restyle()

    def name_all(self, name: str, words: Sequence[tuple[str, str]]) -> None:
        """What they are together, and each one's word and tool tip."""
        self.setAccessibleName(name)
        for place, (word, tip) in enumerate(words):
            button = self.button(place)
            button.setText(on_button(word))
            button.setAccessibleName(f"{name}: {word}")
            set_tool_tip(button, tip)

    def button(self, place: int) -> QToolButton:
        """The button at that place."""
        button = self._group.button(place)
        assert isinstance(button, QToolButton)
        return button

    @property
    def place(self) -> int:
        """Which one is chosen."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Show that one as chosen; nothing is signalled."""
        self.button(place).setChecked(True)

    def _restyle(self) -> None:
        for button in self._group.buttons():
            button.setFixedHeight(self._look.px(_HEIGHT))
