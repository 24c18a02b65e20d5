"""Asks where a picture or its numbers go, and writes them there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.files.safe_writing import write_whole
from engine.messages import EngineError, Message
from gui.texts import message_text
from gui.widgets.files.file_dialog import as_file_name, documents_folder, file_dialog
from gui.widgets.message_box import MessageBox


class SavedFile(QObject):
    """One file of something that is seen, in the form that its name's ending asks for.

    Args:
        beside: the widget whose window is asked in.
        name: what is seen, for the file's name.
        content: the file's whole content, for an ending such as ``.svg``.

    Signals:
        failed(Message): why there is no file; the person has been told.
        saved(Path): where the file is.
    """

    failed = Signal(object)
    saved = Signal(object)
    _folder: Path | None = None  # where the last one went in this sitting

    def __init__(
        self, beside: QWidget, name: Callable[[], str], content: Callable[[str], bytes]
    ) -> None:
        super().__init__(beside)
        self._beside = beside
        self._name = name
        self._content = content
        self._dialog: QFileDialog | None = None

    def ask_png(self) -> None:
        """Ask where a PNG picture is to go."""
        self._ask("png", QCoreApplication.translate("PictureSaver", "Picture (*.png)"))

    def ask_svg(self) -> None:
        """Ask where an SVG drawing is to go."""
        self._ask("svg", QCoreApplication.translate("PictureSaver", "Drawing (*.svg)"))

    def ask_csv(self) -> None:
        """Ask where the numbers are to go, as CSV."""
        self._ask("csv", QCoreApplication.translate("PictureSaver", "Numbers (*.csv)"))

    def _ask(self, kind: str, what: str) -> None:
        title = QCoreApplication.translate("PictureSaver", "Save the picture")
        folder = SavedFile._folder or documents_folder()
        dialog = file_dialog(self._beside.window(), title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(what)
        dialog.setDefaultSuffix(kind)
        name = as_file_name(self._name()) or QCoreApplication.translate("PictureSaver", "Picture")
        dialog.selectFile(f"{name}.{kind}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        self._dialog = dialog
        dialog.open()

    def write(self, name: str) -> None:
        """Write the file ``name``, as its ending says."""
        path = Path(name)
        content = self._content(path.suffix.lower())
        try:
            write_whole(path, lambda file: file.write(content))
        except EngineError as error:
            self._tell(error.message)
            return
        SavedFile._folder = path.parent
        self.saved.emit(path)

    def _tell(self, message: Message) -> None:
        """Say why there is no file, without holding anything up."""
        box = MessageBox(self._beside.window())
        box.setIcon(MessageBox.Icon.Warning)
        box.setWindowTitle(QCoreApplication.translate("PictureSaver", "The picture was not saved"))
        box.setText(message_text(message))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
        self.failed.emit(message)


def png_bytes(image: QImage) -> bytes:
    """``image`` as the content of a PNG file."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
