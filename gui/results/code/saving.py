"""Saving the code: asks where, and whether what is there is to be replaced."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.design import Design
from engine.export.names import EXISTS, FACTS, ExportOptions, Kind, Style
from engine.messages import Message
from engine.service.export_requests import Export
from gui.door.engine_door import EngineDoor
from gui.door.question import Question
from gui.texts import message_text, spoken_language
from gui.widgets.file_dialog import documents_folder, file_dialog
from gui.widgets.message_box import MessageBox


class CodeSaving(QObject):
    """Has the engine write a design as a script or a notebook, with its rows beside it.

    Signals:
        saved(object): the files that were written, the code first.
        failed(Message): why there are none; the person has been told.
    """

    saved = Signal(object)
    failed = Signal(object)
    _folder: Path | None = None  # where the last code went in this sitting

    def __init__(self, engine: EngineDoor, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._question = Question(engine)
        self._wanted: tuple[Design, Kind, Path, Style] | None = None

    def ask(self, design: Design, kind: Kind, name: str, style: Style) -> None:
        """Ask for a file, and write it."""
        translate = QCoreApplication.translate
        words = {
            "script": translate("CodeSaving", "Python script"),
            "notebook": translate("CodeSaving", "Jupyter notebook"),
        }
        ending = FACTS[kind].endings[0]
        title = translate("CodeSaving", "Save the code")
        dialog = file_dialog(self._window.window(), title, self._folder or documents_folder())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # one question for both files, the code and its rows: see `_failed`
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(f"{words[kind]} (*{ending})")
        dialog.setDefaultSuffix(ending[1:])
        dialog.selectFile(f"{name}{ending}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wanted = (design, kind, Path(), style)
        dialog.fileSelected.connect(self._selected)
        dialog.open()

    def _selected(self, name: str) -> None:
        if self._wanted is not None:
            design, kind, _, style = self._wanted
            path = Path(name)
            ending = FACTS[kind].endings[0]
            if path.suffix.lower() != ending:
                path = path.with_name(path.name + ending)
            self.write(design, kind, path, style)

    def write(
        self,
        design: Design,
        kind: Kind,
        path: Path,
        style: Style = "keras",
        *,
        replace: bool = False,
    ) -> None:
        """Write it there."""
        self._wanted = (design, kind, path, style)
        request = Export(
            design, kind, spoken_language(), path, replace, options=ExportOptions(style=style)
        )
        self._question.ask(request, self._written, self._failed)

    def _written(self, files: tuple[Path, ...]) -> None:
        CodeSaving._folder = files[0].parent
        self.saved.emit(files)

    def _failed(self, message: Message, _details: str) -> None:
        box = MessageBox(self._window.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        translate = QCoreApplication.translate
        if message.code == EXISTS:
            box.setIcon(MessageBox.Icon.Question)
            box.setWindowTitle(translate("CodeSaving", "Replace it?"))
            box.setText(
                translate(
                    "CodeSaving", "There is such a file already: {name}. Is it to be replaced?"
                ).format(name=message.parameters["name"])
            )
            replace = box.addButton(
                translate("CodeSaving", "Replace"), MessageBox.ButtonRole.AcceptRole
            )
            box.addButton(translate("CodeSaving", "Keep it"), MessageBox.ButtonRole.RejectRole)
            replace.clicked.connect(self._replace)
        else:
            box.setIcon(MessageBox.Icon.Warning)
            box.setWindowTitle(translate("CodeSaving", "The code was not saved"))
            box.setText(message_text(message))
            self.failed.emit(message)
        box.open()

    def _replace(self) -> None:
        if self._wanted is not None:
            design, kind, path, style = self._wanted
            self.write(design, kind, path, style, replace=True)
