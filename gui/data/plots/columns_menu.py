"""A choice of several columns: a button whose menu stays open while one ticks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from gui.column_names import column_word
from gui.texts import number_text
from gui.widgets.elided import ElidedButton
from gui.widgets.plain_text import on_button


class ColumnsButton(ElidedButton):
    """``least`` to ``most`` of the columns.

    Signals:
        chosen(): the person has ticked other columns.
    """

    chosen = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._menu = _StayingMenu(self)
        self._menu.ticked.connect(self._ticked)
        self.setMenu(self._menu)

    def offer(self, names: Sequence[str], present: Sequence[str]) -> None:
        """Show ``names``, those of ``present`` ticked."""
        self._menu.clear()
        for name in names:
            action = self._menu.addAction(on_button(column_word(name)))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in present)
        self._follow()

    def names(self) -> list[str]:
        """The ticked columns."""
        return [str(action.data()) for action in self._menu.actions() if action.isChecked()]

    def retranslate(self) -> None:
        for action in self._menu.actions():
            action.setText(on_button(column_word(str(action.data()))))
        self._follow()

    def _ticked(self) -> None:
        self._follow()
        self.chosen.emit()

    def _follow(self) -> None:
        """Neither fewer nor more than may be."""
        count = len(self.names())
        for action in self._menu.actions():
            frozen = count <= self._least if action.isChecked() else count >= self._most
            action.setEnabled(not frozen)
        text = QCoreApplication.translate("ColumnsButton", "{count} columns (of 2 to {most})")
        self.set_text(text.format(count=number_text(count), most=number_text(self._most)))
        self.setEnabled(bool(self._menu.actions()))


class _StayingMenu(QMenu):
    ticked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        if action.isEnabled():
            action.setChecked(not action.isChecked())
            self.ticked.emit()
        return True
