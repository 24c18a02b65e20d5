"""Which rows are looked at: those kept apart, those watched, or those learned from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from engine.data.parts import Part
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.plain_text import set_tool_tip

_ORDER: tuple[Part, ...] = ("test", "validation", "training")


class PartBar(QWidget):
    """A button for each part that has rows. What was wished for comes back with a table that
    has it.

    Signals:
        chosen(Part): the person chose that one.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: dict[Part, int] = dict.fromkeys(_ORDER, 0)
        self._wished: Part = "test"
        self.buttons: dict[Part, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for index, part in enumerate(_ORDER):
            button = QToolButton()
            button.setCheckable(True)
            self._group.addButton(button, index)
            self.buttons[part] = button
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._group.idClicked.connect(self._clicked)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def part(self) -> Part:
        """The part that is looked at: the one that was wished for, where it has rows."""
        wished = (self._wished, *_ORDER)
        return next((part for part in wished if self._rows[part]), self._wished)

    def show_rows(self, rows: dict[Part, int]) -> None:
        """How many rows each part has."""
        self._rows = rows
        self.retranslate()

    def retranslate(self) -> None:
        sentences = {
            "test": self.tr("Test ({rows})"),
            "validation": self.tr("Validation ({rows})"),
            "training": self.tr("Training ({rows})"),
        }
        meanings = {
            "test": self.tr("Kept apart to the end: it tells how good the network is."),
            "validation": self.tr("What the network is checked on while it learns."),
            "training": self.tr("What the network learned from: it should do well on it."),
        }
        for part, button in self.buttons.items():
            text = sentences[part].format(rows=number_text(self._rows[part]))
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(self._rows[part] > 0)
            set_tool_tip(button, meanings[part])
        self.buttons[self.part].setChecked(True)

    def _clicked(self, index: int) -> None:
        self._wished = _ORDER[index]
        self.chosen.emit(self._wished)

    def _restyle(self) -> None:
        self._row.setSpacing(self._look.px(4))
