"""Asks what something is to be called, without stopping anything meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from engine.runs.runs import MAXIMUM_NAME
from gui.widgets.plain_text import PlainLabel
from gui.widgets.roomy_dialogs import keep_on_screen


class NameQuestion(QDialog):
    """One line for a name.

    Signals:
        named(str): it was accepted; "" takes a name away.
    """

    named = Signal(str)

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.field = QLineEdit(name)
        self.field.setMaxLength(MAXIMUM_NAME)
        self.field.setAccessibleName(self.tr("Name"))
        self.field.setMinimumWidth(20 * self.fontMetrics().height())
        self.field.selectAll()
        label = PlainLabel(self.tr("Name"))
        label.setBuddy(self.field)
        buttons = QDialogButtonBox()
        ok = buttons.addButton(self.tr("OK"), QDialogButtonBox.ButtonRole.AcceptRole)
        ok.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.field, buttons):
            layout.addWidget(widget)
        self.accepted.connect(self._name)
        self.finished.connect(self.deleteLater)
        keep_on_screen(self)

    def _name(self) -> None:
        self.named.emit(self.field.text())
