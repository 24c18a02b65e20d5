"""Asks what something is to be called, without stopping anything meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from engine.runs.runs import MAXIMUM_NAME


class NameQuestion(QInputDialog):
    """One line for a name.

    Signals:
        named(str): it was accepted; "" takes a name away.
    """

    named = Signal(str)

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setInputMode(QInputDialog.InputMode.TextInput)
        self.setLabelText(self.tr("Name"))
        self.setTextValue(name)
        self.setOkButtonText(self.tr("OK"))
        self.setCancelButtonText(self.tr("Cancel"))
        field = self.findChild(QLineEdit)
        if field is not None:
            field.setMaxLength(MAXIMUM_NAME)
            field.setAccessibleName(self.tr("Name"))
        self.textValueSelected.connect(self.named)
        self.finished.connect(self.deleteLater)
