"""Which of several targets is drawn, where only one can be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.column_names import column_choices
from gui.look.spoken import on_language_change
from gui.widgets.elided import ElidedComboBox
from gui.widgets.plain_text import set_tool_tip


class TargetChoice(ElidedComboBox):
    """Seen only where there is something to choose. It keeps to a target by its name.

    Signals:
        chosen(): the person chose another one.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.activated.connect(self.chosen)
        self.setVisible(False)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_targets(self, names: Sequence[str]) -> None:
        """Offer ``names``; the one that was chosen stays, as long as it is there."""
        present = self.currentText()
        self._names = tuple(names)
        self.offer(
            column_choices(names),
            present if present in names else (names[0] if names else None),
        )
        self.setVisible(len(names) > 1)

    @property
    def index(self) -> int:
        """The chosen target's place among all targets, from 0."""
        return max(0, self.currentIndex())

    @property
    def name(self) -> str:
        """The chosen target; "" where there is none."""
        return self._names[self.index] if self._names else ""

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Predicted column"))
        set_tool_tip(self, self.tr("Which of the predicted columns is drawn."))
