"""Asks what is to become of a document that a crash left."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.autosave import Recovery
from gui.widgets.message_box import MessageBox


class RecoveryQuestion(MessageBox):
    """Two answers; closing it is neither: the question comes again the next time.

    Signals:
        wanted(), unwanted(): the answers.
    """

    wanted = Signal()
    unwanted = Signal()

    def __init__(self, recovery: Recovery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(MessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Unsaved work"))
        self.setText(self.tr("Neurobricks was not closed in order. Your unsaved work was kept."))
        when = QLocale().toString(recovery.when, QLocale.FormatType.ShortFormat)
        self.setInformativeText(
            self.tr("{name}, kept at {when}").format(
                name=recovery.name or self.tr("Untitled"), when=when
            )
        )
        self.recover_button = self.addButton(
            self.tr("Recover it"), MessageBox.ButtonRole.AcceptRole
        )
        self.discard_button = self.addButton(
            self.tr("Discard it"), MessageBox.ButtonRole.DestructiveRole
        )
        later = self.addButton(self.tr("Later"), MessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.recover_button)
        self.setEscapeButton(later)
        self.recover_button.clicked.connect(self.wanted)
        self.discard_button.clicked.connect(self.unwanted)
