"""What was guessed of a table could be meant otherwise: a button for each other way."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from engine.data.reading.table_import import Way
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.widgets.plain_text import on_button

_BESIDE = 3  # buttons


class ImportWays(QWidget):
    """Not there where nothing was guessed.

    Signals:
        chosen(Way): the person means it so.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: tuple[Way, ...] = ()
        self.buttons: list[QPushButton] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(8))
        self._layout.setColumnStretch(_BESIDE, 1)
        self.hide()
        on_language_change(self.retranslate)

    def show_ways(self, ways: tuple[Way, ...]) -> None:
        """Offer a button for each of ``ways``; without any the widget is hidden."""
        if ways == self._ways:
            return
        self._ways = ways
        while len(self.buttons) < len(ways):
            button = QPushButton()
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose, len(self.buttons)))
            self._layout.addWidget(button, *divmod(len(self.buttons), _BESIDE))
            self.buttons.append(button)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(ways))
        self.retranslate()
        self.setVisible(bool(ways))

    def retranslate(self) -> None:
        for button, way in zip(self.buttons, self._ways, strict=False):
            button.setText(on_button(message_text(way.label)))

    def _choose(self, place: int, _checked: bool = False) -> None:
        self.chosen.emit(self._ways[place])
