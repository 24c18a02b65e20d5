"""What a person is asked about files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from engine.brickfile.brick_file import SUFFIX
from engine.keras_file.archive import SUFFIX as KERAS_SUFFIX
from gui.widgets.files.file_dialog import any_filter, ask_for_file, file_dialog
from gui.widgets.message_box import MessageBox

Answer = Literal["save", "discard", "cancel"]
Changed = Literal["overwrite", "save_as", "reload", "cancel"]


Chosen = Callable[[Path], None]


class Questions(QObject):
    """What a person is asked, over the window. Nothing waits for the answer: it is handed to who
    asked, and until then the window takes no input. Tests put another object in its place."""

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.window = window
        self._open: MessageBox | QFileDialog | None = None

    def about_unsaved(self, name: str, answer: Callable[[Answer], None]) -> None:
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
        answers: dict[QPushButton, Answer] = {save: "save", discard: "discard"}
        self._show(box, answers, answer)

    def about_changed(self, name: str, answer: Callable[[Changed], None]) -> None:
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
        answers: dict[QPushButton, Changed] = {
            save_as: "save_as",
            overwrite: "overwrite",
            reload_: "reload",
        }
        self._show(box, answers, answer)

    def where_to_save(
        self, proposal: Path, chosen: Chosen, given_up: Callable[[], None] | None = None
    ) -> None:
        """A path to save to; the dialog itself asks before it replaces a file."""
        dialog = self._dialog(self.tr("Save as"), proposal.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(proposal.name)
        if given_up is not None:
            dialog.rejected.connect(given_up)
        self._ask(dialog, chosen)

    def what_to_open(self, folder: Path, chosen: Chosen) -> None:
        """A file of any kind that can be opened."""
        dialog = self._dialog(self.tr("Open"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([any_filter(SUFFIX, KERAS_SUFFIX), *dialog.nameFilters()])
        self._ask(dialog, chosen)

    def pages_to_add(self, folder: Path, chosen: Chosen) -> None:
        """A teacher's file of lesson pages."""
        dialog = self._dialog(self.tr("Add lesson pages"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        words = self.tr("Lesson pages") + " (*.toml)"
        dialog.setNameFilters([words, self.tr("All files") + " (*)"])
        self._ask(dialog, chosen)

    def _dialog(self, title: str, folder: Path) -> QFileDialog:
        dialog = file_dialog(self.window, title, folder)
        dialog.setNameFilters([f"Neurobricks (*{SUFFIX})", self.tr("All files") + " (*)"])
        return dialog

    def _ask(self, dialog: QFileDialog, chosen: Chosen) -> None:
        self._open = dialog
        ask_for_file(dialog, partial(_hand_on, chosen))

    def _show(
        self, box: MessageBox, answers: Mapping[QPushButton, str], answer: Callable[..., None]
    ) -> None:
        """Open ``box`` and hand on what its pressed button means; none of them: ``cancel``."""
        self._open = box
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(partial(self._answered, box, answers, answer))
        box.open()

    def _answered(
        self,
        box: MessageBox,
        answers: Mapping[QPushButton, str],
        answer: Callable[..., None],
        _result: int,
    ) -> None:
        pressed = box.clickedButton()
        self._open = None
        answer(next((own for button, own in answers.items() if button is pressed), "cancel"))


def _hand_on(chosen: Chosen, name: str) -> None:
    chosen(Path(name))
