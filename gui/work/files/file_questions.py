"""What a person is asked about files."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.brickfile.brick_file import SUFFIX
from engine.keras_file.archive import SUFFIX as KERAS_SUFFIX
from gui.widgets.files.file_dialog import any_filter, file_dialog
from gui.widgets.message_box import MessageBox

Answer = Literal["save", "discard", "cancel"]
Changed = Literal["overwrite", "save_as", "reload", "cancel"]


class Questions(QObject):
    """What a person is asked; tests put another object in its place."""

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.window = window

    def about_unsaved(self, name: str) -> Answer:
        """What is to become of changes that are not saved yet."""
        box = MessageBox(self.window)
        box.setIcon(MessageBox.Icon.Question)
        box.setWindowTitle("Neurobricks")
        box.setText(self.tr("Save the changes?") + f"\n{name}")
        box.setInformativeText(self.tr("What is not saved will be lost."))
        save = box.addButton(self.tr("&Save"), MessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(self.tr("&Don't save"), MessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), MessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        answers: dict[object, Answer] = {save: "save", discard: "discard"}
        return answers.get(box.clickedButton(), "cancel")

    def about_changed(self, name: str) -> Changed:
        """What is to become of a file that another hand has changed since it was opened."""
        box = MessageBox(self.window)
        box.setIcon(MessageBox.Icon.Warning)
        box.setWindowTitle("Neurobricks")
        box.setText(
            self.tr("This file has changed since you opened it or last saved it.") + f"\n{name}"
        )
        box.setInformativeText(
            self.tr(
                "Another window or another program has written it. If you overwrite it, what was "
                "written there is lost; if you open it again, your own changes are."
            )
        )
        save_as = box.addButton(self.tr("Save &as…"), MessageBox.ButtonRole.AcceptRole)
        overwrite = box.addButton(self.tr("&Overwrite it"), MessageBox.ButtonRole.DestructiveRole)
        reload_ = box.addButton(self.tr("Open it a&gain"), MessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), MessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save_as)
        box.setEscapeButton(cancel)
        box.exec()
        answers: dict[object, Changed] = {
            save_as: "save_as",
            overwrite: "overwrite",
            reload_: "reload",
        }
        return answers.get(box.clickedButton(), "cancel")

    def where_to_save(self, proposal: Path) -> Path | None:
        """A path to save to, or None; the dialog itself asks before it replaces a file."""
        dialog = self._dialog(self.tr("Save as"), proposal.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(proposal.name)
        return self._chosen(dialog)

    def what_to_open(self, folder: Path) -> Path | None:
        """A file of any kind that can be opened, or None."""
        dialog = self._dialog(self.tr("Open"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([any_filter(SUFFIX, KERAS_SUFFIX), *dialog.nameFilters()])
        return self._chosen(dialog)

    def pages_to_add(self, folder: Path) -> Path | None:
        """A teacher's file of lesson pages, or None."""
        dialog = self._dialog(self.tr("Add lesson pages"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        words = self.tr("Lesson pages") + " (*.toml)"
        dialog.setNameFilters([words, self.tr("All files") + " (*)"])
        return self._chosen(dialog)

    def _dialog(self, title: str, folder: Path) -> QFileDialog:
        dialog = file_dialog(self.window, title, folder)
        dialog.setNameFilters([f"Neurobricks (*{SUFFIX})", self.tr("All files") + " (*)"])
        return dialog

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        accepted = dialog.exec() and dialog.selectedFiles()
        path = Path(dialog.selectedFiles()[0]) if accepted else None
        dialog.deleteLater()
        return path
