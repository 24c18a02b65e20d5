"""The ways in which a person's own pictures come in: folders, files, the clipboard, a drop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.data.pictures.bringing import Brought, NewPicture
from engine.data.pictures.sentences import ONE_FILE
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from gui.data.pictures.bring_dialog import BringDialog
from gui.data.pictures.picture_changes import PictureChanges, kept
from gui.widgets.files.file_dialog import documents_folder, file_dialog
from gui.work.context import Context

_NOTHING_COPIED = Sentence(
    "pictures.nothing_copied",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no picture in the clipboard. Copy one first, such as on a web page, then paste "
        "again.",
    ),
)


class OwnPictures(QObject):
    """Opens the dialogs, one at a time, and has `PictureChanges` make edits of what they give.

    Signals:
        empty_wanted(): empty classes are to be begun.
    """

    empty_wanted = Signal()

    def __init__(self, context: Context, changes: PictureChanges, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._changes, self._parent = context, changes, parent
        self._folder: Path | None = None
        self._beside = False
        self._to = ""
        self._file_dialog: QFileDialog | None = None
        self.dialog: BringDialog | None = None

    # --- folders and zips ------------------------------------------------------------------------

    def choose(self, *, beside: bool = False) -> None:
        """Ask for a folder or zip; ``beside``: to come beside the present pictures."""
        self.close()
        self._beside = beside
        dialog = BringDialog(
            self._context, self._parent.window(), folder=self._folder, beside=beside
        )
        dialog.accepted_pictures.connect(self._take)
        dialog.empty_wanted.connect(self.empty_wanted)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def open(self, path: Path, *, beside: bool = False) -> None:
        """Read the folder or zip at ``path``."""
        self.choose(beside=beside)
        if self.dialog is not None:
            self.dialog.read(path)

    def close(self) -> None:
        """Close what is open; nothing is asked."""
        if self.dialog is not None:
            self.dialog.done(BringDialog.DialogCode.Rejected)

    # --- single pictures -------------------------------------------------------------------------

    def choose_files(self, to: str) -> None:
        """Ask for picture files that come into the class ``to``."""
        title = self.tr("Pictures of: {name}").format(name=to)
        start = self._folder or documents_folder()
        dialog = file_dialog(self._parent.window(), title, start)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = "*.png *.jpg *.jpeg *.webp *.bmp *.gif"
        dialog.setNameFilters(
            [self.tr("Pictures ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._files_chosen)
        self._to = to
        self._file_dialog = dialog
        dialog.open()

    def paste(self, to: str) -> None:
        """Put what was copied, a picture or picture files, into the class ``to``."""
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not self.take(data, to, pasted=True):
            self._refuse(_NOTHING_COPIED())

    def take(self, data: QMimeData, to: str, *, pasted: bool = False) -> bool:
        """Put the pictures in ``data`` into the class ``to``; whether there are any."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        text = self.tr("Add pictures ({count}) to: {name}").replace("{name}", kept(to))
        if paths:
            self._changes.add(to, paths, text)
            return True
        image = QImage(data.imageData()) if data.hasImage() else QImage()
        if image.isNull():
            return False
        name = self.tr("pasted") if pasted else self.tr("dropped")
        self._changes.add(to, (NewPicture(f"{name}.png", png_of(image)),), text)
        return True

    def open_files(self, paths: Sequence[Path], to: str) -> None:
        """Single picture files that came to the window: into the class ``to``; "": there is no
        class, and it is said what to do."""
        if to:
            text = self.tr("Add pictures ({count}) to: {name}").replace("{name}", kept(to))
            self._changes.add(to, paths, text)
        else:
            self.choose()
            if self.dialog is not None:
                self.dialog.refuse(ONE_FILE(name=paths[0].name))

    # --- inside ----------------------------------------------------------------------------------

    def _files_chosen(self, chosen: list[str]) -> None:
        paths = [Path(path) for path in chosen]
        if paths:
            self._folder = paths[0].parent
            self.open_files(paths, self._to)

    def _take(self, brought: Brought) -> None:
        self._changes.use(brought, beside=self._beside)

    def _closed(self, _result: int) -> None:
        if self.dialog is not None:
            self._folder = self.dialog.folder
            self.dialog.deleteLater()
        self.dialog = None

    def _refuse(self, message: Message) -> None:
        self._changes.refuse(message)


def png_of(image: QImage) -> bytes:
    """``image`` as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
