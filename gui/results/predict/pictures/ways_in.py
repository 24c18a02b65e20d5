"""The ways in which a picture comes to be answered: a file, the clipboard, the mouse, the camera,
by lot."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QSize, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from engine.messages import Message
from engine.service.requests.looking_requests import SeePicture
from gui.door.question import Question
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.results.pictures.looked_at import LookedAt
from gui.texts import message_text
from gui.widgets.files.file_dialog import documents_folder, file_dialog
from gui.widgets.pictures.pixels import pixels_of_image
from gui.widgets.plain_text import set_tool_tip
from gui.work.context import Context

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif")


class WaysIn(QWidget):
    """Buttons for them; `take` is what else may be dropped or pasted.

    Signals:
        failed(str): there was no picture, and why; "": there is one.
        drawing(bool), live(bool): the board, or the camera, is wanted, or not any more.
    """

    failed = Signal(str)
    drawing = Signal(bool)
    live = Signal(bool)

    def __init__(
        self, context: Context, looked_at: LookedAt, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._look = context, context.look
        self._looked_at = looked_at
        self._question = Question(context.engine)
        self._dialog: QFileDialog | None = None
        self._name = ""
        self.takes_own = False  # what is handed in at this moment comes from board or camera
        self.file, self.paste, self.draw = QPushButton(), QPushButton(), QPushButton()
        self.camera, self.lot = QPushButton(), QPushButton()
        for button in (self.draw, self.camera):
            button.setCheckable(True)
            button.setProperty("role", "toggle")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in self._buttons():
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.file.clicked.connect(self.ask_for_file)
        self.paste.clicked.connect(self.take_from_clipboard)
        self.draw.toggled.connect(self._draw_toggled)
        self.camera.toggled.connect(self._camera_toggled)
        self.lot.clicked.connect(self._take_any)
        self._look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.file, self.paste, self.draw, self.camera, self.lot

    # --- what may come ------------------------------------------------------------------------

    @staticmethod
    def holds_picture(data: QMimeData) -> bool:
        """Whether there may be a picture in what is dropped or pasted."""
        return data.hasImage() or any(_is_picture(url) for url in data.urls())

    def take(self, data: QMimeData) -> bool:
        """Look at the picture in ``data``; False where there is none."""
        files = [url for url in data.urls() if _is_picture(url)]
        if files:
            self.open(Path(files[0].toLocalFile()))
            return True
        image = QImage(data.imageData()) if data.hasImage() else QImage()
        if image.isNull():
            return False
        self._take_image(image, self.tr("From the clipboard"))
        return True

    def take_from_clipboard(self) -> None:
        """The picture that was copied elsewhere."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self.failed.emit(
                self.tr("There is no picture in the clipboard. Copy one first, then paste it here.")
            )

    def take_drawn(self, image: QImage) -> None:
        """What is on the board."""
        self.takes_own = True
        self._take_image(image, self.tr("Drawn here"))
        self.takes_own = False

    def take_seen(self, picture: np.ndarray) -> None:
        """What the camera sees, uint8 (height, width, 3)."""
        self.takes_own = True
        self._looked_at.hand_in(picture, self.tr("From the camera"))
        self.takes_own = False

    def close_own(self) -> None:
        """Another picture came: neither the board nor the camera is wanted any more."""
        self.draw.setChecked(False)
        self.camera.setChecked(False)

    def ask_for_file(self) -> None:
        """A dialog that asks for the picture's file."""
        dialog = file_dialog(self.window(), self.tr("Choose a picture"), documents_folder())
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilter(self.tr("Pictures") + f" ({patterns})")
        dialog.fileSelected.connect(self._file_chosen)
        self._dialog = dialog
        dialog.open()

    def open(self, path: Path) -> None:
        """Look at the picture in a file; the engine reads it."""
        self._name = path.name
        self._question.ask(SeePicture(path), self._seen, self._not_seen)

    # --- inside -----------------------------------------------------------------------------

    def _draw_toggled(self, on: bool) -> None:
        if on:
            self.camera.setChecked(False)
        self.drawing.emit(on)

    def _camera_toggled(self, on: bool) -> None:
        if on:
            self.draw.setChecked(False)
        self.live.emit(on)

    def _file_chosen(self, path: str) -> None:
        self.open(Path(path))

    def _seen(self, picture: np.ndarray) -> None:
        self.failed.emit("")
        self._looked_at.hand_in(picture, self._name)

    def _not_seen(self, message: Message, _details: str) -> None:
        self.failed.emit(message_text(message))

    def _take_image(self, image: QImage, name: str) -> None:
        if min(image.width(), image.height()) < 4:
            text = self.tr("There is hardly anything on this picture. Take a larger one.")
            self.failed.emit(text)
            return
        self.failed.emit("")
        self._looked_at.hand_in(pixels_of_image(image), name)

    def _take_any(self) -> None:
        report = self._context.facts.report
        if report is not None and report.table is not None and report.table.rows:
            self.failed.emit("")
            self._looked_at.take_row(random.randrange(report.table.rows))

    def retranslate(self) -> None:
        for button, text, tip in (
            (self.file, self.tr("File…"), self.tr("Choose a picture's file to be answered.")),
            (self.paste, self.tr("Paste"), self.tr("Take the picture in the clipboard (Ctrl+V).")),
            (self.draw, self.tr("Draw"), self.tr("Draw the picture with the mouse.")),
            (self.camera, self.tr("Camera"), self.tr("Answer what the camera sees, as it moves.")),
            (self.lot, self.tr("Any picture"), self.tr("Take a picture of the data by lot.")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            set_tool_tip(button, tip)

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setSpacing(px(8))
        for button, name in zip(
            self._buttons(),
            ("folder-open-outline", "content-paste", "draw", "camera", "dice-multiple-outline"),
            strict=True,
        ):
            button.setIcon(icon(name, self._look))
            button.setIconSize(QSize(px(16), px(16)))


def _is_picture(url: QUrl) -> bool:
    return url.isLocalFile() and url.toLocalFile().lower().endswith(SUFFIXES)
