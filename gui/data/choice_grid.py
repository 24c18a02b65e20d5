"""Labels and choices below each other, with the explanation of what is chosen in a tooltip."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from gui.widgets.elided import ElidedComboBox
from gui.widgets.plain_text import PlainLabel, set_tool_tip


class ChoiceGrid(QGridLayout):
    """A label and a choice in each row; a choice that changes is handed on by its name."""

    def __init__(self, chosen: Callable[[str, str], None]) -> None:
        super().__init__()
        self._told = chosen
        self.labels: dict[str, PlainLabel] = {}
        self.boxes: dict[str, ElidedComboBox] = {}
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(8)
        self.setColumnStretch(0, 7)
        self.setColumnStretch(1, 10)

    def add_choice(self, name: str) -> ElidedComboBox:
        """Append a row with an empty choice; `name_choice` gives it its words."""
        box, label = ElidedComboBox(), PlainLabel()
        label.setWordWrap(True)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        label.setBuddy(box)
        self.labels[name], self.boxes[name] = label, box
        row = self.rowCount()
        self.addWidget(label, row, 0)
        self.addWidget(box, row, 1)
        box.activated.connect(partial(self._activated, name))
        return box

    def add_below(self, widget: QWidget) -> None:
        """``widget`` over the whole width, under what is there."""
        self.addWidget(widget, self.rowCount(), 0, 1, 2)

    def name_choice(self, name: str, word: str, hint: str) -> None:
        """Put ``word`` before the choice, for screen readers too; ``hint`` explains both."""
        label, box = self.labels[name], self.boxes[name]
        label.setText(word)
        set_tool_tip(label, hint)
        box.setAccessibleName(word)
        box.setAccessibleDescription(hint)
        set_tool_tip(box, hint)

    def set_shown(self, name: str, on: bool) -> None:
        """Show the choice with its label, or hide both."""
        self.labels[name].setVisible(on)
        self.boxes[name].setVisible(on)

    def _activated(self, name: str, _index: int) -> None:
        self._told(name, self.boxes[name].currentData())
