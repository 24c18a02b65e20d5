"""Several panels in one place, one of them seen, with a switch for each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import on_button


class _Pile(QStackedWidget):
    """Needs no more room than the panel that is seen."""

    def minimumSizeHint(self) -> QSize:
        seen = self.currentWidget()
        return seen.minimumSizeHint() if seen is not None else QSize()

    def sizeHint(self) -> QSize:
        seen = self.currentWidget()
        return seen.sizeHint() if seen is not None else QSize()


class Panels(QWidget):
    """The switches above, where there is more than one panel, and the chosen panel below."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._titles: list[Callable[[], str]] = []
        self._switches: list[QToolButton] = []
        self._group = QButtonGroup(self)
        self._pile = _Pile()
        self._bar = QHBoxLayout()
        self._bar.setSpacing(0)
        self._bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        add_layout(layout, self._bar)
        layout.addWidget(self._pile, 1)
        self._pile.currentChanged.connect(self._pile.updateGeometry)
        self._group.idClicked.connect(self._pile.setCurrentIndex)
        look.changed.connect(self._restyle)
        on_language_change(self.retranslate)

    def add(self, panel: QWidget, title: Callable[[], str]) -> None:
        """Put ``panel`` behind the others; ``title`` gives its name, in the language that is
        spoken."""
        number = self._pile.addWidget(panel)
        switch = QToolButton()
        switch.setCheckable(True)
        switch.setProperty("role", "segment")
        self._group.addButton(switch, number)
        self._bar.insertWidget(number, switch)
        self._switches.append(switch)
        self._titles.append(title)
        switch.setChecked(number == 0)
        for place, button in enumerate(self._switches):
            ends = {0: "left", len(self._switches) - 1: "right"}
            button.setProperty("end", ends.get(place, ""))
            button.setVisible(len(self._switches) > 1)
            button.style().unpolish(button)
            button.style().polish(button)
        self._restyle()
        self.retranslate()

    def choose(self, panel: QWidget) -> None:
        """Have that one seen."""
        number = self._pile.indexOf(panel)
        if number >= 0:
            self._switches[number].setChecked(True)
            self._pile.setCurrentIndex(number)

    def retranslate(self) -> None:
        for switch, title in zip(self._switches, self._titles, strict=True):
            switch.setText(on_button(title()))

    def _restyle(self) -> None:
        px = self._look.px
        self._bar.setContentsMargins(px(16), px(4), px(16), px(4))
        for switch in self._switches:
            switch.setFixedHeight(px(26))
