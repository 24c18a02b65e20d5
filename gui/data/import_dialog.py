"""placeholder"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog


class ImportDialog(QDialog):
    table_accepted = Signal(object)

    def __init__(self, context, path, parent=None):
        super().__init__(parent)
