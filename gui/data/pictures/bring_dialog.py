"""Where pictures are brought from a folder or zip: chosen, read, and what was found of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.data.pictures.bringing import Brought
from engine.messages import Message
from engine.service.requests.picture_requests import BringPictures
from gui.data.pictures.file_size import file_size_text
from gui.door.question import Question
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.files.file_dialog import documents_folder, file_dialog
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.context import Context

_SIZE = QSize(560, 440)


class BringDialog(QDialog):
    """Three pages: which folder or zip; how far it is read; what is in it.

    ``beside``: the pictures come beside those that the design has.

    Signals:
        accepted_pictures(Brought): they are wanted.
        empty_wanted(): empty classes are, to be drawn or taken by the camera.
    """

    accepted_pictures = Signal(object)
    empty_wanted = Signal()

    def __init__(
        self, context: Context, parent: QWidget, *, folder: Path | None, beside: bool
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._question = Question(context.engine)
        self._folder, self._beside = folder, beside
        self._path: Path | None = None
        self._problem: Message | None = None
        self.brought: Brought | None = None
        self._file_dialog: QFileDialog | None = None
        self.setAcceptDrops(True)
        self.pages = QStackedWidget()
        self._choosing = self._choosing_page()
        self._reading = self._reading_page()
        self._found = self._found_page()
        for page in (self._choosing, self._reading, self._found):
            self.pages.addWidget(page)
        self.another_button, self.use_button = QPushButton(), QPushButton()
        self.use_button.setProperty("role", "chosen")
        self.cancel_button = QPushButton()
        self.another_button.clicked.connect(self._choose_again)
        self.use_button.clicked.connect(self._use)
        self.cancel_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.another_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.use_button)
        px = context.look.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(16))
        layout.setSpacing(px(16))
        layout.addWidget(self.pages, 1)
        add_layout(layout, foot)
        self.resize(_SIZE * context.look.scale)
        self._turn_to(self._choosing)
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    # --- the pages -----------------------------------------------------------------------------

    def _choosing_page(self) -> QWidget:
        self.title = PlainLabel()
        self.title.setProperty("role", "title")
        self.how = wrapped_label("muted")
        self.tree = PlainLabel()
        self.drop = wrapped_label("muted")
        self.empty_words = wrapped_label("muted")
        self.empty_button = QPushButton()
        self.empty_button.clicked.connect(self._want_empty)
        self.error = wrapped_label("error")
        self.folder_button, self.zip_button = QPushButton(), QPushButton()
        self.folder_button.setProperty("role", "chosen")
        self.folder_button.clicked.connect(self._choose_folder)
        self.zip_button.clicked.connect(self._choose_zip)
        row = QHBoxLayout()
        row.addWidget(self.folder_button)
        row.addWidget(self.zip_button)
        row.addStretch(1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._context.look.px(12))
        for widget in (self.title, self.error, self.how, self.tree):
            layout.addWidget(widget)
        add_layout(layout, row)
        layout.addWidget(self.drop)
        below = QHBoxLayout()
        below.addWidget(self.empty_button)
        below.addStretch(1)
        layout.addStretch(1)
        layout.addWidget(self.empty_words)
        add_layout(layout, below)
        for widget in (self.empty_words, self.empty_button):
            widget.setVisible(not self._beside)
        return page

    def _reading_page(self) -> QWidget:
        self.reading_title = ElidedLabel()
        self.reading_title.setProperty("role", "title")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.share = PlainLabel()
        self.share.setProperty("role", "muted")
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._context.look.px(12))
        for widget in (self.reading_title, self.bar, self.share):
            layout.addWidget(widget)
        layout.addStretch(1)
        return page

    def _found_page(self) -> QWidget:
        self.found_title = ElidedLabel()
        self.found_title.setProperty("role", "title")
        self.summary = wrapped_label("muted")
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self._context.look.px(16))
        self._grid.setColumnStretch(0, 1)
        self.notes = wrapped_label("warning")
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, self._context.look.px(8), 0)
        column.setSpacing(self._context.look.px(16))
        column.addWidget(self._rows)
        column.addWidget(self.notes)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        for widget in (inside, area.viewport()):
            widget.setAutoFillBackground(False)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._context.look.px(8))
        layout.addWidget(self.found_title)
        layout.addWidget(self.summary)
        layout.addWidget(area, 1)
        return page

    # --- what is done --------------------------------------------------------------------------

    def read(self, path: Path) -> None:
        """Read the folder or zip at ``path``."""
        self._path, self.brought, self._problem = path, None, None
        self._went_on(0.0)
        self._turn_to(self._reading)
        self.retranslate()
        self._question.ask(BringPictures(path), self._arrived, self._failed, self._went_on)

    def refuse(self, problem: Message) -> None:
        """Say why something could not be taken, and what to do."""
        self._problem = problem
        self._turn_to(self._choosing)
        self.retranslate()

    def reject(self) -> None:
        """Cancel: while it is read that, and nothing else, ends."""
        self._question.forget()
        if self.pages.currentWidget() is self._reading:
            self._choose_again()
        else:
            super().reject()

    def closeEvent(self, event: object) -> None:
        self._question.forget()
        super().closeEvent(event)  # type: ignore[arg-type]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _folder_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _folder_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.read(path)

    def _want_empty(self) -> None:
        self.empty_wanted.emit()
        self.accept()

    def _choose_folder(self) -> None:
        dialog = self._new_file_dialog(self.tr("A folder with a folder of pictures for each class"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.open()

    def _choose_zip(self) -> None:
        dialog = self._new_file_dialog(self.tr("A zip with a folder of pictures for each class"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Zip files (*.zip)"), self.tr("All files (*)")])
        dialog.open()

    def _new_file_dialog(self, title: str) -> QFileDialog:
        start = self._folder or documents_folder()
        self._file_dialog = dialog = file_dialog(self, title, start)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        return dialog

    def _chosen(self, path: str) -> None:
        self._folder = Path(path).parent
        self.read(Path(path))

    @property
    def folder(self) -> Path | None:
        """Where the person looked last."""
        return self._path.parent if self._path is not None else self._folder

    def _choose_again(self) -> None:
        self._question.forget()
        self._problem = None
        self._turn_to(self._choosing)
        self.retranslate()

    def _use(self) -> None:
        if self.brought is not None:
            self.accepted_pictures.emit(self.brought)
            self.accept()

    def _arrived(self, brought: Brought) -> None:
        self.brought = brought
        self._fill(brought)
        self._turn_to(self._found)
        self.retranslate()
        self.use_button.setFocus()

    def _failed(self, message: Message, _details: str) -> None:
        self.refuse(message)

    def _went_on(self, share: float) -> None:
        self.bar.setValue(round(share * 1000))

    def _fill(self, brought: Brought) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, name in enumerate(brought.classes):
            label, count = ElidedLabel(name), PlainLabel(number_text(brought.codes.count(row)))
            count.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(count, row, 1)

    # --- looks and words -----------------------------------------------------------------------

    def _turn_to(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.another_button.setVisible(page is self._found)
        self.use_button.setVisible(page is self._found)
        look, px = self._context.look, self._context.look.px
        for button, name in (
            (self.folder_button, "folder-open-outline"),
            (self.zip_button, "zip-box-outline"),
            (self.empty_button, "pencil"),
        ):
            button.setIcon(icon(name, look))
            button.setIconSize(QSize(px(16), px(16)))

    def retranslate(self) -> None:
        adding = self._beside
        self.setWindowTitle(self.tr("Add pictures") if adding else self.tr("Open pictures"))
        self.title.setText(self.tr("Pictures in folders"))
        self.how.setText(
            self.tr(
                "Put the pictures of each class into a folder of their own (PNG, JPEG, WebP, BMP "
                "or GIF). The folder's name is the class. Then choose the folder around them:"
            )
        )
        self.tree.setText(
            self.tr("my pictures › cats › 1.jpg, 2.jpg, …\nmy pictures › dogs › 1.jpg, 2.jpg, …")
        )
        self.drop.setText(self.tr("Or drop a folder or a zip here."))
        self.empty_words.setText(
            self.tr("No pictures yet? Draw them, paste them, or take them by the camera:")
        )
        self.empty_button.setText(self.tr("Begin with empty classes"))
        self.error.setText(message_text(self._problem) if self._problem is not None else "")
        self.error.setVisible(self._problem is not None)
        self.folder_button.setText(self.tr("Choose a folder…"))
        self.zip_button.setText(self.tr("Choose a zip…"))
        self.another_button.setText(self.tr("Choose another…"))
        self.cancel_button.setText(self.tr("Cancel"))
        name = self._path.name if self._path is not None else ""
        self.reading_title.setText(self.tr("Reading pictures: {name}").format(name=name))
        self.bar.setAccessibleName(self.tr("How many of the pictures are read"))
        self.share.setText(
            self.tr("They stay on this computer. Each is kept small; the files are not changed.")
        )
        self.use_button.setText(self.tr("Add them") if adding else self.tr("Use these pictures"))
        if self.brought is not None:
            self._say_found(self.brought)

    def _say_found(self, brought: Brought) -> None:
        self.found_title.setText(brought.name)
        store = self._context.engine.store
        size = sum(len(store.get(pack.fingerprint) or b"") for pack in brought.packs)
        text = self.tr("Pictures: {pictures}. Classes: {classes}. {size}").format(
            pictures=number_text(len(brought.codes)),
            classes=number_text(len(brought.classes)),
            size=file_size_text(size),
        )
        self.summary.setText(text)
        self.notes.setText("\n\n".join(message_text(note) for note in brought.notes))
        self.notes.setVisible(bool(brought.notes))


def _folder_in(event: QDropEvent) -> Path | None:
    """The folder or zip that is dropped."""
    for url in event.mimeData().urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None
