"""A brick's first weights that were given number by number: what they are, and the way back."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.bricks import Brick
from engine.checks.fixes import mend_fix
from gui.figure_words import short_value_text
from gui.look.spoken import on_language_change
from gui.stack.edits import TowerEdits
from gui.texts import message_text
from gui.widgets.plain_text import PlainLabel, set_tool_tip

_SHOWN = 6  # rows and columns of a kernel in the tool tip


class GivenWeights(QWidget):
    """Says that a brick's first weights were given, and has them drawn again by a click."""

    def __init__(self, edits: TowerEdits, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits = edits
        self._brick: Brick | None = None
        self._words = PlainLabel(parent=self)
        self._words.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._draw)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        self.hide()
        on_language_change(self._say)

    def show_brick(self, brick: Brick | None) -> None:
        """Speak of ``brick``; nothing is shown where its first weights are drawn."""
        self._brick = brick if brick is not None and brick.drawn_again() is not None else None
        self.setVisible(self._brick is not None)
        self._say()

    @property
    def text(self) -> str:
        """The text that stands there."""
        return self._words.text()

    def _say(self) -> None:
        mend = self._brick.drawn_again() if self._brick is not None else None
        if self._brick is None or mend is None:
            return
        kernel = self._brick.given_weights()["kernel"]
        self._words.setText(
            self.tr("First weights: {inputs} × {neurons} numbers, given one by one").format(
                inputs=kernel.shape[0], neurons=kernel.shape[1]
            )
        )
        set_tool_tip(self._words, _table(kernel))
        self.button.setText(message_text(mend.label))

    def _draw(self) -> None:
        if self._brick is not None and (mend := self._brick.drawn_again()) is not None:
            self._edits.fix(mend_fix(self._brick, mend))


def _table(kernel: np.ndarray) -> str:
    """The first rows and columns, as they stand in Keras: a row for each input."""
    lines = []
    for row in kernel[:_SHOWN]:
        numbers = [short_value_text(float(number)) for number in row[:_SHOWN]]
        lines.append("   ".join([*numbers, *["…"] * (len(row) > _SHOWN)]))
    return "\n".join([*lines, *["…"] * (len(kernel) > _SHOWN)])
