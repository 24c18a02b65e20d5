"""What a teacher writes to one person: a text file in the class's folder."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from engine.classroom.exchange import LONGEST_FEEDBACK
from engine.classroom.measuring import Measured
from gui.widgets.plain_text import in_title, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen


class FeedbackDialog(QDialog):
    """One text; it goes where that person finds it.

    Signals:
        wanted(Measured, str): the text is to be handed back.
    """

    wanted = Signal(object, str)

    def __init__(self, own: Measured, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(in_title(self.tr("Feedback for {name}").format(name=own.name)))
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(self.tr("Feedback"))
        about = wrapped_label("muted")
        about.setText(
            self.tr(
                "It is written as a text file into the class's folder, under feedback. The student "
                "sees it with File, Hand in, Look for feedback."
            )
        )
        self.told = wrapped_label("error")
        buttons = QDialogButtonBox()
        self.ok = buttons.addButton(self.tr("Hand back"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.edit, about, self.told, buttons):
            column.addWidget(widget)
        self.resize(28 * self.fontMetrics().height(), 20 * self.fontMetrics().height())
        keep_on_screen(self)

    def _accept(self) -> None:
        text = self.edit.toPlainText().strip()
        if text:
            self.wanted.emit(self._own, text[:LONGEST_FEEDBACK])
