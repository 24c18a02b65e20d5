"""Copies, look-alikes and leaks: each kind a button that chooses those pictures in the grid."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.data.facts import PictureEvidence
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.plain_text import on_button, set_tool_tip

_KINDS = ("leaked", "contradicting", "repeated", "alike")


class AlikeLine(QWidget):
    """Not there where no two pictures are alike.

    Signals:
        wanted(object): the rows (int64) of the pictures that are to be chosen.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, tuple[int, ...]] = {}
        self.buttons = {kind: QPushButton() for kind in _KINDS}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        for kind, button in self.buttons.items():
            button.setProperty("role", "quiet")
            button.clicked.connect(partial(self._choose, kind))
            self._layout.addWidget(button)
        self._layout.addStretch(1)
        self.show_evidence(None)
        on_language_change(self.retranslate)

    def show_evidence(self, evidence: PictureEvidence | None) -> None:
        """Offer to choose the pictures of each kind of likeness; where some leak into another part,
        plain look-alikes are not offered as well. None: hide."""
        rows = {
            kind: getattr(evidence, f"{kind}_rows") if evidence is not None else ()
            for kind in _KINDS
        }
        if rows["leaked"]:
            rows["alike"] = ()  # the worse is said
        self._rows = rows
        for kind, button in self.buttons.items():
            button.setVisible(bool(rows[kind]))
        self.setVisible(any(rows.values()))
        self.retranslate()

    def retranslate(self) -> None:
        words = {
            "leaked": (
                self.tr("Leaks: {count}"),
                self.tr("Choose the pictures of the test that look like pictures to learn from"),
            ),
            "contradicting": (
                self.tr("In two classes: {count}"),
                self.tr("Choose the pictures that lie in two classes"),
            ),
            "repeated": (
                self.tr("Copies: {count}"),
                self.tr("Choose the pictures that are there a second time, to delete them"),
            ),
            "alike": (
                self.tr("Look alike: {count}"),
                self.tr("Choose the pictures that look like another one"),
            ),
        }
        for kind, button in self.buttons.items():
            text, tip = words[kind]
            button.setText(on_button(text.format(count=number_text(len(self._rows[kind])))))
            set_tool_tip(button, tip)
            button.setAccessibleDescription(tip)

    def _choose(self, kind: str, _checked: bool = False) -> None:
        self.wanted.emit(np.array(self._rows[kind], np.int64))
